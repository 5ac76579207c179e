"""The field for a long answer."""

from time import monotonic
from typing import Any, ClassVar

from textual.containers import VerticalScroll
from textual.document._document import EditResult, Selection
from textual.document._edit import Edit
from textual.dom import DOMNode
from textual.events import Key
from textual.geometry import Offset, Region
from textual.reactive import Reactive, reactive
from textual.strip import Strip
from textual.widgets import TextArea

from earnest.tui.widgets.field_roles import WRITING, FieldRole, end_field, point_to
from earnest.tui.widgets.fields.drawn_rows import DrawnRows
from earnest.tui.widgets.fields.long_lines import MARK, drawable, is_long, join_lines, split_lines

NEW_LINE = frozenset({"ctrl+j", "shift+enter", "alt+enter"})
"""The keys that begin a new line, where the terminal tells them apart."""


class LongText(TextArea):
    """A field of several lines; Enter goes on, Ctrl+J begins a line."""

    role: ClassVar[FieldRole] = WRITING
    selection: Reactive[Selection] = reactive(Selection(), init=False, always_update=True, repaint=False)
    focused_at: float = 0
    """When it last had the focus, by the monotonic clock; 0 where it never had."""

    def __init__(self, name: str, text: str = "") -> None:
        self._is_split = is_long(text)
        self._rows = DrawnRows()
        self._styled: object = None
        """What Textual keeps a field's styles in, once they are read."""
        begun = split_lines(text) if self._is_split else text
        super().__init__(begun, name=name, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)
        self.cursor_blink = self.match_cursor_bracket = False
        self.disable_messages(TextArea.SelectionChanged)  # it would climb up to the app at each letter

    @property
    def text(self) -> str:
        """The text in the field, with its lines joined."""
        return join_lines(self.document.text) if self._is_split else self.document.text

    @text.setter
    def text(self, value: str) -> None:
        """Replace the text."""
        self._is_split = is_long(value)
        self.load_text(split_lines(value) if self._is_split else value)

    def edit(self, edit: Edit) -> EditResult:
        """Make a change; long lines that are pasted are split."""
        if is_long(edit.text) and (self._is_split or MARK not in self.document.text):
            self._is_split = True
            edit.text = split_lines(edit.text)
        return super().edit(edit)

    def get_line(self, line_index: int) -> Any:
        """Return a line to draw, as the Rich text that Textual expects."""
        line = super().get_line(line_index)
        line.plain = drawable(line.plain)
        return line

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:  # noqa: FBT001, FBT002 - as in Textual
        """Scroll to the cursor, once it is within the text."""
        if self.cursor_location[0] >= self.document.line_count:
            return Offset()  # Textual shows fewer lines first, and then moves the cursor there
        return super().scroll_cursor_visible(center, animate)

    @property
    def value(self) -> str:
        """The text in the field."""
        return self.text

    def go_to_end(self) -> None:
        """Put the cursor after the last character."""
        self.move_cursor(self.document.end)

    async def _on_key(self, event: Key) -> None:
        """Go on at Enter; begin a line at the keys for it."""
        if event.key == "enter" or event.key in NEW_LINE:
            event.stop()
            event.prevent_default()  # Textual would begin a line at Enter, and ignore the other keys
            if event.key == "enter":
                end_field(self)
            elif not self.read_only:
                self.replace("\n", *self.selection)

    def on_focus(self) -> None:
        """Note when it was focused, to find the field used last."""
        self.focused_at = monotonic()

    def on_resize(self) -> None:
        """Draw again: at a new size Textual draws before it wraps."""
        self.refresh()

    def watch_selection(self) -> None:
        """Draw the rows that have changed, with the cursor in sight."""
        if not self.is_mounted:
            return
        changed = self._rows.find_changed(self)
        for row in changed:
            self.refresh_lines(row + self.scroll_offset.y)
        if len(changed) == 1:  # the cursor stays in its row
            bring_into_sight(self)
        elif changed:
            self.call_after_refresh(bring_into_sight, self)

    def render_line(self, y: int) -> Strip:
        """Draw a row, and note what it shows."""
        self._rows.note(self, y)
        return super().render_line(y)

    def notify_style_update(self) -> None:
        """Read the styles again: they have changed."""
        self._styled = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw rows; Textual would read all styles each time."""
        if self._styled is self._theme:
            return super(TextArea, self).render_lines(crop)
        self._styled = self._theme
        return super().render_lines(crop)


def take_edited(field: LongText, text: str) -> None:
    """Put the editor's text into a field; writing goes on there."""
    if text != field.text:
        field.text = text
    field.go_to_end()
    point_to(field)


def bring_into_sight(field: TextArea) -> None:
    """Scroll the columns around a field until its cursor is in sight."""
    row = field.cursor_screen_offset.y
    for place in field.ancestors:
        if field.has_focus and isinstance(place, VerticalScroll):
            seen = place.content_region
            last = seen.bottom - 1  # a column keeps it for the sign that there is more
            off = row - last + 1 if row >= last else min(row - seen.y, 0)
            if off:
                place.scroll_relative(y=off, animate=False)


def find_long_text(screen: DOMNode) -> LongText | None:
    """Return the field focused last, else the first, or None."""
    return max(screen.query(LongText).results(), key=lambda field: field.focused_at, default=None)

"""Responsible for the field in which a long answer is written."""

from time import monotonic
from typing import Any, ClassVar

from textual.containers import VerticalScroll
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.dom import DOMNode
from textual.widgets import TextArea

from earnest.tui.widgets.field_roles import WRITING, FieldRole
from earnest.tui.widgets.fields.long_lines import MARK, drawn, is_long, parted, whole


class LongText(TextArea):
    """A field of several lines; Tab leaves it, Enter begins a new line."""

    role: ClassVar[FieldRole] = WRITING
    focused_at: float = 0
    """When it last had the focus, by the monotonic clock; 0 where it never had."""

    def __init__(self, name: str, text: str = "") -> None:
        self._is_parted = is_long(text)
        begun = parted(text) if self._is_parted else text
        super().__init__(begun, name=name, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False)
        self.cursor_blink = False

    @property
    def text(self) -> str:
        """What stands in it, with each line whole."""
        return whole(self.document.text) if self._is_parted else self.document.text

    @text.setter
    def text(self, value: str) -> None:
        """Put another text in its place."""
        self._is_parted = is_long(value)
        self.load_text(parted(value) if self._is_parted else value)

    def edit(self, edit: Edit) -> EditResult:
        """Take a change; what is pasted in one long line is parted while it stands here."""
        if is_long(edit.text) and (self._is_parted or MARK not in self.document.text):
            self._is_parted = True
            edit.text = parted(edit.text)
        return super().edit(edit)

    def get_line(self, line_index: int) -> Any:
        """Return a line to be drawn, as the text of Rich's that Textual takes."""
        line = super().get_line(line_index)
        if self._is_parted:
            line.plain = drawn(line.plain)
        return line

    @property
    def value(self) -> str:
        """What stands in it."""
        return self.text

    def go_to_end(self) -> None:
        """Put the cursor after the last character."""
        self.move_cursor(self.document.end)

    def take_edited(self, text: str) -> None:
        """Take what the user's editor left, and go to its end."""
        if text != self.text:
            self.text = text
        self.focus()
        self.go_to_end()

    def on_focus(self) -> None:
        """Note that it is the field that was written in last."""
        self.focused_at = monotonic()

    def on_resize(self) -> None:
        """Draw it with its lines as they are now: at a new size Textual draws first, and only then wraps anew."""
        self.refresh()

    def on_text_area_selection_changed(self) -> None:
        """Keep the cursor in sight: the field scrolls itself, and what it stands in has to follow."""
        self.call_after_refresh(self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        row = self.cursor_screen_offset.y
        for place in self.ancestors:
            if self.has_focus and isinstance(place, VerticalScroll):
                seen = place.content_region
                off = row - seen.bottom + 1 if row >= seen.bottom else min(row - seen.y, 0)
                if off:
                    place.scroll_relative(y=off, animate=False)


def find_long_text(screen: DOMNode) -> LongText | None:
    """Return the long answer that was written in last, else the first, or None."""
    return max(screen.query(LongText).results(), key=lambda field: field.focused_at, default=None)

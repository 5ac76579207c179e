"""The field that picks claims or other things from a list."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click, Key
from textual.geometry import Region
from textual.reactive import reactive
from textual.screen import Screen

from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide
from earnest.tui import texts as say
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of
from earnest.tui.widgets.field_roles import PICKING, FieldRole, end_field, list_fields
from earnest.tui.widgets.fields.choice import FieldEdited, ask_for_choice
from earnest.tui.widgets.top_line import set_aside

AROUND = 2
"""So many candidates before and after the cursor's are in sight too."""


class Picker(LineWidget, can_focus=True):
    """A list to pick from; it opens while it has the focus."""

    role: ClassVar[FieldRole] = PICKING
    ends_form = False
    """Whether Enter ends the form here."""
    FOCUS_ON_CLICK: ClassVar[bool] = False  # the click would pick in a list that it has not shown yet
    BINDINGS: ClassVar[list[BindingType]] = [
        ("up", "step(-1)"),
        ("down", "step(1)"),
        ("space", "pick"),
        ("enter", "go_on"),
    ]

    value: reactive[tuple[str, ...]] = reactive((), layout=True)
    at: reactive[int] = reactive(0)
    is_open: reactive[bool] = reactive(False, layout=True)
    none_picked = say.NONE_PICKED
    """What it shows while nothing is picked."""
    may_be_empty = False
    """Whether nobody asks for a pick here."""
    is_aimed = False
    """Whether the user has moved to a candidate since the last pick."""

    def __init__(
        self, name: str, candidates: Mapping[str, str], value: Iterable[str] = (), *, several: bool = True
    ) -> None:
        super().__init__(name=name)
        self.candidates = candidates
        """What can be picked: the text of each key."""
        self._several = several
        self.set_reactive(Picker.value, tuple(key for key in value if key in candidates))
        picked = [at for at, key in enumerate(candidates) if key in self.value]
        self.set_reactive(Picker.at, picked[0] if picked else 0)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Draw the candidates, or what is picked of them."""
        signs = signs_of(self)
        if not self.candidates:
            return [plain(elide(say.NOTHING_TO_PICK, width, signs.elided), "$muted")]
        if not self.is_open:
            shown = [elide(escape_controls(self.candidates[key].strip()), width, signs.elided) for key in self.value]
            return [plain(text) for text in shown] or [plain(elide(self.none_picked, width, signs.elided), "$muted")]
        return [line for at in range(len(self.candidates)) for line in self.draw_candidate(at, width)]

    def draw_candidate(self, at: int, width: int) -> Sequence[Content]:
        """Draw one of the candidates in the open list."""
        signs = signs_of(self)
        key, text = list(self.candidates.items())[at]
        mark = f"{signs.met} " if key in self.value else "  "
        step = f"{signs.inwards} " if at == self.at else "  "
        shown = step + mark + elide(escape_controls(text), width - 4, signs.elided)
        return [plain(shown, "bold" if at == self.at else "$muted")]

    def on_focus(self) -> None:
        """Show everything that can be picked."""
        self.is_open = True
        self.call_after_refresh(self._scroll_to_cursor)

    def on_blur(self) -> None:
        """Show what is picked."""
        self.is_open = False

    def on_click(self, event: Click) -> None:
        """Open the list, or pick what was clicked in it."""
        offset = event.get_content_offset(self)
        if not self.is_open:
            self.focus()
        elif offset is not None and (clicked := self._find_candidate(offset.y)) is not None:
            self.at = clicked
            self.action_pick()

    def _find_candidate(self, row: int) -> int | None:
        """Return the candidate drawn in a row of the open list."""
        for at in range(len(self.candidates)):
            row -= len(self.draw_candidate(at, self.content_size.width))
            if row < 0:
                return at
        return None

    def action_step(self, step: int) -> None:
        """Go up or down in the list; stay at either end."""
        self.is_aimed = True
        if 0 <= self.at + step < len(self.candidates):
            self.at += step
            self._scroll_to_cursor()

    def _scroll_to_cursor(self) -> None:
        """Have the page show the cursor, and what is around it."""
        page = next((each for each in self.ancestors if isinstance(each, VerticalScroll)), None)
        if page is not None and self.is_open:
            row = sum(len(self.draw_candidate(at, self.content_size.width)) for at in range(self.at))
            y = self.region.y + row - page.region.y + page.scroll_offset.y
            page.scroll_to_region(Region(0, y - AROUND, 1, 2 * AROUND + 1), animate=False)

    def action_pick(self) -> None:
        """Pick the candidate that the cursor is on, or drop it again."""
        self.is_aimed = False
        if not self.candidates:
            return
        key = list(self.candidates)[self.at]
        if key in self.value:
            self.value = tuple(other for other in self.value if other != key)
        else:
            self.value = (*self.value, key) if self._several else (key,)
        self.post_message(FieldEdited(self))

    def action_go_on(self) -> None:
        """Pick the candidate that the user moved to, and go on."""
        if self.is_aimed and self.candidates and list(self.candidates)[self.at] not in self.value:
            self.action_pick()
        end_field(self)

    def on_key(self, event: Key) -> None:
        """Take no letter as a command while something is picked."""
        if event.is_printable and event.character not in {None, " "}:
            event.stop()


def ask_before_next(screen: Screen[Any], *, is_written: bool, writes: bool) -> bool:
    """Point, once, to what was not chosen or picked on a page.

    Args:
        screen: The page.
        is_written: Whether something is typed on it.
        writes: Whether the user is writing.

    Returns:
        Whether there is such a thing.
    """
    return (is_written and ask_for_choice(screen)) or (writes and _ask_for_pick(screen))


def _ask_for_pick(screen: Screen[Any]) -> bool:
    """Tell, once, how to pick where nothing else is asked."""
    fields = list_fields(screen)
    empty = [field for field in fields if isinstance(field, Picker) and field.candidates and not field.value]
    if not empty or len(empty) < len(fields) or empty[0].may_be_empty:
        return False
    empty[0].may_be_empty = True
    set_aside(screen, say.PICK_OR_GO_ON)
    return True

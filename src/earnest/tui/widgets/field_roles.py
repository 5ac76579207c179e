"""How keys act in fields, and lead from one to the next."""

from collections.abc import Sequence
from string import ascii_lowercase, digits
from typing import Any, NamedTuple, Protocol, runtime_checkable

from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from earnest.tui import texts as say
from earnest.tui.widgets.keys_bar import MOVE, Hint


class FieldRole(NamedTuple):
    """How keys act while a widget has the focus; its attribute `role`."""

    hints: Sequence[Hint]
    """What the footer says first."""
    is_field: bool = True
    """Whether the user writes while it has the focus: letters are commands only after Esc."""
    takes_pastes: bool = False


WRITING = FieldRole((), takes_pastes=True)
"""A field that letters go into."""
CHOOSING = FieldRole((("left right", say.CHOOSE, True),))
PICKING = FieldRole((MOVE, ("space", say.PICK, True)))
PRESSING = FieldRole((("enter", say.CHOOSE, True),), is_field=False)
"""A line that does something."""
NO_ROLE = FieldRole((), is_field=False)


def role_of(widget: DOMNode | None) -> FieldRole:
    """Return the role of a widget, or `NO_ROLE`."""
    found: FieldRole = getattr(widget, "role", NO_ROLE)
    return found


def is_other_letter(character: str | None) -> bool:
    """Return whether it is a letter or digit, but none that acts."""
    return character is not None and character.isalnum() and character not in ascii_lowercase + digits


@runtime_checkable
class EndedByEnter(Protocol):
    """A screen with a form that Enter ends."""

    def end_form(self) -> None:
        """Go on after the last field."""


def end_field(field: Widget) -> None:
    """Go on to the next field, or past the form.

    A field whose attribute `ends_form` is true is the last one.
    """
    screen = field.screen
    if not getattr(field, "ends_form", False) and enter_next_field(screen, wraps=False):
        return
    if isinstance(screen, EndedByEnter):
        screen.end_form()
    else:
        screen.set_focus(None)


def list_fields(screen: Screen[object]) -> list[Widget]:
    """Return the fields that can be written in, in their order."""
    return [widget for widget in screen.focus_chain if role_of(widget).is_field]


def enter_field(field: Widget) -> None:
    """Put the cursor into a field, after its text."""
    field.focus()
    go_to_end = getattr(field, "go_to_end", None)
    if go_to_end is not None:
        go_to_end()


def point_to(field: Widget) -> None:
    """Go into a field, or while commanding have Enter go there."""
    screen: Any = field.screen
    if role_of(screen.focused).is_field:
        enter_field(field)
    else:
        screen.enter_at = field


def enter_next_field(screen: Screen[object], step: int = 1, *, wraps: bool) -> bool:
    """Go to a field before or after the present one.

    Args:
        screen: The screen with the fields.
        step: How many fields further.
        wraps: Whether the first field comes after the last one.

    Returns:
        Whether there is such a field.
    """
    fields = list_fields(screen)
    pointed = getattr(screen, "enter_at", None)
    outside = fields.index(pointed) if pointed in fields else 0 if step > 0 else len(fields) - 1
    at = fields.index(screen.focused) + step if screen.focused in fields else outside
    if wraps and fields:
        at %= len(fields)
    if not 0 <= at < len(fields):
        return False
    enter_field(fields[at])
    return True


def move_to_line(screen: Screen[object], step: int) -> bool:
    """Go to another line that does something, if there is one."""
    lines = [widget for widget in screen.focus_chain if role_of(widget) is PRESSING]
    outside = 0 if step > 0 else len(lines) - 1
    at = lines.index(screen.focused) + step if screen.focused in lines else outside
    is_there = 0 <= at < len(lines)
    if is_there:
        lines[at].focus()
    return is_there


def show_field(field: Widget, **_: object) -> None:
    """Scroll as far as a field and its label need."""
    siblings = list(field.parent.children) if field.parent else [field]
    above = siblings[: siblings.index(field)][-1:]
    for shown in (*(each for each in above if not each.can_focus), field):
        shown.scroll_visible(animate=False, immediate=True)

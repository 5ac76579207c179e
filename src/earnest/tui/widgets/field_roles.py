"""How keys act in a widget, and the hints in the footer."""

from collections.abc import Sequence
from string import ascii_lowercase, digits
from typing import NamedTuple

from textual.dom import DOMNode

from earnest.tui.widgets.keys_bar import Hint


class FieldRole(NamedTuple):
    """How keys act while a widget has the focus; its attribute `role`."""

    hints: Sequence[Hint]
    """What the footer says first."""
    is_field: bool = True
    """Whether it is left by Esc before plain letters act."""
    takes_letters: bool = False


WRITING = FieldRole((("tab", "next field", True), ("esc", "then", True)), takes_letters=True)
"""A field that letters go into."""
CHOOSING = FieldRole((("left right", "choose", True),))
PICKING = FieldRole((("enter", "pick", True),))
PRESSING = FieldRole((("enter", "do it", True),), is_field=False)
"""A line that does something."""
NO_ROLE = FieldRole((), is_field=False)


def role_of(widget: DOMNode | None) -> FieldRole:
    """Return the role of a widget, or `NO_ROLE`."""
    found: FieldRole = getattr(widget, "role", NO_ROLE)
    return found


def is_other_letter(character: str | None) -> bool:
    """Return whether it is a letter or digit, but none that acts."""
    return character is not None and character.isalnum() and character not in ascii_lowercase + digits

"""What a widget is to the keys: a field or not, whether it takes letters, and what the footer says in it."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.dom import DOMNode

from earnest.tui.widgets.keys_bar import Hint


class FieldRole(NamedTuple):
    """The part that a widget plays while it has the focus; a widget names it as its `role`."""

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

"""Responsible for what a field is, and for what the footer says first while one is somewhere."""

from collections.abc import Sequence
from typing import ClassVar

from earnest.tui.widgets.keys_bar import Hint


class HasHints:
    """Something that is led out of by keys of its own: the footer says them first."""

    lead: ClassVar[Sequence[Hint]] = ()


class FormField(HasHints):
    """Where an answer is given: one leaves it before plain letters act."""


class Writable(FormField):
    """A field that letters go into."""

    lead = (("tab", "next field", True), ("esc", "then", True))
    takes_lines: ClassVar[bool] = False
    """Whether a long answer is written in it."""

"""A line that does something on Enter or a click."""

from typing import ClassVar

from textual.actions import SkipAction
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from earnest.tui.widgets.drawn import LineWidget
from earnest.tui.widgets.field_roles import PRESSING, FieldRole, move_to_line


class ActionChosen(Message):
    """A line's action was chosen."""

    def __init__(self, what: str, which: str = "") -> None:
        super().__init__()
        self.what = what
        """The action."""
        self.which = which
        """The record or claim that it is for."""


class ActionLine(LineWidget, can_focus=True):
    """A line that does something; `brief` is its shorter form."""

    role: ClassVar[FieldRole] = PRESSING
    BINDINGS: ClassVar[list[BindingType]] = [("enter", "press"), ("up", "step(-1)"), ("down", "step(1)")]

    def __init__(self, shown: Content, what: str, which: str = "", brief: Content | None = None) -> None:
        super().__init__()
        self._shown, self._brief = shown, brief or shown
        self.what, self.which = what, which

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Draw the line, or its shorter form if it does not fit."""
        return [self._shown if self._shown.cell_length <= width else self._brief]

    def action_step(self, step: int) -> None:
        """Go to the line before or after, else scroll."""
        if not move_to_line(self.screen, step):
            raise SkipAction

    def action_press(self) -> None:
        """Tell that the action was chosen."""
        self.post_message(ActionChosen(self.what, self.which))

    def on_click(self) -> None:
        """Do the same on a click."""
        self.action_press()

"""The top line: the client, the screen, and whether it is saved."""

from enum import Enum, auto
from typing import Self

from textual.content import Content
from textual.dom import DOMNode
from textual.reactive import reactive

from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, beside, signs_of

NAME = 10
"""Cells that the client's name keeps, however long the mark is."""


class SaveState(Enum):
    """What a mark tells of saving."""

    SAVED = auto()
    SAVING = auto()
    NOT_SAVED = auto()
    READ_ONLY = auto()


class Mark(str):
    """The words at the right of the top line, with their state.

    Words without a state tell that all is saved.
    """

    __slots__ = ("state",)
    state: SaveState

    def __new__(cls, text: str, state: SaveState = SaveState.SAVED) -> Self:
        """Make a mark of words in any language."""
        mark = super().__new__(cls, text)
        mark.state = state
        return mark


def state_of(mark: str) -> SaveState:
    """Return what a mark tells of saving."""
    return getattr(mark, "state", SaveState.SAVED)


class TopLine(LineWidget):
    """The client and the screen, and at the right *saved 10:42*."""

    title: reactive[str] = reactive("")
    page: reactive[str] = reactive("")
    mark: reactive[str] = reactive("")
    aside: reactive[str] = reactive("")
    """A word about the last key, in place of the mark until the next key."""

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - a line is a line
        """Draw the line; the name is elided first, then the mark."""
        signs = signs_of(self)
        page = f" {signs.inwards} {self.page}" if self.page else ""
        mark = self.aside or self.mark
        free = width - cell_width(page) - 3
        alarm = state_of(mark) is SaveState.NOT_SAVED
        mark = elide(mark, free - min(cell_width(self.title), NAME), signs.elided)
        room = free - cell_width(mark)
        title = elide(escape_controls(self.title, keep_newlines=False), room, signs.elided)
        left = Content.assemble(plain(title, "bold"), plain(page, "$muted"))
        return [beside(left, plain(mark, "bold $alert" if alarm else "$muted"), width)]


def find_lines(screen: DOMNode) -> list[TopLine]:
    """Return the top line of a screen, if it is there already.

    A query would look at every widget, at each key.
    """
    return [each for each in screen.children if isinstance(each, TopLine)]


def set_mark(screen: DOMNode, mark: str) -> None:
    """Set the mark of a screen's top line."""
    for line in find_lines(screen):
        line.mark = mark


def set_aside(screen: DOMNode, aside: str) -> None:
    """Set the word about the last key on a screen's top line."""
    for line in find_lines(screen):
        line.aside = aside


def finish_saving(screen: DOMNode, mark: str) -> None:
    """Replace the mark of a save under way."""
    for line in find_lines(screen):
        if state_of(line.mark) is SaveState.SAVING:
            line.mark = mark

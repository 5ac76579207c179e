"""Responsible for the wire: a file for Textual's driver to write to, which sends the terminal only what differs."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Final, Protocol

from earnest.terminal.capabilities import Capabilities
from earnest.terminal.renderer.allowed_sequences import BEGIN_PICTURE, END_PICTURE, OTHER_SCREEN, filter_known
from earnest.terminal.renderer.cell_grid import UNKNOWN, GridRow
from earnest.terminal.renderer.cursor import CursorWriter
from earnest.terminal.renderer.difference import strokes_between
from earnest.terminal.renderer.paint_parser import is_paint, runs
from earnest.terminal.renderer.runs import CellRun, by_pen

AT_ONCE: Final = 512
"""Characters that reach a terminal in one piece anyway, so that a picture of no more need not be bracketed."""

Size = tuple[int, int]
"""Columns and rows."""


class Terminal(Protocol):
    """Where it all goes."""

    def write(self, text: str, /) -> object:
        """Write a text."""

    def flush(self) -> None:
        """Send what was written."""

    def fileno(self) -> int:
        """Return the file's number."""


class DiffRenderer:
    """Keeps what the terminal shows and what it is to show.

    Textual's writer thread, the only one that writes here, calls `write` for each picture or command in its turn and
    `flush` when none waits: pictures that came while the line was busy are sent as one.

    Args:
        terminal: What is written to.
        size: Tells how large the app draws.
        abilities: What the terminal understands.
    """

    def __init__(self, terminal: Terminal, size: Callable[[], Size], abilities: Capabilities) -> None:
        self._terminal, self._size_now = terminal, size
        self._hand = CursorWriter(abilities)
        self._size: Size = (0, 0)
        self._shown: list[GridRow] = []
        self._wanted: list[GridRow] = []
        self._cursor = (0, 0)
        self._is_painted = self._is_forgotten = self._takes_pictures = self._is_gone = False

    def write(self, sequence: str) -> None:
        """Take a picture or a command."""
        if is_paint(sequence):
            self._paint(sequence)
        elif sequence == BEGIN_PICTURE:
            self._takes_pictures = True
        elif sequence != END_PICTURE and (command := filter_known(sequence)):
            self._show()
            self._send(command)
            if OTHER_SCREEN in command:
                self._forget_now()

    def flush(self) -> None:
        """Send what differs by now."""
        self._show()
        with suppress(OSError):
            self._terminal.flush()

    def fileno(self) -> int:
        """Return the terminal's number as a file."""
        return self._terminal.fileno()

    def forget(self) -> None:
        """Know no more what the terminal shows: the next picture is drawn whole. From any thread."""
        self._is_forgotten = True

    def _forget_now(self) -> None:
        self._is_forgotten = False
        columns, rows = self._size
        self._shown = [GridRow(columns, UNKNOWN) for _ in range(rows)]
        self._hand.forget()

    def _paint(self, sequence: str) -> None:
        if (size := self._size_now()) != self._size:
            self._size, self._hand.columns = size, size[0]
            columns, rows = size
            self._wanted = [GridRow(columns) for _ in range(rows)]
            self._forget_now()
        for row, column, run in runs(sequence):
            if run is None:
                self._cursor = (row, column)
            elif row < len(self._wanted):
                self._wanted[row].put(column, run)
        self._is_painted = True

    def _send(self, text: str) -> None:
        """Send something; a terminal that has gone takes nothing more, and whoever reads from it is told so."""
        if not self._is_gone:
            try:
                self._terminal.write(text)
            except OSError:
                self._is_gone = True

    def _show(self) -> None:
        if self._is_forgotten:
            self._forget_now()
        elif not self._is_painted:
            return
        self._is_painted = False
        picture = self._hand.draw(self._orders(), self._cursor)
        if self._takes_pictures and len(picture) > AT_ONCE:
            picture = f"{BEGIN_PICTURE}{picture}{END_PICTURE}"
        if picture:
            self._send(picture)

    def _orders(self) -> Iterator[Sequence[CellRun]]:
        """Walk the orders in which what differs can be drawn, and take down that it is shown."""
        held, is_unsure = self._hand.pen, False
        strokes: list[CellRun] = []
        for number, (old, new) in enumerate(zip(self._shown, self._wanted, strict=True)):
            if old != new:
                strokes += strokes_between(old, new, number, self._hand.abilities)
                is_unsure = is_unsure or old.is_unsure or new.is_unsure
                old.take(new)
        yield strokes
        if not is_unsure:  # what comes out too wide is drawn over by what is right of it, so that comes after
            yield by_pen(strokes, held)

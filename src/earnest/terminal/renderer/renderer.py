"""The file that Textual's driver writes to, which sends only what differs."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Final, Protocol

from earnest.terminal.capabilities import Capabilities
from earnest.terminal.renderer.allowed_sequences import (
    BEGIN_PICTURE,
    END_PICTURE,
    OTHER_SCREEN,
    TO_OTHER_SCREEN,
    filter_known,
)
from earnest.terminal.renderer.cell_grid import UNKNOWN, GridRow
from earnest.terminal.renderer.cursor import CursorWriter
from earnest.terminal.renderer.difference import diff_rows, find_ground
from earnest.terminal.renderer.paint_parser import is_paint, parse_paint
from earnest.terminal.renderer.runs import CellRun, sort_by_style

AT_ONCE: Final = 512
"""Up to so many characters reach a terminal in one piece, and need no brackets around them."""
TAKE: Final = "\0"
"""What is written to have a picture taken; it is not sent."""

Size = tuple[int, int]
"""Columns and rows."""


class Terminal(Protocol):
    """The file that the output is sent to."""

    def write(self, text: str, /) -> object:
        """Write a text."""

    def flush(self) -> None:
        """Send what was written."""

    def fileno(self) -> int:
        """Return the file's descriptor."""


class DiffRenderer:
    """Sends a terminal what differs from what it shows.

    Only Textual's writer thread writes here. It calls `write` for each picture or command and `flush` when none waits,
    so that pictures which arrive while the line is busy are sent as one.

    Args:
        terminal: The file to write to.
        size: Returns the size of the app's screen.
        capabilities: What the terminal understands.
        shown: What it shows already, on its alternate screen; None where that is not known.
    """

    def __init__(
        self,
        terminal: Terminal,
        size: Callable[[], Size],
        capabilities: Capabilities,
        shown: Sequence[GridRow] | None = None,
    ) -> None:
        self._terminal, self._size_now = terminal, size
        self._writer = CursorWriter(capabilities)
        self._size: Size = (0, 0)
        self._shown: list[GridRow] = []
        self._wanted: list[GridRow] = []
        self._cursor = (0, 0)
        self._is_painted = self._is_forgotten = self._knows_pictures = self._is_gone = False
        self._is_unknown, self._is_switched = shown is None, shown is not None
        if shown:
            self._size = columns, _ = len(shown[0].glyphs), len(shown)
            self._shown, self._wanted = list(shown), [GridRow(columns) for _ in shown]
            self._writer.columns = columns
        self._take: Callable[[Sequence[GridRow]], None] | None = None

    def write(self, sequence: str) -> None:
        """Draw a picture, or send a command."""
        if is_paint(sequence):
            self._paint(sequence)
        elif sequence == TAKE:
            self._give_picture()
        elif sequence == TO_OTHER_SCREEN and self._is_switched:
            self._is_switched = False
        elif sequence == BEGIN_PICTURE:
            self._knows_pictures = True
        elif sequence != END_PICTURE and (command := filter_known(sequence)):
            self._show()
            self._send(command)
            if OTHER_SCREEN in command:
                self._forget_now()

    def flush(self) -> None:
        """Send what differs."""
        self._show()
        with suppress(OSError):
            self._terminal.flush()

    def fileno(self) -> int:
        """Return the terminal's descriptor."""
        return self._terminal.fileno()

    def take_picture(self, take: Callable[[Sequence[GridRow]], None]) -> None:
        """Have a picture taken when `TAKE` is written.

        Args:
            take: Called with the rows of the picture, by the thread that writes.
        """
        self._take = take

    def forget(self) -> None:
        """Draw the next picture as a whole.

        This may be called from any thread.
        """
        self._is_forgotten = True

    def _give_picture(self) -> None:
        take, self._take = self._take, None
        if take is not None and self._wanted:
            rows = [GridRow(self._size[0]) for _ in self._wanted]
            for row, wanted in zip(rows, self._wanted, strict=True):
                row.copy_from(wanted)
            take(rows)

    def _forget_now(self) -> None:
        self._is_forgotten, self._is_unknown = False, True
        columns, rows = self._size
        self._shown = [GridRow(columns, UNKNOWN) for _ in range(rows)]
        self._writer.forget()

    def _paint(self, sequence: str) -> None:
        if (size := self._size_now()) != self._size:
            self._size, self._writer.columns = size, size[0]
            columns, rows = size
            self._wanted = [GridRow(columns) for _ in range(rows)]
            self._forget_now()
        for row, column, cells in parse_paint(sequence):
            if cells is None:
                self._cursor = (row, column)
            elif row < len(self._wanted):
                self._wanted[row].put(column, cells)
        self._is_painted = True

    def _send(self, text: str) -> None:
        """Send a text, unless the terminal is gone."""
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
        if not self._wanted:
            return
        picture = self._clear() if self._is_unknown else ""
        picture += self._writer.draw(self._orders(), self._cursor)
        if self._knows_pictures and len(picture) > AT_ONCE:
            picture = f"{BEGIN_PICTURE}{picture}{END_PICTURE}"
        if picture:
            self._send(picture)

    def _clear(self) -> str:
        """Return what erases an unknown screen, if it can be erased.

        It is erased to the ground that most of the picture has.
        """
        self._is_unknown = False
        style = find_ground(self._wanted, self._writer.capabilities)
        if style is None:
            return ""
        for row in self._shown:
            row.fill(style)
        return self._writer.clear(style)

    def _orders(self) -> Iterator[Sequence[CellRun]]:
        """Yield the orders in which to draw the difference.

        It is noted as shown.
        """
        style, is_unsure = self._writer.style, False
        found: list[CellRun] = []
        for number, (old, new) in enumerate(zip(self._shown, self._wanted, strict=True)):
            if old != new:
                found += diff_rows(old, new, number, self._writer.capabilities)
                is_unsure = is_unsure or old.is_unsure or new.is_unsure
                old.copy_from(new)
        yield found
        if not is_unsure:  # a character that comes out too wide is covered by what is drawn to its right afterwards
            yield sort_by_style(found, style)


class Paper:
    """What is drawn on in place of a terminal."""

    def __init__(self) -> None:
        self.written: list[str] = []

    def write(self, text: str) -> None:
        """Keep a text."""
        self.written.append(text)

    def flush(self) -> None:
        """Do nothing: all is there."""

    def fileno(self) -> int:
        """Raise OSError: there is no descriptor."""
        raise OSError


def draw_whole(cells: str, size: Size, capabilities: Capabilities) -> str:
    """Return what draws a picture on an unknown screen.

    Args:
        cells: The picture, as `TakenPicture.paint` returns it.
        size: Its columns and rows.
        capabilities: What the terminal understands.
    """
    paper = Paper()
    renderer = DiffRenderer(paper, lambda: size, capabilities)
    renderer.write(cells)
    renderer.flush()
    return "".join(paper.written)

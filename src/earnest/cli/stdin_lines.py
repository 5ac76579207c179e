"""Standard input, line by line."""

import sys
from collections.abc import Callable

from earnest.cli.errors import CommandError
from earnest.cli.output.streams import write_line
from earnest.core.text.decoding import decode_line
from earnest.plain.answers.line_ends import END

HOW_TO_LEAVE = "/q or ctrl+c once more quits; what you typed is kept."

NOT_UTF8 = "That line is not UTF-8, and was not kept. Type it again; your terminal may have to be set to UTF-8."


def read_stdin() -> bytes:
    """Return the next line of standard input; nothing if closed."""
    return sys.stdin.buffer.readline() if sys.stdin else b""


class StdinLines:
    """The lines of standard input, in UTF-8.

    A first ctrl+c prints how to leave; a second one in a row leaves.
    """

    def __init__(self, read_line: Callable[[], bytes] = read_stdin, *, asks_again: bool = False) -> None:
        """Make a reader.

        Args:
            read_line: Returns the next line with its end; several where they were pasted as one.
            asks_again: Whether somebody can type a line again that is not valid UTF-8.
        """
        self._read_line, self._asks_again = read_line, asks_again
        self._number = 0
        self._pasted: list[str] = []
        self._is_warned = False

    def read(self) -> str | None:
        """Return the next line without its end; None after the last.

        Raises:
            KeyboardInterrupt: ctrl+c was pressed twice.
            CommandError: the line is not valid UTF-8.
        """
        while not self._pasted:
            content = self._next()
            self._number += 1
            if not content:
                return None
            try:
                line, *more = decode_line(content, self._number).split("\n")
            except UnicodeDecodeError as error:
                if self._asks_again:
                    write_line(NOT_UTF8)
                    continue
                raise CommandError(
                    f"Line {self._number} of standard input is {error.reason}; the lines before it are saved."
                ) from None
            if not more:
                return line
            self._pasted = [_as_text(each) for each in (line, *more)]
        return self._pasted.pop(0)

    def _next(self) -> bytes:
        while True:
            try:
                content = self._read_line()
            except KeyboardInterrupt:
                if self._is_warned:
                    raise
                self._is_warned = True
                write_line(f"\n{HOW_TO_LEAVE}")
                continue
            self._is_warned = False
            return content


def _as_text(line: str) -> str:
    """Return a pasted line as one types it, never a command."""
    return f"{line} " if line == END else f"/{line}" if line.startswith("/") else line

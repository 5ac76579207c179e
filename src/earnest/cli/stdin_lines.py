"""Standard input, line by line, and the console of plain mode."""

import sys

from earnest.cli.errors import CommandError
from earnest.cli.front_ends import terminal
from earnest.cli.output.streams import discard_buffer, encoding_of, is_utf8, write_line
from earnest.core.text.decoding import decode_line
from earnest.plain.console import Console

HOW_TO_LEAVE = "/q leaves, and all is kept; ctrl+c once more leaves too."


def open_console() -> Console:
    """Return a console on standard input and output."""
    is_terminal = terminal.is_terminal("stdin") and terminal.is_terminal("stdout")
    return Console(StdinLines().read, _write, is_terminal=is_terminal, is_ascii=not is_utf8(encoding_of(sys.stdout)))


class StdinLines:
    """The lines of standard input, in UTF-8.

    A first ctrl+c prints how to leave; a second one in a row leaves.
    """

    def __init__(self) -> None:
        self._number = 0
        self._is_warned = False

    def read(self) -> str | None:
        """Return the next line without its end; None after the last.

        Raises:
            KeyboardInterrupt: ctrl+c was pressed twice.
            CommandError: the line is not valid UTF-8.
        """
        content = self._next()
        self._number += 1
        if not content:
            return None
        try:
            return decode_line(content, self._number)
        except UnicodeDecodeError as error:
            raise CommandError(
                f"Line {self._number} of standard input is {error.reason}; what came before it is kept."
            ) from None

    def _next(self) -> bytes:
        while True:
            try:
                content = sys.stdin.buffer.readline()
            except KeyboardInterrupt:
                if self._is_warned:
                    raise
                self._is_warned = True
                write_line(f"\n{HOW_TO_LEAVE}")
                continue
            self._is_warned = False
            return content


def _write(text: str) -> None:
    """Write a text.

    When nobody reads it any more, the answers are still saved.
    """
    encoding = encoding_of(sys.stdout)
    try:
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        discard_buffer(sys.stdout)

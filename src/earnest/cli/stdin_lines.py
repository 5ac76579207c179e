"""Standard input as lines, and standard output as it is: what a talk goes through."""

import sys

from earnest.cli import launch_tui as drawn
from earnest.cli.errors import CommandError
from earnest.cli.output.streams import encoding_of, hush, is_utf8, say
from earnest.plain.console import Console

HOW_TO_LEAVE = "/q leaves, and all is kept; ctrl+c once more leaves too."


def open_console() -> Console:
    """Return a talk on standard input and output."""
    is_terminal = drawn.is_terminal("stdin") and drawn.is_terminal("stdout")
    return Console(StdinLines().read, _write, is_terminal=is_terminal, is_ascii=not is_utf8(encoding_of(sys.stdout)))


class StdinLines:
    """The lines of standard input, in UTF-8; a first ctrl+c says how to leave, the next one leaves."""

    def __init__(self) -> None:
        self._number = 0
        self._is_warned = False

    def read(self) -> str | None:
        """Return the next line without its end; None where there is no more.

        Raises:
            KeyboardInterrupt: ctrl+c was pressed twice.
            Refusal: the line is no UTF-8.
        """
        content = self._next()
        self._number += 1
        if not content:
            return None
        try:
            return content.decode("utf-8").removesuffix("\n").removesuffix("\r")
        except UnicodeDecodeError:
            raise CommandError(
                f"Line {self._number} of standard input is no UTF-8; what came before it is kept."
            ) from None

    def _next(self) -> bytes:
        while True:
            try:
                content = sys.stdin.buffer.readline()
            except KeyboardInterrupt:
                if self._is_warned:
                    raise
                self._is_warned = True
                say(f"\n{HOW_TO_LEAVE}")
                continue
            self._is_warned = False
            return content


def _write(text: str) -> None:
    """Write what is said; where nobody reads it any more, what is answered is kept all the same."""
    encoding = encoding_of(sys.stdout)
    try:
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()
    except BrokenPipeError:
        hush(sys.stdout)

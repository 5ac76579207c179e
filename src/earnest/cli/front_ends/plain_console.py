"""The console of plain mode, on the standard streams."""

import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from io import TextIOWrapper
from types import ModuleType

from earnest.cli.errors import CommandError
from earnest.cli.front_ends import terminal
from earnest.cli.front_ends import texts as say
from earnest.cli.front_ends.late_modules import OF_PLAIN, keep_modules
from earnest.cli.front_ends.plain_signals import PlainSignals
from earnest.cli.output.streams import discard_buffer, encoding_of, is_utf8, write_error
from earnest.cli.stdin_lines import StdinLines, read_stdin
from earnest.core.text.escaping import remove_controls
from earnest.exit_codes import Exit
from earnest.plain.console import Console, EndOfInput
from earnest.workspace.errors import describe_cause

READLINE: ModuleType | None = import_module("readline") if find_spec("readline") else None
"""The editing of lines; Python can be built without it."""
PROMPT = "> "
SURELY_SHIFTED = "\b\r\x7f abcdefghijklmnopqrstuvwxyz"
"""The keys that mean the same, or a capital, with Shift on every keyboard."""
SETTINGS = (
    "set input-meta on",
    "set output-meta on",
    "set convert-meta off",
    r'"\t": ""',
    r'"\e[": skip-csi-sequence',
    r'"\e ": " "',
    r'"\e\C-m": accept-line',
    r'"\e\C-j": accept-line',
    *(rf'"{key}": ""' for key in (r"\C-r", r"\C-s", r"\C-x\C-e", r"\ep", r"\en", r"\eN")),
    *(rf'"{key}": "\C-q{key}"' for key in (r"\e]", r"\eP", r"\eX", r"\e^", r"\e_", r"\e\\", r"\C-g")),
)
"""Letters of every script are text; Tab and keys that mean nothing here type nothing.

Esc takes no space after it. There is no history to search. What the terminal answers comes
between ESC with a letter and ESC with a backslash, or a bell: these are taken in, so that all of it is left out.
"""


def name_keys() -> Iterator[str]:
    """Yield readline's settings for keys that a terminal names by numbers.

    Shift or a lock, held on a space, a letter, Enter or Backspace, changes nothing else: `CSI 32;2u`, `CSI 27;2;32~`.
    """
    named = {8: "backward-delete-char", 13: "accept-line", 127: "backward-delete-char"}
    for code in (*named, *range(ord(" "), ord("~") + 1)):
        letter = chr(code)
        does = named.get(code) or '"{}"'.format(letter.replace("\\", r"\\").replace('"', r"\""))
        shifted = named.get(code) or (f'"{letter.upper()}"' if letter.islower() else does)
        yield from (rf'"\e[{code}{locks}u": {does}' for locks in ("", ";1", ";66", ";129", ";194"))
        yield rf'"\e[27;2;{code}~": {does}'
        yield from (rf'"\e[{code};{held}u": {shifted}' for held in (2, 65, 130, 193) if letter in SURELY_SHIFTED)


class PlainStreams:
    """Standard input and output, as a console reads and writes them."""

    def __init__(self, signals: PlainSignals) -> None:
        self._is_terminal = terminal.is_terminal("stdin") and terminal.is_terminal("stdout")
        self._edited = EditedLines()
        self._signals = signals
        read_line = read_stdin
        if self._is_terminal and isinstance(sys.stdin, TextIOWrapper):
            _set_up_editing(sys.stdin)
            read_line = self._edited.read
        self._lines = StdinLines(partial(signals.wait, read_line), asks_again=self._is_terminal)
        self._error: OSError | None = None
        self._is_asked = False

    def open_console(self) -> Console:
        """Return a console on them."""
        is_ascii = not is_utf8(encoding_of(sys.stdout))
        console = Console(self._read, self._write, is_terminal=self._is_terminal, is_ascii=is_ascii)
        console.is_from_file = not terminal.is_terminal("stdin")
        if self._is_terminal and READLINE is not None:
            self._signals.look = lambda: console.typing.type(remove_controls(self._edited.look()))
        return console

    def report(self) -> Exit:
        """Report that standard output took no more; return the exit code."""
        if self._error is None:
            return Exit.DONE
        write_error(say.NO_OUTPUT.format(cause=describe_cause(self._error)))
        return Exit.NOT_WRITTEN

    def _read(self) -> str | None:
        if not self._is_asked:
            self._is_asked = True
            keep_modules(OF_PLAIN)  # now, while the user thinks: an upgrade may take their files away
        try:
            line = self._lines.read()
        except (CommandError, KeyboardInterrupt, SystemExit) as why:
            begun = self._edited.find_last() if self._is_terminal else None
            raise EndOfInput("", begun, why) from None
        if line is None and self._is_terminal and not terminal.is_terminal("stdin"):
            raise EndOfInput("", self._edited.find_last(), SystemExit(Exit.HUNG_UP))
        return line

    def _write(self, text: str) -> None:
        """Write a text.

        When nobody reads it any more, the answers are still saved.
        """
        encoding = encoding_of(sys.stdout)
        if sys.stdout is None:
            return
        try:
            sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
            sys.stdout.flush()
        except BrokenPipeError:
            discard_buffer(sys.stdout)
        except OSError as error:
            self._error = error
            discard_buffer(sys.stdout)


def _set_up_editing(stdin: TextIOWrapper) -> None:
    """Have lines edited, and keep none of them once it is taken."""
    stdin.reconfigure(errors="surrogateescape")
    if READLINE is None:
        return
    READLINE.set_auto_history(False)
    READLINE.set_completer(lambda _text, _state: None)
    if "libedit" not in (READLINE.__doc__ or ""):
        for setting in (*SETTINGS, *name_keys()):
            READLINE.parse_and_bind(setting)


class EditedLines:
    """Lines that are edited at a terminal."""

    def __init__(self) -> None:
        self._begun = ""
        """What ctrl+c interrupted, until it stands in the next line."""
        self._seen = ""
        """What stood in the line as it was looked at last."""

    @property
    def begun(self) -> str | None:
        """What was typed of a line; None if unknown."""
        return READLINE.get_line_buffer() or self._begun if READLINE is not None else None

    def look(self) -> str:
        """Return what is typed of the line now, and remember it."""
        self._seen = self.begun or ""
        return self._seen

    def find_last(self) -> str | None:
        """Return what was typed of a line that ends with the terminal.

        Readline forgets a line whose window is closed: then it is what was seen last.
        """
        return self.begun or self._seen or None

    def read(self) -> bytes:
        """Return a line with its end; nothing at the end of input."""
        prompt, self._seen = PROMPT, ""
        if READLINE is None:
            # Without it, Python would write the prompt to standard error.
            sys.stdout.write(PROMPT)
            prompt = ""
        elif self._begun:
            READLINE.set_startup_hook(self._fill_in)
        try:
            return f"{input(prompt)}\n".encode(errors="surrogateescape")
        except EOFError:
            return b""
        except KeyboardInterrupt:
            self._begun = self.begun or ""
            raise

    def _fill_in(self) -> None:
        """Begin the line with what was typed before ctrl+c."""
        if READLINE is not None:
            READLINE.set_startup_hook()
            READLINE.insert_text(self._begun)
        self._begun = ""

"""The parser of the command line, its help and its messages."""

import argparse
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, NoReturn

from earnest.cli.arguments import Arguments
from earnest.cli.output.streams import write_error, write_line
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.paths import expand_path

ABOUT = """\
A guided interview about a decision that somebody else is making: a client, or an employer.
From what you can show it tells you whether you have earned the right to propose, and what to ask next.
With no command it shows your sessions."""

REMARKS = "Ask about the wording of texts from standard input, one a line. It asks, and decides nothing."
SCREENS = "EARNEST_SCREENS"
"""The variable that carries --screens to the rest of Earnest."""
WIDTH = 80
"""The width of help where none is known."""
PICKED = "a path, a name, or the number that `earnest list` shows"
REWORDED = (
    (r"argument (--\S+): invalid choice: '(.*)' \(choose from (.*)\)", "{0} takes no {1}, but one of {2}."),
    (r"argument of: invalid choice: '(.*)' \(", "There is no schema of {0}, but of session, stage and json."),
    (r".*invalid choice: '(.*)' \(", "There is no command {0}; `earnest open {0}` would open a session of that name."),
    (r"unrecognized arguments: (.*)", "Earnest does not know what {0} means here."),
    (r"argument (\S+): expected one argument", "{0} wants a word after it."),
    (r"argument (--\S+): expected 2 arguments", "{0} wants two words after it."),
    (r"argument (\S+): ignored explicit argument", "{0} takes no word after it."),
)
"""Patterns of argparse's messages, and Earnest's own wording."""
LANGUAGE = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*"


class _Parser(argparse.ArgumentParser):
    """A parser with Earnest's own wording and output."""

    def __init__(self, fill: Callable[[argparse.ArgumentParser], None] | None = None, **given: Any) -> None:
        given = {"formatter_class": _Formatter, **given}
        self._fill = fill
        super().__init__(add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS, **given)
        self._positionals.title = "commands" if self.prog == "earnest" else "what to name"
        self._optionals.title = "options"
        self.add_argument("-h", "--help", action="help", help="show this and stop")

    def fill(self) -> None:
        """Add the arguments of the command, once."""
        if self._fill is not None:
            fill, self._fill = self._fill, None
            fill(self)

    def parse_known_args(self, *arguments: Any, **named: Any) -> Any:
        """Parse words, after adding the arguments of the command."""
        self.fill()
        return super().parse_known_args(*arguments, **named)

    def error(self, message: str) -> NoReturn:
        """Write what was not understood to standard error, and exit."""
        write_error(f"{_reword(message)}\n`{self.prog} --help` shows what can be typed.")
        raise SystemExit(Exit.UNUSABLE)

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ARG002 - help goes where all goes
        write_line(message.rstrip("\n"))


class _Formatter(argparse.HelpFormatter):
    """The layout of help; it finds the width without importing `shutil`."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


class _RawFormatter(_Formatter, argparse.RawDescriptionHelpFormatter):
    """The same, with the lines of a description unchanged."""


def _columns() -> int:
    with suppress(ValueError):
        if (columns := int(os.environ.get("COLUMNS", "0"))) > 0:
            return columns
    with suppress(OSError, ValueError, AttributeError):
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or WIDTH  # type: ignore[union-attr]
    return WIDTH


class _VersionRequested(Exception):  # noqa: N818 - it ends the parsing, and is no error
    """Raised where `--version` was typed; nothing after it counts."""


class _Version(argparse.Action):
    """The action of `--version`."""

    def __call__(self, *_: Any) -> NoReturn:
        """End the parsing."""
        raise _VersionRequested


def parse(argv: Sequence[str] | None = None) -> Arguments:
    """Parse the command line.

    Raises:
        SystemExit: help was asked for, or the words are invalid; a message is already written.
    """
    parser = make_parser()
    arguments = Arguments()
    try:
        parser.parse_args(argv, namespace=arguments)
    except _VersionRequested:
        arguments.command = "version"
        return arguments
    if arguments.samples and arguments.command in {"new", "open"}:
        parser.error(f"--samples are to be looked at, and `{arguments.command}` writes")
    if arguments.screens:
        os.environ[SCREENS] = os.path.join(os.getcwd(), arguments.screens)  # noqa: PTH109, PTH118 - pathlib is slow
    if arguments.command == "new" and arguments.client and not " ".join(arguments.client).strip():
        parser.error("a session is about somebody: name the client")
    if arguments.file is not None and arguments.of != "check":
        parser.error(f"`earnest schema {arguments.of}` prints a schema; `earnest schema check FILE` checks a file")
    return arguments


def _add_plain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plain", action="store_true", help="line by line, nothing drawn; as with ACCESSIBLE=1")


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="for programs: as JSON")


def _add_places(parser: argparse.ArgumentParser, *, samples: bool = True) -> None:
    parser.add_argument("--home", metavar="DIR", type=_path, help="the folder of sessions, else that of EARNEST_HOME")
    parser.add_argument("--screens", metavar="DIR", type=_screens, help="a folder of interviews of your own")
    if samples:
        parser.add_argument("--samples", action="store_true", help="the sample sessions that come with Earnest")


def _path(word: str) -> str:
    if not word:
        raise argparse.ArgumentTypeError("it has a name, and none was typed")
    try:
        return expand_path(word)
    except ValueError as error:
        raise argparse.ArgumentTypeError(escape_controls(str(error), keep_newlines=False)) from None


def _screens(word: str) -> str:
    if not os.path.isdir(path := _path(word)):  # noqa: PTH112 - pathlib is slow
        raise argparse.ArgumentTypeError(f"{escape_controls(word, keep_newlines=False)} is no folder of interviews")
    return path


def _one(word: str) -> tuple[str]:
    return (word,)


def _number(word: str) -> int:
    if not word.isdecimal():
        raise argparse.ArgumentTypeError("a version goes by its number: `earnest versions SESSION` lists them")
    return int(word)


def _language(word: str) -> str:
    if not re.fullmatch(LANGUAGE, word):
        raise argparse.ArgumentTypeError("a language has two or three letters, such as en, de or pt-BR")
    return word


def _reword(message: str) -> str:
    """Return a message of argparse in Earnest's own wording."""
    if "arguments are required" in message:
        is_text = message.endswith("--kind")
        asked = "Which kind of text? --kind goal, challenge, need or question."
        return asked if is_text else f"Which session? Name one or more: {PICKED}."
    for pattern, template in REWORDED:
        if found := re.match(pattern, message, re.DOTALL):
            return template.format(*(part.replace("'", "") for part in found.groups()))
    rest = message.removeprefix("argument ")
    return f"{rest[:1].upper()}{rest[1:]}."


def make_parser(*, is_filled: bool = False) -> argparse.ArgumentParser:
    """Return the parser of the command line.

    Args:
        is_filled: Whether each command has its arguments already, for tools that read the parser.
    """
    parser = _Parser(
        prog="earnest",
        usage="earnest [COMMAND] [OPTIONS]",
        description=ABOUT,
        formatter_class=_RawFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="say which version this is, and stop")
    _add_plain(parser)
    _add_places(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog="earnest", parser_class=_Parser)
    for name, (summary, description, fill) in COMMANDS.items():
        command = commands.add_parser(
            name, help=summary, description=description or f"{summary.capitalize()}.", fill=fill
        )
        if is_filled:
            command.fill()
    return parser


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("client", nargs="*", metavar="CLIENT", help="whoever decides; asked for where it is left out")
    parser.add_argument("--group", metavar="NAME", help="the folder is made for this unix group")
    parser.add_argument("--language", metavar="xx", type=_language, help="what the session is written in, such as en")
    parser.add_argument("--interview", metavar="NAME", help="whose questions: client, employer, or one of your own")
    carried = "begin with what another session claims, all of it a guess again: " + PICKED
    parser.add_argument("--from", dest="carried_from", metavar="SESSION", help=carried)
    _add_plain(parser)
    _add_places(parser, samples=False)


def _open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    parser.add_argument("--meeting", action="store_true", help="write up a meeting: who, when, and what they said")
    _add_plain(parser)
    _add_places(parser, samples=False)


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sessions", nargs="+", metavar="SESSION", help=PICKED)
    _add_json(parser)
    _add_places(parser)
    parser.epilog = "Exit code: 0 earned, 1 not yet, 2 a file that cannot be used."


def _document(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sessions", nargs="+", metavar="SESSION", help=PICKED)
    parser.add_argument("--format", choices=("text", "markdown"), help="how it is set; text where left out")
    into = "write it to a new file, for you alone; - is standard output"
    parser.add_argument("-o", "--output", dest="out", type=_path, metavar="FILE", help=into)
    _add_json(parser)
    _add_places(parser)


def _letter(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", metavar="PERSON", help="only what this person said, for nobody else to read")
    _document(parser)


def _replay(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    _add_plain(parser)
    speaks = "for programs: as JSON Lines, one object a step; a lesson or a comparison as JSON"
    parser.add_argument("--json", action="store_true", help=speaks)
    parser.add_argument("--lesson", action="store_true", help="say what the session teaches, each with its step")
    when = "say what differs between two moments: steps, days (4 Mar), times of day, start, end"
    parser.add_argument("--compare", nargs=2, metavar=("A", "B"), help=when)
    records = "record it into a new file, for asciinema to play; - is standard output"
    parser.add_argument("--cast", type=_path, metavar="FILE", help=records)
    _add_places(parser)


def _lessons(parser: argparse.ArgumentParser) -> None:
    which = "the folder of sessions; yours where it is left out"
    # With the default SUPPRESS, argparse would parse that as if it had been typed.
    parser.add_argument("folder", nargs="?", default=None, type=_path, metavar="FOLDER", help=which)
    _add_json(parser)
    _add_places(parser)


def _remarks(parser: argparse.ArgumentParser) -> None:
    kinds = ("goal", "challenge", "need", "question")
    parser.add_argument("--kind", required=True, choices=kinds, help="what the texts are")
    parser.add_argument("--offer", action="append", metavar="WORDS", help="your offer's words; as often as you like")
    parser.add_argument("--language", metavar="xx", type=_language, help="the texts' language, en where left out")
    _add_json(parser)


def _schema(parser: argparse.ArgumentParser) -> None:
    whose = "what it is of, a session where left out; `check` looks whether a file is as its schema says"
    parser.add_argument("of", nargs="?", choices=("session", "stage", "json", "check"), default="session", help=whose)
    # With the default SUPPRESS, argparse would parse that as if it had been typed.
    which = "with `check`: a session, a stage, or what --json wrote; - or nothing is standard input"
    parser.add_argument("file", nargs="?", default=None, type=_path, metavar="FILE", help=which)
    parser.epilog = "Exit code of `check`: 0 it fits, 1 it does not, 2 a file that cannot be used."


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sessions", nargs="*", metavar="SESSION", help=f"{PICKED}; all of them where left out")
    parser.add_argument("--repair", action="store_true", help="mend what can be mended; nothing is thrown away")
    parser.epilog = "Exit code: 0 all is as it should be, 1 something is not, 2 a file that cannot be used."
    _add_json(parser)
    _add_places(parser, samples=False)


def _doctor(parser: argparse.ArgumentParser) -> None:
    _add_json(parser)
    _add_places(parser, samples=False)


def _delete(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    _add_places(parser, samples=False)


def _versions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    _add_json(parser)
    _add_places(parser, samples=False)


def _restore(parser: argparse.ArgumentParser) -> None:
    which = "its name or number in the trash, all of which is listed where it is left out"
    # With the default SUPPRESS, argparse would parse that as if it had been typed.
    parser.add_argument("sessions", nargs="?", default=(), type=_one, metavar="SESSION", help=which)
    which = "go back to this version of a session that is there, by the number of `earnest versions`"
    parser.add_argument("version", nargs="?", default=None, type=_number, metavar="VERSION", help=which)
    _add_json(parser)
    _add_places(parser, samples=False)


def _list(parser: argparse.ArgumentParser) -> None:
    _add_json(parser)
    _add_places(parser)


def _help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("topic", nargs="*", metavar="TOPIC", help="a topic, a command, or a word to search for")


def _completions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=("bash", "zsh", "tcsh", "fish"), help="your shell")


COMMANDS: Mapping[str, tuple[str, str, Callable[[argparse.ArgumentParser], None]]] = {
    "new": ("begin a session about a client", "Begin a session.", _new),
    "open": ("go on with a session", "", _open),
    "check": ("say the verdict, and why", "", _check),
    "ask": ("print the questions for the next meeting", "", _document),
    "letter": ("print what you understood, for the client to correct", "", _letter),
    "proposal": ("print the proposal, each part with the need it answers", "", _document),
    "replay": ("see how a session grew, step by step; it stays as it is", "", _replay),
    "lessons": ("say what the sessions of a folder teach together", "", _lessons),
    "remarks": ("ask about the wording of texts, one a line", REMARKS, _remarks),
    "schema": ("print the JSON Schema of a file, for editors and programs, or check a file by it", "", _schema),
    "verify": ("prove what is promised of the stored files", "", _verify),
    "doctor": ("look at the terminal, the folder and what lies in it, and say what to do", "", _doctor),
    "delete": ("put a session into the trash, once its name is typed", "", _delete),
    "versions": ("list the older versions of a session", "", _versions),
    "restore": ("bring a session back from the trash, or back to an older version", "", _restore),
    "list": ("list the sessions, newest first", "List the sessions.", _list),
    "help": ("read the manual", "", _help),
    "completions": ("print completions for a shell", "Print completions for a shell.", _completions),
}
"""The commands in order of use.

Each has a line of help, a longer description where that differs, and the function that adds its arguments.
"""

"""The parser of the command line, its help and its messages."""

import argparse
import difflib
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NoReturn

from earnest.cli.argument_types import (
    JSON,
    ONE_SESSION,
    OWN_PLACES,
    PLACES,
    PLAIN,
    PRACTICE,
    SESSIONS,
    Argument,
    parse_language,
    parse_number,
    parse_one,
    parse_path,
    take,
)
from earnest.cli.arguments import Arguments
from earnest.cli.help_text import ABOUT, COMMANDS, MANUAL, SESSION
from earnest.cli.output.streams import write_error, write_line
from earnest.core.model.fields import HOW
from earnest.exit_codes import Exit

SCREENS = "EARNEST_SCREENS"
"""The variable that carries --screens to the rest of Earnest."""
WIDTH = 80
"""The width of help where none is known."""
REWORDED = (
    (r"argument (--\S+): invalid choice: '(.*)' \(choose from (.*)\)", "Unknown value for {0}: {1}. Use one of: {2}."),
    (r"argument (?:of|SHELL|shell): invalid choice: '(.*)' \(choose from (.*)\)", "Unknown: {0}. Use one of: {1}."),
    (r"unrecognized arguments: (-.*)", "Unknown option: {0}"),
    (r"unrecognized arguments: (.*)", "Too many words: {0}"),
    (r"argument (\S+): expected one argument", "{0} needs a value."),
    (r"argument (--\S+): expected 2 arguments", "{0} needs two values."),
    (r"argument (\S+): ignored explicit argument", "{0} takes no value."),
)
"""Patterns of argparse's messages, and Earnest's own wording."""
MISSING = {
    "--kind": "Name a kind of text: --kind goal, challenge, need or question.",
    "file": "Name a transcript, or - for standard input.",
    "files": "Name three files: the common ancestor, yours and theirs.",
    "client": "Name the client: `earnest rename SESSION CLIENT`.",
    "shell": "Name a shell: bash, zsh, tcsh or fish.",
}
"""What to say where an argument is missing; anywhere else it is a session."""


DOCUMENT = (
    take("--format", choices=("text", "markdown", "html", "email")),
    take("-o", "--output", dest="out", type=parse_path, metavar="FILE"),
    *(JSON, *PLACES),
)
TAKES: Mapping[str, Sequence[Argument]] = {
    "new": (
        take("client", nargs="*", metavar="CLIENT"),
        take("--group", metavar="NAME"),
        take("--language", metavar="xx", type=parse_language),
        take("--interview", metavar="NAME"),
        take("--from", dest="carried_from", metavar="SESSION"),
        *(PRACTICE, PLAIN, *OWN_PLACES),
    ),
    "open": (
        take("sessions", nargs="?", metavar="SESSION", type=parse_one, default=()),
        take("--meeting", action="store_true"),
        *(PLAIN, *OWN_PLACES),
    ),
    "check": (SESSIONS, PRACTICE, JSON, *PLACES),
    "ask": (SESSIONS, *DOCUMENT),
    "meeting": (
        take("--with", dest="meeting_who", metavar="NAMES"),
        take("--on", dest="meeting_on", metavar="DAY"),
        take("--at", dest="meeting_at", metavar="TIME"),
        take("--minutes", dest="meeting_minutes", metavar="N"),
        take("--how", dest="meeting_how", choices=HOW),
        take("--invitation", type=parse_path, metavar="FILE"),
        *(ONE_SESSION, *DOCUMENT),
    ),
    "live": (ONE_SESSION, PLAIN, *OWN_PLACES),
    "letter": (take("--to", metavar="PERSON"), SESSIONS, *DOCUMENT),
    "proposal": (SESSIONS, *DOCUMENT),
    "quotes": (SESSIONS, take("--by", choices=("person", "meeting", "claim")), JSON, *PLACES),
    "replay": (
        *(ONE_SESSION, PLAIN, JSON),
        take("--lesson", action="store_true"),
        take("--compare", nargs=2, metavar=("A", "B")),
        take("--cast", type=parse_path, metavar="FILE"),
        *PLACES,
    ),
    "lessons": (
        take("folder", nargs="?", default=None, type=parse_path, metavar="FOLDER"),
        *(PRACTICE, JSON, *PLACES),
    ),
    "remarks": (
        take("--kind", required=True, choices=("goal", "challenge", "need", "question")),
        take("--offer", action="append", metavar="WORDS"),
        take("--language", metavar="xx", type=parse_language),
        JSON,
    ),
    "schema": (
        take("of", nargs="?", choices=("session", "stage", "documents", "json", "check"), default="session"),
        take("file", nargs="?", default=None, type=parse_path, metavar="FILE"),
    ),
    "transcript": (take("file", type=parse_path, metavar="FILE"), JSON),
    "hear": (
        take("sessions", type=parse_one, metavar="SESSION"),
        take("file", type=parse_path, metavar="FILE"),
        take("--on", metavar="DAY"),
        take("--how", choices=HOW),
        take("--me", metavar="NAME"),
        take("--keep", action="store_true"),
        *(PLAIN, *OWN_PLACES),
    ),
    "verify": (
        take("sessions", nargs="*", metavar="SESSION"),
        take("--repair", action="store_true"),
        take("--transcript", metavar="FILE", type=parse_path),
        *(JSON, *OWN_PLACES),
    ),
    "doctor": (JSON, *OWN_PLACES),
    "rename": (
        ONE_SESSION,
        take("client", nargs="+", metavar="CLIENT"),
        take("--file", dest="renames_file", action="store_true"),
        *OWN_PLACES,
    ),
    "delete": (ONE_SESSION, *OWN_PLACES),
    "versions": (ONE_SESSION, JSON, *OWN_PLACES),
    "restore": (
        take("sessions", nargs="?", default=(), type=parse_one, metavar="SESSION"),
        take("version", nargs="?", default=None, type=parse_number, metavar="VERSION"),
        *(JSON, *OWN_PLACES),
    ),
    "share": (
        take("folder", nargs="?", default=None, type=parse_path, metavar="DIR"),
        take("--undo", action="store_true"),
        *OWN_PLACES,
    ),
    "sync": (take("--yes", action="store_true"), *OWN_PLACES),
    "settle": (
        ONE_SESSION,
        take("--mine", action="store_true"),
        take("--theirs", action="store_true"),
        *OWN_PLACES,
    ),
    "tell": (take("file", type=parse_path, metavar="FILE"),),
    "merge-file": (take("files", nargs="+", metavar="FILE"),),
    "list": (PRACTICE, JSON, *PLACES),
    "help": (take("topic", nargs="*", metavar="TOPIC"),),
    "completions": (take("shell", choices=("bash", "zsh", "tcsh", "fish")),),
}
"""The arguments of each command, in the order of its help.

Where one may be left out it has a default: with argparse's SUPPRESS, that would be parsed as if it had been typed.
"""


class _Parser(argparse.ArgumentParser):
    """A parser with Earnest's own wording and output."""

    def __init__(self, takes: Iterable[Argument] = (), **given: Any) -> None:
        self._takes = takes
        super().__init__(
            add_help=False,
            allow_abbrev=False,
            argument_default=argparse.SUPPRESS,
            formatter_class=_Formatter,
            **given,
        )
        self._positionals.title = "commands" if self.prog == "earnest" else "arguments"
        self._optionals.title = "options"
        take("-h", "--help", action="help").add_to(self)

    def fill(self) -> None:
        """Add the arguments of the command, once."""
        takes, self._takes = self._takes, ()
        for argument in takes:
            argument.add_to(self)

    def parse_known_args(self, *arguments: Any, **named: Any) -> Any:
        """Parse words, after adding the arguments of the command."""
        self.fill()
        return super().parse_known_args(*arguments, **named)

    def error(self, message: str, command: str = "") -> NoReturn:
        """Write what was not understood to standard error, and exit.

        Args:
            message: What was not understood, as argparse says it.
            command: The command whose help tells more, if it is another parser's.
        """
        write_error(f"{_reword(message)}\nSee `{self.prog}{' ' if command else ''}{command} --help`.")
        raise SystemExit(Exit.UNUSABLE)

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ARG002 - help goes where all goes
        write_line(message.rstrip("\n"))


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """The layout of help; it finds the width without importing `shutil`."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)

    def _format_action(self, action: argparse.Action) -> str:
        """Return the lines of an argument; the commands have no heading."""
        lines = super()._format_action(action)
        return lines.partition("\n")[2] if action.dest == "command" else lines


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
        _, unknown = parser.parse_known_args(argv, namespace=arguments)
    except _VersionRequested:
        arguments.command = "version"
        return arguments
    fail = partial(parser.error, command=arguments.command if arguments.command in COMMANDS else "")
    if unknown:
        fail(f"unrecognized arguments: {' '.join(unknown)}")
    is_new = arguments.command == "new"
    if arguments.samples and arguments.command in {"new", "open"}:
        fail(f"--samples cannot be used with `{arguments.command}`: the samples are read-only")
    if arguments.screens:
        os.environ[SCREENS] = os.path.join(os.getcwd(), arguments.screens)  # noqa: PTH109, PTH118 - pathlib is slow
    if arguments.client and not " ".join(arguments.client).strip():
        fail(f"name the client: `earnest {arguments.command} {'' if is_new else 'SESSION '}CLIENT`")
    if arguments.command == "merge-file" and not 3 <= len(arguments.files) <= 4:  # noqa: PLR2004 - and maybe a name
        fail("name three files: the common ancestor, yours and theirs")
    if arguments.command == "schema" and arguments.file is not None and arguments.of != "check":
        fail(f"`earnest schema {arguments.of}` prints a schema; `earnest schema check FILE` checks a file")
    return arguments


def _reword(message: str) -> str:
    """Return a message of argparse in Earnest's own wording."""
    if "arguments are required" in message:
        named = next((name for name in MISSING if message.casefold().endswith(name)), "")
        return MISSING.get(named) or f"Name a session: {SESSION[0].lower()}{SESSION[1:]}."
    for pattern, template in REWORDED:
        if found := re.match(pattern, message, re.DOTALL):
            return template.format(*(part.replace("'", "") for part in found.groups()))
    if found := re.match(r".*invalid choice: '(.*)' \(", message, re.DOTALL):
        return _describe_unknown_command(found[1])
    rest = message.removeprefix("argument ")
    return f"{rest[:1].upper()}{rest[1:]}."


def _describe_unknown_command(word: str) -> str:
    close = difflib.get_close_matches(word, COMMANDS, 1)
    meant = f"Did you mean {close[0]}?" if close else f"To open a session: `earnest open {word}`."
    return f"Unknown command: {word}. {meant}"


def make_parser(*, is_filled: bool = False) -> _Parser:
    """Return the parser of the command line.

    Args:
        is_filled: Whether each command has its arguments already, for tools that read the parser.
    """
    parser = _Parser(prog="earnest", usage="earnest [COMMAND] [OPTIONS]", description=ABOUT, epilog=MANUAL.format(""))
    for argument in (take("--version", action=_Version, nargs=0), PLAIN, *PLACES):
        argument.add_to(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog="earnest", parser_class=_Parser)
    for name, text in COMMANDS.items():
        command = commands.add_parser(
            name, help=text.summary, description=text.description, epilog=text.epilog, takes=TAKES[name]
        )
        if is_filled:
            command.fill()
    return parser

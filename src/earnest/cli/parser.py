"""The parser of the command line, its help and its messages."""

import argparse
import difflib
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NoReturn

from earnest.cli.argument_types import (
    add_argument,
    add_json,
    add_places,
    add_plain,
    add_sessions,
    parse_language,
    parse_number,
    parse_one,
    parse_path,
)
from earnest.cli.arguments import Arguments
from earnest.cli.help_text import ABOUT, COMMANDS, MANUAL, SESSION
from earnest.cli.output.streams import write_error, write_line
from earnest.cli.teams import team_arguments
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


class _Parser(argparse.ArgumentParser):
    """A parser with Earnest's own wording and output."""

    def __init__(self, fill: Callable[[argparse.ArgumentParser], None] | None = None, **given: Any) -> None:
        self._fill = fill
        super().__init__(
            add_help=False,
            allow_abbrev=False,
            argument_default=argparse.SUPPRESS,
            formatter_class=_Formatter,
            **given,
        )
        self._positionals.title = "commands" if self.prog == "earnest" else "arguments"
        self._optionals.title = "options"
        add_argument(self, "-h", "--help", action="help")

    def fill(self) -> None:
        """Add the arguments of the command, once."""
        if self._fill is not None:
            fill, self._fill = self._fill, None
            fill(self)

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
    add_argument(parser, "--version", action=_Version, nargs=0)
    add_plain(parser)
    add_places(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog="earnest", parser_class=_Parser)
    for name, text in COMMANDS.items():
        command = commands.add_parser(
            name, help=text.summary, description=text.description, epilog=text.epilog, fill=FILLS[name]
        )
        if is_filled:
            command.fill()
    return parser


def _new(parser: argparse.ArgumentParser) -> None:
    add_argument(parser, "client", nargs="*", metavar="CLIENT")
    add_argument(parser, "--group", metavar="NAME")
    add_argument(parser, "--language", metavar="xx", type=parse_language)
    add_argument(parser, "--interview", metavar="NAME")
    add_argument(parser, "--from", dest="carried_from", metavar="SESSION")
    add_argument(parser, "--practice", action="store_true")
    add_plain(parser)
    add_places(parser, samples=False)


def _open(parser: argparse.ArgumentParser) -> None:
    add_sessions(parser, "?", type=lambda word: (word,), default=())
    add_argument(parser, "--meeting", action="store_true")
    add_plain(parser)
    add_places(parser, samples=False)


def _check(parser: argparse.ArgumentParser) -> None:
    add_sessions(parser, "+")
    add_argument(parser, "--practice", action="store_true")
    add_json(parser)
    add_places(parser)


def _document(parser: argparse.ArgumentParser, nargs: int | str = "+") -> None:
    add_sessions(parser, nargs)
    add_argument(parser, "--format", choices=("text", "markdown", "html", "email"))
    add_argument(parser, "-o", "--output", dest="out", type=parse_path, metavar="FILE")
    add_json(parser)
    add_places(parser)


def _meeting(parser: argparse.ArgumentParser) -> None:
    for name, metavar in (("who", "NAMES"), ("on", "DAY"), ("at", "TIME"), ("minutes", "N")):
        option = "--with" if name == "who" else f"--{name}"
        add_argument(parser, option, dest=f"meeting_{name}", metavar=metavar)
    add_argument(parser, "--how", dest="meeting_how", choices=HOW)
    add_argument(parser, "--invitation", type=parse_path, metavar="FILE")
    _document(parser, nargs=1)


def _live(parser: argparse.ArgumentParser) -> None:
    add_sessions(parser)
    add_plain(parser)
    add_places(parser, samples=False)


def _letter(parser: argparse.ArgumentParser) -> None:
    add_argument(parser, "--to", metavar="PERSON")
    _document(parser)


def _quotes(parser: argparse.ArgumentParser) -> None:
    add_sessions(parser, "+")
    add_argument(parser, "--by", choices=("person", "meeting", "claim"))
    add_json(parser)
    add_places(parser)


def _replay(parser: argparse.ArgumentParser) -> None:
    add_sessions(parser)
    add_plain(parser)
    add_json(parser)
    add_argument(parser, "--lesson", action="store_true")
    add_argument(parser, "--compare", nargs=2, metavar=("A", "B"))
    add_argument(parser, "--cast", type=parse_path, metavar="FILE")
    add_places(parser)


def _lessons(parser: argparse.ArgumentParser) -> None:
    # With the default SUPPRESS, argparse would parse that as if it had been typed.
    add_argument(parser, "folder", nargs="?", default=None, type=parse_path, metavar="FOLDER")
    add_argument(parser, "--practice", action="store_true")
    add_json(parser)
    add_places(parser)


def _remarks(parser: argparse.ArgumentParser) -> None:
    kinds = ("goal", "challenge", "need", "question")
    add_argument(parser, "--kind", required=True, choices=kinds)
    add_argument(parser, "--offer", action="append", metavar="WORDS")
    add_argument(parser, "--language", metavar="xx", type=parse_language)
    add_json(parser)


def _schema(parser: argparse.ArgumentParser) -> None:
    add_argument(parser, "of", nargs="?", choices=("session", "stage", "documents", "json", "check"), default="session")
    # With the default SUPPRESS, argparse would parse that as if it had been typed.
    add_argument(parser, "file", nargs="?", default=None, type=parse_path, metavar="FILE")


def _transcript(parser: argparse.ArgumentParser) -> None:
    add_argument(parser, "file", type=parse_path, metavar="FILE")
    add_json(parser)


def _hear(parser: argparse.ArgumentParser) -> None:
    add_argument(parser, "sessions", type=parse_one, metavar="SESSION")
    add_argument(parser, "file", type=parse_path, metavar="FILE")
    add_argument(parser, "--on", metavar="DAY")
    add_argument(parser, "--how", choices=HOW)
    add_argument(parser, "--me", metavar="NAME")
    add_argument(parser, "--keep", action="store_true")
    add_plain(parser)
    add_places(parser, samples=False)


def _verify(parser: argparse.ArgumentParser) -> None:
    add_sessions(parser, "*")
    add_argument(parser, "--repair", action="store_true")
    add_argument(parser, "--transcript", metavar="FILE", type=parse_path)
    add_json(parser)
    add_places(parser, samples=False)


def _doctor(parser: argparse.ArgumentParser) -> None:
    add_json(parser)
    add_places(parser, samples=False)


def _delete(parser: argparse.ArgumentParser) -> None:
    add_sessions(parser)
    add_places(parser, samples=False)


def _rename(parser: argparse.ArgumentParser) -> None:
    add_sessions(parser)
    add_argument(parser, "client", nargs="+", metavar="CLIENT")
    add_argument(parser, "--file", dest="renames_file", action="store_true")
    add_places(parser, samples=False)


def _versions(parser: argparse.ArgumentParser) -> None:
    add_sessions(parser)
    add_json(parser)
    add_places(parser, samples=False)


def _restore(parser: argparse.ArgumentParser) -> None:
    # With the default SUPPRESS, argparse would parse that as if it had been typed.
    add_argument(parser, "sessions", nargs="?", default=(), type=parse_one, metavar="SESSION")
    add_argument(parser, "version", nargs="?", default=None, type=parse_number, metavar="VERSION")
    add_json(parser)
    add_places(parser, samples=False)


def _list(parser: argparse.ArgumentParser) -> None:
    add_argument(parser, "--practice", action="store_true")
    add_json(parser)
    add_places(parser)


def _help(parser: argparse.ArgumentParser) -> None:
    add_argument(parser, "topic", nargs="*", metavar="TOPIC")


def _completions(parser: argparse.ArgumentParser) -> None:
    add_argument(parser, "shell", choices=("bash", "zsh", "tcsh", "fish"))


FILLS: Mapping[str, Callable[[argparse.ArgumentParser], None]] = {
    "new": _new,
    "open": _open,
    "check": _check,
    "ask": _document,
    "meeting": _meeting,
    "live": _live,
    "letter": _letter,
    "proposal": _document,
    "quotes": _quotes,
    "replay": _replay,
    "lessons": _lessons,
    "remarks": _remarks,
    "schema": _schema,
    "transcript": _transcript,
    "hear": _hear,
    "verify": _verify,
    "doctor": _doctor,
    "rename": _rename,
    "delete": _delete,
    "versions": _versions,
    "restore": _restore,
    "share": team_arguments.add_share,
    "sync": team_arguments.add_sync,
    "settle": team_arguments.add_settle,
    "tell": team_arguments.add_tell,
    "merge-file": team_arguments.add_merge_file,
    "list": _list,
    "help": _help,
    "completions": _completions,
}
"""The functions that add the arguments of each command."""

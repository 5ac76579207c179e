"""The words of the command line: what may be typed, and what is said where it was not understood."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from earnest.cli.output import complain, say
from earnest.core.visible import visible
from earnest.exits import Exit

TYPE_CHECKING = False
"""What is loaded for annotations alone costs a short command a tenth of its time."""
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any, NoReturn

ABOUT = """\
A guided interview about a decision that somebody else is making: a client, or an employer.
From what you can show it tells you whether you have earned the right to propose, and what to ask next.
With no command it shows your sessions."""

REMARKS = "Ask about the wording of texts from standard input, one a line. It asks, and decides nothing."
READERS = {
    "check": "say the verdict, and why",
    "ask": "print the questions for the next meeting",
    "letter": "print what you understood, for the client to correct",
    "proposal": "print the proposal, each part with the need it answers",
}
EPILOGS = {
    "check": "Exit code: 0 earned, 1 not yet, 2 a file that cannot be used.",
    "verify": "Exit code: 0 all is as it should be, 1 something is not, 2 a file that cannot be used.",
}
SCREENS = "EARNEST_SCREENS"
"""The variable by which the rest of Earnest hears of --screens."""
PICKED = "a path, a name, or the number that `earnest list` shows"
KINDLY = (
    (r"argument (--\S+): invalid choice: '(.*)' \(choose from (.*)\)", "{0} takes no {1}, but one of {2}."),
    (
        r".*invalid choice: '(.*)' \(",
        "There is no command {0}; `earnest open {0}` would open a session of that name.",
    ),
    (r"unrecognized arguments: (.*)", "Earnest does not know what {0} means here."),
    (r"argument (\S+): expected one argument", "{0} wants a word after it."),
    (r"argument (--\S+): expected 2 arguments", "{0} wants two words after it."),
    (r"argument (\S+): ignored explicit argument", "{0} takes no word after it."),
)
"""What argparse says, and how the house says it."""
LANGUAGE = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*"


class Arguments(argparse.Namespace):
    """What was typed."""

    command: str = "home"
    """The command, which is also the name of its module."""
    home: Path | None = None
    samples: bool = False
    json: bool = False
    plain: bool = False
    """Line by line, with nothing drawn."""
    sessions: Sequence[str] = ()
    client: Sequence[str] = ()
    """The client's name, in as many words as it was typed in."""
    group: str | None = None
    language: str | None = None
    kind: str = ""
    """What the texts are whose wording is asked about."""
    offer: Sequence[str] = ()
    interview: str | None = None
    """The interview of a new session, by its folder's name."""
    format: str | None = None
    """How a paper is set: text or markdown."""
    to: str = ""
    """The person that a letter goes to."""
    cast: Path | None = None
    """The file that a replay is recorded into."""
    lesson: bool = False
    """Whether what a session teaches is asked for."""
    compare: Sequence[str] = ()
    """The two moments of a session that are compared."""
    folder: Path | None = None
    """The folder whose sessions are looked at together."""
    screens: Path | None = None
    """A folder of interviews of one's own."""
    meeting: bool = False
    """Whether a meeting is to be written up."""
    version: int | None = None
    """The older version that is gone back to."""
    repair: bool = False
    """Whether what can be mended is to be."""
    of: str = "session"
    """What a schema is of."""
    out: Path | None = None
    """The file that a paper is written to."""
    carried_from: str | None = None
    """The session whose claims a new one begins with."""


class _Parser(argparse.ArgumentParser):
    """A parser in the house's words, which writes as everything else is written."""

    def __init__(self, words: Callable[[_Parser], None], **given: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS, **given)
        self._positionals.title = "commands" if self.prog == "earnest" else "what to name"
        self._optionals.title = "options"
        self._words: Callable[[_Parser], None] | None = words

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Read what was typed; the words that a command takes are added once it is the one that was typed."""
        words, self._words = self._words, None
        if words is not None:
            self.add_argument("-h", "--help", action="help", help="show this and stop")
            words(self)
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Say on standard error what was not understood, and stop."""
        complain(f"{_kindly(message)}\n`{self.prog} --help` shows what can be typed.")
        raise SystemExit(Exit.UNUSABLE)

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ARG002 - help goes where all goes
        say(message.rstrip("\n"))


class _Version(argparse.Action):
    """Say the version; it is looked up only then."""

    def __call__(self, *_: Any) -> NoReturn:
        """Say it and stop."""
        from importlib import metadata  # noqa: PLC0415 - slow, and seldom wanted

        try:
            say(f"earnest {metadata.version('earnest')}")
        except metadata.PackageNotFoundError:
            say("earnest, run where it is not installed")
        raise SystemExit(Exit.EARNED)


def parse(argv: Sequence[str] | None = None) -> Arguments:
    """Read what was typed.

    Raises:
        SystemExit: help or the version was wanted, or it was not understood; both are said already.
    """
    parser = _parser()
    arguments = parser.parse_args(argv, namespace=Arguments())
    if arguments.samples and arguments.command in {"new", "open"}:
        parser.error(f"--samples are to be looked at, and `{arguments.command}` writes")
    if arguments.screens is not None:
        os.environ[SCREENS] = os.fspath(arguments.screens.absolute())
    if arguments.command == "new" and arguments.client and not " ".join(arguments.client).strip():
        parser.error("a session is about somebody: name the client")
    return arguments


def _parser() -> argparse.ArgumentParser:
    return _Parser(
        _all_words,
        prog="earnest",
        usage="earnest [COMMAND] [OPTIONS]",
        description=ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _all_words(parser: _Parser) -> None:
    parser.add_argument("--version", action=_Version, nargs=0, help="say which version this is, and stop")
    _add_plain(parser)
    _add_places(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog="earnest", parser_class=_Parser)
    for name, does, words, about in _commands():
        told = about or f"{does.capitalize()}."
        commands.add_parser(name, words=words, help=does, description=told, epilog=EPILOGS.get(name))


def _commands() -> Iterator[tuple[str, str, Callable[[_Parser], None], str]]:
    """Walk the commands: its name, what it does, what adds its words, and what it is about where that is more."""
    yield "new", "begin a session about a client", _new, "Begin a session."
    yield "open", "go on with a session", _open, ""
    for name, does in READERS.items():
        yield name, does, partial(_reader, name=name), ""
    yield "replay", "see how a session grew, step by step; it stays as it is", _replay, ""
    yield "lessons", "say what the sessions of a folder teach together", _lessons, ""
    yield "remarks", "ask about the wording of texts, one a line", _remarks, REMARKS
    yield "schema", "print the JSON Schema of a file, for editors and programs", _schema, ""
    yield "verify", "prove what is promised of the stored files", _verify, ""
    yield "doctor", "look at the terminal, the folder and what lies in it, and say what to do", _doctor, ""
    yield "delete", "put a session into the trash, once its name is typed", _delete, ""
    yield "versions", "list the older versions of a session", _versions, ""
    yield "restore", "bring a session back from the trash, or back to an older version", _restore, ""
    yield "list", "list the sessions, newest first", _list, "List the sessions."


def _new(new: _Parser) -> None:
    new.add_argument("client", nargs="*", metavar="CLIENT", help="whoever decides; asked for where it is left out")
    new.add_argument("--group", metavar="NAME", help="the folder is made for this unix group")
    new.add_argument("--language", metavar="xx", type=_language, help="what the session is written in, such as en")
    new.add_argument("--interview", metavar="NAME", help="whose questions: client, employer, or one of your own")
    carried = "begin with what another session claims, all of it a guess again: " + PICKED
    new.add_argument("--from", dest="carried_from", metavar="SESSION", help=carried)
    _add_plain(new)
    _add_places(new, samples=False)


def _open(opened: _Parser) -> None:
    opened.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    opened.add_argument("--meeting", action="store_true", help="write up a meeting: who, when, and what they said")
    _add_plain(opened)
    _add_places(opened, samples=False)


def _reader(reader: _Parser, name: str) -> None:
    reader.add_argument("sessions", nargs="+", metavar="SESSION", help=PICKED)
    if name == "letter":
        reader.add_argument("--to", metavar="PERSON", help="only what this person said, for nobody else to read")
    if name != "check":
        reader.add_argument("--format", choices=("text", "markdown"), help="how it is set; text where left out")
        reader.add_argument("-o", dest="out", metavar="FILE", type=_path, help="write it to a new file, for you alone")
    _add_json(reader)
    _add_places(reader)


def _replay(replay: _Parser) -> None:
    replay.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    _add_plain(replay)
    replay.add_argument(
        "--json",
        action="store_true",
        help="for programs: as JSON Lines, one object a step; a lesson or a comparison as JSON",
    )
    replay.add_argument("--lesson", action="store_true", help="say what the session teaches, each with its step")
    when = "say what differs between two moments: steps, days (4 Mar), times of day, start, end"
    replay.add_argument("--compare", nargs=2, metavar=("A", "B"), help=when)
    replay.add_argument("--cast", metavar="FILE", type=_path, help="record it into a new file, for asciinema to play")
    _add_places(replay)


def _lessons(lessons: _Parser) -> None:
    which = "the folder of sessions; yours where it is left out"
    # Argparse would have a default of its own read as if it had been typed.
    lessons.add_argument("folder", nargs="?", default=None, type=_folder, metavar="FOLDER", help=which)
    _add_json(lessons)
    _add_places(lessons)


def _remarks(remarks: _Parser) -> None:
    kinds = ("goal", "challenge", "need", "question")
    remarks.add_argument("--kind", required=True, choices=kinds, help="what the texts are")
    remarks.add_argument("--offer", action="append", metavar="WORDS", help="your offer's words; as often as you like")
    remarks.add_argument("--language", metavar="xx", type=_language, help="the texts' language, en where left out")
    _add_json(remarks)


def _schema(schema: _Parser) -> None:
    schema.add_argument(
        "of", nargs="?", choices=("session", "stage"), default="session", help="whose; a session's where left out"
    )


def _verify(verify: _Parser) -> None:
    verify.add_argument("sessions", nargs="*", metavar="SESSION", help=f"{PICKED}; all of them where left out")
    verify.add_argument("--repair", action="store_true", help="mend what can be mended; nothing is thrown away")
    _add_json(verify)
    _add_places(verify, samples=False)


def _doctor(doctor: _Parser) -> None:
    _add_json(doctor)
    _add_places(doctor, samples=False)


def _delete(delete: _Parser) -> None:
    delete.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    _add_places(delete, samples=False)


def _versions(versions: _Parser) -> None:
    versions.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    _add_json(versions)
    _add_places(versions, samples=False)


def _restore(restore: _Parser) -> None:
    which = "its name or number in the trash, all of which is listed where it is left out"
    # Argparse would have a default of its own read as if it had been typed.
    restore.add_argument("sessions", nargs="?", default=(), type=_one, metavar="SESSION", help=which)
    which = "go back to this version of a session that is there, by the number of `earnest versions`"
    restore.add_argument("version", nargs="?", default=None, type=_number, metavar="VERSION", help=which)
    _add_json(restore)
    _add_places(restore, samples=False)


def _list(listing: _Parser) -> None:
    _add_json(listing)
    _add_places(listing)


def _add_plain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plain", action="store_true", help="line by line, nothing drawn; as with ACCESSIBLE=1")


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="for programs: as JSON")


def _add_places(parser: argparse.ArgumentParser, *, samples: bool = True) -> None:
    parser.add_argument("--home", metavar="DIR", type=_folder, help="the folder of sessions, else that of EARNEST_HOME")
    parser.add_argument("--screens", metavar="DIR", type=_screens, help="a folder of interviews of your own")
    if samples:
        parser.add_argument("--samples", action="store_true", help="the sample sessions that come with Earnest")


def _path(typed: str) -> Path:
    from pathlib import Path  # noqa: PLC0415 - slow, and wanted only where one is named

    return Path(typed)


def _folder(typed: str) -> Path:
    if not typed:
        raise argparse.ArgumentTypeError("a folder has a name")
    return _path(typed)


def _screens(typed: str) -> Path:
    from earnest.store.folder import is_folder  # noqa: PLC0415 - wanted only where a folder is named

    found = _folder(typed)
    if not is_folder(found):
        raise argparse.ArgumentTypeError(f"{visible(typed, keep_newlines=False)} is no folder of interviews")
    return found


def _one(typed: str) -> tuple[str]:
    return (typed,)


def _number(typed: str) -> int:
    if not typed.isdecimal():
        raise argparse.ArgumentTypeError("a version goes by its number: `earnest versions SESSION` lists them")
    return int(typed)


def _language(typed: str) -> str:
    if not re.fullmatch(LANGUAGE, typed):
        raise argparse.ArgumentTypeError("a language has two or three letters, such as en, de or pt-BR")
    return typed


def _kindly(message: str) -> str:
    """Return argparse's message in the house's words."""
    if "arguments are required" in message:
        is_text = message.endswith("--kind")
        asked = "Which kind of text? --kind goal, challenge, need or question."
        return asked if is_text else f"Which session? Name one or more: {PICKED}."
    for pattern, says in KINDLY:
        if found := re.match(pattern, message, re.DOTALL):
            return says.format(*(part.replace("'", "") for part in found.groups()))
    told = message.removeprefix("argument ")
    return f"{told[:1].upper()}{told[1:]}."

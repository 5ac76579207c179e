"""The words of the command line: what may be typed, and what is said where it was not understood."""

import argparse
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from earnest.cli.output import complain, say
from earnest.core.visible import visible
from earnest.exits import Exit

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

    def __init__(self, **given: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS, **given)
        self._positionals.title = "commands" if self.prog == "earnest" else "what to name"
        self._optionals.title = "options"
        self.add_argument("-h", "--help", action="help", help="show this and stop")

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
    parser = _Parser(
        prog="earnest",
        usage="earnest [COMMAND] [OPTIONS]",
        description=ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="say which version this is, and stop")
    _add_plain(parser)
    _add_places(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog="earnest", parser_class=_Parser)

    _add_new(commands)
    _add_open(commands)
    _add_readers(commands)
    _add_replay(commands)
    _add_lessons(commands)
    _add_remarks(commands)
    _add_schema(commands)
    _add_keepers(commands)
    _add_trash(commands)

    listing = commands.add_parser("list", help="list the sessions, newest first", description="List the sessions.")
    _add_json(listing)
    _add_places(listing)
    return parser


def _add_new(commands: Any) -> None:
    new = commands.add_parser("new", help="begin a session about a client", description="Begin a session.")
    new.add_argument("client", nargs="*", metavar="CLIENT", help="whoever decides; asked for where it is left out")
    new.add_argument("--group", metavar="NAME", help="the folder is made for this unix group")
    new.add_argument("--language", metavar="xx", type=_language, help="what the session is written in, such as en")
    new.add_argument("--interview", metavar="NAME", help="whose questions: client, employer, or one of your own")
    carried = "begin with what another session claims, all of it a guess again: " + PICKED
    new.add_argument("--from", dest="carried_from", metavar="SESSION", help=carried)
    _add_plain(new)
    _add_places(new, samples=False)


def _add_open(commands: Any) -> None:
    opened = commands.add_parser("open", help="go on with a session", description="Go on with a session.")
    opened.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    opened.add_argument("--meeting", action="store_true", help="write up a meeting: who, when, and what they said")
    _add_plain(opened)
    _add_places(opened, samples=False)


def _add_readers(commands: Any) -> None:
    for name, does in READERS.items():
        reader = commands.add_parser(name, help=does, description=f"{does.capitalize()}.")
        reader.add_argument("sessions", nargs="+", metavar="SESSION", help=PICKED)
        if name == "letter":
            reader.add_argument("--to", metavar="PERSON", help="only what this person said, for nobody else to read")
        if name != "check":
            reader.add_argument("--format", choices=("text", "markdown"), help="how it is set; text where left out")
            reader.add_argument(
                "-o", dest="out", metavar="FILE", type=Path, help="write it to a new file, for you alone"
            )
        _add_json(reader)
        _add_places(reader)
    commands.choices["check"].epilog = "Exit code: 0 earned, 1 not yet, 2 a file that cannot be used."


def _add_replay(commands: Any) -> None:
    does = "see how a session grew, step by step; it stays as it is"
    replay = commands.add_parser("replay", help=does, description=f"{does.capitalize()}.")
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
    replay.add_argument("--cast", metavar="FILE", type=Path, help="record it into a new file, for asciinema to play")
    _add_places(replay)


def _add_lessons(commands: Any) -> None:
    does = "say what the sessions of a folder teach together"
    lessons = commands.add_parser("lessons", help=does, description=f"{does.capitalize()}.")
    which = "the folder of sessions; yours where it is left out"
    # Argparse would have a default of its own read as if it had been typed.
    lessons.add_argument("folder", nargs="?", default=None, type=_folder, metavar="FOLDER", help=which)
    _add_json(lessons)
    _add_places(lessons)


def _add_remarks(commands: Any) -> None:
    remarks = commands.add_parser("remarks", help="ask about the wording of texts, one a line", description=REMARKS)
    kinds = ("goal", "challenge", "need", "question")
    remarks.add_argument("--kind", required=True, choices=kinds, help="what the texts are")
    remarks.add_argument("--offer", action="append", metavar="WORDS", help="your offer's words; as often as you like")
    remarks.add_argument("--language", metavar="xx", type=_language, help="the texts' language, en where left out")
    _add_json(remarks)


def _add_schema(commands: Any) -> None:
    does = "print the JSON Schema of a file, for editors and programs"
    schema = commands.add_parser("schema", help=does, description=f"{does.capitalize()}.")
    schema.add_argument(
        "of", nargs="?", choices=("session", "stage"), default="session", help="whose; a session's where left out"
    )


def _add_keepers(commands: Any) -> None:
    does = "prove what is promised of the stored files"
    verify = commands.add_parser("verify", help=does, description=f"{does.capitalize()}.")
    verify.add_argument("sessions", nargs="*", metavar="SESSION", help=f"{PICKED}; all of them where left out")
    verify.add_argument("--repair", action="store_true", help="mend what can be mended; nothing is thrown away")
    verify.epilog = "Exit code: 0 all is as it should be, 1 something is not, 2 a file that cannot be used."
    _add_json(verify)
    _add_places(verify, samples=False)
    does = "look at the terminal, the folder and what lies in it, and say what to do"
    doctor = commands.add_parser("doctor", help=does, description=f"{does.capitalize()}.")
    _add_json(doctor)
    _add_places(doctor, samples=False)


def _add_trash(commands: Any) -> None:
    does = "put a session into the trash, once its name is typed"
    delete = commands.add_parser("delete", help=does, description=f"{does.capitalize()}.")
    delete.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    _add_places(delete, samples=False)
    does = "list the older versions of a session"
    versions = commands.add_parser("versions", help=does, description=f"{does.capitalize()}.")
    versions.add_argument("sessions", nargs=1, metavar="SESSION", help=PICKED)
    _add_json(versions)
    _add_places(versions, samples=False)
    does = "bring a session back from the trash, or back to an older version"
    restore = commands.add_parser("restore", help=does, description=f"{does.capitalize()}.")
    which = "its name or number in the trash, all of which is listed where it is left out"
    # Argparse would have a default of its own read as if it had been typed.
    restore.add_argument("sessions", nargs="?", default=(), type=_one, metavar="SESSION", help=which)
    which = "go back to this version of a session that is there, by the number of `earnest versions`"
    restore.add_argument("version", nargs="?", default=None, type=_number, metavar="VERSION", help=which)
    _add_json(restore)
    _add_places(restore, samples=False)


def _add_plain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--plain", action="store_true", help="line by line, nothing drawn; as with ACCESSIBLE=1")


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="for programs: as JSON")


def _add_places(parser: argparse.ArgumentParser, *, samples: bool = True) -> None:
    parser.add_argument("--home", metavar="DIR", type=_folder, help="the folder of sessions, else that of EARNEST_HOME")
    parser.add_argument("--screens", metavar="DIR", type=_screens, help="a folder of interviews of your own")
    if samples:
        parser.add_argument("--samples", action="store_true", help="the sample sessions that come with Earnest")


def _folder(typed: str) -> Path:
    if not typed:
        raise argparse.ArgumentTypeError("a folder has a name")
    return Path(typed)


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

"""The words of the command line's help, by command and argument."""

from collections.abc import Mapping
from typing import Final, NamedTuple

SESSION: Final = "Path, name, or number from `earnest list`"
ABOUT: Final = """\
Prepare for a meeting with a client, or with an employer: Earnest asks about the
decision they are making, shows whether you have earned the right to propose,
and tells you what to ask next. Without a command it shows your sessions.

  earnest new Harbour Books
  earnest --samples"""
MANUAL: Final = "Manual: `earnest help{}`"
"""The last line of each help."""


class CommandHelp(NamedTuple):
    """The help of one command."""

    summary: str
    examples: tuple[str, str]
    """The words after `earnest` in two commands."""
    topic: str
    """The page of the manual that says more."""
    codes: str = ""
    """The exit codes, where they tell something."""

    @property
    def description(self) -> str:
        """The summary, and the examples below it."""
        return "\n".join([f"{self.summary}.", "", *(f"  earnest {words}" for words in self.examples)])

    @property
    def epilog(self) -> str:
        """The exit codes, and where to read more."""
        return "\n".join(filter(None, (self.codes, MANUAL.format(f" {self.topic}"))))


COMMANDS: Final[Mapping[str, CommandHelp]] = {
    "new": CommandHelp("Start a session", ("new Harbour Books", "new Harbour Books --interview employer"), "start"),
    "open": CommandHelp("Continue a session, or the latest one", ("open", "open harbour-books"), "interview"),
    "check": CommandHelp(
        "Show the verdict and the reasons for it",
        ("check harbour-books", "check --json 1 2"),
        "grades",
        "Exit code: 0 earned, 1 not yet, 2 unusable file.",
    ),
    "ask": CommandHelp("Print the questions for the next meeting", ("ask 1", "ask 1 -o questions.md"), "meeting"),
    "meeting": CommandHelp(
        "Plan a meeting, and print its questions",
        ("meeting 1 --with 'Dana; Mei' --on friday --minutes 30", "meeting 1 --invitation invite.ics"),
        "meeting",
    ),
    "live": CommandHelp("Take notes during a meeting", ("live 1", "live harbour-books --plain"), "meeting"),
    "letter": CommandHelp(
        "Print what you understood, for the client to correct", ("letter 1", "letter 1 --to Mei"), "meeting"
    ),
    "proposal": CommandHelp(
        "Print the proposal, each part with the need it answers", ("proposal 1", "proposal 1 -o offer.md"), "meeting"
    ),
    "quotes": CommandHelp(
        "Print all quotes and sources, and which claims they support",
        ("quotes 1", "quotes 1 --by claim"),
        "meeting",
        "Exit code: 0 printed, 2 unusable file.",
    ),
    "transcript": CommandHelp(
        "Print who said what in a transcript",
        ("transcript call.vtt", "transcript --json notes.docx"),
        "meeting",
        "Exit code: 0 read, 2 unusable file.",
    ),
    "hear": CommandHelp(
        "Take quotes from the transcript of a meeting",
        ("hear harbour-books call.vtt", "hear 1 call.vtt --on yesterday --me 'Priya Nair'"),
        "meeting",
    ),
    "replay": CommandHelp(
        "Show how a session grew, step by step", ("replay 1", "replay 1 --compare start end"), "replay"
    ),
    "lessons": CommandHelp("Show what all sessions of a folder teach", ("lessons", "lessons ~/coaching"), "replay"),
    "remarks": CommandHelp(
        "Check the wording of texts on standard input",
        ("remarks --kind need < needs.txt", "remarks --kind goal --offer 'cloud migration'"),
        "remarks",
    ),
    "schema": CommandHelp(
        "Print a JSON Schema, or check a file against it",
        ("schema > session.schema.json", "schema check harbour-books.toml"),
        "files",
        "Exit code of `check`: 0 it fits, 1 it does not, 2 unusable file.",
    ),
    "verify": CommandHelp(
        "Check stored files",
        ("verify --repair", "verify harbour --transcript call.vtt"),
        "files",
        "Exit code: 0 no problems, 1 problems found, 2 unusable file.",
    ),
    "doctor": CommandHelp("Check the terminal and the session folder", ("doctor", "doctor --json"), "troubleshooting"),
    "rename": CommandHelp(
        "Rename the client of a session", ("rename 1 Harbour Books", "rename harbour --file Harbour Books"), "files"
    ),
    "delete": CommandHelp("Move a session to the trash", ("delete harbour-books", "delete 3"), "files"),
    "versions": CommandHelp("List older versions of a session", ("versions 1", "versions --json 1"), "files"),
    "restore": CommandHelp(
        "Restore a session from the trash, or an older version of one",
        ("restore harbour-books", "restore 1 3"),
        "files",
    ),
    "share": CommandHelp("Share the sessions of a folder with a team, through git", ("share", "share --undo"), "teams"),
    "sync": CommandHelp(
        "Send your changes to the team, and get theirs",
        ("sync", "sync --yes"),
        "teams",
        "Exit code: 0 up to date, 1 not yet: the output says why.",
    ),
    "settle": CommandHelp(
        "Choose between two versions of a session",
        ("settle harbour-books", "settle harbour-books --theirs"),
        "teams",
        "Exit code: 0 settled, 1 not settled yet, 2 unusable file.",
    ),
    "tell": CommandHelp(
        "Print a session in plain words, for git to compare",
        ("tell harbour-books.toml", "tell harbour-books.toml > words.txt"),
        "teams",
    ),
    "merge-file": CommandHelp(
        "Merge two versions of a session, for git",
        ("merge-file base.toml mine.toml theirs.toml", "merge-file %O %A %B %P"),
        "teams",
        "Exit code: 0 merged, 1 an answer has two versions, 2 a file is missing.",
    ),
    "list": CommandHelp("List sessions, newest first", ("list", "list --samples"), "start"),
    "help": CommandHelp("Read the manual", ("help start", "help export"), "start"),
    "completions": CommandHelp(
        "Print a completion script for your shell",
        ("completions bash > ~/.local/share/bash-completion/completions/earnest", "completions zsh > _earnest"),
        "configuration",
    ),
}
"""The commands in order of use."""

ARGUMENTS: Final[Mapping[str, str]] = {
    "--help": "Show this help",
    "--version": "Show the version",
    "--plain": "Ask line by line, without drawing [env: ACCESSIBLE=1]",
    "--json": "Print JSON",
    "--home": "Session folder [env: EARNEST_HOME]",
    "--screens": "Folder with your own interview questions [env: EARNEST_SCREENS]",
    "--samples": "Use the sample sessions",
    "sessions": SESSION,
    "--format": "Format of the document [default: text, or by the file's name]",
    "--output": "Write to a new file that only you can read; - for standard output",
    "--language": "Language of the session, such as en [default: from your locale]",
    "new client": "Client's name [default: ask for it]",
    "new --group": "Share a new session folder with this Unix group",
    "new --interview": "Questions to ask: client, employer, or your own [default: client]",
    "new --from": f"Start with the claims of another session, as guesses: {SESSION[0].lower()}{SESSION[1:]}",
    "new --practice": "For practice: not judged, listed or counted unless asked for",
    "check --practice": "Judge sessions for practice too",
    "list --practice": "List sessions for practice too",
    "lessons --practice": "Count sessions for practice too",
    "open --meeting": "Write up a meeting: who, when, and what they said",
    "meeting --with": "Who is there: names, separated by ;",
    "meeting --on": "Day, such as friday or 4 Mar",
    "meeting --at": "Time, such as 10:30",
    "meeting --minutes": "How long it is, such as 30 or 1.5h",
    "meeting --how": "How you meet",
    "meeting --invitation": "Plan it from a calendar invitation (.ics)",
    "rename client": "New name of the client",
    "rename --file": "Rename the file too; its versions, notes and drafts follow",
    "letter --to": "Show only what this person said",
    "quotes --by": "Group by person, meeting or claim [default: person]",
    "replay --json": "Print JSON Lines, one object per step; JSON with --lesson or --compare",
    "replay --lesson": "Print what the session teaches, each fact with its step",
    "replay --compare": "Print what differs between two steps, days (4 Mar), times (14:20), start or end",
    "replay --cast": "Record to a new file for asciinema; - for standard output",
    "lessons folder": "Folder of sessions [default: your session folder]",
    "remarks --kind": "Kind of text",
    "remarks --offer": "Words of your offer; can be repeated",
    "remarks --language": "Language of the texts [default: en]",
    "schema of": "Kind of file to print the schema of [default: session], or check",
    "schema file": (
        "File to check: a session, a stage of questions, documents.toml, or output of --json [default: standard input]"
    ),
    "transcript file": "Transcript: WebVTT, SRT, .docx, JSON or text; - for standard input",
    "hear file": "Transcript: WebVTT, SRT, .docx, JSON or text; - for standard input",
    "hear --on": "Day of the meeting, such as 2026-03-04 or yesterday [default: ask]",
    "hear --how": "How you met [default: call]",
    "hear --me": "Your own name in the transcript",
    "hear --keep": "Keep a copy of the text in .transcripts, which only you can read",
    "verify sessions": f"{SESSION} [default: all]",
    "verify --repair": "Repair what can be repaired; nothing is deleted",
    "verify --transcript": "Check the quotes that have a time against this transcript",
    "restore sessions": "Name or number in the trash [default: list the trash]; with VERSION, a session",
    "restore version": "Number of the version, from `earnest versions`",
    "share folder": "Folder to share [default: your session folder]",
    "share --undo": "Stop sharing; the git repository stays",
    "sync --yes": "Send without asking",
    "settle --mine": "Keep the version in the file",
    "settle --theirs": "Keep the other version",
    "tell file": "A session",
    "merge-file files": "The common ancestor, your version (it is replaced) and theirs; then a name for messages",
    "help topic": "Topic, command, or word to search for [default: list the topics]",
    "completions shell": "Your shell",
}
"""What each argument does; one that differs for a command has the command's name before it."""

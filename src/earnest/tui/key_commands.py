"""The table of commands: each key has one meaning everywhere."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from textual.binding import Binding


class Command(NamedTuple):
    """One thing that can be done, by its key."""

    key: str
    """Textual's name for the key; empty where it is only in the list of keys."""
    shown: str
    """The key as the footer shows it."""
    label: str
    """What it does, in the footer."""
    says: str
    """What it does, in the list of keys."""
    group: str
    action: str
    """What the screen or the app does: `go('why')` leads on, any other is the screen's own."""

    @property
    def character(self) -> str:
        """The character that its key types; empty if it types none."""
        if self.key == "space":
            return " "
        return self.shown if len(self.shown) == 1 else ""


NEXT = Command("n", "n", "next", "next question", "Then plain letters", "next")
TO_ASK_NEXT = Command("n", "n", "ask next", "to the question to ask next", "Then plain letters", "next")
MORE_QUESTIONS = Command("n", "n", "next", "next question", "Then plain letters", "go('more_questions')")
KEEP_SAY_BACK = Command("n", "n", "next", "keep what was said back, and go on", "Then plain letters", "next")
LEAVE_SAY_BACK = Command("q", "q", "leave", "leave it; what is typed is offered again", "Everywhere", "leave")
BACK = Command("b", "b", "back", "question before", "Then plain letters", "show('back')")
NOT_KNOWN = Command("k", "k", "not known", "not known yet", "Then plain letters", "edit('not_known')")
HEARD = Command("h", "h", "heard", "how you know: add it", "Then plain letters", "show('record')")
ADD = Command("a", "a", "add", "add another of these", "Then plain letters", "add")
PUT_AWAY = Command("x", "x", "put away", "put this away", "Then plain letters", "put_away")
UNDO = Command("u", "u", "undo", "undo", "Then plain letters", "retrace('undo')")
REDO = Command("U", "U", "redo", "undo that", "Then plain letters", "retrace('redo')")
EDITOR = Command("e", "e", "editor", "write in $EDITOR", "Then plain letters", "go('editor')")
FOLD = Command("f", "f", "fold help", "fold help and example", "Then plain letters", "show('help')")
OPEN_ALL = Command("f", "f", "open all", "open or fold everything said", "Look", "fold('all')")
WHY = Command("w", "w", "why", "why this verdict", "Look", "go('why')")
REVIEW = Command("r", "r", "review", "review everything said", "Look", "go('review')")
SHEET = Command("m", "m", "questions", "questions for the meeting", "Look", "go('questions')")
PROPOSAL = Command("p", "p", "proposal", "the proposal, each part beside its need", "Act", "go('proposal')")
OUT = Command("o", "o", "out", "out: copy it, to a file, on the plain screen", "Act", "go('export')")
COPY = Command("c", "c", "copy as new", "copy as a new session: all of it a guess again", "Act", "copy_as_new")
SAY_BACK = Command("s", "s", "say back", "say it back", "Act", "go('say_back')")
FIND = Command("slash", "/", "find", "find", "Everywhere", "find")
FIND_STEP = Command("slash", "/", "find", "find", "Everywhere", "ask('search')")
KEYS = Command("question_mark", "?", "keys", "this list", "Everywhere", "go('keys')")
TAKE_OVER = Command("", "", "take over", "write in it, now that nobody else does", "Act", "go('take_over')")
PEOPLE = Command("", "", "people", "people: who said what, and who sees it differently", "Look", "go('people')")
MEETING = Command("", "", "meeting", "write up a meeting: who, when, and what they said", "Act", "go('meeting')")
KEEP_QUOTE = Command(
    "n", "n", "keep and next", "keep the quote, and take the next one", "Then plain letters", "keep_and_next"
)
REPLAY = Command("t", "t", "replay", "replay: how it grew, step by step", "Look", "go('replay')")
STEP = Command("n", "n", "step", "a step on; the right arrow too", "Then plain letters", "jump('next_step')")
STEP_BACK = Command("b", "b", "back", "a step back; the left arrow too", "Then plain letters", "jump('previous_step')")
NEXT_VERDICT = Command(
    "v", "v", "next verdict", "to the next change of the verdict", "Then plain letters", "jump('next_verdict')"
)
VERDICT_BEFORE = Command(
    "V", "V", "verdict before", "to the change of the verdict before", "Then plain letters", "jump('previous_verdict')"
)
PLAY = Command("space", "space", "play", "play on, or pause; any other step pauses too", "Then plain letters", "play")
SLOWER = Command("less_than_sign", "<", "slower", "play half as fast", "Then plain letters", "play('slower')")
FASTER = Command("greater_than_sign", ">", "faster", "play twice as fast", "Then plain letters", "play('faster')")
NEXT_SITTING = Command(
    "pagedown", "PgDn", "next sitting", "to where the next sitting begins", "Then plain letters", "jump('next_sitting')"
)
SITTING_BEFORE = Command(
    "pageup",
    "PgUp",
    "sitting before",
    "to where the sitting before begins",
    "Then plain letters",
    "jump('previous_sitting')",
)
NEXT_MEETING = Command("", "", "next meeting", "to what the next meeting brought", "Look", "jump('next_meeting')")
MEETING_BEFORE = Command(
    "", "", "meeting before", "to what the meeting before brought", "Look", "jump('previous_meeting')"
)
NEXT_SAME_CLAIM = Command(
    "", "", "next of it", "to the next step about the same claim", "Look", "jump('next_same_claim')"
)
PREVIOUS_SAME_CLAIM = Command(
    "", "", "last of it", "to the step before about the same claim", "Look", "jump('previous_same_claim')"
)
LESSON = Command(
    "l", "l", "lesson", "the lesson: what this session teaches, each with its moment", "Look", "ask('lesson')"
)
LESSONS = Command("l", "l", "lessons", "lessons: what all the sessions here teach together", "Look", "go('lessons')")
COMPARE = Command(
    "d", "d", "compare", "mark this step; at another, what differs between the two", "Look", "ask('comparison')"
)
GO_TO = Command("colon", ":", "go to", "go to a time, a day, or a step: 14:20, 4 Mar, 12", "Look", "ask('time')")
PACE = Command(
    "equals_sign",
    "=",
    "pace",
    "play in real proportion, or evenly again",
    "Then plain letters",
    "play('in_proportion')",
)
TIMELINE_TEXT = Command(
    "", "", "in words", "the line in words: sittings, meetings, grades, verdicts", "Look", "ask('timeline')"
)
NEXT_QUESTION = Command(
    "", "", "next question", "to where the next question was answered", "Look", "jump('next_question')"
)
QUESTION_BEFORE = Command(
    "", "", "question before", "to where the question before was answered", "Look", "jump('previous_question')"
)
NOTE = Command("a", "a", "note", "a note on this moment, kept beside the session", "Act", "ask('note')")
NEXT_NOTE = Command("", "", "next note", "to the next moment with a note", "Look", "jump('next_note')")
RESTORE_STEP = Command("", "", "stand again", "go back: let it stand as it stood at this step", "Act", "ask('restore')")
ORDER = Command("", "", "order", "order: changed last, by verdict, weakest link, or client", "Look", "order")
DELETE = Command("", "", "delete", "delete it, once you have typed its name", "Act", "delete")
TRASH = Command("", "", "trash", "the trash: bring back what was deleted", "Act", "trash")
ARCHIVE = Command("", "", "archive", "the archive: bring back what was put away", "Act", "archive")
NEXT_THEME = Command("", "", "colours", "colours: dark, light, the terminal's own", "Everywhere", "go('theme')")
REDRAW = Command(
    "ctrl+l",
    "ctrl+l",
    "draw anew",
    "draw the screen anew, should something be written over it",
    "Everywhere",
    "go('redraw')",
)
MANUAL = Command("", "", "manual", "read the manual", "Everywhere", "go('manual')")
LEAVE = Command("q", "q", "leave", "one level out", "Everywhere", "leave")

STAGE_KEYS = tuple(str(number) for number in range(1, 8))
"""The digits that go to a stage."""

COMMANDS: Final = tuple(each for each in list(globals().values()) if isinstance(each, Command))
"""Every command of this table; gathered, so that none can be forgotten."""

LETTERS: Final = frozenset((*(each.character for each in COMMANDS if each.character), *STAGE_KEYS))
"""Every character that acts outside a field: after an Esc it is a key by itself."""

NAMED_LETTERS: Final = {each.key: each.character for each in COMMANDS if each.character} | {
    key: key for key in STAGE_KEYS
}
"""Every such character by Textual's name for its key."""


def bindings(commands: Iterable[Command]) -> list[Binding]:
    """Return Textual's bindings for commands; the footer is drawn by ours."""
    return [Binding(command.key, command.action, command.says, show=False) for command in commands if command.key]


NAMES: Final[Mapping[str, str]] = {
    "next": "n",
    "back": "b",
    "not_known": "k",
    "add_evidence": "h",
    "add": "a",
    "archive": "x",
    "undo": "u",
    "redo": "U",
    "editor": "e",
    "help": "f",
    "why": "w",
    "review": "r",
    "meeting": "m",
    "proposal": "p",
    "export": "o",
    "copy": "c",
    "say_back": "s",
    "search": "/",
    "replay": "t",
    "next_verdict": "v",
    "last_verdict": "V",
    "lesson": "l",
    "compare": "d",
    "go_to": ":",
    "quit": "q",
}
"""The letters that can be changed, by their names in the configuration file."""


class KeyNames:
    """The user's own letters of commands; `faults` tells what is unusable."""

    def __init__(self, chosen: Mapping[str, str] = MappingProxyType({})) -> None:
        self.faults: list[str] = []
        usable = {name: key for name, key in chosen.items() if not self._refuse(name, key)}
        keys = {name: usable.get(name, letter) for name, letter in NAMES.items()}
        for key in sorted(set(keys.values())):
            names = [name for name in keys if keys[name] == key]
            if len(names) > 1:
                self.faults.append(f"keys: {' and '.join(names)} have the same key, {key}; no key is changed")
                usable = {}
        self._own = {letter: usable.get(name, letter) for name, letter in NAMES.items()}
        self._meant = {key: letter for letter, key in self._own.items()}

    def _refuse(self, name: str, key: str) -> bool:
        if name not in NAMES:
            self.faults.append(f"keys.{name} is no command; expected one of {', '.join(NAMES)}")
        elif len(key) != 1 or not key.isprintable() or key in {" ", "?", *STAGE_KEYS}:
            self.faults.append(f"keys.{name} is {key!r}; expected one character other than space, ? and 1 to 7")
        else:
            return False
        return True

    def find_letter(self, typed: str | None) -> str | None:
        """Return the table's letter for a typed one, or None."""
        if typed in self._meant:
            return self._meant[typed]
        return None if typed in self._own else typed

    def show(self, shown: str) -> str:
        """Return a key of the table as the user has it."""
        before, alt, letter = shown.rpartition("alt+")
        return f"{before}{alt}{self._own.get(letter, letter)}"

    def list_letters(self) -> frozenset[str]:
        """Return every character that acts outside a field."""
        return LETTERS | set(self._meant)

"""The table of commands: each key has one meaning everywhere."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from textual.binding import BindingType


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

    @property
    def listed(self) -> str:
        """The key as the list of keys shows it."""
        return BRACKETS.get(self.key, self.shown)


Commands = tuple[Command, ...]

BRACKETS: Final = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
}
"""The keys of which the footer shows two at once."""

NEXT = Command("n", "n", "next", "next question", "Move and edit", "next")
TO_ASK_NEXT = Command("n", "n", "ask next", "go to the question to ask next", "Move and edit", "next")
MORE_QUESTIONS = Command("n", "n", "next", "next question", "Move and edit", "go('more_questions')")
NEXT_WAITING = Command(
    "n", "n", "next new", "next session with a conflict, or new from a sync", "Move and edit", "session('waiting')"
)
KEEP_SAY_BACK = Command("n", "n", "next", "save the say-back and continue", "Move and edit", "next")
LEAVE_SAY_BACK = Command("q", "q", "back", "back; unsaved text is kept", "Everywhere", "leave")
BACK = Command("b", "b", "back", "previous question", "Move and edit", "show('back')")
NOT_KNOWN = Command("k", "k", "unknown", "not known yet", "Move and edit", "edit('not_known')")
HEARD = Command("h", "h", "evidence", "add evidence", "Move and edit", "show('record')")
ADD = Command("a", "a", "add", "add another", "Move and edit", "add")
REMOVE = Command("x", "x", "delete", "delete this", "Move and edit", "remove_this")
NEW = ADD._replace(label="new", says="start a session", action="session('new')")
ARCHIVE_IT = REMOVE._replace(label="archive", says="archive session", action="session('archive')")
UNDO = Command("u", "u", "undo", "undo", "Move and edit", "retrace('undo')")
REDO = Command("U", "U", "redo", "redo", "Move and edit", "retrace('redo')")
EDITOR = Command("e", "e", "editor", "edit in your editor", "Move and edit", "go('editor')")
FOLD = Command("f", "f", "help", "show or hide help", "Move and edit", "show('help')")
OPEN_ALL = Command("f", "f", "expand all", "expand or collapse all", "View", "fold('all')")
WHY = Command("w", "w", "why", "why this verdict", "View", "go('why')")
REVIEW = Command("r", "r", "review", "overview of all answers", "View", "go('review')")
SHEET = Command("m", "m", "questions", "questions for the meeting", "View", "go('questions')")
PROPOSAL = Command("p", "p", "proposal", "write the proposal", "Actions", "go('proposal')")
OUT = Command("o", "o", "export", "export or copy", "Actions", "go('export')")
COPY = Command("c", "c", "copy", "copy as new session", "Actions", "copy_as_new")
SAY_BACK = Command("s", "s", "say back", "say it back", "Actions", "go('say_back')")
FIND = Command("slash", "/", "search", "search", "Everywhere", "find")
FIND_STEP = Command("slash", "/", "search", "search", "Everywhere", "ask('search')")
KEYS = Command("question_mark", "?", "keys", "all keys", "Everywhere", "go('keys')")
TAKE_OVER = Command("", "", "take over", "take over editing", "Actions", "go('take_over')")
PEOPLE = Command("", "", "people", "people", "View", "go('people')")
QUOTES = Command("z", "z", "quotes", "all quotes and sources", "View", "go('quotes')")
GRID = Command("number_sign", "#", "contenders", "contenders by criteria", "View", "go('grid')")
GROUP_QUOTES = Command("z", "z", "group", "group by person, meeting or claim", "View", "group")
PLAN = Command("", "", "plan", "plan the meeting", "Actions", "go('plan')")
TAKE_OR_LEAVE = Command(
    "space", "space", "add or remove", "take a question out, or put it in", "Move and edit", "act('take_or_leave')"
)
ASK_EARLIER = Command("plus", "+", "order", "ask it earlier", "Move and edit", "act('earlier')")
ASK_LATER = Command("minus", "-", "order", "ask it later", "Move and edit", "act('later')")
UNDO_CHOICE = UNDO._replace(action="act('undo')")
REDO_CHOICE = REDO._replace(action="act('redo')")
ADD_OWN = ADD._replace(says="add a question", action="own('add')")
REMOVE_OWN = REMOVE._replace(action="own('remove')")
KEEP_PLAN = Command("n", "n", "questions", "save the plan, see its questions", "Move and edit", "keep_and_next")
MEETING = Command("", "", "meeting", "write up a meeting", "Actions", "go('meeting')")
KEEP_QUOTE = Command("n", "n", "save, next", "save quote, add next", "Move and edit", "keep_and_next")
TAKE_QUOTES = HEARD._replace(label="quotes", says="take quotes from the meeting", action="take_quotes")
LIVE = Command("", "", "begin", "begin the meeting", "Actions", "go('live')")
HEAR = Command("", "", "transcript", "take quotes from a transcript", "Actions", "go('hear')")
LINK_FOR = Command("enter", "enter", "for", "link for the claim", "Move and edit", "link('for')")
LINK_AGAINST = Command("v", "v", "against", "link against the claim", "Move and edit", "link('against')")
LINK_ABOUT = Command("b", "b", "about", "link about the claim", "Move and edit", "link('about')")
BEGIN_CLAIM = Command("n", "n", "new", "start a claim in these words", "Move and edit", "link('for', True)")
TRIM_START = Command(
    "left_square_bracket", "[ ]", "trim", "trim a word off the start", "Move and edit", "act('trim_start')"
)
TRIM_END = Command("right_square_bracket", "", "trim", "trim a word off the end", "Move and edit", "act('trim_end')")
CUT_START = Command(
    "left_curly_bracket", "{ }", "cut", "trim a sentence off the start", "Move and edit", "act('cut_start')"
)
CUT_END = Command("right_curly_bracket", "", "cut", "trim a sentence off the end", "Move and edit", "act('cut_end')")
LIKELY = Command("tab", "tab", "likely", "next turn that shares words with a claim", "Move and edit", "act('likely')")
PASS_OVER = Command("x", "x", "skip", "skip this turn", "Move and edit", "act('pass')")
HEARD_SAY_BACK = SAY_BACK._replace(action="take_say_back")
UNDO_LINK = UNDO._replace(action="undo")
MIRROR = Command("", "", "mirror", "your own part in the meeting", "View", "look('mirror')")
VOICES = Command("", "", "voices", "who speaks in the transcript", "Actions", "look('voices')")
REPLAY = Command("t", "t", "replay", "replay the history", "View", "go('replay')")
STEP = Command("n", "n", "next", "next step", "Move and edit", "jump('next_step')")
STEP_BACK = Command("b", "b", "back", "previous step", "Move and edit", "jump('previous_step')")
NEXT_VERDICT = Command("v", "v", "next verdict", "next verdict change", "Move and edit", "jump('next_verdict')")
VERDICT_BEFORE = Command(
    "V", "V", "previous verdict", "previous verdict change", "Move and edit", "jump('previous_verdict')"
)
PLAY = Command("space", "space", "play", "play or pause", "Move and edit", "play")
SLOWER = Command("less_than_sign", "<", "slower", "play slower", "Move and edit", "play('slower')")
FASTER = Command("greater_than_sign", ">", "faster", "play faster", "Move and edit", "play('faster')")
NEXT_SITTING = Command(
    "pagedown", "PgDn", "next changes", "next group of changes made together", "Move and edit", "jump('next_sitting')"
)
SITTING_BEFORE = Command(
    "pageup",
    "PgUp",
    "previous changes",
    "previous group of changes made together",
    "Move and edit",
    "jump('previous_sitting')",
)
NEXT_MEETING = Command("", "", "next meeting", "next meeting", "View", "jump('next_meeting')")
MEETING_BEFORE = Command("", "", "previous meeting", "previous meeting", "View", "jump('previous_meeting')")
NEXT_SAME_CLAIM = Command("", "", "same claim", "next step of this claim", "View", "jump('next_same_claim')")
PREVIOUS_SAME_CLAIM = Command(
    "", "", "same claim", "previous step of this claim", "View", "jump('previous_same_claim')"
)
LESSON = Command("l", "l", "lesson", "lesson of this session", "View", "ask('lesson')")
LESSONS = Command("l", "l", "lessons", "lessons of all sessions", "View", "go('lessons')")
COMPARE = Command("d", "d", "compare", "compare two steps", "View", "ask('comparison')")
GO_TO = Command("colon", ":", "go to", "go to time or step", "View", "ask('time')")
PACE = Command(
    "equals_sign",
    "=",
    "pace",
    "steady pace, or the real one",
    "Move and edit",
    "play('in_proportion')",
)
TIMELINE_TEXT = Command("", "", "as text", "timeline as text", "View", "ask('timeline')")
NEXT_QUESTION = Command("", "", "next question", "next question answered", "View", "jump('next_question')")
QUESTION_BEFORE = Command(
    "", "", "previous question", "previous question answered", "View", "jump('previous_question')"
)
NOTE = Command("a", "a", "note", "add note", "Actions", "ask('note')")
NEXT_NOTE = Command("N", "N", "next note", "next note", "View", "jump('next_note')")
RESTORE_STEP = Command("", "", "revert", "revert to this step", "Actions", "ask('restore')")
ORDER = Command("", "", "order", "sort the sessions", "View", "order")
DELETE = Command("", "", "delete", "delete session", "Actions", "delete")
TRASH = Command("", "", "trash", "open the trash", "Actions", "trash")
ARCHIVE = Command("", "", "archive", "open the archive", "Actions", "archive")
RENAME = Command("", "", "rename", "rename the client", "Actions", "go('rename')")
PRACTICE = Command("", "", "practice", "turn practice on or off", "Actions", "edit('practice')")
ARCHIVE_PERSON = Command("x", "x", "archive", "archive or restore person", "Actions", "change('archive')")
RENAME_PERSON = Command("e", "e", "rename", "rename person", "Actions", "change('rename')")
MERGE_PEOPLE = Command("ampersand", "&", "merge", "merge with another person", "Actions", "change('merge')")
NEXT_THEME = Command("", "", "theme", "change theme", "Everywhere", "go('theme')")
REDRAW = Command("ctrl+l", "ctrl+l", "redraw", "redraw screen", "Everywhere", "go('redraw')")
LEAVE = Command("q", "q", "back", "back", "Everywhere", "leave")
QUIT = LEAVE._replace(label="quit", says="quit")
MANUAL = Command("", "", "manual", "read the manual", "Everywhere", "go('manual')")

STEPS_OF_TURNS = (("up", -1), ("down", 1), ("pageup", -8), ("pagedown", 8), ("home", -(10**6)), ("end", 10**6))
"""How many turns of other people the keys go on in the tray."""

GROUPS = ("Move and edit", "View", "Actions", "Everywhere")
"""The groups of the list of keys, in order."""

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


def bindings(commands: Iterable[Command]) -> list[BindingType]:
    """Return Textual's bindings for commands; the footer is drawn by ours."""
    return [(command.key, command.action) for command in commands if command.key]


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
    "merge": "&",
    "quotes": "z",
    "grid": "#",
    "next_note": "N",
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
                self.faults.append(f"keys: {' and '.join(names)} use the same key, {key}; your keys are ignored")
                usable = {}
        self._own = {letter: usable.get(name, letter) for name, letter in NAMES.items()}
        self._meant = {key: letter for letter, key in self._own.items()}

    def _refuse(self, name: str, key: str) -> bool:
        if name not in NAMES:
            self.faults.append(f"keys.{name}: unknown name; expected one of {', '.join(NAMES)}")
        elif len(key) != 1 or not key.isprintable() or key in {" ", "?", *STAGE_KEYS}:
            self.faults.append(f"keys.{name}: {key!r} cannot be used; expected one character, not space, ? or 1 to 7")
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

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

MOVE, VIEW, ACT, EVERYWHERE = GROUPS = ("Move and edit", "View", "Actions", "Everywhere")
"""The groups of the list of keys, in order."""

SIGNS: Final = {
    "slash": "/",
    "colon": ":",
    "plus": "+",
    "minus": "-",
    "ampersand": "&",
    "number_sign": "#",
    "equals_sign": "=",
    "question_mark": "?",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "left_square_bracket": "[ ]",
    "right_square_bracket": "",
    "left_curly_bracket": "{ }",
    "right_curly_bracket": "",
}
"""How the footer shows keys that it does not show by their names."""


def _command(key: str, label: str, says: str, group: str, action: str) -> Command:
    return Command(key, SIGNS.get(key, key), label, says, group, action)


NEXT = _command("n", "next", "next question", MOVE, "next")
TO_ASK_NEXT = _command("n", "ask next", "go to the question to ask next", MOVE, "next")
MORE_QUESTIONS = _command("n", "next", "next question", MOVE, "go('more_questions')")
NEXT_WAITING = _command("n", "next new", "next session with a conflict, or new from a sync", MOVE, "session('waiting')")
KEEP_SAY_BACK = _command("n", "next", "save the say-back and continue", MOVE, "next")
LEAVE_SAY_BACK = _command("q", "back", "back; unsaved text is kept", EVERYWHERE, "leave")
BACK = _command("b", "back", "previous question", MOVE, "show('back')")
NOT_KNOWN = _command("k", "unknown", "not known yet", MOVE, "edit('not_known')")
HEARD = _command("h", "evidence", "add evidence", MOVE, "show('record')")
ADD = _command("a", "add", "add another", MOVE, "add")
REMOVE = _command("x", "delete", "delete this", MOVE, "remove_this")
NEW = _command("a", "new", "start a session", MOVE, "session('new')")
ARCHIVE_IT = _command("x", "archive", "archive session", MOVE, "session('archive')")
UNDO = _command("u", "undo", "undo", MOVE, "retrace('undo')")
REDO = _command("U", "redo", "redo", MOVE, "retrace('redo')")
EDITOR = _command("e", "editor", "edit in your editor", MOVE, "go('editor')")
FOLD = _command("f", "help", "show or hide help", MOVE, "show('help')")
OPEN_ALL = _command("f", "expand all", "expand or collapse all", VIEW, "fold('all')")
WHY = _command("w", "why", "why this verdict", VIEW, "go('why')")
REVIEW = _command("r", "review", "overview of all answers", VIEW, "go('review')")
SHEET = _command("m", "questions", "questions for the meeting", VIEW, "go('questions')")
PROPOSAL = _command("p", "proposal", "write the proposal", ACT, "go('proposal')")
OUT = _command("o", "export", "export or copy", ACT, "go('export')")
COPY = _command("c", "copy", "copy as new session", ACT, "copy_as_new")
SAY_BACK = _command("s", "say back", "say it back", ACT, "go('say_back')")
FIND = _command("slash", "search", "search", EVERYWHERE, "find")
FIND_STEP = _command("slash", "search", "search", EVERYWHERE, "ask('search')")
KEYS = _command("question_mark", "keys", "all keys", EVERYWHERE, "go('keys')")
TAKE_OVER = _command("", "take over", "take over editing", ACT, "go('take_over')")
PEOPLE = _command("", "people", "people", VIEW, "go('people')")
QUOTES = _command("z", "quotes", "all quotes and sources", VIEW, "go('quotes')")
GRID = _command("number_sign", "contenders", "contenders by criteria", VIEW, "go('grid')")
GROUP_QUOTES = _command("z", "group", "group by person, meeting or claim", VIEW, "group")
PLAN = _command("", "plan", "plan the meeting", ACT, "go('plan')")
TAKE_OR_LEAVE = _command("space", "add or remove", "take a question out, or put it in", MOVE, "act('take_or_leave')")
ASK_EARLIER = _command("plus", "order", "ask it earlier", MOVE, "act('earlier')")
ASK_LATER = _command("minus", "order", "ask it later", MOVE, "act('later')")
UNDO_CHOICE = UNDO._replace(action="act('undo')")
REDO_CHOICE = REDO._replace(action="act('redo')")
ADD_OWN = ADD._replace(says="add a question", action="own('add')")
REMOVE_OWN = REMOVE._replace(action="own('remove')")
KEEP_PLAN = _command("n", "questions", "save the plan, see its questions", MOVE, "keep_and_next")
MEETING = _command("", "meeting", "write up a meeting", ACT, "go('meeting')")
KEEP_QUOTE = _command("n", "save, next", "save quote, add next", MOVE, "keep_and_next")
TAKE_QUOTES = _command("h", "quotes", "take quotes from the meeting", MOVE, "take_quotes")
LIVE = _command("", "begin", "begin the meeting", ACT, "go('live')")
HEAR = _command("", "transcript", "take quotes from a transcript", ACT, "go('hear')")
LINK_FOR = _command("enter", "for", "link for the claim", MOVE, "link('for')")
LINK_AGAINST = _command("v", "against", "link against the claim", MOVE, "link('against')")
LINK_ABOUT = _command("b", "about", "link about the claim", MOVE, "link('about')")
BEGIN_CLAIM = _command("n", "new", "start a claim in these words", MOVE, "link('for', True)")
TRIM_START = _command("left_square_bracket", "trim", "trim a word off the start", MOVE, "act('trim_start')")
TRIM_END = _command("right_square_bracket", "trim", "trim a word off the end", MOVE, "act('trim_end')")
CUT_START = _command("left_curly_bracket", "cut", "trim a sentence off the start", MOVE, "act('cut_start')")
CUT_END = _command("right_curly_bracket", "cut", "trim a sentence off the end", MOVE, "act('cut_end')")
LIKELY = _command("tab", "likely", "next turn that shares words with a claim", MOVE, "act('likely')")
PASS_OVER = _command("x", "skip", "skip this turn", MOVE, "act('pass')")
MIRROR = _command("", "mirror", "your own part in the meeting", VIEW, "look('mirror')")
VOICES = _command("", "voices", "who speaks in the transcript", ACT, "look('voices')")
REPLAY = _command("t", "replay", "replay the history", VIEW, "go('replay')")
STEP = _command("n", "next", "next step", MOVE, "jump('next_step')")
STEP_BACK = _command("b", "back", "previous step", MOVE, "jump('previous_step')")
NEXT_VERDICT = _command("v", "next verdict", "next verdict change", MOVE, "jump('next_verdict')")
VERDICT_BEFORE = _command("V", "previous verdict", "previous verdict change", MOVE, "jump('previous_verdict')")
PLAY = _command("space", "play", "play or pause", MOVE, "play")
SLOWER = _command("less_than_sign", "slower", "play slower", MOVE, "play('slower')")
FASTER = _command("greater_than_sign", "faster", "play faster", MOVE, "play('faster')")
NEXT_SITTING = _command("pagedown", "next changes", "next group of changes made together", MOVE, "jump('next_sitting')")
SITTING_BEFORE = _command(
    "pageup", "previous changes", "previous group of changes made together", MOVE, "jump('previous_sitting')"
)
NEXT_MEETING = _command("", "next meeting", "next meeting", VIEW, "jump('next_meeting')")
MEETING_BEFORE = _command("", "previous meeting", "previous meeting", VIEW, "jump('previous_meeting')")
NEXT_SAME_CLAIM = _command("", "same claim", "next step of this claim", VIEW, "jump('next_same_claim')")
PREVIOUS_SAME_CLAIM = _command("", "same claim", "previous step of this claim", VIEW, "jump('previous_same_claim')")
LESSON = _command("l", "lesson", "lesson of this session", VIEW, "ask('lesson')")
LESSONS = _command("l", "lessons", "lessons of all sessions", VIEW, "go('lessons')")
COMPARE = _command("d", "compare", "compare two steps", VIEW, "ask('comparison')")
GO_TO = _command("colon", "go to", "go to time or step", VIEW, "ask('time')")
PACE = _command("equals_sign", "pace", "steady pace, or the real one", MOVE, "play('in_proportion')")
TIMELINE_TEXT = _command("", "as text", "timeline as text", VIEW, "ask('timeline')")
NEXT_QUESTION = _command("", "next question", "next question answered", VIEW, "jump('next_question')")
QUESTION_BEFORE = _command("", "previous question", "previous question answered", VIEW, "jump('previous_question')")
NOTE = _command("a", "note", "add note", ACT, "ask('note')")
NEXT_NOTE = _command("N", "next note", "next note", VIEW, "jump('next_note')")
RESTORE_STEP = _command("", "revert", "revert to this step", ACT, "ask('restore')")
ORDER = _command("", "order", "sort the sessions", VIEW, "order")
DELETE = _command("", "delete", "delete session", ACT, "delete")
TRASH = _command("", "trash", "open the trash", ACT, "trash")
ARCHIVE = _command("", "archive", "open the archive", ACT, "archive")
RENAME = _command("", "rename", "rename the client", ACT, "go('rename')")
PRACTICE = _command("", "practice", "turn practice on or off", ACT, "edit('practice')")
ARCHIVE_PERSON = _command("x", "archive", "archive or restore person", ACT, "change('archive')")
RENAME_PERSON = _command("e", "rename", "rename person", ACT, "change('rename')")
MERGE_PEOPLE = _command("ampersand", "merge", "merge with another person", ACT, "change('merge')")
NEXT_THEME = _command("", "theme", "change theme", EVERYWHERE, "go('theme')")
REDRAW = _command("ctrl+l", "redraw", "redraw screen", EVERYWHERE, "go('redraw')")
LEAVE = _command("q", "back", "back", EVERYWHERE, "leave")
QUIT = LEAVE._replace(label="quit", says="quit")
MANUAL = _command("", "manual", "read the manual", EVERYWHERE, "go('manual')")

STEPS_OF_TURNS = (("up", -1), ("down", 1), ("pageup", -8), ("pagedown", 8), ("home", -(10**6)), ("end", 10**6))
"""How many turns of other people the keys go on in the tray."""

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

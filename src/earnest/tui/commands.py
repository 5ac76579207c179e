"""Responsible for the commands: each letter with its one meaning in the whole product."""

from collections.abc import Iterable
from typing import NamedTuple

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
    group: str = "Act"

    @property
    def action(self) -> str:
        """The name of the action that a page defines for it."""
        return self.label.replace(" ", "_").replace("-", "_")


NEXT = Command("n", "n", "next", "next question", "Then plain letters")
TO_ASK_NEXT = Command("n", "n", "next", "to the question to ask next", "Then plain letters")
KEEP_SAY_BACK = Command("n", "n", "next", "keep what was said back, and go on", "Then plain letters")
LEAVE_SAY_BACK = Command("q", "q", "leave", "leave it, with nothing kept", "Everywhere")
BACK = Command("b", "b", "back", "question before", "Then plain letters")
NOT_KNOWN = Command("k", "k", "not known", "not known yet", "Then plain letters")
HEARD = Command("h", "h", "heard", "how you know: add it", "Then plain letters")
ADD = Command("a", "a", "add", "add another of these", "Then plain letters")
PUT_AWAY = Command("x", "x", "put away", "put this away", "Then plain letters")
UNDO = Command("u", "u", "undo", "undo", "Then plain letters")
REDO = Command("U", "U", "redo", "undo that", "Then plain letters")
EDITOR = Command("e", "e", "editor", "write in $EDITOR", "Then plain letters")
FOLD = Command("f", "f", "fold help", "fold help and example", "Then plain letters")
WHY = Command("w", "w", "why", "why this verdict", "Look")
REVIEW = Command("r", "r", "review", "review everything said", "Look")
SHEET = Command("m", "m", "questions", "questions for the meeting", "Look")
PROPOSAL = Command("p", "p", "proposal", "the proposal, each part beside its need", "Act")
OUT = Command("o", "o", "out", "out: copy it, to a file, on the plain screen", "Act")
COPY = Command("c", "c", "copy as new", "copy as a new session: all of it a guess again", "Act")
SAY_BACK = Command("s", "s", "say back", "say it back", "Act")
FIND = Command("slash", "/", "find", "find", "Everywhere")
KEYS = Command("question_mark", "?", "keys", "this list", "Everywhere")
TAKE_OVER = Command("", "", "take over", "write in it, now that nobody else does", "Act")
PEOPLE = Command("", "", "people", "people: who said what, and who sees it differently", "Look")
MEETING = Command("", "", "meeting", "write up a meeting: who, when, and what they said", "Act")
KEEP_QUOTE = Command("n", "n", "keep and next", "keep the quote, and take the next one", "Then plain letters")
REPLAY = Command("t", "t", "replay", "replay: how it grew, step by step", "Look")
STEP = Command("n", "n", "step", "a step on; the right arrow too", "Then plain letters")
STEP_BACK = Command("b", "b", "back", "a step back; the left arrow too", "Then plain letters")
NEXT_VERDICT = Command("v", "v", "next verdict", "to the next change of the verdict", "Then plain letters")
VERDICT_BEFORE = Command("V", "V", "verdict before", "to the change of the verdict before", "Then plain letters")
PLAY = Command("space", "space", "play", "play on, or pause; any other step pauses too", "Then plain letters")
SLOWER = Command("less_than_sign", "<", "slower", "play half as fast", "Then plain letters")
FASTER = Command("greater_than_sign", ">", "faster", "play twice as fast", "Then plain letters")
NEXT_SITTING = Command("pagedown", "PgDn", "next sitting", "to where the next sitting begins", "Then plain letters")
SITTING_BEFORE = Command("pageup", "PgUp", "sitting before", "to where the sitting before begins", "Then plain letters")
NEXT_MEETING = Command("", "", "next meeting", "to what the next meeting brought", "Look")
MEETING_BEFORE = Command("", "", "meeting before", "to what the meeting before brought", "Look")
NEXT_OF_IT = Command("", "", "next of it", "to the next step about the same claim", "Look")
LAST_OF_IT = Command("", "", "last of it", "to the step before about the same claim", "Look")
LESSON = Command("l", "l", "lesson", "the lesson: what this session teaches, each with its moment", "Look")
LESSONS = Command("l", "l", "lessons", "lessons: what all the sessions here teach together", "Look")
COMPARE = Command("d", "d", "compare", "mark this step; at another, what differs between the two", "Look")
GO_TO = Command("colon", ":", "go to", "go to a time, a day, or a step: 14:20, 4 Mar, 12", "Look")
PACE = Command("equals_sign", "=", "pace", "play in real proportion, or evenly again", "Then plain letters")
IN_WORDS = Command("", "", "in words", "the line in words: sittings, meetings, grades, verdicts", "Look")
NEXT_QUESTION = Command("", "", "next question", "to where the next question was answered", "Look")
QUESTION_BEFORE = Command("", "", "question before", "to where the question before was answered", "Look")
NOTE = Command("a", "a", "note", "a note on this moment, kept beside the session", "Act")
NEXT_NOTE = Command("", "", "next note", "to the next moment with a note", "Look")
STAND_AGAIN = Command("", "", "stand again", "go back: let it stand as it stood at this step", "Act")
ORDER = Command("", "", "order", "order: changed last, by verdict, weakest link, or client", "Look")
DELETE = Command("", "", "delete", "delete it, once you have typed its name", "Act")
TRASH = Command("", "", "trash", "the trash: bring back what was deleted", "Act")
ARCHIVE = Command("", "", "archive", "the archive: bring back what was put away", "Act")
COLOURS = Command("", "", "colours", "colours: dark, light, the terminal's own", "Everywhere")
DRAW_ANEW = Command(
    "ctrl+l", "ctrl+l", "draw anew", "draw the screen anew, should something be written over it", "Everywhere"
)
LEAVE = Command("q", "q", "leave", "one level out", "Everywhere")

STAGE_KEYS = tuple(str(number) for number in range(1, 8))
"""The digits that go to a stage."""


def bindings(commands: Iterable[Command]) -> list[Binding]:
    """Return Textual's bindings for commands; the footer is drawn by ours."""
    return [Binding(command.key, command.action, command.says, show=False) for command in commands if command.key]

"""A meeting while it is held, in any front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.meetings.lines import (
    add_line,
    assign_letters,
    begin_meeting,
    end_meeting,
    format_elapsed,
    list_speakers,
    read_line,
    tick_question,
)
from earnest.core.editing.meetings.live import choose_next, find_live, read_clock
from earnest.core.editing.meetings.plan import find_planned
from earnest.core.reports.questions.sheet import word_closing
from earnest.workspace.documents import choose_sheet
from earnest.workspace.meetings.agenda import list_texts

if TYPE_CHECKING:
    from earnest.core.editing.meetings.live import LiveClock, LiveQuestion
    from earnest.core.model.meetings.meeting import Meeting
    from earnest.workspace.session_editor import SessionEditor


def begin_live(editor: SessionEditor) -> str:
    """Go on with the meeting that is held, or begin one.

    That is the one that is planned for today, else a new one. Its questions are kept as they are now.

    Returns:
        The meeting's id.
    """
    session, now = editor.session, editor.clock()
    held = find_live(session, now)
    if held:
        return held
    planned = find_planned(session, now)
    questions = list_texts(choose_sheet(editor), editor.working.interview)
    if planned and session.meeting[planned].on not in {None, now.date()}:
        planned = ""
    key, edits = begin_meeting(session, planned, now, questions)
    editor.edit(edits)
    return key


class LiveMeeting:
    """A meeting that is held: its clock, its questions, and its lines."""

    def __init__(self, editor: SessionEditor, key: str) -> None:
        self.key = key
        self._editor, self._closing = editor, word_closing(editor.working.interview)
        self._passed = 0
        """How often the next question was wanted."""
        people = list_speakers(editor.session, self._meeting)
        self.letters = assign_letters(editor.session, people)
        """The letters of those who may speak."""
        self.names = {person: editor.session.name_of(person) for person in people}

    @property
    def _meeting(self) -> Meeting:
        return self._editor.session.meeting[self.key]

    def read_clock(self) -> LiveClock:
        """Return how long it has gone on."""
        return read_clock(self._meeting, self._editor.clock())

    def choose_questions(self, clock: LiveClock) -> tuple[LiveQuestion, ...]:
        """Return the question to ask now and the next two."""
        return choose_next(self._editor.session, self._meeting, clock, self._passed, self._closing)

    def pass_over(self) -> None:
        """Take another question as the next one."""
        self._passed += 1

    def add_line(self, typed: str) -> bool:
        """Keep a line; return whether it says anything."""
        line = read_line(typed, self.letters, self.names)
        if line is not None:
            self._editor.edit(add_line(self._editor.session, self.key, line, self._format_time()))
        return line is not None

    def tick(self, question: LiveQuestion) -> None:
        """Keep that a question was asked."""
        at = self._format_time()
        self._editor.edit(tick_question(self._editor.session, self.key, question.key, at, self._closing))

    def end(self) -> None:
        """End the meeting."""
        self._editor.edit(end_meeting(self._editor.session, self.key, self._editor.clock()))

    def _format_time(self) -> str:
        return format_elapsed(self._meeting, self._editor.clock())

"""A talk in memory: answers in, lines out, the session as it stands at the end."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from core.session_builder import SessionBuilder

from earnest.core.editing.working_session import WorkingSession
from earnest.plain.console import Console, EndOfInput
from earnest.plain.context import Context
from earnest.plain.interview import PlainInterview
from earnest.workspace.ports import EditedText
from earnest.workspace.session_editor import SessionEditor


@dataclass
class Told:
    """What a talk came to."""

    sitting: WorkingSession
    said: str
    kept: list = field(default_factory=list)
    waiting: str = ""

    @property
    def session(self):
        """The session at the end."""
        return self.sitting.session


@pytest.fixture
def talked(interview):
    """Talk about a case; the answers are lines, and `/q` is given last."""

    def _talked(case, *answers, at="", read_only="", ends=True, edit=lambda text: (text, ""), keep=None):
        lines = [line for answer in answers for line in answer.split("\n")] + (["/q"] if ends else [])
        said, kept = [], []
        talk = Console(lambda: lines.pop(0) if lines else None, said.append, is_terminal=False)
        session = case.session() if isinstance(case, SessionBuilder) else case
        now = [datetime(2026, 3, 18, 9, tzinfo=UTC)]

        def clock():
            now[0] += timedelta(seconds=1)
            return now[0]

        editor = SessionEditor(WorkingSession.begin(session, interview, at), clock, "priya", read_only=read_only)

        def save(session):
            trouble = keep(session) if keep else kept.append(session)
            if trouble:
                talk.say(f"NOT SAVED: {trouble}")

        editor.on_change = save
        conversation = PlainInterview(Context(talk, editor, lambda text: EditedText(*edit(text))))
        waiting = ""
        try:
            conversation.run()
        except EndOfInput as stop:
            waiting = stop.waiting
        return Told(editor.working, "".join(said), kept, waiting)

    return _talked

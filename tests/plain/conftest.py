"""Plain mode in memory: answers in, lines out, and the session at the end."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from core.session_builder import SessionBuilder
from workspace.memory_file import MemoryFile

from earnest.core.editing.working_session import WorkingSession
from earnest.plain.console import Console, EndOfInput
from earnest.plain.context import Context
from earnest.plain.interview import PlainInterview
from earnest.workspace.editor_texts import EditedText
from earnest.workspace.errors import ExportFailed
from earnest.workspace.page_texts import PageTexts
from earnest.workspace.session_editor import SessionEditor


@dataclass
class PlainRun:
    """An interview that has ended."""

    working: WorkingSession
    output: str
    saved: list = field(default_factory=list)
    waiting: str = ""
    """The label of the answer at which the input ended."""
    refused: int = 0
    """How many lines were refused."""
    unread: int = 0
    """How many lines were left when it ended."""

    @property
    def session(self):
        """The session at the end."""
        return self.working.session


def refuse(name, _text):
    """Write no file."""
    raise ExportFailed(Path(name), "file exists; choose another name")


@pytest.fixture
def run_plain(interview):
    """Return a function that runs the interview on a session.

    The answers are lines; `/q` is the last one unless `ends` is false. `save` returns why a save fails.
    """

    def run(
        session,
        *answers,
        at="",
        read_only="",
        ends=True,
        edit=EditedText,
        save=None,
        files=None,
        **more,
    ):
        lines = [line for answer in answers for line in answer.split("\n")] + (["/q"] if ends else [])
        output, saved = [], []
        console = Console(lambda: lines.pop(0) if lines else None, output.append, is_terminal=False)
        session = session.session() if isinstance(session, SessionBuilder) else session
        now = [datetime(2026, 3, 18, 9, tzinfo=UTC)]

        def clock():
            now[0] += timedelta(seconds=1)
            return now[0]

        def on_change(session):
            error = save(session) if save else saved.append(session)
            if error:
                console.say(f"NOT SAVED: {error}")

        editor = SessionEditor(WorkingSession.begin(session, interview, at), clock, "priya", read_only=read_only)
        editor.on_change = on_change
        file = MemoryFile()
        file.editor_texts.run = edit
        if files is not None:
            files.append(file)
        autosave = SimpleNamespace(
            opened=SimpleNamespace(file=file), settle=file.editor_texts.settle, pages=PageTexts()
        )
        waiting = ""
        try:
            user = SimpleNamespace(export=more.get("export") or refuse)
            context = Context(console, editor, autosave, user, more.get("load"), more.get("heard"))
            PlainInterview(context).run()
        except EndOfInput as end:
            waiting = end.waiting
        return PlainRun(editor.working, "".join(output), saved, waiting, console.refused, len(lines))

    return run

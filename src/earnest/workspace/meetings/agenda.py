"""The questions of the next meeting, chosen by the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.meetings.plan import find_planned, write_agenda
from earnest.core.model.ids import next_id
from earnest.core.reports.meetings import find_meeting
from earnest.core.reports.questions.agenda import choose_agenda

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from earnest.core.interview.stage import Interview
    from earnest.core.reports.questions.agenda import Agenda
    from earnest.core.reports.questions.sheet import SheetQuestion
    from earnest.workspace.session_editor import SessionEditor


def find_agenda(editor: SessionEditor) -> Agenda:
    """Return the questions of the next meeting, and what else is open."""
    planned = find_planned(editor.session, editor.clock())
    return choose_agenda(editor.session, editor.working.interview, editor.standing, planned)


def may_choose(editor: SessionEditor) -> bool:
    """Return whether the questions can be chosen now.

    Once a meeting has begun, its page goes through them.
    """
    planned = find_planned(editor.session, editor.clock())
    return not editor.read_only and not find_meeting(editor.session, planned).began


def toggle_question(editor: SessionEditor, text: str) -> bool:
    """Take a question out of the meeting, or add it.

    Returns:
        Whether that was possible: one question stays at least.
    """
    asked, others, _ = find_agenda(editor)
    chosen = [line for line in asked if line.ask.client != text]
    if len(chosen) == len(asked):
        chosen += [line for line in others if line.ask.client == text]
    if chosen:
        _keep(editor, chosen)
    return bool(chosen)


def shift_question(editor: SessionEditor, text: str, step: int) -> None:
    """Ask a question so many places later, or earlier."""
    asked = list(find_agenda(editor).asked)
    at = next((place for place, line in enumerate(asked) if line.ask.client == text), None)
    if at is not None:
        line = asked.pop(at)
        asked.insert(max(0, min(at + step, len(asked))), line)
        _keep(editor, asked)


def propose_again(editor: SessionEditor) -> None:
    """Have the questions worked out again from what is on file."""
    _keep(editor, ())


def list_texts(questions: Iterable[SheetQuestion], interview: Interview) -> list[tuple[str, str]]:
    """Return each question's words and place, as a plan keeps them."""
    return [(line.ask.client, line.ask.place.format(interview)) for line in questions]


def _keep(editor: SessionEditor, questions: Sequence[SheetQuestion]) -> None:
    session = editor.session
    meeting = find_planned(session, editor.clock()) or next_id(session.meeting, "m")
    editor.edit(write_agenda(session, meeting, list_texts(questions, editor.working.interview)))

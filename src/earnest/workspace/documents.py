"""The documents about an open session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.meetings.plan import find_planned
from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import write_proposal
from earnest.core.reports.questions.agenda import choose_agenda
from earnest.core.reports.questions.sheet import write_sheet

if TYPE_CHECKING:
    from earnest.core.reports.document import Document
    from earnest.core.reports.questions.sheet import SheetQuestion
    from earnest.workspace.session_editor import SessionEditor


def build_sheet(editor: SessionEditor) -> Document:
    """Return the questions for the meeting."""
    meeting = find_planned(editor.session, editor.clock())
    untouched = editor.standing.is_untouched
    return write_sheet(
        editor.session,
        choose_sheet(editor),
        editor.today,
        is_untouched=untouched,
        meeting=meeting,
        papers=editor.working.interview.papers,
    )


def choose_sheet(editor: SessionEditor) -> tuple[SheetQuestion, ...]:
    """Return the questions for the next meeting that is planned."""
    session = editor.session
    planned = find_planned(session, editor.clock())
    return choose_agenda(session, editor.working.interview, editor.standing, planned).asked


def build_letter(editor: SessionEditor) -> Document:
    """Return the letter on what was understood, to everybody."""
    return write_letter(editor.session, editor.working.interview, editor.standing, editor.today)


def build_proposal(editor: SessionEditor) -> Document:
    """Return the proposal, or what is missing for one."""
    return write_proposal(editor.session, editor.standing, editor.today, editor.working.interview.papers)

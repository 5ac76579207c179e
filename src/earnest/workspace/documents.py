"""The documents about an open session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.meetings.plan import find_planned
from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import write_proposal
from earnest.core.reports.sheet import choose_questions, find_occasion, write_sheet

if TYPE_CHECKING:
    from earnest.core.reports.document import Document
    from earnest.workspace.session_editor import SessionEditor


def build_sheet(editor: SessionEditor) -> Document:
    """Return the questions for the meeting."""
    session, standing = editor.session, editor.standing
    meeting = find_planned(session, editor.clock())
    questions = choose_questions(session, editor.working.interview, standing, find_occasion(session, meeting))
    return write_sheet(session, questions, editor.today, is_untouched=standing.is_untouched, meeting=meeting)


def build_letter(editor: SessionEditor) -> Document:
    """Return the letter on what was understood, to everybody."""
    return write_letter(editor.session, editor.working.interview, editor.standing, editor.today)


def build_proposal(editor: SessionEditor) -> Document:
    """Return the proposal, or what is missing for one."""
    return write_proposal(editor.session, editor.standing, editor.today)

"""The documents that can be taken out of an open session."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import write_proposal
from earnest.core.reports.sheet import list_questions, write_sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from earnest.core.reports.document import Document
    from earnest.workspace.session_editor import SessionEditor


class ExportChoice(NamedTuple):
    """A document that can be taken out."""

    name: str
    says: str
    """What is in it."""
    build: Callable[[], Document]


def export_choices(editor: SessionEditor) -> Sequence[ExportChoice]:
    """Return the documents that can be made of an open session."""
    return (
        ExportChoice("questions for the meeting", "most useful first", lambda: _build_sheet(editor)),
        ExportChoice("what you understood", "a letter, for them to correct", lambda: _build_letter(editor)),
        ExportChoice("the proposal", "each part with its need", lambda: _build_proposal(editor)),
    )


def _build_sheet(editor: SessionEditor) -> Document:
    session, standing = editor.session, editor.standing
    questions = list_questions(session, editor.working.interview, standing)
    return write_sheet(session, questions, editor.clock().date(), is_untouched=standing.is_untouched)


def _build_letter(editor: SessionEditor) -> Document:
    return write_letter(editor.session, editor.working.interview, editor.standing, editor.clock().date())


def _build_proposal(editor: SessionEditor) -> Document:
    return write_proposal(editor.session, editor.standing, editor.clock().date())

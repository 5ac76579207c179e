"""The documents that can be taken out of an open session."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.tui.export import texts as say
from earnest.workspace.documents import build_letter, build_proposal, build_sheet

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
    file: str = ""
    """What its file is called; the name unless given."""


def export_choices(editor: SessionEditor) -> Sequence[ExportChoice]:
    """Return the documents that can be made of an open session."""
    return (
        ExportChoice(say.QUESTIONS, say.QUESTIONS_SAY, lambda: build_sheet(editor)),
        ExportChoice(say.LETTER, say.LETTER_SAYS, lambda: build_letter(editor)),
        ExportChoice(say.PROPOSAL, say.PROPOSAL_SAYS, lambda: build_proposal(editor), say.PROPOSAL_FILE),
    )

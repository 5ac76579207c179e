from core.session_builder import honest
from workspace.memory_file import NOON

from earnest.core.editing.working_session import WorkingSession
from earnest.core.reports.document import as_markdown
from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import write_proposal
from earnest.workspace.documents import build_letter, build_proposal, build_sheet
from earnest.workspace.session_editor import SessionEditor


def test_documents_are_those_of_the_session_as_it_is(interview):
    """The sheet, the letter and the proposal use the editor's session, standing and day."""
    session = honest().session()
    editor = SessionEditor(WorkingSession.begin(session, interview), lambda: NOON, "priya")

    assert build_letter(editor) == write_letter(session, interview, editor.standing, NOON.date())
    assert build_proposal(editor) == write_proposal(session, editor.standing, NOON.date())
    assert any(session.client in line for line in as_markdown(build_sheet(editor)))

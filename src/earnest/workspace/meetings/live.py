"""A meeting begun, or gone on with, by any front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.meetings.lines import begin_meeting
from earnest.core.editing.meetings.live import find_live
from earnest.core.editing.meetings.plan import find_planned
from earnest.workspace.documents import choose_sheet
from earnest.workspace.meetings.agenda import list_texts

if TYPE_CHECKING:
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

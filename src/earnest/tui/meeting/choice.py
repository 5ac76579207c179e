"""The choice of the meeting to write up."""

from collections.abc import Awaitable, Callable
from typing import Any

from textual.screen import Screen

from earnest.core.reports.meetings import describe_meeting, sort_meetings
from earnest.core.text.escaping import escape_controls
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.meeting import texts as say
from earnest.workspace.session_editor import SessionEditor

BACK = "-"
"""The choice of no meeting; the empty one is a new meeting."""


async def choose_meeting(editor: SessionEditor, ask: Callable[[Screen[Any]], Awaitable[Any]]) -> str | None:
    """Ask which meeting to write up; empty is a new one.

    Args:
        editor: The open session.
        ask: Shows a dialog and returns its answer; not called while no meeting is on file.
    """
    meetings = sort_meetings(editor.session)[::-1]
    if not meetings:
        return ""
    today = editor.clock().date()
    described = ((key, describe_meeting(meeting, editor.session, today)) for key, meeting in meetings)
    on_file = [(key, escape_controls(text, keep_newlines=False), "") for key, text in described]
    choices = [("", say.CHOOSE_NEW, say.CHOOSE_NEW_SAYS), *on_file, (BACK, say.BACK, "")]
    answer: str | None = await ask(
        ChoiceDialog(editor.session.client, say.CHOOSE_TITLE, (), choices, starts_chosen=True)
    )
    return None if answer == BACK else answer

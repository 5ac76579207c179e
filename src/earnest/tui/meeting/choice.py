"""The choice of the meeting to write up."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from textual.screen import Screen

from earnest.core.model.session import Meeting, Session
from earnest.core.reports.meetings import sort_meetings
from earnest.core.text.dates import format_day
from earnest.core.text.escaping import escape_controls
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
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
    on_file = [(key, describe_meeting(meeting, editor.session, today), "") for key, meeting in meetings]
    choices = [("", "a new meeting", "today, or any day"), *on_file, (BACK, "back", "")]
    answer: str | None = await ask(
        ChoiceDialog(editor.session.client, "Which meeting?", (), choices, starts_chosen=True)
    )
    return None if answer == BACK else answer


def describe_meeting(meeting: Meeting, session: Session, today: date) -> str:
    """Return a meeting's day and the names of those who were there."""
    names = ", ".join(session.name_of(person) for person in meeting.who)
    day = format_day(meeting.on, today) if meeting.on else "no date"
    return escape_controls(f"{day}, {names}" if names else day, keep_newlines=False)

"""The pages of a meeting: its plan and its write-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.tui.destinations import MEETING, PLAN, View, WriteUp
from earnest.tui.meeting.choice import choose_meeting
from earnest.tui.meeting.plan_screen import PlanScreen
from earnest.tui.meeting.screen import MeetingScreen, name_page
from earnest.tui.session_flow.file_choice import choose_invitation

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.screen import Screen

    from earnest.tui.base_screen import BaseScreen
    from earnest.tui.destinations import Destination
    from earnest.tui.session_flow.open_screen import OpenScreen
    from earnest.workspace.meetings.invitations import TakenInvitation
    from earnest.workspace.ports import TranscriptStore

    Ask = Callable[[Screen[Any]], Awaitable[Any]]


async def make_page(
    destination: Destination, here: OpenScreen, load_store: Callable[[], TranscriptStore], ask: Ask
) -> BaseScreen | None:
    """Return the page of the plan, or of a meeting's write-up.

    Args:
        destination: Which page; a write-up that names no meeting is asked for.
        here: The open session.
        load_store: Returns what reads invitations.
        ask: Shows a dialog and returns its answer.
    """
    if destination is View.PLAN:
        return _make_plan(here, load_store, ask)
    texts = here.take_texts(MEETING)
    key: str | None = ""
    if isinstance(destination, WriteUp):
        key = destination.meeting
    elif not texts:
        key = await choose_meeting(here.editor, ask)
    if key is None:
        return None
    texts = texts or here.left_on(name_page(key), MEETING)
    return MeetingScreen(here.begin_form(texts), key)


def _make_plan(here: OpenScreen, load_store: Callable[[], TranscriptStore], ask: Ask) -> BaseScreen:
    texts = here.take_texts(PLAN) or here.left_on(PlanScreen.page, PLAN)

    async def take() -> TakenInvitation | None:
        """Ask for an invitation."""
        return await choose_invitation(here.editor, load_store(), ask)

    return PlanScreen(here.begin_form(texts), take)

"""The choice of an invitation that begins a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.tui.dialogs.choice_dialog import tell
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.session_flow import texts
from earnest.workspace.errors import StorageError
from earnest.workspace.meetings.invitations import read_as_plan

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.screen import Screen

    from earnest.workspace.meetings.invitations import TakenInvitation
    from earnest.workspace.ports import TranscriptStore
    from earnest.workspace.session_editor import SessionEditor


async def choose_invitation(
    editor: SessionEditor, store: TranscriptStore, ask: Callable[[Screen[Any]], Awaitable[Any]]
) -> TakenInvitation | None:
    """Ask for an invitation's file, and read it.

    Returns:
        The plan that it makes; None where there is none.
    """
    client = editor.session.client
    dialog = TextDialog(
        client, texts.WHICH_INVITATION, [texts.INVITATION_SAYS],
        texts.INVITATION_FILE, may_be_empty=False, page=texts.INVITATION_PAGE,
        enter_hint=texts.INVITATION_ENTER, line_hint=texts.INVITATION_HINT,
    )  # fmt: skip
    name = await ask(dialog)
    if not name:
        return None
    try:
        taken = read_as_plan(editor, store.open_invitation(str(name)))
    except StorageError as error:
        await tell(ask, client, texts.NOT_READ, [str(error)])
        return None
    if taken.is_cancelled:
        await tell(ask, client, texts.INVITATION_CANCELLED)
    return taken

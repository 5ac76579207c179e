"""The choice of a file: a transcript, also pasted, or an invitation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from earnest.core.reports.meetings import describe_meeting, sort_meetings
from earnest.core.transcripts.lines import unify_newlines
from earnest.core.tray.turns import has_lines
from earnest.core.tray.voices import has_speakers
from earnest.tui.dialogs.choice_dialog import ChoiceDialog, tell
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.dialogs.waiting_dialog import begin, wait_for
from earnest.tui.session_flow import texts
from earnest.tui.widgets.fields.long_text import LongText, take_edited
from earnest.workspace.errors import StorageError
from earnest.workspace.meetings.invitations import read_as_plan

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.screen import Screen

    from earnest.core.tray.hearing import HeardFile
    from earnest.tui.destinations import TakeQuotes
    from earnest.tui.session_flow.open_screen import OpenScreen
    from earnest.workspace.meetings.invitations import TakenInvitation
    from earnest.workspace.ports import TranscriptStore
    from earnest.workspace.session_editor import SessionEditor

    Ask = Callable[[Screen[Any]], Awaitable[Any]]

T = TypeVar("T")
FILE = "+"
"""The choice of a file."""


async def choose_transcript(here: OpenScreen, store: TranscriptStore, ask: Ask) -> HeardFile | str | None:
    """Ask for a transcript, or for a meeting with typed lines.

    Returns:
        The transcript, the id of the meeting, or None.
    """
    session = here.editor.session
    typed = [(key, held) for key, held in sort_meetings(session)[::-1] if has_lines(held)]
    if typed:
        today = here.editor.today
        named = [(key, describe_meeting(held, session, today), texts.TYPED_SAYS) for key, held in typed]
        ways = [(FILE, texts.FROM_FILE, texts.TRANSCRIPT_KINDS), *named, ("", texts.TYPED_BACK, "")]
        chosen = await ask(ChoiceDialog(session.client, texts.WHICH_WORDS, (), ways, starts_chosen=True))
        if chosen != FILE:
            return str(chosen) or None
    return await _choose_file(here, store, ask)


async def choose_words(
    here: OpenScreen, store: TranscriptStore, ask: Ask, wanted: TakeQuotes
) -> HeardFile | str | None:
    """Return a meeting's id, or ask for its transcript.

    The day and the way are those of the meeting.
    """
    if not wanted.is_from_file:
        return wanted.meeting
    heard = await _choose_file(here, store, ask)
    held = here.editor.session.meeting.get(wanted.meeting)
    return heard._replace(on=heard.on or held.on, how=heard.how or held.how) if heard and held else heard


async def _choose_file(here: OpenScreen, store: TranscriptStore, ask: Ask) -> HeardFile | None:
    session = here.editor.session
    asked = (texts.WHICH_TRANSCRIPT, texts.TRANSCRIPT_KINDS, texts.TRANSCRIPT_PAGE)

    async def read(name: str) -> HeardFile | None:
        """Read the transcript, while it says so."""
        return await _read(here, ask, lambda check: store.open(name, check), Path(name).name)

    return await _open_named(session.client, ask, asked, read)


async def offer_tray(here: OpenScreen, store: TranscriptStore, ask: Ask, text: str) -> HeardFile | None:
    """Offer the tray for a transcript that was pasted.

    Nothing covers the field while it is read: what is typed on goes into it. Once it is left, nothing is offered.
    Where the tray is taken, the text is taken out of the answer.

    Returns:
        The transcript, or None where it stays in the answer.
    """
    field = here.screen.focused
    try:
        heard = await begin(lambda: store.parse(text))
    except StorageError:
        return None
    if not has_speakers(heard.transcript) or not isinstance(field, LongText) or not field.has_focus:
        return None
    ways = (("tray", texts.PASTED_TRAY, texts.PASTED_TRAY_SAYS), ("", texts.PASTED_STAYS, ""))
    if not await ask(ChoiceDialog(here.editor.session.client, texts.PASTED, (), ways)):
        return None
    take_edited(field, field.text.replace(unify_newlines(text), "", 1))
    return heard


async def _read(here: OpenScreen, ask: Ask, read: Callable[..., HeardFile], name: str) -> HeardFile | None:
    """Return a transcript, read on a thread; None where stopped."""
    return await wait_for(read, ask, here.editor.session.client, texts.READING.format(name=name))


async def choose_invitation(editor: SessionEditor, store: TranscriptStore, ask: Ask) -> TakenInvitation | None:
    """Ask for an invitation's file, and read it.

    Returns:
        The plan that it makes; None where there is none.
    """
    client = editor.session.client
    asked = (texts.WHICH_INVITATION, texts.INVITATION_SAYS, texts.INVITATION_PAGE)

    async def read(name: str) -> TakenInvitation:
        """Read the invitation as a plan."""
        return read_as_plan(editor, store.open_invitation(name))

    taken = await _open_named(client, ask, asked, read)
    if taken and taken.is_cancelled:
        await tell(ask, client, texts.INVITATION_CANCELLED)
    return taken


async def _open_named(
    client: str, ask: Ask, asked: tuple[str, str, str], read: Callable[[str], Awaitable[T]]
) -> T | None:
    """Ask for a path and read that file; say what fails."""
    headline, says, page = asked
    dialog = TextDialog(
        client, headline, [says], texts.FILE,
        page=page, enter_hint=texts.FILE_ENTER, line_hint=texts.FILE_HINT,
        opens_writing=True,
    )  # fmt: skip
    name = await ask(dialog)
    try:
        return await read(str(name)) if name else None
    except StorageError as error:
        await tell(ask, client, texts.NOT_READ, [str(error)])
        return None

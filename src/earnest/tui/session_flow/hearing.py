"""The pages of a transcript in an open session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.model.labels import describe_person
from earnest.core.text.dates import format_whole_day
from earnest.core.tray.hearing import begin_hearing, find_meeting, propose_hearing
from earnest.tui.destinations import SAID, Hear, HeardSaidBack, TakeQuotes, TrayPage, WriteUp
from earnest.tui.dialogs.choice_dialog import tell
from earnest.tui.say_back.screen import SayBackScreen
from earnest.tui.session_flow import texts
from earnest.tui.session_flow.file_choice import choose_transcript, choose_words, offer_tray
from earnest.tui.tray.mirror_screen import MirrorScreen
from earnest.tui.tray.screen import TrayScreen
from earnest.tui.tray.voices_screen import VoicesScreen
from earnest.workspace.tray.open_tray import OpenTray

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from typing import Any

    from textual.screen import Screen

    from earnest.core.transcripts.transcript import Turn
    from earnest.core.tray.hearing import HeardFile
    from earnest.tui.destinations import Destination
    from earnest.tui.session_flow.open_screen import OpenScreen
    from earnest.workspace.ports import TranscriptStore

    Ask = Callable[[Screen[Any]], Awaitable[Any]]


async def hear(here: OpenScreen, heard: HeardFile | str, ask: Ask) -> None:
    """Show the first page of a transcript, then its tray.

    Args:
        here: The open session.
        heard: The transcript, or the id of a meeting whose typed lines are wanted.
        ask: Shows a page and returns its answer.
    """
    editor = here.editor
    if editor.read_only:
        await tell(ask, editor.session.client, texts.READ_ONLY, [editor.read_only])
        return
    turns: Sequence[Turn] = ()
    comes_by_n = False
    if isinstance(heard, str):
        meeting = heard
    else:
        meeting = find_meeting(editor.session, heard.sha256)
        comes_by_n = not meeting
        meeting = meeting or await _ask_voices(here, heard, ask)
        turns = heard.transcript.turns
    while meeting:
        opened = OpenTray(editor, meeting, turns, here.autosave.pages)
        answer = await ask(TrayScreen(editor, opened, comes_by_n=comes_by_n))
        comes_by_n = answer == TrayPage("voices")
        if isinstance(answer, HeardSaidBack):
            await _say_back(here, meeting, answer, ask)
        elif answer == TrayPage("mirror"):
            await ask(MirrorScreen(editor.session, meeting, opened.tray.turns))
        elif answer != TrayPage("voices"):
            return
        elif not isinstance(heard, str):
            await _ask_voices(here, heard, ask)


async def hear_words(here: OpenScreen, destination: Destination, store: TranscriptStore, ask: Ask) -> None:
    """Show the tray of a transcript or of typed lines.

    From the write-up of a meeting it leads back there.
    """
    match destination:
        case Hear(transcript):
            heard: HeardFile | str | None = transcript
        case TakeQuotes():
            heard = await choose_words(here, store, ask, destination)
        case _:
            heard = await choose_transcript(here, store, ask)
    if heard is not None:
        await hear(here, heard, ask)
    if isinstance(destination, TakeQuotes):
        await here.screen.follow(WriteUp(destination.meeting))
    elif heard is not None:
        await here.screen.follow(None)


async def hear_pasted(here: OpenScreen, text: str, store: TranscriptStore, ask: Ask) -> None:
    """Offer the tray for a transcript that was pasted into an answer."""
    heard = await offer_tray(here, store, ask, text)
    if heard is not None:
        await hear(here, heard, ask)
        await here.screen.follow(None)


async def _ask_voices(here: OpenScreen, heard: HeardFile, ask: Ask) -> str:
    """Ask who speaks; return the meeting, or nothing."""
    editor = here.editor
    hearing = await ask(VoicesScreen(editor, heard, propose_hearing(editor.session, heard, editor.today)))
    if hearing is None:
        return ""
    meeting, edits = begin_hearing(editor.session, heard, hearing)
    editor.edit(edits)
    return meeting


async def _say_back(here: OpenScreen, meeting: str, heard: HeardSaidBack, ask: Ask) -> None:
    """Show the page of a say-back, filled from the meeting."""
    editor = here.editor
    on = editor.session.meeting[meeting].on
    who = describe_person(editor.session, heard.who)
    typed = {SAID: heard.said, "reply": heard.reply, "who": who, **({"on": format_whole_day(on)} if on else {})}
    screen = SayBackScreen(here.begin_form(typed))
    answer = await ask(screen)
    here.autosave.pages.put_by(screen.page, screen.undecided)
    if answer is not None:
        await here.screen.follow(answer)

"""What is noted of a session when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.standing.standing_text import summarize
from earnest.workspace.library import LeftSession

if TYPE_CHECKING:
    from earnest.tui.session_flow.open_screen import OpenScreen
    from earnest.workspace.ports import LibraryStore


def note_left(here: OpenScreen, library: LibraryStore) -> None:
    """Note the standing of a session that was saved in this sitting.

    It can be called from any thread, once the session's file is closed.
    """
    opened, session = here.autosave.opened, here.editor.session
    is_saved = here.autosave.is_saved and session is here.autosave.latest
    if opened.file is not None and is_saved and opened.file.stamp != opened.stamp:
        summary = summarize(here.editor.standing)
        library.note_left(LeftSession(opened.key, opened.file.stamp.sha256, session.client, session.changed, summary))

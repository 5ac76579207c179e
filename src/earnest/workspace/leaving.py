"""What a session leaves behind for the list and the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.standing.standing_text import summarize
from earnest.workspace.ports import LeftSession, SeenPage

if TYPE_CHECKING:
    from earnest.workspace.autosave import AutoSave
    from earnest.workspace.session_editor import SessionEditor


def find_left(autosave: AutoSave, editor: SessionEditor) -> LeftSession | None:
    """Return a session's standing, if it was saved in this sitting."""
    opened, session = autosave.opened, editor.session
    is_saved = autosave.is_saved and session is autosave.latest
    if opened.file is None or not is_saved or opened.file.stamp == opened.stamp:
        return None
    summary = summarize(editor.standing)
    return LeftSession(opened.key, opened.file.stamp.sha256, session.client, session.changed, summary)


def find_seen(autosave: AutoSave) -> SeenPage | None:
    """Return the state of a session that is shown, if saved."""
    file = autosave.opened.file
    return SeenPage(autosave.opened.key, stamp=file.stamp) if file is not None and autosave.is_saved else None

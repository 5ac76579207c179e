"""The context of a command in plain mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.model.labels import list_likely_same
from earnest.core.replay.replay import Replay
from earnest.plain import texts as say

if TYPE_CHECKING:
    from collections.abc import Callable

    from earnest.core.editing.working_session import WorkingSession
    from earnest.core.tray.hearing import HeardFile
    from earnest.plain.console import Console
    from earnest.workspace.autosave import AutoSave
    from earnest.workspace.ports import TranscriptStore, UserEnvironment
    from earnest.workspace.session_editor import SessionEditor


class Context:
    """The console, the session, what saves it, and the user."""

    def __init__(
        self,
        console: Console,
        editor: SessionEditor,
        autosave: AutoSave,
        user: UserEnvironment,
        load_transcripts: Callable[[], TranscriptStore] | None = None,
        heard: HeardFile | None = None,
    ) -> None:
        self.console, self.editor, self.autosave, self.user = console, editor, autosave, user
        self.load_transcripts = load_transcripts
        self.heard = heard
        """The transcript that was read last."""

    @property
    def replay(self) -> Replay:
        """The session's history, from its first step."""
        return Replay(self.editor.session, self.editor.working.interview)

    def keep(self, working: WorkingSession) -> None:
        """Go on with the session that a command returned."""
        known = self.editor.session.person
        self.editor.apply(lambda _working, _author: working)
        session = self.editor.session
        for name, whole in list_likely_same(session, [person for person in session.person if person not in known]):
            self.console.say(say.LIKELY_NEW.format(name=name, whole=whole))

"""The context of a command in plain mode."""

from collections.abc import Callable

from earnest.core.editing.working_session import WorkingSession
from earnest.core.replay.replay import Replay
from earnest.plain.console import Console
from earnest.workspace.ports import EditedText
from earnest.workspace.session_editor import SessionEditor


class Context:
    """The console, the session that is edited, and the user's own editor."""

    def __init__(self, console: Console, editor: SessionEditor, edit_text: Callable[[str], EditedText]) -> None:
        self.console, self.editor, self.edit_text = console, editor, edit_text

    @property
    def replay(self) -> Replay:
        """The session's history, from its first step."""
        return Replay(self.editor.session, self.editor.working.interview)

    def keep(self, working: WorkingSession) -> None:
        """Go on with the session that a command returned."""
        self.editor.apply(lambda _working, _author: working)

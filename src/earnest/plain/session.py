"""An open session in plain mode, saved after each answer."""

from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.session import Session
from earnest.plain.console import CommandGiven, Console
from earnest.plain.context import Context
from earnest.plain.interview import PlainInterview
from earnest.workspace.autosave import AutoSave
from earnest.workspace.errors import StorageError
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.savers import DirectSaver
from earnest.workspace.session_editor import SessionEditor
from earnest.workspace.workspace import Workspace


class PlainSession:
    """An open session, its interview, and what saves it."""

    def __init__(self, console: Console, workspace: Workspace, opened: OpenedSession) -> None:
        """Read the interview of the session.

        Raises:
            StorageError: It cannot be read.
        """
        interview = workspace.interviews.load(opened.session.interview)
        self._console, self._opened = console, opened
        self._autosave = AutoSave(opened, lambda _error: None, DirectSaver)
        working = WorkingSession.begin(opened.session, interview, opened.at_question)
        read_only = self._autosave.read_only
        self._editor = SessionEditor(working, workspace.clock, workspace.user.user_name, read_only=read_only)
        self._interview = PlainInterview(Context(console, self._editor, workspace.user.edit_text))

    @property
    def error(self) -> StorageError | None:
        """Why the last save failed; None if it succeeded."""
        return self._autosave.error

    def offer_draft(self) -> None:
        """Ask whether to restore what was typed last time.

        Raises:
            EndOfInput: There is no more input.
        """
        draft, names = self._opened.draft, self._editor.working.question.fields
        fields = {name: text for name, text in draft.texts.items() if name in names} if draft else {}
        if draft is None or not fields or self._opened.file is None:
            return
        self._console.say(f"Something was typed and not answered, {draft.typed_at:%H:%M on %d %b}:", *fields.values())
        choices = (("restore", "restore it"), ("saved", "open what was saved"))
        try:
            chosen = self._console.choose("What now?", choices)
        except CommandGiven:
            return
        if chosen == "restore":
            self._editor.answer(fields)

    def run(self, first: str = "") -> None:
        """Ask and save until the session is left.

        Args:
            first: The letter of the command to begin with.

        Raises:
            EndOfInput: There is no more input; what was answered is kept.
        """
        self._editor.on_change = self._save
        self._interview.run(first)

    def close(self) -> bool:
        """Save what waits, keep the place, and close the file.

        Returns:
            Whether all is saved; what is not stays in the draft.
        """
        if self._editor.session is not self._autosave.latest:
            self._autosave.save(self._editor.session)
        self._autosave.typed(self._editor.working.at_question, {})
        return self._autosave.close()

    def _save(self, session: Session) -> None:
        self._autosave.save(session)
        if self.error:
            self._console.say(f"NOT SAVED: {self.error}")

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
        self._unsaved = 0
        self._leaves_draft = False
        self._autosave = AutoSave(opened, lambda _error: None, DirectSaver)
        working = WorkingSession.begin(opened.session, interview, opened.at_question)
        read_only = self._autosave.read_only
        self._editor = SessionEditor(working, workspace.clock, workspace.user.user_name, read_only=read_only)
        self._interview = PlainInterview(Context(console, self._editor, workspace.user.edit_text))

    @property
    def error(self) -> StorageError | None:
        """Why the last save failed; None if it succeeded."""
        return self._autosave.error

    def describe_unsaved(self) -> str:
        """Return why not all is saved, and how much is not."""
        changes = "1 change is" if self._unsaved == 1 else f"{self._unsaved} changes are"
        return f"NOT SAVED: {self.error}. {changes} not in the file."

    def offer_draft(self) -> None:
        """Ask whether to restore what was typed last time.

        It stays until that is decided.

        Raises:
            EndOfInput: There is no more input.
        """
        draft, names = self._opened.draft, self._editor.working.question.fields
        fields = {name: text for name, text in draft.texts.items() if name in names} if draft else {}
        self._leaves_draft = bool(draft and draft.texts)
        if draft is None or not fields or self._opened.file is None:
            return
        self._console.say(f"Something was typed and not answered, {draft.typed_at:%H:%M on %d %b}:", *fields.values())
        choices = (("restore", "restore it"), ("saved", "open what was saved"))
        try:
            chosen = self._console.choose("What now?", choices)
        except CommandGiven:
            return
        self._leaves_draft = chosen is None
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

    def close(self, *, withdraws: bool = False) -> bool:
        """Save what waits, keep the place, and close the file.

        Args:
            withdraws: Whether a session in which nothing was changed goes again.

        Returns:
            Whether all is saved; if not, the file stays open.
        """
        if withdraws and self._opened.file and self._editor.session is self._opened.session:
            self._opened.file.withdraw()
            self._console.say("Nothing was answered, so no session is left.")
            return True
        if self._editor.session is not self._autosave.latest:
            self._autosave.save(self._editor.session)
        if not self._leaves_draft:
            self._autosave.typed(self._editor.working.at_question, {})
        return self._autosave.close(leaves_draft=self._leaves_draft)

    def _save(self, session: Session) -> None:
        self._autosave.save(session)
        self._unsaved = self._unsaved + 1 if self.error else 0
        if self.error:
            self._console.say(f"NOT SAVED: {self.error}")

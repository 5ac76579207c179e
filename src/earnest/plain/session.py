"""An open session in plain mode, saved after each answer."""

from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.session import Session
from earnest.core.tray.hearing import HeardFile
from earnest.plain import texts as say
from earnest.plain.answers.draft import PlainDraft
from earnest.plain.answers.field_prompts import offer_left
from earnest.plain.console import CommandGiven, Console
from earnest.plain.context import Context
from earnest.plain.interview import PlainInterview
from earnest.workspace.autosave import AutoSave
from earnest.workspace.errors import StorageError
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.opening import with_interview
from earnest.workspace.savers import DirectSaver
from earnest.workspace.session_editor import SessionEditor
from earnest.workspace.workspace import Workspace

QUIT = "q"
"""The letter that leaves."""


class PlainSession:
    """An open session, its interview, and what saves it."""

    def __init__(
        self, console: Console, workspace: Workspace, opened: OpenedSession, heard: HeardFile | None = None
    ) -> None:
        """Read the interview of the session; without it, nothing is asked."""
        opened, interview = with_interview(opened, workspace.interviews)
        self._console = console
        self.read_only = opened.read_only
        """Why nothing can be saved; empty if it can."""
        self._opened = opened
        self._unsaved = 0
        self._is_told_full = bool(opened.fullness)
        self._autosave = AutoSave(opened, lambda _error: None, DirectSaver)
        working = WorkingSession.begin(opened.session, interview, opened.at_question)
        read_only = self._autosave.read_only
        self._editor = SessionEditor(working, workspace.clock, workspace.user.user_name, read_only=read_only)
        self._editor.on_change = self._save
        load = workspace.load_transcripts
        self._context = Context(console, self._editor, self._autosave, workspace.user, load, heard)
        self._interview = PlainInterview(self._context)
        self._draft = PlainDraft(self._context)
        self._first = ""

    @property
    def error(self) -> StorageError | None:
        """Why the last save failed; None if it succeeded."""
        return self._autosave.error

    def describe_unsaved(self) -> str:
        """Return why not all is saved, and how much is not."""
        return say.UNSAVED.format(self._unsaved, error=self.error)

    def offer_draft(self) -> None:
        """Ask about what was typed last time, or left by an editor.

        A command in place of an answer restores nothing, and is run first.

        It stays until that is decided.

        Raises:
            EndOfInput: There is no more input.
        """
        try:
            if self._opened.draft is not None and self._opened.file is not None:
                self._first = self._draft.offer(self._opened.draft)
            offer_left(self._context)
        except CommandGiven as given:
            self._first = given.letter

    def run(self, first: str = "") -> None:
        """Ask and save until the session is left.

        Args:
            first: The letter of the command to begin with.

        Raises:
            EndOfInput: There is no more input; what was answered is kept.
        """
        if self._first != QUIT:
            self._interview.run(self._first or first)
        if self._draft.is_undecided or self._draft.has_pages:
            self._console.say(say.UNSAVED_KEPT)
        while self.error and not self._console.is_from_file and self._wants_to_try_again():
            self._autosave.save(self._editor.session)

    def _wants_to_try_again(self) -> bool:
        """Ask whether to leave though not all is saved."""
        self._console.say(self.describe_unsaved())
        choices = (("again", say.UNSAVED_AGAIN), ("leave", say.UNSAVED_ANYWAY))
        try:
            return self._console.choose(say.WHAT_NOW, choices, ("again",)) != "leave"
        except CommandGiven:
            return False

    def close(self, *, withdraws: bool = False) -> bool:
        """Save what waits, keep the place, and close the file.

        Args:
            withdraws: Whether a session in which nothing was changed goes again.

        Returns:
            Whether all is saved; if not, the file stays open.
        """
        file, is_unchanged = self._opened.file, self._editor.session is self._opened.session
        is_untouched = is_unchanged and not self._draft.has_pages
        if withdraws and file and is_untouched and not file.editor_texts.list_left():
            file.withdraw()
            self._console.say(say.NOTHING_ANSWERED)
            return True
        if self._editor.session is not self._autosave.latest:
            self._autosave.save(self._editor.session)
        if not self._draft.is_undecided:
            self._autosave.typed(self._editor.working.at_question, {})
        return self._autosave.close(leaves_draft=self._draft.is_undecided)

    def _save(self, session: Session) -> None:
        self._autosave.save(session)
        self._unsaved = self._unsaved + 1 if self.error else 0
        if not self.error:
            self._console.typing.clear()
        if self.error:
            self._console.say(say.NOT_SAVED.format(error=self.error))
        elif self._autosave.fullness and not self._is_told_full:
            self._is_told_full = True
            self._console.say(say.FULLNESS.format(name=self._opened.name, fullness=self._autosave.fullness))

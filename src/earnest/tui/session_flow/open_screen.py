"""An open session: its screen, its editor, and what saves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.tui import texts as everywhere
from earnest.tui.destinations import LIVE, MEETING, PLAN, PROPOSAL, SAID, View
from earnest.tui.form_screen import FormStart
from earnest.tui.interview.screen import InterviewScreen
from earnest.tui.runtime.picture_keeping import keep_picture
from earnest.tui.widgets.top_line import Mark, SaveState
from earnest.workspace.autosave import AutoSave, describe_save, find_left, find_seen, is_drafted, is_failure
from earnest.workspace.session_editor import SessionEditor

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from earnest.core.model.session import Session
    from earnest.tui.destinations import Destination
    from earnest.tui.interview.help_folding import HelpFolding
    from earnest.tui.overview.review_rows import ReviewFolds
    from earnest.workspace.errors import StorageError
    from earnest.workspace.opened_session import OpenedSession
    from earnest.workspace.opening import BegunSession
    from earnest.workspace.savers import SaveListener
    from earnest.workspace.workspace import Workspace

FIRST_BY_TEXT = (
    (SAID, View.SAY_BACK),
    (PROPOSAL, View.PROPOSAL),
    (PLAN, View.PLAN),
    (MEETING, View.MEETING),
    (LIVE, View.LIVE),
)
"""Where a restored draft was typed, by the beginning of its texts' names."""
NOT_SAVED = "unsaved."
"""Before such a beginning, and a number: the page of what was taken in there, and not saved."""


class OpenScreen:
    """The screen of an open session; each change is saved."""

    def __init__(
        self,
        opened: OpenedSession,
        begun: BegunSession,
        heard: SaveListener,
        workspace: Workspace,
        folding: HelpFolding,
        *,
        first: Destination | None,
    ) -> None:
        texts = begun.texts
        self.autosave = AutoSave(opened, heard)
        read_only, is_read_only = self.autosave.read_only, SaveState.READ_ONLY
        self.editor = SessionEditor(begun.working, workspace.clock, workspace.user.user_name, read_only=read_only)
        self.editor.on_change = self.save
        typed_at = (view for prefix, view in FIRST_BY_TEXT if any(key.startswith(prefix) for key in texts))
        self.screen = InterviewScreen(
            self.editor,
            typed=self.autosave.typed,
            pages=self.autosave.pages,
            folding=folding,
            mark=Mark(self.autosave.read_only_mark, is_read_only)
            if read_only
            else describe_save(None, opened.stamp.saved_at),
            texts=texts,
            first=next(typed_at, first),
        )
        self._visit = 1
        """Which page it is since the session was opened: two new meetings have a draft each."""
        self._texts, self._library, self._pictures = dict(texts), workspace.library, workspace.pictures
        self._is_undrawn = False
        """Whether the last change is not on the screen, as the app ends."""
        self.folds: ReviewFolds | None = None
        """What is open in the review; None before it was shown."""

    def take_texts(self, prefix: str) -> dict[str, str]:
        """Return what was typed on another screen before a crash; once."""
        texts = self._texts if any(key.startswith(prefix) for key in self._texts) else {}
        self._texts = {} if texts else self._texts
        if not texts and (left := self.autosave.pages.find(NOT_SAVED + prefix)):
            texts = self.left_on(left[0])
            self.typed(texts)
            self.autosave.pages.put_by(left[0], {})
        return texts

    def begin_form(self, texts: Mapping[str, str]) -> FormStart:
        """Return what a screen to write on begins with."""
        return FormStart(self.editor, texts, self.typed, lambda: self.screen.mark)

    def leave(self, page: str, undecided: Mapping[str, str]) -> None:
        """Keep what is undecided on a page that is left."""
        self._visit += 1
        self.autosave.pages.put_by(page, undecided)

    def left_on(self, page: str, prefix: str = "") -> dict[str, str]:
        """Return what was left on a page, its names prefixed."""
        return {f"{prefix}{name}": text for name, text in self.autosave.pages.of(page).items()}

    def typed(self, texts: Mapping[str, str]) -> None:
        """Keep what is typed on another screen in the draft."""
        prefix = next((prefix for prefix, _ in FIRST_BY_TEXT if any(key.startswith(prefix) for key in texts)), "")
        page = self._name_visit(prefix) if prefix else ""
        self.autosave.typed(self.editor.working.at_question, texts, page)

    def _name_visit(self, prefix: str) -> str:
        """Return what a draft calls the page of such texts."""
        while self.autosave.pages.find(name := f"{NOT_SAVED}{prefix}{self._visit}"):
            self._visit += 1
        return name

    def save(self, session: Session) -> None:
        """Hand a session over to be saved, and tell so."""
        if not self.autosave.read_only:
            self.screen.say_mark(Mark(everywhere.SAVING, SaveState.SAVING))
            self.autosave.save(session)

    def say_saved(self, error: StorageError | None, at: datetime) -> str:
        """Say how a save went, and return what is said."""
        says = describe_save(error, at, is_nearly_full=bool(self.autosave.fullness))
        mark = Mark(says, SaveState.NOT_SAVED if is_failure(error) else SaveState.SAVED)
        self.screen.say_mark(mark)
        return mark

    def is_drafted(self) -> bool:
        """Return whether what is not saved is in the draft on disk."""
        return is_drafted(self.autosave)

    def note_left(self) -> None:
        """Note the standing for the list of sessions, if any was saved.

        It is called from any thread, once the session's file is closed.
        """
        if left := find_left(self.autosave, self.editor):
            self._library.note_left(left)

    def keep_picture(self) -> None:
        """Keep what the page shows, if it is all saved."""
        if not self._is_undrawn and (seen := find_seen(self.autosave)):
            keep_picture(self.screen, seen, self._pictures)

    def keep_answers(self) -> None:
        """Commit the fields and hand the session over to be saved."""
        before = self.editor.session
        self.screen.commit_answer()
        self._is_undrawn = self.editor.session is not before
        if self.editor.session is not self.autosave.latest:
            self.autosave.save(self.editor.session)

"""The saving of an open session, of its draft, and its closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.standing.standing_text import summarize
from earnest.workspace import texts as say
from earnest.workspace.errors import ChangedElsewhere, NotSaved
from earnest.workspace.opened_session import LOOKING
from earnest.workspace.page_texts import BETWEEN, PageTexts
from earnest.workspace.ports import LeftSession, SeenPage
from earnest.workspace.savers import BackgroundSaver
from earnest.workspace.stamp import describe_fullness

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from earnest.core.model.session import Session
    from earnest.workspace.editor_texts import EditorText
    from earnest.workspace.errors import StorageError
    from earnest.workspace.opened_session import OpenedSession, WritableSession
    from earnest.workspace.savers import SaveListener, Saver
    from earnest.workspace.session_editor import SessionEditor


class AutoSave:
    """Saves an open session and its draft.

    Nothing is saved of a read-only session.
    """

    def __init__(
        self,
        opened: OpenedSession,
        on_save: SaveListener,
        make_saver: Callable[[WritableSession, SaveListener], Saver] = BackgroundSaver,
    ) -> None:
        self.opened = opened
        self._on_save, self._make_saver = on_save, make_saver
        self._saver = make_saver(opened.file, on_save) if opened.file else None
        self._typed: tuple[str, Mapping[str, str]] | None = None
        self._page = ""
        """The page of what was typed last, as a draft names it."""
        self._unsaved: dict[str, str] = {}
        """What was answered before that and is not saved yet, as a draft names what is left on pages."""
        draft = opened.draft.texts if opened.draft and opened.file else {}
        self.pages = PageTexts(draft, self._keep_pages)
        """What was left on other pages."""
        self.latest: Session = opened.session
        """The session that was handed over last."""

    @property
    def read_only(self) -> str:
        """Why nothing can be saved; empty if it can."""
        return self.opened.read_only or ("" if self.opened.file else LOOKING)

    @property
    def read_only_mark(self) -> str:
        """What the top line says of a session that is read-only."""
        held = self.opened.held
        if held is None:
            return say.LOOKING
        return say.HELD_BY.format(name=held.by) if held.by else say.HELD_BY_SOMEBODY

    @property
    def is_saved(self) -> bool:
        """Whether all that was handed over is on disk."""
        return self._saver is None or self._saver.is_saved

    @property
    def error(self) -> StorageError | None:
        """Why the last save failed; None if it succeeded."""
        return self._saver.error if self._saver else None

    @property
    def why_unsaved(self) -> str:
        """Why not all is saved, as a sentence."""
        return str(self.error or say.NOT_WRITTEN)

    @property
    def fullness(self) -> str:
        """That the file is nearly full, and the way out."""
        return describe_fullness(self.opened.name, self.opened.file.stamp.size) if self.opened.file else ""

    def save(self, session: Session) -> None:
        """Save a session."""
        self.latest = session
        if self._saver:
            self._saver.save(session)

    def typed(self, at_question: str, texts: Mapping[str, str], page: str = "") -> None:
        """Keep what is being typed in the draft.

        What was answered stays in the draft until it is saved.

        Args:
            at_question: The question that one is at.
            texts: The text of each field.
            page: The page with these fields; the question unless given.
        """
        before, page = self._typed[1] if self._typed else {}, page or at_question
        if not self.is_saved and (self._page != page or not texts):
            self._unsaved |= {f"{self._page}{BETWEEN}{name}": text for name, text in before.items()}
        self._typed, self._page = (at_question, texts), page
        if texts or self.is_saved:
            self.keep_draft()

    def settle(self, left: EditorText) -> None:
        """Let go of an editor's text that is saved or drafted."""
        is_drafted = self._typed is not None and self._typed[1].get(left.field) == left.text
        if self.opened.file and (self.is_saved or is_drafted):
            self.opened.file.editor_texts.settle(left)

    def keep_draft(self) -> None:
        """Write what was typed last, and is not saved, to the draft."""
        self._unsaved = {} if self.is_saved else self._unsaved
        if self.opened.file and self._typed:
            at_question, texts = self._typed
            self.opened.file.drafts.keep(at_question, {**texts, **self._unsaved, **self.pages.list_all()})

    def _keep_pages(self) -> None:
        self._typed = self._typed or (self.opened.at_question, {})
        self.keep_draft()

    def close(self, *, leaves_draft: bool = False) -> bool:
        """Save what waits and close the file.

        Args:
            leaves_draft: Whether the draft of last time stays, as nothing was decided about it.

        Returns:
            Whether all is saved, and what is left on pages drafted; if not, the file stays open.
        """
        if self._saver and not self._saver.close():
            return False
        if self.opened.file and not leaves_draft:
            at_question = self._typed[0] if self._typed else self.opened.at_question
            # A new draft replaces the old one as a whole: on a full disk the old one stays.
            if left := self.pages.list_all():
                self.opened.file.drafts.keep(at_question, left)
                if self._typed and not self.opened.file.drafts.flush():
                    return False
            elif self._typed and at_question:
                self.opened.file.drafts.keep(at_question)
            else:
                self.opened.file.drafts.clear()
        self.opened.close()
        return True

    def try_again(self, session: Session) -> None:
        """Save a session after a save that failed."""
        if self.opened.file:
            self._saver = self._make_saver(self.opened.file, self._on_save)
            self._saver.save(session)

    def drop(self) -> None:
        """Close the file after one last try to save.

        What is not saved stays in the draft.
        """
        try:
            if self._saver and self._saver.close():
                self.keep_draft()
        finally:
            self.opened.close()


def is_drafted(autosave: AutoSave) -> bool:
    """Return whether what is not saved is in the draft, written now."""
    autosave.keep_draft()
    return autosave.opened.file is None or autosave.opened.file.drafts.flush()


def is_failure(error: StorageError | None) -> bool:
    """Return whether a save kept nothing; a second version keeps all."""
    return error is not None and not isinstance(error, ChangedElsewhere)


def describe_save(error: StorageError | None, at: datetime, *, is_nearly_full: bool = False) -> str:
    """Return what the top line says after a save."""
    if error is None or not is_failure(error):
        return (say.SAVED_NEARLY_FULL if is_nearly_full else say.SAVED).format(at=at)
    return say.NOT_SAVED.format(why=error.cause if isinstance(error, NotSaved) else error)


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

"""Responsible for an open session's file while it is worked on: each save, the draft, and letting go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.model.session import Session
from earnest.store.files.names import find_conflicts
from earnest.workspace.errors import ChangedElsewhere, NotSaved, StorageError
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.savers import BackgroundSaver as Saver

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from earnest.tui.dialogs.choice_dialog import Way


class Desk:
    """What lies open: a session's file, saved in the background; nothing is saved of one that is read only."""

    def __init__(self, opened: OpenedSession, told: Callable[[StorageError | None], None]) -> None:
        self.opened = opened
        self._told = told
        self._saver = Saver(opened.file, told) if opened.file else None
        self._typed: tuple[str, Mapping[str, str]] | None = None
        self.handed: Session = opened.session
        """The session that was handed over to be saved last."""

    @property
    def read_only(self) -> str:
        """Why nothing is saved; empty where it is."""
        return self.opened.read_only or ("" if self.opened.file else "opened to look only")

    @property
    def read_only_mark(self) -> str:
        """What the top line says of a session that is only looked at."""
        held = self.opened.held
        return f"read only, {held.by or 'somebody'} writes" if held else "read only"

    @property
    def is_saved(self) -> bool:
        """Whether all that was handed over is on disk."""
        return self._saver is None or self._saver.is_saved

    @property
    def trouble(self) -> StorageError | None:
        """Why the last save did not happen."""
        return self._saver.error if self._saver else None

    @property
    def why_unsaved(self) -> str:
        """Why not all is saved, as a sentence."""
        return str(self.trouble or "The disk has not taken it yet.")

    def save(self, session: Session) -> None:
        """Save a session, in the background."""
        self.handed = session
        if self._saver:
            self._saver.save(session)

    def typed(self, at_question: str, texts: Mapping[str, str]) -> None:
        """Keep what is being typed; what was answered stays in the draft until it is saved."""
        self._typed = (at_question, texts)
        if texts or self.is_saved:
            self.keep_draft()

    def keep_draft(self) -> None:
        """Bring the draft up to what was typed last."""
        if self.opened.file and self._typed:
            self.opened.file.drafts.keep(*self._typed)

    def let_go(self) -> bool:
        """Save what waits and close the file; where it cannot be saved, leave all as it is and return False."""
        if self._saver and not self._saver.close():
            return False
        if self.opened.file:
            self.opened.file.drafts.clear()
            if self._typed and self._typed[0]:
                self.opened.file.drafts.keep(self._typed[0])
        self.opened.close()
        return True

    def try_again(self, session: Session) -> None:
        """Go on after a save that did not happen."""
        if self.opened.file:
            self._saver = Saver(self.opened.file, self._told)
            self._saver.save(session)

    def drop(self) -> None:
        """Close the file with one last try to save; what is not saved stays in the draft."""
        try:
            if self._saver:
                self._saver.close()
        finally:
            self.opened.close()


SETTLE = "settle"
"""The way on where two versions are to be settled."""


def mark_of(trouble: StorageError | None, at: datetime) -> str:
    """Return what the top line says after a save."""
    if trouble is None or isinstance(trouble, ChangedElsewhere):
        return f"saved {at:%H:%M}"
    return f"NOT SAVED: {trouble.cause if isinstance(trouble, NotSaved) else trouble}"


def words_before(opened: OpenedSession) -> tuple[list[str], tuple[Way, ...]]:
    """Return what is to be said before a session is shown, and the ways to go on; none where nothing is."""
    if opened.draft and opened.draft.texts and opened.file:
        typed, saved = opened.draft.typed_at, opened.stamp.saved_at
        when = f"Typed {typed:%H:%M on %d %b}, saved {saved:%H:%M on %d %b}."
        return ["Something was typed and not answered.", when], (
            ("restore", "restore what was typed", "it goes into its field again"),
            ("saved", "open what was saved", "the draft goes when you write"),
        )
    kept = find_conflicts(opened.path) if opened.file else []
    if kept:
        says = ["A second version is kept", f"{opened.path.name} was changed elsewhere; yours is {kept[0].name}."]
        return says, (
            (SETTLE, "settle them now", "side by side, one thing after the other"),
            ("on", "later", "both stay as they are"),
        )
    if opened.held and not opened.faults:
        since = f" since {opened.held.since:%H:%M on %d %b}" if opened.held.since else ""
        says = [
            "Somebody is writing in it",
            f"{opened.held.by or 'Somebody'} has {opened.path.name} open{since}"
            + (f", as process {opened.held.pid} on {opened.held.host}." if opened.held.pid else "."),
        ]
        return says, (("on", "look on", "what they save is shown as they save it"),)
    if opened.read_only:
        says = ["Opened to read only", f"{opened.path.name}: {opened.read_only}.", *map(str, opened.faults)]
        return says, (("on", "look at it", "nothing in the file is changed"),)
    if opened.notes:
        return ["Before you go on", *opened.notes], (("on", "go on", ""),)
    return [], ()

"""Responsible for replay in the app: a session's film opened beside it, or by itself from a file that is only read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from earnest import core, store, tui
from earnest.tui.destinations import RestoreStep
from earnest.tui.session.watching import LookingOn
from earnest.workspace.errors import StorageError

if TYPE_CHECKING:
    from earnest.core.history.restoring import RestorePoint
    from earnest.core.model.session import Session
    from earnest.core.replay.notes import ReplayNotes
    from earnest.tui.interview.screen import InterviewScreen
    from earnest.tui.replay.library_lessons_screen import Together
    from earnest.tui.replay.notes import CoachedPage


class Replaying(LookingOn):
    """An app that shows how a session grew; whatever is replayed stays as it is."""

    _replayed: Path | None = None

    def replay_open(self) -> None:
        """Replay the session that is open."""
        if self._page is not None:
            self.replay(self._page.editor.session, self._desk.opened.path if self._desk else None, live=self._page)

    def replay_file(self, key: str) -> None:
        """Replay the session of a file."""
        path = Path(key)
        try:
            opened = store.sessions.open.open_session(path, to_write=False)
        except StorageError as trouble:
            self.tell(path.name, "This file cannot be opened.", [str(trouble), "It was left untouched."])
            return
        self.replay(opened.session, path)

    def show_lessons(self) -> None:
        """Show what the sessions of the folder teach together."""
        self.push_screen(tui.replay.library_lessons_screen.LibraryLessonsScreen(self._taught_together))

    def _taught_together(self) -> Together:
        """Read the sessions of the folder; on a thread."""
        found = [each for _, each in store.library.lessons.learn_from_folder(self._folder)]
        every = [each for each in found if isinstance(each, core.replay.library_lessons.SessionLessons)]
        taught = core.replay.library_lessons.learn_from_library(every, self.interview("client"))
        return tui.replay.library_lessons_screen.Together(len(every), len(found) - len(every), taught)

    def replay(
        self, session: Session, path: Path | None, *, live: InterviewScreen | None = None, is_all: bool = False
    ) -> None:
        """Show a session as it grew; where that is all that was asked for, the app is left along with it.

        `path` is where the session's file is, with its notes beside it; `live` the page on which it is open: unless it
        is read only there, one may go back to a step.
        """
        then = self._left if is_all else None
        try:
            interview = self.interview(session.interview)
        except StorageError as trouble:
            self.tell(session.client, "Its interview cannot be read.", [str(trouble)], then=then)
            return
        self._replayed = path
        film, today, notes = core.replay.replay.Replay(session, interview), self._clock().date(), self._notes(path)
        if live is not None and not live.editor.read_only:

            async def restore(point: RestorePoint | None) -> None:
                """Restore the step that was chosen."""
                if point is not None:
                    await live.follow(RestoreStep(point))

            self.push_screen(tui.replay.going_back_page.GoingBackPage(film, today, notes, self._user), restore)
        else:
            self.push_screen(tui.replay.notes.CoachedPage(film, today, notes, self._user), then)

    def _notes(self, path: Path | None) -> ReplayNotes:
        """Return the notes on a session; where they cannot be used that is said, and there are none."""
        try:
            return store.sessions.notes.load_notes(path) if path else core.replay.notes.NONE
        except StorageError as trouble:
            self.call_later(self.tell, "Notes", "The notes on it cannot be used.", [str(trouble)])
            return core.replay.notes.NONE

    def on_coached_page_noted(self, event: CoachedPage.Noted) -> None:
        """Keep a note beside the session that is replayed."""
        page, path = self.screen, self._replayed
        if path is None or not isinstance(page, tui.replay.notes.CoachedPage):
            return
        note = core.replay.notes.ReplayNote(entry=event.entry, by=self._user, at=self._clock(), text=event.text)
        try:
            page.show_notes(store.sessions.notes.keep_note(path, note, event.key))
        except StorageError as trouble:
            self.tell(path.name, "The note is not kept", [str(trouble), event.text])

    def _left(self, _: object) -> None:
        self.exit(0)

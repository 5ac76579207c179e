"""Replays of the open session, or of one by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from earnest.core.replay.lessons.library_lessons import SessionLessons, learn_from_library
from earnest.core.replay.notes import NONE
from earnest.core.replay.replay import Replay
from earnest.tui import texts as everywhere
from earnest.tui.dialogs.choice_dialog import tell
from earnest.tui.replay import texts as say
from earnest.tui.replay.library_lessons_screen import LibraryLessonsScreen, Together
from earnest.tui.replay.screen import ReplayScreen
from earnest.workspace.errors import StorageError
from earnest.workspace.opening import find_interview

if TYPE_CHECKING:
    from collections.abc import Callable

    from earnest.core.interview.stage import Interview
    from earnest.core.model.session import Session
    from earnest.core.replay.notes import ReplayNotes
    from earnest.core.standing.standing import Standing
    from earnest.tui.destinations import RestoreStep
    from earnest.tui.list_screen import ListScreen
    from earnest.tui.runtime.tasks import Tasks
    from earnest.workspace.workspace import Workspace


class ReplayActions:
    """Shows how sessions grew, and changes nothing."""

    def __init__(
        self,
        workspace: Workspace,
        tasks: Tasks,
        show_why: Callable[[Session, Standing], ListScreen],
        show_review: Callable[[Session, Interview, Standing], ListScreen],
    ) -> None:
        self._workspace, self._tasks = workspace, tasks
        self._show_why, self._show_review = show_why, show_review

    async def open_key(self, key: str) -> None:
        """Replay the session with a key."""
        try:
            opened = self._workspace.sessions.open(key, to_write=False)
        except StorageError as error:
            name = f"{self._workspace.library.name(key)}.toml"
            says = [str(error), say.UNCHANGED]
            await tell(self._tasks.ask, name, everywhere.NOT_OPENED, says)
            return
        await self.open(opened.session, key)

    async def open(self, session: Session, key: str, *, may_restore: bool = False) -> RestoreStep | None:
        """Replay a session; return the step to restore, if any.

        Args:
            session: The session.
            key: Its key, for the notes beside it; empty where there is none.
            may_restore: Whether the session is open for writing.
        """
        try:
            interview = find_interview(self._workspace.interviews, session.interview)[0]
        except StorageError as error:
            await tell(self._tasks.ask, session.client, say.NO_INTERVIEW, [str(error)])
            return None
        notes, trouble = self._notes(key)
        if trouble is not None:
            self._tasks.start(tell(self._tasks.ask, say.NOTES_TITLE, say.NOTES_UNUSABLE, [str(trouble)]))
        screen = ReplayScreen(
            Replay(session, interview),
            self._workspace.today(),
            notes=notes,
            keep_note=partial(self._workspace.notes.keep, key) if key else None,
            user=self._workspace.user.user_name,
            clock=self._workspace.clock,
            may_restore=may_restore,
            pages=self._workspace.user.open_pages(),
            file_name=f"{self._workspace.library.name(key)}.toml" if key else "",
            show_why=self._show_why,
            show_review=self._show_review,
        )
        found: RestoreStep | None = await self._tasks.ask(screen)
        return found

    async def lessons(self) -> None:
        """Show what the sessions teach together."""
        await self._tasks.ask(LibraryLessonsScreen(self._learn))

    def _learn(self) -> Together:
        """Read all sessions; on a thread."""
        try:
            found = list(self._workspace.library.lessons())
            learned = [each for each in found if isinstance(each, SessionLessons)]
            lessons = learn_from_library(learned, self._workspace.interviews.load("client"))
        except StorageError as error:
            return Together(0, 0, (), str(error))
        return Together(len(learned), len(found) - len(learned), lessons)

    def _notes(self, key: str) -> tuple[ReplayNotes, StorageError | None]:
        try:
            return (self._workspace.notes.load(key) if key else NONE), None
        except StorageError as error:
            return NONE, error

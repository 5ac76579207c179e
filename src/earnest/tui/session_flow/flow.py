"""One session open in the app: asked about, shown, saved, and left."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from earnest.tui import texts as everywhere
from earnest.tui.dialogs.choice_dialog import ChoiceDialog, tell
from earnest.tui.dialogs.editor import ask_about_left
from earnest.tui.session_flow import texts as say
from earnest.tui.session_flow.open_screen import OpenScreen
from earnest.tui.session_flow.watching import WatchedSession
from earnest.tui.widgets.top_line import finish_saving
from earnest.workspace.errors import ChangedElsewhere, StorageError
from earnest.workspace.opening import MERGE, RESTORE, begin_working, find_notice, go_on, with_interview

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from earnest.core.model.session import Session
    from earnest.tui.destinations import Destination
    from earnest.tui.home.visit import HomeVisit
    from earnest.tui.interview.help_folding import HelpFolding
    from earnest.tui.runtime.tasks import Tasks
    from earnest.tui.session_flow.conflicts import ConflictFlow
    from earnest.workspace.opened_session import OpenedSession
    from earnest.workspace.opening import BegunSession
    from earnest.workspace.workspace import Workspace


class SessionFlow:
    """Opens, shows, saves and leaves sessions, one at a time."""

    def __init__(
        self,
        app: App[Any],
        workspace: Workspace,
        folding: HelpFolding,
        tasks: Tasks,
        home: HomeVisit,
        conflicts: Callable[[], ConflictFlow],
    ) -> None:
        self._app, self._workspace, self._folding, self._tasks = app, workspace, folding, tasks
        self._home, self._conflicts = home, conflicts
        self._watched: WatchedSession | None = None
        self.open_screen: OpenScreen | None = None
        """The session that is open; None while there is none."""

    async def open(self, key: str, first: Destination | None = None) -> None:
        """Open a session and show it.

        Raises:
            StorageError: It cannot be opened.
        """
        await self.show(self._workspace.sessions.open(key), first=first)

    async def show(
        self, opened: OpenedSession, *, session: Session | None = None, first: Destination | None = None
    ) -> None:
        """Show a session after what must be said or asked before.

        Args:
            opened: The session as it was opened.
            session: The session as it is by now, if it has changed since.
            first: Where it leads at once.
        """
        now = session or opened.session
        try:
            opened, interview = with_interview(opened, self._workspace.interviews)
            copies = self._workspace.sessions.conflict_copies(opened.key)
        except StorageError as error:
            opened.close()
            await tell(self._tasks.ask, now.client, say.NO_INTERVIEW, [str(error)])
            self._home.came_from = opened.key
            self._home.show()
            return
        notice, answer = find_notice(opened, copies), None
        taken = await ask_about_left(self._app, self._tasks, opened, interview, before_draft=True)
        if taken is None and notice is not None:
            answer = await self._tasks.ask(
                ChoiceDialog(now.client, notice.lines[0], notice.lines[1:], notice.choices, starts_chosen=True)
            )
        if answer == MERGE:
            opened.close()
            await self.merge(opened.key, copies[0].key if copies else "")
            return
        if taken is None and answer != RESTORE:
            taken = await ask_about_left(self._app, self._tasks, opened, interview, before_draft=False)
        draft = taken.draft if taken else opened.draft if answer == RESTORE else None
        self._begin(opened, begin_working(opened, interview, session, draft), first)
        if taken is not None and self.open_screen is not None:
            self.open_screen.typed(taken.draft.texts)
            self.open_screen.autosave.settle(taken.left)
        if session is not None and self.open_screen is not None:
            self.open_screen.save(session)

    async def merge(self, key: str, copy: str) -> None:
        """Merge two versions of a session and show what came of it."""
        merged = await self._conflicts().merge(key, copy)
        if merged is not None:
            await self.show(merged.opened, session=merged.session)

    async def leave(self) -> None:
        """Go home once all is saved; if it cannot be saved, ask."""
        if self.open_screen is None:
            return
        autosave = self.open_screen.autosave
        if not autosave.close():
            ways = (
                ("leave", say.LEAVE, say.LEAVE_SAYS if self.open_screen.is_drafted() else say.LEAVE_LOSES),
                ("stay", say.STAY, say.STAY_SAYS),
            )
            answer = await self._tasks.ask(ChoiceDialog("Earnest", everywhere.NOT_SAVED, [autosave.why_unsaved], ways))
            if answer != "leave":
                autosave.try_again(self.open_screen.editor.session)
                return
            autosave.drop()
        self.open_screen.note_left()
        self.open_screen.keep_picture()
        self._close()

    async def take_over(self) -> None:
        """Write in a session that somebody else had open."""
        if self._watched is None or self.open_screen is None:
            return
        key, working = self._watched.key, self.open_screen.editor.working
        name = self.open_screen.autosave.opened.name
        try:
            opened, _ = with_interview(self._workspace.sessions.open(key), self._workspace.interviews)
        except StorageError as error:
            await tell(self._tasks.ask, name, say.NOT_TAKEN_OVER, [str(error)])
            return
        if opened.file is None:
            await tell(self._tasks.ask, name, say.NOT_TAKEN_OVER, [opened.read_only])
            return
        self._close()
        self._begin(opened, go_on(opened, working), None)

    async def rename_file(self) -> None:
        """Name the file after the client, and go on in it."""
        here = self.open_screen
        if here is None:
            return
        key, working = here.autosave.opened.key, here.editor.working
        if not here.autosave.close():
            here.autosave.try_again(working.session)
            return
        self._close()
        try:
            key = self._workspace.library.rename(key, working.session.client)
        except StorageError as error:
            await tell(self._tasks.ask, working.session.client, say.FILE_STAYS, [str(error)])
        try:
            opened, _ = with_interview(self._workspace.sessions.open(key), self._workspace.interviews)
        except StorageError as error:
            await tell(self._tasks.ask, working.session.client, everywhere.NOT_OPENED, [str(error)])
            return
        self._begin(opened, go_on(opened, working), None)

    def keep_answers(self) -> None:
        """Commit the fields and hand the session over to be saved."""
        if self.open_screen is not None:
            self.open_screen.keep_answers()

    def keep_at_last(self) -> None:
        """Save what waits and close the file; from any thread."""
        if self.open_screen is not None:
            self.open_screen.autosave.drop()
            self.open_screen.note_left()

    def _begin(self, opened: OpenedSession, begun: BegunSession, first: Destination | None) -> None:
        here = OpenScreen(opened, begun, self._heard, self._workspace, self._folding, first=first)
        self.open_screen = here
        here.screen.aside = self._announce_notes(opened)
        self._app.push_screen(here.screen)
        if opened.file is None and not opened.unfit:
            watch = self._workspace.sessions.watch(opened)
            self._watched = WatchedSession(watch, here.screen, here.autosave.read_only_mark)
            self._watched.begin(self._app)

    def _announce_notes(self, opened: OpenedSession) -> str:
        """Return how many notes others wrote, and the keys to them."""
        with suppress(StorageError):
            notes = self._workspace.notes.load(opened.key).note.values()
            count = sum(note.by != self._workspace.user.user_name for note in notes)
            return say.NOTES_OF_OTHERS.format(count) if count else ""
        return ""

    def _heard(self, error: StorageError | None) -> None:
        """Hear of a save, from the saver's thread."""
        with suppress(RuntimeError):
            self._app.call_later(self._saved, error)

    def _saved(self, error: StorageError | None) -> None:
        if self.open_screen is None:
            return
        autosave = self.open_screen.autosave
        if error or autosave.is_saved:
            mark = self.open_screen.say_saved(error, self._workspace.clock())
            for screen in self._app.screen_stack:
                finish_saving(screen, mark)
        if isinstance(error, ChangedElsewhere):
            self._tasks.start(self._changed_elsewhere(error))
        elif error is None and autosave.is_saved:
            autosave.keep_draft()

    async def _changed_elsewhere(self, error: ChangedElsewhere) -> None:
        if self.open_screen is None or not await self._conflicts().ask(error, self.open_screen.editor.session.client):
            return
        self.open_screen.screen.commit_answer()
        if self.open_screen.autosave.close():
            self._close()
            await self.merge(str(error.path), str(error.kept_as))

    def _close(self) -> None:
        """Go from the session's screen to the list of sessions."""
        if self.open_screen is None:
            return
        self._home.came_from = self.open_screen.autosave.opened.key
        if self._watched is not None:
            self._watched.end()
        self._watched = self.open_screen = None
        self._app.pop_screen()
        self._home.show()

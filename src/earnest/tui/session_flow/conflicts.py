"""Two versions of one session, to be merged."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from earnest.core.history.changes import Author
from earnest.core.history.merge import merge
from earnest.core.model.kinds import natural
from earnest.tui.dialogs.choice_dialog import ChoiceDialog, tell
from earnest.tui.session_flow.merge_screen import MergeScreen
from earnest.workspace.errors import ChangedElsewhere, StorageError
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.opening import MERGE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from earnest.core.history.merge import Resolution
    from earnest.core.model.paths import KeyPath
    from earnest.core.model.session import Session
    from earnest.tui.home.visit import HomeVisit
    from earnest.tui.runtime.tasks import Tasks
    from earnest.workspace.workspace import Workspace

STAY = "Both versions stay as they are."


class MergedSession(NamedTuple):
    """A session that was made of two versions, saved and open."""

    opened: OpenedSession
    session: Session


class ConflictFlow:
    """Loses nobody's version of a session."""

    def __init__(self, workspace: Workspace, tasks: Tasks, home: HomeVisit) -> None:
        self._workspace, self._tasks, self._home = workspace, tasks, home

    async def ask(self, error: ChangedElsewhere, client: str) -> bool:
        """Tell that the file was changed elsewhere; return whether to merge now."""
        ways = (
            (MERGE, "settle them now", "side by side, one thing after the other"),
            ("on", "go on in your own", f"it is saved as {error.kept_as.name}; settle later"),
        )
        says = [str(error), "Both are kept."]
        return bool(await self._tasks.ask(ChoiceDialog(client, "NOT SAVED in this file", says, ways)) == MERGE)

    async def merge(self, key: str, copy: str) -> MergedSession | None:
        """Show two versions, save the merged one and archive the copy.

        Returns None where nothing was merged; then both stay as they are.
        """
        sessions = self._workspace.sessions
        try:
            other = sessions.open(copy, to_write=False)
            opened = sessions.open(key)
        except StorageError as error:
            await tell(self._tasks.ask, self._file_name(key), "Not settled", [str(error), STAY])
            return None
        if opened.file is None or other.unfit:
            opened.close()
            await tell(self._tasks.ask, opened.name, "Not settled", [other.unfit or opened.read_only, STAY])
            return None
        self._home.came_from = key
        screen = MergeScreen(opened.session, other.session, self._workspace.today(), self._whose(other.session))
        resolutions = await self._tasks.ask(screen)
        if resolutions is None:
            opened.close()
            self._home.show()
            return None
        return await self._save(opened, other, resolutions)

    async def _save(
        self, opened: OpenedSession, other: OpenedSession, resolutions: Mapping[KeyPath, Resolution]
    ) -> MergedSession | None:
        author = Author(self._workspace.user.user_name, self._workspace.clock())
        session = merge(opened.session, other.session, resolutions, author, f"settled with {other.name}")
        if opened.file is None:
            return None
        try:
            opened.file.save(session)
        except StorageError as error:
            opened.close()
            await tell(self._tasks.ask, session.client, "NOT SAVED", [str(error), STAY])
            return None
        with suppress(StorageError):
            self._workspace.library.archive(other.key)
        return MergedSession(opened, session)

    def _whose(self, other: Session) -> str:
        user = self._workspace.user.user_name
        by = other.history[max(other.history, key=natural)].by if other.history else user
        return "yours" if by == user else f"{by}'s"

    def _file_name(self, key: str) -> str:
        return f"{self._workspace.library.name(key)}.toml"

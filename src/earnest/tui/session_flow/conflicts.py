"""Two versions of one session, to be merged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.tui import texts as everywhere
from earnest.tui.dialogs.choice_dialog import ChoiceDialog, tell
from earnest.tui.session_flow import texts as say
from earnest.tui.session_flow.merge_screen import MergeScreen
from earnest.workspace.errors import ChangedElsewhere, StorageError
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.opening import MERGE
from earnest.workspace.two_versions import open_both, settle

if TYPE_CHECKING:
    from earnest.core.model.session import Session
    from earnest.tui.home.visit import HomeVisit
    from earnest.tui.runtime.tasks import Tasks
    from earnest.workspace.workspace import Workspace


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
            (MERGE, say.MERGE_NOW, say.MERGE_NOW_SAYS),
            ("on", say.GO_ON, say.GO_ON_SAYS.format(name=error.kept_as.name)),
        )
        says = [str(error), say.BOTH_KEPT]
        return bool(await self._tasks.ask(ChoiceDialog(client, say.CHANGED_ELSEWHERE, says, ways)) == MERGE)

    async def merge(self, key: str, copy: str) -> MergedSession | None:
        """Show two versions, save the merged one and archive the copy.

        Returns None where nothing was merged; then both stay as they are.
        """
        try:
            both = open_both(self._workspace.sessions, key, copy)
        except StorageError as error:
            await tell(self._tasks.ask, self._file_name(key), say.NOT_MERGED, [str(error), say.UNCHANGED])
            return None
        self._home.came_from = key
        owners = both.name_owners(self._workspace.user.user_name)
        screen = MergeScreen(both.opened.session, both.other, self._workspace.today(), owners)
        ways = await self._tasks.ask(screen)
        if ways is None:
            both.opened.close()
            self._home.show()
            return None
        try:
            return MergedSession(both.opened, settle(both, ways, self._workspace))
        except StorageError as error:
            await tell(self._tasks.ask, both.opened.session.client, everywhere.NOT_SAVED, [str(error), say.UNCHANGED])
            return None

    def _file_name(self, key: str) -> str:
        return f"{self._workspace.library.name(key)}.toml"

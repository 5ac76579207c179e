"""Responsible for two versions of one session: asked about where a save meets a changed file, and made one again."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from earnest import core, store, tui
from earnest.tui.session.flow import SessionApp
from earnest.workspace.errors import ChangedElsewhere, StorageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from earnest.core.history.merge import Resolution
    from earnest.core.model.paths import KeyPath as Keys
    from earnest.core.model.session import Session
    from earnest.workspace.opened_session import OpenedSession


class SettlingApp(SessionApp):
    """An app in which nobody's version of a session is lost."""

    def changed_elsewhere(self, trouble: ChangedElsewhere) -> None:
        """Say that the file is another one by now, and that both versions are kept."""
        ways = (
            (tui.desk.SETTLE, "settle them now", "side by side, one thing after the other"),
            ("on", "go on in your own", f"it is saved as {trouble.kept_as.name}; settle later"),
        )

        def go_on(way: str | None) -> None:
            """Settle the two versions, or go on in the copy."""
            if way == tui.desk.SETTLE and self.leave_session():
                self.settle(trouble.path, trouble.kept_as)

        client = self._page.editor.session.client if self._page else trouble.path.name
        self.push_screen(
            tui.dialogs.choice_dialog.ChoiceDialog(
                client, "NOT SAVED in this file", [str(trouble), "Both are kept."], ways
            ),
            go_on,
        )

    def settle(self, path: Path, copy: Path) -> None:
        """Show two versions side by side, and save what is made of them; the copy then goes into the archive."""
        opened = None
        try:
            other = store.sessions.open.open_session(copy, to_write=False)
            opened = store.sessions.open.open_session(path)
        except StorageError as trouble:
            self.tell(path.name, "Not settled", [str(trouble), "Both versions stay as they are."])
            return
        if opened.file is None or other.unfit:
            opened.close()
            self.tell(path.name, "Not settled", [other.unfit or opened.read_only, "Both versions stay as they are."])
            return
        file = opened

        self._left_last = path

        def settle_so(ways: Mapping[Keys, Resolution] | None) -> None:
            """Save what was settled; where nothing was, leave both versions as they are."""
            if ways is None:
                file.close()
                self.refresh_home()
            else:
                self._settled(file, other.session, copy, ways)

        history = other.session.history
        by = history[max(history, key=core.model.kinds.natural)].by if history else self._user
        whose = "yours" if by == self._user else f"{by}'s"
        self.push_screen(
            tui.session.merge_screen.MergeScreen(opened.session, other.session, self._clock().date(), whose), settle_so
        )

    def _settled(self, opened: OpenedSession, other: Session, copy: Path, ways: Mapping[Keys, Resolution]) -> None:
        pen = core.history.changes.Author(self._user, self._clock())
        session = core.history.merge.merge(opened.session, other, ways, pen, f"settled with {copy.name}")
        if opened.file is None:
            return
        try:
            opened.file.save(session)
        except StorageError as trouble:
            opened.close()
            self.tell(session.client, "NOT SAVED", [str(trouble), "Both versions stay as they are."])
            return
        with suppress(StorageError):
            store.library.library.archive(copy)
        self.sit_down(opened, begun_as=session)

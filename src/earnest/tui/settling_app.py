"""Responsible for two versions of one session: asked about where a save meets a changed file, and made one again."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from earnest.core.changes import Pen
from earnest.core.kinds import natural
from earnest.core.session import Session
from earnest.core.settling import Way, settled
from earnest.core.tables import Path as Keys
from earnest.store.library import put_away
from earnest.store.sessions import OpenedSession, open_session
from earnest.store.troubles import ChangedElsewhere, StoreTrouble
from earnest.tui.ask_page import AskPage
from earnest.tui.desk import SETTLE
from earnest.tui.session_app import SessionApp
from earnest.tui.settling_page import SettlingPage


class SettlingApp(SessionApp):
    """An app in which nobody's version of a session is lost."""

    def changed_elsewhere(self, trouble: ChangedElsewhere) -> None:
        """Say that the file is another one by now, and that both versions are kept."""
        ways = (
            (SETTLE, "settle them now", "side by side, one thing after the other"),
            ("on", "go on in your own", f"it is saved as {trouble.kept_as.name}; settle later"),
        )

        def go_on(way: str | None) -> None:
            if way == SETTLE and self.leave_session():
                self.settle(trouble.path, trouble.kept_as)

        client = self._page.sitting.session.client if self._page else trouble.path.name
        self.push_screen(AskPage(client, "NOT SAVED in this file", [str(trouble), "Both are kept."], ways), go_on)

    def settle(self, path: Path, copy: Path) -> None:
        """Show two versions side by side, and save what is made of them; the copy then goes into the archive."""
        opened = None
        try:
            other = open_session(copy, to_write=False)
            opened = open_session(path)
        except StoreTrouble as trouble:
            self.tell(path.name, "Not settled", [str(trouble), "Both versions stay as they are."])
            return
        if opened.file is None or other.unfit:
            opened.close()
            self.tell(path.name, "Not settled", [other.unfit or opened.read_only, "Both versions stay as they are."])
            return
        file = opened

        def settle_so(ways: Mapping[Keys, Way] | None) -> None:
            if ways is None:
                file.close()
                self.refresh_home()
            else:
                self._settled(file, other.session, copy, ways)

        history = other.session.history
        by = history[max(history, key=natural)].by if history else self._user
        whose = "yours" if by == self._user else f"{by}'s"
        self.push_screen(SettlingPage(opened.session, other.session, self._clock().date(), whose), settle_so)

    def _settled(self, opened: OpenedSession, other: Session, copy: Path, ways: Mapping[Keys, Way]) -> None:
        pen = Pen(self._user, self._clock())
        session = settled(opened.session, other, ways, pen, f"settled with {copy.name}")
        if opened.file is None:
            return
        try:
            opened.file.save(session)
        except StoreTrouble as trouble:
            opened.close()
            self.tell(session.client, "NOT SAVED", [str(trouble), "Both versions stay as they are."])
            return
        with suppress(StoreTrouble):
            put_away(copy)
        self.sit_down(opened, begun_as=session)

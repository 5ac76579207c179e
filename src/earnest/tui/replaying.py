"""Responsible for replay in the app: a session's film opened beside it, or by itself from a file that is only read."""

from pathlib import Path

from earnest.core.film import Film
from earnest.core.session import Session
from earnest.store.sessions import OpenedSession, open_session
from earnest.store.troubles import StoreTrouble
from earnest.tui.looking_on import LookingOn
from earnest.tui.page import Page
from earnest.tui.replay_page import ReplayPage


class Replaying(LookingOn):
    """An app that shows how a session grew; whatever is replayed stays as it is."""

    def on_page_replay_asked(self, event: Page.ReplayAsked) -> None:
        """Replay the session that is open, or that of a file."""
        if event.session is not None:
            self.replay(event.session)
            return
        path = Path(event.key)
        try:
            opened = open_session(path, to_write=False)
        except StoreTrouble as trouble:
            self.tell(path.name, "This file cannot be opened.", [str(trouble), "It was left untouched."])
            return
        self.replay_opened(opened)

    def replay_opened(self, opened: OpenedSession) -> None:
        """Replay a session from its file."""
        self.replay(opened.session)

    def replay(self, session: Session) -> None:
        """Show a session as it grew."""
        try:
            interview = self.interview(session.interview)
        except StoreTrouble as trouble:
            self.tell(session.client, "Its interview cannot be read.", [str(trouble)])
            return
        self.push_screen(ReplayPage(Film(session, interview), self._clock().date()))

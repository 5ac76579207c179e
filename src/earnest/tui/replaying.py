"""Responsible for replay in the app: a session's film opened beside it, or by itself from a file that is only read."""

from pathlib import Path

from earnest.core.film import Film
from earnest.core.session import Session
from earnest.store.sessions import open_session
from earnest.store.troubles import StoreTrouble
from earnest.tui.going_back_page import GoingBackPage
from earnest.tui.looking_on import LookingOn
from earnest.tui.page import Page
from earnest.tui.replay_page import ReplayPage
from earnest.tui.replayed_page import ReplayedPage


class Replaying(LookingOn):
    """An app that shows how a session grew; whatever is replayed stays as it is."""

    def on_page_replay_asked(self, event: Page.ReplayAsked) -> None:
        """Replay the session that is open, or that of a file."""
        if event.session is not None:
            self.replay(event.session, live=self._page)
            return
        path = Path(event.key)
        try:
            opened = open_session(path, to_write=False)
        except StoreTrouble as trouble:
            self.tell(path.name, "This file cannot be opened.", [str(trouble), "It was left untouched."])
            return
        self.replay(opened.session)

    def replay(self, session: Session, *, live: ReplayedPage | None = None, is_all: bool = False) -> None:
        """Show a session as it grew; where that is all that was asked for, the app is left along with it.

        `live` is the page on which it is open: unless it is read only there, one may go back to a step.
        """
        then = self._left if is_all else None
        try:
            interview = self.interview(session.interview)
        except StoreTrouble as trouble:
            self.tell(session.client, "Its interview cannot be read.", [str(trouble)], then=then)
            return
        film, today = Film(session, interview), self._clock().date()
        if live is not None and not live.read_only:
            self.push_screen(GoingBackPage(film, today), live.stand_again)
        else:
            self.push_screen(ReplayPage(film, today), then)

    def _left(self, _: object) -> None:
        self.exit(0)

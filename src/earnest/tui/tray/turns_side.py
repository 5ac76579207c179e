"""The turns at the left of the tray, and their search."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.actions import SkipAction
from textual.containers import Vertical
from textual.message import Message

from earnest.core.text.normalize import normalize_for_search
from earnest.tui.tray import texts
from earnest.tui.tray.turns_pane import TurnsPane
from earnest.tui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from earnest.core.model.session import Session
    from earnest.workspace.tray.open_tray import OpenTray


class TurnsSide(Vertical):
    """The turns with a search field above them, hidden at first."""

    class Searched(Message):
        """The present turn is another one, as it was searched for."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "close_search")]

    def __init__(self, opened: OpenTray, session: Session) -> None:
        super().__init__()
        self._opened, self._session = opened, session

    def compose(self) -> ComposeResult:
        """Lay out the search field and the turns."""
        yield SearchField(texts.SEARCH_IN)
        yield TurnsPane(self._opened, self._session)

    def show(self, session: Session) -> None:
        """Show the tray as it is now."""
        self.query_one(TurnsPane).show(session)

    def enter(self) -> None:
        """Go to the turns."""
        self.query_one(SearchField).close()
        self.query_one(TurnsPane).focus()

    def open_search(self) -> None:
        """Go to the search field."""
        self.query_one(SearchField).open()

    @on(SearchField.Changed)
    def find(self) -> None:
        """Go to the next turn that holds what is typed."""
        term = self.query_one(SearchField).term
        if term:
            self._opened.move(self._opened.tray.find(lambda text: term in normalize_for_search(text)))
            self.post_message(self.Searched())

    @on(SearchField.Submitted)
    def action_close_search(self) -> None:
        """Leave the search field, at the turn that was found."""
        if not self.query_one(SearchField).display:
            raise SkipAction
        self.enter()

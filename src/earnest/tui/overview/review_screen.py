"""The review: everything said, as a tree; opening it changes nothing."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing
from earnest.tui import key_commands as do
from earnest.tui.destinations import Destination, ToClaim
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview.evidence_panel import EvidencePanel
from earnest.tui.overview.review_rows import list_items
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.item_list import Item, ItemList


class ReviewScreen(ListScreen):
    """The claims of all stages; goals, challenges and needs as a tree."""

    page_name = "Review"
    CSS_PATH = "review_screen.tcss"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.WHY, do.SHEET, do.SAY_BACK, do.PEOPLE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(
        self, session: Session, interview: Interview, standing: Standing, today: date, at: str | None = None
    ) -> None:
        begin_at = ToClaim(at) if at and at in session.claims else None
        super().__init__(session.client, standing.verdict.phrase, begin_at)
        self._session, self._interview, self._standing, self._today = session, interview, standing, today

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the tree, and beside it the current claim's evidence."""
        yield Hairline()
        with Horizontal(classes="body"):
            yield ItemList()
            yield EvidencePanel(self._session, self._standing, self._today)

    def on_mount(self) -> None:
        """Show what the first line rests on."""
        super().on_mount()
        self._show_evidence(self.query_one(ItemList).key)

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        """Show what the line rests on."""
        event.stop()
        self._show_evidence(event.key)

    def items(self) -> Sequence[Item]:
        """Return the tree."""
        return list(list_items(self._session, self._interview, self._standing, self._today, signs_of(self)))

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the claim, the stage or the outcome."""
        if self.leads_on:
            self.dismiss(event.key)

    def _show_evidence(self, at: Destination | None) -> None:
        self.query_one(EvidencePanel).show(at.claim if isinstance(at, ToClaim) else None)

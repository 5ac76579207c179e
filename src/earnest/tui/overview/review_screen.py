"""The review: everything said, as a tree; opening it changes nothing."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from earnest.core.interview.places import Place
from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing
from earnest.tui import key_commands as do
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview.evidence_panel import EvidencePanel
from earnest.tui.overview.review_rows import ReviewFolds, ReviewRows
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.item_list import Item, ItemList
from earnest.tui.widgets.keys_bar import Hint


class ReviewScreen(ListScreen):
    """The claims of all stages; under each, what was said of it."""

    page_name = "Review"
    CSS_PATH = "review_screen.tcss"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.OPEN_ALL, do.WHY, do.SHEET, do.SAY_BACK, do.PEOPLE)
    BINDINGS: ClassVar[list[BindingType]] = [
        *do.bindings((*COMMANDS_HERE, do.LEAVE)),
        Binding("right", "fold(False)", "open", show=False),
        Binding("left", "fold(True)", "fold", show=False),
    ]

    def __init__(
        self,
        session: Session,
        interview: Interview,
        standing: Standing,
        today: date,
        folds: ReviewFolds,
        at: Place | None = None,
    ) -> None:
        super().__init__(session.client, standing.verdict.phrase)
        self._session, self._interview, self._standing, self._today = session, interview, standing, today
        self._folds, self._at = folds, at
        self._rows: ReviewRows | None = None

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the tree, and beside it the current claim's evidence."""
        yield Hairline()
        with Horizontal(classes="body"):
            yield ItemList()
            yield EvidencePanel(self._session, self._standing, self._outline.statements)

    def on_mount(self) -> None:
        """Go to the line of the place that one came from."""
        rows, last = self._outline, self._folds.line
        here = rows.find_line(self._at) if self._at else None
        self._begin_at = last if here and last and last.opens == here.opens else here
        super().on_mount()
        self._show_line()

    @property
    def _outline(self) -> ReviewRows:
        if self._rows is None:
            signs = signs_of(self)
            self._rows = ReviewRows(self._session, self._interview, self._standing, self._today, signs, self._folds)
        return self._rows

    def items(self) -> Sequence[Item]:
        """Return the tree."""
        return list(self._outline.list_items())

    def lead(self) -> Sequence[Hint]:
        """Return the hints of the list, with how the line opens or folds."""
        enter, *others = super().lead() if self.leads_on else ((), *super().lead())
        line = self.query_one(ItemList).key
        can_fold = line is not None and line.opens in self._outline.foldable
        fold = ("left", "fold", True) if can_fold and line.opens in self._folds.opened else ("right", "open", True)
        return [*([enter] if enter else []), *([fold] if can_fold else []), *others]

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts; folding does at any step of a replay."""
        return command == do.OPEN_ALL or super().can_do(command)

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        """Show what the line rests on."""
        event.stop()
        self._show_line()

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the claim, the answer, the record, the stage or the outcome."""
        if self.leads_on:
            self._folds.line = event.key
            self.dismiss(event.key.leads)

    def action_fold(self, folds: bool) -> None:  # noqa: FBT001 - from a binding
        """Open what the line stands for, or fold it."""
        line, opened = self.query_one(ItemList).key, self._folds.opened
        if line is not None and line.opens in self._outline.foldable and folds is (line.opens in opened):
            (opened.discard if folds else opened.add)(line.opens)
            self._show_again()

    def action_open_all(self) -> None:
        """Open everything, or fold everything if all is open."""
        opened, every = self._folds.opened, self._outline.foldable
        is_all = every <= opened
        opened.clear()
        opened.update(() if is_all else every)
        self._show_again()

    def _show_again(self) -> None:
        tree = self.query_one(ItemList)
        items, line = self.items(), tree.key
        same = next((item.key for item in items if item.key == line), None)
        claim = next((item.key for item in items if item.key and line and item.key.opens == line.opens), None)
        tree.show(items, same or claim)
        self._show_line()

    def _show_line(self) -> None:
        """Show the evidence of the line's claim, and the keys that act on it."""
        line = self.query_one(ItemList).key
        self.query_one(EvidencePanel).show(line.opens[0] if line and len(line.opens) == 1 else None)
        self.show_keys()

"""The review: everything said, as a tree; opening it changes nothing."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from earnest.core.interview.places import Place
from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing
from earnest.tui import key_commands as do
from earnest.tui.list_screen import ALWAYS, ListScreen
from earnest.tui.overview import texts as say
from earnest.tui.overview.evidence_panel import EvidencePanel
from earnest.tui.overview.review_rows import ReviewFolds, ReviewRows
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.item_list import Item, ItemList
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.notes import Hairline


class ReviewScreen(ListScreen):
    """The claims of all stages; under each, what was said of it."""

    page_name = say.REVIEW_TITLE
    CSS_PATH = "review_screen.tcss"
    COMMANDS_HERE: ClassVar[do.Commands] = (do.OPEN_ALL, do.WHY, do.SHEET, do.SAY_BACK, do.PEOPLE, do.QUOTES, do.GRID)
    always = (*ALWAYS, do.OPEN_ALL)
    BINDINGS: ClassVar[list[BindingType]] = [
        *do.bindings((*COMMANDS_HERE, do.LEAVE)),
        ("right", "fold('open')"),
        ("left", "fold('line')"),
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

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the tree, and beside it the current claim's evidence."""
        yield Hairline()
        with Horizontal(classes="body"):
            yield ItemList()
            yield EvidencePanel(self._session, self._standing, self._outline.statements)

    def on_mount(self) -> None:
        """Go to the line of the place that one came from."""
        last = self._folds.line
        if self._at:
            here = self._outline.find_line(self._at.about or "", self._at.question_in(self._interview))
            self.begin_at = last if last and last.opens == here.opens else here
        super().on_mount()
        self._show_line()

    @cached_property
    def _outline(self) -> ReviewRows:
        """The rows, once the app has its signs."""
        signs = signs_of(self)
        return ReviewRows(self._session, self._interview, self._standing, self._today, signs, self._folds)

    def items(self) -> Sequence[Item]:
        """Return the tree."""
        return list(self._outline.list_items())

    def lead(self) -> Sequence[Hint]:
        """Return the hints of the list, and how the line folds."""
        hints, line = list(super().lead()), self.query_one(ItemList).key
        if line is not None and line.opens in self._outline.foldable:
            is_open = line.opens in self._folds.opened
            hints.insert(int(self.leads_on), ("left", say.FOLD, True) if is_open else ("right", say.UNFOLD, True))
        return hints

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go where the line leads."""
        if self.leads_on:
            self._folds.line = event.key
            self.dismiss(event.key.leads)

    def action_fold(self, what: str) -> None:
        """Fold the `line`, `open` it, or do so with `all`."""
        tree, opened, every = self.query_one(ItemList), self._folds.opened, self._outline.foldable
        line = tree.key
        if what == "all":
            is_open = every <= opened
            opened.clear()
            opened.update(() if is_open else every)
        elif line is not None and line.opens in every:
            (opened.discard if what == "line" else opened.add)(line.opens)
        items = self.items()
        about = [item.key for item in items if item.key and line and item.key.opens == line.opens]
        tree.show(items, line if line in about else next(iter(about), None))
        self._show_line()

    @on(ItemList.Moved)
    def _show_line(self) -> None:
        """Show the evidence of the line, and its keys."""
        line = self.query_one(ItemList).key
        self.query_one(EvidencePanel).show(line.opens[0] if line and len(line.opens) == 1 else None)
        self.show_keys()

"""Responsible for the review: everything said, as a tree; opening it changes nothing."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import STAGES
from earnest.core.model.session import Session
from earnest.core.reports.outcome import OUTCOME, describe_outcome
from earnest.core.reports.ranking import describe_ranking
from earnest.core.reports.review import OutlineRow, outline
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide, wrap
from earnest.terminal.signs import Signs
from earnest.tui import commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import DO, STAGE
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview.evidence_panel import EvidencePanel
from earnest.tui.widgets.drawn import beside, signs_of
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.listing import Item, ItemList, gap, heading

TEXT = 72
"""Cells of a line of running text, at most."""
GRADE = 9
"""Cells of the longest grade word."""


class ReviewScreen(ListScreen):
    """The tree goal, challenge, need; the orphans; stages 4 to 7. Enter goes to the place."""

    page_name = "Review"
    CSS_PATH = "review_screen.tcss"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.WHY, do.SHEET, do.PEOPLE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(
        self, session: Session, interview: Interview, standing: Standing, today: date, at: str | None = None
    ) -> None:
        super().__init__(session.client, standing.verdict.phrase)
        self._session, self._interview, self._standing, self._today = session, interview, standing, today
        self._at = at

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the tree, and where there is room what the line that one is on rests on."""
        yield Hairline()
        with Horizontal(classes="body"):
            yield ItemList()
            yield EvidencePanel(self._session, self._standing, self._today)

    def on_mount(self) -> None:
        """Show what the first line rests on."""
        super().on_mount()
        self.query_one(EvidencePanel).show(self.listing.key)

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        """Show what the line rests on."""
        event.stop()
        self.query_one(EvidencePanel).show(event.key)

    def begin_at(self) -> str | None:
        """Begin on the line one came from."""
        return self._at

    def items(self) -> Sequence[Item]:
        """Return the tree."""
        return list(self._items())

    def _items(self) -> Iterator[Item]:
        branches = outline(self._session, self._standing.grades)
        yield heading("Goal, challenge, need")
        carrying = [branch for branch in branches if branch.stage in {"goal", "challenges", "need"}]
        if not carrying:
            yield Item(f"{STAGE}goal", lambda _w, is_at: [plain("not asked yet", "bold" if is_at else "$muted")])
        for branch in carrying:
            yield self._item(branch)
        ranked = describe_ranking(self._session)
        if ranked:
            yield heading(ranked)
        outcome = describe_outcome(self._session, self._interview, self._today)
        for branch in branches:
            if branch.stage in {"goal", "challenges", "need"}:
                continue
            if branch.claim is not None:
                yield self._item(branch)
                continue
            stage = self._interview.stage(branch.stage)
            yield gap()
            yield heading(f"{stage.number} {stage.title}")
            is_told = branch.stage == STAGES[-1] and outcome
            if not is_told and not any(other.claim and other.stage == branch.stage for other in branches):
                key = f"{STAGE}{branch.stage}"
                yield Item(key, lambda _w, is_at: [plain("not asked yet", "bold" if is_at else "$muted")])
        if outcome:
            yield Item(OUTCOME, partial(_outcome, outcome), barred=1)

    def _item(self, branch: OutlineRow) -> Item:
        again = branch.claim in self._standing.look_again
        return Item(
            branch.claim,
            lambda width, is_at: [branch_line(branch, signs_of(self), width, is_at=is_at, again=again)],
        )

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the claim."""
        self.lead_to(event.key)

    def action_why(self) -> None:
        """Show why."""
        self.lead_to(f"{DO}why")

    def action_questions(self) -> None:
        """Show the sheet."""
        self.lead_to(f"{DO}questions")

    def action_people(self) -> None:
        """Show who said what."""
        self.lead_to(f"{DO}people")


def _outcome(sentences: Sequence[str], width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    """Return what became of the decision, a sentence below the other."""
    style = "bold" if is_at else ""
    shown = (escape_controls(each, keep_newlines=False) for each in sentences)
    return [plain(line, style) for each in shown for line in wrap(each, min(width, TEXT), 2)]


def branch_line(branch: OutlineRow, signs: Signs, width: int, *, is_at: bool, again: bool) -> Content:
    """Return one line of the tree: its branches, sign and text, a note, the grade at the right edge."""
    above = "".join("   " if last else f"{signs.join}  " for last in branch.is_last[:-1])
    own = "" if not branch.is_last else f"{signs.last_branch if branch.is_last[-1] else signs.branch} "
    head = f"{above}{own}{signs.of(branch.grade.word)} "
    note = "  ".join(part for part in ("look again" if again else "", branch.note) if part)
    right = f"{note}  {branch.grade.word:>{GRADE}}" if note else branch.grade.word
    text = escape_controls(branch.text, keep_newlines=False) or "no words yet"
    room = width - cell_width(head) - cell_width(right) - 2
    left = Content.assemble(plain(head), plain(elide(text, room, signs.elided), "bold" if is_at else ""))
    return beside(left, plain(right, "$muted"), width)

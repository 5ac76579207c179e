"""Why the verdict is what it is: the rules of the chain."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.model.session import Session
from earnest.core.standing.authors_text import ClaimAuthors
from earnest.core.standing.standing import Standing, judge_anyway
from earnest.core.standing.standing_text import CHAIN_NAMES, describe_gap, describe_verdict
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide, wrap
from earnest.tui import key_commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import AnswerRemark, Destination, ToClaim, ToStage
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview import texts as say
from earnest.tui.overview.finding_rows import LEAD, STATE, draw_finding, draw_remark
from earnest.tui.widgets.drawn import beside
from earnest.tui.widgets.item_list import Item, ItemList, Pen, gap, heading


class WhyScreen(ListScreen):
    """The verdict, and the rules of each claim in the chain."""

    page_name = say.WHY_TITLE
    COMMANDS_HERE: ClassVar[do.Commands] = (do.SAY_BACK, do.REVIEW)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, session: Session, standing: Standing, today: date, mark: str | Callable[[], str] = "") -> None:
        weakest = standing.weakest
        super().__init__(session.client, mark, _lead_to(weakest.stage, weakest.claim) if weakest else None)
        self._session, self._standing, self._today = session, standing, today

    def on_mount(self) -> None:
        """Say the verdict on a small screen too, where it scrolls away."""
        self.query_one(ItemList).reminder = self._standing.verdict.phrase
        super().on_mount()

    def items(self) -> Sequence[Item]:
        """Return the verdict, the claims with their rules, and general remarks."""
        return list(_list_items(self._session, self._standing, self._today))

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the claim or the remark."""
        if self.leads_on:
            self.dismiss(event.key)


def _lead_to(stage: str, claim: str | None) -> Destination:
    return ToClaim(claim) if claim else ToStage(stage)


def _list_items(session: Session, standing: Standing, today: date) -> Iterator[Item]:
    authors = ClaimAuthors(session)
    yield Item(None, partial(_draw_verdict, standing))
    if session.practice:
        yield gap()
        yield heading(say.WHY_PRACTICE)
        yield Item(None, partial(_draw_verdict, judge_anyway(session, standing)))
    for name, (stage, key) in zip(CHAIN_NAMES, standing.chain.by_stage.items(), strict=True):
        yield gap()
        draw = (
            partial(_draw_claim, session, standing, key, today)
            if key
            else partial(_draw_blank, describe_gap(standing, stage))
        )
        yield Item(_lead_to(stage, key), partial(draw, name), barred=1)
        if key and (told := authors.describe(standing.grades[key])):
            yield Item(None, partial(_draw_authors, told))
    on_the_whole = [remark for remark in standing.remarks if not remark.claim]
    if on_the_whole:
        yield gap()
        yield heading(say.OVERALL)
    for remark in on_the_whole:
        yield Item(AnswerRemark(remark.key), partial(draw_remark, remark), barred=1)


def _draw_verdict(standing: Standing, pen: Pen) -> list[Content]:
    sentence = wrap(describe_verdict(standing), pen.width)
    return [plain(standing.verdict.phrase, "bold"), *(plain(line) for line in sentence)]


def _draw_blank(text: str, name: str, pen: Pen) -> list[Content]:
    return [_draw_link(name, None, text, pen)]


def _draw_claim(session: Session, standing: Standing, key: str, today: date, name: str, pen: Pen) -> list[Content]:
    """Return a claim of the chain with its rules and remarks."""
    graded = standing.grades[key]
    text = escape_controls(session.claims[key].text, keep_newlines=False)
    rules = chain.from_iterable(
        draw_finding(session, finding, today, pen.signs, pen.width) for finding in graded.findings
    )
    remarks = (
        line
        for remark in standing.remarks
        if remark.claim == key
        for line in wrap(f"  {pen.signs.asks} {say.ASKS:<{STATE}} {remark.sentence}", pen.width, LEAD + STATE - 1)
    )
    first = _draw_link(name, graded, text, pen)
    return [first, *rules, *(plain(line) for line in remarks)]


def _draw_authors(told: Sequence[str], pen: Pen) -> list[Content]:
    """Return whose changes a claim rests on, below its rules."""
    text = escape_controls(pen.signs.dot.join(told), keep_newlines=False)
    return [plain(line, "$muted") for line in wrap(f"  {text}", pen.width, 2)]


def _draw_link(name: str, graded: GradedClaim | None, text: str, pen: Pen) -> Content:
    """Return the line of a link: sign, name, text and grade."""
    grade, word = (graded.grade, graded.state) if graded else (Grade.BLANK, Grade.BLANK.word)
    head = f"{pen.signs.of(grade.word)} {name:<11}"
    room = pen.width - cell_width(head) - len(word) - 2
    left = Content.assemble(plain(head, pen.style), plain(elide(text, room, pen.signs.elided), pen.style))
    return beside(left, plain(word, "$muted"), pen.width)

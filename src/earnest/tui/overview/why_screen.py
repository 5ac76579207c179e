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
from earnest.core.standing.standing_text import describe_verdict
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide, wrap
from earnest.terminal.signs import Signs
from earnest.tui import key_commands as do
from earnest.tui import texts as everywhere
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import AnswerRemark, Destination, ToClaim, ToStage
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview import texts as say
from earnest.tui.overview.finding_rows import LEAD, STATE, draw_finding, draw_remark
from earnest.tui.widgets.drawn import beside, signs_of
from earnest.tui.widgets.item_list import Item, ItemList, gap, heading


class WhyScreen(ListScreen):
    """The verdict, and the rules of each claim in the chain."""

    page_name = say.WHY_TITLE
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.SAY_BACK, do.REVIEW)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, session: Session, standing: Standing, today: date, mark: str | Callable[[], str] = "") -> None:
        weakest = standing.weakest
        super().__init__(session.client, mark, _lead_to(weakest.stage, weakest.claim) if weakest else None)
        self._session, self._standing, self._today = session, standing, today

    def items(self) -> Sequence[Item]:
        """Return the verdict, the claims with their rules, and general remarks."""
        return list(_list_items(self._session, self._standing, self._today, signs_of(self)))

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the claim or the remark."""
        if self.leads_on:
            self.dismiss(event.key)


def _lead_to(stage: str, claim: str | None) -> Destination:
    return ToClaim(claim) if claim else ToStage(stage)


def _list_items(session: Session, standing: Standing, today: date, signs: Signs) -> Iterator[Item]:
    authors = ClaimAuthors(session)
    yield Item(None, partial(_draw_verdict, standing))
    if session.practice:
        yield gap()
        yield heading(say.WHY_PRACTICE)
        yield Item(None, partial(_draw_verdict, judge_anyway(session, standing)))
    for name, (stage, key) in zip(everywhere.CHAIN, standing.chain.by_stage.items(), strict=True):
        yield gap()
        draw = partial(_draw_claim, session, standing, key, today, signs) if key else partial(_draw_blank, signs)
        yield Item(_lead_to(stage, key), partial(draw, name), barred=1)
        if key and (told := authors.describe(standing.grades[key])):
            yield Item(None, partial(_draw_authors, signs.dot.join(told)))
    on_the_whole = [remark for remark in standing.remarks if not remark.claim]
    if on_the_whole:
        yield gap()
        yield heading(say.OVERALL)
    for remark in on_the_whole:
        yield Item(AnswerRemark(remark.key), partial(draw_remark, remark, signs), barred=1)


def _draw_verdict(standing: Standing, width: int, is_at: bool) -> list[Content]:  # noqa: ARG001, FBT001 - an item's draw
    sentence = wrap(describe_verdict(standing), width)
    return [plain(standing.verdict.phrase, "bold"), *(plain(line) for line in sentence)]


def _draw_blank(signs: Signs, name: str, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    return [_draw_link(signs, name, None, say.NONE_LINKED, width, is_at=is_at)]


def _draw_claim(
    session: Session,
    standing: Standing,
    key: str,
    today: date,
    signs: Signs,
    name: str,
    width: int,
    is_at: bool,  # noqa: FBT001 - an item's draw
) -> list[Content]:
    """Return a claim of the chain with its rules and remarks."""
    graded = standing.grades[key]
    text = escape_controls(session.claims[key].text, keep_newlines=False)
    rules = chain.from_iterable(draw_finding(session, finding, today, signs, width) for finding in graded.findings)
    remarks = (
        line
        for remark in standing.remarks
        if remark.claim == key
        for line in wrap(f"  {signs.asks} {say.ASKS:<{STATE}} {remark.sentence}", width, LEAD + STATE - 1)
    )
    first = _draw_link(signs, name, graded, text, width, is_at=is_at)
    return [first, *rules, *(plain(line) for line in remarks)]


def _draw_authors(told: str, width: int, is_at: bool) -> list[Content]:  # noqa: ARG001, FBT001 - an item's draw
    """Return whose changes a claim rests on, below its rules."""
    return [plain(line, "$muted") for line in wrap(f"  {escape_controls(told, keep_newlines=False)}", width, 2)]


def _draw_link(signs: Signs, name: str, graded: GradedClaim | None, text: str, width: int, *, is_at: bool) -> Content:
    """Return the line of a link: sign, name, text and grade."""
    grade, word = (graded.grade, graded.word) if graded else (Grade.BLANK, Grade.BLANK.word)
    head = f"{signs.of(grade.word)} {name:<11}"
    room = width - cell_width(head) - len(word) - 2
    style = "bold" if is_at else ""
    left = Content.assemble(plain(head, style), plain(elide(text, room, signs.elided), style))
    return beside(left, plain(word, "$muted"), width)

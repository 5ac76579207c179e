"""The rows of the review: the tree of claims, and the outcome."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from textual.content import Content

from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import CARRYING, STAGES
from earnest.core.model.session import Session
from earnest.core.reports.outcome import describe_outcome
from earnest.core.reports.ranking import describe_ranking
from earnest.core.reports.review import OutlineRow, outline
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide, wrap
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import ToClaim, ToStage, View
from earnest.tui.widgets.drawn import beside
from earnest.tui.widgets.item_list import Item, gap, heading

TEXT = 72
"""Cells of a line of running text, at most."""
GRADE = 9
"""Cells of the longest grade word."""


def list_items(session: Session, interview: Interview, standing: Standing, today: date, signs: Signs) -> Iterator[Item]:
    """Yield the tree of goals, challenges and needs, then later stages."""
    rows = outline(session, standing.grades)
    claims = [row for row in rows if row.claim is not None]
    carrying = [row for row in rows if row.stage in CARRYING]
    yield heading("Goal, challenge, need")
    if not carrying:
        yield _blank_item("goal")
    for row in carrying:
        yield _claim_item(row, standing, signs)
    ranked = describe_ranking(session)
    if ranked:
        yield heading(ranked)
    outcome = describe_outcome(session, interview, today)
    for key in STAGES[len(CARRYING) :]:
        stage = interview.stage(key)
        here = [row for row in claims if row.stage == key]
        yield gap()
        yield heading(f"{stage.number} {stage.title}")
        for row in here:
            yield _claim_item(row, standing, signs)
        if not here and not (key == STAGES[-1] and outcome):
            yield _blank_item(key)
    if outcome:
        yield Item(View.OUTCOME, partial(_draw_outcome, outcome), barred=1)


def _claim_item(row: OutlineRow, standing: Standing, signs: Signs) -> Item:
    again = row.claim in standing.look_again
    return Item(
        ToClaim(row.claim or ""),
        lambda width, is_at: [_draw_row(row, signs, width, is_at=is_at, again=again)],
    )


def _blank_item(stage: str) -> Item:
    return Item(ToStage(stage), lambda _width, is_at: [plain("not asked yet", "bold" if is_at else "$muted")])


def _draw_outcome(sentences: Sequence[str], width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    style = "bold" if is_at else ""
    shown = (escape_controls(each, keep_newlines=False) for each in sentences)
    return [plain(line, style) for each in shown for line in wrap(each, min(width, TEXT), 2)]


def _draw_row(row: OutlineRow, signs: Signs, width: int, *, is_at: bool, again: bool) -> Content:
    """Return a line of the tree: branches, sign, text, note and grade."""
    above = "".join("   " if last else f"{signs.join}  " for last in row.is_last[:-1])
    own = "" if not row.is_last else f"{signs.last_branch if row.is_last[-1] else signs.branch} "
    head = f"{above}{own}{signs.of(row.grade.word)} "
    note = "  ".join(part for part in ("look again" if again else "", row.note) if part)
    right = f"{note}  {row.grade.word:>{GRADE}}" if note else row.grade.word
    text = escape_controls(row.text, keep_newlines=False) or "no words yet"
    room = width - cell_width(head) - cell_width(right) - 2
    left = Content.assemble(plain(head), plain(elide(text, room, signs.elided), "bold" if is_at else ""))
    return beside(left, plain(right, "$muted"), width)

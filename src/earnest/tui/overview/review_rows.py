"""The rows of the review: claims, and what was said of each."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache, partial
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content

from earnest.core.interview.stage import Interview, Question
from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session
from earnest.core.reports.review import OutlineRow, list_blocks
from earnest.core.reports.statements import Statement, Statements
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import Destination, SayBack, ToAnswer, ToClaim, ToRecord, ToStage, View
from earnest.tui.overview import texts as say
from earnest.tui.overview.statement_lines import MOST, draw_answer, draw_sentences, draw_statement
from earnest.tui.widgets.drawn import beside
from earnest.tui.widgets.item_list import Item, Pen, gap, heading

GRADE = 9
"""Cells of the longest grade word."""


class ReviewLine(NamedTuple):
    """What a line of the review opens, and where it leads."""

    opens: KeyPath
    """The claim or the answer that it stands for; empty for a stage."""
    leads: Destination


@dataclass(slots=True)
class ReviewFolds:
    """The open lines of a session's review, and its last line."""

    opened: set[KeyPath] = field(default_factory=set)
    line: ReviewLine | None = None


class ReviewRows:
    """The items of the review of one session."""

    def __init__(
        self, session: Session, interview: Interview, standing: Standing, today: date, signs: Signs, folds: ReviewFolds
    ) -> None:
        self._standing, self._signs, self._opened = standing, signs, folds.opened
        self._against = _note_words_against(standing)
        self.statements = Statements(session, interview, today, signs.dot)
        self._drawn: dict[tuple[Statement, KeyPath, str], Item] = {}
        self._blocks = tuple(list_blocks(session, interview, standing.grades, self.statements))

    def find_line(self, about: str, question: Question) -> ReviewLine:
        """Return the line of an answer, or of its claim."""
        if question.of in KIND:
            said = self.statements.of_claim(about) if (about,) in self._opened else ()
            here = (ReviewLine((about,), _lead_to(each)) for each in said if each.path[-1] in question.fields)
            return next(here, ReviewLine((about,), ToClaim(about)))
        path = (question.of, about or question.fields[0])
        return ReviewLine(path, ToAnswer(path))

    @cached_property
    def foldable(self) -> frozenset[KeyPath]:
        """The claims and answers that can be opened."""
        claims = ((row.claim,) for block in self._blocks for row in block.rows if row.claim)
        said = (key for key in claims if self.statements.of_claim(key[0]))
        return frozenset(said) | {each.path for block in self._blocks for each in block.answers}

    def list_items(self) -> Iterator[Item]:
        """Yield the tree of goals, challenges and needs, then later stages."""
        for number, block in enumerate(self._blocks):
            if number:
                yield gap()
            yield heading(block.heading)
            for row, after in zip_longest(block.rows, block.rows[1:]):
                yield from self._claim(row, has_branches=after is not None and after.depth > row.depth)
            yield from (self._answer(said) for said in block.answers)
            if block.is_blank:
                yield _blank_item(block.stage)
            if block.note:
                yield heading(block.note)
            if block.outcome:
                yield Item(ReviewLine((), View.OUTCOME), partial(draw_sentences, block.outcome), barred=1)

    def _claim(self, row: OutlineRow, *, has_branches: bool) -> Iterator[Item]:
        claim = row.claim or ""
        said, is_open = self.statements.of_claim(claim), (claim,) in self._opened
        draw = partial(self._draw_row, row, folded=bool(said) and not is_open)
        yield Item(ReviewLine((claim,), ToClaim(claim)), draw, tall=1)
        if is_open:
            below = self._draw_joins(row, has_branches=has_branches)
            yield from (self._said(each, (claim,), below) for each in said)

    def _said(self, said: Statement, opens: KeyPath, joins: str) -> Item:
        """Return the item of a statement, which keeps what it drew."""
        key = (said, opens, joins)
        if key not in self._drawn:
            draw = lru_cache(maxsize=2)(partial(draw_statement, said, joins))
            self._drawn[key] = Item(ReviewLine(opens, _lead_to(said)), draw, barred=2 * MOST + 1)
        return self._drawn[key]

    def _answer(self, said: Statement) -> Item:
        if said.path in self._opened:
            return self._said(said, said.path, "")
        line = ReviewLine(said.path, _lead_to(said))
        return Item(line, partial(draw_answer, said), tall=1)

    def _draw_row(self, row: OutlineRow, pen: Pen, *, folded: bool) -> list[Content]:
        """Return a line of the tree: branches, sign, text, note and grade."""
        signs = pen.signs
        own = "" if not row.is_last else f"{signs.last_branch if row.is_last[-1] else signs.branch} "
        head = f"{self._draw_joins(row)}{own}{signs.of(row.grade.word)} "
        again = say.LOOK_AGAIN if row.claim in self._standing.look_again else ""
        said = self._against.get(row.claim or "") or row.note
        note = "  ".join(filter(None, (again, said)))
        right = f"{note}  {row.word:>{GRADE}}" if note else row.word
        more = f" {signs.inwards}" if folded else ""
        text = escape_controls(row.text, keep_newlines=False) or say.NO_WORDS
        room = pen.width - cell_width(head) - cell_width(right) - cell_width(more) - 2
        shown = plain(elide(text, room, signs.elided), pen.style)
        return [beside(Content.assemble(plain(head), shown, plain(more, "$muted")), plain(right, "$muted"), pen.width)]

    def _draw_joins(self, row: OutlineRow, *, has_branches: bool | None = None) -> str:
        """Return the lines left of a row.

        Args:
            row: A row of the tree.
            has_branches: For what is below the row: whether there are branches after it.
        """
        join = f"{self._signs.join}  "
        above = "".join("   " if last else join for last in row.is_last[:-1])
        if has_branches is None:
            return above
        own = "" if not row.is_last else "   " if row.is_last[-1] else join
        return f"{above}{own}{join if has_branches else '   '}"


def _note_words_against(standing: Standing) -> Mapping[str, str]:
    """Return, by claim, its note on words against it."""
    disputed = {each.claim for each in standing.contradictions if each.rule == "they_disagree"}
    found = Counter(each.claim for each in standing.contradictions if each.claim not in disputed)
    return dict.fromkeys(disputed, say.THEY_DISAGREE) | {
        claim: say.QUOTES_AGAINST.format(count=count) for claim, count in found.items()
    }


def _lead_to(said: Statement) -> Destination:
    """Return where a statement is read and edited."""
    match said.path:
        case ("said_back", key):
            return SayBack(record=key)
        case (_, claim, "heard", record):
            return ToRecord(claim, record)
        case _:
            return ToAnswer(said.path)


def _blank_item(stage: str) -> Item:
    line = ReviewLine((), ToStage(stage))
    return Item(line, lambda pen: [plain(say.NOT_ASKED, "bold" if pen.is_at else "$muted")], tall=1)

"""How a claim is known: a line for each record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from earnest.core.editing.part_offers import find_quote_for_part
from earnest.core.evidence.blanks import describe_unrecorded
from earnest.core.evidence.receipts import describe_receipts
from earnest.core.evidence.record_text import describe_record
from earnest.core.evidence.records import weigh_about, weigh_claim, weigh_part
from earnest.core.model.keys import join_path
from earnest.core.text.escaping import escape_controls
from earnest.tui.appearance.filters import plain
from earnest.tui.interview import texts as say
from earnest.tui.interview.answer_notes import quoted
from earnest.tui.interview.commands import LINK_PART
from earnest.tui.interview.help_folding import IN_FULL
from earnest.tui.interview.records.nearest_quotes import NearestQuotes, sign_of
from earnest.tui.widgets.action_line import ActionLine
from earnest.tui.widgets.notes import Note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.widget import Widget

    from earnest.core.evidence.records import WeighedRecord
    from earnest.tui.interview.shown_place import ShownPlace

FACTS = 12
"""The column of a record's facts, of the quote below them, and of the links."""


def evidence_lines(shown: ShownPlace) -> Iterator[Widget]:
    """Yield the records of the claim, and the line that adds one."""
    yield ActionLine(plain(say.HOW_KNOWN, "$muted"), "how")
    records = (
        (*weigh_claim(shown.session, shown.about), *weigh_about(shown.session, shown.about)) if shown.about else ()
    )
    yield from _list_lines(shown, records)
    if not records:
        word, why = describe_unrecorded(shown.session, shown.about)
        yield Note(f"{shown.signs.of(word)} {word:<9} {why}", FACTS)


def nearest_quotes(shown: ShownPlace) -> Iterator[Widget]:
    """Yield the quotes on the claim, once each, in words."""
    if shown.about in shown.session.claims:
        every = (*weigh_about(shown.session, shown.about), *weigh_claim(shown.session, shown.about))
        yield NearestQuotes({record.key: record for record in every if record.is_quote}.values())


def part_lines(shown: ShownPlace, part: str) -> Iterator[Widget]:
    """Yield what was heard or read on one part of the claim."""
    if shown.about in shown.session.claims:
        yield from _list_lines(shown, weigh_part(shown.session, shown.about, part))
        offered = find_quote_for_part(shown.session, shown.about, part)
        if offered:
            words = quoted(shown.session.quote[offered].words, shown.signs)
            edit = f"{LINK_PART}{join_path((offered, shown.about, part))}"
            yield ActionLine(plain(say.USE_QUOTE.format(words=words)), edit)


def _list_lines(shown: ShownPlace, records: Sequence[WeighedRecord]) -> Iterator[Widget]:
    receipts = describe_receipts(shown.session, (record.key for record in records))
    for record in records:
        yield from _record_lines(shown, record, receipts[record.key])


def _record_lines(shown: ShownPlace, record: WeighedRecord, receipt: str) -> Iterator[Widget]:
    signs = shown.signs
    lacks = f"  {signs.missing} {say.NOT_COUNTED}" if record.is_incomplete else ""
    sign = sign_of(record, signs)
    lines = []
    for brief in (False, True):
        says = describe_record(shown.session, record.key, shown.today, signs.dot, brief=brief)
        facts = signs.dot.join(filter(None, (says, "" if brief else receipt)))
        word = f"{record.word} {signs.met}" if receipt else record.word
        fact = plain(f"{sign} {word:<9} {escape_controls(facts)}")
        lines.append(Content.assemble(fact, plain(lacks, "$muted")))
    yield ActionLine(lines[0], "record", record.key, lines[1])
    if record.is_quote:
        words = Note(f"{' ' * FACTS}{quoted(record.text, signs)}", FACTS + 1, "italic")
        yield words.add_class(IN_FULL)

"""The lines of the page of quotes."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from earnest.core.reports.quotes import NO_WORDS, NOTHING, describe_targets, search_records
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import clamp, elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.overview import texts as say
from earnest.tui.overview.statement_lines import MOST, TEXT
from earnest.tui.widgets.drawn import quoted
from earnest.tui.widgets.item_list import Item, Pen, gap, heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from earnest.core.reports.quotes import ListedRecord, RecordGroup
    from earnest.terminal.signs import Signs


class RecordRow(NamedTuple):
    """What a line of the list stands for."""

    group: str
    record: str
    claim: str
    """The claim to go to; empty if it speaks of none yet."""
    words: str
    is_whole: bool
    """Whether it speaks of that claim as a whole: the claim's form of a record is for these."""


class RecordItems:
    """The items of a list of records, each drawn once."""

    def __init__(self, groups: Sequence[RecordGroup], signs: Signs) -> None:
        self.groups, self._signs = groups, signs
        self._items: dict[tuple[str, str], Item] = {}

    def list(self, term: str) -> Iterator[Item]:
        """Yield the records that a search finds under their headings."""
        nothing, signs = True, self._signs
        for group in search_records(self.groups, term):
            if not nothing:
                yield gap()
            nothing = False
            yield heading(escape_controls(group.heading, keep_newlines=False))
            for number, record in enumerate(group.records):
                if number:
                    yield gap()
                yield self._item(group, record)
        if nothing:
            sought = f"{signs.quote_open}{term}{signs.quote_close}"
            yield heading(say.QUOTES_NOT_FOUND.format(term=sought) if term else NOTHING)

    def _item(self, group: RecordGroup, record: ListedRecord) -> Item:
        key = group.key, record.key
        if key not in self._items:
            claim = record.find_claim(group.key)
            is_whole = any(each.claim == claim and not each.part for each in record.targets)
            row = RecordRow(group.key, record.key, claim, record.words, is_whole)
            self._items[key] = Item(row, lru_cache(maxsize=2)(partial(_draw, group, record)))
        return self._items[key]


def _draw(group: RecordGroup, record: ListedRecord, pen: Pen) -> list[Content]:
    """Return the words of a record, its facts and its claims."""
    room = min(pen.width, TEXT)
    words = record.words or NO_WORDS
    shown = quoted(words, pen.signs) if record.is_quote else escape_controls(words, keep_newlines=False)
    style = " ".join(filter(None, ("italic" if record.is_quote else "", pen.style)))
    lines = [plain(line, style) for line in clamp(shown, room, MOST, pen.signs.elided, hang=int(record.is_quote))]
    facts = escape_controls(pen.signs.dot.join(group.list_facts(record)), keep_newlines=False)
    below = [facts] if facts else []
    below += [escape_controls(each, keep_newlines=False) for each in describe_targets(record, group.key)]
    for each in below:
        hides_claim = len(each.partition(": ")[0]) > pen.width // 2
        cut = (
            clamp(each, pen.width - 2, 2, pen.signs.elided, 2)
            if hides_claim
            else [elide(each, pen.width - 2, pen.signs.elided)]
        )
        lines += [plain(f"  {line}", "$muted") for line in cut]
    if record.says:
        lines += [plain(f"  {line}") for line in wrap(f"{pen.signs.missing} {record.says}", room - 2, 2)]
    return lines

"""The nearest quotes in words, where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from earnest.core.model.kinds import natural
from earnest.core.model.records import SENSES
from earnest.terminal.cells import clamp
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, quoted, signs_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from earnest.core.evidence.records import WeighedRecord
    from earnest.terminal.signs import Signs

MOST_QUOTES = 3
"""At most so many quotes are shown in words where they are not shown in full."""
SIGN = 2
"""Cells of a sign before a quote."""


class NearestQuotes(LineWidget):
    """Their words on the claim, in the rows that nothing else takes."""

    def __init__(self, quotes: Iterable[WeighedRecord]) -> None:
        """Take quotes: those for the claim are nearest, then those against."""
        super().__init__()
        self._quotes = sorted(quotes, key=lambda each: (SENSES.index(each.sense), natural(each.key)))

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw up to three, each with the sign of its line above."""
        signs, rows = signs_of(self), height - 1
        shown = self._quotes[: max(min(rows, MOST_QUOTES), 0)]
        found = [Content("")] if shown else []
        for record in shown:
            words = clamp(quoted(record.text, signs), width - SIGN, rows // len(shown), signs.elided)
            first = f"{sign_of(record, signs)} {words[0]}"
            found += [plain(first, "italic"), *(plain(f"{' ' * SIGN}{line}", "italic") for line in words[1:])]
        return found


def sign_of(record: WeighedRecord, signs: Signs) -> str:
    """Return the sign before a record."""
    return signs.of(record.word) if record.sense == "for" else signs.missing

"""Draws what differs between two versions of a session."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import zip_longest

from textual.content import Content

from earnest.core.merge.differences import Difference, Resolution
from earnest.core.merge.differences_text import ValuePair, describe_difference, describe_path
from earnest.core.model.session import Session
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide, wrap
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.session_flow import texts as say
from earnest.tui.widgets.drawn import beside

SIDE_BY_SIDE = 60
"""From this many cells on, the two versions stand in columns; below, one under the other."""


class DifferenceRows:
    """The rows of each difference: its name, the choice, and both versions."""

    def __init__(self, file: Session, other: Session, today: date, owners: tuple[str, str]) -> None:
        mine, whose = owners
        self._file, self._other, self._today = file, other, today
        self._heads = (mine or say.IN_THE_FILE, whose)
        self._words: Mapping[Resolution, str] = {"file": mine or say.THE_FILES, "other": whose, "both": say.BOTH}

    def columns(self, width: int) -> list[Content]:
        """Return the heads of the columns, where there is room for columns."""
        if width < SIDE_BY_SIDE:
            return []
        column = (width - 4) // 2
        mine, whose = self._heads
        return [plain(f"  {mine}{' ' * (column - cell_width(mine))}  {whose}", "$muted")]

    def difference(
        self, difference: Difference, chosen: Resolution | None, signs: Signs, width: int, *, is_at: bool
    ) -> list[Content]:
        """Return the rows of one difference; `chosen` is the version to keep."""
        choice = self._choice(difference, chosen, signs)
        name = escape_controls(describe_path(difference, self._file, self._other, self._today), keep_newlines=False)
        room = width - choice.cell_length - 2
        rows = [beside(plain(elide(name, room, signs.elided), "bold" if is_at else ""), choice, width)]
        for pair in describe_difference(difference, self._file, self._other, self._today):
            rows.extend(self._versions(pair, signs, width))
        return rows

    def _choice(self, difference: Difference, chosen: Resolution | None, signs: Signs) -> Content:
        words = []
        for version in difference.ways:
            word = self._words[version]
            words.append(plain(f"[{word}]", "bold") if chosen == version else plain(f" {word} ", "$muted"))
        choice = plain("").join(words)
        return choice if chosen else Content.assemble(plain(f"{signs.missing} {say.CHOOSE_ONE} ", "$accent"), choice)

    def _versions(self, pair: ValuePair, signs: Signs, width: int) -> Iterator[Content]:
        one, two = (escape_controls(text) if text.strip() else signs.missing for text in (pair.file, pair.other))
        yield plain(f"  {escape_controls(pair.label, keep_newlines=False)}", "$muted")
        if width < SIDE_BY_SIDE:
            for name, text in zip(self._heads, (one, two), strict=True):
                yield from (plain(f"  {line}") for line in wrap(f"{name:<13}{text}", width - 2, 13))
            return
        column = (width - 4) // 2
        for left, right in zip_longest(wrap(one, column), wrap(two, column), fillvalue=""):
            yield plain(f"  {left}{' ' * (column - cell_width(left))}  {right}")

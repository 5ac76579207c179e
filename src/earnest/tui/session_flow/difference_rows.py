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
from earnest.tui.widgets.item_list import Pen

NAME = 18
"""Cells of whose a version is, at most."""
LEAST = 13
"""Cells of that before a version, at least, where one is under the other."""
SIDE_BY_SIDE = 60
"""From this many cells on, the two versions stand in columns; below, one under the other."""


class DifferenceRows:
    """The rows of each difference: its name, the choice, and both versions."""

    def __init__(self, file: Session, other: Session, today: date, owners: tuple[str, str]) -> None:
        self._file, self._other, self._today = file, other, today
        self._owners = [escape_controls(each, keep_newlines=False) for each in owners]

    def columns(self, pen: Pen) -> list[Content]:
        """Return the heads of the columns, where there is room for columns."""
        if pen.width < SIDE_BY_SIDE:
            return []
        column = (pen.width - 4) // 2
        mine, whose = self._heads(pen.signs)
        return [plain(f"  {mine}{' ' * (column - cell_width(mine))}  {whose}", "$muted")]

    def difference(self, difference: Difference, chosen: Resolution | None, pen: Pen) -> list[Content]:
        """Return the rows of one difference; `chosen` is the version to keep."""
        choice = self._choice(difference, chosen, pen.signs)
        name = escape_controls(describe_path(difference, self._file, self._other, self._today), keep_newlines=False)
        room = pen.width - choice.cell_length - 2
        rows = [beside(plain(elide(name, room, pen.signs.elided), pen.style), choice, pen.width)]
        for pair in describe_difference(difference, self._file, self._other, self._today):
            rows.extend(self._versions(pair, pen.signs, pen.width))
        return rows

    def _name_owners(self, signs: Signs) -> tuple[str, str]:
        """Return whose each version is, cut where a name is long."""
        mine, whose = (elide(each, NAME, signs.elided) for each in self._owners)
        return mine, whose

    def _heads(self, signs: Signs) -> tuple[str, str]:
        """Return what stands above or before each version."""
        mine, whose = self._name_owners(signs)
        return mine or say.IN_THE_FILE, whose

    def _choice(self, difference: Difference, chosen: Resolution | None, signs: Signs) -> Content:
        words = []
        mine, whose = self._name_owners(signs)
        every: Mapping[Resolution, str] = {"file": mine or say.THE_FILES, "other": whose, "both": say.BOTH}
        for version in difference.ways:
            word = every[version]
            words.append(plain(f"[{word}]", "bold") if chosen == version else plain(f" {word} ", "$muted"))
        choice = plain("").join(words)
        return choice if chosen else Content.assemble(plain(f"{signs.missing} {say.CHOOSE_ONE} ", "$accent"), choice)

    def _versions(self, pair: ValuePair, signs: Signs, width: int) -> Iterator[Content]:
        one, two = (escape_controls(text) if text.strip() else signs.missing for text in (pair.file, pair.other))
        yield plain(f"  {escape_controls(pair.label, keep_newlines=False)}", "$muted")
        if width < SIDE_BY_SIDE:
            heads = self._heads(signs)
            edge = max(LEAST, *(cell_width(name) + 2 for name in heads))
            for name, text in zip(heads, (one, two), strict=True):
                head = name + " " * (edge - cell_width(name))
                yield from (plain(f"  {line}") for line in wrap(f"{head}{text}", width - 2, edge))
            return
        column = (width - 4) // 2
        for left, right in zip_longest(wrap(one, column), wrap(two, column), fillvalue=""):
            yield plain(f"  {left}{' ' * (column - cell_width(left))}  {right}")

"""Responsible for two versions of one session side by side, to be settled one thing after the other."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import zip_longest
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from earnest.core.history.merge import Difference, Resolution, find_differences
from earnest.core.history.merge_text import ValuePair, describe_difference, describe_path
from earnest.core.model.paths import KeyPath
from earnest.core.model.session import Session
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.dialogs.choice_dialog import sentence, way
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.drawn import beside, signs_of
from earnest.tui.widgets.item_list import Item, ItemList, gap
from earnest.tui.widgets.keys_bar import Hint

SETTLE, LATER = "settle", "later"
SAYS = (
    "The file was changed while you had it open, and both versions are kept. What only one of them changed "
    "stands either way; where both changed the same, choose whose."
)
NAME = 15
"""Cells of a way out."""
SIDE_BY_SIDE = 60
"""From this many cells on, the two versions stand in columns; below, one under the other."""


class MergeScreen(ListScreen):
    """Each thing that differs, with the file's version and one's own; left with the ways, or with None."""

    page_name = "Two versions"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "the version before", show=False),
        Binding("right", "turn(1)", "the next version", show=False),
    ]

    def __init__(self, file: Session, other: Session, today: date, whose: str = "yours") -> None:
        super().__init__(file.client)
        self._whose = whose
        self._words: Mapping[Resolution, str] = {"file": "the file's", "other": whose, "both": "both"}
        self._file, self._other, self._today = file, other, today
        self._found = {"/".join(each.path): each for each in find_differences(file, other)}
        self._ways: dict[KeyPath, Resolution | None] = {each.path: each.way for each in self._found.values()}

    @property
    def left(self) -> int:
        """How many things still want somebody to choose."""
        return sum(whose is None for whose in self._ways.values())

    def items(self) -> Sequence[Item]:
        """Return what differs, then the ways out."""
        return list(self._items())

    def _items(self) -> Iterator[Item]:
        yield Item(None, partial(sentence, SAYS))
        if self._found:
            yield gap()
            yield Item(None, self._columns)
        for number, (key, difference) in enumerate(self._found.items()):
            if number:
                yield gap()
            yield Item(key, partial(self._difference, difference), barred=1)
        yield gap()
        if self._found:
            open_still = f"{self.left} more to choose" if self.left else "one file again; nothing of yours is lost"
            yield Item(SETTLE, partial(way, f"{'settle it so':<{NAME}}", open_still))
        else:
            yield Item(SETTLE, partial(way, f"{'go on':<{NAME}}", "both say the same"))
        yield Item(LATER, partial(way, f"{'later':<{NAME}}", "both stay as they are"))

    def _columns(self, width: int, is_at: bool) -> list[Content]:  # noqa: ARG002, FBT001 - an item's draw
        if width < SIDE_BY_SIDE:
            return []
        column = (width - 4) // 2
        return [plain(f"  {'in the file':<{column}}  {self._whose}", "$muted")]

    def _difference(self, difference: Difference, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
        signs = signs_of(self)
        words = []
        for whose in difference.ways:
            chosen = self._ways[difference.path] == whose
            words.append(
                plain(f"[{self._words[whose]}]", "bold") if chosen else plain(f" {self._words[whose]} ", "$muted")
            )
        choice = plain("").join(words)
        if self._ways[difference.path] is None:
            choice = Content.assemble(plain(f"{signs.missing} choose ", "$accent"), choice)
        name = escape_controls(describe_path(difference, self._file, self._other, self._today), keep_newlines=False)
        room = width - choice.cell_length - 2
        lines = [beside(plain(elide(name, room, signs.elided), "bold" if is_at else ""), choice, width)]
        for each in describe_difference(difference, self._file, self._other, self._today):
            lines.extend(self._versions(each, width))
        return lines

    def _versions(self, each: ValuePair, width: int) -> Iterator[Content]:
        nothing = signs_of(self).missing
        one, two = (escape_controls(text) if text.strip() else nothing for text in (each.file, each.other))
        yield plain(f"  {escape_controls(each.label, keep_newlines=False)}", "$muted")
        if width < SIDE_BY_SIDE:
            for name, text in (("in the file", one), (self._whose, two)):
                yield from (plain(f"  {line}") for line in wrap(f"{name:<13}{text}", width - 2, 13))
            return
        column = (width - 4) // 2
        for left, right in zip_longest(wrap(one, column), wrap(two, column), fillvalue=""):
            yield plain(f"  {left}{' ' * (column - cell_width(left))}  {right}")

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Turn to the next version of a thing, or go out."""
        event.stop()
        if event.key in self._found:
            self.action_turn(1)
        elif event.key == LATER:
            self.dismiss(None)
        elif not self.left:
            self.dismiss({path: whose for path, whose in self._ways.items() if whose})

    def action_turn(self, step: int) -> None:
        """Take another version of the thing that one is on."""
        difference = self._found.get(self.query_one(ItemList).key or "")
        if difference is None:
            return
        ways, now = difference.ways, self._ways[difference.path]
        at = (ways.index(now) + step) % len(ways) if now else (0 if step > 0 else len(ways) - 1)
        self._ways[difference.path] = ways[at]
        listing = self.query_one(ItemList)
        listing.show(self.items(), listing.key)
        listing.refresh()

    def lead(self) -> list[Hint]:
        """Return the hints of this list."""
        return [
            ("enter", "choose", True),
            ("left right", "whose", True),
            ("up down", "move", True),
            ("esc", "back", True),
        ]

"""Two versions of one session side by side, to be merged."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from earnest.core.merge.differences import Difference, Resolution, find_differences
from earnest.core.model.keys import KeyPath
from earnest.core.model.session import Session
from earnest.tui.dialogs.choice_dialog import sentence
from earnest.tui.list_screen import ListScreen
from earnest.tui.session_flow import texts as say
from earnest.tui.session_flow.difference_rows import DifferenceRows
from earnest.tui.widgets.item_list import Item, ItemList, Pen, draw_pair, gap
from earnest.tui.widgets.keys_bar import BACK, MOVE, Hint

SETTLE, LATER = "settle", "later"
NAME = 15
"""Cells of a way out."""


class MergeScreen(ListScreen):
    """Each difference with both versions; dismissed with the resolutions, or None."""

    page_name = say.MERGE_TITLE
    BINDINGS: ClassVar[list[BindingType]] = [("left", "turn(-1)"), ("right", "turn(1)")]

    def __init__(self, file: Session, other: Session, today: date, owners: tuple[str, str] = ("", say.YOURS)) -> None:
        super().__init__(file.client)
        self._rows = DifferenceRows(file, other, today, owners)
        self._found = {"/".join(each.path): each for each in find_differences(file, other)}
        self._chosen: dict[KeyPath, Resolution | None] = {each.path: each.way for each in self._found.values()}

    @property
    def left(self) -> int:
        """How many things still want somebody to choose."""
        return sum(whose is None for whose in self._chosen.values())

    def items(self) -> Sequence[Item]:
        """Return what differs, then the ways out."""
        return list(self._items())

    def _items(self) -> Iterator[Item]:
        yield Item(None, partial(sentence, say.MERGE_ABOUT))
        if self._found:
            yield gap()
            yield Item(None, self._rows.columns)
        for number, (key, difference) in enumerate(self._found.items()):
            if number:
                yield gap()
            yield Item(key, partial(self._draw, difference), barred=1)
        yield gap()
        if self._found:
            open_still = say.MERGE_OPEN.format(count=self.left) if self.left else say.MERGE_INTO_ONE
            yield Item(SETTLE, partial(draw_pair, f"{say.MERGE:<{NAME}}", open_still))
        else:
            yield Item(SETTLE, partial(draw_pair, f"{say.MERGE:<{NAME}}", say.MERGE_SAME))
        yield Item(LATER, partial(draw_pair, f"{say.LATER:<{NAME}}", say.LATER_SAYS))

    def _draw(self, difference: Difference, pen: Pen) -> list[Content]:
        chosen = self._chosen[difference.path]
        return self._rows.difference(difference, chosen, pen)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Turn to the next version of a thing, or go out."""
        event.stop()
        if event.key in self._found:
            self.action_turn(1)
        elif event.key == LATER:
            self.dismiss(None)
        elif not self.left:
            self.dismiss({path: whose for path, whose in self._chosen.items() if whose})

    def action_turn(self, step: int) -> None:
        """Take another version of the thing that one is on."""
        difference = self._found.get(self.query_one(ItemList).key or "")
        if difference is None:
            return
        ways, now = difference.ways, self._chosen[difference.path]
        at = (ways.index(now) + step) % len(ways) if now else (0 if step > 0 else len(ways) - 1)
        self._chosen[difference.path] = ways[at]
        listing = self.query_one(ItemList)
        listing.show(self.items(), listing.key)
        listing.refresh()

    def lead(self) -> list[Hint]:
        """Return the hints of this list."""
        return [
            ("enter", say.CHOOSE_ONE, True),
            ("left right", say.WHOSE, True),
            MOVE,
            BACK,
        ]

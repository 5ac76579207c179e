"""Two points of a history side by side: claims, grades, and quotes."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import zip_longest
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget

from earnest.core.replay.comparison import (
    SAME,
    Comparison,
    DifferingThing,
    SideState,
    describe_grade,
    describe_name,
    describe_point,
    describe_shared,
)
from earnest.core.replay.replay import Replay
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import clamp
from earnest.terminal.signs import Signs
from earnest.tui import key_commands as do
from earnest.tui import texts as everywhere
from earnest.tui.appearance.filters import plain
from earnest.tui.list_screen import ListScreen
from earnest.tui.replay import texts as say
from earnest.tui.widgets.drawn import LineWidget
from earnest.tui.widgets.item_list import Item, ItemList, Pen, gap
from earnest.tui.widgets.notes import Hairline
from earnest.tui.widgets.top_line import Mark, SaveState

WIDEST = 72
"""Cells of a column, at most."""
NARROWEST = 34
"""Cells that a column needs; with less room, one comes below the other."""
BETWEEN = 3
"""Cells between the columns."""
MOST = 4
"""Lines of one text."""
EDGE = 2
"""Cells from the margin to the text."""

SAID = "said"
"""How the key of a row of quotes ends."""

Lines = list[tuple[str, str]]
"""Lines of a column, each with its style."""


class PointHeads(LineWidget):
    """The time of both points, and the verdict at each."""

    def __init__(self, replay: Replay, found: Comparison, today: date) -> None:
        super().__init__()
        self._columns = [
            [(describe_point(replay, step, today), "$muted"), (verdict.phrase, "bold")]
            for step, verdict in zip(found.steps, found.verdicts, strict=True)
        ]

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many as there are
        """Draw them above the columns of the list."""
        one, other = self._columns
        return [*_columns(one, other, width - EDGE, EDGE), Content("")]


SAID = "said"
"""How the key of a row of quotes ends."""


class ComparisonScreen(ListScreen):
    """What differs, dismissed with the step of a change or with None."""

    page_name = say.COMPARED_TITLE
    enter_hint = say.COMPARED_ENTER
    COMMANDS_HERE: ClassVar[do.Commands] = (do.LEAVE,)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(self, replay: Replay, found: Comparison, today: date) -> None:
        super().__init__(replay.session.client, Mark(everywhere.READ_ONLY, SaveState.READ_ONLY))
        self._replay, self._found, self._today = replay, found, today

    def compose_body(self) -> Iterable[Widget]:
        """Lay out both points, and the list of what differs."""
        yield Hairline()
        yield PointHeads(self._replay, self._found, self._today)
        listing = ItemList()
        listing.add_class("body")
        yield listing

    def items(self) -> Sequence[Item]:
        """Return the items for each thing that differs."""
        return list(self._items()) or [Item(None, lambda _pen: [plain(SAME)])]

    def _items(self) -> Iterator[Item]:
        for number, each in enumerate(self._found.differing):
            if number:
                yield gap()
            text, *more = _labels(each)
            yield Item(f"{number} {text}", partial(self._draw_belief, each, text), barred=1)
            if each.one.said or each.other.said:
                yield Item(f"{number} {SAID}", partial(self._draw_quotes, each), barred=1)
            for label in more:
                yield Item(f"{number} {label}", partial(self._draw_belief, each, label), barred=1)

    def _draw_belief(self, differing: DifferingThing, label: str, pen: Pen) -> list[Content]:
        """Draw a text or value on both sides, below its name."""
        room, signs = _room(pen.width), pen.signs
        name = label or describe_name(differing)
        one, other = (_belief(side, label, room, signs) for side in (differing.one, differing.other))
        return [_head(name, is_at=pen.is_at), *self._draw_sides(one, other, pen.width)]

    def _draw_quotes(self, differing: DifferingThing, pen: Pen) -> list[Content]:
        room, signs = _room(pen.width), pen.signs
        one, other = (_quotes(side, differing.shared, room, signs) for side in (differing.one, differing.other))
        found = [_head(say.COMPARED_SAID, is_at=pen.is_at), *self._draw_sides(one, other, pen.width)]
        return [*found, plain(describe_shared(differing), "$muted")] if differing.shared else found

    def _draw_sides(self, one: Lines, other: Lines, width: int) -> list[Content]:
        """Draw both sides, each below its step if they are stacked."""
        if not _is_stacked(width):
            return _columns(one, other, width)
        heads = [(say.COMPARED_AT.format(step=step), "$muted") for step in self._found.steps]
        return _columns([heads[0], *one], [heads[1], *other], width)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to a step between both points at which it changed."""
        event.stop()
        self.dismiss(self._found.differing[int(event.key.split()[0])].step)


def _labels(differing: DifferingThing) -> dict[str, None]:
    """Return the labels of what either side has; the text comes first."""
    return dict.fromkeys(("", *(label for side in (differing.one, differing.other) for label, _ in side.believed)))


def _head(text: str, *, is_at: bool) -> Content:
    return plain(escape_controls(text, keep_newlines=False), "bold" if is_at else "$muted")


def _is_stacked(width: int) -> bool:
    return (width - BETWEEN) // 2 < NARROWEST


def _room(width: int) -> int:
    """Return the cells of a column."""
    return min(width if _is_stacked(width) else (width - BETWEEN) // 2, WIDEST)


def _belief(side: SideState, label: str, room: int, signs: Signs) -> Lines:
    """Return a side's lines under a label; without one, what it is."""
    found: Lines = []
    if not label:
        grade = describe_grade(side)
        found = [(f"{signs.of(grade)} {grade}" if side.grade is not None else grade, "$muted")] if grade else []
    values = (value or say.NO_WORDS for each, value in side.believed if each == label)
    found += [(line, "") for text in values for line in _fitted(text, room, signs)]
    return found or [(signs.of("blank") if label else say.WRITTEN, "$muted")]


def _quotes(side: SideState, shared: int, room: int, signs: Signs) -> Lines:
    lines = [(line, "italic") for text in side.said for line in _fitted(text, room, signs)]
    return lines or [(say.NOTHING_ELSE if shared else say.NOTHING, "$muted")]


def _fitted(text: str, room: int, signs: Signs) -> list[str]:
    return clamp(escape_controls(text, keep_newlines=False), room, MOST, signs.elided)


def _columns(one: Lines, other: Lines, width: int, at: int = 0) -> list[Content]:
    """Return two columns, side by side if there is room."""
    room, edge = _room(width), plain(" " * at)
    if _is_stacked(width):
        return [Content.assemble(edge, plain(line, style)) for line, style in (*one, *other)]
    rows = zip_longest(one, other, fillvalue=("", ""))
    return [Content.assemble(edge, _padded(*left, room + BETWEEN), plain(*right)) for left, right in rows]


def _padded(text: str, style: str, width: int) -> Content:
    found = plain(text, style)
    return Content.assemble(found, plain(" " * (width - found.cell_length)))

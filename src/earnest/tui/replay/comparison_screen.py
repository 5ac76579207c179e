"""Responsible for two points of a history side by side: what was believed, and what they had said, at each."""

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
from earnest.tui import commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.list_screen import ListScreen
from earnest.tui.widgets.drawn import LineWidget, signs_of
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.listing import Item, ItemList, gap

WIDEST = 72
"""Cells of a column, at most."""
NARROWEST = 34
"""Cells that a column needs; with less room the two stand one above the other."""
BETWEEN = 3
"""Cells between the columns."""
MOST = 4
"""Lines of one text."""
EDGE = 2
"""Cells from the margin to the text."""

Lines = list[tuple[str, str]]
"""Lines of a column, each with its style."""


class Points(LineWidget):
    """The two points that are compared: when that was, and the verdict then."""

    def __init__(self, film: Replay, found: Comparison, today: date) -> None:
        super().__init__()
        self._columns = [
            [(describe_point(film, step, today), "$muted"), (verdict.phrase, "bold")]
            for step, verdict in zip(found.steps, found.verdicts, strict=True)
        ]

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many as there are
        """Draw them over the columns below."""
        one, other = self._columns
        return [*_columns(one, other, width - EDGE, EDGE), Content("")]


class ComparisonScreen(ListScreen):
    """What differs, thing by thing. It is left with a step at which the chosen one changed."""

    page_name = "Compared"
    enter_hint = "see it change"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.LEAVE,)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(self, film: Replay, found: Comparison, today: date) -> None:
        super().__init__(film.session.client, "read only")
        self._film, self._found, self._today = film, found, today

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the two points, and below them what differs."""
        yield Hairline()
        yield Points(self._film, self._found, self._today)
        listing = ItemList()
        listing.add_class("body")
        yield listing

    def items(self) -> Sequence[Item]:
        """Return what differs."""
        return list(self._items()) or [Item(None, lambda _width, _is_at: [plain(SAME)])]

    def _items(self) -> Iterator[Item]:
        for number, each in enumerate(self._found.apart):
            if number:
                yield gap()
            text, *more = _labels(each)
            yield Item(f"{number} {text}", partial(self._believed, each, text), barred=1)
            if each.one.said or each.other.said:
                yield Item(f"{number} said", partial(self._said, each), barred=1)
            for label in more:
                yield Item(f"{number} {label}", partial(self._believed, each, label), barred=1)

    def _believed(self, apart: DifferingThing, label: str, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - a draw
        """Draw one thing that was believed; over the text of it all stands its name."""
        room, signs = _room(width), signs_of(self)
        name = label or describe_name(apart)
        one, other = (_belief(side, label, room, signs) for side in (apart.one, apart.other))
        return [_head(name, is_at=is_at), *self._beside(one, other, width)]

    def _said(self, apart: DifferingThing, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - a draw
        room, signs = _room(width), signs_of(self)
        one, other = (_words(side, apart.shared, room, signs) for side in (apart.one, apart.other))
        found = [_head("What they said", is_at=is_at), *self._beside(one, other, width)]
        return [*found, plain(describe_shared(apart), "$muted")] if apart.shared else found

    def _beside(self, one: Lines, other: Lines, width: int) -> list[Content]:
        """Return both sides; where they stand one above the other, each under its step."""
        if not _is_stacked(width):
            return _columns(one, other, width)
        heads = [(f"at step {step}", "$muted") for step in self._found.steps]
        return _columns([heads[0], *one], [heads[1], *other], width)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to a step between the two at which it changed."""
        event.stop()
        self.dismiss(self._found.apart[int(event.key.split()[0])].step)


def _labels(apart: DifferingThing) -> dict[str, None]:
    """Return what either side has, by what it is called: its text first."""
    return dict.fromkeys(("", *(label for side in (apart.one, apart.other) for label, _ in side.believed)))


def _head(text: str, *, is_at: bool) -> Content:
    return plain(escape_controls(text, keep_newlines=False), "bold" if is_at else "$muted")


def _is_stacked(width: int) -> bool:
    return (width - BETWEEN) // 2 < NARROWEST


def _room(width: int) -> int:
    """Return the cells of a column."""
    return min(width if _is_stacked(width) else (width - BETWEEN) // 2, WIDEST)


def _belief(side: SideState, label: str, room: int, signs: Signs) -> Lines:
    """Return what one side has under a label; under none, its grade and its text."""
    found: Lines = []
    if not label:
        grade = describe_grade(side)
        found = [(f"{signs.of(grade)} {grade}" if side.grade is not None else grade, "$muted")] if grade else []
    told = (value or "no words" for each, value in side.believed if each == label)
    found += [(line, "") for text in told for line in _fitted(text, room, signs)]
    return found or [(signs.of("blank"), "$muted")]


def _words(side: SideState, shared: int, room: int, signs: Signs) -> Lines:
    lines = [(line, "italic") for text in side.said for line in _fitted(text, room, signs)]
    return lines or [("nothing else" if shared else "nothing", "$muted")]


def _fitted(text: str, room: int, signs: Signs) -> list[str]:
    return clamp(escape_controls(text, keep_newlines=False), room, MOST, signs.elided)


def _columns(one: Lines, other: Lines, width: int, at: int = 0) -> list[Content]:
    """Return two columns side by side; one above the other where there is no room for both."""
    room, edge = _room(width), plain(" " * at)
    if _is_stacked(width):
        return [Content.assemble(edge, plain(line, style)) for line, style in (*one, *other)]
    rows = zip_longest(one, other, fillvalue=("", ""))
    return [Content.assemble(edge, _padded(*left, room + BETWEEN), plain(*right)) for left, right in rows]


def _padded(text: str, style: str, width: int) -> Content:
    found = plain(text, style)
    return Content.assemble(found, plain(" " * (width - found.cell_length)))

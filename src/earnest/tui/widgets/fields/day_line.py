"""The field of a day, which shows the day that is understood."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from rich.segment import Segment
from textual.actions import SkipAction
from textual.binding import BindingType
from textual.strip import Strip

from earnest.core.text.dates import format_whole_day
from earnest.core.text.days.day_parsing import DayReading
from earnest.terminal.cells import cell_width, elide
from earnest.tui import texts as say
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.fields.one_line import OneLine

ReadDay = Callable[[str], DayReading]
"""Returns what a text means on the present day."""
LEAST = 12
"""With fewer cells than this beside what is typed, nothing is shown there."""
GAP = 3
"""Cells between what is typed, with its cursor, and the day."""


class DayLine(OneLine):
    """A day as it is typed, beside what it means.

    A text means what it meant when it was typed, also after midnight. Of several days, Down picks one after the other.
    """

    BINDINGS: ClassVar[list[BindingType]] = [("down", "pick")]

    def __init__(self, name: str, text: str, read: ReadDay) -> None:
        """Make the field.

        Args:
            name: Its name.
            text: What is in it at first.
            read: Returns what a text means on the present day.
        """
        self._read, self.reading = read, read(text)
        self._offered: tuple[date, ...] = ()
        super().__init__(name, text, say.DAY_HINT, is_offered=True)

    @property
    def meant(self) -> str:
        """The day that is meant, or else what is typed."""
        return format_whole_day(self.reading.day) if self.reading.day else self.value

    def watch_value(self, before: str, now: str) -> None:
        """Read what is typed."""
        super().watch_value(before, now)
        self.reading = self._read(now)
        if self.reading.day not in self._offered:
            self._offered = self.reading.days if self.reading.day is None else ()

    def action_pick(self) -> None:
        """Take the next of the days that may be meant."""
        if not self._offered:
            raise SkipAction
        at = self._offered.index(self.reading.day) + 1 if self.reading.day else 0
        self.value = format_whole_day(self._offered[at % len(self._offered)])
        self.go_to_end()

    def render_line(self, y: int) -> Strip:
        """Draw what is typed, and the days that it may mean."""
        line = super().render_line(y)
        width = self.scrollable_content_region.width
        room = width - cell_width(self.value) - GAP
        says = self.meant
        if self.reading.day is None:
            whole = f"{self.reading.asks} {say.DAY_PICKS}"
            says = whole if cell_width(whole) <= room else say.DAY_PICKS
        if y or room < LEAST or not self.reading.days or says == self.value:
            return line
        note = elide(says, room, signs_of(self).elided)
        style = self.rich_style + self.get_component_rich_style("input--placeholder")
        return Strip([*line.crop(0, width - cell_width(note)), Segment(note, style)])

"""The timeline of a replay: days, steps, verdicts, and grades."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive

from earnest.core.history.sittings import find_sittings
from earnest.core.replay.replay import Replay, ReplayPoint
from earnest.core.standing.standing_text import CHAIN_NAMES, STAGE_NOUN
from earnest.core.text.dates import format_day
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.replay.timeline.layout import fit_labels, keep_last, list_days, place_steps
from earnest.tui.widgets.drawn import LineWidget, signs_of

TRACKS = tuple(zip(CHAIN_NAMES, STAGE_NOUN.values(), strict=True))


class TimelineLayout(NamedTuple):
    """A timeline at some width, without the bar."""

    places: Sequence[int]
    days: Content
    cells: Sequence[str]
    verdicts: Content
    grades: Sequence[Content]


class Timeline(LineWidget):
    """A line of all steps, with a bar at the present one."""

    step: reactive[int] = reactive(0)
    points: reactive[Sequence[ReplayPoint]] = reactive(())
    """The point after each step; empty until they are worked out."""
    noted: reactive[Sequence[int]] = reactive(())
    """The steps with a note."""

    def __init__(self, replay: Replay, today: date) -> None:
        super().__init__()
        self._replay, self._today = replay, today
        self._begins = find_sittings(replay.steps)
        self._laid_out_for: tuple[int, int, Sequence[int]] = (0, 0, ())
        self._laid_out: TimelineLayout | None = None

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw days, line and verdicts; if there is room, grades too."""
        signs = signs_of(self)
        wanted = (width, len(self.points), self.noted)
        if self._laid_out is None or self._laid_out_for != wanted:
            self._laid_out_for, self._laid_out = wanted, self._lay_out(width, signs)
        layout = self._laid_out
        found = [layout.days, self._line(layout, signs), layout.verdicts]
        return [*found, *layout.grades] if height > len(found) + len(TRACKS) else found

    def _lay_out(self, width: int, signs: Signs) -> TimelineLayout:
        places = place_steps(self._replay.steps, self._begins, width)
        days = ((places[step], format_day(day, self._today)) for step, day in list_days(self._replay.steps))
        turns = [at for at in range(1, len(self.points)) if self.points[at].verdict is not self.points[at - 1].verdict]
        cells = [signs.hairline] * width
        for place in places[1:]:
            cells[place] = signs.tick
        for step in turns:
            cells[places[step]] = signs.changed
        for step in self.noted:  # beside a change of the verdict, so that both are seen
            free = (at for at in range(width) if cells[at] != signs.changed)
            cells[min(free, key=lambda at: abs(at - places[step]), default=places[step])] = signs.asks
        labels = [(places[step], self.points[step].verdict.phrase) for step in (0, *turns)] if self.points else []
        return TimelineLayout(
            places,
            plain(_row(fit_labels(days, width)), "$muted"),
            cells,
            plain(_row(keep_last(labels, width)), "$muted"),
            self._grades(places, width, signs),
        )

    def _line(self, layout: TimelineLayout, signs: Signs) -> Content:
        at = layout.places[self.step]
        return Content.assemble(
            plain("".join(layout.cells[:at]), "$muted"),
            plain(signs.bar, "$accent"),
            plain("".join(layout.cells[at + 1 :]), "$muted"),
        )

    def _grades(self, places: Sequence[int], width: int, signs: Signs) -> list[Content]:
        if not self.points:
            return []
        found = [Content("")]
        for name, key in TRACKS:
            cells = [" "] * width
            last = None
            for step, point in enumerate(self.points):
                grade = getattr(point, key)
                if grade is not last:
                    cells[places[step]] = signs.of(grade.word)
                last = grade
            found.append(plain(name, "$muted"))
            found.append(plain("".join(cells).rstrip()))
        return found


def _row(labels: Sequence[tuple[int, str]]) -> str:
    row = ""
    for column, text in labels:
        row = f"{row:<{column}}{text}"
    return row

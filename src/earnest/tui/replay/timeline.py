"""Responsible for the timeline: days above, a tick a change, a sign where the verdict changed, and where one is."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from textual.content import Content
from textual.reactive import reactive

from earnest.core.history.sittings import find_sittings
from earnest.core.replay.replay import Replay, ReplayPoint
from earnest.core.text.dates import format_day
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.replay.timeline_layout import days, placed, spaced
from earnest.tui.widgets.drawn import LineWidget, signs_of

NAME = 11
"""Cells before a track of grades."""
TRACKS = (("Goal", "goal"), ("Challenge", "challenge"), ("Need", "need"))


class Laid(NamedTuple):
    """A line as it is at a width, wherever one is on it: laid out once, so that a step only moves the bar."""

    places: Sequence[int]
    days: Content
    cells: Sequence[str]
    verdicts: Content
    grades: Sequence[Content]


class Timeline(LineWidget):
    """A film from its first step to its last; `step` is where one is. The tracks come when they are known."""

    step: reactive[int] = reactive(0)
    tracks: reactive[Sequence[ReplayPoint]] = reactive(())

    def __init__(self, film: Replay, today: date) -> None:
        super().__init__()
        self._film, self._today = film, today
        self._begins = find_sittings(film.steps)
        self._laid_for: tuple[int, int] = (0, 0)
        self._laid: Laid | None = None

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw the days, the line, the verdicts; and with room, how the chain's grades went."""
        signs = signs_of(self)
        if self._laid is None or self._laid_for != (width, len(self.tracks)):
            self._laid_for, self._laid = (width, len(self.tracks)), self._lay_out(width, signs)
        laid = self._laid
        found = [laid.days, self._line(laid, signs), laid.verdicts]
        return [*found, *laid.grades] if height > len(found) + len(TRACKS) else found

    def _lay_out(self, width: int, signs: Signs) -> Laid:
        places = placed(self._film.steps, self._begins, width)
        days_ = ((places[step], format_day(day, self._today)) for step, day in days(self._film.steps))
        turns = [at for at in range(1, len(self.tracks)) if self.tracks[at].verdict is not self.tracks[at - 1].verdict]
        cells = [signs.hairline] * width
        for place in places[1:]:
            cells[place] = signs.tick
        for step in turns:
            cells[places[step]] = signs.changed
        labels = [(places[step], self.tracks[step].verdict.phrase) for step in (0, *turns)] if self.tracks else []
        return Laid(
            places,
            plain(_row(spaced(days_, width)), "$muted"),
            cells,
            plain(_row(spaced(labels, width)), "$muted"),
            self._grades(places, width, signs),
        )

    def _line(self, laid: Laid, signs: Signs) -> Content:
        at = laid.places[self.step]
        return Content.assemble(
            plain("".join(laid.cells[:at]), "$muted"),
            plain(signs.bar, "$accent"),
            plain("".join(laid.cells[at + 1 :]), "$muted"),
        )

    def _grades(self, places: Sequence[int], width: int, signs: Signs) -> list[Content]:
        if not self.tracks:
            return []
        found = [Content("")]
        for name, key in TRACKS:
            cells = [" "] * width
            last = None
            for step, track in enumerate(self.tracks):
                grade = getattr(track, key)
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

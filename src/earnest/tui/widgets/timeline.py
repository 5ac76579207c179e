"""Responsible for the timeline: days above, a tick a change, a sign where the verdict changed, and where one is."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content
from textual.reactive import reactive

from earnest.core.days import day_shown
from earnest.core.film import Film, Track
from earnest.core.sittings import sittings
from earnest.core.timeline import days, placed, spaced
from earnest.tui.signs import Signs
from earnest.tui.text_only import plain
from earnest.tui.widgets.drawn import Drawn, signs_of

NAME = 11
"""Cells before a track of grades."""
TRACKS = (("Goal", "goal"), ("Challenge", "challenge"), ("Need", "need"))


class Timeline(Drawn):
    """A film from its first step to its last; `step` is where one is. The tracks come when they are known."""

    step: reactive[int] = reactive(0)
    tracks: reactive[Sequence[Track]] = reactive(())

    def __init__(self, film: Film, today: date) -> None:
        super().__init__()
        self._film, self._today = film, today
        self._begins = sittings(film.steps)
        self._width = 0
        self._places: tuple[int, ...] = (0,)

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw the days, the line, the verdicts; and with room, how the chain's grades went."""
        signs = signs_of(self)
        if width != self._width:
            self._width, self._places = width, placed(self._film.steps, self._begins, width)
        found = [self._days(width), self._line(width, signs), self._verdicts(width)]
        return [*found, *self._grades(width, signs)] if height > len(found) + len(TRACKS) else found

    def _days(self, width: int) -> Content:
        labels = ((self._places[step], day_shown(day, self._today)) for step, day in days(self._film.steps))
        return plain(_row(spaced(labels, width)), "$muted")

    def _line(self, width: int, signs: Signs) -> Content:
        cells = [signs.hairline] * width
        for place in self._places[1:]:
            cells[place] = signs.tick
        for step in self._turns():
            cells[self._places[step]] = signs.changed
        at = self._places[self.step]
        return Content.assemble(
            plain("".join(cells[:at]), "$muted"),
            plain(signs.bar, "$accent"),
            plain("".join(cells[at + 1 :]), "$muted"),
        )

    def _turns(self) -> list[int]:
        tracks = self.tracks
        return [step for step in range(1, len(tracks)) if tracks[step].verdict is not tracks[step - 1].verdict]

    def _verdicts(self, width: int) -> Content:
        if not self.tracks:
            return Content("")
        steps = [0, *self._turns()]
        labels = ((self._places[step], self.tracks[step].verdict.phrase) for step in steps)
        return plain(_row(spaced(labels, width)), "$muted")

    def _grades(self, width: int, signs: Signs) -> list[Content]:
        if not self.tracks:
            return []
        found = [Content("")]
        for name, key in TRACKS:
            cells = [" "] * width
            last = None
            for step, track in enumerate(self.tracks):
                grade = getattr(track, key)
                if grade is not last:
                    cells[self._places[step]] = signs.of(grade.word)
                last = grade
            found.append(plain(name, "$muted"))
            found.append(plain("".join(cells).rstrip()))
        return found


def _row(labels: Sequence[tuple[int, str]]) -> str:
    row = ""
    for column, text in labels:
        row = f"{row:<{column}}{text}"
    return row

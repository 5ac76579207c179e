"""Responsible for playing a replay: evenly, or in proportion to the time that it really took."""

from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.timer import Timer

from earnest.core.replay.pacing import pace_step
from earnest.core.replay.replay import Replay
from earnest.tui import commands as do
from earnest.tui.replay.screen import ReplayScreen

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0)
"""Steps a second where they come evenly, slowest first; in proportion, so many times a minute a second."""
EVENLY = 2
"""Where the speed begins: one step a second."""


class PlayingPage(ReplayScreen):
    """A replay that goes on by itself when it is asked to, until any key."""

    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        *ReplayScreen.COMMANDS_HERE[:3],
        *(do.PLAY, do.VERDICT_BEFORE, do.FASTER, do.SLOWER, do.PACE),
        *ReplayScreen.COMMANDS_HERE[4:],
    )
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((do.PLAY, do.FASTER, do.SLOWER, do.PACE))]

    def __init__(self, film: Replay, today: date, at: int | None = None) -> None:
        super().__init__(film, today, at)
        self._speed = EVENLY
        self._in_proportion = False
        self._playing: Timer | None = None

    def action_play(self) -> None:
        """Play on from here, or pause; at the end, from the beginning."""
        if self._playing is not None:
            self.stop()
            return
        if self.step == len(self.film):
            self.go(0)
        self._wait()
        self.show_keys()

    def _wait(self) -> None:
        """Wait for the next step, and say how long it really was where that is cut short."""
        seconds = 1.0
        if self._in_proportion:
            wait = pace_step(self.film.steps, self.step + 1)
            seconds = wait.seconds
            if wait.notice:
                self.go(self.step, wait.notice)
        self._playing = self.set_timer(seconds / SPEEDS[self._speed], self._play_on)

    def _play_on(self) -> None:
        self.go(self.step + 1)
        if self.step < len(self.film):
            self._wait()
        else:
            self.stop()
            self.played_out()

    def played_out(self) -> None:
        """Do what comes after the last step."""

    def stop(self) -> None:
        """Play no further."""
        if self._playing is not None:
            self._playing.stop()
            self._playing = None
            self.show_keys()

    def action_faster(self) -> None:
        """Play twice as fast."""
        self._at_speed(self._speed + 1)

    def action_slower(self) -> None:
        """Play half as fast."""
        self._at_speed(self._speed - 1)

    def action_pace(self) -> None:
        """Play in proportion to the time that it took, or evenly again."""
        self._in_proportion = not self._in_proportion
        self._at_speed(self._speed)

    def _at_speed(self, speed: int) -> None:
        self._speed = max(0, min(speed, len(SPEEDS) - 1))
        pace = SPEEDS[self._speed]
        is_playing = self._playing is not None
        self.stop()
        said = f"{pace:g} minute{'s' * (pace > 1)} a second" if self._in_proportion else f"{pace:g} a second"
        self.go(self.step, said)
        if is_playing:
            self.action_play()

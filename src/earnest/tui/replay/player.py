"""A player of replays, even or in proportion to real time."""

from collections.abc import Callable, Sequence
from typing import Protocol

from earnest.core.history.steps import Step
from earnest.core.replay.pacing import pace_step
from earnest.tui.replay import texts as say

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0)
"""Steps a second, slowest first; in proportion, minutes of the history a second."""
FIRST_SPEED = 2
"""The speed to begin with: one step a second."""


class Stoppable(Protocol):
    """A timer that has begun."""

    def stop(self) -> None:
        """End the timer before its time."""


class ReplayPlayer:
    """A player that takes one step after another until it is paused."""

    def __init__(
        self,
        steps: Sequence[Step],
        *,
        step: Callable[[], None],
        say: Callable[[str], None],
        end: Callable[[], None],
        set_timer: Callable[[float, Callable[[], None]], Stoppable],
    ) -> None:
        """Prepare to play.

        Args:
            steps: The steps of the history.
            step: Goes one step on.
            say: Shows the speed, or how long a pause was.
            end: Called after the last step.
            set_timer: Begins a timer of some seconds with a callback.
        """
        self._steps, self._step, self._say, self._end, self._set_timer = steps, step, say, end, set_timer
        self._at = 0
        self._speed = FIRST_SPEED
        self._in_proportion = False
        self._timer: Stoppable | None = None

    @property
    def is_playing(self) -> bool:
        """Whether another step will come by itself."""
        return self._timer is not None

    def play(self, at: int) -> None:
        """Play on from a step; 0 is before the first."""
        self._at = at
        self._wait()

    def pause(self) -> None:
        """Stay at the present step."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def faster(self) -> None:
        """Play twice as fast."""
        self._set_speed(self._speed + 1)

    def slower(self) -> None:
        """Play half as fast."""
        self._set_speed(self._speed - 1)

    def in_proportion(self) -> None:
        """Play in proportion to the time that it took, or evenly again."""
        self._in_proportion = not self._in_proportion
        self._set_speed(self._speed)

    def _wait(self) -> None:
        """Wait for the next step; tell a pause that is cut short."""
        seconds = 1.0
        if self._in_proportion:
            wait = pace_step(self._steps, self._at + 1)
            seconds = wait.seconds
            if wait.notice:
                self._say(wait.notice)
        self._timer = self._set_timer(seconds / SPEEDS[self._speed], self._play_on)

    def _play_on(self) -> None:
        self._step()
        self._at += 1
        if self._at < len(self._steps):
            self._wait()
        else:
            self.pause()
            self._end()

    def _set_speed(self, speed: int) -> None:
        self._speed = max(0, min(speed, len(SPEEDS) - 1))
        was_playing = self.is_playing
        self.pause()
        self._say(self._describe_speed())
        if was_playing:
            self._wait()

    def _describe_speed(self) -> str:
        pace = SPEEDS[self._speed]
        form = say.PACE_MINUTES.form_for(1 + (pace > 1)) if self._in_proportion else say.PACE
        return form.format(pace=pace)

"""The player of replays, with timers that the test fires."""

from datetime import UTC, datetime, timedelta

import pytest

from earnest.core.history.steps import Step
from earnest.core.model.entries.entry import Entry
from earnest.tui.replay.player import ReplayPlayer

NOON = datetime(2026, 4, 21, 12, tzinfo=UTC)
TIMES = (NOON, NOON + timedelta(minutes=2), NOON + timedelta(hours=2))


class Timer:
    """A timer that the test fires."""

    def __init__(self, seconds, fire):
        self.seconds, self.fire, self.is_stopped = seconds, fire, False

    def stop(self):
        """End before its time."""
        self.is_stopped = True


class Played:
    """A player of three steps, and what it did."""

    def __init__(self):
        self.log, self.timers = [], []
        steps = [Step((("1", Entry(at=at, by="priya", path="goal.g1.text", now="x")),), 1) for at in TIMES]
        self.player = ReplayPlayer(
            steps,
            step=lambda: self.log.append("step"),
            say=self.log.append,
            end=lambda: self.log.append("end"),
            set_timer=self.set_timer,
        )

    def set_timer(self, seconds, fire):
        """Begin a timer."""
        self.timers.append(Timer(seconds, fire))
        return self.timers[-1]


@pytest.fixture
def played():
    """Return a player and what it did."""
    return Played()


def test_player_steps_to_the_end(played):
    """A step a timer, and at the last one the end."""
    played.player.play(1)
    played.timers[0].fire()
    assert played.log == ["step"]
    assert played.player.is_playing
    played.timers[1].fire()
    assert played.log == ["step", "step", "end"]
    assert not played.player.is_playing
    assert [timer.seconds for timer in played.timers] == [1, 1]


def test_pause_stops_the_timer(played):
    """No step comes after a pause; a second pause does nothing."""
    played.player.play(0)
    played.player.pause()
    played.player.pause()
    assert played.timers[0].is_stopped
    assert not played.player.is_playing


def test_speed_is_said_and_holds_at_once(played):
    """A new speed begins another timer while it plays, and none while it doesn't."""
    played.player.faster()
    assert played.log == ["2 a second"]
    assert not played.timers
    played.player.play(0)
    played.player.slower()
    played.player.slower()
    assert played.log == ["2 a second", "1 a second", "0.5 a second"]
    assert [timer.seconds for timer in played.timers] == [0.5, 1, 2]
    assert [timer.is_stopped for timer in played.timers] == [True, True, False]


def test_speed_has_limits(played):
    """The slowest and the fastest speed stay."""
    for _ in range(9):
        played.player.faster()
    assert played.log[-1] == "4 a second"
    for _ in range(9):
        played.player.slower()
    assert played.log[-1] == "0.25 a second"


def test_proportion_says_a_pause_that_is_cut_short(played):
    """A minute is a second; a long pause is cut to four seconds, and said."""
    played.player.in_proportion()
    played.player.play(1)
    assert played.timers[-1].seconds == 2
    played.timers[-1].fire()
    assert played.timers[-1].seconds == 4
    assert played.log == ["1 minute a second", "step", "1 hour passes"]
    played.player.in_proportion()
    assert played.log[-1] == "1 a second"
    assert played.timers[-1].seconds == 1

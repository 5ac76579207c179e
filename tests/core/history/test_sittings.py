from datetime import UTC, date, datetime, timedelta

from earnest.core.history.sittings import count_between, find_meeting_steps, find_sittings
from earnest.core.history.steps import Step
from earnest.core.model.entries.entry import Entry
from earnest.tui.replay.timeline.layout import fit_labels, keep_last, list_days, place_steps

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def step(minutes, by="priya", path="goal.g1.text", now="x", at=NOON):
    """Return a step some minutes after noon."""
    return Step((("1", Entry(at=at + timedelta(minutes=minutes), by=by, path=path, now=now)),), 1)


def test_sitting_ends_with_a_pause_or_author():
    """An hour without changes, another author, or a clock an hour back begins another."""
    steps = [step(0), step(59), step(119), step(120, "dana"), step(30, "dana"), step(31, "dana")]

    assert find_sittings(steps) == (1, 3, 4, 5)
    assert find_sittings([]) == ()


def test_times_with_and_without_offset_are_not_compared():
    """Another sitting begins, as the pause is unknown."""
    assert find_sittings([step(0), step(1, at=NOON.replace(tzinfo=None))]) == (1, 2)
    assert count_between(NOON, NOON.replace(tzinfo=None)) is None
    assert count_between(NOON, NOON - timedelta(minutes=1)) == timedelta(minutes=-1)


def test_meeting_begins_where_its_day_is_first_named():
    """Each day counts once, by quotes and by records of meetings."""
    steps = [
        step(0, path="quote.g1h1.on", now=date(2026, 3, 4)),
        step(1, path="quote.g1h2.on", now=date(2026, 3, 2)),
        step(2, path="meeting.m1.on", now=date(2026, 3, 4)),
        step(3, path="meeting.m2.on", now=date(2026, 3, 9)),
        step(4, path="quote.g1h3.on", now="soon"),
    ]

    assert find_meeting_steps(steps) == ((1, date(2026, 3, 4)), (2, date(2026, 3, 2)), (4, date(2026, 3, 9)))


def test_timeline_keeps_the_order_of_steps():
    """Steps fill the line from end to end with room between sittings."""
    steps = [step(0), step(1), step(600), step(-600)]
    places = place_steps(steps, find_sittings(steps), 80)

    assert places[0] == 0
    assert places[-1] == 79
    assert list(places) == sorted(places)
    assert places[3] - places[2] > places[2] - places[1]
    assert place_steps([], (), 80) == (0,)
    assert max(place_steps([step(0)] * 5000, (1,), 78)) == 77


def test_timeline_labels_never_overlap():
    """A day is named where it begins, and a label moves or is left out."""
    steps = [step(0), step(1), step(60 * 24), step(0)]

    assert list_days(steps) == ((1, NOON.date()), (3, date(2026, 3, 5)), (4, NOON.date()))
    labels = ((0, "3 Mar"), (4, "4 Mar"), (8, "6 Mar"), (19, "11 Mar"))
    assert fit_labels(labels, 22) == ((0, "3 Mar"), (8, "6 Mar"), (16, "11 Mar"))
    assert fit_labels(labels, 19) == ((0, "3 Mar"), (8, "6 Mar"))
    assert fit_labels(((0, "Keep listening"),), 5) == ()


def test_last_verdict_always_has_its_label():
    """Earlier labels that would touch it are left out."""
    labels = ((0, "Keep listening"), (10, "Say it back"), (18, "Earned"))

    assert keep_last(labels, 40) == ((0, "Keep listening"), (18, "Earned"))
    assert keep_last(labels, 20) == ((14, "Earned"),)
    assert keep_last((), 20) == ()

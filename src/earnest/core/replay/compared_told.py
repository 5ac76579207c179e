"""Two points of a history side by side, told in lines."""

from collections.abc import Iterator
from datetime import date

from earnest.core.replay.comparison import Comparison, DifferingThing, SideState
from earnest.core.replay.replay import Replay
from earnest.core.text.dates import format_day

SAME = "Nothing differs."
BEFORE = "before the first step"
ABSENT = "not on file"


def describe_comparison(film: Replay, found: Comparison, today: date) -> Iterator[str]:
    """Walk the lines of a comparison: what differs, as it stood at either point."""
    yield f"{film.session.client}, two points of {len(film)} steps"
    for step, verdict in zip(found.steps, found.verdicts, strict=True):
        yield f"{describe_point(film, step, today)}: {verdict.phrase}"
    if not found.apart:
        yield SAME
    for each in found.apart:
        yield ""
        yield describe_name(each)
        for step, side in zip(found.steps, (each.one, each.other), strict=True):
            yield f"   At step {step}: {describe_grade(side)}"
            yield from (f"      {describe_belief(*each)}" for each in side.believed)
            yield from (f"      they said: {' '.join(text.split())}" for text in side.said)
        if each.shared:
            yield f"   {describe_shared(each)}"


def describe_point(film: Replay, step: int, today: date) -> str:
    """Return a point of a history: its step, and when that was."""
    if not step:
        return f"Step 0, {BEFORE}"
    at = film.steps[step - 1].at
    return f"Step {step}, {format_day(at.date(), today)} {at:%H:%M}"


def describe_name(apart: DifferingThing) -> str:
    """Return what differs, by its noun, and its id where it is a claim."""
    return f"{apart.noun} {apart.key}" if apart.key else apart.noun


def describe_shared(apart: DifferingThing) -> str:
    """Return how much of what they had said stands at both points."""
    return f"{apart.shared} {'thing' if apart.shared == 1 else 'things'} they said, the same at both"


def describe_belief(label: str, value: str) -> str:
    """Return one thing that was believed, on a line."""
    text = " ".join(value.split()) or "no words"
    return f"{label}: {text}" if label else text


def describe_grade(side: SideState) -> str:
    """Return how well something was known; that it was not there, where that is so."""
    if side.grade is not None:
        return side.grade.word
    return "" if side.believed else ABSENT

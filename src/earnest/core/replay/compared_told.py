"""Two points of a history side by side, told in lines."""

from collections.abc import Iterator
from datetime import date

from earnest.core.replay.comparison import Apart, Compared, Side
from earnest.core.replay.replay import Film
from earnest.core.text.dates import day_shown

SAME = "Nothing differs."
BEFORE = "before the first step"
ABSENT = "not on file"


def compared_told(film: Film, found: Compared, today: date) -> Iterator[str]:
    """Walk the lines of a comparison: what differs, as it stood at either point."""
    yield f"{film.session.client}, two points of {len(film)} steps"
    for step, verdict in zip(found.steps, found.verdicts, strict=True):
        yield f"{point_told(film, step, today)}: {verdict.phrase}"
    if not found.apart:
        yield SAME
    for each in found.apart:
        yield ""
        yield name_told(each)
        for step, side in zip(found.steps, (each.one, each.other), strict=True):
            yield f"   At step {step}: {grade_told(side)}"
            yield from (f"      {belief_told(*each)}" for each in side.believed)
            yield from (f"      they said: {' '.join(text.split())}" for text in side.said)
        if each.shared:
            yield f"   {shared_told(each)}"


def point_told(film: Film, step: int, today: date) -> str:
    """Return a point of a history: its step, and when that was."""
    if not step:
        return f"Step 0, {BEFORE}"
    at = film.steps[step - 1].at
    return f"Step {step}, {day_shown(at.date(), today)} {at:%H:%M}"


def name_told(apart: Apart) -> str:
    """Return what differs, by its noun, and its id where it is a claim."""
    return f"{apart.noun} {apart.key}" if apart.key else apart.noun


def shared_told(apart: Apart) -> str:
    """Return how much of what they had said stands at both points."""
    return f"{apart.shared} {'thing' if apart.shared == 1 else 'things'} they said, the same at both"


def belief_told(label: str, value: str) -> str:
    """Return one thing that was believed, on a line."""
    text = " ".join(value.split()) or "no words"
    return f"{label}: {text}" if label else text


def grade_told(side: Side) -> str:
    """Return how well something was known; that it was not there, where that is so."""
    if side.grade is not None:
        return side.grade.word
    return "" if side.believed else ABSENT

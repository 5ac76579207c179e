"""The lesson of a session, in lines and as plain values."""

from collections.abc import Iterator, Sequence
from typing import Any

from earnest.core.replay.comparison import Comparison, describe_belief
from earnest.core.replay.lessons import texts as say
from earnest.core.replay.lessons.session_lesson import TITLES, LessonFact

NOTHING = say.NOTHING_LEARNT


def describe_lesson(facts: Sequence[LessonFact]) -> Iterator[str]:
    """Yield the lines of a lesson: facts by heading, with their steps."""
    if not facts:
        yield NOTHING
    kind = ""
    for fact in facts:
        if fact.kind != kind:
            yield from ("", TITLES[fact.kind])
        kind = fact.kind
        at = ""
        if fact.step is not None:
            at = (say.AT_STEP_BY if fact.by else say.AT_STEP).format(step=fact.step, name=fact.by)
        yield f"   {fact.text}{at}"


def lesson_report(facts: Sequence[LessonFact]) -> list[dict[str, Any]]:
    """Return a lesson as plain values."""
    found = [{"kind": fact.kind, "says": fact.text, "step": fact.step, "by": fact.by} for fact in facts]
    return [{key: value for key, value in fact.items() if key != "by" or value} for fact in found]


def compared_report(found: Comparison) -> dict[str, Any]:
    """Return a comparison of two steps as plain values."""
    return {
        "steps": list(found.steps),
        "verdicts": [verdict.value for verdict in found.verdicts],
        "differs": [
            {
                "claim": each.key or None,
                "noun": each.noun,
                "step": each.step,
                "shared": each.shared,
                "at": [
                    {
                        "grade": None if side.grade is None else side.grade.word,
                        "believed": [describe_belief(*belief) for belief in side.believed],
                        "said": list(side.said),
                    }
                    for side in (each.one, each.other)
                ],
            }
            for each in found.differing
        ],
    }

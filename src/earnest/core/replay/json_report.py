"""A history, a lesson and a comparison as plain values.

The values are the same on every machine and in every version.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from earnest.core.history.steps import Step
from earnest.core.replay.comparison import Comparison, describe_belief
from earnest.core.replay.lessons.session_lesson import LessonFact
from earnest.core.replay.notes import NONE, ReplayNotes
from earnest.core.replay.replay import Replay


def replay_report(replay: Replay, notes: ReplayNotes = NONE) -> Iterator[dict[str, Any]]:
    """Yield each step as plain values, with its changes and its worth.

    Times keep the file's own offset, and nothing depends on the day or the place where it is read. Remarks are not
    told: their word lists grow from one version to the next. A step with notes on it has them too.
    """
    for number, step in enumerate(replay.steps, 1):
        report = step_report(replay, number, step)
        on_it = notes.on_step(replay.steps, number).values()
        yield report | ({"notes": [note.model_dump(mode="json", exclude_none=True) for note in on_it]} if on_it else {})


def step_report(replay: Replay, number: int, step: Step) -> dict[str, Any]:
    """Return one step of a replay, from 1."""
    found = replay.judged_at(number)
    return {
        "step": number,
        "entry": step.entries[-1][0],
        "at": step.at.isoformat(),
        "by": step.by,
        "changes": [
            {"path": entry.path, "was": to_plain_value(entry.was), "now": to_plain_value(entry.now)}
            for _, entry in step.entries
        ],
        "why": next((entry.why for _, entry in step.entries if entry.why), ""),
        "verdict": found.verdict.value,
        "chain": list(found.chain.ids) if found.chain.is_whole else [],
        "weakest": found.weakest.claim if found.weakest else None,
        "grades": {key: each.grade.word for key, each in found.grades.items()},
    }


def to_plain_value(value: Any) -> Any:
    """Return a TOML value as JSON has it.

    Days, times and numbers that JSON does not have become text.
    """
    if value is None or isinstance(value, str):
        return value  # as most are
    if isinstance(value, dict):
        return {key: to_plain_value(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [to_plain_value(inner) for inner in value]
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, float) and (value != value or abs(value) == float("inf")) else value  # noqa: PLR0124 - not-a-number alone differs from itself


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

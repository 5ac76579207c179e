"""What became of a decision, told kindly: it was theirs to make, whichever way it went."""

from datetime import date

from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.text.dates import format_day

OUTCOME = "outcome:"
"""What stands for it where else a claim's id stands."""
WHERE = ("decision", "outcome")
"""Its key in the file."""
ENDS = {
    "chose you": "They chose you",
    "chose another": "They chose somebody else",
    "did it inside": "They did it inside",
    "hired": "They hired somebody",
    "left it": "They left it as it is",
    "still open": "Still open: they have not chosen yet",
}
"""Each outcome as a sentence begins."""


def describe_outcome(session: Session, interview: Interview, today: date) -> tuple[str, ...]:
    """Return what became of it, what tipped it and what had been misread, a sentence each; nothing where none is told.

    Where they went another way, what helps them choose well stands there too: it is of use to them all the same.
    """
    decision = session.decision
    found = []
    if decision.outcome:
        day = f", {format_day(decision.outcome_on, today)}" if decision.outcome_on else ""
        found.append(f"{ENDS[decision.outcome]}{day}.")
    if decision.tipped_by.strip():
        found.append(f"What tipped it: {_one_line(decision.tipped_by)}")
    if decision.misread_stage:
        stage = interview.stage(decision.misread_stage)
        found.append(f"The stage you had misread: {stage.number} {stage.title}.")
    if session.decision.is_made and decision.outcome != "chose you" and decision.helps_choose.strip():
        found.append(f"Of help to them all the same: {_one_line(decision.helps_choose)}")
    return tuple(found)


def _one_line(text: str) -> str:
    return " ".join(text.split())

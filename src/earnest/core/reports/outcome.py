"""The outcome of a decision, in kind words."""

from datetime import date

from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.text.dates import format_day

WHERE = ("decision", "outcome")
"""The outcome's key in the file."""
ENDS = {
    "chose you": "They chose you",
    "chose another": "They chose somebody else",
    "did it inside": "They did it in-house",
    "hired": "They hired somebody",
    "left it": "They left it as it is",
    "still open": "Still open: they have not chosen yet",
}
"""The beginning of the sentence for each outcome."""


def describe_outcome(session: Session, interview: Interview, today: date) -> tuple[str, ...]:
    """Return sentences about the outcome, what tipped it, what was misread.

    If they chose another way, what helps them choose well is added, as it is still of use to them.
    """
    decision = session.decision
    found = []
    if decision.outcome:
        day = f", {format_day(decision.outcome_on, today)}" if decision.outcome_on else ""
        found.append(f"{ENDS[decision.outcome]}{day}.")
    if decision.tipped_by.strip():
        found.append(f"What decided it: {_one_line(decision.tipped_by)}")
    if decision.misread_stage:
        stage = interview.stage(decision.misread_stage)
        found.append(f"The stage you got wrong: {stage.number} {stage.title}.")
    if session.decision.is_made and decision.outcome != "chose you" and decision.helps_choose.strip():
        found.append(f"Helpful to them anyway: {_one_line(decision.helps_choose)}")
    return tuple(found)


def _one_line(text: str) -> str:
    return " ".join(text.split())

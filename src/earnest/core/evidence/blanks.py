"""Fields that count as blank, and why."""

from earnest.core.evidence.grades import Grade
from earnest.core.model.session import Session
from earnest.core.text.normalize import shows_nothing
from earnest.core.text.words import fingerprints, is_filler, is_placeholder, is_vague_measure

MEASURES = ("measure", "by")
"""The fields of a goal that tell by what, and when, it is reached."""


def explain_blank(session: Session, key: str, field: str) -> str | None:
    """Return why a field counts as blank; None where it counts.

    An empty answer gives an empty text: there is nothing to say about it (DESIGN section 3, filler).
    """
    claim = session.claims[key]
    text: str = getattr(claim, field)
    if field in claim.not_known:
        return "asked, and not known yet"
    if shows_nothing(text):
        return ""
    is_vague = field in MEASURES and is_vague_measure(text)
    if not (is_vague or is_filler(text)) or _is_accepted(session, key, text):
        return None
    if is_vague:
        return "too vague to check"
    return "only a placeholder" if is_placeholder(text) else "mostly one word, repeated"


def describe_unrecorded(session: Session, key: str) -> tuple[str, str]:
    """Return the grade of a claim without evidence, and why.

    An empty key has no claim yet.
    """
    blank = explain_blank(session, key, "text") if key else ""
    if blank is None:
        return Grade.GUESS.word, "assumption: no quote or source yet"
    return Grade.BLANK.word, blank or "no answer yet"


def _is_accepted(session: Session, claim: str, text: str) -> bool:
    """Return whether the user accepted this text as all there is."""
    return any(
        settled.claim == claim and settled.rule == "filler" and settled.print in fingerprints(text)
        for settled in session.settled.values()
    )

"""A proposal's parts and reasons, as edits."""

from earnest.core.history.changes import Edit
from earnest.core.model.ids import next_claim_id, next_id
from earnest.core.model.session import Session
from earnest.core.standing.chains import Chain

NO_REASON = "no reason given"
"""The reason kept where somebody goes ahead without giving one."""


def add_part(session: Session, text: str, need: str) -> tuple[Edit, ...]:
    """Add a part that answers a need; no edits without text."""
    if not text.strip():
        return ()
    key = next_id(session.proposal.part, "p")
    edits = (Edit(("proposal", "part", key, "need"), need), Edit(("proposal", "part", key, "text"), text))
    return edits if need else edits[1:]


def rewrite_part(key: str, text: str, need: str) -> tuple[Edit, ...]:
    """Set a part's text and the need that it answers."""
    path = ("proposal", "part", key)
    return Edit((*path, "need"), need or None), Edit((*path, "text"), text if text.strip() else None)


def remove_part(key: str) -> tuple[Edit, ...]:
    """Remove a part."""
    return (Edit(("proposal", "part", key)),)


def write_why_you(session: Session, key: str, text: str, chain: Chain) -> tuple[Edit, ...]:
    """Write a reason of stage 7; a new one names a chain.

    Args:
        session: The session.
        key: The reason's id; empty for a new one.
        text: Why they would choose you.
        chain: Whose goal and need a new reason names.
    """
    if key:
        return (Edit(("reason", key, "text"), text if text.strip() else None),)
    if not text.strip():
        return ()
    path = ("reason", next_claim_id(session, "reason"))
    links = (("goal", chain.goal), ("need", chain.need))
    return (Edit((*path, "text"), text), *(Edit((*path, name), value) for name, value in links if value))


def keep_reason(reason: str) -> tuple[Edit, ...]:
    """Keep the reason for a proposal without the right to propose."""
    return (Edit(("proposal", "reason_without_right"), reason.strip() or NO_REASON),)

"""New ids for what is added to a session."""

from collections.abc import Mapping

from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session

MOST_DIGITS = 12
"""A number of more digits is not counted as one of ours."""


def next_id(table: Mapping[str, object], prefix: str) -> str:
    """Return a prefix with a number higher than any in the table."""
    ends = [key.removeprefix(prefix) for key in table if key.startswith(prefix)]
    used = [int(end) for end in ends if len(end) <= MOST_DIGITS and end.isdecimal()]
    return f"{prefix}{max(used, default=0) + 1}"


def next_claim_id(session: Session, kind: str) -> str:
    """Return the id for the next claim of a kind.

    No number is used twice in a session's history, and no id is used by claims of two kinds.
    """
    prefix = KIND[kind].prefix
    named = {entry.path.split(".")[1]: None for entry in session.history.values() if entry.path.startswith(f"{kind}.")}
    foreign = {key: None for key in session.claims if key.startswith(prefix)}
    return next_id({**named, **getattr(session, kind), **foreign}, prefix)

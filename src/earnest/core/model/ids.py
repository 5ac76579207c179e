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

    No number is used twice in a session's history, and no id is used by claims of two kinds, not even in turn.
    """
    paths = (entry.path.split(".", 2) for entry in session.history.values())
    named = {path[1]: None for path in paths if len(path) > 1 and path[0] in KIND}
    return next_id({**named, **session.claims}, KIND[kind].prefix)

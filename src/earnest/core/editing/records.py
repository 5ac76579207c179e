"""The quote put on file last: whose person, day and way a new one takes."""

from earnest.core.model.claims import Heard
from earnest.core.model.paths import split_path
from earnest.core.model.session import Session


def find_last_quote(session: Session) -> Heard | None:
    """Return the quote that was put on file last and is still there, or None."""
    for entry in reversed(list(session.history.values())):
        match split_path(entry.path):
            case (_, claim, "heard", key, _) if claim in session.claims and key in session.claims[claim].heard:
                return session.claims[claim].heard[key]
    return None

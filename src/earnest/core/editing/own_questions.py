"""Your own questions for the meeting, as edits."""

from earnest.core.history.changes import Edit
from earnest.core.model.ids import next_id
from earnest.core.model.session import Session


def add_own_question(session: Session, text: str, serves: str = "") -> tuple[Edit, ...]:
    """Add a question; `serves` is the claim that it should lift."""
    key = next_id(session.own_question, "q")
    return tuple(Edit(("own_question", key, name), value) for name, value in _kept(text, serves))


def rewrite_own_question(key: str, text: str, serves: str = "") -> tuple[Edit, ...]:
    """Set a question's text and the claim that it serves."""
    return tuple(Edit(("own_question", key, name), value or None) for name, value in _kept(text, serves, whole=True))


def remove_own_question(session: Session, key: str) -> tuple[Edit, ...]:
    """Remove a question and the answers to remarks on it."""
    answers = (Edit(("settled", name)) for name, settled in session.settled.items() if settled.claim == key)
    return (Edit(("own_question", key)), *answers)


def _kept(text: str, serves: str, *, whole: bool = False) -> tuple[tuple[str, str], ...]:
    found = (("serves", serves), ("text", " ".join(text.split())))
    return tuple((name, value) for name, value in found if value or whole)

"""Questions of one's own for the meeting: added, rewritten and put away, as edits."""

from earnest.core.history.changes import Edit
from earnest.core.model.ids import next_id
from earnest.core.model.session import Session


def add_own_question(session: Session, text: str, serves: str = "") -> tuple[Edit, ...]:
    """Add a question; `serves` is the id of the claim that it is to lift."""
    key = next_id(session.own_question, "q")
    return tuple(Edit(("own_question", key, name), value) for name, value in _kept(text, serves))


def rewrite_own_question(key: str, text: str, serves: str = "") -> tuple[Edit, ...]:
    """Set what a question says and serves."""
    return tuple(Edit(("own_question", key, name), value or None) for name, value in _kept(text, serves, whole=True))


def remove_own_question(session: Session, key: str) -> tuple[Edit, ...]:
    """Take a question out, with the answers to remarks on it; undo brings them back."""
    answers = (Edit(("settled", name)) for name, settled in session.settled.items() if settled.claim == key)
    return (Edit(("own_question", key)), *answers)


def _kept(text: str, serves: str, *, whole: bool = False) -> tuple[tuple[str, str], ...]:
    found = (("serves", serves), ("text", " ".join(text.split())))
    return tuple((name, value) for name, value in found if value or whole)

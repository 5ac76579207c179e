"""The questions of a planned meeting, as edits."""

from collections.abc import Iterator, Sequence

from earnest.core.history.changes import Edit
from earnest.core.model.session import Session


def write_agenda(session: Session, meeting: str, questions: Sequence[tuple[str, str]]) -> Iterator[Edit]:
    """Yield the edits that keep a meeting's questions in this order.

    Args:
        session: The session.
        meeting: The meeting's id.
        questions: Each question's words and place; without any, they are worked out again.
    """
    path = ("meeting", meeting, "plan", "question")
    held = session.meeting[meeting].plan.question if meeting in session.meeting else {}
    keys = [f"q{number}" for number in range(1, len(questions) + 1)]
    for key, (text, about) in zip(keys, questions, strict=True):
        yield from (Edit((*path, key, "text"), text), Edit((*path, key, "about"), about))
    yield from (Edit((*path, key)) for key in held if key not in keys)

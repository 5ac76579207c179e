"""The meanings that an edit of a confirmed claim can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.say_back import vouch

if TYPE_CHECKING:
    from earnest.core.editing.working_session import WorkingSession
    from earnest.core.history.changes import Author

SAME, UNDO, LAPSE = "same", "undo", "lapse"
CHOICES = (
    (SAME, "same meaning", "keeps the confirmation; say why in a note"),
    (UNDO, "undo", "brings back the text before"),
    (LAPSE, "drop confirmation", "the claim is heard until you say it back again"),
)
"""The key of each answer, its label, and what it does."""


def describe_note(answer: str) -> str:
    """Return the label of the note that an answer asks for."""
    return "How does it mean the same?" if answer == SAME else "Why was it changed?"


def keep_note(working: WorkingSession, claim: str, answer: str, note: str, author: Author) -> WorkingSession:
    """Keep the note on an edit; `SAME` also keeps the confirmation."""
    if answer == SAME:
        return working.with_edits(vouch(working.session, claim, note), author)
    return working.explained(note)

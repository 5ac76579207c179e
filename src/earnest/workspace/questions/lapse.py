"""The meanings that an edit of a confirmed claim can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.say_back import vouch
from earnest.workspace import texts as say

if TYPE_CHECKING:
    from earnest.core.editing.working_session import WorkingSession
    from earnest.core.history.changes import Author

SAME, UNDO, LAPSE = "same", "undo", "lapse"
CHOICES = (
    (SAME, say.LAPSE_SAME, say.LAPSE_SAME_SAYS),
    (UNDO, say.LAPSE_UNDO, say.LAPSE_UNDO_SAYS),
    (LAPSE, say.LAPSE_DROP, say.LAPSE_DROP_SAYS),
)
"""The key of each answer, its label, and what it does."""


def describe_note(answer: str) -> str:
    """Return the label of the note that an answer asks for."""
    return say.LAPSE_HOW_SAME if answer == SAME else say.LAPSE_WHY


def keep_note(working: WorkingSession, claim: str, answer: str, note: str, author: Author) -> WorkingSession:
    """Keep the note on an edit; `SAME` also keeps the confirmation."""
    if answer == SAME:
        return working.with_edits(vouch(working.session, claim, note), author)
    return working.explained(note)

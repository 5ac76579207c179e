"""The edits that a key or a line of the interview makes at once, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.answer_edits import accept_short_text, toggle_none_said, toggle_not_known
from earnest.core.editing.records import remove_record
from earnest.core.editing.removal import remove_claim_at
from earnest.core.editing.working_session import WorkingSession

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from earnest.core.history.changes import Author

    Change = Callable[[WorkingSession, Author], WorkingSession]


def _mark_not_known(working: WorkingSession, author: Author) -> WorkingSession:
    return working.with_edits(toggle_not_known(working.session, working.interview, working.place), author)


def _mark_none_said(working: WorkingSession, author: Author) -> WorkingSession:
    return working.with_edits(toggle_none_said(working.session, working.question.none), author)


def _accept_text(working: WorkingSession, author: Author) -> WorkingSession:
    return working.with_edits(accept_short_text(working.session, working.claim), author)


EDITS: Mapping[str, Change] = {
    "undo": WorkingSession.undone,
    "redo": WorkingSession.redone,
    "not_known": _mark_not_known,
    "none": _mark_none_said,
    "that_is_all": _accept_text,
    "put_away": remove_claim_at,
}


def remove_record_of(record: str) -> Change:
    """Return the edit that removes a record of the claim at the place."""
    return lambda working, author: working.with_edits(remove_record(working.session, working.claim, record), author)

"""The commands of the interview, and their edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.answer_edits import accept_short_text, toggle_none_said, toggle_not_known
from earnest.core.editing.new_session import toggle_practice
from earnest.core.editing.part_offers import link_to_part
from earnest.core.editing.records import remove_record
from earnest.core.editing.removal import remove_claim_at
from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.keys import split_path
from earnest.core.model.kinds import STAGES
from earnest.tui import key_commands as do
from earnest.tui.interview import texts as say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from earnest.core.history.changes import Author

    Change = Callable[[WorkingSession, Author], WorkingSession]

# Other screens use these keys too; here they do this.
NEXT, ADD = do.NEXT._replace(action="show('next')"), do.ADD._replace(action="show('another')")
REMOVE = do.REMOVE._replace(action="edit('remove_this')")
UNDO, REDO = do.UNDO._replace(action="edit('undo')"), do.REDO._replace(action="edit('redo')")
LEAVE = do.LEAVE._replace(action="go('home')")

TO_STAGES = tuple(
    do.Command(
        *(key, key, say.STAGE.format(number=key), say.TO_STAGE.format(number=key, name=stage.replace("_", " "))),
        *("View", f"show('{key}')"),
    )
    for key, stage in zip(do.STAGE_KEYS, STAGES, strict=True)
)
"""To each stage, by its number."""

COMMANDS = (
    *(NEXT, do.BACK, do.NOT_KNOWN, do.HEARD, do.SAY_BACK, do.WHY, do.REVIEW, do.SHEET, do.PROPOSAL, do.REPLAY),
    *(ADD, REMOVE, UNDO, REDO, do.EDITOR, do.FOLD, do.OUT, do.PLAN, do.MEETING, do.LIVE, do.HEAR, do.PEOPLE),
    *(do.QUOTES, do.GRID, do.RENAME, do.PRACTICE, do.TAKE_OVER, LEAVE),
    *TO_STAGES,
)
"""All commands, in order of use."""

WRITING = frozenset(
    (
        do.NOT_KNOWN,
        do.HEARD,
        do.SAY_BACK,
        ADD,
        REMOVE,
        UNDO,
        REDO,
        do.EDITOR,
        do.PLAN,
        do.MEETING,
        do.LIVE,
        do.HEAR,
        do.RENAME,
        do.PRACTICE,
    )
)
"""The commands that change a session."""


def _mark_not_known(working: WorkingSession, author: Author) -> WorkingSession:
    return working.with_edits(toggle_not_known(working.session, working.interview, working.place), author)


def _mark_none_said(working: WorkingSession, author: Author) -> WorkingSession:
    return working.with_edits(toggle_none_said(working.session, working.question.none), author)


def _mark_practice(working: WorkingSession, author: Author) -> WorkingSession:
    return working.with_edits(toggle_practice(working.session), author)


def _accept_text(working: WorkingSession, author: Author) -> WorkingSession:
    return working.with_edits(accept_short_text(working.session, working.claim), author)


EDITS: Mapping[str, Change] = {
    "not_known": _mark_not_known,
    "none": _mark_none_said,
    "that_is_all": _accept_text,
    "practice": _mark_practice,
    "remove_this": remove_claim_at,
}


LINK_PART = "link_part."
"""Before a quote, a claim and its part: the edit that links them."""


def find_edit(name: str) -> Change:
    """Return the edit of a name, as a line gives it."""
    if name.startswith(LINK_PART):
        quote, claim, part = split_path(name.removeprefix(LINK_PART))
        return lambda working, author: working.with_edits(link_to_part(working.session, quote, claim, part), author)
    return EDITS[name]


def remove_record_of(record: str) -> Change:
    """Return the edit that removes a record of the claim."""
    return lambda working, author: working.with_edits(remove_record(working.session, working.claim, record), author)

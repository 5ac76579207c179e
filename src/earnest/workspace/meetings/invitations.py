"""A meeting planned from a calendar's invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.core.editing.meetings.plan import (
    PlanNotes,
    find_invited,
    join_attendees,
    propose_people,
    take_invitation,
)
from earnest.core.model.session import YOU

if TYPE_CHECKING:
    from collections.abc import Sequence

    from earnest.core.transcripts.invitation import Invitation
    from earnest.workspace.session_editor import SessionEditor


class TakenInvitation(NamedTuple):
    """An invitation as a plan, which is not saved yet."""

    meeting: str
    """The meeting that was planned from it before; empty for a new one."""
    notes: PlanNotes
    """The plan; it names those whom the session knows."""
    known: Sequence[str]
    """Their ids."""
    new: Sequence[str]
    """The names of the others, but for yourself."""
    is_cancelled: bool


def read_as_plan(editor: SessionEditor, invitation: Invitation) -> TakenInvitation:
    """Return what an invitation makes of the plan."""
    session, invitation = editor.session, invitation.of_day(editor.today)
    known, others = propose_people(session, invitation)
    key = find_invited(session, invitation, editor.clock())
    known = join_attendees(session, key, known)
    ids = {session.name_of(key): key for key, _ in session.people()}
    return TakenInvitation(
        key,
        take_invitation(invitation, known),
        [ids.get(name, YOU) for name in known],
        [each.name.replace(";", ",") for each in others],
        invitation.is_cancelled,
    )

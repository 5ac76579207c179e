"""Notices before a session is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.kinds import STAGES
from earnest.workspace.errors import NoInterview, StorageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from earnest.core.interview.stage import Interview
    from earnest.core.model.session import Session
    from earnest.workspace.opened_session import Draft, OpenedSession
    from earnest.workspace.ports import ConflictCopy, InterviewStore

STAND_IN = "client"
"""The interview with which a session is shown whose own is not there."""
MERGE = "merge"
"""The choice to merge two versions of a session first."""
RESTORE = "restore"
"""The choice to take what was typed last time."""


class OpeningNotice(NamedTuple):
    """A notice before a session is shown, and how to go on."""

    lines: Sequence[str]
    """The headline, then the rest."""
    choices: Sequence[tuple[str, str, str]]
    """The key of each choice, its label, and what it does."""


def find_notice(opened: OpenedSession, copies: Sequence[ConflictCopy]) -> OpeningNotice | None:
    """Return what must be said before a session is shown, or None.

    Args:
        opened: The session.
        copies: Other versions that are kept beside it.
    """
    if opened.draft and opened.draft.texts and opened.file:
        typed, saved = opened.draft.typed_at, opened.stamp.saved_at
        when = f"Typed {typed:%H:%M on %d %b}, saved {saved:%H:%M on %d %b}."
        restore = (RESTORE, "restore what was typed", "it goes into its field again")
        return OpeningNotice(
            ["Something was typed and not answered.", when],
            (restore, ("saved", "open what was saved", "the draft goes when you write")),
        )
    if copies and opened.file:
        return OpeningNotice(
            ["A second version is kept", f"{opened.name} was changed elsewhere; yours is {copies[0].name}."],
            (
                (MERGE, "settle them now", "side by side, one thing after the other"),
                ("on", "later", "both stay as they are"),
            ),
        )
    if opened.held and not opened.faults:
        since = f" since {opened.held.since:%H:%M on %d %b}" if opened.held.since else ""
        where = f", as process {opened.held.pid} on {opened.held.host}." if opened.held.pid else "."
        says = f"{opened.held.by or 'Somebody'} has {opened.name} open{since}{where}"
        on = ("on", "look on", "what they save is shown as they save it")
        return OpeningNotice(["Somebody is writing in it", says], (on,))
    if opened.read_only:
        says = f"{opened.name}: {opened.read_only}."
        on = ("on", "look at it", "nothing in the file is changed")
        return OpeningNotice(["Opened to read only", says, *map(str, opened.faults)], (on,))
    if opened.notes:
        return OpeningNotice(["Before you go on", *opened.notes], (("on", "go on", ""),))
    return None


def find_interview(interviews: InterviewStore, name: str) -> tuple[Interview, str]:
    """Return an interview; where it cannot be had, another, and why.

    With that other one a session can be looked at, and not be gone on with.
    """
    try:
        return interviews.load(name), ""
    except NoInterview as error:
        return interviews.load(STAND_IN), str(error)
    except StorageError as error:
        return interviews.load(STAND_IN), f"its interview {name} cannot be used: {error}"


def with_interview(opened: OpenedSession, interviews: InterviewStore) -> tuple[OpenedSession, Interview]:
    """Return a session with its interview, without which it is read-only."""
    interview, why = find_interview(interviews, opened.session.interview)
    if why:
        opened.close()
        opened = opened._replace(file=None, read_only=why)
    return opened, interview


class BegunSession(NamedTuple):
    """A session to work on, with the texts of a restored draft."""

    working: WorkingSession
    texts: Mapping[str, str]


def begin_working(
    opened: OpenedSession, interview: Interview, session: Session | None = None, draft: Draft | None = None
) -> BegunSession:
    """Return the session to work on.

    Args:
        opened: The session as it was opened.
        interview: Its questions.
        session: The session as it is by now, if it has changed since.
        draft: What goes into its fields again.
    """
    now = session or opened.session
    if draft is None:
        return BegunSession(WorkingSession.begin(now, interview, opened.at_question), {})
    return BegunSession(begin_at(now, interview, draft.at_question, draft.texts), draft.texts)


def begin_at(session: Session, interview: Interview, at: str, texts: Mapping[str, str]) -> WorkingSession:
    """Return the session at the place where texts were typed.

    What was to begin a claim of its own begins one still.
    """
    working = WorkingSession.begin(session, interview, at)
    if at.partition(".")[0] not in STAGES or working.claim is None:
        return working
    kept = getattr(session, working.question.of).values()
    is_kept = any(getattr(claim, name, None) == text for claim in kept for name, text in texts.items() if text)
    return working if is_kept else working.go(working.position.another())

"""Sessions opened: notices before one is shown, and where to go on."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.kinds import STAGES
from earnest.workspace import texts as say
from earnest.workspace.errors import LockedByOther, NoInterview, StorageError, UnfinishedMerge
from earnest.workspace.page_texts import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from earnest.core.interview.stage import Interview
    from earnest.core.model.session import Session
    from earnest.workspace.opened_session import Draft, OpenedSession
    from earnest.workspace.ports import ConflictCopy, InterviewStore

STAND_IN = "client"
"""The interview with which a session is shown whose own is not there."""
MERGE = "merge"
"""The choice to merge two versions of a session first."""
LOOK = (say.READ_ONLY, say.READ_ONLY_SAYS)
"""The way to go on reading only."""
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
    if opened.draft and opened.draft.open_texts and opened.file:
        typed, saved = opened.draft.typed_at, opened.stamp.saved_at
        when = say.UNSAVED.format(typed=typed, saved=saved)
        restore = (RESTORE, say.UNSAVED_RESTORE, say.UNSAVED_RESTORE_SAYS)
        return OpeningNotice(
            [say.UNSAVED_TITLE, when],
            (restore, ("saved", say.UNSAVED_LEAVE, say.UNSAVED_LEAVE_SAYS)),
        )
    if two := find_two(opened, copies):
        return two
    if opened.held and not opened.faults:
        says = _describe_holder(opened.name, opened.held)
        on = ("on", say.HELD_WATCH, say.HELD_WATCH_SAYS)
        return OpeningNotice([say.HELD_TITLE, says], (on,))
    if opened.read_only:
        says = f"{opened.name}: {opened.read_only}."
        return OpeningNotice([say.READ_ONLY_TITLE, says, *map(str, opened.faults)], (("on", *LOOK),))
    notes = [*opened.notes, *_tell_of_plain_mode(opened)]
    if notes:
        return OpeningNotice([say.NOTE_TITLE, *notes], (("on", say.CONTINUE, ""),))
    return None


def _tell_of_plain_mode(opened: OpenedSession) -> Iterator[str]:
    """Yield what was typed in plain mode, and how to go on."""
    texts = opened.draft.texts if opened.draft and opened.file else {}
    if left := [text for name, text in texts.items() if name.startswith(PLAIN)]:
        yield say.PLAIN_LEFT.format(name=quote(opened.name.removesuffix(".toml")))
        yield from left


def _describe_holder(name: str, held: LockedByOther) -> str:
    """Return who has a session open, since when and where."""
    since, pid = held.since, held.pid
    says = (say.HELD_SINCE_AT if pid else say.HELD_SINCE) if since else say.HELD_AT if pid else say.HELD
    return says.format(who=held.by or say.SOMEBODY, name=name, since=since, pid=pid, host=held.host)


def find_two(opened: OpenedSession, copies: Sequence[ConflictCopy]) -> OpeningNotice | None:
    """Return what must be said of two versions, or None."""
    settle = (MERGE, say.MERGE_NOW, say.MERGE_NOW_SAYS)
    if opened.other_side and opened.faults:
        return OpeningNotice([say.UNFINISHED_TITLE, *_describe_merge(opened)], (settle, ("on", *LOOK)))
    if opened.session.clash and opened.file:
        says = say.AFTER_MERGE.format(len(opened.session.clash))
        return OpeningNotice([say.AFTER_MERGE_TITLE, says], (settle, ("on", say.MERGE_LATER, say.MERGE_LATER_SAYS)))
    if copies and opened.file:
        says = say.SECOND.format(name=opened.name, copy=copies[0].name)
        later = ("on", say.MERGE_LATER, say.MERGE_LATER_SAYS)
        return OpeningNotice([say.SECOND_TITLE, says], (settle, later))
    return None


def _describe_merge(opened: OpenedSession) -> Iterator[str]:
    merge = opened.faults[0]
    if isinstance(merge, UnfinishedMerge):
        yield say.UNFINISHED.format(name=opened.name, where=merge.where)
    yield say.UNFINISHED_HERE.format(name=opened.name, quoted=quote(opened.name))
    yield say.UNFINISHED_GIT


def find_interview(interviews: InterviewStore, name: str) -> tuple[Interview, str]:
    """Return an interview; where it cannot be had, another, and why.

    With that other one a session can be looked at, and not be gone on with.
    """
    try:
        return interviews.load(name), ""
    except NoInterview as error:
        return interviews.load(STAND_IN), str(error)
    except StorageError as error:
        return interviews.load(STAND_IN), say.NO_INTERVIEW.format(name=name, why=error)


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
    return BegunSession(begin_at(now, interview, draft.at_question, draft.open_texts), draft.open_texts)


def go_on(opened: OpenedSession, working: WorkingSession) -> BegunSession:
    """Return a session opened once more, at the same question."""
    return BegunSession(WorkingSession.begin(opened.session, working.interview, working.at_question), {})


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

"""Sessions opened: notices before one is shown, and two versions settled."""

from __future__ import annotations

from contextlib import suppress
from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.history.steps import BY_HAND
from earnest.core.merge.clashes import with_others
from earnest.core.merge.settling import settle_clashes, settle_versions
from earnest.core.model.kinds import STAGES
from earnest.workspace.errors import NoInterview, NotSettled, StorageError, UnfinishedMerge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from earnest.core.interview.stage import Interview
    from earnest.core.merge.differences import Resolution
    from earnest.core.model.keys import KeyPath
    from earnest.core.model.session import Session
    from earnest.workspace.opened_session import Draft, OpenedSession
    from earnest.workspace.ports import ConflictCopy, InterviewStore, SessionStore
    from earnest.workspace.workspace import Workspace

STAND_IN = "client"
"""The interview with which a session is shown whose own is not there."""
MERGE = "merge"
"""The choice to merge two versions of a session first."""
LOOK = ("open read-only", "the file is not changed")
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
        when = f"Typed {typed:%H:%M on %d %b}; session saved {saved:%H:%M on %d %b}."
        restore = (RESTORE, "restore the text", "puts it back into its field")
        return OpeningNotice(
            ["Unsaved text found", when],
            (restore, ("saved", "open without it", "the text is discarded when you write")),
        )
    if two := find_two(opened, copies):
        return two
    if opened.held and not opened.faults:
        since = f" since {opened.held.since:%H:%M on %d %b}" if opened.held.since else ""
        where = f", as process {opened.held.pid} on {opened.held.host}." if opened.held.pid else "."
        says = f"{opened.held.by or 'Somebody'} has {opened.name} open{since}{where}"
        on = ("on", "watch", "shows what they save as they save it")
        return OpeningNotice(["Somebody else has it open", says], (on,))
    if opened.read_only:
        says = f"{opened.name}: {opened.read_only}."
        return OpeningNotice(["Opened read-only", says, *map(str, opened.faults)], (("on", *LOOK),))
    if opened.notes:
        return OpeningNotice(["Note", *opened.notes], (("on", "continue", ""),))
    return None


def find_two(opened: OpenedSession, copies: Sequence[ConflictCopy]) -> OpeningNotice | None:
    """Return what must be said of two versions, or None."""
    settle = (MERGE, "merge now", "side by side, one difference after the other")
    if opened.other_side and opened.faults:
        return OpeningNotice(["Unfinished merge", *_describe_merge(opened)], (settle, ("on", *LOOK)))
    if opened.session.clash and opened.file:
        many = len(opened.session.clash)
        says = f"{many} answer{'s have' if many > 1 else ' has'} two versions. Until you choose, the lower one counts."
        return OpeningNotice(["Two versions after a merge", says], (settle, ("on", "later", "keeps both versions")))
    if copies and opened.file:
        says = f"{opened.name} was changed in two places. The second version is {copies[0].name}."
        later = ("on", "later", "keeps both versions")
        return OpeningNotice(["Second version found", says], (settle, later))
    return None


def _describe_merge(opened: OpenedSession) -> Iterator[str]:
    merge = opened.faults[0]
    if isinstance(merge, UnfinishedMerge):
        yield f"{opened.name} has git conflict markers: {merge.where}."
    yield f"Merge here: the file as it is now is kept as {opened.name}.orig. Then run `git add {quote(opened.name)}`."
    yield "Or finish the merge with git: edit the file, remove the markers, and add it."


class TwoVersions(NamedTuple):
    """Two versions of one session, to be settled."""

    opened: OpenedSession
    """The version in the file, open to be written."""
    other: Session
    name: str
    """What the other version is called."""
    copy: str
    """The key of the other version's file; empty where it is in the same file."""
    is_apart: bool = True
    """Whether each version has a history of its own; those of a clash share one."""

    def find_owner(self, user: str) -> str:
        """Return whose the other version is, in a word or two."""
        entries, clashes = self.other.entries, self.opened.session.clash
        by = entries[-1][1].by if entries else user
        if not self.is_apart:
            by = next((clash.who[1] for clash in clashes.values() if len(clash.who) > 1), by)
        return "yours" if by == user else "edited by hand" if by == BY_HAND else f"{by}'s"


def has_versions(opened: OpenedSession, copies: Sequence[ConflictCopy]) -> bool:
    """Return whether a session has two versions to settle."""
    return bool(opened.other_side or opened.session.clash or copies)


def open_both(sessions: SessionStore, key: str, copy: str) -> TwoVersions:
    """Open a file and its copy, or both sides of a merge.

    Raises:
        StorageError: one of them cannot be used; both stay as they are.
    """
    opened = sessions.open(key, settles=True)
    if opened.file is None:
        raise NotSettled(opened.read_only)
    if opened.other_side:
        return TwoVersions(opened._replace(other_side=None), opened.other_side, "the other side of a merge", "")
    if opened.session.clash:
        return TwoVersions(opened, with_others(opened.session), "the other version", "", is_apart=False)
    try:
        second = sessions.open(copy, to_write=False)
        if second.unfit or second.key == opened.key:
            raise NotSettled(second.unfit or f"{second.name} is the same file")
    except StorageError:
        opened.close()
        raise
    return TwoVersions(opened, second.session, second.name, copy)


def make_one(both: TwoVersions, ways: Mapping[KeyPath, Resolution], author: Author) -> Session:
    """Return one version made of two."""
    if not both.is_apart:
        return settle_clashes(both.opened.session, ways, author)
    return settle_versions(both.opened.session, both.other, ways, author, f"merged with {both.name}")


def settle(both: TwoVersions, ways: Mapping[KeyPath, Resolution], workspace: Workspace) -> Session:
    """Save one version made of two, and return it; archive the copy.

    Raises:
        StorageError: it cannot be saved; both stay as they are.
    """
    session = make_one(both, ways, Author(workspace.user.user_name, workspace.clock()))
    try:
        if both.opened.file:
            both.opened.file.save(session)
    except StorageError:
        both.opened.close()
        raise
    if both.copy:
        with suppress(StorageError):
            workspace.library.archive(both.copy)
    return session


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
    return BegunSession(begin_at(now, interview, draft.at_question, draft.open_texts), draft.open_texts)


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

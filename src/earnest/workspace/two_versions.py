"""Two versions of a session, opened and settled."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from earnest.core.history.changes import Author
from earnest.core.history.steps import BY_HAND
from earnest.core.merge.clashes import with_others
from earnest.core.merge.settling import settle_clashes, settle_versions
from earnest.core.model.keys import split_path
from earnest.workspace import texts as say
from earnest.workspace.errors import NotSettled, StorageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from earnest.core.merge.differences import Resolution
    from earnest.core.model.keys import KeyPath
    from earnest.core.model.session import Session
    from earnest.workspace.opened_session import OpenedSession
    from earnest.workspace.ports import ConflictCopy, SessionStore
    from earnest.workspace.workspace import Workspace


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

    def list_authors(self, path: KeyPath = ()) -> tuple[str, str]:
        """Return who wrote each version last, the file's first.

        Of one key that clashes in the file, or of the first.
        """
        clashes = self._list_clashes()
        if clashes:
            return clashes.get(path) or next(iter(clashes.values()))
        one, other = (each.entries[-1][1].by if each.entries else "" for each in (self.opened.session, self.other))
        return one, other

    def name_owners(self, user: str) -> tuple[str, str]:
        """Return whose each version is, in a word or two.

        The first is empty where the file is name enough: its version is not one of two in it, or both are one user's.
        Where answers clash that several people wrote, nobody is named.
        """
        every = set(self._list_clashes().values()) or {self.list_authors()}
        names = [{_name_owner(by or user, user) for by in side} for side in zip(*every, strict=True)]
        mine, other = (found.pop() if len(found) == 1 else "" for found in names)
        return "" if self.is_apart or mine == other else mine, other or say.THE_OTHERS

    def _list_clashes(self) -> dict[KeyPath, tuple[str, str]]:
        """Return who wrote both versions of each key that clashes."""
        every = () if self.is_apart else self.opened.session.clash.values()
        return {split_path(clash.path): (clash.who[0], clash.who[1]) for clash in every if len(clash.who) > 1}


def _name_owner(by: str, user: str) -> str:
    return say.YOURS if by == user else say.BY_HAND if by == BY_HAND else say.SOMEBODYS.format(name=by)


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
        return TwoVersions(opened._replace(other_side=None), opened.other_side, say.OTHER_SIDE, "")
    if opened.session.clash:
        return TwoVersions(opened, with_others(opened.session), say.OTHER_VERSION, "", is_apart=False)
    try:
        second = sessions.open(copy, to_write=False)
        if second.unfit or second.key == opened.key:
            raise NotSettled(second.unfit or say.SAME_FILE.format(name=second.name))
    except StorageError:
        opened.close()
        raise
    return TwoVersions(opened, second.session, second.name, copy)


def make_one(both: TwoVersions, ways: Mapping[KeyPath, Resolution], author: Author) -> Session:
    """Return one version made of two."""
    if not both.is_apart:
        return settle_clashes(both.opened.session, ways, author)
    return settle_versions(both.opened.session, both.other, ways, author, say.MERGED_WITH.format(name=both.name))


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

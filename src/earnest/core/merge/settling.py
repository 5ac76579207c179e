"""Two versions of a session made into one, as somebody chose."""

from collections.abc import Mapping

from earnest.core.history.changes import Author, apply_edits
from earnest.core.history.undo import list_edits_between
from earnest.core.merge.clashes import settle
from earnest.core.merge.differences import Resolution, find_differences, merge
from earnest.core.merge.sessions import merge_sessions
from earnest.core.model.keys import KeyPath, split_path
from earnest.core.model.paths import thing_of, value_at
from earnest.core.model.session import Session

Ways = Mapping[KeyPath, Resolution]


def settle_clashes(session: Session, ways: Ways, author: Author) -> Session:
    """Return the session, its clashes settled.

    Args:
        session: The session.
        ways: By thing, or by key, which version is taken; where it is left out, the file's.
        author: Who settles it, and when.
    """
    for key, clash in session.clash.items():
        path = split_path(clash.path)
        way = ways.get(path) or ways.get(thing_of(path))
        session = settle(session, key, author, takes_other=way == "other")
    return session


def settle_versions(file: Session, other: Session, ways: Ways, author: Author, why: str) -> Session:
    """Return one version made of two, with both histories.

    Everybody's changes keep their author, time and reason; what was chosen otherwise is a step of its own.

    Args:
        file: The version that goes on.
        other: The version that was kept beside it.
        ways: As for `merge`.
        author: Who settles it, and when.
        why: Kept with the change.
    """
    wanted = merge(file, other, ways, author).document
    found = merge_sessions(file, other, author).session
    for key, clash in found.clash.items():
        takes_other = value_at(wanted, split_path(clash.path)) == clash.both[1]
        found = settle(found, key, author, takes_other=takes_other)
    if all(ways.get(each.path, each.way) == each.way or each.is_clash for each in find_differences(file, other)):
        return found
    return apply_edits(found, list_edits_between(found.document, wanted), author, why)

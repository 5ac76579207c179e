"""The sessions of a folder: listed, found, archived and deleted."""

import difflib
import os
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from earnest.core.text.normalize import normalize_for_search
from earnest.store.files.atomic import put_as_new, sync_folder
from earnest.store.files.folder import ARCHIVE, INNER, LEADS_OUT, Folder, is_missing, leads_out
from earnest.store.files.lock import read_holder, take_lock
from earnest.store.files.names import (
    SUFFIX,
    find_named,
    list_related,
    make_slug,
    match_names,
    number_names,
    session_name,
)
from earnest.store.library.index import IndexRow, load_rows
from earnest.store.library.scan import FolderEntry, find_second_versions, list_entries
from earnest.store.sessions.drafts import read_draft, retie_draft
from earnest.store.sessions.kept_beside import move_kept
from earnest.store.sessions.open import open_session
from earnest.store.sessions.page_drafts import list_page_drafts, name_pages
from earnest.store.sessions.versions import versions_path
from earnest.workspace.errors import (
    LockedByOther,
    NoSuchSession,
    NotMoved,
    SeveralSessions,
    StorageError,
    describe_cause,
    describe_unread,
)
from earnest.workspace.stamp import recency

MOST_DIGITS = 12
"""No list has a number of more digits."""
MOST_SUGGESTED = 3
"""The most names suggested in place of an unknown one."""
TRASH = ".trash"
"""The folder of deleted sessions; nothing in it is removed automatically."""


LIST_TRASH = "earnest restore"
"""The command that lists the trash."""


class ListedSession(NamedTuple):
    """A session of a folder, as a list shows it."""

    path: Path
    number: int
    """Its position in the list, from 1, which the command line accepts."""
    client: str
    changed: datetime | None
    """When it last changed, in local time; None where that cannot be seen."""
    message: str
    """Why the file cannot be used; empty where it can."""
    conflicts: tuple[Path, ...]
    """The second versions beside it."""


def list_sessions(folder: Folder) -> list[ListedSession]:
    """Return the sessions of a folder, last changed first, all read.

    Raises:
        UnusableFolder: the folder cannot be read.
    """
    by_age = sorted(map(_read_entry, list_entries(folder)), key=lambda each: (recency(each.changed), each.path.name))
    return [each._replace(number=number) for number, each in enumerate(by_age, 1)]


def pick(folder: Folder, word: str) -> Path:
    """Return the session that a path, name, number or client refers to.

    The beginning of a name, or of any word in it, is enough where only one session has it.

    Raises:
        NoSuchSession: there is none.
        SeveralSessions: there is more than one.
        UnusableFolder: the folder cannot be read.
    """
    if named := find_named(folder.path, word):
        return named
    given = Path(word)
    entries = list_entries(folder)
    if word.isdecimal() and 0 < (number := int(word[:MOST_DIGITS])) <= len(entries):
        return _pick_by_number(folder, entries, number)
    if word and os.path.lexists(given):
        return given
    if os.sep not in word and (found := _pick_by_client(folder, entries, word)):
        return found
    names = {session_name(found.path): found.path for found in entries}
    matching = match_names(names, word) or match_names(names, _to_name(word))
    if len(matching) > 1:
        raise SeveralSessions(word, tuple(sorted(matching)))
    if matching:
        return names[matching[0]]
    raise NoSuchSession(word, tuple(difflib.get_close_matches(word.removesuffix(SUFFIX), names, n=MOST_SUGGESTED)))


def pick_latest(folder: Folder) -> Path | None:
    """Return the session that was changed last; None without any.

    Raises:
        UnusableFolder: the folder cannot be read.
    """
    entries = list_entries(folder)
    return _pick_by_number(folder, entries, 1) if entries else None


def _pick_by_number(folder: Folder, entries: Sequence[FolderEntry], number: int) -> Path:
    """Return the session with a number in the list."""
    known = load_rows(folder)
    by_age = sorted(entries, key=lambda each: (recency(_find_facts(each, known)[1]), each.path.name))
    return by_age[number - 1].path


def _pick_by_client(folder: Folder, entries: Sequence[FolderEntry], word: str) -> Path | None:
    """Return the session of a client, if there is one.

    Raises:
        SeveralSessions: there are more of them.
    """
    sought, known = normalize_for_search(word), load_rows(folder)
    clients = {each.path: normalize_for_search(_find_facts(each, known)[0]) for each in entries} if sought else {}
    found = [path for path, client in clients.items() if client == sought]
    named = folder.path / (_to_name(word) + SUFFIX)
    if named in (found or clients):
        return named
    if len(found) > 1:
        raise SeveralSessions(word, tuple(map(session_name, found)))
    if found:
        return found[0]
    begun = [path for path, client in clients.items() if _begins(client, sought)]
    return begun[0] if len(begun) == 1 and not match_names(map(session_name, clients), word) else None


def _begins(client: str, sought: str) -> bool:
    """Return whether a client's name begins with whole words."""
    rest = client.removeprefix(sought)
    return rest != client and not rest[:1].isalnum()


def _find_facts(entry: FolderEntry, known: Mapping[str, IndexRow]) -> tuple[str, datetime | None]:
    """Return a session's client, and when it last changed."""
    row = known.get(entry.path.name)
    if row and entry.facts and row.tells_of(entry.path, entry.facts):
        return row.client, row.changed
    read = _read_entry(entry)
    return read.client, read.changed


def _to_name(word: str) -> str:
    """Return the name of a client's new session, or nothing."""
    return make_slug(word) if any(map(str.isalnum, word)) else ""


def list_locks(folder: Folder) -> tuple[LockedByOther, ...]:
    """Return who has which sessions open."""
    found = (read_holder(path) for path in sorted(folder.path.glob(f"*{SUFFIX}")))
    return tuple(held for held in found if held)


def list_drafts(folder: Folder) -> list[tuple[str, datetime]]:
    """Return what has an abandoned draft, and when that was typed."""
    paths = (path for path in sorted(folder.path.glob(f"*{SUFFIX}")) if read_holder(path) is None)
    found = ((path.name, read_draft(path)) for path in paths)
    ours = [(name, draft.typed_at) for name, draft in found if draft and draft.texts]
    return ours + [(name, draft.typed_at) for draft in list_page_drafts(folder) for name in name_pages(draft)]


def archive(path: Path) -> Path:
    """Move a session to the archive; return its new path.

    Raises:
        LockedByOther: somebody has it open.
        NotMoved: it cannot be moved and stays.
    """
    folder = Folder.existing(path.parent)
    return _move(path, folder, folder.inner(ARCHIVE))


def move_to_trash(path: Path) -> Path:
    """Move a session to the trash, as `archive` does."""
    folder = Folder.existing(path.parent)
    return _move(path, folder, folder.inner(TRASH))


def propose_name(path: Path, client: str) -> str:
    """Return another name for a client's file, or nothing."""
    now, name = session_name(path), make_slug(client)
    if now == name or re.fullmatch(rf"{re.escape(name)}-[0-9]+", now):
        return ""
    return next(each for each in number_names(name) if _is_free(path.with_name(each + SUFFIX)))


def _is_free(path: Path) -> bool:
    """Return whether nothing of any session is kept under a name.

    What is left there of another one, such as its draft, would be taken for this one's.
    """
    return not (os.path.lexists(path) or os.path.lexists(versions_path(path)) or list_related(path))


def rename(path: Path, client: str) -> Path:
    """Name a session's file after a client; return its new path.

    What is kept beside it follows. No other file is overwritten.

    Raises:
        LockedByOther: somebody has it open.
        NotMoved: it cannot be moved and stays.
    """
    folder = Folder.existing(path.parent)
    return _move(path, folder, folder, make_slug(client))


def list_removed(place: str, folder: Folder) -> list[ListedSession]:
    """Return the sessions in the `ARCHIVE` or `TRASH`, last changed first.

    Raises:
        UnusableFolder: it cannot be read.
    """
    there = Folder(folder.path / place, folder.group)
    return [] if is_missing(there.path) else list_sessions(there)


def pick_from_trash(folder: Folder, word: str) -> Path:
    """Return the session in the trash that a word refers to.

    Raises:
        NoSuchSession: there is none.
        UnusableFolder: it cannot be read.
    """
    trash = Folder(folder.path / TRASH, folder.group)
    if is_missing(trash.path) or os.sep in word:
        raise NoSuchSession(word, (), LIST_TRASH)
    try:
        return pick(trash, word)
    except NoSuchSession as error:
        raise error if error.close else NoSuchSession(word, (), LIST_TRASH) from None


def restore(path: Path) -> Path:
    """Move a session back to its folder; return its new path.

    Raises:
        LockedByOther: somebody has it open.
        NotMoved: it cannot be moved and stays.
    """
    return _move(path, Folder.existing(path.parent), Folder.existing(path.parent.parent))


def _read_entry(found: FolderEntry) -> ListedSession:
    client, changed, message = "", None, ""
    try:
        opened = open_session(found.path, to_write=False)
        client, changed, message = opened.session.client, opened.changed, opened.unfit
    except StorageError as error:
        message = str(error)
    except Exception as fault:  # noqa: BLE001 - one file never stops a folder
        message = f"{found.path.name}: {describe_unread(fault)}"
    return ListedSession(found.path, 0, client, found.find_change(changed), message, found.conflicts)


def _move(path: Path, folder: Folder, to: Folder, name: str = "") -> Path:
    if path.parent.name in INNER and leads_out(path.parent):
        raise NotMoved(path, LEADS_OUT)
    with take_lock(path, folder):
        try:
            related = dict.fromkeys([*list_related(path), *find_second_versions(path)])
            new = next(
                to.path / f"{name}{SUFFIX}"
                for name in number_names(name or session_name(path))
                if _is_free(to.path / f"{name}{SUFFIX}")
            )
            put_as_new(path, new)
            move_kept(path, new, to)
            for other in related:
                with suppress(OSError):
                    put_as_new(other, new.with_name(other.name.replace(session_name(path), session_name(new), 1)))
            retie_draft(new, to)
            sync_folder(to)
            sync_folder(folder)
        except OSError as error:
            raise NotMoved(path, describe_cause(error)) from None
    return new

"""The save: a session's file is replaced whole, after the new text is proved to be on the disk."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from earnest.store.files.atomic import SyncFailed, discard, put_as_new, sync_folder, write_synced
from earnest.store.files.folder import Folder
from earnest.store.files.names import backup_path, conflict_paths, original_paths
from earnest.store.toml.read import parse_content, read_content
from earnest.store.toml.write import are_equal, is_own_form, to_toml
from earnest.workspace.errors import ChangedElsewhere, NotSaved, UnusableFile, describe_cause
from earnest.workspace.stamp import Stamp

_SAFE = "the file as it was is whole, and your words are still open here"
_SAFE_REPLACED = "the new text stands in the file, and the one before it in {}"
_SAFE_NEW = "nothing was put there, and your words are still open here"


class _Unconfirmed(SyncFailed):
    """The new file is in its place; the disk has not confirmed its name."""

    def __init__(self, trouble: SyncFailed, stamp: Stamp) -> None:
        super().__init__(trouble.errno, trouble.strerror)
        self.stamp = stamp


class Saved(NamedTuple):
    """A save that happened."""

    stamp: Stamp
    kept_original: Path | None = None
    """Where the file as somebody else had written it is kept; None where there was no need."""


def save(path: Path, document: Mapping[str, Any], loaded: Stamp, folder: Folder, *, ours: bool = False) -> Saved:
    """Replace a session's file, whose lock the caller holds; on return the disk has confirmed it.

    `loaded` is the stamp of the file that the document grew from, `ours` whether Earnest wrote that file.

    Raises:
        ChangedElsewhere: the file is another one by now; it stays, the document is kept beside it.
        NotSaved: it cannot be written; the old file is whole.
    """
    content = _content_of(path, document, _SAFE)
    with _told(path, _SAFE):
        old = _unchanged(path, loaded)
        if old is None:
            raise ChangedElsewhere(path, _keep(content, folder, conflict_paths(path)))
        kept = None if ours else _keep_original(path, old, folder)
        return Saved(_twice(lambda: _replace(path, document, content, old, folder)), kept)


def save_as_new(path: Path, document: Mapping[str, Any], folder: Folder) -> Saved:
    """Write a document to a file that must not be there yet.

    Raises:
        FileExistsError: something stands there.
        NotSaved: it cannot be written.
    """
    content = _content_of(path, document, _SAFE_NEW)
    with _told(path, _SAFE_NEW):
        return Saved(_twice(lambda: _put(path, document, content, folder)))


def _content_of(path: Path, document: Mapping[str, Any], safe: str) -> bytes:
    try:
        return to_toml(document).encode()
    except ValueError as trouble:
        raise NotSaved(path, str(trouble), safe) from None


@contextmanager
def _told(path: Path, safe: str) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise
    except _Unconfirmed as trouble:
        safe = _SAFE_REPLACED.format(backup_path(path).name)
        raise NotSaved(path, describe_cause(trouble), safe, trouble.stamp) from None
    except OSError as trouble:
        raise NotSaved(path, describe_cause(trouble), safe) from None
    except UnusableFile as trouble:
        raise NotSaved(path, f"what was written did not come back: {trouble.expected}", safe) from None


def _unchanged(path: Path, loaded: Stamp) -> bytes | None:
    """Return the bytes on the disk if they are those that were loaded, else None.

    The bytes decide: a file that was only touched or copied back holds nothing that could be lost.
    """
    try:
        content, stamp = read_content(path, follow=False)
    except (UnusableFile, FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        if path.is_symlink():
            return None
        raise
    return content if (stamp.size, stamp.sha256) == (loaded.size, loaded.sha256) else None


def _twice(attempt: Callable[[], Stamp]) -> Stamp:
    # After a failed fsync the system may take lost pages for written ones: only a new file is proof.
    try:
        return attempt()
    except SyncFailed as first:
        try:
            return attempt()
        except (OSError, UnusableFile) as second:
            # The first attempt put the new file in its place: that stays true, whatever stopped the second.
            if isinstance(first, _Unconfirmed) and not isinstance(second, _Unconfirmed):
                raise first from None
            raise


def _replace(path: Path, document: Mapping[str, Any], content: bytes, old: bytes, folder: Folder) -> Stamp:
    temporary = write_synced(folder, content)
    try:
        stamp = _proved(temporary, document, content)
        _keep_backup(path, old, folder)
        temporary.replace(path)
    except BaseException:
        discard(temporary)
        raise
    try:
        sync_folder(folder)
    except SyncFailed as trouble:
        raise _Unconfirmed(trouble, stamp) from None
    return stamp


def _put(path: Path, document: Mapping[str, Any], content: bytes, folder: Folder) -> Stamp:
    temporary = write_synced(folder, content)
    try:
        stamp = _proved(temporary, document, content)
        put_as_new(temporary, path)
    except BaseException:
        discard(temporary)
        raise
    try:
        sync_folder(folder)
    except SyncFailed:
        discard(path)
        raise
    return stamp


def _proved(temporary: Path, document: Mapping[str, Any], content: bytes) -> Stamp:
    """Return the stamp of a temporary file after reading it back.

    Raises:
        UnusableFile: it does not hold what was meant.
    """
    found, stamp = read_content(temporary, follow=False)
    if found != content or not are_equal(parse_content(temporary, found, stamp).document, document):
        raise UnusableFile(temporary, "the same text")
    return stamp


def _keep_backup(path: Path, old: bytes, folder: Folder) -> None:
    # A copy, not a link: the old file may have another mode, and a second attempt has replaced it already.
    temporary = write_synced(folder, old)
    try:
        temporary.replace(backup_path(path))
    except BaseException:
        discard(temporary)
        raise


def _keep_original(path: Path, old: bytes, folder: Folder) -> Path | None:
    if is_own_form(old.decode()):
        return None
    place = next(each for each in original_paths(path) if not os.path.lexists(each) or _holds(each, old))
    return None if os.path.lexists(place) else _keep(old, folder, original_paths(path))


def _holds(place: Path, content: bytes) -> bool:
    try:
        return read_content(place, follow=False)[0] == content
    except (OSError, UnusableFile):
        return False


def _keep(content: bytes, folder: Folder, places: Iterator[Path]) -> Path:
    """Write a file under the first of the names that is free, and return it."""
    temporary = write_synced(folder, content)
    try:
        kept = next(place for place in places if _took(temporary, place))
    except BaseException:
        discard(temporary)
        raise
    sync_folder(folder)
    return kept


def _took(temporary: Path, place: Path) -> bool:
    try:
        put_as_new(temporary, place)
    except FileExistsError:
        return False
    return True

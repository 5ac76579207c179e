"""Saves: a file is replaced as a whole, and checked before."""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from earnest.store.files.atomic import (
    SyncFailed,
    discard,
    discard_unless_placed,
    link_temporary,
    put_as_new,
    sync_folder,
    write_synced,
)
from earnest.store.files.folder import Folder
from earnest.store.files.names import SUFFIX, backup_path, conflict_paths, make_slug, number_names, original_paths
from earnest.store.sessions.head import HEAD_COMMENT
from earnest.store.toml.comments import FOREIGN, Comments, FileForm, write_commented
from earnest.store.toml.read import parse_content, read_content
from earnest.store.toml.write import are_equal, is_own_form
from earnest.workspace.errors import ChangedElsewhere, NotSaved, UnusableFile, describe_cause
from earnest.workspace.stamp import MOST_BYTES, Stamp, describe_way_out

_SAFE = "the file is unchanged, and your text is still open here"
_SAFE_GONE = "the file or its folder is gone, and your text is still open here"
_SAFE_REPLACED = "the file has the new text, and {} the previous one"
_SAFE_NEW = "no file was created"


class _Unconfirmed(SyncFailed):
    """The new file is in place, but its name is not confirmed."""

    def __init__(self, error: SyncFailed, stamp: Stamp) -> None:
        super().__init__(error.errno, error.strerror)
        self.stamp = stamp


class _Old(NamedTuple):
    """The file that is replaced."""

    content: bytes
    stamp: Stamp
    is_confirmed: bool
    """Whether the disk has confirmed all of it."""


def save(
    path: Path,
    document: Mapping[str, Any],
    loaded: Stamp,
    folder: Folder,
    form: FileForm = FOREIGN,
    *,
    is_confirmed: bool = False,
) -> Stamp:
    """Replace a file; return its stamp once the disk confirmed it.

    Args:
        path: The file; the caller holds its lock.
        document: What to write.
        loaded: The stamp of the file that the document is based on.
        folder: The folder of the file.
        form: How that file is written.
        is_confirmed: Whether this program saved that file, so that the disk has confirmed it: then its backup is no
            copy but the file itself.

    Raises:
        ChangedElsewhere: the file has changed since; it stays, and the document is kept beside it.
        NotSaved: it cannot be written; the old file is whole.
    """
    content = _encode(path, document, form.comments, _SAFE)
    with _translate_errors(path, _SAFE), _telling_what_exists(path):
        found = _read_unchanged(path, loaded)
        if found is None:
            raise ChangedElsewhere(path, _keep(content, folder, conflict_paths(path)))
        old = _Old(*found, is_confirmed and found[1] == loaded)
        if not form.is_own:
            _keep_original(path, old.content, folder, form.older)
        return _try_twice(lambda: _replace(path, document, content, old, folder))


def save_as_new(path: Path, document: Mapping[str, Any], folder: Folder, comments: Comments = ()) -> Stamp:
    """Write a document to a file that must not exist yet.

    Raises:
        FileExistsError: it exists.
        NotSaved: it cannot be written.
    """
    content = _encode(path, document, comments, _SAFE_NEW)
    with _translate_errors(path, _SAFE_NEW):
        return _try_twice(lambda: _write_new(path, document, content, folder))


def _encode(path: Path, document: Mapping[str, Any], comments: Comments, safe: str) -> bytes:
    try:
        content = write_commented(document, comments).encode()
    except ValueError as error:
        raise NotSaved(path, str(error), safe) from None
    if len(content) > MOST_BYTES:
        cause = "the session is full (4 MiB, history included)"
        raise NotSaved(path, cause, f"{safe}; {describe_way_out(path.name)}")
    return content


@contextmanager
def _translate_errors(path: Path, safe: str) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise
    except _Unconfirmed as error:
        safe = _SAFE_REPLACED.format(backup_path(path).name)
        raise NotSaved(path, describe_cause(error), safe, error.stamp) from None
    except OSError as error:
        is_gone = isinstance(error, FileNotFoundError) and safe == _SAFE
        raise NotSaved(path, describe_cause(error), _SAFE_GONE if is_gone else safe) from None
    except UnusableFile as error:
        raise NotSaved(path, f"the file does not read back as written: {error.what}", safe) from None


@contextmanager
def _telling_what_exists(path: Path) -> Iterator[None]:
    """Tell a disk on which no file takes another's place."""
    try:
        yield
    except FileExistsError:
        raise NotSaved(path, "this disk cannot replace a file by another", _SAFE) from None


def _read_unchanged(path: Path, loaded: Stamp) -> tuple[bytes, Stamp] | None:
    """Return the bytes and the stamp of a file that is unchanged.

    The bytes decide: in a file that was only touched or copied back, nothing can be lost.
    """
    try:
        content, stamp = read_content(path, follow=False)
    except (UnusableFile, FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        if path.is_symlink():
            return None
        raise
    return (content, stamp) if (stamp.size, stamp.sha256) == (loaded.size, loaded.sha256) else None


def _try_twice(attempt: Callable[[], Stamp]) -> Stamp:
    # After a failed fsync the system may count lost pages as written: only a new file is proof.
    try:
        return attempt()
    except SyncFailed as first:
        try:
            return attempt()
        except (OSError, UnusableFile) as second:
            # The first attempt put the new file in place; that holds, whatever stopped the second.
            if isinstance(first, _Unconfirmed) and not isinstance(second, _Unconfirmed):
                raise first from None
            raise


def _replace(path: Path, document: Mapping[str, Any], content: bytes, old: _Old, folder: Folder) -> Stamp:
    with discard_unless_placed(write_synced(folder, content, path.lstat())) as temporary:
        stamp = _read_back(temporary, document, content)
        _keep_backup(path, old, folder)
        temporary.replace(path)
    try:
        sync_folder(folder)
    except SyncFailed as error:
        raise _Unconfirmed(error, stamp) from None
    return stamp


def _write_new(path: Path, document: Mapping[str, Any], content: bytes, folder: Folder) -> Stamp:
    with discard_unless_placed(write_synced(folder, content)) as temporary:
        stamp = _read_back(temporary, document, content)
        put_as_new(temporary, path)
    try:
        sync_folder(folder)
    except SyncFailed:
        discard(path)
        raise
    return stamp


def _read_back(temporary: Path, document: Mapping[str, Any], content: bytes) -> Stamp:
    """Return the stamp of a temporary file after reading it back.

    Raises:
        UnusableFile: its content is not what was written.
    """
    found, stamp = read_content(temporary, follow=False)
    if found != content or not are_equal(parse_content(temporary, found, stamp).document, document):
        raise UnusableFile(temporary, "the same text")
    return stamp


def _keep_backup(path: Path, old: _Old, folder: Folder) -> None:
    temporary = _link_old(path, old, folder) or write_synced(folder, old.content, path.lstat())
    try:
        temporary.replace(backup_path(path))
    finally:
        discard(temporary)  # it is still there too if the backup was the same file


def _link_old(path: Path, old: _Old, folder: Folder) -> Path | None:
    """Give the old file a second name, or return None.

    It has to be copied where the disk has not confirmed it, it is not as the folder's files are, or it is not there
    any more, as after a first attempt that the disk did not confirm.
    """
    facts = path.lstat()
    is_there = (facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns) == old.stamp[:4]
    is_as_made = stat.S_IMODE(facts.st_mode) == folder.file_mode and folder.group in (None, facts.st_gid)
    return link_temporary(folder, path) if old.is_confirmed and is_there and is_as_made else None


def _keep_original(path: Path, old: bytes, folder: Folder, older: int | None) -> None:
    """Keep the file as another program wrote it, once."""
    if is_own_form(old.decode()):
        return
    places = original_paths(path, older)
    place = next(each for each in places if not os.path.lexists(each) or _has_content(each, old))
    if not os.path.lexists(place):
        _keep(old, folder, original_paths(path, older))


def _has_content(place: Path, content: bytes) -> bool:
    try:
        return read_content(place, follow=False)[0] == content
    except (OSError, UnusableFile):
        return False


def _keep(content: bytes, folder: Folder, places: Iterator[Path]) -> Path:
    """Write a file to the first free path, and return it."""
    with discard_unless_placed(write_synced(folder, content)) as temporary:
        kept = next(place for place in places if _is_free(temporary, place))
    sync_folder(folder)
    return kept


def _is_free(temporary: Path, place: Path) -> bool:
    try:
        put_as_new(temporary, place)
    except FileExistsError:
        return False
    return True


def create(folder: Folder, document: Mapping[str, Any]) -> Path:
    """Write a new session's file and return its path.

    It begins with how to read it, and never replaces another file.

    Raises:
        NotSaved: it cannot be written.
    """
    names = number_names(make_slug(str(document.get("client", ""))))
    while True:
        path = next(path for name in names if not os.path.lexists(path := folder.path / f"{name}{SUFFIX}"))
        with suppress(FileExistsError):
            save_as_new(path, document, folder, (HEAD_COMMENT,))
            return path

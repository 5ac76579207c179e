"""The merge of one file, as git asks for it."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from earnest.core.history.changes import Author
from earnest.core.history.steps import with_hand_edits
from earnest.core.merge.notes import merge_notes
from earnest.core.merge.sessions import Merged, merge_sessions
from earnest.core.model.keys import join_path
from earnest.core.model.labels import noun_of
from earnest.core.model.session import Session
from earnest.core.replay.notes import read_notes
from earnest.store.files.atomic import discard, write_synced
from earnest.store.files.folder import Folder
from earnest.store.sessions.parsed_file import ParsedFile, parse_read
from earnest.store.toml.comments import Comments, read_form, write_commented
from earnest.store.toml.read import FileRead, parse_bytes, read_file
from earnest.workspace.errors import StorageError, UnusableFile
from earnest.workspace.stamp import MOST_BYTES

LABELS = ("-L", "ours", "-L", "before", "-L", "theirs")
"""What git's own markers call the three versions."""


class FileMerged(NamedTuple):
    """What became of a file."""

    is_clean: bool
    lines: tuple[str, ...] = ()
    """What to tell the user."""


class _Unmergeable(Exception):  # noqa: N818 - it ends an attempt, and is no error
    """Raised where the versions cannot be merged by what they say."""


def merge_file(base: Path, ours: Path, theirs: Path, author: Author, name: str = "") -> FileMerged:
    """Merge their version of a file into ours.

    Where a version cannot be read, git's own markers tell the two apart, as they would without Earnest.

    Args:
        base: What both were before; it may be empty.
        ours: Our version, which is replaced.
        theirs: The other version.
        author: Who merges, and when.
        name: What the file is called in messages.

    Raises:
        StorageError: it cannot be written, or git is not there to write markers.
    """
    try:
        document, comments, found = _merge(base, ours, theirs, author, name or ours.name)
        content = _write(ours, document, comments)
    except (_Unmergeable, StorageError, ValueError):
        return _merge_lines(base, ours, theirs, name or ours.name)
    _replace(ours, content)
    return found


def _write(path: Path, document: Mapping[str, Any], comments: Comments) -> bytes:
    """Return a merged file, which reads back as a sound one."""
    content = write_commented(document, comments).encode()
    if len(content) > MOST_BYTES:
        raise _Unmergeable
    if "client" in document and parse_read(parse_bytes(path, content)).errors:
        raise _Unmergeable
    return content


def _merge(
    base: Path, ours: Path, theirs: Path, author: Author, name: str
) -> tuple[Mapping[str, Any], Comments, FileMerged]:
    one, other = read_file(ours), read_file(theirs)
    if "client" in one.document:
        mine, yours = _parse(one), _parse(other)
        sessions = [with_hand_edits(each.session, each.session.changed or author.at) for each in (mine, yours)]
        merged = merge_sessions(sessions[0], sessions[1], author, _read_base(base, author))
        comments = tuple(dict.fromkeys((*mine.form.comments, *yours.form.comments)))
        return merged.session.document, comments, FileMerged(not merged.session.clash, _describe(merged, name))
    are_notes = "note" in one.document or "note" in other.document
    if not are_notes or any("format" not in each.document or read_notes(each.document)[1] for each in (one, other)):
        raise _Unmergeable
    before = _read_quietly(base)
    form = read_form(one.text, one.document)
    notes = merge_notes(one.document, other.document, before.document if before else {})
    return notes, form.comments, FileMerged(is_clean=True)


def _parse(read: FileRead) -> ParsedFile:
    parsed = parse_read(read)
    if parsed.errors or parsed.is_newer:
        raise _Unmergeable
    return parsed


def _read_base(base: Path, author: Author) -> Session | None:
    read = _read_quietly(base)
    try:
        parsed = parse_read(read) if read else None
    except StorageError:
        return None
    if parsed is None or parsed.errors or parsed.is_newer:
        return None
    return with_hand_edits(parsed.session, parsed.session.changed or author.at)


def _read_quietly(path: Path) -> FileRead | None:
    try:
        return read_file(path)
    except UnusableFile:
        return None


def _describe(merged: Merged, name: str) -> tuple[str, ...]:
    kept = [
        f"{name}: {noun_of(thing)} {join_path(thing)} stays: one version deleted it, the other changed it."
        for thing in merged.kept
    ]
    clashes = [join_path(path) for path in merged.clashes]
    told = [f"{name}: two versions of {', '.join(clashes)}. Settle them: `earnest settle`."] if clashes else []
    return (*kept, *told)


def _merge_lines(base: Path, ours: Path, theirs: Path, name: str) -> FileMerged:
    """Merge line by line, as git does."""
    command = ["git", "merge-file", "-q", *LABELS, *(str(path.absolute()) for path in (ours, base, theirs))]
    try:
        code = subprocess.run(command, capture_output=True, check=False).returncode
    except FileNotFoundError:
        raise UnusableFile(ours, cause="git is not installed, and a version cannot be read") from None
    try:
        read = read_file(ours)
        is_sound = "client" not in read.document or not parse_read(read).errors
    except StorageError:
        is_sound = False
    if code == 0 and is_sound:
        return FileMerged(is_clean=True)
    return FileMerged(False, (f"{name}: merged line by line, since a version cannot be read.",))


def _replace(path: Path, content: bytes) -> None:
    """Replace a file as a whole."""
    temporary = write_synced(Folder.existing(path.absolute().parent), content, path.lstat())
    try:
        temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except BaseException:
        discard(temporary)
        raise

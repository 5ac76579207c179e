"""The merge of one file, as git asks for it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from earnest.core.history.changes import Author
from earnest.core.merge.notes import merge_notes
from earnest.core.merge.sessions import merge_sessions
from earnest.core.merge.sides import find_shared
from earnest.core.model.links import link_faults
from earnest.core.replay.notes import read_notes
from earnest.store.sessions.head import HEAD, HEAD_COMMENT
from earnest.store.sessions.parsed_file import ParsedFile, parse_pair
from earnest.store.teams.line_merge import FileMerged, merge_lines, replace_file
from earnest.store.teams.merge_base import read_base, read_quietly, record_edits
from earnest.store.teams.merged_text import write_merged
from earnest.store.toml.comments import Comments, read_form
from earnest.store.toml.pairs import read_pair
from earnest.store.toml.read import FileRead, explain_opening
from earnest.workspace.errors import StorageError


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
        StorageError: it cannot be written, a version is not there, or git is not there to write markers.
    """
    try:
        one, other = read_pair(ours, theirs)
        document, comments, found = _merge(base, one, other, author, name or ours.name)
        content = write_merged(document, comments, one)
    except (_Unmergeable, StorageError, ValueError):
        _check_there(base, ours, theirs)
        return merge_lines(base, ours, theirs, name or ours.name)
    replace_file(ours, content)
    return found


def _check_there(*paths: Path) -> None:
    for path in paths:
        try:
            path.stat()
        except OSError as error:
            raise explain_opening(path, error) from None


def _merge(
    base: Path, one: FileRead, other: FileRead, author: Author, name: str
) -> tuple[Mapping[str, Any], Comments, FileMerged]:
    if "client" in one.document:
        mine, yours = parse_pair(one, other)
        if any(each.errors or each.is_newer for each in (mine, yours)):
            raise _Unmergeable
        begun = find_shared(mine.session, yours.session)
        sessions = [record_edits(each.session, author, begun) for each in (mine, yours)]
        known = read_base(base, (one.text, other.text), author)
        merged = merge_sessions(sessions[0], sessions[1], author, known, begun)
        if link_faults(merged.session):
            raise _Unmergeable
        comments = tuple(dict.fromkeys((*_list_comments(mine), *_list_comments(yours))))
        return merged.session.document, comments, FileMerged(not merged.session.clash, merged.describe(name))
    are_notes = "note" in one.document or "note" in other.document
    if not are_notes or any("format" not in each.document or read_notes(each.document)[1] for each in (one, other)):
        raise _Unmergeable
    before = read_quietly(base)
    form = read_form(one.text, one.document)
    notes = merge_notes(one.document, other.document, before.document if before else {})
    return notes, form.comments, FileMerged(is_clean=True)


def _list_comments(parsed: ParsedFile) -> Comments:
    """Return a file's comments; below the usual head few have any."""
    others = parsed.read.text.removeprefix(HEAD)
    if "#" in others:
        return parsed.form.comments
    return (HEAD_COMMENT,) if len(others) < len(parsed.read.text) else ()

"""What two versions of a session were before."""

from collections.abc import Sequence
from pathlib import Path

from earnest.core.history.changes import Author
from earnest.core.history.steps import with_hand_edits
from earnest.core.merge.sides import MergeableSession, is_recorded
from earnest.core.model.session import Session
from earnest.store.sessions.parsed_file import parse_read
from earnest.store.toml.grown import HISTORY
from earnest.store.toml.read import FileRead, read_content, read_file
from earnest.workspace.errors import StorageError, UnusableFile


def read_base(base: Path, texts: Sequence[str], author: Author) -> Session | None:
    """Return what two versions were before, or None.

    None too where it is where both histories begin: what they have in common is the same, and it need not be read.
    """
    if _is_beginning(base, *texts):
        return None
    read = read_quietly(base)
    try:
        parsed = parse_read(read) if read else None
    except StorageError:
        return None
    if parsed is None or parsed.errors or parsed.is_newer:
        return None
    return record_edits(parsed.session, author)


def _is_beginning(base: Path, *texts: str) -> bool:
    """Return whether a base's history is where both others begin.

    Then it need not be read: what the histories have in common is the same.
    """
    try:
        told = read_content(base)[0].decode().partition(HISTORY)[2].rstrip("\n")
    except (OSError, UnusableFile, UnicodeDecodeError):
        return False
    histories = [text.partition(HISTORY)[2] for text in texts]
    return bool(told) and all(each.startswith(f"{told}\n") for each in histories)


def record_edits(session: Session, author: Author, begun: MergeableSession | None = None) -> Session:
    """Return a session whose history tells of edits by hand too."""
    return session if is_recorded(session, begun) else with_hand_edits(session, session.changed or author.at)


def read_quietly(path: Path) -> FileRead | None:
    """Return a TOML file, or None where it cannot be used."""
    try:
        return read_file(path)
    except UnusableFile:
        return None

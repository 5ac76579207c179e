"""The names of files: a session's own, and those of what is kept beside it."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

SUFFIX = ".toml"
LONGEST = 60
"""The most bytes of a new session's name, its ending apart."""

_CONFLICT = r"(.+)\.conflict-[0-9]+\.toml"
_NOTES = r"(.+)\.notes\.toml"
_ORIGINAL = r"\.orig(-[0-9]+)?"


def make_slug(client: str) -> str:
    """Return a file name for a client: Latin letters without marks, others as they are, else dashes."""
    kept = "".join(_plain(letter) for letter in unicodedata.normalize("NFC", client).lower())
    name = re.sub(r"-+", "-", kept).strip("-")
    short = name.encode(errors="ignore")[:LONGEST].decode(errors="ignore")
    return short.strip("-") or "session"


def _plain(letter: str) -> str:
    apart = unicodedata.normalize("NFKD", letter)
    if plain := "".join(part for part in apart if part.isascii() and part.isalnum()):
        return plain
    return letter if letter.isalnum() or unicodedata.category(letter)[0] == "M" else "-"


def session_name(path: Path) -> str:
    """Return a session's name: that of its file, without the ending."""
    return path.name.removesuffix(SUFFIX)


def number_names(name: str) -> Iterator[str]:
    """Yield the name, then the name with -2, -3 and so on."""
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def lock_path(path: Path) -> Path:
    """Return where a session's lock stands."""
    return path.with_name(f".{session_name(path)}.lock")


def draft_path(path: Path) -> Path:
    """Return where a session's draft stands."""
    return path.with_name(f".{session_name(path)}.draft")


def backup_path(path: Path) -> Path:
    """Return where a session as it was before the last save stands."""
    return path.with_name(f"{path.name}.bak")


def original_paths(path: Path) -> Iterator[Path]:
    """Yield the places for a session's file as somebody else wrote it, the first one first."""
    return (path.with_name(name) for name in number_names(f"{path.name}.orig"))


def conflict_paths(path: Path) -> Iterator[Path]:
    """Yield the places for one's own version of a session that was changed elsewhere, the first one first."""
    return (path.with_name(f"{session_name(path)}.conflict-{number}{SUFFIX}") for number in count(1))


def find_conflict_session(path: Path) -> Path | None:
    """Return the session that a conflict copy belongs to; None for any other file."""
    match = re.fullmatch(_CONFLICT, path.name)
    return path.with_name(match[1] + SUFFIX) if match else None


def find_conflicts(path: Path) -> list[Path]:
    """Return the versions of a session that are kept beside it because it was changed elsewhere."""
    with suppress(OSError):
        return sorted(other for other in path.parent.iterdir() if find_conflict_session(other) == path)
    return []


def notes_path(path: Path) -> Path:
    """Return where the notes on a session's moments stand."""
    return path.with_name(f"{session_name(path)}.notes{SUFFIX}")


def find_notes_session(path: Path) -> Path | None:
    """Return the session that notes are about; None for any other file."""
    match = re.fullmatch(_NOTES, path.name)
    return path.with_name(match[1] + SUFFIX) if match else None


def list_related(path: Path) -> list[Path]:
    """Return what stands beside a session and belongs to it: backup, originals, conflict copies, draft and notes."""
    found = [
        other
        for other in path.parent.iterdir()
        if other in {backup_path(path), draft_path(path)}
        or find_conflict_session(other) == path
        or other.name.startswith(notes_path(path).name)
        or (other.name.startswith(path.name) and re.fullmatch(_ORIGINAL, other.name.removeprefix(path.name)))
    ]
    return sorted(found)

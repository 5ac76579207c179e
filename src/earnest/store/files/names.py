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


def slug(client: str) -> str:
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


def name_of(path: Path) -> str:
    """Return a session's name: that of its file, without the ending."""
    return path.name.removesuffix(SUFFIX)


def names_like(name: str) -> Iterator[str]:
    """Yield the name, then the name with -2, -3 and so on."""
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def lock_of(path: Path) -> Path:
    """Return where a session's lock stands."""
    return path.with_name(f".{name_of(path)}.lock")


def draft_of(path: Path) -> Path:
    """Return where a session's draft stands."""
    return path.with_name(f".{name_of(path)}.draft")


def backup_of(path: Path) -> Path:
    """Return where a session as it was before the last save stands."""
    return path.with_name(f"{path.name}.bak")


def originals_of(path: Path) -> Iterator[Path]:
    """Yield the places for a session's file as somebody else wrote it, the first one first."""
    return (path.with_name(name) for name in names_like(f"{path.name}.orig"))


def conflicts_of(path: Path) -> Iterator[Path]:
    """Yield the places for one's own version of a session that was changed elsewhere, the first one first."""
    return (path.with_name(f"{name_of(path)}.conflict-{number}{SUFFIX}") for number in count(1))


def session_of_conflict(path: Path) -> Path | None:
    """Return the session that a conflict copy belongs to; None for any other file."""
    match = re.fullmatch(_CONFLICT, path.name)
    return path.with_name(match[1] + SUFFIX) if match else None


def conflicts_beside(path: Path) -> list[Path]:
    """Return the versions of a session that are kept beside it because it was changed elsewhere."""
    with suppress(OSError):
        return sorted(other for other in path.parent.iterdir() if session_of_conflict(other) == path)
    return []


def notes_of(path: Path) -> Path:
    """Return where the notes on a session's moments stand."""
    return path.with_name(f"{name_of(path)}.notes{SUFFIX}")


def session_of_notes(path: Path) -> Path | None:
    """Return the session that notes are about; None for any other file."""
    match = re.fullmatch(_NOTES, path.name)
    return path.with_name(match[1] + SUFFIX) if match else None


def company_of(path: Path) -> list[Path]:
    """Return what stands beside a session and belongs to it: backup, originals, conflict copies, draft and notes."""
    found = [
        other
        for other in path.parent.iterdir()
        if other in {backup_of(path), draft_of(path)}
        or session_of_conflict(other) == path
        or other.name.startswith(notes_of(path).name)
        or (other.name.startswith(path.name) and re.fullmatch(_ORIGINAL, other.name.removeprefix(path.name)))
    ]
    return sorted(found)

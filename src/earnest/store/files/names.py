"""The names of session files and of the files beside them."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from earnest.core.text.normalize import drop_unseen

SUFFIX = ".toml"
LONGEST = 60
"""The most bytes of a new session's name, without the suffix."""

_CONFLICT = r"(.+)\.conflict-[0-9]+\.toml"
_NOTES = r"(.+)\.notes\.toml"
_ORIGINAL = r"\.orig(-[0-9]+)?"


def make_slug(client: str) -> str:
    """Return a file name for a client.

    Latin letters lose their marks, letters of other scripts stay, and everything else becomes dashes.
    """
    letters = "".join(_plain(letter) for letter in unicodedata.normalize("NFC", client).lower())
    name = re.sub(r"-+", "-", letters).strip("-")
    short = name.encode(errors="ignore")[:LONGEST].decode(errors="ignore")
    return short.strip("-") or "session"


def _plain(letter: str) -> str:
    apart = unicodedata.normalize("NFKD", letter)
    if plain := "".join(part for part in apart if part.isascii() and part.isalnum()):
        return plain
    if not drop_unseen(letter) and unicodedata.category(letter) != "Cc":
        return ""
    return letter if letter.isalnum() or unicodedata.category(letter)[0] == "M" else "-"


def session_name(path: Path) -> str:
    """Return a session's name: that of its file, without the suffix."""
    return path.name.removesuffix(SUFFIX)


def number_names(name: str) -> Iterator[str]:
    """Yield a name, then the name with -2, -3 and so on."""
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def lock_path(path: Path) -> Path:
    """Return the path of a session's lock."""
    return path.with_name(f".{session_name(path)}.lock")


def draft_path(path: Path) -> Path:
    """Return the path of a session's draft."""
    return path.with_name(f".{session_name(path)}.draft")


def backup_path(path: Path) -> Path:
    """Return the path of a session's state before the last save."""
    return path.with_name(f"{path.name}.bak")


def original_paths(path: Path) -> Iterator[Path]:
    """Yield the paths for originals that other programs wrote."""
    return (path.with_name(name) for name in number_names(f"{path.name}.orig"))


def conflict_paths(path: Path) -> Iterator[Path]:
    """Yield the paths for the user's version after a conflict, in order."""
    return (path.with_name(f"{session_name(path)}.conflict-{number}{SUFFIX}") for number in count(1))


def find_conflict_session(path: Path) -> Path | None:
    """Return the session of a conflict copy; None for any other file."""
    match = re.fullmatch(_CONFLICT, path.name)
    return path.with_name(match[1] + SUFFIX) if match else None


def find_conflicts(path: Path) -> list[Path]:
    """Return the conflict copies beside a session."""
    with suppress(OSError):
        return sorted(other for other in path.parent.iterdir() if find_conflict_session(other) == path)
    return []


def notes_path(path: Path) -> Path:
    """Return the path of the notes on a session's replay."""
    return path.with_name(f"{session_name(path)}.notes{SUFFIX}")


def find_notes_session(path: Path) -> Path | None:
    """Return the session of a file of notes, or None."""
    match = re.fullmatch(_NOTES, path.name)
    return path.with_name(match[1] + SUFFIX) if match else None


def list_related(path: Path) -> list[Path]:
    """Return the backup, originals, conflict copies, draft and notes beside a session."""
    found = [
        other
        for other in path.parent.iterdir()
        if other in {backup_path(path), draft_path(path)}
        or find_conflict_session(other) == path
        or other.name.startswith(notes_path(path).name)
        or (other.name.startswith(path.name) and re.fullmatch(_ORIGINAL, other.name.removeprefix(path.name)))
    ]
    return sorted(found)

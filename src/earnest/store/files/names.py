"""The names of session files and of the files beside them."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import compose, drop_unseen

SUFFIX = ".toml"
TRANSCRIPTS = ".transcripts"
"""The folder of kept transcripts, inside the sessions' folder."""
LONGEST = 60
"""The most bytes of a new session's name, without the suffix."""

MOST_MARKS = 2
"""So many marks of second versions are taken off one name."""

PAGE_DRAFT = LatePattern(r"\.(earnest-pages-[0-9a-f]{16})\.draft")
"""The names of drafts without a session; the part in brackets stands for its name."""

_NOTES = r"(.+)\.notes\.toml"
_BESIDE = LatePattern(
    r"(.+\.toml)(?:\.(bak|orig|format-[0-9]+)(?:-[0-9]+)?|\.?~|\.~[0-9]+~|\.rej"
    r"|\.save(?:\.[0-9]+)?|\.sw[a-p]|\.un~|\.tmp|\.part|\.autosave|\.working|\.merge-(?:left|right)\.r[0-9]+)"
)
_HIDDEN_BESIDE = LatePattern(
    r"#(.+\.toml)#|\.(.+\.toml)(?:\.sw[a-p]|\.un~|\.kate-swp|\.[A-Za-z0-9]{6})|[.~]syncthing[.~](.+\.toml)\.tmp"
)
"""What Emacs, Vim, Kate, rsync and Syncthing put around a name, while they write or when they were stopped."""
_CONFLICT = LatePattern(r"\.conflict-[0-9]+")
_HOST = re.escape(os.uname().nodename.partition(".")[0] or "localhost")
_DAY, _TIME = r"[0-9]{4}[-_]?[0-9]{2}[-_]?[0-9]{2}", r"[0-9]{2}[-_.]?[0-9]{2}(?:[-_.]?[0-9]{2})?"
_CONFLICTS = "conflict|konflikt|conflit|conflito|conflitt|ristiriita|çakış|конфликт|конфлікт|冲突|衝突|競合|충돌|تعارض"
_MARKS = LatePattern(
    "|".join(
        (
            _CONFLICT.pattern,
            r"\.sync-conflict-[0-9]{8}-[0-9]{6}(?:-\w+)?",  # Syncthing
            r"[ _]*\(.+\) ?",  # Dropbox, Nextcloud, Google Drive, Seafile and Unison, in any language
            r" [0-9]{1,3}",  # iCloud
            rf"-(?:i?[A-Z].*|(?i:{_HOST})(?:-[0-9]+)?)",  # OneDrive: the name of a machine
            r"-.+-safeBackup-[0-9]+",  # OneDrive for Linux
            rf"(?i:[ ._-].*(?:{_CONFLICTS}).*| ?[\[{{].*(?:{_CONFLICTS}).*[\]}}])",  # ownCloud, Resilio, Synology
            rf"(?:\.toml)?[ .~_]{_DAY}[ T_-]{_TIME}",  # FreeFileSync, Syncthing
            r"\.{1,2}path[12]",  # rclone, in its older form
            r"\.variant-[0-9A-Za-z]+",  # git-annex
            r"(?:\.toml)?[_.](?:BACKUP|BASE|LOCAL|REMOTE)[_.][0-9]+",  # git mergetool
            r"~[^~]+",  # git, with a branch's name
            r"\.(?:mine|ours|theirs|r[0-9]+|THIS|OTHER|BASE)",  # Subversion, Breezy, by hand
        )
    )
)
"""What Earnest and programs that synchronize put after a name for a second version."""
_MARKS_LEFT = LatePattern("(?<=[a-z0-9])[\u0300-\u036f]+")
"""Marks that no letter is made with, such as the second of two."""
_MAY_BE_MARKED = re.compile(
    rf"[ .(\[{{~A-Z]|[^\x00-\x7f]|_{_DAY}|_.*(?:[ck]onfli|ristiriita)|-[ck]onfli|-safeBackup-|-(?i:{_HOST})"
)


def make_slug(client: str) -> str:
    """Return a file name for a client.

    Latin letters lose their marks, letters of other scripts stay, and everything else becomes dashes.
    """
    letters = "".join(_plain(letter) for letter in unicodedata.normalize("NFC", client).lower())
    name = re.sub(r"-+", "-", _MARKS_LEFT.sub("", letters)).strip("-")
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


def find_named(folder: Path, word: str) -> Path | None:
    """Return the file that a path or whole name refers to.

    None where it is not there.

    Args:
        folder: The sessions' folder.
        word: What was typed.
    """
    given = Path(word)
    paths = (given, given.with_name(given.name + SUFFIX)) if os.sep in word and given.name else (given,)
    if (os.sep in word or word.endswith(SUFFIX)) and (there := [each for each in paths if os.path.lexists(each)]):
        return there[0]
    named = folder / (word.removesuffix(SUFFIX) + SUFFIX)
    return named if os.sep not in word and os.path.lexists(named) else None


def match_names(names: Iterable[str], word: str) -> list[str]:
    """Return the names with a beginning, or else with such a part.

    A part is what a dash, dot or space sets apart; in scripts without capitals, many of which have no spaces, any.
    """
    sought = word.casefold()
    matching = [name for name in names if word and name.casefold().startswith(sought)]
    if matching or not word:
        return matching
    is_caseless = any(unicodedata.category(letter) == "Lo" for letter in sought)
    parts = re.compile(("" if is_caseless else "(?:^|[-_. ])") + re.escape(sought))
    return [name for name in names if parts.search(name.casefold())]


def number_names(name: str) -> Iterator[str]:
    """Yield a name, then the name with -2, -3 and so on."""
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def is_utf8(name: str) -> bool:
    """Return whether a name is text; files may have any bytes."""
    return not any("\ud800" <= sign <= "\udfff" for sign in name)


def lock_path(path: Path) -> Path:
    """Return the path of a session's lock."""
    return path.with_name(f".{session_name(path)}.lock")


def draft_path(path: Path) -> Path:
    """Return the path of a session's draft."""
    return path.with_name(f".{session_name(path)}.draft")


def backup_path(path: Path) -> Path:
    """Return the path of a session's state before the last save."""
    return path.with_name(f"{path.name}.bak")


def original_paths(path: Path, older: int | None = None) -> Iterator[Path]:
    """Yield the paths for originals, also of an older format."""
    kind = "orig" if older is None else f"format-{older}"
    return (path.with_name(name) for name in number_names(f"{path.name}.{kind}"))


def conflict_paths(path: Path) -> Iterator[Path]:
    """Yield the paths for the user's version after a conflict, in order."""
    return (path.with_name(f"{session_name(path)}.conflict-{number}{SUFFIX}") for number in count(1))


def find_conflict_session(path: Path) -> Path | None:
    """Return the session of a conflict copy of ours, or None."""
    name, mark, number = session_name(path).rpartition(".conflict-")
    is_ours = path.suffix == SUFFIX and name and _CONFLICT.fullmatch(mark + number)
    return path.with_name(name + SUFFIX) if is_ours else None


def is_unusual(name: str) -> bool:
    """Return whether a name may be a second version's, or notes'."""
    return _MAY_BE_MARKED.search(name, 0, len(name) - len(SUFFIX)) is not None


def find_unmarked(name: str, times: int = MOST_MARKS) -> list[str]:
    """Return of which files one may be a second version.

    The likeliest comes first. The name alone does not decide: a session may be called so itself.
    """
    ends = SUFFIX if name.endswith(SUFFIX) else ""
    bare = compose(name.removesuffix(SUFFIX))
    if not times or not is_unusual(bare + SUFFIX):
        return []
    found = [bare[:at] for at in range(len(bare) - 1, 0, -1) if _MARKS.fullmatch(bare, at)]
    nearest = [start + ends for start in found if ends or start.endswith(SUFFIX)]
    return list(dict.fromkeys([*nearest, *(each for start in nearest for each in find_unmarked(start, times - 1))]))


def find_session_beside(path: Path) -> tuple[Path, str] | None:
    """Return the session of a backup, original or editor's copy.

    With it comes `bak`, `orig` or `format-1`, or nothing where another program keeps the file.
    """
    if hidden := _HIDDEN_BESIDE.fullmatch(path.name):
        return path.with_name(hidden[hidden.lastindex or 0]), ""
    match = _BESIDE.fullmatch(path.name)
    return (path.with_name(match[1]), match[2] or "") if match else None


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
        if other == draft_path(path)
        or find_conflict_session(other) == path
        or other.name.startswith(notes_path(path).name)
        or ((beside := find_session_beside(other)) and beside[0] == path)
    ]
    return sorted(found)

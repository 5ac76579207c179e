"""The errors of storage; every message is safe to show."""

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from earnest.core.text.escaping import escape_controls
from earnest.workspace.stamp import Stamp

PACKAGE = Path(__file__).parents[1]
MOST_LINES = 12
"""So many lines of an unfinished merge are named."""

FIX_BY_HAND = "Fix the file in an editor, or go back to an older version: see `earnest help files`."
"""What to do about a file that cannot be used."""

_CAUSES = {
    errno.EPERM: "permission denied",
    errno.EIO: "disk I/O error",
    errno.ENOMEM: "out of memory",
    errno.ENOENT: "file or folder not found",
    errno.ENOTDIR: "not a folder",
    errno.ELOOP: "a link where a file is expected",
    errno.ENOTCONN: "disk not connected",
    errno.ENXIO: "not a regular file",
    errno.ENODEV: "not a regular file",
}
"""Causes that the system names less clearly; for any other, its own words are used."""


class NotGiven(OSError):
    """A file that cannot belong to whom it has to."""


def describe_cause(error: OSError) -> str:
    """Return the cause as a clause, in the system's words."""
    if isinstance(error, NotGiven):
        return str(error.strerror)
    number = error.errno or 0
    named = os.strerror(number) if number in errno.errorcode else "unknown cause"
    return _CAUSES.get(number, f"{named[0].lower()}{named[1:]}")


def _escape(text: str) -> str:
    return escape_controls(text, keep_newlines=False)


class StorageError(Exception):
    """An error of the disk or of files.

    Its text may be shown as it is.
    """

    remedy = ""
    """What to do, as sentences; empty where its text says it, or nothing can be done."""


class UnusableFile(StorageError):
    """A file that cannot be used; it stays as it is.

    `what` says why, as a clause: what was expected, or a cause.
    """

    def __init__(
        self,
        path: Path,
        expected: str = "",
        *,
        cause: str = "",
        line: int | None = None,
        column: int | None = None,
        key: str = "",
    ) -> None:
        self.path = path
        self.line = line
        self.column = column
        self.key = key
        self.remedy = self.remedy or (FIX_BY_HAND if expected and path.suffix == ".toml" else "")
        self.what = cause or f"expected {expected}"
        place = ":".join(str(part) for part in (path.name, line, column) if part is not None)
        super().__init__(_escape(": ".join(part for part in (place, key, self.what) if part)))


class UnfinishedMerge(UnusableFile):
    """A file in which git's marks stand between two versions.

    `why` says what keeps them from being settled here; it is empty where nothing does.
    """

    def __init__(self, path: Path, lines: Sequence[int], why: str = "") -> None:
        super().__init__(path, "a finished merge", line=lines[0])
        self.lines = lines
        self.why = why
        self.remedy = ""
        self.where = f"line{'s' * (len(lines) > 1)} " + ", ".join(map(str, lines[:MOST_LINES]))
        self.where += " and others" * (len(lines) > MOST_LINES)
        self.what = f"an unfinished merge: {self.where}"
        how = f"{why}; fix it by hand" if why else "open the session to merge both sides"
        self.args = (_escape(f"{path.name}: {self.what}; {how}"),)


class NoInterview(StorageError):
    """The questions of a session are not where they are looked for."""

    def __init__(self, name: str, known: str, place: Path | None) -> None:
        there = f", or copy it to {place}" if place else ""
        super().__init__(
            _escape(f"interview not found: {name}. Available: {known}. Name its folder with `--screens DIR`{there}")
        )


class UnusableFolder(StorageError):
    """A folder that cannot hold sessions."""

    remedy = "Choose another folder with --home."

    def __init__(self, path: Path, cause: str) -> None:
        self.path = path
        self.cause = cause
        super().__init__(_escape(f"{path} cannot be used as session folder: {cause}"))


class FolderNotMade(UnusableFolder):
    """A folder that cannot be created."""


class NotSaved(StorageError):
    """A save that failed, or that the disk did not confirm.

    `cause` and `safe` are clauses: why it failed, and what is safe.
    """

    def __init__(self, path: Path, cause: str, safe: str, unconfirmed: Stamp | None = None) -> None:
        self.path = path
        self.cause = cause
        self.safe = safe
        self.unconfirmed = unconfirmed
        super().__init__(_escape(f"{path.name} was not saved: {cause}; {safe}"))


class NotMoved(NotSaved):
    """A session that could not be moved to another folder."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(path, cause, "")
        self.args = (_escape(f"{path.name} was not moved: {cause}"),)


class NotSettled(StorageError):
    """Two versions of a session that cannot be settled, and why."""


class ChangedElsewhere(StorageError):
    """The file changed since it was opened; `kept_as` is the user's version."""

    remedy = "Open the session to merge both."

    def __init__(self, path: Path, kept_as: Path) -> None:
        self.path = path
        self.kept_as = kept_as
        super().__init__(
            _escape(f"{path.name} was changed elsewhere and not overwritten; yours is saved as {kept_as.name}")
        )


class LockedByOther(StorageError):
    """Somebody has the session open.

    `pid` is 0 and `since` None where the lock does not say.
    """

    remedy = "Close it there, and try again."

    def __init__(self, path: Path, by: str, pid: int, host: str, since: datetime | None) -> None:
        self.path = path
        self.by = by
        self.pid = pid
        self.host = host
        self.since = since
        place = f" (process {pid} on {host})" if pid else ""
        time = f", since {since:%Y-%m-%d %H:%M}" if since else ""
        super().__init__(_escape(f"{path.name} is open elsewhere: {by or 'somebody'}{place}{time}"))


class LockFailed(StorageError):
    """No lock can be created, so nothing may be written."""

    remedy = "Nothing was changed. Run `earnest doctor` to see what is wrong with the folder."

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(_escape(f"{path.name} cannot be locked: {cause}"))


class ExportFailed(StorageError):
    """A document that could not be written to the named file.

    `cause` may say what to do, after a semicolon.
    """

    def __init__(self, path: Path, cause: str) -> None:
        self.remedy = "" if ";" in cause else "Name another file, in a folder that you can write to."
        super().__init__(_escape(f"{path} was not saved: {cause}"))


class NoSuchSession(StorageError):
    """There is no such session; `close` holds similar names.

    `see` is the command that lists all.
    """

    def __init__(self, word: str, close: tuple[str, ...], see: str = "earnest list") -> None:
        self.word = word
        self.close = close
        hint = f"did you mean {' or '.join(close)}?" if close else f"see `{see}`"
        is_named = word.strip() != ""
        super().__init__(_escape(f"No session matches {word}; {hint}" if is_named else f"No session was named; {hint}"))


class SeveralSessions(NoSuchSession):
    """Several sessions are about a client, and `close` holds their names."""

    def __init__(self, word: str, close: tuple[str, ...]) -> None:
        super().__init__(word, close)
        self.args = (_escape(f"Several sessions match {word}: name one of {', '.join(close)}"),)


def describe_own_fault(fault: BaseException) -> str:
    """Return the kind and the place of a fault."""
    return f"{_kind_of(fault)} at {_place_of(fault)}"


def describe_unread(fault: Exception) -> str:
    """Return why an entry of a folder is not read."""
    return f"unexpected error, {describe_own_fault(fault)}; please report this line"


def _kind_of(fault: BaseException) -> str:
    """Return the name of a fault's class or nearest known base.

    The name of a class that was made at run time may quote what somebody wrote.
    """
    for kind in type(fault).__mro__:
        known: object = getattr(sys.modules.get(kind.__module__), kind.__name__, None)
        if known is kind:
            return kind.__name__
    return "a fault"


def _place_of(fault: BaseException) -> str:
    """Return the innermost line of Earnest that the fault passed through."""
    place = "an unknown place"
    for frame, line in traceback.walk_tb(fault.__traceback__):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(PACKAGE):
            place = f"{file.relative_to(PACKAGE)}:{line}"
    return place

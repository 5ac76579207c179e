"""Sessions opened to look at, and judged."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from earnest.core.model.session import FORMAT
from earnest.core.standing.standing import assess, assess_practice
from earnest.core.standing.standing_text import describe_line, summarize
from earnest.core.text.escaping import escape_controls
from earnest.core.text.normalize import normalize_for_search
from earnest.store.interviews import load_interview
from earnest.store.sessions.open import open_session
from earnest.store.toml.read import read_bytes
from earnest.workspace.errors import FIX_BY_HAND, NoInterview, StorageError, describe_unread
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.opening import STAND_IN

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from earnest.core.interview.stage import Interview
    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.core.standing.verdict import StandingSummary
    from earnest.store.files.folder import Folder
    from earnest.workspace.opened_session import OpenedSession


class AssessedSession(NamedTuple):
    """A session with its standing."""

    path: Path
    session: Session
    interview: Interview
    standing: Standing
    messages: tuple[str, ...]
    """What the user should be told about the file."""
    changed: datetime | None
    """When it last changed, by its own word."""

    @property
    def message(self) -> str:
        """Why it cannot be judged: empty, as it can."""
        return ""

    @property
    def summary(self) -> StandingSummary:
        """The summary of its standing, as the index keeps it."""
        return summarize(self.standing)

    @property
    def line(self) -> tuple[str, str]:
        """The label and sentence that a list shows below it."""
        return describe_line(self.standing)


class UnusableSession(NamedTuple):
    """A session's file that cannot be judged."""

    name: str
    messages: tuple[str, ...]
    """Why it cannot be judged, one message for each reason."""
    session: Session | None = None
    """What could be read of it; None where nothing could."""
    changed: datetime | None = None
    """When it last changed, by its own word, if it can be read."""
    bug: Exception | None = None
    """What Earnest itself failed with; None where the file is to blame."""
    remedy: str = ""
    """What to do, as a sentence; empty where the messages say it."""

    @property
    def message(self) -> str:
        """The first reason."""
        return self.messages[0]

    @property
    def standing(self) -> None:
        """Its standing: it has none."""
        return

    @property
    def summary(self) -> None:
        """The summary of its standing: it has none."""
        return

    @property
    def line(self) -> tuple[str, str]:
        """What a list shows below it: no label, and the first reason."""
        return "", self.message

    @property
    def is_newer(self) -> bool:
        """Whether a newer Earnest wrote the file."""
        return self.session is not None and self.session.format > FORMAT


class SessionOutline(NamedTuple):
    """What a list keeps of a session that was read."""

    client: str
    changed: datetime | None
    """When it last changed, by its own word."""
    summary: StandingSummary | None
    """None where it cannot be judged."""
    message: str
    """Why it cannot be judged."""


class SessionAssessor:
    """Opens and judges the sessions of a folder."""

    def __init__(self, folder: Folder, today: date | None = None, *, judges_practice: bool = False) -> None:
        self._load_interview = cache(lambda name: load_interview(name, folder))
        self._today, self._assess_session = today, assess_practice if judges_practice else assess

    def open(
        self, path: Path, *, stands_in: bool = False, with_remarks: bool = True
    ) -> AssessedSession | UnusableSession:
        """Open a session to look at, and judge it.

        Args:
            path: The file.
            stands_in: Whether another interview stands in for one that is not there.
            with_remarks: Whether the remarks are found now; what goes wrong with them is then told here too.
        """
        session = changed = None
        try:
            opened = open_session(path, to_write=False)
            session, changed = opened.session, opened.changed
            if opened.unfit:
                reasons = (opened.unfit,) if opened.is_newer else tuple(map(str, opened.faults))
                remedy = "" if opened.is_newer else FIX_BY_HAND
                return UnusableSession(path.name, reasons, session, changed, remedy=remedy)
            try:
                found = self._assess(path, opened)
            except NoInterview as error:
                reason = escape_controls(f"{path.name}: {error}", keep_newlines=False)
                if not stands_in:
                    return UnusableSession(path.name, (reason,), session, changed)
                found = self._assess(path, opened, STAND_IN)
                found = found._replace(messages=(reason, *found.messages))
            return _find_remarks(found) if with_remarks else found
        except StorageError as error:
            return UnusableSession(path.name, (str(error),), session, changed, remedy=error.remedy)
        except Exception as fault:  # noqa: BLE001 - one file never stops a folder
            message = escape_controls(f"{path.name}: {describe_unread(fault)}", keep_newlines=False)
            return UnusableSession(path.name, (message,), session, changed, fault)

    def outline(self, path: Path) -> SessionOutline:
        """Open and judge a session for a list."""
        found = self.open(path, with_remarks=False)
        return SessionOutline(
            found.session.client if found.session else "", found.changed, found.summary, found.message
        )

    def may_mention(self, path: Path, text: str) -> bool:
        """Return whether a file may contain a normalized text.

        The file is not parsed.
        """
        try:
            content = read_bytes(path)[0].decode("utf-8", "replace")
        except (OSError, StorageError):
            return False
        if _may_mention(content, text):
            return True
        return _ESCAPE.search(content) is not None and _may_mention(_ESCAPE.sub(_resolve, content), text)

    def _assess(self, path: Path, opened: OpenedSession, interview_name: str = "") -> AssessedSession:
        interview = self._load_interview(interview_name or opened.session.interview)
        standing = self._assess_session(opened.session, interview, self._today)
        return AssessedSession(path, opened.session, interview, standing, opened.notes, opened.changed)


def _find_remarks(found: AssessedSession) -> AssessedSession:
    """Return the session; its remarks are found by then."""
    found.standing.asked.find()
    return found


_ESCAPE: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U(000[0-9A-Fa-f]{5}|0010[0-9A-Fa-f]{4})|[ \t\r]*\n\s*)")
"""The escapes of TOML that stand within a word: characters by number, and lines that go on."""


def _resolve(escape: re.Match[str]) -> str:
    """Return what an escape stands for."""
    number = escape[1] or escape[2]
    return chr(int(number, 16)) if number else ""


def _may_mention(source: str, text: str) -> bool:
    """Return whether all words of a normalized text are in a source."""
    compared = source.lower()
    words = re.findall(r"\w+", text)
    if source.isascii() or all(word in compared for word in words):
        return all(word in compared for word in words)
    # Only a word with a sign that is not ASCII may read otherwise, and most files have few of them.
    lines = " ".join(line for line in source.splitlines() if not line.isascii())
    compared += normalize_for_search(" ".join(word for word in lines.split() if not word.isascii()))
    return all(word in compared for word in words)

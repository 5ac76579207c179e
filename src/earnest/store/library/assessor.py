"""Sessions opened to look at, and judged."""

from __future__ import annotations

import re
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING, Final, NamedTuple

from earnest.core.model.session import FORMAT
from earnest.core.standing.standing import assess, assess_practice
from earnest.core.standing.standing_text import describe_line, summarize
from earnest.core.text.escaping import escape_controls
from earnest.core.text.normalize import normalize_for_search
from earnest.store.interviews import load_interview
from earnest.store.papers import load_papers
from earnest.store.sessions.open import look_at_session, open_session
from earnest.store.toml.read import read_bytes
from earnest.workspace.errors import FIX_BY_HAND, NoInterview, StorageError, describe_unread
from earnest.workspace.opened_session import OpenedSession
from earnest.workspace.opening import STAND_IN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from earnest.core.interview.stage import Interview
    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.core.standing.verdict import StandingSummary
    from earnest.store.files.folder import Folder
    from earnest.workspace.opened_session import OpenedSession


class AssessedSession:
    """A session with its standing, found when it is first read."""

    def __init__(self, path: Path, opened: OpenedSession, interview: Interview, assess: Callable[[], Standing]) -> None:
        self.path, self.session, self.interview = path, opened.session, interview
        self.messages: tuple[str, ...] = opened.notes
        """What the user should be told about the file."""
        self.changed = opened.changed
        """When it last changed, by its own word."""
        self._assess = assess

    @cached_property
    def standing(self) -> Standing:
        """How it stands."""
        return self._assess()

    def judge(self, *, with_remarks: bool) -> None:
        """Find its standing now, and the remarks on it."""
        asked = self.standing.asked
        if with_remarks:
            asked.find()

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
        self._load_interview = cache(lambda name: load_interview(name, folder, load_papers))
        self._today, self._assess_session = today, assess_practice if judges_practice else assess

    def open(
        self,
        path: Path,
        *,
        stands_in: bool = False,
        judges: bool = True,
        with_remarks: bool = True,
        for_a_list: bool = False,
    ) -> AssessedSession | UnusableSession:
        """Open a session to look at, and judge it.

        Args:
            path: The file.
            stands_in: Whether another interview stands in for one that is not there.
            judges: Whether it is judged now; what goes wrong with that is then told here too.
            with_remarks: Whether the remarks are found now as well.
            for_a_list: Whether nothing is wanted to be told of the file itself.
        """
        session = changed = None
        try:
            opened = look_at_session(path) if for_a_list else open_session(path, to_write=False)
            session, changed = opened.session, opened.changed
            found = self._read(path, opened, stands_in=stands_in)
            if judges and isinstance(found, AssessedSession):
                found.judge(with_remarks=with_remarks)
        except StorageError as error:
            return UnusableSession(path.name, (str(error),), session, changed, remedy=error.remedy)
        except Exception as fault:  # noqa: BLE001 - one file never stops a folder
            message = escape_controls(f"{path.name}: {describe_unread(fault)}", keep_newlines=False)
            return UnusableSession(path.name, (message,), session, changed, fault)
        else:
            return found

    def outline(self, path: Path) -> SessionOutline:
        """Open and judge a session for a list."""
        found = self.open(path, with_remarks=False, for_a_list=True)
        return SessionOutline(
            found.session.client if found.session else "", found.changed, found.summary, found.message
        )

    def may_mention(self, path: Path, text: str) -> bool:
        """Return whether a file may contain a normalized text.

        The file is not parsed.
        """
        try:
            content = read_bytes(path)[0]
        except (OSError, StorageError):
            return False
        compared = content.lower()
        words = [word for word in re.findall(r"\w+", text) if word.encode() not in compared]
        if not words or (content.isascii() and b"\\" not in content):
            return not words
        source = content.decode("utf-8", "replace")
        if _are_in_odd_words(source, words):
            return True
        resolved = _ESCAPE.sub(_resolve, source) if "\\" in source else source
        return resolved != source and _are_in_odd_words(resolved, words, resolved.lower())

    def _read(self, path: Path, opened: OpenedSession, *, stands_in: bool) -> AssessedSession | UnusableSession:
        session, changed = opened.session, opened.changed
        if opened.unfit:
            reasons = (opened.unfit,) if opened.is_newer else tuple(map(str, opened.faults))
            return UnusableSession(path.name, reasons, session, changed, remedy="" if opened.is_newer else FIX_BY_HAND)
        try:
            interview = self._load_interview(session.interview)
        except NoInterview as error:
            reason = escape_controls(f"{path.name}: {error}", keep_newlines=False)
            if not stands_in:
                return UnusableSession(path.name, (reason,), session, changed)
            interview = self._load_interview(STAND_IN)
            opened = opened._replace(notes=(reason, *opened.notes))
        return AssessedSession(path, opened, interview, partial(self._assess_session, session, interview, self._today))


_ESCAPE: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U(000[0-9A-Fa-f]{5}|0010[0-9A-Fa-f]{4})|[ \t\r]*\n\s*)")
"""The escapes of TOML that stand within a word: characters by number, and lines that go on."""


_ODD: Final = re.compile(r"[^\x00-\x7f].*")
"""From a sign that is not ASCII to the end of its line."""


def _resolve(escape: re.Match[str]) -> str:
    """Return what an escape stands for."""
    number = escape[1] or escape[2]
    return chr(int(number, 16)) if number else ""


def _are_in_odd_words(source: str, words: Sequence[str], compared: str = "") -> bool:
    """Return whether normalized words are in a source's odd ones.

    These have a sign that is not ASCII, and may read otherwise than they stand.

    Args:
        source: The source.
        words: The words, all of which are looked for.
        compared: What they may be in besides.
    """
    lines = {source[source.rfind("\n", 0, odd.start()) + 1 : odd.end()] for odd in _ODD.finditer(source)}
    compared += normalize_for_search(" ".join(word for line in lines for word in line.split() if not word.isascii()))
    return all(word in compared for word in words)

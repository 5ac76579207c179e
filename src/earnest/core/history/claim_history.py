"""When each claim was begun, looked at, reworded and confirmed.

The index is read off a history once; a session as it stood earlier looks into the same index, up to its own place.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from operator import itemgetter
from typing import Any

from earnest.core.history.states import find_whole
from earnest.core.model.entries.entry import Entry, RecordedEntry
from earnest.core.model.keys import KeyPath, split_path
from earnest.core.model.kinds import by_id
from earnest.core.model.records import SENSES, list_targets, split_target
from earnest.core.model.session import Session

CLAIM_TEXT = ("KIND", "ID", "text")
"""The shape of the path to a claim's text."""
DAY = timedelta(days=1)
NOTHING: frozenset[str] = frozenset()
CLAIMS = frozenset({"need", "challenge"})
"""The claims of which it is told when each was looked at."""
MEANT = frozenset({*SENSES, "of", "class", "claim"})
"""The keys of records that name claims, or say how an answer was meant."""
FILED = frozenset({"quote", "source", "said_back", "settled"})
"""The tables of which it is told when each was put on file, and the claims looked at with it."""
LATE = frozenset({"quote", "source"})
"""Those of which it is seldom asked, and which most of a history is about."""
RECORDS = tuple(f"{table}." for table in sorted(LATE))
"""How the paths of their keys begin."""
CONFIRMS = "that's it"
"""The class of an answer that confirms."""


@dataclass(slots=True)
class _Filed:
    """A record or say-back, as far as a history was read."""

    places: list[int] = field(default_factory=list)
    """Where it was put on file."""
    keys: dict[KeyPath, Any] = field(default_factory=dict)
    """What it holds by then."""
    gone: dict[KeyPath, Any] = field(default_factory=dict)
    """What it held when it was deleted."""
    hung: dict[str, frozenset[str]] = field(default_factory=dict)
    """The claims that it speaks of, by how it speaks."""
    claims: frozenset[str] = NOTHING
    """All of these."""

    def note(self, place: int, keys: KeyPath, now: Any) -> None:
        """Note a key of it.

        Where it is deleted and brought back, as by undo, it was filed when it was filed first.
        """
        if not self.keys:
            if keys not in self.gone or self.gone[keys] != now:
                self.places.append(place)
            self.gone.clear()
        if now is None:
            self.gone[keys] = self.keys.pop(keys, None)
        else:
            self.keys[keys] = now

    def hang(self, keys: KeyPath, targets: list[str]) -> frozenset[str]:
        """Note what it speaks of now, and return those claims."""
        now = frozenset([split_target(target)[0] for target in targets])
        if len(keys) == 1:
            self.hung[keys[0]] = now
            self.claims = NOTHING.union(*self.hung.values()) if len(self.hung) > 1 else now
        return now


@dataclass(slots=True)
class HistoryIndex:
    """The entries about claims and say-backs, by place in the history.

    Places count from 1.
    """

    entries: int = 0
    """How many entries were read."""
    looked: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    worded: dict[KeyPath, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Where each claim's text was written, by its path."""
    reworded: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Where the text of a goal or challenge may have been reworded: it was written before."""
    began: dict[str, int] = field(default_factory=dict)
    confirmed: dict[str, list[tuple[int, datetime]]] = field(default_factory=lambda: defaultdict(list))
    filed: dict[KeyPath, _Filed] = field(default_factory=lambda: defaultdict(_Filed))
    """Each say-back, and each quote and source as far as `read_records` has read, by its path."""
    waiting: list[tuple[int, Entry | RecordedEntry]] = field(default_factory=list)
    """The entries of quotes and sources that are still to be read."""
    to_come: dict[str, list[tuple[int, str, date | None]]] = field(default_factory=lambda: defaultdict(list))
    """By path, who entered a day that was still to come then; None from where one was put right."""
    listed: tuple[tuple[int, int], frozenset[tuple[str, date]]] = ((-1, -1), frozenset())
    """The days to come that were listed last: up to which place, when how many entries were read."""
    begun: date = date.min
    """The day on which the session was begun."""
    newest: dict[str, date] = field(default_factory=dict)
    """The newest day on which each hand made an entry: hands that were merged have a clock each."""
    went_back: dict[str, int] = field(default_factory=dict)
    """Where a hand's clock first went back by a day or more: what it says of days is worth nothing."""

    def read(self, entries: Iterable[Entry | RecordedEntry]) -> None:
        """Read the entries that follow those already read.

        Those of the file do as well, where none has splices.
        """
        # A history of thousands is read each time that a file is opened: what most entries are comes first.
        waiting, today, hand = self.waiting, date.min, ""
        place = begun = self.entries
        for place, entry in enumerate(entries, begun + 1):
            day, by, path = entry.at.date(), entry.by, entry.path
            if day != today or by != hand:
                today, hand = self._read_date(place, by, day), by
            if path.startswith(RECORDS) and not path.endswith("on"):
                waiting.append((place, entry))
            else:
                self._read_entry(place, entry, split_path(path), today)
        self.entries = place

    def read_records(self) -> None:
        """Read the entries of quotes and sources that wait."""
        for place, entry in self.waiting:
            if len(path := split_path(entry.path)) > 1:
                self._read_filed(place, entry, path)
        if self.waiting:
            self.waiting.clear()
            for places in self.looked.values():
                places.sort()

    def read_days(self, entries: Iterable[Entry | RecordedEntry]) -> None:
        """Read of all entries only the days that they enter."""
        today, hand = date.min, ""
        for place, entry in enumerate(entries, 1):
            day, by = entry.at.date(), entry.by
            if day != today or by != hand:
                today, hand = self._read_date(place, by, day), by
            if "on" in entry.path[-4:] and split_path(entry.path)[-1:] == ("on",):
                self._read_day(place, entry, today)
            self.entries = place

    def list_days_to_come(self, upto: int) -> frozenset[tuple[str, date]]:
        """Return the days that were to come when entered, by path.

        A hand's clock that was seen to go back up to that place proves none.
        """
        if not self.to_come:
            return frozenset()
        at = upto, self.entries
        if self.listed[0] != at:
            wrong = {by for by, place in self.went_back.items() if place <= upto}
            every = ((path, days, bisect_right(days, upto, key=itemgetter(0))) for path, days in self.to_come.items())
            last = ((path, *days[known - 1]) for path, days, known in every if known)
            self.listed = at, frozenset((path, day) for path, _, by, day in last if day and by not in wrong)
        return self.listed[1]

    def _read_date(self, place: int, by: str, day: date) -> date:
        """Note another day of a hand's entries, and return the newest."""
        newest = self.newest.get(by, self.begun)
        if newest - day > DAY:
            self.went_back.setdefault(by, place)
        self.newest[by] = max(day, newest)
        return self.newest[by]

    def _read_entry(self, place: int, entry: Entry | RecordedEntry, path: KeyPath, today: date) -> None:
        if path and path[-1] == "on":
            self._read_day(place, entry, today)
        if len(path) > 1:
            if path[0] in LATE:
                self.waiting.append((place, entry))
            elif path[0] in FILED:
                self._read_filed(place, entry, path)
            elif path[0] in CLAIMS:
                self.looked[path[1]].append(place)
            if path[-1] == "text" and len(path) == len(CLAIM_TEXT):
                self._read_text(place, entry, path)

    def _read_text(self, place: int, entry: Entry | RecordedEntry, path: KeyPath) -> None:
        kind, claim, _ = path
        if kind in {"need", "challenge"}:
            self.began.setdefault(claim, place)
        if kind in {"goal", "challenge"} and (path in self.worded or entry.splices or isinstance(entry.was, str)):
            self.reworded[claim].append(place)
        self.worded[path].append(place)

    def _read_day(self, place: int, entry: Entry | RecordedEntry, today: date) -> None:
        day = entry.now if type(entry.now) is date and entry.now > today else None
        if day or entry.path in self.to_come:
            self.to_come[entry.path].append((place, entry.by, day))

    def _read_filed(self, place: int, entry: Entry | RecordedEntry, path: KeyPath) -> None:
        """Note when a record was filed, and its claims looked at."""
        filed, keys, now = self.filed[path[:2]], path[2:], entry.now
        # Most entries add a key to a record that has some.
        if now is not None and filed.keys:
            filed.keys[keys] = now
        else:
            filed.note(place, keys, now)
        for claim in filed.claims:
            self.looked[claim].append(place)
        if keys and keys[0] in MEANT:
            self._read_meant(place, entry, path)

    def _read_meant(self, place: int, entry: Entry | RecordedEntry, path: KeyPath) -> None:
        """Note what a record's entry names, or an answer confirmed."""
        match path:
            case (("quote" | "source"), _, ("for" | "against" | "about"), *_):
                claims = self.filed[path[:2]].hang(path[2:], list_targets(entry.now))
            case "said_back", _, "of", claim:
                claims = frozenset([claim])
            case "said_back", key, "class" if entry.now == CONFIRMS:
                self.confirmed[key].append((place, entry.at))
                return
            case "settled", _, "claim" if isinstance(entry.now, str):
                claims = frozenset([entry.now])
            case _:
                return
        for claim in claims:
            self.looked[claim].append(place)


@dataclass(frozen=True, slots=True)
class ClaimHistory:
    """A history up to one of its entries."""

    index: HistoryIndex
    session: Session = field(compare=False)
    upto: int

    def last_looked_at(self, claim: str) -> int | None:
        """Return the place of a challenge's or need's last entry, or None."""
        self.index.read_records()
        places = self.index.looked.get(claim, [])
        before = bisect_right(places, self.upto)
        return places[before - 1] if before else None

    @property
    def reworded(self) -> AbstractSet[str]:
        """The goals and challenges ever reworded, maybe some only later."""
        return self.index.reworded.keys()

    def text_before(self, claim: str, place: int) -> str | None:
        """Return the text before its first rewording after a place.

        The text is that of a goal or challenge; None if it was not reworded since.
        """
        places = self.index.reworded.get(claim, [])
        entries = (self._entry(each) for each in places[bisect_right(places, place) :] if each <= self.upto)
        return next((entry.was for entry in entries if entry.splices or isinstance(entry.was, str)), None)

    def texts_of(self, kind: str, claim: str) -> Iterator[str]:
        """Return an iterator over all texts of a claim, oldest first."""
        places = self.index.worded.get((kind, claim, "text"), ())
        entries = (self._entry(place) for place in places if place <= self.upto)
        return (text for entry in entries for text in (entry.was, entry.now) if isinstance(text, str))

    def began(self, claim: str) -> int | None:
        """Return the place where a challenge's or need's text begins, or None."""
        place = self.index.began.get(claim)
        return place if place is not None and place <= self.upto else None

    def filed_at(self, path: KeyPath) -> int | None:
        """Return the place where a record was put on file."""
        if path[0] in LATE:
            self.index.read_records()
        filed = self.index.filed.get(path)
        places = filed.places if filed else []
        before = bisect_right(places, self.upto)
        return places[before - 1] if before else None

    @property
    def days_to_come(self) -> frozenset[tuple[str, date]]:
        """The days that were to come when entered, by path."""
        return self.index.list_days_to_come(self.upto)

    def confirmed_at(self, say_back: str) -> datetime | None:
        """Return when an answer was last marked as confirming, or None."""
        times = [at for place, at in self.index.confirmed.get(say_back, ()) if place <= self.upto]
        return times[-1] if times else None

    def _entry(self, place: int) -> Entry:
        """Return an entry in full."""
        return self.session.entries[place - 1][1]


class HistoryReader:
    """A reader of histories that reads only what was added."""

    def __init__(self) -> None:
        self._session: Session | None = None
        """The session whose history is read by now."""
        self._index = HistoryIndex()

    def trace(self, session: Session) -> ClaimHistory:
        """Return what a session's history says about its claims.

        The first is read as the file has it. The index is read on, not made new, where a history begins with the
        entries that are read already: an earlier history looks up to its own place alone.
        """
        if self._session is None:
            self._begin(session, list_recorded(session))
        elif session.history is not self._session.history:
            entries, read = session.entries, self._session.entries
            # Two states of one history need not be compared entry by entry.
            is_one = find_whole(session.history) is find_whole(self._session.history)
            if (is_one and len(read) < len(entries)) or (not is_one and entries[: len(read)] == read):
                self._index.read(entry for _, entry in entries[len(read) :])
                self._session = session
            elif not is_one and read[: len(entries)] != entries:
                self._index = HistoryIndex()
                self._begin(session, (entry for _, entry in entries))
        return ClaimHistory(self._index, session, len(session.history))

    def _begin(self, session: Session, entries: Iterable[Entry | RecordedEntry]) -> None:
        self._index.begun = _begun(session)
        self._index.read(entries)
        self._session = session


def list_recorded(session: Session) -> Iterable[Entry | RecordedEntry]:
    """Return the entries of a history as the file has them.

    That costs less than a history in full. In full where a text was changed within: what it became is not in its entry.
    """
    recorded = [entry for _, entry in by_id(session.history)]
    return [entry for _, entry in session.entries] if [each for each in recorded if each.splices] else recorded


def find_days_to_come(session: Session) -> frozenset[tuple[str, date]]:
    """Return the days that were to come when entered, by path."""
    index = HistoryIndex(begun=_begun(session))
    index.read_days(list_recorded(session))
    return index.list_days_to_come(index.entries)


def _begun(session: Session) -> date:
    return session.started.date() if session.started else date.min


def trace_claim(session: Session) -> ClaimHistory:
    """Return what a session's history tells."""
    return HistoryReader().trace(session)

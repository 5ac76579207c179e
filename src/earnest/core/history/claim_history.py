"""When each claim was begun, looked at, reworded and confirmed.

The index is read off a history once; a session as it stood earlier looks into the same index, up to its own place.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from earnest.core.model.entries.entry import Entry
from earnest.core.model.keys import KeyPath, split_path
from earnest.core.model.records import SENSES, list_targets, split_target
from earnest.core.model.session import Session

CLAIM_TEXT = ("KIND", "ID", "text")
"""The shape of the path to a claim's text."""
DAY = timedelta(days=1)
NOTHING: frozenset[str] = frozenset()
CONFIRMS = "that's it"
"""The class of an answer that confirms."""


@dataclass(slots=True)
class HistoryIndex:
    """The entries about claims and say-backs, by place in the history.

    Places count from 1.
    """

    entries: int = 0
    """How many entries were read."""
    looked: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[str, list[tuple[int, Entry]]] = field(default_factory=lambda: defaultdict(list))
    began: dict[str, int] = field(default_factory=dict)
    confirmed: dict[str, list[tuple[int, datetime]]] = field(default_factory=lambda: defaultdict(list))
    filed: dict[KeyPath, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Where each say-back, quote and source was put on file, by its path."""
    to_come: dict[str, list[tuple[int, date | None]]] = field(default_factory=lambda: defaultdict(list))
    """By path, the days that were still to come when they were entered; None from where one was put right."""
    today: date = date.min
    """The newest day on which an entry was made, or the session was begun."""
    went_back: int | None = None
    """Where the clock first went back by a day or more: what it says of days is worth nothing."""
    worded: dict[str, list[tuple[int, Entry]]] = field(default_factory=lambda: defaultdict(list))
    """The entries of each claim's text, by path."""
    _kept: dict[KeyPath, set[KeyPath]] = field(default_factory=lambda: defaultdict(set))
    """The keys that each record and say-back has by then."""
    _hung: dict[KeyPath, list[str]] = field(default_factory=dict)
    """What each record speaks of, by its path and how it speaks."""
    _spoken_of: dict[KeyPath, frozenset[str]] = field(default_factory=dict)
    """The claims that each record speaks of by then."""

    def read(self, entries: Iterable[Entry]) -> None:
        """Read the entries that follow those already read."""
        # A history of thousands is read each time that a file is opened: what most entries are comes first.
        looked, today = self.looked, self.today
        for place, entry in enumerate(entries, self.entries + 1):
            self.entries = place
            path = split_path(entry.path)
            day = entry.at.date()
            if day != today:
                if day > today:
                    self.today = today = day
                elif today - day > DAY and self.went_back is None:
                    self.went_back = place
            last = path[-1] if path else ""
            if last == "on":
                self._read_day(place, entry)
            if len(path) > 1:
                table = path[0]
                if table in {"need", "challenge"}:
                    looked[path[1]].append(place)
                elif table in {"quote", "source", "said_back", "settled"}:
                    self._read_answer(place, entry, path)
                if last == "text" and len(path) == len(CLAIM_TEXT):
                    self._read_text(place, entry, path)

    def _read_text(self, place: int, entry: Entry, path: KeyPath) -> None:
        kind, claim, _ = path
        self.worded[entry.path].append((place, entry))
        if kind in {"need", "challenge"}:
            self.began.setdefault(claim, place)
        if kind in {"goal", "challenge"} and (entry.splices or isinstance(entry.was, str)):
            self.texts[claim].append((place, entry))

    def _read_day(self, place: int, entry: Entry) -> None:
        day = entry.now if type(entry.now) is date and entry.now > self.today else None
        if day or entry.path in self.to_come:
            self.to_come[entry.path].append((place, day))

    def _read_record(self, place: int, entry: Entry, path: KeyPath) -> None:
        """Note that the claims of a record were looked at."""
        record = path[:2]
        looked = self._spoken_of.get(record, NOTHING)
        if len(path) > len(record) and path[2] in SENSES:
            self._hung[path] = list_targets(entry.now)
            hung = (self._hung.get((*record, sense), ()) for sense in SENSES)
            self._spoken_of[record] = frozenset(split_target(target)[0] for targets in hung for target in targets)
            looked = looked.union(split_target(target)[0] for target in self._hung[path])
        for claim in looked:
            self.looked[claim].append(place)

    def _read_answer(self, place: int, entry: Entry, path: KeyPath) -> None:
        record = path[:2]
        kept = self._kept[record]
        if not kept:
            self.filed[record].append(place)
        if entry.now is None:
            kept.discard(path[2:])
        else:
            kept.add(path[2:])
        if path[0] in {"quote", "source"}:
            self._read_record(place, entry, path)
            return
        match path:
            case ("said_back", _, "of", claim):
                self.looked[claim].append(place)
            case ("said_back", key, "class") if entry.now == CONFIRMS:
                self.confirmed[key].append((place, entry.at))
            case ("settled", _, "claim") if isinstance(entry.now, str):
                self.looked[entry.now].append(place)


@dataclass(frozen=True, slots=True)
class ClaimHistory:
    """A history up to one of its entries."""

    index: HistoryIndex
    upto: int

    def last_looked_at(self, claim: str) -> int | None:
        """Return the place of a challenge's or need's last entry, or None."""
        places = self.index.looked.get(claim, [])
        before = bisect_right(places, self.upto)
        return places[before - 1] if before else None

    @property
    def reworded(self) -> AbstractSet[str]:
        """The goals and challenges ever reworded, maybe some only later."""
        return self.index.texts.keys()

    def text_before(self, claim: str, place: int) -> str | None:
        """Return the text before its first rewording after a place.

        The text is that of a goal or challenge; None if it was not reworded since.
        """
        texts = self.index.texts.get(claim, [])
        after = bisect_right(texts, place, key=lambda each: each[0])
        return texts[after][1].was if after < len(texts) and texts[after][0] <= self.upto else None

    def texts_of(self, kind: str, claim: str) -> Iterator[str]:
        """Return an iterator over all texts of a claim, oldest first."""
        entries = (entry for place, entry in self.index.worded.get(f"{kind}.{claim}.text", ()) if place <= self.upto)
        return (text for entry in entries for text in (entry.was, entry.now) if isinstance(text, str))

    def began(self, claim: str) -> int | None:
        """Return the place where a challenge's or need's text begins, or None."""
        place = self.index.began.get(claim)
        return place if place is not None and place <= self.upto else None

    def filed_at(self, path: KeyPath) -> int | None:
        """Return the place where a record was put on file."""
        places = self.index.filed.get(path, [])
        before = bisect_right(places, self.upto)
        return places[before - 1] if before else None

    @property
    def days_to_come(self) -> frozenset[tuple[str, date]]:
        """The days that were to come when entered, by path.

        A clock that was seen to go back proves none.
        """
        if self.index.went_back is not None and self.index.went_back <= self.upto:
            return frozenset()
        last = ((path, [day for place, day in days if place <= self.upto]) for path, days in self.index.to_come.items())
        return frozenset((path, days[-1]) for path, days in last if days and days[-1])

    def confirmed_at(self, say_back: str) -> datetime | None:
        """Return when an answer was last marked as confirming, or None."""
        times = [at for place, at in self.index.confirmed.get(say_back, ()) if place <= self.upto]
        return times[-1] if times else None


class HistoryReader:
    """A reader of histories that reads only what was added."""

    def __init__(self) -> None:
        self._entries: tuple[tuple[str, Entry], ...] = ()
        self._index = HistoryIndex()

    def trace(self, session: Session) -> ClaimHistory:
        """Return what a session's history says about its claims.

        The index is read on, not made new, where the history begins with the entries that are read already: an earlier
        history looks up to its own place alone.
        """
        entries, read = session.entries, self._entries
        if entries is not read and read[: len(entries)] != entries:
            if entries[: len(read)] != read:
                self._index, read = HistoryIndex(), ()
            if not read and session.started:
                self._index.today = session.started.date()
            self._index.read(entry for _, entry in entries[len(read) :])
            self._entries = entries
        return ClaimHistory(self._index, len(entries))


def trace_claim(session: Session) -> ClaimHistory:
    """Return what a session's history tells."""
    return HistoryReader().trace(session)

"""When each claim was begun, looked at, reworded and confirmed.

The index is read off a history once; a session as it stood earlier looks into the same index, up to its own place.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime

from earnest.core.model.paths import split_path
from earnest.core.model.session import Entry, Session

TEXT = ("text",)
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
    texts: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    began: dict[str, int] = field(default_factory=dict)
    confirmed: dict[str, list[tuple[int, datetime]]] = field(default_factory=lambda: defaultdict(list))

    def read(self, entries: Iterable[Entry]) -> None:
        """Read the entries that follow those already read."""
        # A history of thousands is read each time that a file is opened: what most entries are comes first.
        looked = self.looked
        for place, entry in enumerate(entries, self.entries + 1):
            self.entries = place
            path = split_path(entry.path)
            match path[0] if len(path) > 1 else "":
                case "need" | "challenge" | "goal" as kind:
                    is_text = path[2:] == TEXT
                    if kind != "goal":
                        looked[path[1]].append(place)
                        if is_text:
                            self.began.setdefault(path[1], place)
                    if is_text and kind != "need" and isinstance(entry.was, str):
                        self.texts[path[1]].append((place, entry.was))
                case "said_back" | "settled" as table:
                    self._read_answer(place, entry, table, *path[1:])

    def _read_answer(self, place: int, entry: Entry, table: str, key: str, *field: str) -> None:
        match table, field:
            case "said_back", ("of", claim):
                self.looked[claim].append(place)
            case "said_back", ("class",) if entry.now == CONFIRMS:
                self.confirmed[key].append((place, entry.at))
            case "settled", ("claim",) if isinstance(entry.now, str):
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
        return texts[after][1] if after < len(texts) and texts[after][0] <= self.upto else None

    def began(self, claim: str) -> int | None:
        """Return the place where a challenge's or need's text begins, or None."""
        place = self.index.began.get(claim)
        return place if place is not None and place <= self.upto else None

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
        if read[: len(entries)] != entries:
            if entries[: len(read)] != read:
                self._index, read = HistoryIndex(), ()
            self._index.read(entry for _, entry in entries[len(read) :])
            self._entries = entries
        return ClaimHistory(self._index, len(entries))


def trace_claim(session: Session) -> ClaimHistory:
    """Return what a session's history tells."""
    return HistoryReader().trace(session)

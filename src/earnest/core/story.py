"""What a history tells of each claim: when it was begun, looked at, reworded, and when an answer confirmed it.

The index is read off a history once; a session as it stood earlier looks into the same index, up to its own place.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from earnest.core.session import Entry, Session
from earnest.core.tables import parted

CONFIRMS = "that's it"
"""The class of an answer that confirms."""


@dataclass(frozen=True, slots=True)
class Index:
    """The entries that matter, by claim or say-back, each with its place in the history, from 1."""

    looked: dict[str, list[int]]
    texts: dict[str, list[tuple[int, str]]]
    began: dict[str, int]
    confirmed: dict[str, list[tuple[int, datetime]]]


@dataclass(frozen=True, slots=True)
class Story:
    """A history up to one of its entries."""

    index: Index
    upto: int

    def last_looked_at(self, claim: str) -> int | None:
        """Return the place of the last entry about a challenge or need; None where there is none."""
        places = self.index.looked.get(claim, [])
        before = bisect_right(places, self.upto)
        return places[before - 1] if before else None

    def text_before(self, claim: str, place: int) -> str | None:
        """Return what a goal or challenge said before it was first reworded after a place; None where it was not."""
        texts = self.index.texts.get(claim, [])
        after = bisect_right(texts, place, key=lambda each: each[0])
        return texts[after][1] if after < len(texts) and texts[after][0] <= self.upto else None

    def began(self, claim: str) -> int | None:
        """Return the place at which the text of a challenge or need was first written; None where it was not."""
        place = self.index.began.get(claim)
        return place if place is not None and place <= self.upto else None

    def confirmed_at(self, say_back: str) -> datetime | None:
        """Return when an answer was last said to confirm; None where it was not."""
        times = [at for place, at in self.index.confirmed.get(say_back, ()) if place <= self.upto]
        return times[-1] if times else None


def story_of(session: Session) -> Story:
    """Return what a session's history tells, read off once."""
    if session._story is None:  # noqa: SLF001 - a session keeps it, so that it is read off once
        keep_story(session, Story(indexed(entry for _, entry in session.entries), len(session.entries)))
    found: Story = session._story  # noqa: SLF001
    return found


def keep_story(session: Session, story: Story) -> None:
    """Give a session its story, where it is known before the session is asked for it."""
    session._story = story  # noqa: SLF001


def indexed(entries: Iterable[Entry]) -> Index:
    """Read a history, in its order."""
    index = Index(defaultdict(list), defaultdict(list), {}, defaultdict(list))
    for place, entry in enumerate(entries, 1):
        match parted(entry.path):
            case ("challenge" | "need", key, *_) | ("said_back", _, "of", key):
                index.looked[key].append(place)
            case ("settled", _, "claim") if isinstance(entry.now, str):
                index.looked[entry.now].append(place)
        match parted(entry.path):
            case ("goal" | "challenge", key, "text") if isinstance(entry.was, str):
                index.texts[key].append((place, entry.was))
            case ("said_back", key, "class") if entry.now == CONFIRMS:
                index.confirmed[key].append((place, entry.at))
        match parted(entry.path):
            case ("challenge" | "need", key, "text"):
                index.began.setdefault(key, place)
    return index

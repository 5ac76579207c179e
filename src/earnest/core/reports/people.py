"""The people of a decision: what each said, who has a say and was not heard, and where two see it differently."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from earnest.core.model.claims import Goal
from earnest.core.model.kinds import natural
from earnest.core.model.session import YOU, Session


class Said(NamedTuple):
    """A quote: under which claim, its words, and the day."""

    claim: str
    record: str
    words: str
    on: date | None


class Speaker(NamedTuple):
    """One person, and all that they said."""

    person: str
    name: str
    role: str
    has_a_say: bool
    must_see: str
    said: tuple[Said, ...]

    @property
    def is_unheard(self) -> bool:
        """Whether they have a say, and none of their words are on file."""
        return self.has_a_say and not self.said


class Differing(NamedTuple):
    """A claim of which several people spoke, or that somebody doubts: each with what they said of it."""

    claim: str
    said: tuple[tuple[str, tuple[str, ...]], ...]
    """By person: their words; none for somebody who doubts it and was not heard on it."""


def list_speakers(session: Session) -> tuple[Speaker, ...]:
    """Return everybody on file but yourself: those with a say first, then by name."""
    yourself = session.own_ids
    quotes = list(_quotes(session))
    found = []
    for key, person in session.people():
        if key not in yourself:
            said = tuple(quote for who, quote in quotes if who == key)
            name = session.name_of(key)
            found.append(Speaker(key, name, person.role, bool(person.has_a_say), person.must_see, said))
    return tuple(sorted(found, key=lambda voice: (not voice.has_a_say, voice.name.casefold(), voice.person)))


def find_differing_views(session: Session) -> tuple[Differing, ...]:
    """Return the claims that two or more people spoke of, or that somebody doubts, side by side."""
    yourself, found = session.own_ids, []
    for key, claim in session.claims.items():
        by: dict[str, list[str]] = {}
        for _, quote in sorted(claim.heard.items(), key=lambda each: natural(each[0])):
            if quote.who and quote.who not in yourself and quote.words.strip():
                by.setdefault(quote.who, []).append(quote.words)
        for doubter in claim.doubted_by if isinstance(claim, Goal) else ():
            by.setdefault(doubter, [])
        if len(by) > 1 or any(not words for words in by.values()):
            found.append(Differing(key, tuple((who, tuple(words)) for who, words in by.items())))
    return tuple(found)


def find_namesakes(session: Session) -> tuple[str, ...]:
    """Return the people who go by your name: what they said does not count, unless they are marked as somebody else."""
    return tuple(sorted(session.own_ids - {YOU}, key=natural))


def _quotes(session: Session) -> Iterator[tuple[str, Said]]:
    for key, claim in session.claims.items():
        for record, quote in sorted(claim.heard.items(), key=lambda each: natural(each[0])):
            yield quote.who, Said(key, record, quote.words, quote.on)

"""The people of a decision: who said what, and who disagrees."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from earnest.core.model.claims import Goal
from earnest.core.model.kinds import KIND, by_id, natural
from earnest.core.model.labels import find_likely_same
from earnest.core.model.records import FOR, SENSES, Quote, split_target
from earnest.core.model.session import YOU, Session

UNLINKED = "not linked"
"""The word for what a quote speaks of that is linked to no claim."""
SIDES = {"between": "in between: second hand", "ours": "ours: does not count"}


class Said(NamedTuple):
    """A quote of a person."""

    subject: str
    """A word for what it speaks of, as `name_subject` has it."""
    record: str
    words: str
    on: date | None


class Speaker(NamedTuple):
    """A person, and everything that they said."""

    person: str
    name: str
    role: str
    has_a_say: bool
    must_see: str
    said: tuple[Said, ...]
    side: str = ""
    """What their side makes of their words; empty for the client's own."""
    is_archived: bool = False
    likely: tuple[str, ...] = ()
    """The names of those who may be the same person."""

    @property
    def is_unheard(self) -> bool:
        """Whether they have a say but are not quoted."""
        return self.has_a_say and not self.said and not self.is_archived


class Differing(NamedTuple):
    """A claim of which several people spoke, or that somebody doubts."""

    claim: str
    said: tuple[tuple[str, tuple[str, ...]], ...]
    """The quotes of each person; none for a doubter who was not heard on it."""
    against: frozenset[str] = frozenset()
    """Those of the quotes that speak against it."""


def list_speakers(session: Session) -> tuple[Speaker, ...]:
    """Return all people but you; the archived come last."""
    yourself = {YOU, *session.namesakes}
    quotes = list(_quotes(session))
    found = []
    for key, person in session.people():
        if key not in yourself:
            said = tuple(quote for who, quote in quotes if who == key)
            name = session.name_of(key)
            has_a_say, side = bool(person.has_a_say), SIDES.get(person.side or "", "")
            likely = () if person.archived else tuple(map(session.name_of, find_likely_same(session, key)))
            found.append(
                Speaker(key, name, person.role, has_a_say, person.must_see, said, side, person.archived, likely)
            )
    return tuple(
        sorted(found, key=lambda voice: (voice.is_archived, not voice.has_a_say, voice.name.casefold(), voice.person))
    )


def find_differing_views(session: Session) -> tuple[Differing, ...]:
    """Return the claims that several people spoke of, or that somebody doubts."""
    found, every = [], _quotes_against(session)
    for key, claim in session.claims.items():
        by: dict[str, list[str]] = {}
        against = every.get(key, ())
        for quote in (*claim.heard.values(), *against):
            if _is_of_others(session, quote):
                by.setdefault(quote.who, []).append(quote.words)
        for doubter in claim.doubted_by if isinstance(claim, Goal) else ():
            by.setdefault(doubter, [])
        if len(by) > 1 or against or any(not words for words in by.values()):
            said = tuple((who, tuple(words)) for who, words in by.items())
            found.append(Differing(key, said, frozenset(quote.words for quote in against)))
    return tuple(found)


def _quotes_against(session: Session) -> Mapping[str, list[Quote]]:
    """Return the quotes against each claim."""
    found = defaultdict[str, list[Quote]](list)
    for quote in session.quote.values():
        for target in quote.against:
            claim, part = split_target(target)
            if not part and _is_of_others(session, quote):
                found[claim].append(quote)
    return found


def _is_of_others(session: Session, quote: Quote) -> bool:
    """Return whether somebody other than the user says something in a quote."""
    return bool(quote.who and quote.who not in session.own_ids and quote.words.strip())


def find_namesakes(session: Session) -> tuple[str, ...]:
    """Return the people with your name, whose quotes do not count.

    They count if the person is marked as somebody else.
    """
    return tuple(sorted(session.namesakes, key=natural))


def name_subject(session: Session, quote: Quote) -> str:
    """Return a word for what a quote speaks of.

    It is the noun of the first claim that it is for, else how it speaks otherwise; or that it is linked to none.
    """
    for sense in SENSES:
        for claim, _ in map(split_target, quote.speaks_of(sense)):
            if claim in session.claims:
                return KIND[session.claims[claim].kind].noun if sense == FOR else sense
    return UNLINKED


def _quotes(session: Session) -> Iterator[tuple[str, Said]]:
    """Yield all that anybody said, by day, with who said it."""
    for record, quote in sorted(by_id(session.quote), key=lambda each: each[1].on or date.min):
        yield quote.who, Said(name_subject(session, quote), record, quote.words, quote.on)

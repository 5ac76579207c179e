"""Which records count, and what others lack (RULES 5, 6 and 7)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from earnest.core.evidence.incremental import ClaimCache, ClaimResults
from earnest.core.evidence.spoken_words import Speakers, count_spoken, keep_spoken, name_speakers
from earnest.core.model.claims import Claim, Heard, Read
from earnest.core.model.kinds import by_id
from earnest.core.model.session import Session
from earnest.core.text.normalize import normalize
from earnest.core.text.words import is_filler

QUOTE_LEAST = 4
"""A quote counts from this many words."""
QUOTE_MOST = 2
"""Under more claims than this, the same quote counts for none of them."""


class WeighedRecord(NamedTuple):
    """A weighed record; it counts where there is no `rule` against it."""

    key: str
    """`heard.h1` or `read.r1`."""
    rule: str = ""
    lacks: tuple[str, ...] = ()
    text: str = ""
    """The quote's words, or the source."""
    on: date | None = None
    first_hand: bool = False
    who: str = ""
    """The id of the speaker; empty for a source."""
    spoken: str = ""
    """What was said of the quote."""

    @property
    def counts(self) -> bool:
        """Whether the record is evidence."""
        return not self.rule


Records = Mapping[str, tuple[WeighedRecord, ...]]
"""The weighed records of each claim, by the claim's id."""


def _bare_quotes_of(_: str, claim: Claim, speakers: Speakers) -> frozenset[str]:
    return frozenset([_bare(heard.words, speakers) for heard in claim.heard.values()])


def _bare(quote: str, speakers: Speakers) -> str:
    """Return a normalized quote without quotation marks."""
    return normalize(normalize(keep_spoken(quote, speakers)).strip(" '"))


def list_quotes(
    claim: Claim, own_ids: frozenset[str], spread: frozenset[str], speakers: Speakers
) -> tuple[WeighedRecord, ...]:
    """Return the weighed quotes of a claim, sorted by id."""
    return tuple([_weighed_quote(key, heard, own_ids, spread, speakers) for key, heard in by_id(claim.heard)])


def _weighed_quote(
    key: str, heard: Heard, own_ids: frozenset[str], spread: frozenset[str], speakers: Speakers
) -> WeighedRecord:
    lacks: tuple[str, ...] = ()
    spoken = keep_spoken(heard.words, speakers)
    is_theirs = count_spoken(heard.words, speakers) >= QUOTE_LEAST and not is_filler(spoken)
    if not (is_theirs and heard.who.strip() and heard.on):
        needed = (
            ("four words of theirs", is_theirs),
            ("who said it", heard.who.strip()),
            ("the day it was said", heard.on),
        )
        lacks = tuple([name for name, there in needed if not there])
    if lacks:
        rule = "record_lacks"
    elif heard.who in own_ids:
        rule = "own_quote"
    else:
        rule = "one_quote" if spread and _bare(heard.words, speakers) in spread else ""
    return WeighedRecord(f"heard.{key}", rule, lacks, heard.words, heard.on, not heard.second_hand, heard.who, spoken)


def list_sources(claim: Claim) -> tuple[WeighedRecord, ...]:
    """Return the weighed public sources of a claim, sorted by id."""
    return tuple([_weighed_source(key, read) for key, read in by_id(claim.read)])


def _weighed_source(key: str, read: Read) -> WeighedRecord:
    needed = (
        ("where it stands", read.source.strip() and not is_filler(read.source)),
        ("the day you read it", read.on),
    )
    lacks = tuple([name for name, there in needed if not there])
    return WeighedRecord(f"read.{key}", "record_lacks" if lacks else "", lacks, read.source, read.on)


class RecordWeigher:
    """Weighs records; those of unchanged claims are not weighed again."""

    def __init__(self) -> None:
        self._session: Session | None = None
        self._records: Records = {}
        self._quotes = ClaimResults(_bare_quotes_of)
        self._weighed = ClaimResults(self._weigh)
        self._cache = ClaimCache[tuple[WeighedRecord, ...]]()

    def weigh(self, session: Session) -> Records:
        """Return all weighed records: by the claim's id, quotes first."""
        if session is not self._session:
            speakers = name_speakers(session)
            spread = _spread(self._quotes.update(session.claims, speakers).values())
            self._records = self._weighed.update(session.claims, session.own_ids, spread, speakers)
            self._session = session
        return self._records

    def _weigh(
        self, _: str, claim: Claim, own_ids: frozenset[str], spread: frozenset[str], speakers: Speakers
    ) -> tuple[WeighedRecord, ...]:
        context = (own_ids, spread, speakers)
        return self._cache.find(claim, context, lambda: list_quotes(claim, *context) + list_sources(claim))


def weigh_records(session: Session) -> Records:
    """Return all weighed records: by the claim's id, quotes first."""
    return RecordWeigher().weigh(session)


def weigh_claim(session: Session, claim: str) -> tuple[WeighedRecord, ...]:
    """Return the weighed records of one claim, quotes first."""
    found = session.claims[claim]
    quotes = list_quotes(found, session.own_ids, find_spread_quotes(session), name_speakers(session))
    return quotes + list_sources(found)


def find_spread_quotes(session: Session) -> frozenset[str]:
    """Return normalized quotes under three or more claims (RULES 5)."""
    speakers = name_speakers(session)
    return _spread(_bare_quotes_of(key, claim, speakers) for key, claim in session.claims.items())


def _spread(quotes: Iterable[frozenset[str]]) -> frozenset[str]:
    under = Counter(chain.from_iterable(quotes))
    return frozenset(quote for quote, claims in under.items() if claims > QUOTE_MOST)

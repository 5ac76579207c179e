"""Which records of a claim count, and what the others lack (RULES 5, 6 and 7)."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from earnest.core.evidence.incremental import FoundLast
from earnest.core.model.claims import Claim, Heard, Read
from earnest.core.model.kinds import by_id
from earnest.core.model.links import YOU
from earnest.core.model.session import Session
from earnest.core.text.normalize import normalize
from earnest.core.text.words import is_filler, words

QUOTE_LEAST = 4
"""A quote counts from this many words."""
QUOTE_MOST = 2
"""Under more claims than this, the same quote counts for none of them."""


class WeighedRecord(NamedTuple):
    """A record, weighed: it counts where `rule` is empty; otherwise that rule says why not."""

    key: str
    """`heard.h1` or `read.r1`."""
    rule: str = ""
    lacks: tuple[str, ...] = ()
    text: str = ""
    """The quote's words, or the source."""
    on: date | None = None
    first_hand: bool = False
    who: str = ""
    """The id of whoever said it; none for a source."""

    @property
    def counts(self) -> bool:
        """Whether the record is evidence."""
        return not self.rule


def find_selves(session: Session) -> frozenset[str]:
    """Return the ids under which the user appears: `you`, and people of the user's name (RULES 6)."""
    found: frozenset[str] | None = session._selves  # noqa: SLF001 - a session keeps it, so that it is looked for once
    if found is None:
        name = normalize(session.you.name).strip()
        found = session._selves = frozenset({YOU}) | {  # noqa: SLF001
            key
            for key, person in session.people()
            if name and normalize(person.name or key).strip() == name and not person.namesake
        }
    return found


def find_spread_quotes(session: Session) -> frozenset[str]:
    """Return the quotes, folded, that stand under three or more claims (RULES 5)."""
    under = Counter(chain.from_iterable(_bare_quotes.of_each(session.claims).values()))
    return frozenset(quote for quote, claims in under.items() if claims > QUOTE_MOST)


def _bare_quotes_of(_: str, claim: Claim) -> frozenset[str]:
    return frozenset([_bare(heard.words) for heard in claim.heard.values()])


_bare_quotes = FoundLast(_bare_quotes_of)


def _bare(quote: str) -> str:
    """Return a quote folded as for a fingerprint, without the marks that people put round what was said."""
    return normalize(quote).strip(" \"'“”„«»‘’「」")


def list_quotes(claim: Claim, yourself: frozenset[str], spread: frozenset[str]) -> tuple[WeighedRecord, ...]:
    """Weigh the quotes of a claim, in the order of their ids."""
    return tuple([_weighed_quote(key, heard, yourself, spread) for key, heard in by_id(claim.heard)])


def _weighed_quote(key: str, heard: Heard, yourself: frozenset[str], spread: frozenset[str]) -> WeighedRecord:
    lacks: tuple[str, ...] = ()
    is_theirs = len(words(heard.words)) >= QUOTE_LEAST and not is_filler(heard.words)
    if not (is_theirs and heard.who.strip() and heard.on):
        needed = (
            ("four words of theirs", is_theirs),
            ("who said it", heard.who.strip()),
            ("the day it was said", heard.on),
        )
        lacks = tuple([name for name, there in needed if not there])
    if lacks:
        rule = "record_lacks"
    elif heard.who in yourself:
        rule = "own_quote"
    else:
        rule = "one_quote" if spread and _bare(heard.words) in spread else ""
    return WeighedRecord(f"heard.{key}", rule, lacks, heard.words, heard.on, not heard.second_hand, heard.who)


def list_sources(claim: Claim) -> tuple[WeighedRecord, ...]:
    """Weigh the public sources of a claim, in the order of their ids."""
    return tuple([_weighed_source(key, read) for key, read in by_id(claim.read)])


def _weighed_source(key: str, read: Read) -> WeighedRecord:
    needed = (
        ("where it stands", read.source.strip() and not is_filler(read.source)),
        ("the day you read it", read.on),
    )
    lacks = tuple([name for name, there in needed if not there])
    return WeighedRecord(f"read.{key}", "record_lacks" if lacks else "", lacks, read.source, read.on)


def weigh_records(session: Session) -> Mapping[str, tuple[WeighedRecord, ...]]:
    """Weigh every record of every claim, once for a session: by the claim's id, quotes first."""
    if session._weighed is None:  # noqa: SLF001 - a session keeps it, so that it is weighed once
        session._weighed = _weighed.of_each(session.claims, find_selves(session), find_spread_quotes(session))  # noqa: SLF001
    found: Mapping[str, tuple[WeighedRecord, ...]] = session._weighed  # noqa: SLF001
    return found


def _weighed_of(_: str, claim: Claim, yourself: frozenset[str], spread: frozenset[str]) -> tuple[WeighedRecord, ...]:
    """Weigh a claim's records; those of a claim that was weighed among the same people and quotes stay as they are."""
    before = claim.found.get("records")
    if before is None or before[0] != (yourself, spread):
        records = list_quotes(claim, yourself, spread) + list_sources(claim)
        before = claim.found["records"] = ((yourself, spread), records)
    found: tuple[WeighedRecord, ...] = before[1]
    return found


_weighed = FoundLast(_weighed_of)

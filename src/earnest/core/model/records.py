"""Quotes and public sources, and which claims each speaks of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from pydantic import Field

from earnest.core.model.keys import Ids, Table, join_path, split_path
from earnest.core.model.kinds import natural

FOR, AGAINST, ABOUT = "for", "against", "about"
SENSES = (FOR, AGAINST, ABOUT)
"""How a record speaks of a claim: it bears it out, it speaks against it, or it touches it and is neither."""


class Record(Table):
    """What was heard or read, kept once, and what it speaks of."""

    for_: Ids = Field((), alias="for", description="What it speaks for: CLAIM, or a part of one, CLAIM.FIELD.")
    against: Ids = Field((), description="What it speaks against.")
    about: Ids = Field((), description="What it is about, neither for nor against.")

    def speaks_of(self, sense: str) -> Ids:
        """Return what it speaks for, against or about."""
        return self.for_ if sense == "for" else self.against if sense == "against" else self.about

    @property
    def targets(self) -> Ids:
        """All that it speaks of: first for, then against, then about."""
        return (*self.for_, *self.against, *self.about)

    @property
    def claims(self) -> Mapping[str, None]:
        """The ids of the claims that it speaks of, in order."""
        return dict.fromkeys([split_target(target)[0] for target in self.targets])


class Quote(Record):
    """The client's own words, who said them, and when."""

    words: str = Field("", description="Their words, word for word; four or more.")
    who: str = Field("", description="The id of the person who said them.")
    on: date | None = Field(None, description="The day they were said.")
    how: str = Field("", description="Call, meeting, letter, interpreter or other; decides nothing.")
    meeting: str = Field("", description="The id of the meeting in which they were said.")
    at: str = Field("", description="The time at which they were said, in the meeting's transcript: HH:MM:SS.")
    second_hand: bool = Field(default=False, description="Said by somebody else for them: never above heard.")
    all_they_said: bool = Field(default=False, description="These few words are all that they said.")
    reply_of: str = Field("", description="The id of the say-back that they answered with these words.")


class Source(Record):
    """A public source."""

    where: str = Field("", description="The source, and where in it.")
    on: date | None = Field(None, description="The day you read it.")


class Records(NamedTuple):
    """The records that speak of one claim, each by its id, sorted."""

    heard: Mapping[str, Quote] = MappingProxyType({})
    """Quotes for the claim as a whole."""
    read: Mapping[str, Source] = MappingProxyType({})
    """Sources for the claim as a whole."""
    against: Mapping[str, Quote] = MappingProxyType({})
    """Quotes against the claim or a part of it."""
    about: Mapping[str, Quote] = MappingProxyType({})
    """Quotes that touch the claim or a part of it."""
    parts: Mapping[str, Mapping[str, Quote]] = MappingProxyType({})
    """Quotes for a part of the claim, by the part's field."""
    read_parts: Mapping[str, Mapping[str, Source]] = MappingProxyType({})
    """Sources for a part of the claim, by the part's field."""


NO_RECORDS = Records()
"""The records of a claim that nobody has spoken of."""


def name_target(claim: str, part: str = "") -> str:
    """Return what a record speaks of as it names it."""
    return join_path((claim, part) if part else (claim,))


def list_targets(value: object) -> list[str]:
    """Return what a record spoke of, by a value of the history."""
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def split_target(target: str) -> tuple[str, str]:
    """Return the claim and the part that a record speaks of.

    The part is empty where it speaks of the whole claim.
    """
    claim, *parts = split_path(target) or ("",)
    return claim, ".".join(parts)


Hung = Mapping[str, Records]
"""The records of each claim that any speaks of, by the claim's id."""
AnyRecord = TypeVar("AnyRecord", bound=Record)


def index_records(quotes: Mapping[str, Quote], sources: Mapping[str, Source]) -> Hung:
    """Return the records of each claim."""
    heard, read = _by_claim(quotes.items()), _by_claim(sources.items())
    return {claim: _gather(claim, heard.get(claim, {}), read.get(claim, {})) for claim in {**heard, **read}}


def update_index(
    before: Hung,
    quotes: tuple[Mapping[str, Quote], Mapping[str, Quote]],
    sources: tuple[Mapping[str, Source], Mapping[str, Source]],
) -> Hung:
    """Return the records of each claim after a change.

    Unchanged ones are the same objects.

    Args:
        before: The records before the change.
        quotes: All quotes before the change and after it.
        sources: All sources before the change and after it.
    """
    touched = _touched(*quotes) | _touched(*sources)
    if not touched:
        return before
    now = dict(before)
    for claim in touched:
        known = before.get(claim, NO_RECORDS)
        heard = _speaking(claim, quotes, {*known.heard, *known.against, *known.about, *_below(known.parts)})
        read = _speaking(claim, sources, {*known.read, *_below(known.read_parts)})
        if heard or read:
            now[claim] = _gather(claim, heard, read)
        else:
            now.pop(claim, None)
    return now


def _by_claim(records: Iterable[tuple[str, AnyRecord]]) -> dict[str, dict[str, AnyRecord]]:
    found: dict[str, dict[str, AnyRecord]] = defaultdict(dict)
    for key, record in records:
        for claim in record.claims:
            found[claim][key] = record
    return found


def _touched(before: Mapping[str, Record], now: Mapping[str, Record]) -> set[str]:
    """Return the claims that changed records speak of, or spoke of."""
    if before is now:
        return set()
    changed = [record for key, record in now.items() if before.get(key) is not record]
    changed += [record for key, record in before.items() if now.get(key) is not record]
    return set().union(*(record.claims for record in changed))


def _speaking(
    claim: str, records: tuple[Mapping[str, AnyRecord], Mapping[str, AnyRecord]], known: set[str]
) -> dict[str, AnyRecord]:
    before, now = records
    keys = known | {key for key, record in now.items() if before.get(key) is not record}
    return {key: now[key] for key in keys if key in now and claim in now[key].claims}


def _below(parts: Mapping[str, Mapping[str, Record]]) -> set[str]:
    return {key for records in parts.values() for key in records}


def _gather(claim: str, heard: Mapping[str, Quote], read: Mapping[str, Source]) -> Records:
    quotes, quoted_parts = _split(claim, heard)
    sources, read_parts = _split(claim, read)
    against, about = (_speaking_so(claim, heard, sense) for sense in ("against", "about"))
    return Records(quotes, sources, against, about, quoted_parts, read_parts)


def _split(
    claim: str, records: Mapping[str, AnyRecord]
) -> tuple[dict[str, AnyRecord], dict[str, dict[str, AnyRecord]]]:
    """Return the records for the whole claim, and those for each part."""
    whole: dict[str, AnyRecord] = {}
    parts: dict[str, dict[str, AnyRecord]] = defaultdict(dict)
    for key in _sorted(records):
        for target in records[key].for_:
            of, field = split_target(target)
            if of == claim:
                (parts[field] if field else whole)[key] = records[key]
    return whole, dict(parts)


def _speaking_so(claim: str, quotes: Mapping[str, Quote], sense: str) -> dict[str, Quote]:
    targets = ((key, split_target(target)[0]) for key in _sorted(quotes) for target in quotes[key].speaks_of(sense))
    return {key: quotes[key] for key, of in targets if of == claim}


def _sorted(records: Mapping[str, Record]) -> list[str]:
    return sorted(records, key=natural)

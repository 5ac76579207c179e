"""Quotes and public sources, and which claims each speaks of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

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

    def list_targets(self) -> list[tuple[str, str]]:
        """Return all that it speaks of.

        Each comes after its sense: `for`, `against` or `about`.
        """
        found = [(FOR, target) for target in self.for_]
        if self.against or self.about:
            found += [(sense, target) for sense in (AGAINST, ABOUT) for target in self.speaks_of(sense)]
        return found

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
    if target.isalnum():
        return target, ""
    claim, *parts = split_path(target) or ("",)
    return claim, ".".join(parts)


Hung = Mapping[str, Records]
"""The records of each claim that any speaks of, by the claim's id."""
AnyRecord = TypeVar("AnyRecord", bound=Record)


def index_records(quotes: Mapping[str, Quote], sources: Mapping[str, Source]) -> Hung:
    """Return the records of each claim."""
    filed = _FiledRecords()
    for key in sorted(quotes, key=natural):
        filed.add_quote(key, quotes[key])
    for key in sorted(sources, key=natural):
        filed.add_source(key, sources[key])
    return filed.list_hung()


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
    known = [before[claim] for claim in touched if claim in before]
    heard = [{*each.heard, *each.against, *each.about, *_below(each.parts)} for each in known]
    read = [{*each.read, *_below(each.read_parts)} for each in known]
    now = index_records(_select(quotes, heard), _select(sources, read))
    gone = {claim: NO_RECORDS for claim in touched if claim not in now}
    new = {claim: now[claim] for claim in touched if claim in now}
    return {claim: records for claim, records in {**before, **gone, **new}.items() if records is not NO_RECORDS}


class _FiledRecords:
    """Records by the claims that they speak of, each looked at once."""

    def __init__(self) -> None:
        self._by_claim: dict[str, dict[str, dict[str, Any]]] = defaultdict(lambda: defaultdict(dict))
        """By claim and by the name among `Records`: the records, or those of each part."""

    def add_quote(self, key: str, quote: Quote) -> None:
        """File a quote under all that it speaks of."""
        self._add(key, quote, "heard", "parts")
        for sense in (AGAINST, ABOUT):
            for target in quote.speaks_of(sense):
                self._by_claim[split_target(target)[0]][sense][key] = quote

    def add_source(self, key: str, source: Source) -> None:
        """File a source under all that it speaks for."""
        self._add(key, source, "read", "read_parts")

    def list_hung(self) -> Hung:
        """Return the records of each claim."""
        return {claim: NO_RECORDS._replace(**found) for claim, found in self._by_claim.items()}

    def _add(self, key: str, record: Record, whole: str, parts: str) -> None:
        for target in record.for_:
            claim, part = split_target(target)
            filed = self._by_claim[claim]
            (filed[parts].setdefault(part, {}) if part else filed[whole])[key] = record


def _select(
    records: tuple[Mapping[str, AnyRecord], Mapping[str, AnyRecord]], known: Iterable[set[str]]
) -> dict[str, AnyRecord]:
    """Return the records that were known under claims, and those that changed."""
    before, now = records
    keys = {key for key, record in now.items() if before.get(key) is not record}.union(*known)
    return {key: now[key] for key in keys if key in now}


def _touched(before: Mapping[str, Record], now: Mapping[str, Record]) -> set[str]:
    """Return the claims that changed records speak of, or spoke of."""
    if before is now:
        return set()
    changed = [record for key, record in now.items() if before.get(key) is not record]
    changed += [record for key, record in before.items() if now.get(key) is not record]
    return set().union(*(record.claims for record in changed))


def _below(parts: Mapping[str, Mapping[str, Record]]) -> set[str]:
    return {key for records in parts.values() for key in records}

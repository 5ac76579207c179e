"""Which records speak of which claim; a change costs what it changes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from earnest.core.model.kinds import natural
from earnest.core.model.records import NO_RECORDS, Quote, Record, Records, Source, split_target

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
    """Return the records of each claim after a change; unchanged ones are the same objects.

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

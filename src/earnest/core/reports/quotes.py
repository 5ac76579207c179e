"""All quotes and sources of a session, and what each speaks of."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Literal, NamedTuple, get_args

from earnest.core.evidence.receipts import MARK, find_receipts
from earnest.core.evidence.records import WeighedRecord, find_basis, list_quotes, list_sources
from earnest.core.interview.stage import Interview
from earnest.core.model.kinds import KIND, natural
from earnest.core.model.labels import describe_person
from earnest.core.model.records import SENSES, Quote, Source, split_target
from earnest.core.model.session import YOU, Session
from earnest.core.reports.key_labels import label_key
from earnest.core.reports.meetings import describe_meeting, sort_meetings
from earnest.core.rule_catalog import describe_rule
from earnest.core.text.dates import format_day
from earnest.core.text.normalize import normalize_for_search

Grouping = Literal["person", "meeting", "claim"]
GROUPINGS: tuple[Grouping, ...] = get_args(Grouping)
"""What quotes can be grouped by."""
UNLINKED, SOURCES, NO_MEETING, NOBODY = "Not linked yet", "Sources", "Not linked to a meeting", "Nobody named"
"""The headings of groups that are no person, meeting or claim."""
NO_WORDS = "no words yet"
"""What is shown in place of an empty text."""
NOTHING = "No quotes or sources yet."
"""What is said of a session without records."""


class RecordTarget(NamedTuple):
    """A claim, or a part of one, that a record speaks of."""

    sense: str
    """How it speaks of it: for, against or about."""
    claim: str
    part: str
    """The part's field; empty for the whole claim."""
    noun: str
    """The claim's kind; empty if it is not on file."""
    text: str
    label: str
    """The part in words."""


class ListedRecord(NamedTuple):
    """A quote or a source, and all that it speaks of."""

    key: str
    """`quote.q1` or `source.s1`."""
    held: Quote | Source
    """The record as the file holds it."""
    words: str
    """Their words, or the source."""
    facts: tuple[str, ...]
    """The speaker first, then how and when; only when for a source."""
    targets: tuple[RecordTarget, ...]
    counts: bool
    """Whether it is evidence for something."""
    lacks: tuple[str, ...]
    says: str
    """Why it cannot count; empty if it can."""

    @property
    def is_quote(self) -> bool:
        """Whether it was heard; else it was read."""
        return isinstance(self.held, Quote)

    def find_claim(self, within: str = "") -> str:
        """Return the claim to go to; empty if there is none.

        It is the one under whose heading the record is shown, else the first that it speaks of.
        """
        claims = [each.claim for each in self.targets if each.noun]
        return within if within in claims else next(iter(claims), "")


class RecordGroup(NamedTuple):
    """The records of a person, a meeting or a claim."""

    key: str
    """The id of what they share; empty for those that share none."""
    heading: str
    records: tuple[ListedRecord, ...]

    def list_facts(self, record: ListedRecord) -> tuple[str, ...]:
        """Return the facts of a record that the heading leaves out."""
        return tuple(fact for fact in record.facts if fact != self.heading)


_Grouper = tuple[Mapping[str, str], Callable[[ListedRecord], Sequence[str]]]
"""The headings of groups by their keys, and what finds the keys of a record's groups."""


def group_records(session: Session, interview: Interview, by: Grouping, today: date) -> tuple[RecordGroup, ...]:
    """Return all records in groups, those that speak of nothing first.

    A record is in the group of each claim that it speaks of. By persons and meetings, sources come last.
    """
    headings, find_keys = GROUPERS[by](session, today)
    held: dict[str, list[ListedRecord]] = defaultdict(list)
    unlinked, sources = list[ListedRecord](), list[ListedRecord]()
    for record in _list_records(session, interview, today):
        if not record.targets:
            unlinked.append(record)
        elif by != "claim" and not record.is_quote:
            sources.append(record)
        else:
            for key in find_keys(record):
                held[key].append(record)
    named = {**headings, **{key: key for key in held if key not in headings}}
    found = (
        RecordGroup("", UNLINKED, tuple(unlinked)),
        *(
            RecordGroup(key, heading, tuple(sorted(held[key], key=partial(_rank, key))))
            for key, heading in named.items()
        ),
        RecordGroup("", SOURCES, tuple(sources)),
    )
    return tuple(group for group in found if group.records)


def search_records(groups: Iterable[RecordGroup], term: str) -> tuple[RecordGroup, ...]:
    """Return the records that hold every word of a normalized term.

    Words are looked for in all that is shown of a record.
    """
    found = []
    for group in groups:
        held = [record for record in group.records if _holds(group, record, term.split())]
        found += [group._replace(records=tuple(held))] if held else []
    return tuple(found)


def list_claims(session: Session) -> list[tuple[str, str, str]]:
    """Return the id, the kind and the text of each claim."""
    return [(key, KIND[claim.kind].noun, claim.text or NO_WORDS) for key, claim in session.claims.items()]


def describe_targets(record: ListedRecord, within: str = "") -> list[str]:
    """Return what a record speaks of in words, a line each.

    Args:
        record: The record.
        within: The claim under whose heading it is shown.
    """
    found: dict[tuple[str, str], list[RecordTarget]] = defaultdict(list)
    for target in record.targets:
        found[target.sense, target.claim].append(target)
    return [_describe_targets(targets, within) for targets in found.values()]


def quotes_report(session: Session, interview: Interview, by: Grouping, today: date) -> dict[str, Any]:
    """Return all records in groups, as for `earnest quotes --json`."""
    groups = [
        {
            "group": group.key or None,
            "heading": group.heading,
            "quotes": [_report(session, record) for record in group.records if record.is_quote],
            "sources": [_report(session, record) for record in group.records if not record.is_quote],
        }
        for group in group_records(session, interview, by, today)
    ]
    return {"client": session.client, "by": by, "groups": groups}


def _holds(group: RecordGroup, record: ListedRecord, words: Sequence[str]) -> bool:
    shown = (group.heading, record.words, *record.facts, *describe_targets(record), record.says)
    text = normalize_for_search("\n".join(shown)) if words else ""
    return all(word in text for word in words)


def _describe_targets(targets: Sequence[RecordTarget], within: str) -> str:
    """Return how a record speaks of one claim and its parts."""
    first, parts = (
        targets[0],
        ", ".join(target.label[:1].lower() + target.label[1:] for target in targets if target.part),
    )
    whole, several = any(not target.part for target in targets), ", " in parts
    claim = f"{'this' if first.claim == within else 'the'} {first.noun or 'claim'}"
    if parts and whole:
        claim += f" and {'parts' if several else 'a part'} of it ({parts})"
    elif parts:
        claim = f"{'parts' if several else 'a part'} of {claim} ({parts})"
    return f"{first.sense} {claim}" + ("" if first.claim == within else f": {first.text or NO_WORDS}")


def _rank(group: str, record: ListedRecord) -> tuple[bool, int]:
    """Return a record's place in a group: for a claim first."""
    senses = [SENSES.index(each.sense) for each in record.targets if each.claim == group]
    return not record.is_quote, min(senses, default=0)


def _report(session: Session, record: ListedRecord) -> dict[str, Any]:
    """Return a record with its ids and in words."""
    held, (table, _, key) = record.held, record.key.partition(".")
    said: dict[str, Any] = {}
    if isinstance(held, Quote):
        name, meeting = session.name_of(held.who) if held.who else None, held.meeting or None
        said = {"who": held.who or None, "name": name, "how": held.how, "meeting": meeting, "at": held.at}
        said["second_hand"] = held.second_hand
    speaks = [
        {"sense": each.sense, "claim": each.claim, "part": each.part or None, "text": each.text}
        for each in record.targets
    ]
    return {
        table: key,
        "words" if record.is_quote else "where": record.words,
        **said,
        "on": held.on.isoformat() if held.on else None,
        "speaks": speaks,
        "counts": record.counts,
        "lacks": list(record.lacks),
        "says": record.says,
    }


def _list_records(session: Session, interview: Interview, today: date) -> list[ListedRecord]:
    """Return the quotes, then the sources, by their days."""
    basis, found, receipts = find_basis(session), list[ListedRecord](), find_receipts(session)
    for table, weighed in (
        (session.quote, list_quotes(session.quote, basis)),
        (session.source, list_sources(session.source, basis)),
    ):
        ordered = sorted(weighed, key=lambda each: (each.on or date.max, natural(each.key)))
        found += [_describe(session, interview, table[each.key.partition(".")[2]], each, today) for each in ordered]
    return [each._replace(facts=(*each.facts, MARK)) if _has_receipt(each, receipts) else each for each in found]


def _has_receipt(record: ListedRecord, receipts: Collection[str]) -> bool:
    return record.is_quote and record.key.partition(".")[2] in receipts


def _describe(
    session: Session, interview: Interview, held: Quote | Source, weighed: WeighedRecord, today: date
) -> ListedRecord:
    day = format_day(held.on, today) if held.on else ""
    facts = [day]
    if isinstance(held, Quote):
        speaker = describe_person(session, held.who) if held.who else NOBODY
        facts = [speaker, held.how, "second hand" if held.second_hand else "", day]
    targets = tuple(_read(session, interview, sense, each) for sense in SENSES for each in held.speaks_of(sense))
    says = describe_rule(weighed.rule, " and ".join(weighed.lacks)) if weighed.rule else ""
    counts = weighed.counts and bool(held.for_)
    return ListedRecord(
        weighed.key, held, weighed.text, tuple(filter(None, facts)), targets, counts, weighed.lacks, says
    )


def _read(session: Session, interview: Interview, sense: str, target: str) -> RecordTarget:
    """Return what a record names as its target, in words."""
    key, part = split_target(target)
    claim = session.claims.get(key)
    if claim is None:
        return RecordTarget(sense, key, part, "", key, part)
    criterion = session.criterion.get(part)
    label = criterion.text if criterion else label_key((claim.kind, key, part), interview) if part else ""
    return RecordTarget(sense, key, part, KIND[claim.kind].noun, claim.text, label)


def _by_person(session: Session, _: date) -> _Grouper:
    """Group by speakers: your own words and nobody's come last."""
    people = [*(key for key, _ in session.people() if key != YOU), YOU]
    headings = {**{key: describe_person(session, key) for key in people}, "": NOBODY}
    return headings, lambda record: [record.held.who] if isinstance(record.held, Quote) else []


def _by_meeting(session: Session, today: date) -> _Grouper:
    """Group by meetings, by their day where none is named."""
    meetings = sort_meetings(session)
    of_day = {meeting.on: key for key, meeting in reversed(meetings) if meeting.on is not None}
    headings = {**{key: describe_meeting(meeting, session, today) for key, meeting in meetings}, "": NO_MEETING}

    def find(record: ListedRecord) -> list[str]:
        """Return the meeting of a quote."""
        held = record.held
        if not isinstance(held, Quote):
            return []
        return [held.meeting or (of_day.get(held.on, "") if held.on else "")]

    return headings, find


def _by_claim(session: Session, _: date) -> _Grouper:
    """Group by claims, in the order of the stages."""
    headings = {key: f"{noun.capitalize()}: {text}" for key, noun, text in list_claims(session)}
    return headings, lambda record: list(record.held.claims)


GROUPERS: Mapping[str, Callable[[Session, date], _Grouper]] = {
    "person": _by_person,
    "meeting": _by_meeting,
    "claim": _by_claim,
}

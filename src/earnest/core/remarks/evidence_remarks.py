"""Remarks on what claims rest on: who disagrees, days to come, *none*."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from earnest.core.evidence.grades import GradedClaim
from earnest.core.evidence.incremental import KeptResults
from earnest.core.evidence.records import Records, WeighedRecord
from earnest.core.model.claims import Claim
from earnest.core.model.kinds import by_id
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.text.dates import format_day
from earnest.core.text.words import says_none

NONE_FIELDS = {"goal": ("text", "measure", "by"), "challenge": ("text",), "need": ("text",)}
"""The fields in which *none* may be their own word, by kind."""
LONGEST_NONE = 60
"""A text of as many characters says more than *none*."""


class EvidenceFinder:
    """Finds remarks on answers and records, and on *none*."""

    def __init__(self) -> None:
        self._against = KeptResults(_against)
        self._near = KeptResults(_near_in)
        self._none = KeptResults(_none_said_in)
        self._newest = KeptResults(_newest_in)

    def find(
        self, session: Session, grades: Mapping[str, GradedClaim], records: Records, today: date | None
    ) -> Iterator[Remark]:
        """Yield the remarks: on who disagrees first, on days to come last."""
        for key, record in chain.from_iterable(self._against.update(grades).values()):
            yield _disagreement(session, key, record)
        for key in chain.from_iterable(self._near.update(grades).values()):
            yield Remark("near_copy", key, session.claims[key].text)
        yield from chain.from_iterable(self._none.update(session.claims).values())
        if today is not None:
            newest = self._newest.update(records)
            late = [key for key, day in newest.items() if day > today]
            if late or any(said.on and said.on > today for said in session.said_back.values()):
                latest = max(today, session.changed.date()) if session.changed else today
                yield from _day_to_come(session, {key: records[key] for key in late}, latest)


def _against(_: str, found: GradedClaim) -> tuple[tuple[str, str], ...]:
    """Return the claim, and each record against its confirmation."""
    return tuple([(found.claim, finding.record) for finding in found.findings if finding.rule == "they_disagree"])


def _disagreement(session: Session, claim: str, record: str) -> Remark:
    table, _, key = record.partition(".")
    if table == "quote":
        return Remark("they_disagree", claim, session.quote[key].words, field="heard")
    return Remark("they_disagree", claim, session.said_back[key].reply, field="said_back")


def _near_in(key: str, found: GradedClaim) -> tuple[str, ...]:
    return (key,) if found.near else ()


def _none_said_in(key: str, claim: Claim) -> tuple[Remark, ...]:
    if claim.kind not in NONE_FIELDS:
        return ()
    texts = ((field, getattr(claim, field)) for field in NONE_FIELDS[claim.kind])
    return tuple(
        [
            Remark("none_said", key, text, field=field)
            for field, text in texts
            if 0 < len(text) < LONGEST_NONE and says_none(text)
        ]
    )


def _newest_in(_: str, records: tuple[WeighedRecord, ...]) -> date:
    return max([each.on for each in records if each.on and each.counts], default=date.min)


def _day_to_come(session: Session, records: Records, latest: date) -> Iterator[Remark]:
    """Yield the records dated after today and the last change."""
    quotes = (
        (key, each.on, "heard")
        for key, weighed in records.items()
        for each in weighed
        if each.on and each.on > latest and each.counts
    )
    answers = (
        (next(iter(said.of), ""), said.on, "said_back")
        for _, said in by_id(session.said_back)
        if said.on and said.on > latest
    )
    for key, on, field in chain(quotes, answers):
        if key in session.claims:
            yield Remark("day_to_come", key, f"Dated {format_day(on, date.min)}", field=field)

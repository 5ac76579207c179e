"""Remarks on what claims rest on: who disagrees, days to come, *none*."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from earnest.core.evidence.grades import GradedClaim
from earnest.core.evidence.records import Records
from earnest.core.model.kinds import CARRYING_KINDS, GOAL, by_id
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.text.dates import format_day
from earnest.core.text.words import says_none

NONE_FIELDS = ("text", "measure", "by")
"""The fields in which *none* may be their own word; only a goal has the last two."""
LONGEST_NONE = 60
"""A text of as many characters says more than *none*."""


def remark_on_evidence(
    session: Session, grades: Mapping[str, GradedClaim], records: Records, today: date | None
) -> Iterator[Remark]:
    """Yield the remarks on answers and records, and on *none*."""
    yield from _they_disagree(session, grades)
    yield from (Remark("near_copy", key, session.claims[key].text) for key, found in grades.items() if found.near)
    yield from _none_said(session)
    if today is not None:
        yield from _day_to_come(session, records, today)


def _they_disagree(session: Session, grades: Mapping[str, GradedClaim]) -> Iterator[Remark]:
    """Yield the words that speak against a confirmation by somebody else."""
    for key, found in grades.items():
        for finding in found.findings:
            if finding.rule == "they_disagree":
                table, _, record = finding.record.partition(".")
                if table == "quote":
                    yield Remark("they_disagree", key, session.quote[record].words, field="heard")
                else:
                    yield Remark("they_disagree", key, session.said_back[record].reply, field="said_back")


def _none_said(session: Session) -> Iterator[Remark]:
    for kind in CARRYING_KINDS:
        fields = NONE_FIELDS if kind is GOAL else NONE_FIELDS[:1]
        for key, claim in by_id(getattr(session, kind.key)):
            for field in fields:
                text = getattr(claim, field)
                if 0 < len(text) < LONGEST_NONE and says_none(text):
                    yield Remark("none_said", key, text, field=field)


def _day_to_come(session: Session, records: Records, today: date) -> Iterator[Remark]:
    """Yield the records dated after today and the last change."""
    latest = max(today, session.changed.date()) if session.changed else today
    quotes = (
        (key, each.on, "heard")
        for key, weighed in records.items()
        for each in weighed
        if each.on and each.on > latest and each.counts
    )
    answers = ((next(iter(said.of), ""), said.on, "said_back") for _, said in by_id(session.said_back))
    for key, on, field in chain(quotes, answers):
        if on is not None and on > latest and key in session.claims:
            yield Remark("day_to_come", key, f"Dated {format_day(on, date.min)}", field=field)

"""Remarks on what claims rest on: who disagrees, days to come, *none*."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain

from earnest.core.evidence.grades import GradedClaim
from earnest.core.evidence.incremental import KeptResult, KeptResults
from earnest.core.evidence.records import Records, WeighedRecord
from earnest.core.model.claims import Claim
from earnest.core.model.kinds import by_id
from earnest.core.model.meetings.meeting import Meeting
from earnest.core.model.records import Quote
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark, first_covered
from earnest.core.text.dates import format_day
from earnest.core.text.words import says_none

NONE_FIELDS = {"goal": ("text", "measure", "by"), "challenge": ("text",), "need": ("text",)}
"""The fields in which *none* may be their own word, by kind."""
LONGEST_NONE = 60
"""A text of as many characters says more than *none*."""
LONG_AGO = timedelta(days=365)
"""Words so much older than the session are of another occasion."""
BEHIND = timedelta(days=366)
"""A clock that is further behind the last change than this is asked about."""


class EvidenceFinder:
    """Finds remarks on answers and records, and on *none*."""

    def __init__(self) -> None:
        self._against = KeptResults(_against)
        self._near = KeptResults(_near_in)
        self._none = KeptResults(_none_said_in)
        self._newest = KeptResults(_newest_in)
        self._odd, self._meetings = KeptResult(_list_odd), KeptResult(_of_later_meetings)

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
            yield from self._of_other_days(session, records, today)

    def _of_other_days(self, session: Session, records: Records, today: date) -> Iterator[Remark]:
        """Yield remarks on days to come, and on words of long ago."""
        newest, begun = self._newest.update(records), _find_beginning(session)
        early = begun - LONG_AGO if begun > date.min + LONG_AGO else date.min
        odd = self._odd.update(newest, early, today)
        if session.stale_after_weeks is None and not session.decision.is_made:
            for key in odd:
                if date.min < newest[key] < early:
                    yield Remark("stale", key, f"Their newest words are from {_in_full(newest[key])}")
        last = [entry.at for entry in tuple(session.history.values())[-1:]]
        written = max([at.date() for at in (*last, session.started) if at], default=today)
        if written - today > BEHIND:
            yield Remark("day_to_come", "", f"Last changed on {_in_full(written)}")
        late = [key for key in odd if newest[key] > today]
        if late or any(said.on and said.on > today for said in session.said_back.values()):
            latest = max(today, session.changed.date()) if session.changed else today
            yield from _day_to_come(session, {key: records[key] for key in late}, latest)
        for remark in self._meetings.update(session.meeting, session.quote):
            if remark.claim in session.claims:
                yield remark


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
        (first_covered(session, said), said.on, "said_back")
        for _, said in by_id(session.said_back)
        if said.on and said.on > latest
    )
    for key, on, field in chain(quotes, answers):
        if key in session.claims:
            yield Remark("day_to_come", key, f"Dated {_in_full(on)}", field=field)


def _list_odd(newest: Mapping[str, date], early: date, today: date) -> Sequence[str]:
    """Return the claims whose newest words are old, or to come."""
    return [key for key, day in newest.items() if not early <= day <= today]


def _find_beginning(session: Session) -> date:
    """Return when the session was begun, or first said back."""
    if session.started:
        return session.started.date()
    return min([said.on for said in session.said_back.values() if said.on], default=date.min)


def _of_later_meetings(meetings: Mapping[str, Meeting], quotes: Mapping[str, Quote]) -> tuple[Remark, ...]:
    """Return remarks on quotes of a meeting that was still to come."""
    days = {key: meeting.on for key, meeting in meetings.items() if meeting.on}
    late = (
        (claim.partition(".")[0], quote.on, days[quote.meeting])
        for quote in (quotes.values() if days else ())
        if quote.on and quote.on < days.get(quote.meeting, quote.on)
        for claim in quote.for_
    )
    return tuple(
        [
            Remark("day_to_come", claim, f"Dated {_in_full(on)}, of a meeting on {_in_full(day)}", field="heard")
            for claim, on, day in late
        ]
    )


def _in_full(day: date) -> str:
    # The year is always shown, so that the sentence stays the same as years go by.
    return format_day(day, date.max if day.year < date.max.year else date.min)

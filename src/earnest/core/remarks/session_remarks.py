"""The remarks on a session: all that is asked about what it says, and not answered yet."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import chain

from earnest.core.evidence.grades import GradedClaim
from earnest.core.evidence.incremental import ClaimResults
from earnest.core.evidence.records import Records, weigh_records
from earnest.core.history.claim_history import ClaimHistory, trace_claim
from earnest.core.interview.stage import Interview
from earnest.core.model.claims import Claim
from earnest.core.model.kinds import CARRYING_KINDS, by_id
from earnest.core.model.session import Session
from earnest.core.remarks.hints import HintFinder
from earnest.core.remarks.matches import Match
from earnest.core.remarks.order import remark_on_order
from earnest.core.remarks.remark import Remark, drop_answered
from earnest.core.remarks.speakers import remark_on_speakers
from earnest.core.remarks.wording import remark_on_wording
from earnest.core.text.normalize import REMEMBERED
from earnest.core.text.words import is_filler

CARRYING_KEYS = frozenset(kind.key for kind in CARRYING_KINDS)
DECIDED = {"own_offer": "need"}
"""Rules that decide by themselves for a kind of claim: there they need not ask."""


class RemarkFinder:
    """Finds the remarks on one session after another; unchanged claims are not read again."""

    def __init__(self) -> None:
        self._wording = ClaimResults(_of_claim)
        self._hints = HintFinder()

    def find(
        self,
        session: Session,
        interview: Interview,
        judged: Mapping[str, GradedClaim],
        records: Records,
        history: ClaimHistory,
        today: date | None = None,
    ) -> tuple[Remark, ...]:
        """Return the open remarks: on wording first, in the order of stages, then on how it all came about.

        Args:
            session: The session.
            interview: The questions, whose hints and examples may have been typed in.
            judged: The claims as they are graded.
            records: The records, weighed.
            history: What the session's history tells.
            today: The day on which it is asked; without it nothing is said of what has grown stale.
        """
        wording = self._wording.update(session.claims, session.you.offer, session.language)
        every = (
            *chain.from_iterable(wording.values()),
            *self._hints.find(session, interview),
            *remark_on_order(session, judged, history),
            *remark_on_speakers(session, records, history, today),
            *_of_own_questions(session),
        )
        return tuple(drop_answered(session, every))


def find_remarks(
    session: Session, interview: Interview, judged: Mapping[str, GradedClaim], today: date | None = None
) -> tuple[Remark, ...]:
    """Return the open remarks on a session by itself."""
    return RemarkFinder().find(session, interview, judged, weigh_records(session), trace_claim(session), today)


def _of_claim(key: str, claim: Claim, offer: tuple[str, ...], language: str) -> tuple[Remark, ...]:
    every = _asked_of(claim.text, claim.kind, offer, language) if claim.kind in CARRYING_KEYS else ()
    if not every or is_filler(claim.text):
        return ()
    return tuple(
        Remark(found.rule, key, claim.text, found.words) for found in every if DECIDED.get(found.rule) != claim.kind
    )


@lru_cache(maxsize=REMEMBERED)
def _asked_of(text: str, kind: str, offer: tuple[str, ...], language: str) -> tuple[Match, ...]:
    return tuple(remark_on_wording(text, kind, offer, language))


def _of_own_questions(session: Session) -> Iterator[Remark]:
    for key, own in by_id(session.own_question):
        for found in remark_on_wording(own.text, "question", language=session.language):
            yield Remark(found.rule, key, own.text, found.words, "own_question")

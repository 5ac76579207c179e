"""Remarks on the order of writing (RULES 18, 19).

A need or a solution may stand before the challenge.
"""

from collections.abc import Iterator, Mapping

from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.history.claim_history import ClaimHistory
from earnest.core.model.kinds import natural
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.text.normalize import shows_nothing

SEVERAL = 2
"""The number of challenges from which one need for all of them is asked about."""


def remark_on_order(session: Session, grades: Mapping[str, GradedClaim], history: ClaimHistory) -> Iterator[Remark]:
    """Yield the remarks on what was written first.

    Where the history tells no order there are none.
    """
    yield from _shelf_need(session, history)
    if shows_nothing(session.proposal.reason_without_right):
        yield from _proposal_first(session, grades)


def _shelf_need(session: Session, history: ClaimHistory) -> Iterator[Remark]:
    count = len(session.challenge)
    if count < SEVERAL:
        return
    long = [(key, need.answers) for key, need in session.need.items() if len(need.answers) >= count]
    for_all = [key for key, answers in long if session.challenge.keys() <= set(answers)]
    first = min([history.began(key) or 0 for key in session.challenge]) if for_all else 0
    for key in sorted(for_all, key=natural):
        if (history.began(key) or first) < first:
            yield Remark("shelf_need", key, session.need[key].text)


def _proposal_first(session: Session, grades: Mapping[str, GradedClaim]) -> Iterator[Remark]:
    """Yield remarks on a proposal and on reasons without a heard need."""
    for part in session.proposal.part.values():
        if not shows_nothing(part.text) and _is_unheard(part.need, grades):
            yield Remark("proposal_first", part.need if part.need in session.claims else "", part.text, field="part")
    for key, reason in session.reason.items():
        if not shows_nothing(reason.text) and reason.need and _is_unheard(reason.need, grades):
            yield Remark("proposal_first", key, reason.text)


def _is_unheard(need: str, grades: Mapping[str, GradedClaim]) -> bool:
    return need not in grades or grades[need].grade < Grade.HEARD

"""Remarks on the wording of claims and own questions."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from earnest.core.evidence.incremental import KeptResults
from earnest.core.model.claims import Claim, Goal
from earnest.core.model.kinds import CARRYING_KINDS, by_id
from earnest.core.model.session import OwnQuestion, Session
from earnest.core.remarks.remark import Remark
from earnest.core.remarks.wording.matches import Match
from earnest.core.remarks.wording.text_wording import remark_on_wording
from earnest.core.text.normalize import REMEMBERED
from earnest.core.text.words import is_filler

CARRYING_KEYS = frozenset(kind.key for kind in CARRYING_KINDS)
DECIDED = {"own_offer": "need"}
"""Rules that decide for a kind of claim, and so need not ask there."""


class WordingFinder:
    """Finds remarks on the wording of claims; unchanged ones are kept."""

    def __init__(self) -> None:
        self._found = KeptResults(_of_claim)

    def find(self, session: Session) -> Iterator[Remark]:
        """Return an iterator over the remarks, claim by claim."""
        found = self._found.update(session.claims, context=(session.you.offer, session.language))
        return chain.from_iterable(found.values())


class QuestionFinder:
    """Finds remarks on the wording of the user's own questions."""

    def __init__(self) -> None:
        self._found = KeptResults(_of_question)

    def find(self, session: Session) -> Iterator[Remark]:
        """Return an iterator over the remarks, question by question."""
        found = self._found.update(session.own_question, context=(session.language,))
        return chain.from_iterable(found[key] for key, _ in by_id(session.own_question))


def _of_question(key: str, own: OwnQuestion, language: str) -> tuple[Remark, ...]:
    every = remark_on_wording(own.text, "question", language=language)
    return tuple([Remark(found.rule, key, own.text, found.words, "own_question") for found in every])


def _of_claim(key: str, claim: Claim, offer: tuple[str, ...], language: str) -> tuple[Remark, ...]:
    beside = f"{claim.measure} {claim.by}" if isinstance(claim, Goal) else ""
    every = _asked_of(claim.text, claim.kind, offer, language, beside) if claim.kind in CARRYING_KEYS else ()
    if not every or is_filler(claim.text):
        return ()
    return tuple(
        Remark(found.rule, key, claim.text, found.words) for found in every if DECIDED.get(found.rule) != claim.kind
    )


@lru_cache(maxsize=REMEMBERED)
def _asked_of(text: str, kind: str, offer: tuple[str, ...], language: str, beside: str) -> tuple[Match, ...]:
    return tuple(remark_on_wording(text, kind, offer, language, beside))

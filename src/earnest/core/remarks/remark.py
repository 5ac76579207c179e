"""The remarks on a session: what is asked about the wording of its claims, and not answered yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from earnest.core.kinds import CARRYING_KINDS, natural
from earnest.core.remarks.found import Span
from earnest.core.remarks.wording import asked_of
from earnest.core.rules import ASKING
from earnest.core.session import Session
from earnest.core.words import fingerprint, is_filler

DECIDED = {"own_offer": "need"}
"""Rules that decide by themselves for a kind of claim: there they need not ask."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One question about one text: it lowers nothing, and an answer silences it while the text stands."""

    rule: str
    claim: str
    """The id of the claim, or of the own question."""
    words: tuple[Span, ...]
    """Where the words stand in its text that are pointed at."""

    @property
    def says(self) -> str:
        """The one sentence that a user reads."""
        return ASKING[self.rule].says


def remarks(session: Session) -> tuple[Remark, ...]:
    """Return the remarks that stand: on goals, challenges and needs, in this order."""
    return tuple(remark for remark in _remarks(session) if not _is_settled(session, remark))


def _remarks(session: Session) -> Iterator[Remark]:
    for kind in CARRYING_KINDS:
        for key in sorted(getattr(session, kind.key), key=natural):
            text = session.claims[key].text
            if is_filler(text):
                continue
            for found in asked_of(text, kind.key, session.you.offer, session.language):
                if DECIDED.get(found.rule) != kind.key:
                    yield Remark(found.rule, key, found.words)


def _is_settled(session: Session, remark: Remark) -> bool:
    print_ = fingerprint(session.claims[remark.claim].text)
    return any(
        (settled.claim, settled.rule, settled.print) == (remark.claim, remark.rule, print_)
        for settled in session.settled.values()
    )

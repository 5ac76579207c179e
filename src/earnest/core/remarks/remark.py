"""A remark: one question about one text, which the user answers."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from earnest.core.model.kinds import KIND, natural
from earnest.core.model.session import SaidBack, Session
from earnest.core.remarks.wording.matches import Span
from earnest.core.rule_catalog import ASKING
from earnest.core.text.words import fingerprint, fingerprints

PLACES = {kind: place for place, kind in enumerate(KIND)}
"""The place of each kind of claim in the order of the stages."""


class Remark(NamedTuple):
    """A question about one text.

    It lowers nothing, and an answer silences it while the text is the same.
    """

    rule: str
    claim: str
    """The id of the claim, or of the own question; empty where it is about the session as a whole."""
    text: str
    """What it is about: a claim's text, a reply, a question; for a whole session what was found, in one sentence."""
    words: tuple[Span, ...] = ()
    """The places of the words that it points at; none where it is about the whole text."""
    field: str = "text"
    """The field of the claim that holds the text."""

    @property
    def sentence(self) -> str:
        """The sentence that a user reads."""
        return ASKING[self.rule].sentence

    @property
    def key(self) -> str:
        """What identifies the remark among those on the session."""
        return f"{self.rule}:{self.claim}:{fingerprint(self.text)}"

    @property
    def pointed_words(self) -> tuple[str, ...]:
        """The words that it points at."""
        return tuple(self.text[start:end].strip() for start, end in self.words)


def first_covered(session: Session, said: SaidBack) -> str:
    """Return the first claim that a say-back covers, or nothing.

    The first by stage and id, whatever the order in the file.
    """
    there = [key for key in said.of if key in session.claims]
    return min(there, key=lambda key: (PLACES[session.claims[key].kind], natural(key)), default="")


def drop_answered(session: Session, remarks: Iterable[Remark]) -> Iterator[Remark]:
    """Yield the remarks that are not answered for this very text."""
    answered = {(settled.claim, settled.rule, settled.print) for settled in session.settled.values()}
    for remark in remarks:
        if not answered or answered.isdisjoint((remark.claim, remark.rule, each) for each in fingerprints(remark.text)):
            yield remark

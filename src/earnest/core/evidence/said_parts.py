"""Which parts of a claim were said by the client.

A part was said where a quote speaks for it, or where half of its words are among theirs.
"""

from collections.abc import Iterator
from functools import cached_property

from earnest.core.evidence.records import Basis, find_basis, list_quotes
from earnest.core.history.claim_history import CONFIRMS
from earnest.core.model.session import Session
from earnest.core.text.words import content_words, words

STEM = 4
"""Words that begin with the same letters, so many, are taken for one."""


class SaidParts:
    """Tells which parts of claims were said by the client's side.

    Args:
        session: The session.
        basis: What its records are weighed by, where that is known already.
    """

    def __init__(self, session: Session, basis: Basis | None = None) -> None:
        self._session, self.basis = session, basis or find_basis(session)
        """What the records are weighed by."""

    def is_said(self, claim: str, part: str) -> bool:
        """Return whether their words speak of a part of a claim."""
        heard = self._session.claims[claim].records.parts.get(part, {})
        if any(quote.counts for quote in list_quotes(heard, self.basis)):
            return True
        text: str = getattr(self._session.claims[claim], part)
        every = content_words(text, self._session.language)
        return 2 * sum(_stem(word) in self._stems for word in every) >= max(len(every), 1)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(_stem(word) for text in self._list_theirs() for word in words(text))

    def _list_theirs(self) -> Iterator[str]:
        """Yield what they said, what they answered, and what they confirmed."""
        session, own = self._session, self._session.own_ids
        for record in list_quotes(session.quote, self.basis):
            if record.is_quote and not record.is_incomplete:
                yield record.spoken
        for said in session.said_back.values():
            if said.who not in own:
                yield said.reply
                if said.class_ == CONFIRMS:
                    yield said.said
                    yield from (session.claims[key].text for key in said.of if key in session.claims)


def _stem(word: str) -> str:
    return word if word[0].isnumeric() else word[:STEM]

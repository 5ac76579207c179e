"""Remarks on words that mix letters of two scripts which look alike."""

import re
from collections.abc import Iterable, Iterator

from earnest.core.evidence.incremental import ClaimResults
from earnest.core.model.claims import Claim
from earnest.core.model.kinds import by_id
from earnest.core.model.session import Session
from earnest.core.remarks.matches import LOOKED_AT, Span, clean, point_into
from earnest.core.remarks.remark import Remark

RULE = "lookalikes"
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
FOREIGN = re.compile(r"[\u0370-\u058f]")
"""A letter of Greek, Cyrillic or Armenian, which have letters that look like Latin ones."""
LIKE_LATIN = frozenset("аеорсухіјѕһԁԛԝӏАВЕКМНОРСТУХІЈЅԚԜӀονΑΒΕΖΗΙΚΜΝΟΡΤΥΧոօսց")
"""Letters of those scripts that pass for Latin ones."""
LIKE_FOREIGN = frozenset("aceiopsxyABCEHIJKMOPSTXY")
"""Latin letters that pass for theirs."""


def find_lookalikes(text: str) -> tuple[Span, ...]:
    """Return where letters of another script pass for a word's own."""
    if text.isascii():
        return ()
    found = tuple(match.span() for match in WORD.finditer(clean(text)[:LOOKED_AT]) if _is_mixed(match.group()))
    return point_into(text, found)


def _is_mixed(word: str) -> bool:
    """Return whether the letters of one script pass for another's.

    A single foreign letter that passes for none is a sign, as in *kΩ*.
    """
    latin, foreign = LATIN.findall(word), FOREIGN.findall(word)
    if not latin or not foreign:
        return False
    return LIKE_LATIN.issuperset(foreign) or (len(foreign) > 1 and LIKE_FOREIGN.issuperset(latin))


class LookalikeFinder:
    """Finds such words in claims, quotes and say-backs."""

    def __init__(self) -> None:
        self._found = ClaimResults(_of_claim)

    def find(self, session: Session) -> Iterator[Remark]:
        """Yield the remarks.

        Those on claims come first, then those on say-backs and own questions.
        """
        for remarks in self._found.update(session.claims).values():
            yield from remarks
        for _, said in by_id(session.said_back):
            claim = next((key for key in said.of if key in session.claims), "")
            yield from _of_texts(claim, (("said_back", said.said), ("said_back", said.reply)))
        for key, own in by_id(session.own_question):
            yield from _of_texts(key, (("own_question", own.text),))


def _of_claim(key: str, claim: Claim) -> tuple[Remark, ...]:
    quotes = (("heard", quote.words) for _, quote in by_id(claim.heard))
    return tuple(_of_texts(key, (("text", claim.text), *quotes)))


def _of_texts(key: str, texts: Iterable[tuple[str, str]]) -> Iterator[Remark]:
    for field, text in texts:
        if words := find_lookalikes(text):
            yield Remark(RULE, key, text, words, field)

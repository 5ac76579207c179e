"""Remarks on quotes for a claim that may say no, or nothing."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from earnest.core.evidence.copies import split_units
from earnest.core.evidence.incremental import KeptResults
from earnest.core.evidence.records import Records, WeighedRecord
from earnest.core.model.claims import Claim
from earnest.core.model.session import Session
from earnest.core.remarks.asides import AsideFinder
from earnest.core.remarks.remark import Remark
from earnest.core.remarks.wording.matches import (
    LOOKED_AT,
    Span,
    clean,
    compile_words,
    find_spans,
    look_at,
    point_into,
    search_words,
    straighten_quotes,
)
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import REMEMBERED, language_code
from earnest.core.text.word_lists.refusals import ABOUT_IT, CONTRAST, DENIAL, FLAT, HARM, SIGNS, UNWANTED
from earnest.core.text.words import find_turns, words

RULE = "refusal"
SENTENCE = LatePattern(r"[^.!?…;。]+")
STEM = 5
"""Words that begin with the same letters, so many, are taken for one."""


class RefusalFinder:
    """Finds quotes for a claim that refuse it, or are beside it."""

    def __init__(self) -> None:
        self._found = KeptResults(lambda key, claim, code: _refusals_in(key, claim, code, self._records.get(key, ())))
        self._records: Records = {}
        self._asides = AsideFinder()

    def find(self, session: Session, records: Records) -> Iterator[Remark]:
        """Return an iterator over the remarks: on refusals first."""
        self._records = records
        found = self._found.update(session.claims, context=(session.language,))
        refused = tuple(chain.from_iterable(found.values()))
        known = {remark.text for remark in refused}
        return chain(refused, (each for each in self._asides.find(session, records) if each.text not in known))


def _refusals_in(key: str, claim: Claim, language: str, records: tuple[WeighedRecord, ...]) -> tuple[Remark, ...]:
    signs, against = SIGNS.get(language_code(language)), claim.records.against
    said = [record.said for record in records if record.spoken is record.text]
    # Of most quotes no word is a sign of a refusal.
    if signs and not against and len(said) == len(records) and signs.isdisjoint(chain.from_iterable(said)):
        return ()
    return tuple(
        [
            Remark(RULE, key, quote.words, field="heard")
            for number, quote in claim.heard.items()
            if number in against or says_no(quote.words, claim.text, language)
        ]
    )


@lru_cache(maxsize=REMEMBERED)
def says_no(quote: str, claim: str, language: str) -> bool:
    """Return whether a quote may refuse a claim.

    It does by phrases that refuse anything, or by *we do not want* and its like, about that claim. A claim that is a
    *no* itself is not refused by one.
    """
    code = language_code(language)
    if code not in FLAT or (code in SIGNS and SIGNS[code].isdisjoint(words(quote))):
        return False
    said = straighten_quotes(clean(quote[:LOOKED_AT]))
    if search_words(FLAT[code], said):
        return True
    if code not in UNWANTED or find_turns(claim, language):
        return False
    return any(_refuses(sentence.group(), claim, language) for sentence in SENTENCE.finditer(said))


def _refuses(sentence: str, claim: str, language: str) -> bool:
    """Return whether a sentence says that the claim's matter is not wanted."""
    code = language_code(language)
    found = search_words(UNWANTED[code], sentence)
    if found is None or search_words(HARM[code], sentence) or search_words(CONTRAST[code], sentence, found.end()):
        return False
    said = f"{found.group()} {sentence[found.end() :]}"
    shared = _stems(said, language) & _stems(claim, language)
    return bool(shared) or search_words(ABOUT_IT[code], said) is not None


def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset([unit[:STEM] for unit in split_units(text, language)])


@lru_cache(maxsize=REMEMBERED)
def denies(reply: str, language: str) -> tuple[Span, ...]:
    """Return where a reply says that what was said back is wrong."""
    pattern = DENIAL.get(language_code(language))
    return point_into(reply, find_spans(compile_words(pattern), look_at(clean(reply)))) if pattern else ()

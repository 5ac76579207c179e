"""What is asked about texts in languages that have whole patterns."""

import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from earnest.core.remarks.wording.matches import (
    Match,
    Span,
    blank_quotes,
    compile_words,
    find_spans,
    look_at,
    match_words,
    search_words,
)
from earnest.core.text.normalize import language_code
from earnest.core.text.word_lists.languages import find_listed_patterns


class LanguagePatterns:
    """One language's patterns, each compiled when first used."""

    def __init__(self, listed: ModuleType) -> None:
        self._listed = listed

    @property
    def open(self) -> re.Pattern[str]:
        """How a question opens that yes or no does not answer."""
        return compile_words(self._listed.OPEN)

    @property
    def leading(self) -> re.Pattern[str]:
        """What gives the wanted answer of a question away."""
        return compile_words(self._listed.LEADING)

    def remark(self, text: str, bare: str, kind: str, beside: str, *, is_offer: bool) -> Iterator[Match]:
        """Yield the remarks on a claim.

        Args:
            text: The claim's text.
            bare: The text without bullets and numbers before it, of the same length.
            kind: The kind of claim.
            beside: A goal's measure and date.
            is_offer: Whether it names the user's offer: then what it names is asked about already.
        """
        said = look_at(bare)
        sold = self._find_sales(blank_quotes(look_at(text)), kind)
        bought = self._find_purchase(said, kind, is_named=not (sold or is_offer))
        if bought:
            yield Match("purchase", (bought,))
        if sold:
            yield Match("seller_words", sold)
        if kind == "goal" and not bought:
            vague = match_words(self._listed.VAGUE, said)
            if vague and not search_words(self._listed.RESULT, f"{said} {beside}"):
                yield Match("vague_goal", (vague.span("found"),))

    def _find_purchase(self, text: str, kind: str, *, is_named: bool) -> Span | None:
        listed = self._listed
        if kind == "challenge":
            lacking = match_words(listed.LACKING, text)
            return lacking.span("found") if lacking else None
        found = match_words(listed.PURCHASE, text)
        if found and found.lastgroup and (kind == "need" or not text[: found.start(found.lastgroup)].strip()):
            is_needed = found.lastgroup == "needed"
            result = kind == "goal" and search_words(listed.RESULT, text)
            but = search_words(listed.CHANGE, text, found.end()) if is_needed else result
            return None if but else found.span(found.lastgroup)
        named = match_words(listed.NAMED, text) if kind == "need" and is_named else None
        return named.span("found") if named and not search_words(listed.CHANGE, text, named.start("found")) else None

    def _find_sales(self, text: str, kind: str) -> tuple[Span, ...]:
        found = find_spans(compile_words(self._listed.SELLING), text)
        return found or (find_spans(compile_words(self._listed.PROMISING), text) if kind != "challenge" else ())


@cache
def find_language_patterns(language: str) -> LanguagePatterns | None:
    """Return a language's patterns; None where it has none of its own."""
    listed = find_listed_patterns(language_code(language))
    return LanguagePatterns(listed) if listed else None

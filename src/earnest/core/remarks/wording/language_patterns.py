"""What is asked about texts in languages that have whole patterns."""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from types import ModuleType

from earnest.core.remarks.wording.matches import (
    LOOKED_AT,
    Match,
    Span,
    blank_quotes,
    find_spans,
    straighten_quotes,
)
from earnest.core.text.normalize import language_code
from earnest.core.text.word_lists.languages import find_listed_patterns


class LanguagePatterns:
    """One language's patterns, each compiled when first used."""

    def __init__(self, listed: ModuleType) -> None:
        self._listed = listed

    @cached_property
    def open(self) -> re.Pattern[str]:
        """How a question opens that yes or no does not answer."""
        return _compile(self._listed.OPEN)

    @cached_property
    def leading(self) -> re.Pattern[str]:
        """What gives the wanted answer of a question away."""
        return _compile(self._listed.LEADING)

    def remark(self, text: str, bare: str, kind: str, beside: str, *, is_offer: bool) -> Iterator[Match]:
        """Yield the remarks on a claim.

        Args:
            text: The claim's text.
            bare: The text without bullets and numbers before it, of the same length.
            kind: The kind of claim.
            beside: A goal's measure and date.
            is_offer: Whether it names the user's offer: then what it names is asked about already.
        """
        said = straighten_quotes(bare[:LOOKED_AT])
        sold = self._find_sales(blank_quotes(straighten_quotes(text[:LOOKED_AT])), kind)
        bought = self._find_purchase(said, kind, is_named=not (sold or is_offer))
        if bought:
            yield Match("purchase", (bought,))
        if sold:
            yield Match("seller_words", sold)
        if kind == "goal" and not bought:
            vague = self._vague.match(said)
            if vague and not self._result.search(f"{said} {beside}"):
                yield Match("vague_goal", (vague.span("found"),))

    def _find_purchase(self, text: str, kind: str, *, is_named: bool) -> Span | None:
        if kind == "challenge":
            lacking = self._lacking.match(text)
            return lacking.span("found") if lacking else None
        found = self._purchase.match(text)
        if found and found.lastgroup and (kind == "need" or not text[: found.start(found.lastgroup)].strip()):
            is_needed = found.lastgroup == "needed"
            but = self._change.search(text, found.end()) if is_needed else kind == "goal" and self._result.search(text)
            return None if but else found.span(found.lastgroup)
        named = self._named.match(text) if kind == "need" and is_named else None
        return named.span("found") if named and not self._change.search(text, named.start("found")) else None

    def _find_sales(self, text: str, kind: str) -> tuple[Span, ...]:
        found = find_spans(self._selling, text)
        return found or (find_spans(self._promising, text) if kind != "challenge" else ())

    @cached_property
    def _purchase(self) -> re.Pattern[str]:
        return _compile(self._listed.PURCHASE)

    @cached_property
    def _named(self) -> re.Pattern[str]:
        return _compile(self._listed.NAMED)

    @cached_property
    def _lacking(self) -> re.Pattern[str]:
        return _compile(self._listed.LACKING)

    @cached_property
    def _change(self) -> re.Pattern[str]:
        return _compile(self._listed.CHANGE)

    @cached_property
    def _selling(self) -> re.Pattern[str]:
        return _compile(self._listed.SELLING)

    @cached_property
    def _promising(self) -> re.Pattern[str]:
        return _compile(self._listed.PROMISING)

    @cached_property
    def _vague(self) -> re.Pattern[str]:
        return _compile(self._listed.VAGUE)

    @cached_property
    def _result(self) -> re.Pattern[str]:
        return _compile(self._listed.RESULT)


@cache
def find_language_patterns(language: str) -> LanguagePatterns | None:
    """Return a language's patterns; None where it has none of its own."""
    listed = find_listed_patterns(language_code(language))
    return LanguagePatterns(listed) if listed else None


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)

"""Remarks on a claim's wording (RULES 1, 13 to 16).

The claim is a goal, a challenge or a need.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from types import ModuleType

from earnest.core.model.limits import MOST_PHRASES
from earnest.core.remarks.wording.claim_patterns import ClaimPatterns, find_patterns
from earnest.core.remarks.wording.language_patterns import find_language_patterns
from earnest.core.remarks.wording.matches import (
    LOOKED_AT,
    Match,
    Span,
    blank_lead,
    blank_quotes,
    clean,
    find_spans,
    look_at,
)
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import REMEMBERED, straighten
from earnest.core.text.random_keys import is_random_keys
from earnest.core.text.words import beginnings, is_filler, is_number, list_likely, telling_words, words

LEAST = 4
"""A claim of fewer words than this is asked about: what is meant by it?"""
AMBIGUOUS = frozenset({"one", "second"})
"""Number words that mostly count nothing."""
UNEVEN = "\u0130"
"""From this character on, lower case may change the length of a text."""
WITHOUT_CASE = dict.fromkeys(map(ord, "‘‚“”„–—…•€"), " ")
"""Signs after that character which are no letters."""
WITH_CASE = int(re.IGNORECASE)
LATIN = LatePattern(r"[a-zA-ZÀ-ɏ]")
VOWEL = LatePattern(r"[aeiouyà-æè-ïò-öù-ýœøāēīōūăęąėůűőı]", re.IGNORECASE)


def remark_on_claim(text: str, kind: str, offer: Collection[str], language: str, beside: str = "") -> Iterator[Match]:
    """Yield the remarks on a goal, challenge or need.

    Args:
        text: The claim's text.
        kind: The kind of claim.
        offer: The user's offer in its own words.
        language: Without lists for it only the rules that need none speak.
        beside: A goal's measure and date, which may tell what its text does not.
    """
    bare = blank_lead(text)
    if not bare.strip():
        return
    if _is_thin(bare) or not telling_words(bare[:LOOKED_AT], language):
        yield Match("filler")
    if own := find_offer(text, offer):
        yield Match("own_offer", own)
    if others := find_language_patterns(language):
        yield from others.remark(text, bare, kind, beside, is_offer=bool(own))
        return
    plain = look_at(bare)
    is_simple = _is_simple(plain)
    patterns = find_patterns(language, 0 if is_simple else WITH_CASE)
    if patterns is None:
        return
    begun = beginnings(text[:LOOKED_AT]) if is_simple else None
    plain = plain.lower() if is_simple else plain
    said = blank_quotes(look_at(text))
    sold = _may_hold(begun, patterns.lists.seller_words) and _sold(said.lower() if is_simple else said, kind, patterns)
    bought = _bought(plain, kind, patterns, begun)
    if kind == "need" and not (bought or sold or own):
        bought = _named_thing(plain, patterns)
    if bought:
        yield Match("purchase", (bought,))
    if sold:
        yield Match("seller_words", sold)
    if kind == "goal" and not bought and (vague := _vague(plain, beside, patterns, language, begun)):
        yield Match("vague_goal", vague)


def _is_simple(text: str) -> bool:
    """Return whether lower case leaves all characters in their place."""
    return text.isascii() or max(text.translate(WITHOUT_CASE)) < UNEVEN


def _may_hold(begun: frozenset[str] | None, listed: ModuleType) -> bool:
    """Return whether a text may match, by how its words begin.

    It may where that is not known.
    """
    return begun is None or not begun.isdisjoint(listed.BEGINNINGS)


def _is_thin(text: str) -> bool:
    """Return whether a text is blank, too short, or random keys."""
    if is_filler(text) or len(words(text[:LOOKED_AT])) < LEAST or is_random_keys(text):
        return True
    if VOWEL.search(text):
        return False
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and all(LATIN.match(letter) for letter in letters)


def find_offer(text: str, offer: Collection[str]) -> tuple[Span, ...]:
    """Return where words of the offer stand in a text."""
    if not offer:
        return ()
    plain = straighten(text)
    # In any case a match is as long as its phrase.
    # Only in a text of plain letters are the words of a phrase among its words.
    likely = list_likely(text, tuple(offer)) if text.isascii() and all(map(str.isascii, offer)) else offer
    patterns = (pattern for phrase, pattern in _list_phrases(likely) if len(phrase) <= len(plain))
    return tuple(sorted(span for pattern in patterns for span in find_spans(pattern, plain)))


def _list_phrases(offer: Iterable[str]) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Return the phrases of an offer, each with its pattern."""
    phrases = filter(None, map(_tidy_phrase, offer))
    return ((phrase, _compile_phrase(phrase)) for phrase in phrases)


@lru_cache(maxsize=REMEMBERED)
def _tidy_phrase(phrase: str) -> str:
    return straighten(clean(phrase)).strip()


@lru_cache(maxsize=MOST_PHRASES)
def _compile_phrase(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", re.IGNORECASE)


def _bought(text: str, kind: str, patterns: ClaimPatterns, begun: frozenset[str] | None) -> Span | None:
    """Return the words that make a claim a purchase, or None."""
    if kind == "challenge":
        lacking = patterns.compile(patterns.lacking).match(text)
        return lacking.span("found") if lacking else None
    if _may_hold(begun, patterns.lists.purchase) and (found := _bought_by_verb(text, patterns)):
        return found if kind == "need" or _opens(text, found, patterns) else None
    return None


def _named_thing(text: str, patterns: ClaimPatterns) -> Span | None:
    """Return what a need names where nothing changes in it, or None."""
    thing = patterns.compile(patterns.things).match(text)
    return (
        thing.span("found")
        if thing and not patterns.compile(patterns.change).search(text, thing.start("found"))
        else None
    )


def _bought_by_verb(text: str, patterns: ClaimPatterns) -> Span | None:
    story = patterns.compile(patterns.story).match(text)
    rest = text[story.end() :] if story else text
    for pattern in patterns.in_story if story else patterns.buying:
        match = patterns.compile(pattern).match(rest)
        if match and not patterns.compile(patterns.not_so).search(rest[: match.start("found")]):
            shift = story.end() if story else 0
            return match.start("found") + shift, match.end("found") + shift
    return None


def _opens(text: str, found: Span, patterns: ClaimPatterns) -> bool:
    """Return whether a goal opens with a purchase, and names no result."""
    return not text[: found[0]].strip() and not patterns.compile(patterns.result).search(text)


def _sold(text: str, kind: str, patterns: ClaimPatterns) -> tuple[Span, ...]:
    found = find_spans(patterns.compile(patterns.selling), text)
    return found or (find_spans(patterns.compile(patterns.promising), text) if kind != "challenge" else ())


def _vague(
    text: str, beside: str, patterns: ClaimPatterns, language: str, begun: frozenset[str] | None
) -> tuple[Span, ...]:
    """Return what makes a goal an activity or a mood.

    Nothing where it names a number, rank, amount, day or event.
    """
    whole = f"{text} {beside.lower()}"
    if any(map(str.isdecimal, whole)):  # a number tells of a result, and needs no pattern
        return ()
    may_hold = _may_hold(begun, patterns.lists.vague_goal)
    vague = find_spans(patterns.compile(patterns.betterment), text) if may_hold else ()
    if not vague and (activity := patterns.compile(patterns.activity).match(text)):
        vague = (activity.span("found"),)
    if not vague or patterns.compile(patterns.result).search(whole):
        return ()
    counts = any(is_number(word, language) and word not in AMBIGUOUS for word in words(whole))
    return () if counts else vague

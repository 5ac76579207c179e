"""Remarks on the wording of a goal, a challenge or a need (RULES 1, 13 to 16)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from earnest.core.lists.languages import lists_of, tongue
from earnest.core.remarks.found import Found, Span, spans, straight, unquoted
from earnest.core.words import is_filler, is_number, words

LEAST = 4
"""A claim of fewer words than this is asked about: what is meant by it?"""
AMBIGUOUS = frozenset({"one", "second"})
"""Number words that mostly count nothing."""
LATIN = re.compile(r"[a-zA-ZÀ-ɏ]")
VOWEL = re.compile(r"[aeiouyà-æè-ïò-öù-ýœøāēīōūăęąėůűőı]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """One language's lists, made ready to look for."""

    buying: tuple[re.Pattern[str], ...]
    """What opens a need that is a purchase."""
    buying_in_story: re.Pattern[str]
    story: re.Pattern[str]
    not_so: re.Pattern[str]
    selling: re.Pattern[str]
    betterment: re.Pattern[str]
    result: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns | None:
    lists = lists_of(language)
    if lists is None:
        return None
    buy, sell, vague = lists.purchase, lists.seller_words, lists.vague_goal
    lead = rf"(?:[\w' ]{{1,40}}?\b(?:{buy.NEEDING}|{buy.OUGHT})\b(?: to)?\s+)?(?:to )?"
    word = r"(?:[\w&/'-]+\s+)"
    buying = rf"^\s*{lead}(?P<found>{buy.BUYING})\b"
    making = rf"^\s*{lead}(?P<found>(?:{buy.MAKING})\s+{word}{{0,6}}?(?:{buy.THING}))\b"
    thing = (
        rf"^\s*(?:[\w' ]{{1,40}}?\b(?:{buy.NEEDING})\s+)?"
        rf"(?P<found>(?:{buy.ARTICLE})\s+{word}{{0,4}}?(?:{buy.THING})|{buy.SUBSCRIPTION}|{buy.SOMEBODY})\b"
    )
    somebody = rf"^\s*(?:[\w' ]{{1,40}}?\b)?(?:{buy.NEEDING})\s+(?P<found>{buy.SOMEBODY})\b"
    ours = rf"(?:{sell.HANDING})\s+our (?:[\w-]+ ){{0,3}}?(?:{sell.OURS})"
    return _Patterns(
        tuple(_found(pattern) for pattern in (buying, making, somebody, thing)),
        _found(thing),
        _found(buy.STORY),
        _found(buy.NOT_SO),
        _found(rf"\b(?:{'|'.join((ours, *sell.PHRASES))})"),
        _found(rf"\b(?:{vague.BETTERMENT})\b"),
        _found(rf"\d|\b(?:{vague.RESULT})\b"),
    )


def _found(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def of_claim(text: str, kind: str, offer: Iterable[str], language: str) -> Iterator[Found]:
    """Walk the remarks on the text of a claim; `kind` is goal, challenge or need.

    Without lists for the language only the rules that need none speak.
    """
    if not text.strip():
        return
    if _is_thin(text):
        yield Found("filler")
    own = _of_offer(text, offer)
    if own:
        yield Found("own_offer", own)
    patterns = _patterns(tongue(language))
    if patterns is None:
        return
    plain = straight(text)
    if kind == "need" and (bought := _bought(plain, patterns)):
        yield Found("purchase", (bought,))
    if sold := spans(patterns.selling, unquoted(plain)):
        yield Found("seller_words", sold)
    if kind == "goal" and (vague := _vague(plain, patterns, language)):
        yield Found("vague_goal", vague)


def _is_thin(text: str) -> bool:
    """Say whether a text is blank, of fewer than four words, or keys pressed at random."""
    if is_filler(text) or len(words(text)) < LEAST:
        return True
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and all(LATIN.match(letter) for letter in letters) and not VOWEL.search(text)


def _of_offer(text: str, offer: Iterable[str]) -> tuple[Span, ...]:
    found = [
        span
        for phrase in offer
        if phrase.strip()
        for span in spans(re.compile(rf"(?<!\w){re.escape(phrase.strip())}(?!\w)", re.IGNORECASE), text)
    ]
    return tuple(sorted(found))


def _bought(text: str, patterns: _Patterns) -> Span | None:
    """Return the words by which a need is a purchase, or None."""
    story = patterns.story.match(text)
    rest = text[story.end() :] if story else text
    for pattern in (patterns.buying_in_story,) if story else patterns.buying:
        match = pattern.match(rest)
        if match and not patterns.not_so.search(rest[: match.start("found")]):
            shift = story.end() if story else 0
            return match.start("found") + shift, match.end("found") + shift
    return None


def _vague(text: str, patterns: _Patterns, language: str) -> tuple[Span, ...]:
    if patterns.result.search(text) or any(is_number(word, language) and word not in AMBIGUOUS for word in words(text)):
        return ()
    return spans(patterns.betterment, text)

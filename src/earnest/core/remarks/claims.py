"""Remarks on the wording of a goal, a challenge or a need (RULES 1, 13 to 16)."""

import re
from collections.abc import Iterable, Iterator

from earnest.core.lists.en import purchase, seller_words, vague_goal
from earnest.core.lists.number_words import NUMBER_WORDS
from earnest.core.remarks.found import Found, Span, spans, straight, unquoted
from earnest.core.words import is_filler, words

LEAST = 4
"""A claim of fewer words than this is asked about: what is meant by it?"""
LATIN = re.compile(r"[a-zA-ZÀ-ɏ]")
VOWEL = re.compile(r"[aeiouyà-æè-ïò-öù-ýœøāēīōūăęąėůűőı]", re.IGNORECASE)

_LEAD = rf"(?:[\w' ]{{1,40}}?\b(?:{purchase.NEEDING}|should|must|have|has|ought|plans?|looking)\b(?: to)?\s+)?(?:to )?"
_WORDS = r"(?:[\w&/'-]+\s+)"
_BUYING = re.compile(rf"^\s*{_LEAD}(?P<found>{purchase.BUYING})\b", re.IGNORECASE)
_MAKING = re.compile(
    rf"^\s*{_LEAD}(?P<found>(?:{purchase.MAKING})\s+{_WORDS}{{0,6}}?(?:{purchase.THING}))\b", re.IGNORECASE
)
_THING = re.compile(
    rf"^\s*(?:[\w' ]{{1,40}}?\b(?:{purchase.NEEDING})\s+)?(?P<found>(?:an?|some|new|our|another)\s+{_WORDS}{{0,4}}?"
    rf"(?:{purchase.THING})|subscriptions? to|{purchase.SOMEBODY})\b",
    re.IGNORECASE,
)
_STORY = re.compile(r"^\s*as an?\b.*?\bi (?:want|need|would like)\s+", re.IGNORECASE)
_NEEDS_SOMEBODY = re.compile(
    rf"^\s*(?:[\w' ]{{1,40}}?\b)?(?:{purchase.NEEDING})\s+(?P<found>{purchase.SOMEBODY})\b", re.IGNORECASE
)
_NOT_SO = re.compile(purchase.NOT_SO, re.IGNORECASE)
_OURS = rf"(?:{seller_words.HANDING})\s+our (?:[\w-]+ ){{0,3}}?(?:{seller_words.OURS})"
_SELLING = re.compile(rf"\b(?:{'|'.join((_OURS, *seller_words.PHRASES))})", re.IGNORECASE)
_BETTERMENT = re.compile(rf"\b(?:{vague_goal.BETTERMENT})\b", re.IGNORECASE)
_RESULT = re.compile(rf"\d|\b(?:{vague_goal.RESULT})\b", re.IGNORECASE)


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
    if language.partition("-")[0].casefold() != "en":
        return
    plain = straight(text)
    if kind == "need" and (bought := _bought(plain)):
        yield Found("purchase", (bought,))
    if sold := spans(_SELLING, unquoted(plain)):
        yield Found("seller_words", sold)
    if kind == "goal" and (vague := _vague(plain)):
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


def _bought(text: str) -> Span | None:
    """Return the words by which a need is a purchase, or None."""
    story = _STORY.match(text)
    rest = text[story.end() :] if story else text
    patterns = (_THING,) if story else (_BUYING, _MAKING, _NEEDS_SOMEBODY, _THING)
    for pattern in patterns:
        match = pattern.match(rest)
        if match and not _NOT_SO.search(rest[: match.start("found")]):
            shift = story.end() if story else 0
            return match.start("found") + shift, match.end("found") + shift
    return None


def _vague(text: str) -> tuple[Span, ...]:
    numbers = NUMBER_WORDS["en"] - {"one", "second"}
    if _RESULT.search(text) or any(word in numbers for word in words(text)):
        return ()
    return spans(_BETTERMENT, text)

"""Remarks on a claim's wording (RULES 1, 13 to 16).

The claim is a goal, a challenge or a need.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from types import ModuleType

from earnest.core.remarks.matches import LOOKED_AT, Match, Span, blank_quotes, clean, find_spans, straighten_quotes
from earnest.core.text.normalize import straighten
from earnest.core.text.word_lists.languages import WordLists, find_lists
from earnest.core.text.words import beginnings, is_filler, is_number, words

LEAST = 4
"""A claim of fewer words than this is asked about: what is meant by it?"""
AMBIGUOUS = frozenset({"one", "second"})
"""Number words that mostly count nothing."""
UNEVEN = "\u0130"
"""From this character on, lower case may change the length of a text."""
WITHOUT_CASE = dict.fromkeys(map(ord, "‘‚“”„–—…•€"), " ")
"""Signs after that character which are no letters."""
WITH_CASE = int(re.IGNORECASE)
LATIN = re.compile(r"[a-zA-ZÀ-ɏ]")
VOWEL = re.compile(r"[aeiouyà-æè-ïò-öù-ýœøāēīōūăęąėůűőı]", re.IGNORECASE)


class _Patterns:
    """One language's patterns, each compiled when it may match.

    A text in small letters is looked through several times sooner without flags.
    """

    def __init__(self, lists: WordLists, flags: int) -> None:
        self.lists = lists
        self._flags = flags

    @cached_property
    def buying(self) -> tuple[re.Pattern[str], ...]:
        """The patterns that open a need which is a purchase."""
        return _buying(self.lists.purchase, self._flags)

    @cached_property
    def in_story(self) -> tuple[re.Pattern[str], ...]:
        """The same, where the client's customers are those who need."""
        return _in_story(self.lists.purchase, self._flags)

    @cached_property
    def story(self) -> re.Pattern[str]:
        """How such customers tell what they need."""
        buy = self.lists.purchase
        return self._made(rf"{buy.STORY}|{buy.THEIRS}")

    @cached_property
    def not_so(self) -> re.Pattern[str]:
        """What makes a need no purchase after all."""
        return self._made(self.lists.purchase.NOT_SO)

    @cached_property
    def selling(self) -> re.Pattern[str]:
        """What a seller says."""
        sell = self.lists.seller_words
        return self._made(rf"\b(?:{'|'.join((*_ours(sell), *sell.PHRASES))})")

    @cached_property
    def promising(self) -> re.Pattern[str]:
        """What a seller says in a goal or need.

        In a challenge anybody says it.
        """
        return self._made(rf"\b(?:{'|'.join(self.lists.seller_words.PROMISES)})")

    @cached_property
    def betterment(self) -> re.Pattern[str]:
        """What is no result: an activity, or a mood."""
        vague = self.lists.vague_goal
        return self._made(rf"\b(?:{vague.BETTERMENT})\b|{vague.OPENING}\b|\b{vague.MOOD}\b")

    @cached_property
    def result(self) -> re.Pattern[str]:
        """What makes any goal a result."""
        return self._made(rf"\d|\b(?:{self.lists.vague_goal.RESULT})\b")

    def _made(self, pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, self._flags)


@cache
def _patterns(language: str, flags: int) -> _Patterns | None:
    """Return a language's patterns; None without lists for it."""
    lists = find_lists(language)
    return _Patterns(lists, flags) if lists else None


def _ours(sell: ModuleType) -> tuple[str, str]:
    """Return the patterns of what is sold as *ours*.

    It is handed to somebody, or named beside those who are to have it.
    """
    thing = rf"our (?:[\w-]+ ){{0,3}}?(?:{sell.OURS})\b(?!{sell.PART})"
    return (
        rf"(?:{sell.HANDING})\s+{thing}",
        rf"(?:{sell.BESIDE})\s+{thing}(?=.{{0,200}}\b(?:{sell.THEY})\b)",
    )


def _buying(buy: ModuleType, flags: int) -> tuple[re.Pattern[str], ...]:
    lead = rf"^\s*(?:[\w',\- ]{{1,60}}?\b(?:{buy.NEEDING}|{buy.OUGHT})\b(?: {buy.WHOM})?(?: to)?\s+)?(?:to )?"
    needing = rf"^\s*(?:[\w',\- ]{{1,60}}?\b)?(?:{buy.NEEDING})\s+"
    return (
        re.compile(rf"{lead}(?P<found>{buy.BUYING})\b", flags),
        re.compile(rf"{lead}(?P<found>(?:{buy.MAKING})\s+{_thing(buy)})", flags),
        re.compile(rf"{lead}(?P<found>(?:{buy.GETTING})\s+(?:{buy.FRESH})\s+{_thing(buy)})", flags),
        re.compile(rf"{needing}(?P<found>{buy.SOMEBODY})\b", flags),
        re.compile(rf"(?:{needing}|^\s*(?:{buy.SEEKING})\s+)(?P<found>{buy.SUPPLIER})\b", flags),
        re.compile(rf"(?:{needing}|^\s*(?:{buy.SEEKING})\s+)(?P<found>(?:(?:{buy.ARTICLE})\s+)?{_thing(buy)})", flags),
        re.compile(
            rf"^\s*(?P<found>(?=(?:{buy.FRESH})\s){_thing(buy)}(?!{buy.DOING})|{buy.SUBSCRIPTION}|{buy.SOMEBODY})\b",
            flags,
        ),
    )


def _in_story(buy: ModuleType, flags: int) -> tuple[re.Pattern[str], ...]:
    new = rf"(?:{buy.FRESH})\s+{_thing(buy)}"
    return (
        re.compile(
            rf"^(?P<found>(?:(?:{buy.MAKING}|{buy.GETTING})\s+)?{new}|{buy.SUBSCRIPTION}\b|{buy.SOMEBODY}\b)", flags
        ),
    )


def _thing(buy: ModuleType) -> str:
    """Return the pattern of a thing to buy or build.

    It includes the words that tell which, and ends its phrase.
    """
    return rf"(?:{buy.WITHIN}[\w&/'-]+\s+){{0,5}}?(?:{buy.THING}|to the cloud)\b(?!{buy.PART})"


def remark_on_claim(text: str, kind: str, offer: Iterable[str], language: str) -> Iterator[Match]:
    """Yield the remarks on a goal, challenge or need.

    `kind` says which. Without lists for the language only the rules that need none speak.
    """
    if not text.strip():
        return
    if _is_thin(text):
        yield Match("filler")
    if own := _of_offer(text, offer):
        yield Match("own_offer", own)
    plain = straighten_quotes(text[:LOOKED_AT])
    is_simple = _is_simple(plain)
    patterns = _patterns(language, 0 if is_simple else WITH_CASE)
    if patterns is None:
        return
    begun = beginnings(text[:LOOKED_AT]) if is_simple else None
    plain = plain.lower() if is_simple else plain
    if kind == "need" and _may_hold(begun, patterns.lists.purchase) and (bought := _bought(plain, patterns)):
        yield Match("purchase", (bought,))
    if _may_hold(begun, patterns.lists.seller_words) and (sold := _sold(blank_quotes(plain), kind, patterns)):
        yield Match("seller_words", sold)
    if kind == "goal" and _may_hold(begun, patterns.lists.vague_goal) and (vague := _vague(plain, patterns, language)):
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
    if is_filler(text) or len(words(text[:LOOKED_AT])) < LEAST:
        return True
    if VOWEL.search(text):
        return False
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and all(LATIN.match(letter) for letter in letters)


def _of_offer(text: str, offer: Iterable[str]) -> tuple[Span, ...]:
    plain = straighten(text)
    # In any case a match is as long as its phrase.
    patterns = (pattern for phrase, pattern in _list_phrases(tuple(offer)) if len(phrase) <= len(plain))
    return tuple(sorted(span for pattern in patterns for span in find_spans(pattern, plain)))


@lru_cache(maxsize=16)
def _list_phrases(offer: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the phrases of an offer, each with its pattern."""
    phrases = filter(None, (straighten(clean(phrase)).strip() for phrase in offer))
    return tuple((phrase, re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", re.IGNORECASE)) for phrase in phrases)


def _bought(text: str, patterns: _Patterns) -> Span | None:
    """Return the words that make a need a purchase, or None."""
    story = patterns.story.match(text)
    rest = text[story.end() :] if story else text
    for pattern in patterns.in_story if story else patterns.buying:
        match = pattern.match(rest)
        if match and not patterns.not_so.search(rest[: match.start("found")]):
            shift = story.end() if story else 0
            return match.start("found") + shift, match.end("found") + shift
    return None


def _sold(text: str, kind: str, patterns: _Patterns) -> tuple[Span, ...]:
    found = find_spans(patterns.selling, text)
    return found or (find_spans(patterns.promising, text) if kind != "challenge" else ())


def _vague(text: str, patterns: _Patterns, language: str) -> tuple[Span, ...]:
    vague = find_spans(patterns.betterment, text)
    if not vague or patterns.result.search(text):
        return ()
    counts = any(is_number(word, language) and word not in AMBIGUOUS for word in words(text))
    return () if counts else vague

"""Patterns of what is asked about in claims, from the word lists."""

import re
from functools import cache
from types import ModuleType

from earnest.core.remarks.wording.matches import compile_words
from earnest.core.text.word_lists.languages import WordLists, find_lists


class ClaimPatterns:
    """One language's patterns, each compiled when it may match.

    A text in small letters is looked through several times sooner without flags.
    """

    def __init__(self, lists: WordLists, flags: int) -> None:
        buy, sell, vague = lists.purchase, lists.seller_words, lists.vague_goal
        self.lists, self._flags = lists, flags
        self.buying = _buying(buy)
        """The patterns that open a need or goal which is a purchase."""
        self.in_story = _in_story(buy)
        """The same, where the client's customers are those who need."""
        self.things = _things(buy)
        """The shape of a thing, a service or a person to hire."""
        self.lacking = _lacking(buy)
        """The shape of a challenge that lacks such a thing."""
        self.change: str = buy.CHANGE
        """Words of change, comparison or negation."""
        self.story = rf"{buy.STORY}|{buy.THEIRS}"
        """How such customers tell what they need."""
        self.not_so: str = buy.NOT_SO
        """What makes a need no purchase after all."""
        self.selling = rf"\b(?:{'|'.join((*_ours(sell), *sell.DEAL, *sell.PHRASES))})"
        """What a seller says."""
        self.promising = rf"\b(?:{'|'.join(sell.PROMISES)})"
        """What a seller says in a goal or need; in a challenge anybody says it."""
        self.betterment = rf"\b(?:{vague.BETTERMENT})\b|{vague.OPENING}\b|\b{vague.MOOD}\b"
        """What is no result: an activity, or a mood."""
        noun = rf"(?:{vague.BARE}\s+)*(?:(?!{vague.LINKS}\b)[\w'-]+\s+){{0,3}}?(?:{vague.ABSTRACT})"
        rest = rf"(?=\s*(?:[,.;]|$)|\s+(?:{vague.LINKS})\b)"
        self.activity = rf"^\s*(?:{vague.LEAD})?(?P<found>(?:{vague.ACTIVITY})\b|{noun}{rest})"
        """The shape of an activity, or of a mood."""
        self.result = rf"\d|\b(?:{vague.RESULT})\b|^\s*(?:{vague.EVENT})\b"
        """What makes any goal a result."""

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Return one of the patterns as texts are looked through."""
        return compile_words(pattern, self._flags)


@cache
def find_patterns(language: str, flags: int) -> ClaimPatterns | None:
    """Return a language's patterns; None without lists for it."""
    lists = find_lists(language)
    return ClaimPatterns(lists, flags) if lists else None


def _ours(sell: ModuleType) -> tuple[str, ...]:
    """Return the patterns of what is sold as *ours*.

    It is handed to somebody, or named beside those who are to have it.
    """
    thing = rf"our (?:[\w-]+ ){{0,3}}?(?:{sell.OURS})\b(?!{sell.PART})"
    return (
        rf"(?:{sell.HANDING})\s+{thing}",
        rf"(?:{sell.BESIDE})\s+{thing}(?=.{{0,200}}\b(?:{sell.THEY})\b)",
        rf"(?:{sell.CLIENTS})\b[^.;]{{1,80}}?\bour {sell.SOLD}\b(?!{sell.PART})",
    )


def _buying(buy: ModuleType) -> tuple[str, ...]:
    lead = rf"^\s*(?:[\w',\- ]{{1,60}}?\b(?:{buy.NEEDING}|{buy.OUGHT})\b(?: {buy.WHOM})?(?: to)?\s+)?{buy.TO}"
    needing = rf"^\s*(?:[\w',\- ]{{1,60}}?\b)?(?:{buy.NEEDING})\s+"
    staff = rf"(?:{buy.ARTICLE})\s+(?:{buy.WITHIN}[\w&/'-]+\s+){{0,3}}?{buy.STAFF}\b(?!{buy.PART}| like (?:me|us)\b)"
    return (
        rf"{lead}(?P<found>{buy.BUYING})\b",
        rf"{lead}(?P<found>(?:{buy.MAKING})\s+{_thing(buy)})",
        rf"{lead}(?P<found>(?:{buy.GETTING})\s+(?:{buy.FRESH})\s+{_thing(buy)})",
        rf"{needing}(?P<found>{buy.SOMEBODY})\b",
        rf"(?:{needing}|^\s*(?:{buy.SEEKING})\s+)(?P<found>{buy.SUPPLIER})\b",
        rf"(?:{needing}|^\s*(?:{buy.SEEKING})\s+)(?P<found>(?:(?:{buy.ARTICLE})\s+)?{_thing(buy)})",
        rf"{needing}(?P<found>{staff})",
        rf"^\s*(?P<found>{staff}) (?:who|that) {buy.SKILLED}",
        rf"^\s*(?P<found>(?=(?:{buy.FRESH})\s){_thing(buy)}(?!{buy.DOING}|{buy.FOR_USE})|{buy.SUBSCRIPTION}|{buy.SOMEBODY})\b",
    )


def _in_story(buy: ModuleType) -> tuple[str, ...]:
    new = rf"(?:{buy.FRESH})\s+{_thing(buy)}"
    return (rf"^(?P<found>(?:(?:{buy.MAKING}|{buy.GETTING})\s+)?{new}|{buy.SUBSCRIPTION}\b|{buy.SOMEBODY}\b)",)


def _thing(buy: ModuleType) -> str:
    """Return the pattern of a thing to buy or build.

    It includes the words that tell which, and ends its phrase.
    """
    return rf"(?:{buy.WITHIN}[\w&/'-]+\s+){{0,5}}?(?:{buy.THING}|to the cloud)\b(?!{buy.PART})"


def _things(buy: ModuleType) -> str:
    """Return the shape of a noun with nothing that happens."""
    first = r"(?:(?:[\w'-]+ )?(?:the|an?|our|your)\s+)?"
    which = rf"{first}(?:{buy.WITHIN}(?!(?:the|an?|our|your)\b)[\w&/'-]+\s+){{0,4}}?"
    named = rf"{which}(?:{buy.THINGS}|{buy.SERVICES}|{buy.STAFF}|{buy.HANDS}|{buy.THING})"
    no_state = rf"(?!(?:{buy.STATES})\b|{buy.ABSTRACT}){buy.WITHIN}[\w'-]+"
    any_noun = rf"(?:{buy.SOME}|(?:their|our) own)\s+(?!{buy.NO_GOODS}){which}{no_state}"
    wares = rf"{buy.WARES}\s+{which}{no_state}"
    opening = rf"{buy.NAMELY}|[\w',\- ]{{1,40}}?\b(?:{buy.NEEDING})\s+"
    thing = rf"{named}|(?:(?:{buy.SOME})\s+)?{wares}|{any_noun}"
    return rf"^\s*(?:{opening})?(?P<found>{thing})(?=\s*(?:[,.;(]|$)|\s+(?:{buy.AFTER}))"


def _lacking(buy: ModuleType) -> str:
    thing = rf"(?:{buy.THING}|{buy.STAFF}|(?:sales|marketing|it|legal|design) (?:team|support|department|help))"
    return (
        rf"^\s*(?P<found>(?:{buy.LACKING})\s+(?:(?:an?|any|our|their|{buy.UNSPECIFIC})\s+)*"
        rf"(?:{buy.WITHIN}[\w&/'-]+\s+){{0,2}}?{thing}\b)(?=\s*(?:[,.;]|$)|\s+(?:{buy.AFTER})\b)"
    )

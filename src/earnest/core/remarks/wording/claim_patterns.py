"""Patterns of what is asked about in claims, from the word lists."""

import re
from functools import cache, cached_property
from types import ModuleType

from earnest.core.text.word_lists.languages import WordLists, find_lists


class ClaimPatterns:
    """One language's patterns, each compiled when it may match.

    A text in small letters is looked through several times sooner without flags.
    """

    def __init__(self, lists: WordLists, flags: int) -> None:
        self.lists = lists
        self._flags = flags

    @cached_property
    def buying(self) -> tuple[re.Pattern[str], ...]:
        """The patterns that open a need or goal which is a purchase."""
        return _buying(self.lists.purchase, self._flags)

    @cached_property
    def in_story(self) -> tuple[re.Pattern[str], ...]:
        """The same, where the client's customers are those who need."""
        return _in_story(self.lists.purchase, self._flags)

    @cached_property
    def things(self) -> re.Pattern[str]:
        """The shape of a thing, a service or a person to hire."""
        return self._made(_things(self.lists.purchase))

    @cached_property
    def lacking(self) -> re.Pattern[str]:
        """The shape of a challenge that lacks such a thing."""
        return self._made(_lacking(self.lists.purchase))

    @cached_property
    def change(self) -> re.Pattern[str]:
        """Words of change, comparison or negation."""
        return self._made(self.lists.purchase.CHANGE)

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
        return self._made(rf"\b(?:{'|'.join((*_ours(sell), *sell.DEAL, *sell.PHRASES))})")

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
    def activity(self) -> re.Pattern[str]:
        """The shape of an activity, or of a mood."""
        vague = self.lists.vague_goal
        noun = rf"(?:{vague.BARE}\s+)*(?:(?!{vague.LINKS}\b)[\w'-]+\s+){{0,3}}?(?:{vague.ABSTRACT})"
        return self._made(
            rf"^\s*(?:{vague.LEAD})?(?P<found>(?:{vague.ACTIVITY})\b|{noun}(?=\s*(?:[,.;]|$)|\s+(?:{vague.LINKS})\b))"
        )

    @cached_property
    def result(self) -> re.Pattern[str]:
        """What makes any goal a result."""
        return self._made(rf"\d|\b(?:{self.lists.vague_goal.RESULT})\b|^\s*(?:{self.lists.vague_goal.EVENT})\b")

    def _made(self, pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, self._flags)


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


def _buying(buy: ModuleType, flags: int) -> tuple[re.Pattern[str], ...]:
    lead = rf"^\s*(?:[\w',\- ]{{1,60}}?\b(?:{buy.NEEDING}|{buy.OUGHT})\b(?: {buy.WHOM})?(?: to)?\s+)?{buy.TO}"
    needing = rf"^\s*(?:[\w',\- ]{{1,60}}?\b)?(?:{buy.NEEDING})\s+"
    staff = rf"(?:{buy.ARTICLE})\s+(?:{buy.WITHIN}[\w&/'-]+\s+){{0,3}}?{buy.STAFF}\b(?!{buy.PART}| like (?:me|us)\b)"
    return (
        re.compile(rf"{lead}(?P<found>{buy.BUYING})\b", flags),
        re.compile(rf"{lead}(?P<found>(?:{buy.MAKING})\s+{_thing(buy)})", flags),
        re.compile(rf"{lead}(?P<found>(?:{buy.GETTING})\s+(?:{buy.FRESH})\s+{_thing(buy)})", flags),
        re.compile(rf"{needing}(?P<found>{buy.SOMEBODY})\b", flags),
        re.compile(rf"(?:{needing}|^\s*(?:{buy.SEEKING})\s+)(?P<found>{buy.SUPPLIER})\b", flags),
        re.compile(rf"(?:{needing}|^\s*(?:{buy.SEEKING})\s+)(?P<found>(?:(?:{buy.ARTICLE})\s+)?{_thing(buy)})", flags),
        re.compile(rf"{needing}(?P<found>{staff})", flags),
        re.compile(rf"^\s*(?P<found>{staff}) (?:who|that) {buy.SKILLED}", flags),
        re.compile(
            rf"^\s*(?P<found>(?=(?:{buy.FRESH})\s){_thing(buy)}(?!{buy.DOING}|{buy.FOR_USE})|{buy.SUBSCRIPTION}|{buy.SOMEBODY})\b",
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


def _things(buy: ModuleType) -> str:
    """Return the shape of a noun with nothing that happens."""
    which = rf"(?:{buy.WITHIN}[\w&/'-]+\s+){{0,4}}?"
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

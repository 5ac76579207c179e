"""Remarks on a question's wording: closed, leading or double (RULES 23)."""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import islice
from types import ModuleType

from earnest.core.remarks.wording.language_patterns import LanguagePatterns, find_language_patterns
from earnest.core.remarks.wording.matches import (
    LOOKED_AT,
    Match,
    Span,
    blank_lead,
    blank_quotes,
    clean,
    find_spans,
    straighten_quotes,
)
from earnest.core.text.normalize import language_code
from earnest.core.text.word_lists.languages import find_lists
from earnest.core.text.words import content_words, words

SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
BEGINNING = r"(?:(?<!\w)(?=\w)|(?=[^\w\s]| [-–]))"
"""Where words or clauses begin: nothing is looked for within a word."""
CLAUSE = re.compile(r"[,:;–—]| - ")
LEAST = 5
"""A second part of fewer words than this completes the first."""
SHORTEST = 3
"""A question of fewer words goes on with the previous one: *Why? How much?*"""
SECONDS = 8
"""The number of places looked at where a second question may begin."""

_IN_BRACKETS = re.compile(r"\([^()]*\)")


class _Patterns:
    """One language's patterns for questions, each compiled when first used."""

    def __init__(self, listed: ModuleType) -> None:
        self._listed = listed

    @cached_property
    def open(self) -> re.Pattern[str]:
        """The beginnings of a question that yes or no does not answer."""
        listed = self._listed
        return _found(rf"^(?:{listed.BEFORE}\s+)*(?:\w+ )?(?:{listed.ASKING})\b")

    @cached_property
    def order(self) -> re.Pattern[str]:
        """The form of an order that asks: *Tell me how*."""
        listed = self._listed
        return _found(rf"^(?:(?:{listed.SOFTLY}) )*(?:{listed.TELLING})\b")

    @cached_property
    def inviting(self) -> re.Pattern[str]:
        """The form of a closed question that invites to tell."""
        return self._opening(rf"(?:{self._listed.INVITING})\b")

    @cached_property
    def closed(self) -> re.Pattern[str]:
        """The beginnings of a question that yes or no answers."""
        listed = self._listed
        return self._opening(rf"(?P<verb>{listed.VERBS})\b(?!\s+{listed.NO_SUBJECT})(?!,)")

    @cached_property
    def inverted(self) -> re.Pattern[str]:
        """A word that asks, with the order of words of a question."""
        return _found(self._listed.INVERTED)

    @cached_property
    def tag(self) -> re.Pattern[str]:
        """What makes a question of a statement before it."""
        return _found(self._listed.TAGS)

    @cached_property
    def giving_away(self) -> re.Pattern[str]:
        """What gives the wanted answer away."""
        listed = self._listed
        every = "|".join((*listed.GIVING_AWAY, *listed.PRESUMING, *listed.REASONS))
        return _found(rf"{BEGINNING}(?:{every})")

    @cached_property
    def fact(self) -> re.Pattern[str]:
        """The form of a question that a number, name or day answers."""
        return self._opening(rf"(?:{self._listed.FACT})(?!.*(?:{self._listed.FURTHER}))")

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """The verb that a question begins with."""
        return self._opening(rf"(?:{self._listed.VERBS})\b")

    @cached_property
    def second(self) -> re.Pattern[str]:
        """What joins a second question on."""
        listed = self._listed
        return _found(rf"\b(?:{listed.JOINING})\s+(?=(?:{listed.ASKING})\b)")

    @cached_property
    def second_closed(self) -> re.Pattern[str]:
        """What does so after a closed question."""
        listed = self._listed
        subject = rf"(?:{listed.VERBS})\s+(?:{listed.SUBJECT})\b"
        return _found(rf"\b(?:{listed.JOINING})\s+(?=(?:{listed.ASKING})\b|{subject})")

    @cached_property
    def why_not(self) -> re.Pattern[str]:
        """What goes on with the first question: *why not*."""
        return _found(rf"(?:{self._listed.WHY_NOT})\b")

    @cached_property
    def anaphora(self) -> re.Pattern[str]:
        """What refers to the first question."""
        return _found(self._listed.ANAPHORA)

    def _opening(self, words: str) -> re.Pattern[str]:
        return _found(rf"^(?:(?:{self._listed.LINKING}) )*{words}")


@cache
def _patterns(language: str) -> _Patterns | None:
    """Return a language's patterns; None without lists for it."""
    lists = find_lists(language)
    return _Patterns(lists.questions) if lists else None


def _found(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def classify_question(text: str, language: str = "en") -> str | None:
    """Return whether a question is `open`, `closed` or a `short fact`.

    Yes or no answers a closed one, or one of two things; a number, a name or a day answers the last. Without lists for
    the language nobody can tell: None.
    """
    patterns, plain = _patterns(language_code(language)), _look_past(clean(text))
    if patterns:
        return _kind(plain, patterns)
    others = find_language_patterns(language)
    return _kind_by_opening(plain, others) if others else None


def _kind_by_opening(text: str, patterns: LanguagePatterns) -> str:
    """Return whether a question is open or closed, by its opening."""
    asks = text.rstrip().endswith("?")
    is_open = any(patterns.open.search(clause) for clause in CLAUSE.split(_asked(text)))
    return "closed" if asks and not is_open else "open"


def _look_past(text: str) -> str:
    """Return the part of a text that is looked at."""
    return straighten_quotes(blank_lead(text)[:LOOKED_AT])


def remark_on_question(text: str, language: str = "en") -> Iterator[Match]:
    """Yield the remarks on a question; none without lists for the language."""
    patterns, plain = _patterns(language_code(language)), _look_past(text)
    if patterns is None:
        yield from _remark_by_opening(plain, find_language_patterns(language))
        return
    leading = _leading(plain, patterns)
    if leading:
        yield Match("leading", leading)
    elif _kind(plain, patterns) == "closed":
        yield Match("closed")
    double = _double(blank_quotes(plain), patterns, language)
    if double:
        yield Match("double", double)


def _remark_by_opening(text: str, patterns: LanguagePatterns | None) -> Iterator[Match]:
    if patterns is None:
        return
    if leading := find_spans(patterns.leading, blank_quotes(text)):
        yield Match("leading", leading)
    elif _kind_by_opening(text, patterns) == "closed":
        yield Match("closed")
    if second := _asked_again(blank_quotes(text)):
        yield Match("double", second)


def _kind(text: str, patterns: _Patterns) -> str:
    asked = _asked(text)
    if not asked:
        return "open"
    clauses = [clause.strip() for clause in CLAUSE.split(asked) if clause.strip()]
    for clause in clauses:
        # The first two are the least to compile, and tell of most.
        if patterns.open.match(clause) or patterns.order.match(clause) or patterns.inviting.match(clause):
            is_fact = patterns.fact.match(asked[asked.find(clause) :]) and not _invites(text, patterns)
            return "short fact" if is_fact else "open"
        if patterns.closed.match(clause):
            return "closed"
    is_asking = text.rstrip().endswith("?") and not patterns.inverted.search(asked)
    return "closed" if is_asking or patterns.tag.search(asked) else "open"


def _invites(text: str, patterns: _Patterns) -> bool:
    """Return whether a sentence beside a question asks to be told more."""
    return any(patterns.order.match(sentence) or patterns.inviting.match(sentence) for sentence, _ in _sentences(text))


def _sentences(text: str) -> list[tuple[str, int]]:
    return [
        (match.group().strip(), match.start() + len(match.group()) - len(match.group().lstrip()))
        for match in SENTENCE.finditer(text)
        if any(character.isalnum() for character in match.group())
    ]


def _asked(text: str) -> str:
    """Return the sentence that asks.

    That is the last with a question mark, else the last; without what was quoted.
    """
    every = [sentence for sentence, _ in _sentences(_IN_BRACKETS.sub("", blank_quotes(text)))]
    asking = [sentence for sentence in every if sentence.endswith("?")]
    return (asking or every or [""])[-1].rstrip("?!. …").strip()


def _leading(text: str, patterns: _Patterns) -> tuple[Span, ...]:
    bare = blank_quotes(text)
    found = list(find_spans(patterns.giving_away, bare))
    for sentence, at in _sentences(_IN_BRACKETS.sub(lambda match: " " * len(match.group()), bare)):
        opening = patterns.verb.match(sentence) if "n't" in sentence.casefold() else None
        if opening and opening.group().casefold().endswith("n't"):
            found.append((at + opening.start(), at + opening.end()))
        tag = patterns.tag.search(sentence)
        if tag:
            found.append((at + tag.start() + 1, at + tag.end()))
    return tuple(sorted(set(found)))


def _asked_again(text: str) -> tuple[Span, ...]:
    """Return where further sentences ask."""
    asking = [
        (sentence, at)
        for sentence, at in _sentences(text)
        if sentence.endswith("?") and len(words(sentence)) >= SHORTEST
    ]
    return tuple((at, at + len(sentence)) for sentence, at in asking[1:])


def _double(text: str, patterns: _Patterns, language: str) -> tuple[Span, ...]:
    """Return where a second question begins.

    It has a mark of its own, or a part that does not complete the first.
    """
    if again := _asked_again(text):
        return again
    joined = patterns.second_closed if patterns.closed.match(text.lstrip()) else patterns.second
    for match in islice(joined.finditer(text), SECONDS):
        second = text[match.end() :]
        first = text[: match.start()].split()
        shared = content_words(text[: match.start()], language) & content_words(second, language)
        is_whole = not shared and len(second.split()) >= LEAST and len(first) >= LEAST - 2
        if is_whole and not patterns.anaphora.search(second) and not patterns.why_not.match(second):
            asks_to_tell = patterns.order.match(text.lstrip()) or patterns.inviting.match(text.lstrip())
            return () if asks_to_tell else ((match.start(), len(text.rstrip())),)
    return ()

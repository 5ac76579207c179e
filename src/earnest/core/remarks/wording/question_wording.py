"""Remarks on a question's wording: closed, leading or double (RULES 23)."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from types import ModuleType

from earnest.core.remarks.wording.language_patterns import LanguagePatterns, find_language_patterns
from earnest.core.remarks.wording.matches import (
    Match,
    Span,
    blank_lead,
    blank_quotes,
    clean,
    compile_words,
    find_spans,
    look_at,
    match_words,
    search_words,
)
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import language_code
from earnest.core.text.word_lists.languages import find_lists
from earnest.core.text.words import content_words, words

SENTENCE = LatePattern(r"[^.!?…]+[.!?…]*")
BEGINNING = r"(?:(?<!\w)(?=\w)|(?=[^\w\s]| [-–]))"
"""Where words or clauses begin: nothing is looked for within a word."""
CLAUSE = LatePattern(r"[,:;–—]| - ")
LEAST = 5
"""A second part of fewer words than this completes the first."""
SHORTEST = 3
"""A question of fewer words goes on with the previous one: *Why? How much?*"""
SECONDS = 8
"""The number of places looked at where a second question may begin."""

_IN_BRACKETS = LatePattern(r"\([^()]*\)")


class _Forms:
    """The forms of one language's questions, as patterns."""

    def __init__(self, listed: ModuleType) -> None:
        opening = rf"^(?:(?:{listed.LINKING}) )*"
        self.open = rf"^(?:{listed.BEFORE}\s+)*(?:\w+ )?(?:{listed.ASKING})\b"
        """The beginnings of a question that yes or no does not answer."""
        self.order = rf"^(?:(?:{listed.SOFTLY}) )*(?:{listed.TELLING})\b"
        """An order that asks: *Tell me how*."""
        self.inviting = rf"{opening}(?:{listed.INVITING})\b"
        """A closed question that invites to tell."""
        self.closed = rf"{opening}(?P<verb>{listed.VERBS})\b(?=\s+\w)(?!\s+{listed.NO_SUBJECT})"
        """The beginnings of a question that yes or no answers."""
        self.inverted = listed.INVERTED
        """A word that asks, with the order of words of a question."""
        self.tag = listed.TAGS
        """What makes a question of a statement before it."""
        every = "|".join((*listed.GIVING_AWAY, *listed.PRESUMING, *listed.REASONS))
        self.giving_away = rf"{BEGINNING}(?:{every})"
        """What gives the wanted answer away."""
        self.fact = rf"{opening}(?:{listed.FACT})(?!.*(?:{listed.FURTHER}))"
        """A question that a number, name or day answers."""
        self.verb = rf"{opening}(?:{listed.VERBS})\b"
        """The verb that a question begins with."""
        self.second = rf"\b(?:{listed.JOINING})\s+(?=(?:{listed.ASKING})\b)"
        """What joins a second question on."""
        subject = rf"(?:{listed.VERBS})\s+(?:{listed.SUBJECT})\b"
        self.second_closed = rf"\b(?:{listed.JOINING})\s+(?=(?:{listed.ASKING})\b|{subject})"
        """What does so after a closed question."""
        self.why_not = rf"(?:{listed.WHY_NOT})\b"
        """What goes on with the first question: *why not*."""
        self.anaphora = listed.ANAPHORA
        """What refers to the first question."""


@cache
def _find_forms(language: str) -> _Forms | None:
    """Return a language's patterns; None without lists for it."""
    lists = find_lists(language)
    return _Forms(lists.questions) if lists else None


def classify_question(text: str, language: str = "en") -> str | None:
    """Return whether a question is `open`, `closed` or a `short fact`.

    Yes or no answers a closed one, or one of two things; a number, a name or a day answers the last. Without lists for
    the language nobody can tell: None.
    """
    forms, plain = _find_forms(language_code(language)), _look_past(clean(text))
    if forms:
        return _kind(plain, forms)
    others = find_language_patterns(language)
    return _kind_by_opening(plain, others) if others else None


def _kind_by_opening(text: str, patterns: LanguagePatterns) -> str:
    """Return whether a question is open or closed, by its opening."""
    asks = text.rstrip().endswith("?")
    is_open = any(patterns.open.search(clause) for clause in CLAUSE.split(_asked(text)))
    return "closed" if asks and not is_open else "open"


def _look_past(text: str) -> str:
    """Return the part of a text that is looked at."""
    return look_at(blank_lead(text))


def remark_on_question(text: str, language: str = "en") -> Iterator[Match]:
    """Yield the remarks on a question; none without lists for the language."""
    forms, plain = _find_forms(language_code(language)), _look_past(text)
    if forms is None:
        yield from _remark_by_opening(plain, find_language_patterns(language))
        return
    leading = _leading(plain, forms)
    if leading:
        yield Match("leading", leading)
    elif _kind(plain, forms) == "closed":
        yield Match("closed")
    double = _double(blank_quotes(plain), forms, language)
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


def _kind(text: str, forms: _Forms) -> str:
    asked = _asked(text)
    if not asked:
        return "open"
    clauses = [clause.strip() for clause in CLAUSE.split(asked) if clause.strip()]
    for clause in clauses:
        # The first two are the least to compile, and tell of most.
        if match_words(forms.open, clause) or match_words(forms.order, clause) or match_words(forms.inviting, clause):
            is_fact = match_words(forms.fact, asked[asked.find(clause) :]) and not _invites(text, forms)
            return "short fact" if is_fact else "open"
        if match_words(forms.closed, clause):
            return "closed"
    is_asking = text.rstrip().endswith("?") and not search_words(forms.inverted, asked)
    return "closed" if is_asking or search_words(forms.tag, asked) else "open"


def _invites(text: str, forms: _Forms) -> bool:
    """Return whether a sentence beside a question asks to be told more."""
    return any(
        match_words(forms.order, sentence) or match_words(forms.inviting, sentence) for sentence, _ in _sentences(text)
    )


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


def _leading(text: str, forms: _Forms) -> tuple[Span, ...]:
    bare = blank_quotes(text)
    found = list(find_spans(compile_words(forms.giving_away), bare))
    for sentence, at in _sentences(_IN_BRACKETS.sub(lambda match: " " * len(match.group()), bare)):
        opening = match_words(forms.verb, sentence) if "n't" in sentence.casefold() else None
        if opening and opening.group().casefold().endswith("n't") and not match_words(forms.inviting, sentence):
            found.append((at + opening.start(), at + opening.end()))
        tag = search_words(forms.tag, sentence)
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


def _double(text: str, forms: _Forms, language: str) -> tuple[Span, ...]:
    """Return where a second question begins.

    It has a mark of its own, or a part that does not complete the first.
    """
    if again := _asked_again(text):
        return again
    joined = forms.second_closed if match_words(forms.closed, text.lstrip()) else forms.second
    for match in islice(compile_words(joined).finditer(text), SECONDS):
        second = text[match.end() :]
        first = text[: match.start()].split()
        shared = content_words(text[: match.start()], language) & content_words(second, language)
        is_whole = not shared and len(second.split()) >= LEAST and len(first) >= LEAST - 2
        if is_whole and not search_words(forms.anaphora, second) and not match_words(forms.why_not, second):
            asks_to_tell = match_words(forms.order, text.lstrip()) or match_words(forms.inviting, text.lstrip())
            return () if asks_to_tell else ((match.start(), len(text.rstrip())),)
    return ()

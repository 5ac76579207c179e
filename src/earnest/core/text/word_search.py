"""A search by words: whole, by their beginnings, and mistyped."""

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import Generic, NamedTuple, TypeVar

from earnest.core.text.command_words import FILLERS
from earnest.core.text.normalize import normalize_for_search
from earnest.core.text.words import words

Found = TypeVar("Found")

LEAST_LETTERS = 4
"""A slip is looked for in words of this many letters and more."""
ALIKE = 0.75
"""How much a mistyped word must have in common with the word that was meant."""
SWAPPED = 0.95
"""What a word counts whose letters are in another order."""
PART = 3
"""So many letters and more are looked for inside a word too."""

COMMON = 0.3
"""How much less a word counts that many things have, as a power of their number."""


class SearchTexts(NamedTuple):
    """What a thing is found by, the heaviest first."""

    name: str
    keywords: str = ""
    description: str = ""
    weight: float = 1.0


class WordIndex(Generic[Found]):
    """Things with the words that they are found by, for many queries."""

    def __init__(self, things: Iterable[Found], texts_of: Callable[[Found], SearchTexts]) -> None:
        self._known = [(thing, texts, _list_words(texts)) for thing in things for texts in [texts_of(thing)]]

    def rank(self, query: str) -> list[Found]:
        """Return the things that a query finds, the best first.

        What begins with the words of the query comes first. Where nothing has all its words, what is spelt alike is
        found, or what has some of them; a word that few things have then counts for more.
        """
        typed = words(normalize_for_search(query))
        sought = [word for word in typed if word not in FILLERS] or typed
        alike = _Alike()
        for match in (_match, alike.match) if sought else ():
            scores = [
                (min(_best(word, weighed, match) for word in sought), thing, texts)
                for thing, texts, weighed in self._known
            ]
            if found := [(score + _says(typed, texts), thing) for score, thing, texts in scores if score]:
                return _sort(found)
        sums = [0.0] * len(self._known)
        for word in sought:
            each = [_best(word, weighed, alike.match) for _, _, weighed in self._known]
            shared = sum(each) or 1.0
            sums = [sofar + score / shared**COMMON for sofar, score in zip(sums, each, strict=True)]
        return _sort([(score, thing) for score, (thing, _, _) in zip(sums, self._known, strict=True) if score])


def rank(query: str, things: Iterable[Found], texts_of: Callable[[Found], SearchTexts]) -> list[Found]:
    """Return the things that one query finds, the best first."""
    return WordIndex(things, texts_of).rank(query)


def _says(typed: Sequence[str], texts: SearchTexts) -> bool:
    """Return whether a name or description begins with several words.

    Only of what has its full weight.
    """
    said = (words(normalize_for_search(text)) for text in (texts.name, texts.description))
    return len(typed) > 1 and texts.weight == 1.0 and any(tuple(each[: len(typed)]) == tuple(typed) for each in said)


def _sort(found: Sequence[tuple[float, Found]]) -> list[Found]:
    """Return what was found without its scores, the best first."""
    return [thing for _, thing in sorted(found, key=lambda each: -each[0])]


def _list_words(texts: SearchTexts) -> Sequence[tuple[str, float]]:
    """Return the words of a thing with their weights."""
    name = words(normalize_for_search(texts.name))
    found = [*((word, 1.0 if len(name) == 1 else 0.9) for word in name)]
    found += [(word, 0.95) for word in words(normalize_for_search(texts.keywords))]
    found += [(word, 0.8) for word in words(normalize_for_search(texts.description))]
    return [(word, weight * texts.weight) for word, weight in found]


def _best(sought: str, weighed: Sequence[tuple[str, float]], match: Callable[[str, str], float]) -> float:
    return max((weight * match(sought, word) for word, weight in weighed), default=0.0)


def _match(sought: str, word: str) -> float:
    """Return whether a word is meant wholly, by its beginning or inside."""
    if word == sought:
        return 1.0
    if word.startswith(sought):
        return 0.7
    return 0.4 if len(sought) >= PART and sought in word else 0.0


class _Alike:
    """Compares spellings, each pair once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], float] = {}

    def match(self, sought: str, word: str) -> float:
        """Return how much two spellings have in common, if enough."""
        found = self._known.get((sought, word))
        if found is None:
            found = self._known[sought, word] = _compare_spelling(sought, word)
        return found


def _compare_spelling(sought: str, word: str) -> float:
    if min(len(sought), len(word)) < LEAST_LETTERS:
        return _match(sought, word)
    if sorted(sought) == sorted(word):
        return SWAPPED
    matcher = SequenceMatcher(None, sought, word)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= ALIKE else 0.0

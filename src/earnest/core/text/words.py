"""Words and fingerprints of a text, as the rules see them."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from operator import itemgetter

from earnest.core.text.normalize import REMEMBERED, drop_unseen, normalize, normalize_as_before, normalize_by_case
from earnest.core.text.word_lists.amounts import COUNTING_WORDS, NONE_WORDS, NUMBER_WORDS
from earnest.core.text.word_lists.bare_answers import BARE_ANSWERS, POLITE_ANSWERS
from earnest.core.text.word_lists.empty_words import EMPTY_WORDS, HOLLOW_WORDS
from earnest.core.text.word_lists.function_words import FUNCTION_WORDS, NEGATIONS
from earnest.core.text.word_lists.placeholders import PLACEHOLDERS
from earnest.core.text.word_lists.vague_measures import VAGUE_MEASURES
from earnest.core.text.word_splitting import read_words

BEGINNING = 4
"""How many letters of a word show whether a list may hold it."""
_beginning = itemgetter(slice(BEGINNING))
SCALE_MOST = 10
"""A scale of a questionnaire goes no further; its figures tell nothing."""
BARE_MOST = 24
"""A text of more words than this is no bare answer."""
FILLER_LEAST = 4
"""From this many words on, one word that makes more than half of them is filler."""

SMALL_WORDS = 3
"""By so many function words the language of a text is known."""
TITLES = frozenset(
    "mr mrs ms miss mx dr prof sir madam herr frau hr fr mme mlle monsieur madame sr sra srta señor señora senor "
    "senora sig signor signora dott dhr mevr".split()
)
"""Titles before a name."""


@lru_cache(maxsize=REMEMBERED)
def fingerprint(text: str) -> str:
    """Return the fingerprint of a claim's text: 16 hexadecimal digits (DESIGN 5)."""
    return _print(normalize(text))


@lru_cache(maxsize=REMEMBERED)
def fingerprints(text: str) -> frozenset[str]:
    """Return every fingerprint that stands for a text.

    Files hold older ones too: of the text as it stands, and as it would be without what shows nothing.
    """
    older = {_print(normalize_as_before(each)) for each in (text, drop_unseen(text))}
    return frozenset(older | {_print(normalize_by_case(text)), fingerprint(text)})


def says_the_same(one: str, other: str) -> bool:
    """Return whether two texts say the same, as people see them."""
    return normalize(one) == normalize(other)


def _print(normalized: str) -> str:
    return sha256(normalized.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    """Return the normalized words of a text (DESIGN 3).

    A word is a run of letters and digits, or a single character.
    """
    return read_words(text)


@lru_cache(maxsize=REMEMBERED)
def content_words(text: str, language: str) -> frozenset[str]:
    """Return the words of a text that are not function words.

    All words, where there is no list for the language.
    """
    return frozenset(words(text)).difference(list_function_words(language))


@lru_cache(maxsize=REMEMBERED)
def telling_words(text: str, language: str) -> frozenset[str]:
    """Return the content words of a text that say something."""
    return frozenset(words(text)).difference(list_silent_words(language))


def beginnings(text: str) -> frozenset[str]:
    """Return the first four letters of each word of a text."""
    return frozenset(map(_beginning, words(text)))


def is_number(word: str, language: str) -> bool:
    """Return whether a word is a figure or a number word."""
    return word[0].isnumeric() or word in NUMBER_WORDS.get(_base_language(language), frozenset())


def is_placeholder(text: str) -> bool:
    """Return whether a text is only a placeholder, or has no words."""
    return are_placeholder(words(text))


def are_placeholder(found: tuple[str, ...]) -> bool:
    """Return whether words are only a placeholder, or none."""
    return len(found) <= _longest_placeholder() and (not found or " ".join(found) in _placeholders())


def _are_repetition(found: tuple[str, ...]) -> bool:
    """Return whether one word makes more than half of four or more."""
    # Each other word occurs at least once, which leaves too few places for one that makes more than half.
    if len(found) < FILLER_LEAST or 2 * (len(found) - len(set(found)) + 1) <= len(found):
        return False
    return max(Counter(found).values()) * 2 > len(found)


def is_filler(text: str) -> bool:
    """Return whether a text counts as blank (RULES 1).

    It is only a placeholder, or mostly one word.
    """
    found = words(text)
    return are_placeholder(found) or _are_repetition(found)


def is_bare_answer(text: str) -> bool:
    """Return whether a text is only a yes, a no or pleasantries."""
    return are_bare_answer(words(text))


def are_bare_answer(found: tuple[str, ...]) -> bool:
    """Return whether words are only a yes, a no or pleasantries."""
    if not 0 < len(found) <= BARE_MOST or not _bare_words().issuperset(found):
        return False
    return _bare_answers().fullmatch(" ".join(found)) is not None


def is_polite_answer(text: str, language: str) -> bool:
    """Return whether a bare answer holds a language's polite words."""
    phrases = POLITE_ANSWERS.get(_base_language(language), "")
    return any(holds_phrase(text, phrase) for phrase in filter(None, phrases.split(","))) and is_bare_answer(text)


def is_vague_measure(text: str) -> bool:
    """Return whether a text alone measures nothing: *soon*, *success*."""
    return " ".join(words(text)) in _vague_measures()


def says_none(text: str) -> bool:
    """Return whether a text is *none* alone, in any language."""
    return " ".join(words(text)) in _none_words()


@lru_cache(maxsize=REMEMBERED)
def find_turns(text: str, language: str) -> tuple[str, ...]:
    """Return the negations and turns of a text, sorted.

    Texts that differ in these say different things, however many words they share.
    """
    return tuple(sorted(_turns(_base_language(language)).findall(" ".join(words(text)))))


def holds_phrase(text: str, phrase: str) -> bool:
    """Return whether a text holds a whole phrase, in any case."""
    sought, found = words(phrase), words(text)
    width = len(sought)
    return bool(width) and any(found[i : i + width] == sought for i in range(len(found) - width + 1))


def first_phrase(text: str, phrases: Iterable[str]) -> str | None:
    """Return the first phrase that a text holds, or None."""
    return next((phrase for phrase in list_likely(text, tuple(phrases)) if holds_phrase(text, phrase)), None)


def list_likely(text: str, phrases: tuple[str, ...]) -> Iterable[str]:
    """Return the phrases that a text may hold, in order.

    The text has the word of each that is in the fewest of them; or the phrase has no word.
    """
    holding = _index_phrases(phrases)
    places = (holding.get(word, ()) for word in {"", *words(text)})
    return [phrases[place] for place in sorted(chain.from_iterable(places))]


@lru_cache(maxsize=32)
def _index_phrases(phrases: tuple[str, ...]) -> Mapping[str, Sequence[int]]:
    """Return the places of phrases, each by its rarest word."""
    found: dict[str, list[int]] = defaultdict(list)
    held_by = Counter(chain.from_iterable(map(words, phrases)))
    for place, phrase in enumerate(phrases):
        found[min(words(phrase), key=held_by.__getitem__, default="")].append(place)
    return dict(found)


@lru_cache(maxsize=32)
def list_function_words(language: str) -> frozenset[str]:
    """Return a language's function words; none without a list for it."""
    return frozenset(FUNCTION_WORDS.get(_base_language(language), "").split())


@lru_cache(maxsize=32)
def list_silent_words(language: str) -> frozenset[str]:
    """Return the words that say nothing by themselves in a language."""
    return list_function_words(language).union(EMPTY_WORDS.get(_base_language(language), "").split())


@lru_cache(maxsize=32)
def list_thin_words(language: str) -> frozenset[str]:
    """Return the silent words, and those that only agree."""
    answers = map(read_words, _phrases(BARE_ANSWERS))
    bare = {answer[0] for answer in answers if len(answer) == 1}
    agreeing = HOLLOW_WORDS.get(_base_language(language), "").split()
    return list_silent_words(language).union(bare, agreeing, map(str, range(SCALE_MOST + 1)))


def find_tongue(said: tuple[str, ...]) -> str:
    """Return the language or the script of some words; empty where unclear.

    A language of Latin letters is known by its small words: three or more, and twice as many as of any other's.
    """
    scripts = {unicodedata.name(word[0], "").partition(" ")[0] for word in said if word[0].isalpha()}
    if scripts != {"LATIN"}:
        kana = scripts & {"HIRAGANA", "KATAKANA"}
        return "ja" if kana else scripts.pop() if len(scripts) == 1 else ""
    counts = [(sum(map(list_function_words(code).__contains__, said)), code) for code in FUNCTION_WORDS]
    (most, found), (next_most, _) = sorted(counts, reverse=True)[:2]
    return found if most >= SMALL_WORDS and most >= 2 * next_most else ""


@lru_cache(maxsize=1)
def list_counting_words() -> frozenset[str]:
    """Return the number words of all languages, and what joins them."""
    return NUMBER_WORDS["en"].union(COUNTING_WORDS.split())


@lru_cache(maxsize=REMEMBERED)
def _base_language(language: str) -> str:
    return re.split(r"[-_]", language, maxsplit=1)[0].casefold()


@lru_cache(maxsize=1)
def _bare_answers() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_of(_phrases(BARE_ANSWERS))}(?: |$))+")


@lru_cache(maxsize=1)
def _bare_words() -> frozenset[str]:
    return frozenset(chain.from_iterable(map(read_words, BARE_ANSWERS)))


@lru_cache(maxsize=32)
def _turns(language: str) -> re.Pattern[str]:
    listed = {"en", language} if language in NEGATIONS else NEGATIONS
    phrases = _phrases(NEGATIONS[each] for each in listed)
    return re.compile(rf"(?<!\S){_any_of(phrases)}(?!\S)")


def _phrases(listed: Iterable[str]) -> Iterable[str]:
    """Return an iterator over phrases that are listed with commas."""
    return chain.from_iterable(each.split(",") for each in listed)


def _spell(phrases: Iterable[str]) -> frozenset[str]:
    """Return phrases as their words, which nobody else asks for."""
    return frozenset(" ".join(read_words(phrase)) for phrase in phrases)


def _any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of some phrases.

    A star stands for the rest of a word.
    """
    spelled = {r"\S*".join(" ".join(map(re.escape, read_words(part))) for part in each.split("*")) for each in phrases}
    return f"(?:{'|'.join(sorted(spelled, key=len, reverse=True))})"


@lru_cache(maxsize=1)
def _vague_measures() -> frozenset[str]:
    return _spell(_phrases(VAGUE_MEASURES))


@lru_cache(maxsize=1)
def _none_words() -> frozenset[str]:
    return _spell(_phrases(NONE_WORDS))


@lru_cache(maxsize=1)
def _placeholders() -> frozenset[str]:
    return _spell(PLACEHOLDERS)


@lru_cache(maxsize=1)
def _longest_placeholder() -> int:
    return max(placeholder.count(" ") for placeholder in _placeholders()) + 1

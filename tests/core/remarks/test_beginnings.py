"""A text is looked through for what a list asks about only where one of its words begins as the list says."""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from re import _constants as code
from re import _parser as reading
from typing import Any

import pytest

from earnest.core.remarks.wording.claim_patterns import ClaimPatterns
from earnest.core.remarks.wording.claim_wording import UNEVEN, WITHOUT_CASE
from earnest.core.remarks.wording.text_wording import remark_on_wording
from earnest.core.text.word_lists.languages import find_lists
from earnest.core.text.words import BEGINNING, beginnings

LABELLED = Path(__file__).parents[2] / "remarks" / "labelled"
UNKNOWN = "?"
"""What is known of a word where nothing is: it may have begun anyhow."""
OFTEN = 8
"""So many times over, and a text that repeats itself leads nowhere new."""

Ends = dict[str, str]
"""How the last word of a text may have begun, each with such a text: every text in which no word begins as listed."""


class Walk:
    """Walks a pattern through all texts in which it is found, and gives up those with a word that begins as listed."""

    def __init__(self, listed: frozenset[str]) -> None:
        self.listed = listed

    def through(self, nodes: Iterable[tuple[Any, Any]], ends: Ends) -> Ends:
        """Return how the texts may end after some parts of a pattern, one after another."""
        for kind, what in nodes:
            ends = self.past(kind, what, ends)
        return ends

    def past(self, kind: Any, what: Any, ends: Ends) -> Ends:
        """Return how the texts may end after one part of a pattern."""
        if kind is code.LITERAL:
            found = self.with_sign(chr(what), ends)
        elif kind is code.IN:
            found = joined([self.past(*each, ends) for each in what])
        elif (kind is code.AT and what is not code.AT_NON_BOUNDARY) or what is code.CATEGORY_SPACE:
            found = self.with_border(" " if kind is code.CATEGORY else "", ends)
        elif what in (code.CATEGORY_WORD, code.CATEGORY_DIGIT):
            found = self.with_unknown(ends)
        elif kind in (code.ASSERT, code.ASSERT_NOT):
            found = ends
        elif kind is code.SUBPATTERN:
            found = self.through(what[-1], ends)
        elif kind is code.BRANCH:
            found = joined([self.through(each, ends) for each in what[1]])
        elif kind in (code.MAX_REPEAT, code.MIN_REPEAT):
            found = self.repeated(*what, ends)
        else:
            found = joined([self.with_border("~", ends), self.with_unknown(ends)])
        return found

    def repeated(self, least: int, most: int, nodes: Sequence[tuple[Any, Any]], ends: Ends) -> Ends:
        """Return the ends of the texts after a part that is repeated or missing."""
        for _ in range(least):
            ends = self.through(nodes, ends)
        for _ in range(min(most - least, OFTEN)):
            ends = joined([ends, self.through(nodes, ends)])
        return ends

    def with_sign(self, sign: str, ends: Ends) -> Ends:
        """Return how they end after one character that is known."""
        if not sign.isalnum():
            return self.with_border(sign, ends)
        more = {end if end == UNKNOWN else (end + sign)[:BEGINNING]: text + sign for end, text in ends.items()}
        return {end: text for end, text in more.items() if len(end) < BEGINNING or end not in self.listed}

    def with_border(self, sign: str, ends: Ends) -> Ends:
        """Return how they end after what ends a word: the next begins."""
        unlisted = [text for end, text in ends.items() if end not in self.listed]
        return {"": unlisted[0] + sign} if unlisted else {}

    def with_unknown(self, ends: Ends) -> Ends:
        """Return how they end after a letter that may be any."""
        return joined([{end if len(end) == BEGINNING else UNKNOWN: text + "~"} for end, text in ends.items()])


def joined(every: Sequence[Ends]) -> Ends:
    """Return all of several, each with the text of the first that has it."""
    return {end: text for ends in reversed(every) for end, text in ends.items()}


def texts_without(pattern: str, listed: frozenset[str]) -> list[str]:
    """Return texts in which a pattern is found though no word begins as listed; a `~` is any letter."""
    return list(Walk(listed).through(reading.parse(pattern), {UNKNOWN: ""}).values())


@pytest.mark.parametrize(
    ("pattern", "listed", "without"),
    [
        (r"\bour plan", {"our"}, []),
        (r"our plan", {"our"}, ["our plan"]),
        (r"our plan\b", {"plan"}, []),
        (r"\bour", {"our"}, ["our"]),
        (r"\b(?:our|their) \w+", {"our", "thei"}, []),
        (r"\b(?:our|their) \w+", {"our"}, ["their ~"]),
        (r"\bplans?\b", {"plan"}, []),
        (r"\ba(?:pp)?\b", {"app"}, ["a"]),
        (r"\bpart-time", {"time"}, []),
        (r"\b\w+time", {"time"}, ["~time"]),
        (r"\b(?:[\w-]+ )*time", {"time"}, []),
        (r"\b.time", {"time"}, ["~time"]),
        (r"\bout[^a]", {"out"}, ["out~"]),
        (r"^\s*buy(?!-in)\b", {"buy"}, []),
    ],
)
def test_text_without_a_listed_word_is_found(pattern, listed, without):
    """A word is only sure of its beginning where it has one."""
    assert texts_without(pattern, frozenset(listed)) == without


def looked_for(language):
    """Return each list that words are looked up for first, with its patterns."""
    lists = find_lists(language)
    patterns = ClaimPatterns(lists, 0)
    return [
        (lists.purchase, [*patterns.buying, *patterns.in_story]),
        (lists.seller_words, [patterns.selling, patterns.promising]),
        (lists.vague_goal, [patterns.betterment]),
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("listed", "patterns"), looked_for("en"), ids=lambda each: getattr(each, "__name__", ""))
def test_listed_phrase_holds_a_word_with_a_listed_beginning(listed, patterns):
    """No phrase is missed for want of its beginning, and no beginning is superfluous."""
    for pattern in patterns:
        assert texts_without(pattern, listed.BEGINNINGS) == []
    assert all(len(each) <= BEGINNING for each in listed.BEGINNINGS)
    for each in listed.BEGINNINGS:
        assert any(texts_without(pattern, listed.BEGINNINGS - {each}) for pattern in patterns), each


def test_words_are_cut_where_the_patterns_cut_them():
    """This holds for texts of these characters; an underscore joins words for a pattern only."""
    every = [*map(chr, range(ord(UNEVEN))), *map(chr, WITHOUT_CASE)]

    assert [each for each in every if each.isalnum()] == [
        each for each in every if unicodedata.category(each)[0] in "LN"
    ]
    assert not any(each.isalnum() or each.lower() != each or each.upper() != each for each in map(chr, WITHOUT_CASE))
    assert beginnings("Improved, we’d say: größer") == {"impr", "we", "d", "say", "grös"}


def test_beginnings_change_no_result(monkeypatch):
    """The remarks are those of looking through every text."""
    lines = [
        line for name in ("tuning", "wider") for line in (LABELLED / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    claims = [one for one in map(json.loads, lines) if one["kind"] != "question"]
    said = [(each, one["kind"]) for one in claims for each in (one["text"], f"“{one['text'].upper()}” — {one['text']}")]
    found = [remark_on_wording(*each) for each in said]
    monkeypatch.setattr("earnest.core.remarks.wording.claim_wording._may_hold", lambda *_: True)

    assert [remark_on_wording(*each) for each in said] == found
    assert sum(map(bool, found)) > 100

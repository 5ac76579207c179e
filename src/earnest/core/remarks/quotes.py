"""Remarks on quotes, and on what no quote speaks of."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from heapq import nsmallest
from itertools import chain, islice

from earnest.core.evidence.confirmation import covers
from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.evidence.incremental import ClaimResults, find_changed_keys, update_results
from earnest.core.evidence.records import QUOTE_MOST, Records, WeighedRecord
from earnest.core.history.claim_history import CONFIRMS
from earnest.core.model.claims import Goal
from earnest.core.model.kinds import natural
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.text.normalize import REMEMBERED
from earnest.core.text.words import content_words, is_filler, words

THIN = 2
"""A quote of fewer content words than this is asked about."""
STEM = 4
"""Words that begin with the same letters, so many, are taken for one."""
APART = 10
"""Of so many words, one may differ between near copies."""
WHOLE = APART - 1
"""Sets of fewer words than this are near copies only where they are equal."""
LOOKED_UP = 100
"""So many sets are compared with a new one: enough to find two, however many are alike."""
SPELT = {
    word: str(number)
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
MAY = re.compile(r"\bMay\b")
"""A month that is a function word in small letters."""
Sought = tuple[str, str, str, frozenset[str]]
"""The rule, the field, its text, and the stems of its words."""
Quote = tuple[str, str]
"""The id of a claim, and the words spoken."""


class QuoteFinder:
    """Finds remarks on quotes; those of unchanged claims are not read again."""

    def __init__(self) -> None:
        self._records: Records = {}
        self._language = ""
        self._thin: Mapping[str, tuple[Remark, ...]] = {}
        self._stems: Mapping[str, frozenset[str]] = {}
        self._spoken: frozenset[str] = frozenset()
        self._sought = ClaimResults(_sought_in)
        self._near = NearCopyFinder()

    def find(self, session: Session, grades: Mapping[str, GradedClaim], records: Records) -> Iterator[Remark]:
        """Return an iterator over the remarks: on quotes first, then on goals."""
        self._read(session.language, records)
        return chain(
            chain.from_iterable(self._thin.values()),
            self._near.remarks,
            _newer_words(session, grades, records),
            self._find_unspoken(session, grades),
        )

    def _find_unspoken(self, session: Session, grades: Mapping[str, GradedClaim]) -> Iterator[Remark]:
        """Yield remarks on measures and dates that no record speaks of."""
        spoken = self._spoken.union(_confirmed_words(session))
        for key, every in self._sought.update(session.goal, session.language).items():
            grade = grades[key].grade
            for rule, field, text, sought in every if grade >= Grade.HEARD else ():
                if sought.isdisjoint(spoken) and not (
                    grade is Grade.CONFIRMED and sought & _stems(session.goal[key].text, session.language)
                ):
                    yield Remark(rule, key, text, field=field)

    def _read(self, language: str, records: Records) -> None:
        if self._language != language:
            self._records, self._language = {}, language
        before = self._records
        changed = {key for key in find_changed_keys(records, before) if records.get(key) != before.get(key)}
        if not changed:
            self._records = records
            return
        self._thin = update_results(changed, records, self._thin, lambda key: _thin_in(key, records[key], language))
        self._stems = update_results(changed, records, self._stems, lambda key: _stems_in(records[key], language))
        self._spoken = frozenset().union(*self._stems.values())
        self._near.update(changed, records)
        self._records = records


class NearCopyFinder:
    """Finds quotes that are nearly the same under three claims or more."""

    def __init__(self) -> None:
        self._under: dict[frozenset[str], set[Quote]] = {}
        """The quotes of each set of words."""
        self._near: dict[frozenset[str], set[frozenset[str]]] = {}
        """The sets that are near copies of each, itself included."""
        self._sets: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
        self._index: dict[str, set[frozenset[str]]] = defaultdict(set)
        """The sets by their first words."""
        self._held_by: Mapping[str, int] = {}
        """How many quotes held a word when all of them were read: it sets the order of words."""
        self.remarks: tuple[Remark, ...] = ()

    def update(self, changed: Iterable[str], records: Records) -> None:
        """Read the quotes of changed claims, and find the remarks."""
        if not self._under:
            every = chain.from_iterable(map(_sets_in, records.values()))
            self._held_by = Counter(chain.from_iterable(found for _, found in every))
        for key in changed:
            for text, found in self._sets.pop(key, ()):
                self._remove(found, (key, text))
            if key in records:
                self._sets[key] = _sets_in(records[key])
                for text, found in self._sets[key]:
                    self._add(found, (key, text))
        self.remarks = tuple(self._find())

    def _add(self, found: frozenset[str], quote: Quote) -> None:
        if found not in self._under:
            self._under[found], self._near[found] = set(), {found}
            keys = self._first_words(found)
            for other in islice(chain.from_iterable(map(self._index.__getitem__, keys)), LOOKED_UP):
                if _is_near(found, other):
                    self._near[found].add(other)
                    self._near[other].add(found)
            for key in keys:
                self._index[key].add(found)
        self._under[found].add(quote)

    def _remove(self, found: frozenset[str], quote: Quote) -> None:
        self._under[found].discard(quote)
        if not self._under[found]:
            del self._under[found]
            for other in self._near.pop(found) - {found}:
                self._near[other].discard(found)
            for key in self._first_words(found):
                self._index[key].discard(found)

    def _first_words(self, found: frozenset[str]) -> list[str]:
        """Return the words of which near copies have one in common.

        Each misses so few of the other's words that this holds in any order; the rarest words come first.
        """
        if len(found) < WHOLE:
            return []
        held_by = self._held_by
        return nsmallest(len(found) // APART + 1, found, key=lambda word: (held_by.get(word, 0), -len(word), word))

    def _find(self) -> Iterator[Remark]:
        reported: set[frozenset[str]] = set()
        for found, near in self._near.items():
            if found in reported or (len(near) == 1 and len(self._under[found]) <= QUOTE_MOST):
                continue
            quotes = sorted(chain.from_iterable(self._under[each] for each in near), key=lambda each: natural(each[0]))
            if len({key for key, _ in quotes}) > QUOTE_MOST:
                reported |= near
                yield Remark("near_copies", *quotes[0], field="heard")


def _counting(records: tuple[WeighedRecord, ...]) -> list[WeighedRecord]:
    return [record for record in records if record.who and record.counts]


def _thin_in(key: str, records: tuple[WeighedRecord, ...], language: str) -> tuple[Remark, ...]:
    return tuple(
        [
            Remark("thin_quote", key, record.text, field="heard")
            for record in _counting(records)
            if _count_content(record.spoken, language) < THIN
        ]
    )


@lru_cache(maxsize=REMEMBERED)
def _count_content(spoken: str, language: str) -> int:
    return sum(map(content_words(spoken, language).__contains__, words(spoken)))


def _stems_in(records: tuple[WeighedRecord, ...], language: str) -> frozenset[str]:
    return frozenset().union(*(_stems(record.spoken, language) for record in _counting(records)))


def _sets_in(records: tuple[WeighedRecord, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple({record.text: _word_set(record.spoken) for record in _counting(records)}.items())


@lru_cache(maxsize=REMEMBERED)
def _word_set(spoken: str) -> frozenset[str]:
    return frozenset(words(spoken))


def _is_near(one: frozenset[str], other: frozenset[str]) -> bool:
    return APART * len(one & other) >= WHOLE * max(len(one), len(other))


def _newer_words(session: Session, grades: Mapping[str, GradedClaim], records: Records) -> Iterator[Remark]:
    """Yield remarks on quotes that are newer than the claim's confirmation."""
    confirmed: dict[str, date] = {}
    for said in session.said_back.values():
        if said.class_ != CONFIRMS or said.on is None:
            continue
        for key in said.of:
            if key in grades and grades[key].grade is Grade.CONFIRMED and covers(said, key, session.claims[key].text):
                confirmed[key] = max(said.on, confirmed.get(key, said.on))
    for key, day in sorted(confirmed.items(), key=lambda each: natural(each[0])):
        for record in _counting(records[key]):
            if record.on and record.on > day:
                yield Remark("newer_word", key, record.text, field="heard")


def _sought_in(_: str, goal: Goal, language: str) -> tuple[Sought, ...]:
    """Return what their words must speak of: a goal's measure and date."""
    every = (("measure_of_yours", "measure", goal.measure), ("date_of_yours", "by", goal.by))
    return tuple(
        [
            (rule, field, text, sought)
            for rule, field, text in every
            if field not in goal.not_known and not is_filler(text) and (sought := _stems(text, language))
        ]
    )


def _confirmed_words(session: Session) -> Iterator[str]:
    """Yield the stems of their answers, and of what they confirmed."""
    for each in session.said_back.values():
        if each.who not in session.own_ids:
            yield from _stems(each.reply, session.language)
            if each.class_ == CONFIRMS:
                yield from _stems(each.said, session.language)


@lru_cache(maxsize=REMEMBERED)
def _stems(text: str, language: str) -> frozenset[str]:
    """Return the beginnings of a text's content words, figures in full."""
    content = content_words(text, language) | {month.casefold() for month in MAY.findall(text)}
    return frozenset([SPELT.get(word, word if word[0].isnumeric() else word[:STEM]) for word in content])

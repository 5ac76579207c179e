"""Remarks on quotes, and on what no quote speaks of."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, combinations, islice
from typing import NamedTuple

from earnest.core.evidence.confirmation import covers
from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.evidence.incremental import KeptResult, KeptResults, Tally, find_changed_keys
from earnest.core.evidence.records import QUOTE_MOST, Records, WeighedRecord
from earnest.core.history.claim_history import CONFIRMS
from earnest.core.model.claims import Goal
from earnest.core.model.kinds import natural
from earnest.core.model.session import SaidBack, Session
from earnest.core.remarks.cut_sentences import ChainQuoteFinder, CutSentenceFinder
from earnest.core.remarks.remark import Remark
from earnest.core.remarks.summaries import is_summary
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import REMEMBERED
from earnest.core.text.random_keys import are_random_keys
from earnest.core.text.words import (
    content_words,
    is_filler,
    list_counting_words,
    list_function_words,
    list_thin_words,
)

THIN = 2
"""A quote of fewer content words than this is asked about."""
STEM = 4
"""Words that begin with the same letters, so many, are taken for one."""
APART = 10
"""Of so many words, one may differ between near copies."""
WHOLE = 5
"""Sets of fewer words than this are near copies only where they are equal; of so many, one may differ."""
FEW = 2
"""Up to so many words that may differ, near copies are found by pairs of words."""
LOOKED_UP, LINKED = 100, 8
"""So many sets are compared with a new one, until so many are near: the first of many has all others."""
SPELT = {
    word: str(number)
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"May": "may"}
MAY = LatePattern(r"\bMay\b")
"""A month that is a function word in small letters."""
Sought = tuple[str, frozenset[str], Remark]
"""The id of a goal, the stems of a field's words, and the remark where nobody says them."""
WordSet = tuple[str, frozenset[str]]
"""A quote, and its words."""
Quote = tuple[str, str]
"""The id of a claim, and the words spoken."""


class _Said(NamedTuple):
    """What the counting quotes of a claim say."""

    asked: tuple[Remark, ...] = ()
    """Remarks on single quotes."""
    newest: date = date.min
    words: frozenset[str] = frozenset()
    """The content words; May with a capital is a month."""
    sets: tuple[WordSet, ...] = ()


class QuoteFinder:
    """Finds remarks on quotes; those of unchanged claims are not read again."""

    def __init__(self) -> None:
        self._read, self._answered = KeptResults(_said_in), KeptResults(_answered_words)
        self._said: Mapping[str, _Said] = {}
        self._asked: tuple[Remark, ...] = ()
        self._words: Mapping[str, frozenset[str]] = {}
        self._tallies = Tally[str](), Tally[str]()
        self._spoken: frozenset[str] = frozenset()
        self._sought, self._unspoken = KeptResults(_sought_in), KeptResult(_list_unspoken)
        self._near, self._cut = NearCopyFinder(), CutSentenceFinder()
        self._chained = ChainQuoteFinder()

    def find(self, session: Session, grades: Mapping[str, GradedClaim], records: Records) -> Iterator[Remark]:
        """Return an iterator over the remarks: on quotes first, then on goals."""
        said = self._read.update(records, context=(session.language,))
        if said is not self._said:
            self._said = said
            self._asked = tuple(chain.from_iterable([each.asked for each in said.values()]))
            self._words = {key: each.words for key, each in said.items()}
            self._near.update({key: each.sets for key, each in said.items()})
        parts = (*self._near.remarks, *self._cut.find(records, session.language))
        known = {each.claim for each in parts}
        return chain(
            self._asked,
            parts,
            (each for each in self._chained.find(session, records) if each.claim not in known),
            self._newer_words(session, grades, records),
            self._find_unspoken(session, grades),
        )

    def _find_unspoken(self, session: Session, grades: Mapping[str, GradedClaim]) -> Iterator[Remark]:
        """Yield remarks on measures and dates that no record speaks of."""
        answered = self._answered.update(session.said_back, context=(session.own_ids, session.language))
        changed = [tally.update(found) for tally, found in zip(self._tallies, (self._words, answered), strict=True)]
        if any(changed):
            self._spoken = frozenset(map(_stem, chain(*[tally.counts for tally in self._tallies])))
        sought = self._sought.update(session.goal, context=(session.language, session.own_ids))
        for key, stems, remark in self._unspoken.update(sought, self._spoken):
            if (grade := grades[key].grade) >= Grade.HEARD:
                own = _stems(session.goal[key].text, session.language) if grade is Grade.CONFIRMED else ()
                if stems.isdisjoint(own):
                    yield remark

    def _newer_words(self, session: Session, grades: Mapping[str, GradedClaim], records: Records) -> Iterator[Remark]:
        """Yield remarks on quotes that are newer than the claim's confirmation."""
        answers = [(said.on, said) for said in session.said_back.values() if said.on and said.class_ == CONFIRMS]
        first = min([on for on, _ in answers], default=date.max)
        newer = {
            key for key, said in self._said.items() if said.newest > first and grades[key].grade is Grade.CONFIRMED
        }
        confirmed: dict[str, date] = {}
        for on, said in answers if newer else ():
            for key in newer.intersection(said.of):
                if covers(said, key, session.claims[key].text):
                    confirmed[key] = max(on, confirmed.get(key, on))
        for key, day in sorted(confirmed.items(), key=lambda each: natural(each[0])):
            for record in _speaking(records[key]):
                if record.on and record.on > day:
                    yield Remark("newer_word", key, record.text, field="heard")


class NearCopyFinder:
    """Finds quotes that are nearly the same under three claims or more."""

    def __init__(self) -> None:
        self._under: dict[frozenset[str], list[Quote]] = {}
        """The quotes of each set of words."""
        self._near: dict[frozenset[str], set[frozenset[str]]] = {}
        """The sets that are near copies of each other, itself included, where there are others."""
        self._many: set[frozenset[str]] = set()
        """The sets with many quotes, which are alike by themselves."""
        self._known: Mapping[str, tuple[WordSet, ...]] = {}
        self._index: dict[Hashable, frozenset[str] | dict[frozenset[str], None]] = {}
        """The sets by their first words, in the order in which they came; a single one by itself."""
        self._rank: dict[str, int] = {}
        """The place of each word: the rarest comes first, and one that came later before all."""
        self.remarks: tuple[Remark, ...] = ()

    def update(self, sets: Mapping[str, tuple[WordSet, ...]]) -> None:
        """Compare the quotes of changed claims, and find the remarks."""
        before = self._known
        changed = find_changed_keys(sets, before)
        if not changed:
            return
        self._known = sets
        if not self._under:
            held_by = Counter(chain.from_iterable(found for _, found in chain.from_iterable(sets.values())))
            every = sorted(held_by, key=lambda word: (held_by[word], -len(word), word))
            self._rank = {word: rank for rank, word in enumerate(every, 1)}
        for key in changed:
            for text, found in before.get(key, ()):
                self._remove(found, (key, text))
        for key in filter(changed.__contains__, sets):
            for text, found in sets[key]:
                self._add(found, (key, text))
        self.remarks = tuple(self._find())

    def _add(self, found: frozenset[str], quote: Quote) -> None:
        if under := self._under.get(found):
            under.append(quote)
            if len(under) > QUOTE_MOST:
                self._many.add(found)
            return
        self._under[found] = [quote]
        keys, index = self._list_keys(found), self._index
        self._link(found, keys)
        for key in keys:
            known = index.get(key)
            if known is None:
                index[key] = found
            elif isinstance(known, dict):
                known[found] = None
            elif known is not found:
                index[key] = dict.fromkeys((known, found))

    def _link(self, found: frozenset[str], keys: Iterable[Hashable]) -> None:
        """Note some sets that are near."""
        there = [known for key in keys if (known := self._index.get(key))]
        others = chain.from_iterable([known if isinstance(known, dict) else (known,) for known in there])
        for other in islice(others, LOOKED_UP):
            if other is not found and _is_near(found, other):
                near = self._near.setdefault(found, {found})
                near.add(other)
                self._near.setdefault(other, {other}).add(found)
                if len(near) > LINKED:
                    return

    def _remove(self, found: frozenset[str], quote: Quote) -> None:
        under = self._under[found]
        under.remove(quote)
        if len(under) <= QUOTE_MOST:
            self._many.discard(found)
        if not under:
            del self._under[found]
            for key in self._list_keys(found):
                self._drop(key, found)
            for other in self._near.pop(found, {found}) - {found}:
                self._near[other].discard(found)
                self._link(other, self._list_keys(other))

    def _drop(self, key: Hashable, found: frozenset[str]) -> None:
        """Take a set out of those that have a key."""
        known = self._index.get(key)
        if isinstance(known, dict):
            del known[found]
        elif known is found:
            del self._index[key]

    def _list_keys(self, found: frozenset[str]) -> Iterable[Hashable]:
        """Return keys of which near copies have one in common.

        They are pairs of the rarest words, so many that a near copy misses at most all but two of them. In long quotes
        these pairs would be many, so that each word is a key there; some lengths have both, since near copies may
        differ in length.
        """
        if len(found) < WHOLE - 1:
            return ()
        rank = self._rank
        try:
            ranked = sorted(map(rank.__getitem__, found))
        except KeyError:
            for word in sorted(found - rank.keys()):
                rank[word] = -len(rank)
            ranked = sorted(map(rank.__getitem__, found))
        apart = _may_differ(len(found))
        if apart == 1:
            first, second, third = ranked[:3]
            return (first, second), (first, third), (second, third)
        single = ranked[: apart + 1] if apart >= FEW else []
        return (*combinations(ranked[: apart + 2], 2), *single) if apart <= FEW else single

    def _find(self) -> Iterator[Remark]:
        near = {found for found, near in self._near.items() if len(near) > 1} | self._many
        first = {found: min(self._under[found], key=_place) for found in near}
        reported: set[frozenset[str]] = set()
        for found in sorted(near, key=lambda each: _place(first[each])):
            if found in reported:
                continue
            alike = self._near.get(found, {found})
            quotes = list(chain.from_iterable(map(self._under.__getitem__, alike)))
            if len({key for key, _ in quotes}) > QUOTE_MOST:
                reported |= alike
                yield Remark("near_copies", *min(quotes, key=_place), field="heard")


def _place(quote: Quote) -> tuple[object, ...]:
    """Return the sort key of a quote: its claim, its words."""
    return natural(quote[0]), quote[1]


def _counting(records: tuple[WeighedRecord, ...]) -> list[WeighedRecord]:
    return [record for record in records if record.who and record.counts]


def _speaking(records: tuple[WeighedRecord, ...]) -> list[WeighedRecord]:
    """Return the quotes for a claim and against it."""
    return [record for record in records if record.who and not record.is_incomplete]


def _said_in(key: str, records: tuple[WeighedRecord, ...], language: str) -> _Said:
    quotes = _counting(records)
    if not quotes:
        return _Said()
    silent, counting = list_thin_words(language), list_counting_words()
    spoken = [frozenset(record.said) for record in quotes]
    thin = [
        record.text
        for record, found in zip(quotes, spoken, strict=True)
        if (len(found.difference(silent)) < THIN and _is_thin(record.said, silent))
        or found <= counting
        or are_random_keys(record.said)
    ]
    summed = [record.text for record in quotes if is_summary(record.spoken, record.said, record.who)]
    content = frozenset().union(*spoken).difference(list_function_words(language))
    if any("May" in record.spoken and MAY.search(record.spoken) for record in quotes):
        content |= {"May"}
    return _Said(
        tuple(
            [Remark("thin_quote", key, text, field="heard") for text in thin]
            + [Remark("summed_up", key, text, field="heard") for text in summed]
        ),
        max([record.on for record in _speaking(records) if record.on], default=date.min),
        content,
        tuple([(record.text, found) for record, found in zip(quotes, spoken, strict=True)]),
    )


def _is_thin(said: tuple[str, ...], silent: frozenset[str]) -> bool:
    """Return whether too few words say something; one said twice counts twice."""
    return sum([word not in silent for word in said]) < THIN


def _is_near(one: frozenset[str], other: frozenset[str]) -> bool:
    most = max(len(one), len(other))
    return len(one & other) >= most - _may_differ(most)


def _may_differ(count: int) -> int:
    """Return how many of so many words may differ between near copies."""
    return count // APART or int(count >= WHOLE)


def _sought_in(key: str, goal: Goal, language: str, own_ids: frozenset[str]) -> tuple[Sought, ...]:
    """Return what their words must speak of: a goal's measure and date."""
    parts = goal.records.parts.items()
    heard = [part for part, quotes in parts if any(each.who and each.who not in own_ids for each in quotes.values())]
    every = (("measure_of_yours", "measure", goal.measure), ("date_of_yours", "by", goal.by))
    known = (*goal.not_known, *heard)
    return tuple(
        [
            (key, sought, Remark(rule, key, text, field=field))
            for rule, field, text in every
            if field not in known and not is_filler(text) and (sought := _stems(text, language))
        ]
    )


def _list_unspoken(sought: Mapping[str, tuple[Sought, ...]], spoken: frozenset[str]) -> Sequence[Sought]:
    """Return what nobody speaks of."""
    return [each for each in chain.from_iterable(sought.values()) if each[1].isdisjoint(spoken)]


def _answered_words(_: str, said: SaidBack, own_ids: frozenset[str], language: str) -> frozenset[str]:
    """Return the words of their answer, and of what it confirmed."""
    if said.who in own_ids:
        return frozenset()
    reply = _spoken_words(said.reply, language)
    return reply | _spoken_words(said.said, language) if said.class_ == CONFIRMS else reply


@lru_cache(maxsize=REMEMBERED)
def _stems(text: str, language: str) -> frozenset[str]:
    """Return the beginnings of a text's content words, figures in full."""
    return frozenset(map(_stem, _spoken_words(text, language)))


def _spoken_words(text: str, language: str) -> frozenset[str]:
    found = content_words(text, language)
    return found | {"May"} if "May" in text and MAY.search(text) else found


@lru_cache(maxsize=REMEMBERED)
def _stem(word: str) -> str:
    return SPELT.get(word, word if word[0].isnumeric() else word[:STEM])

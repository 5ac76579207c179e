"""Remarks on quotes of what people, or programs, say beside the matter.

*Lovely to see you, do come again*, *call me after the holidays*, or a program's notice: a claim that rests on it rests
on nothing. Words that the claim shares, or what was said back of it, are the matter, whatever they are.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from earnest.core.evidence.copies import split_units
from earnest.core.evidence.incremental import KeptResults
from earnest.core.evidence.records import Records, WeighedRecord
from earnest.core.model.kinds import by_id
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.remarks.wording.matches import LOOKED_AT, Span, clean, compile_words, find_spans, search_words
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import REMEMBERED, language_code
from earnest.core.text.word_lists.hedges import IRONY
from earnest.core.text.word_lists.kind_words import KIND, MADE_BY_A_PROGRAM
from earnest.core.text.word_lists.program_lines import DAY
from earnest.core.text.word_lists.put_offs import PUT_OFF
from earnest.core.text.word_splitting import stands_alone
from earnest.core.text.words import list_thin_words, words

FEW = 3
"""A claim of more quotes rests on other words too."""
SEVERAL = 2
"""One such word tells nothing."""
BY_CHANCE = 4
"""Of so many words, one may be of the matter by chance."""
STEM = 5
"""Words that begin with the same letters, so many, are taken for one."""
CHAIN = frozenset("gcn")
"""How the ids of goals, challenges and needs begin."""


DAYS = LatePattern(rf"(?<!\w){DAY}", re.IGNORECASE)
NUMBER = LatePattern(r"\d+")
DATE, FIRST_YEAR, CENTURY = 3, 1900, 100
"""So many numbers are a day; from this one on, a number is a year."""


class Aside(NamedTuple):
    """What a quote is made of, and what else it says."""

    rule: str
    text: str
    stems: frozenset[str] = frozenset()
    """How its words begin that say something."""

    def is_beside(self, matter: frozenset[str]) -> bool:
        """Return whether it shares nothing with the matter, or little."""
        return BY_CHANCE * len(self.stems & matter) <= len(self.stems)


class AsideFinder:
    """Finds quotes for a chain that speak of other things."""

    def __init__(self) -> None:
        self._found = KeptResults(_asides_in)

    def find(self, session: Session, records: Records) -> Iterator[Remark]:
        """Yield the remarks, claim by claim."""
        found = self._found.update(records, context=(session.language,))
        for key, asides in found.items():
            if asides and key in session.claims:
                matter = _list_matter(session, key)
                yield from (
                    Remark(each.rule, key, each.text, field="heard") for each in asides if each.is_beside(matter)
                )


def _list_matter(session: Session, key: str) -> frozenset[str]:
    """Return how the words begin of a claim, and of its say-backs."""
    covering = [said for _, said in by_id(session.said_back) if key in said.of]
    beside = {key, *(each for said in covering for each in said.of if each in session.claims)}
    texts = (*(session.claims[each].text for each in beside), *(said.said for said in covering))
    return frozenset().union(*[_stems(text, session.language) for text in texts])


def _asides_in(key: str, records: tuple[WeighedRecord, ...], language: str) -> tuple[Aside, ...]:
    if key[0] not in CHAIN:
        return ()
    marked = [record for record in records if record.spoken is not record.text and record.counts]
    dated = [Aside("other_day", record.text) for record in marked if _bears_another_day(record)]
    few = records if len(records) <= FEW else ()
    return (*dated, *filter(None, (_read_quote(record, language) for record in few if record.who and record.counts)))


def _read_quote(record: WeighedRecord, language: str) -> Aside | None:
    found = _read_words(record.text, record.spoken, language)
    return found and found._replace(text=record.text)


@lru_cache(maxsize=REMEMBERED)
def _read_words(text: str, spoken: str, language: str) -> Aside | None:
    if _find(MADE_BY_A_PROGRAM, _in_small_letters(text)):
        return Aside("summed_up", text)
    return read_aside(spoken, language) or _read_irony(spoken, language)


def _bears_another_day(record: WeighedRecord) -> bool:
    """Return whether what a machine put around a quote dates it otherwise."""
    on, heads = record.on, {each.group() for each in DAYS.finditer(record.text[:LOOKED_AT])}
    numbers = [list(map(int, NUMBER.findall(head))) for head in heads if head not in record.spoken]
    dated = [some for some in numbers if len(some) == DATE or (some and max(some) >= FIRST_YEAR)]
    return on is not None and bool(dated) and not any(_is_day(some, on) for some in dated)


def _is_day(numbers: list[int], on: date) -> bool:
    """Return whether numbers may be a day, or the one beside it."""
    at, last = on.toordinal(), date.max.toordinal()
    every = [date.fromordinal(day) for day in range(max(at - 1, 1), min(at + 1, last) + 1)]
    short = [number % CENTURY for number in numbers]
    return any(
        each.year % CENTURY in short and each.day in short and (len(short) < DATE or each.month in short)
        for each in every
    )


def _read_irony(spoken: str, language: str) -> Aside | None:
    """Return what a text is, where it says yes and means no."""
    listed, seen = IRONY.get(language_code(language)), clean(spoken[:LOOKED_AT])
    is_ironic = listed is not None and search_words(listed, seen) is not None
    return Aside("refusal", spoken) if is_ironic else None


@lru_cache(maxsize=REMEMBERED)
def read_aside(spoken: str, language: str) -> Aside | None:
    """Return what a text is, where it is made of such words."""
    code, seen = language_code(language), _in_small_letters(spoken)
    if code not in PUT_OFF:
        return None
    put_off, kind = (_find(_pattern(code, put=put), seen) for put in (True, False))
    if len(put_off) + len(kind) < SEVERAL:
        return None
    inside = [any(start <= at < end for start, end in (*put_off, *kind)) for at in range(len(seen))]
    beside = "".join([" " if is_inside else sign for sign, is_inside in zip(seen, inside, strict=True)])
    rest = [word for word in words(beside) if word not in list_thin_words(language)]
    made = sum(len(words(seen[start:end])) for start, end in put_off)
    is_put_off = bool(put_off) and len(rest) <= (made if len(put_off) >= SEVERAL else 0)
    is_kind = len(kind) >= SEVERAL + len(rest) or (len(kind) > SEVERAL and len(rest) < len(kind))
    if not is_put_off and not is_kind:
        return None
    return Aside("refusal" if is_put_off else "thin_quote", spoken, _stems(spoken, language))


def _in_small_letters(text: str) -> str:
    return clean(text[:LOOKED_AT]).lower()


def _find(listed: str, seen: str) -> tuple[Span, ...]:
    # The lists are in small letters: to look for capitals too takes more than twice as long.
    return find_spans(compile_words(listed, 0), seen)


@cache
def _pattern(code: str, *, put: bool) -> str:
    listed = (PUT_OFF if put else KIND)[code]
    return listed if stands_alone(listed[0]) else rf"(?<!\w)(?:{listed})\w*"


@lru_cache(maxsize=REMEMBERED)
def _stems(text: str, language: str) -> frozenset[str]:
    silent = list_thin_words(language)
    return frozenset([unit[:STEM] for unit in split_units(text, language) if unit not in silent])

"""Remarks on who was heard, when, and their replies (RULES 9, 20-22)."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from itertools import chain

from earnest.core.evidence.incremental import KeptResult, KeptResults
from earnest.core.evidence.records import Records, WeighedRecord
from earnest.core.history.claim_history import CONFIRMS, ClaimHistory
from earnest.core.model.kinds import natural
from earnest.core.model.session import SaidBack, Session
from earnest.core.remarks.off_topic import OffTopicFinder
from earnest.core.remarks.remark import Remark, first_covered
from earnest.core.remarks.say_backs import find_hedges
from earnest.core.remarks.wording.matches import clean, search_words, straighten_quotes
from earnest.core.text.dates import format_day
from earnest.core.text.late_pattern import LatePattern
from earnest.core.text.normalize import REMEMBERED, language_code, normalize
from earnest.core.text.word_lists.languages import find_polite_words
from earnest.core.text.word_lists.own_roles import BETWEEN, MACHINES, OURS, OWN_ROLES, SELVES
from earnest.core.text.words import BARE_MOST, is_filler, is_polite_answer, words

CROWD = 2
"""The number of people with a say from which a single voice is asked about."""
MASS, WITHIN = 5, timedelta(minutes=1)
"""The number of confirmations that are asked about, and the time within which they are made."""
NICKNAME = 3
"""Names that begin with the same letters, so many, may be one."""
BESIDE = LatePattern(r"(?:[(（\[–—]|\s-\s)(.+?)[)）\]]?$")
"""What stands beside a name."""
DAYS = 7
"""The days of a week."""
Voices = tuple[frozenset[str], date | None]
"""Who is quoted, and the day of their newest words."""


class SpeakerFinder:
    """Finds remarks on replies, speakers, and the age of quotes."""

    def __init__(self) -> None:
        self._polite, self._off_topic = KeptResults(_is_polite), OffTopicFinder()
        self._untyped = KeptResult(_list_untyped)
        self._voices = KeptResults(_voices_in)
        self._heard = KeptResult(_gather_voices)

    def find(self, session: Session, records: Records, history: ClaimHistory, today: date | None) -> Iterator[Remark]:
        """Yield the remarks: on replies first."""
        polite = self._polite.update(session.said_back, context=(session.language,))
        rules = {key: "polite_yes" for key, is_polite in polite.items() if is_polite}
        for key, rule in chain(rules.items(), ((key, "off_topic") for key in self._off_topic.find(session, records))):
            if rule == rules.get(key, rule):
                said = session.said_back[key]
                claim = first_covered(session, said)
                yield Remark(rule, claim, said.reply, field="said_back")
        yield from _mass_confirming(self._untyped.update(session.said_back), history)
        quoted, newest = self._heard.update(self._voices.update(records))
        yield from _one_voice(session, quoted)
        yield from _whose_side(session, quoted)
        if today is not None and not session.decision.is_made and session.stale_after_weeks is not None:
            yield from _stale(session.stale_after_weeks, newest, today)


def _voices_in(_: str, records: tuple[WeighedRecord, ...]) -> Voices:
    """Return who is quoted for a claim, and the newest day."""
    quotes = [record for record in records if record.who and record.counts]
    newest = max([record.on for record in quotes if record.on], default=None)
    return frozenset([record.who for record in quotes]), newest


def _gather_voices(voices: Mapping[str, Voices]) -> Voices:
    """Return who is quoted for any claim, and the newest day."""
    newest = max([newest for _, newest in voices.values() if newest], default=None)
    return frozenset().union(*[quoted for quoted, _ in voices.values()]), newest


@cache
def _pleasantries(language: str) -> re.Pattern[str] | None:
    listed = find_polite_words(language)
    if listed is None:
        return None
    one = rf"(?:{listed.POLITE})"
    beside = rf"(?:(?:{listed.BESIDE})[\s,.!;:…–—-]*)*"
    return re.compile(rf"{beside}(?:{one}[\s,.!;:…–—-]*{beside})+", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def is_pleasantry(reply: str, language: str) -> bool:
    """Return whether a reply is made of polite words alone."""
    if len(words(reply)) > BARE_MOST:
        return False
    pattern = _pleasantries(language)
    if pattern is None:
        return is_polite_answer(reply, language)
    return pattern.fullmatch(straighten_quotes(clean(reply)).strip(" \"'“”\n")) is not None


def _is_polite(_: str, said: SaidBack, language: str) -> bool:
    """Return whether a reply only says yes politely."""
    if said.class_ != CONFIRMS or find_hedges(said.reply, language):
        return False
    return is_pleasantry(said.reply, language_code(language))


def _list_untyped(say_backs: Mapping[str, SaidBack]) -> Sequence[str]:
    """Return the say-backs without a typed reply.

    It is missing, a placeholder, or the same again.
    """
    replies = Counter(normalize(said.reply) for said in say_backs.values())
    return [key for key, said in say_backs.items() if is_filler(said.reply) or replies[normalize(said.reply)] > 1]


def _mass_confirming(keys: Sequence[str], history: ClaimHistory) -> Iterator[Remark]:
    """Find five confirmations within a minute without a typed reply."""
    if len(keys) < MASS:
        return
    found = [(history.confirmed_at(key), key) for key in keys]
    untyped = sorted([(_with_offset(at), key) for at, key in found if at is not None])
    for (first, _), (last, _) in zip(untyped, untyped[MASS - 1 :], strict=False):
        if last - first <= WITHIN:
            every = ", ".join(sorted((each for _, each in untyped), key=natural))
            yield Remark("mass_confirming", "", f"Confirmed within a minute, with no reply of their own: {every}", ())
            return


def _with_offset(at: datetime) -> datetime:
    # A time written by hand may lack its offset; without one it cannot stand in a row with the others.
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _one_voice(session: Session, quoted: frozenset[str]) -> Iterator[Remark]:
    if len(quoted) != 1:
        return
    own = session.own_ids
    with_a_say = [key for key, each in session.people() if each.has_a_say and not each.archived and key not in own]
    if len(with_a_say) < CROWD:
        return
    voice = session.name_of(next(iter(quoted)))
    others = ", ".join(session.name_of(key) for key in sorted(with_a_say, key=natural) if key not in quoted)
    yield Remark("one_voice", "", f"Every quote is from {voice}; with a say, and not heard: {others}")


def _whose_side(session: Session, quoted: frozenset[str]) -> Iterator[Remark]:
    """Yield remarks on people who may be colleagues, or the user."""
    heard = quoted.union([said.who for said in session.said_back.values()])
    for key, person in session.people():
        if key not in heard or person.side is not None or key in session.own_ids:
            continue
        is_you = not person.namesake and (
            _is_like(person.name, session.you.name) or _names(person.role, session.you.name)
        )
        if is_you or _may_be_yours(person.name) or _may_be_yours(person.role) or _is_told_by_you(person.role):
            about = ", ".join(filter(None, (session.name_of(key), person.role)))
            yield Remark("whose_side", "", about, field="role")


@lru_cache(maxsize=REMEMBERED)
def _may_be_yours(described: str) -> bool:
    """Return whether a name or role may be of the user's side."""
    seen = clean(described).strip()
    beside = BESIDE.search(seen)
    if beside and _is_told_by_you(beside[1]):
        return True
    return _own_roles().search(seen) is not None or _own_names().search(seen) is not None


@lru_cache(maxsize=REMEMBERED)
def _is_told_by_you(role: str) -> bool:
    """Return whether a role says what somebody is to the user."""
    return search_words(f"{OURS}|{BETWEEN}", clean(role).strip()) is not None


@lru_cache(maxsize=REMEMBERED)
def _is_like(name: str, own: str) -> bool:
    """Return whether a name may be another form of the user's own.

    *Danny Reyes* and *D. Reyes* are, beside *Daniel Reyes*; and so is *Reyes, Daniel*.
    """
    theirs, yours = words(name), words(own)
    if not theirs or not yours or theirs == yours:
        return False
    if len(theirs) == len(yours) == 1:
        short, long = sorted((theirs[0], yours[0]), key=len)
        return len(short) >= NICKNAME and long.startswith(short)
    if len(theirs) == 1 or len(yours) == 1:
        return False
    if sorted(theirs) == sorted(yours):
        return True
    short, long = sorted((theirs[0], yours[0]), key=len)
    is_first_alike = long.startswith(short[:NICKNAME])
    return theirs[-1] == yours[-1] and is_first_alike


@lru_cache(maxsize=REMEMBERED)
def _names(role: str, own: str) -> bool:
    """Return whether a role names the user: *works for Priya*."""
    return not {word for word in words(own) if len(word) >= NICKNAME}.isdisjoint(words(role))


@cache
def _own_roles() -> re.Pattern[str]:
    return re.compile("|".join((*OWN_ROLES.values(), MACHINES)), re.IGNORECASE)


@cache
def _own_names() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[(（\[–—]\s*|\s-\s+)(?:{SELVES})\s*(?:[)）\]]|[,(（]|$)")


def _stale(weeks: int, newest: date | None, today: date) -> Iterator[Remark]:
    if newest and (today - newest).days > DAYS * weeks:
        # The year is always shown, so that the sentence stays the same as years go by.
        day = format_day(newest, date.max if newest.year < date.max.year else date.min)
        yield Remark("stale", "", f"Their newest words are from {day}")

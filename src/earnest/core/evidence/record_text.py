"""A record in one line."""

from collections.abc import Callable
from datetime import date
from functools import partial

from earnest.core.evidence.records import FOUR_WORDS, MORE_THAN_A_YES, QUOTE_LEAST, explain_short_quote
from earnest.core.evidence.spoken_words import count_spoken, keep_theirs, name_own_side, name_speakers
from earnest.core.evidence.strength import describe_strength
from earnest.core.model.labels import describe_person
from earnest.core.model.records import Quote
from earnest.core.model.session import Session
from earnest.core.text.dates import format_day
from earnest.core.text.normalize import shows_nothing
from earnest.core.text.words import words

ENOUGH = 2000
"""In so many characters of a long quote, there nearly always are the words that count."""
COUNTED = ("none", "one", "two", "three")


def is_short_answer(session: Session, quote: str) -> bool:
    """Return whether a quote's few words may be all there is."""
    return len(quote) <= ENOUGH and _lacks(session, quote) != "" and not _lacks(session, quote, all_they_said=True)


def describe_short_quote(
    session: Session, quote: str, in_quotes: Callable[[str], str], *, all_they_said: bool = False
) -> str:
    """Return which words of a quote count, if not plain to see."""
    beginning = quote[: quote.find("\n", ENOUGH) + 1] if len(quote) > ENOUGH else ""
    if not _lacks(session, beginning) or shows_nothing(quote):
        return ""
    lacks, spoken = _lacks(session, quote, all_they_said=all_they_said), " ".join(_keep_theirs(session, quote).split())
    count = count_spoken(quote, name_speakers(session), name_own_side(session))
    if lacks and count:
        told = f"{in_quotes(spoken)}, " if count < QUOTE_LEAST else ""
        needed = f"{COUNTED[count]} of the four words needed." if count < QUOTE_LEAST else f"it lacks {lacks}."
        return f"Counted so far: {told}{needed}"
    if lacks:
        return f"Counted so far: {COUNTED[0]} of the four words needed."
    left_out = len(words(quote)) - len(words(spoken))
    return f"Counted: {count} of their words. Times, labels and headers do not count." if left_out else ""


def name_other_lacks(lacks: str) -> str:
    """Return what a quote lacks beside words that count; empty if nothing."""
    others = [each for each in lacks.split(" and ") if each not in {"", FOUR_WORDS, MORE_THAN_A_YES}]
    return " and ".join(others)


def _lacks(session: Session, quote: str, *, all_they_said: bool = False) -> str:
    """Return what the words of a quote lack, or nothing."""
    heard = Quote(words=quote, all_they_said=all_they_said)
    return explain_short_quote(heard, _keep_theirs(session, quote))


def _keep_theirs(session: Session, quote: str) -> str:
    return keep_theirs(quote, name_speakers(session), name_own_side(session))


def describe_record(session: Session, record: str, today: date, dot: str = " · ", *, brief: bool = False) -> str:
    """Return a record's facts on one line.

    These are who, how and when, or the source and the day.

    Args:
        session: The session.
        record: `quote.q1`, `source.s1` or `said_back.s1`.
        today: A day of another year is shown with its year.
        dot: The separator of facts.
        brief: Leave out roles.
    """
    describe = session.name_of if brief else partial(describe_person, session)
    table, _, key = record.partition(".")
    if table == "quote":
        heard = session.quote[key]
        hand = "second hand" if heard.second_hand else ""
        facts = (describe(heard.who) if heard.who else "", heard.how, hand, _day(heard.on, today))
    elif table == "source":
        source = session.source[key]
        facts = (source.where, "", "", _day(source.on, today))
    else:
        said = session.said_back[key]
        meant = describe_strength(session, key) or said.class_ or ""
        facts = (describe(said.who) if said.who else "", meant, "", _day(said.on, today))
    return dot.join(fact for fact in facts if fact)


def _day(day: date | None, today: date) -> str:
    return format_day(day, today) if day else ""

"""A record in one line."""

from collections.abc import Callable
from datetime import date
from functools import partial

from earnest.core.evidence.records import QUOTE_LEAST
from earnest.core.evidence.spoken_words import count_spoken, keep_spoken, name_speakers
from earnest.core.model.labels import describe_person
from earnest.core.model.session import Session
from earnest.core.text.dates import format_day
from earnest.core.text.normalize import shows_nothing

ENOUGH = 2000
"""In so many characters of a long quote, there nearly always are the words that count."""
COUNTED = ("none", "one", "two", "three")


def describe_short_quote(session: Session, quote: str, in_quotes: Callable[[str], str]) -> str:
    """Return which words of a short quote count; empty if enough do."""
    speakers = name_speakers(session)
    beginning = quote[: quote.find("\n", ENOUGH) + 1] if len(quote) > ENOUGH else ""
    if count_spoken(beginning, speakers) >= QUOTE_LEAST:
        return ""
    count = count_spoken(quote, speakers)
    if count >= QUOTE_LEAST or shows_nothing(quote):
        return ""
    spoken = f"{in_quotes(' '.join(keep_spoken(quote, speakers).split()))}, " if count else ""
    return f"Counted so far: {spoken}{COUNTED[count]} of the four words needed."


def describe_record(
    session: Session, claim: str, record: str, today: date, dot: str = " · ", *, brief: bool = False
) -> str:
    """Return a record's facts on one line.

    These are who, how and when, or the source and the day.

    Args:
        session: The session.
        claim: The claim that the record stands under.
        record: `heard.h1`, `read.r1` or `said_back.s1`.
        today: A day of another year is shown with its year.
        dot: The separator of facts.
        brief: Leave out roles.
    """
    describe = session.name_of if brief else partial(describe_person, session)
    table, _, key = record.partition(".")
    if table == "heard":
        heard = session.claims[claim].heard[key]
        hand = "second hand" if heard.second_hand else ""
        facts = (describe(heard.who) if heard.who else "", heard.how, hand, _day(heard.on, today))
    elif table == "read":
        read = session.claims[claim].read[key]
        facts = (read.source, "", "", _day(read.on, today))
    else:
        said = session.said_back[key]
        facts = (describe(said.who) if said.who else "", said.class_ or "", "", _day(said.on, today))
    return dot.join(fact for fact in facts if fact)


def _day(day: date | None, today: date) -> str:
    return format_day(day, today) if day else ""

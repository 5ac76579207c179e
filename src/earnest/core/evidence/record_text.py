"""A record in one line."""

from datetime import date
from functools import partial

from earnest.core.model.labels import describe_person
from earnest.core.model.session import Session
from earnest.core.text.dates import format_day


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

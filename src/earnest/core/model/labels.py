"""People, kinds and values of a session in words."""

from datetime import date
from typing import Any

from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session
from earnest.core.text.dates import format_day

NOUNS = {
    "person": "Person",
    "quote": "Quote",
    "source": "Source",
    "said_back": "Said back",
    "settled": "Answer to a remark",
    "own_question": "Question of your own",
    "meeting": "Meeting",
    "decision": "Decision",
    "you": "Yourself",
    "not_known": "Not known yet",
    "proposal": "Proposal",
}


def describe_person(session: Session, person: str) -> str:
    """Return a person as *Dana, founder*."""
    known = session.person.get(person)
    role = known.role if known else ""
    name = session.name_of(person)
    return f"{name}, {role}" if role else name


def noun_of(thing: KeyPath) -> str:
    """Return the noun for a thing, by its path.

    A history edited by hand may name none.
    """
    if not thing:
        return "An entry without a key"
    head = thing[0]
    return KIND[head].noun.capitalize() if head in KIND else NOUNS.get(head, head.replace("_", " ").capitalize())


def describe_value(value: Any, session: Session, today: date) -> str:
    """Return a value of a session's file in words.

    An id becomes what it leads to, a day is written out.
    """
    if value is None:
        return ""
    if isinstance(value, list | dict):
        each = value.values() if isinstance(value, dict) else value
        return "; ".join(describe_value(one, session, today) for one in each)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if type(value) is date:
        return format_day(value, today)
    if isinstance(value, str) and value in session.claims:
        return session.claims[value].text
    return session.name_of(value) if isinstance(value, str) and value in session.person else str(value)

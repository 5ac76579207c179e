"""People, kinds and values of a session in words."""

from collections.abc import Iterable, Iterator
from datetime import date
from string import ascii_letters
from typing import Any

from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import KIND
from earnest.core.model.links import list_people_to_offer
from earnest.core.model.session import Session
from earnest.core.text.dates import format_day
from earnest.core.text.normalize import normalize

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


def begins_name(short: str, whole: str) -> bool:
    """Return whether a name begins a longer one, in whole words."""
    return normalize(whole).startswith(f"{normalize(short)} ")


def find_likely_same(session: Session, person: str) -> tuple[str, ...]:
    """Return those who may be the same person.

    *Ines* may be *Ines Falk*, and the other way round. You and the archived are never among them.
    """
    name, no_others = session.name_of(person), {person, *session.own_ids}
    if person in session.own_ids:
        return ()
    others = ((key, session.name_of(key)) for key, _ in list_people_to_offer(session))
    return tuple(
        key for key, known in others if key not in no_others and (begins_name(name, known) or begins_name(known, name))
    )


def list_likely_same(session: Session, newcomers: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of newcomers, each with whose it may be."""
    for person in newcomers:
        if others := find_likely_same(session, person):
            yield session.name_of(person), " or ".join(map(session.name_of, others))


def noun_of(thing: KeyPath) -> str:
    """Return the noun for a thing, by its path.

    A history edited by hand may name none.
    """
    if not thing:
        return "An entry without a key"
    head = thing[0]
    return KIND[head].noun.capitalize() if head in KIND else NOUNS.get(head, head.replace("_", " ").capitalize())


def number_noun(noun: str, claim: str) -> str:
    """Return a noun with a claim's number: *goal 2* for `g2`."""
    return f"{noun} {claim.lstrip(ascii_letters) or claim}"


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

"""Differences between two versions of a session, in words."""

from datetime import date
from typing import Any, NamedTuple

from earnest.core.history.merge import Difference, DifferingKey
from earnest.core.model.kinds import KIND
from earnest.core.model.paths import KeyPath, value_at
from earnest.core.model.session import Session
from earnest.core.text.dates import format_day

NOUNS = {
    "person": "Person",
    "said_back": "Said back",
    "settled": "Answer to a remark",
    "own_question": "Question of your own",
    "meeting": "Meeting",
    "decision": "Decision",
    "you": "Yourself",
    "not_known": "Not known yet",
    "proposal": "Proposal",
}
NAMING = ("text", "name", "said", "answer", "on")
"""The keys that name a thing; the first one present counts."""


class ValuePair(NamedTuple):
    """A differing key with both versions' values; a missing one is empty."""

    label: str
    file: str
    other: str


def describe_path(difference: Difference, file: Session, other: Session, today: date) -> str:
    """Return the noun and name of a thing that differs."""
    noun = noun_of(difference.path)
    for session in (file, other):
        table = value_at(session.document, difference.path)
        if isinstance(table, dict):
            found = next((table[key] for key in NAMING if key in table), "")
            return f"{noun}: {describe_value(found, session, today)}" if found else noun
    return noun


def noun_of(thing: KeyPath) -> str:
    """Return the noun for a thing of a session, by its path; a history edited by hand may name none."""
    if not thing:
        return "An entry without a key"
    head = thing[0]
    return KIND[head].noun.capitalize() if head in KIND else NOUNS.get(head, head.replace("_", " ").capitalize())


def describe_difference(difference: Difference, file: Session, other: Session, today: date) -> tuple[ValuePair, ...]:
    """Return the differing keys with both versions' values."""
    return tuple(_told(line, difference.path, file, other, today) for line in difference.lines)


def _told(line: DifferingKey, thing: KeyPath, file: Session, other: Session, today: date) -> ValuePair:
    rest = line.path[len(thing) :] or thing[-1:]
    label = " › ".join(key.replace("_", " ") for key in rest)
    return ValuePair(label, describe_value(line.file, file, today), describe_value(line.other, other, today))


def describe_value(value: Any, session: Session, today: date) -> str:
    """Return a value of a session's file in words: ids as what they lead to, days as days."""
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

"""Two versions of a session in words: what they differ about, and what each of them has there."""

from datetime import date
from typing import NamedTuple

from earnest.core.history.merge import Difference, DifferingKey
from earnest.core.model.labels import describe_value, noun_of
from earnest.core.model.paths import KeyPath, value_at
from earnest.core.model.session import Session

NAMING = ("text", "name", "said", "answer", "on")
"""The keys that say what a thing is, the first one that is there."""


class ValuePair(NamedTuple):
    """One key of a difference, and what each version has there; empty where it has nothing."""

    label: str
    file: str
    other: str


def describe_path(difference: Difference, file: Session, other: Session, today: date) -> str:
    """Return what two versions differ about: its noun, and the words that it goes by."""
    noun = noun_of(difference.path)
    for session in (file, other):
        table = value_at(session.document, difference.path)
        if isinstance(table, dict):
            found = next((table[key] for key in NAMING if key in table), "")
            return f"{noun}: {describe_value(found, session, today)}" if found else noun
    return noun


def describe_difference(difference: Difference, file: Session, other: Session, today: date) -> tuple[ValuePair, ...]:
    """Return the keys that differ, each with what either version has there."""
    return tuple(_told(line, difference.path, file, other, today) for line in difference.lines)


def _told(line: DifferingKey, thing: KeyPath, file: Session, other: Session, today: date) -> ValuePair:
    rest = line.path[len(thing) :] or thing[-1:]
    label = " › ".join(key.replace("_", " ") for key in rest)
    return ValuePair(label, describe_value(line.file, file, today), describe_value(line.other, other, today))

"""Differences between two versions of a session, in words."""

from datetime import date
from typing import NamedTuple

from earnest.core.merge.differences import Difference, DifferingKey
from earnest.core.model.fields import FIELDS
from earnest.core.model.keys import KeyPath
from earnest.core.model.labels import describe_value, noun_of
from earnest.core.model.paths import thing_of, value_at
from earnest.core.model.session import Session

NAMING = ("text", "name", "said", "answer", "on")
"""The keys that name a thing; the first one present counts."""


class ValuePair(NamedTuple):
    """A differing key with both versions' values; a missing one is empty."""

    label: str
    file: str
    other: str


def describe_path(difference: Difference, file: Session, other: Session, today: date) -> str:
    """Return the noun and name of a thing that differs."""
    path = thing_of(difference.path)
    noun = noun_of(path)
    for session in (file, other):
        table = value_at(session.document, path)
        if isinstance(table, dict):
            found = next((table[key] for key in NAMING if key in table), "")
            return f"{noun}: {describe_value(found, session, today)}" if found else noun
    return noun


def describe_difference(difference: Difference, file: Session, other: Session, today: date) -> tuple[ValuePair, ...]:
    """Return the differing keys with both versions' values."""
    return tuple(_told(line, thing_of(difference.path), file, other, today) for line in difference.lines)


def _told(line: DifferingKey, thing: KeyPath, file: Session, other: Session, today: date) -> ValuePair:
    rest = line.path[len(thing) :] or thing[-1:]
    field = FIELDS.get(thing[0], {}).get(rest[0])
    label = (field.label if field else "") or " › ".join(key.replace("_", " ") for key in rest).capitalize()
    return ValuePair(label, describe_value(line.file, file, today), describe_value(line.other, other, today))

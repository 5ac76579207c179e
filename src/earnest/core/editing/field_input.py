"""What is typed into a field, as the file holds it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from earnest.core.editing.people import name_person
from earnest.core.history.changes import Edit
from earnest.core.model.fields import Field
from earnest.core.model.session import Session
from earnest.core.text.day_parsing import parse_day
from earnest.core.text.normalize import normalize

LONGEST = 6
"""The most digits of a rank."""


class ParsedInput(NamedTuple):
    """The meaning of a field's text.

    `edits` add new people. `asks` is what to ask if the text means nothing.
    """

    value: Any = None
    edits: tuple[Edit, ...] = ()
    asks: str = ""


def parse_field(session: Session, field: Field, typed: Any, today: date) -> ParsedInput:
    """Return the meaning of what was typed or chosen in a field."""
    match field.form:
        case "people" | "person":
            names = str(typed).replace("\n", ";").split(";")
            found = _people(session, names, one=field.form == "person")
        case "number":
            found = _number(str(typed).strip())
        case "day":
            reading = parse_day(str(typed), today, session.language)
            found = ParsedInput(reading.day, asks=reading.asks)
        case "yes":
            found = ParsedInput(typed == "yes" or None)
        case "claim" | "pick":
            found = ParsedInput(next(iter(typed or ()), None))
        case "text" | "line":
            found = ParsedInput(typed.replace("\r\n", "\n").replace("\r", "\n").strip())
        case _:
            found = ParsedInput(typed)
    return found


def _people(session: Session, spoken: Sequence[str], *, one: bool) -> ParsedInput:
    ids: list[str] = []
    edits: list[Edit] = []
    new: dict[str, str] = {}
    for each in spoken:
        name = each.strip()
        if not name:
            continue
        key, found = name_person(session, name, new)
        new.setdefault(normalize(name.partition(",")[0].strip()), key)
        if key not in ids:
            ids.append(key)
            edits.extend(found)
    if one and len(ids) > 1:
        return ParsedInput(
            asks=f"{' or '.join(filter(None, (each.strip() for each in spoken)))}? One person goes here."
        )
    if one:
        return ParsedInput(ids[0] if ids else None, tuple(edits))
    return ParsedInput(tuple(ids), tuple(edits))


def _number(typed: str) -> ParsedInput:
    if not typed:
        return ParsedInput()
    is_place = len(typed) <= LONGEST and typed.isdecimal() and int(typed) > 0
    return ParsedInput(int(typed)) if is_place else ParsedInput(asks="a place in a row, such as 1?")

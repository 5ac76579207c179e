"""What is typed into a field, as the file holds it."""

from datetime import date
from typing import Any, NamedTuple

from earnest.core.editing.people import name_people
from earnest.core.history.changes import Edit
from earnest.core.model.fields import Field
from earnest.core.model.session import Session
from earnest.core.text.days.day_parsing import parse_day

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
            found = _people(session, str(typed), one=field.form == "person")
        case "number":
            found = _number(str(typed).strip())
        case "day":
            reading = parse_day(str(typed), today, session.language)
            found = ParsedInput(reading.day, asks=reading.asks)
        case "yes":
            found = ParsedInput({"yes": True, "no": False}.get(typed))
        case "claim" | "pick":
            found = ParsedInput(next(iter(typed or ()), None))
        case "text" | "line":
            found = ParsedInput(typed.replace("\r\n", "\n").replace("\r", "\n").strip())
        case _:
            found = ParsedInput(typed)
    return found


def _people(session: Session, spoken: str, *, one: bool) -> ParsedInput:
    ids, edits = name_people(session, spoken)
    if not one:
        return ParsedInput(ids, edits)
    if len(ids) > 1:
        names = filter(None, map(str.strip, spoken.replace("\n", ";").split(";")))
        return ParsedInput(asks=f"{' or '.join(names)}? Only one person can be named here.")
    return ParsedInput(ids[0] if ids else None, edits)


def _number(typed: str) -> ParsedInput:
    if not typed:
        return ParsedInput()
    is_place = len(typed) <= LONGEST and typed.isdecimal() and int(typed) > 0
    return ParsedInput(int(typed)) if is_place else ParsedInput(asks="a place, as a number such as 1?")

"""What is typed into a field, as the file holds it; and what the file holds, as a field shows it."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from earnest.core.editing.answer_edits import person_named
from earnest.core.history.changes import Edit
from earnest.core.model.fields import Field
from earnest.core.model.session import Session
from earnest.core.standing.standing_text import person_told
from earnest.core.text.dates import DAY_ASKED, day_meant, day_shown
from earnest.core.text.normalize import folded

LONGEST = 6
"""Nobody ranks more than a number of so many digits can tell."""

BETWEEN = "; "
"""What stands between several people on one line."""


class Taken(NamedTuple):
    """What a field's text means: its value, edits that it brings along, and what to ask where it means nothing."""

    value: Any = None
    edits: tuple[Edit, ...] = ()
    asks: str = ""


def taken(session: Session, field: Field, typed: Any, today: date) -> Taken:
    """Return what somebody means by what they typed or chose in a field."""
    match field.form:
        case "people" | "person":
            names = str(typed).replace("\n", ";").split(";")
            found = _people(session, names, one=field.form == "person")
        case "number":
            found = _number(str(typed).strip())
        case "day":
            found = _day(str(typed).strip(), today)
        case "yes":
            found = Taken(typed == "yes" or None)
        case "claim" | "pick":
            found = Taken(next(iter(typed or ()), None))
        case "text" | "line":
            found = Taken(typed.replace("\r\n", "\n").replace("\r", "\n").strip())
        case _:
            found = Taken(typed)
    return found


def shown(session: Session, field: Field, value: Any, today: date) -> str:
    """Return what a field of one line shows of a value."""
    if value is None:
        return ""
    if field.form == "people":
        return BETWEEN.join(person_told(session, key) for key in value)
    if field.form == "person":
        return person_told(session, value) if value else ""
    if field.form == "day":
        return day_shown(value, today)
    return str(value)


def _people(session: Session, spoken: Iterable[str], *, one: bool) -> Taken:
    ids: list[str] = []
    edits: list[Edit] = []
    new: dict[str, str] = {}
    for each in spoken:
        name = each.strip()
        if not name:
            continue
        key, found = person_named(session, name, new)
        new.setdefault(folded(name.partition(",")[0].strip()), key)
        if key not in ids:
            ids.append(key)
            edits.extend(found)
    if one:
        return Taken(ids[0] if ids else None, tuple(edits))
    return Taken(tuple(ids), tuple(edits))


def _number(typed: str) -> Taken:
    if not typed:
        return Taken()
    is_place = len(typed) <= LONGEST and typed.isdecimal() and int(typed) > 0
    return Taken(int(typed)) if is_place else Taken(asks="a place in a row, such as 1?")


def _day(typed: str, today: date) -> Taken:
    if not typed:
        return Taken()
    day = day_meant(typed, today)
    return Taken(day) if day else Taken(asks=DAY_ASKED)

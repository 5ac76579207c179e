"""Responsible for asking a question's fields one after the other."""

from datetime import date
from typing import Any

from earnest.core.interview.position import Position
from earnest.core.interview.prompt import LINKS, ONE_LINERS, find_candidates, read_value
from earnest.core.model.fields import FIELDS, Field
from earnest.plain.console import CommandGiven, Console, EndOfInput

HINTS = {"people": "names; several with ; between", "person": "a name", "day": "today, Monday, 4 Mar", "number": "1"}
PAGES = frozenset({"records", "say_back"})
"""Forms that are asked in a talk of their own."""


def fields_of(seat: Position) -> list[Field]:
    """Return the fields of the question, in the order in which they are asked: ties to other claims last."""
    every = [FIELDS[seat.question.of][name] for name in seat.question.fields]
    asked = [field for field in every if field.form not in PAGES]
    return sorted(asked, key=lambda field: field.form in LINKS)


def initial_values(seat: Position, today: date) -> dict[str, Any]:
    """Return what the fields hold before anything is typed."""
    return {field.name: read_value(seat.session, seat.interview, seat.place, field, today) for field in fields_of(seat)}


def ask_field(console: Console, seat: Position, typed: dict[str, Any]) -> None:
    """Ask the fields of the question; `typed` takes each answer as it comes, those before a command too."""
    for field in fields_of(seat):
        label = field.label or "Your answer"
        before = typed[field.name]
        try:
            found = _asked(console, seat, field, label, before)
        except (CommandGiven, EndOfInput) as stop:
            if stop.typed is not None:
                typed[field.name] = stop.typed
            raise
        if found is not None:
            typed[field.name] = found


def _asked(console: Console, seat: Position, field: Field, label: str, before: Any) -> Any:
    if field.form in LINKS:
        there = find_candidates(seat.session, seat.interview, seat.place, field)
        if not there:
            console.say(f"{label}: nothing to pick from yet")
            return None
        return console.pick(label, list(there.items()), before, several=field.form == "claims")
    if field.form in {"choice", "yes"}:
        ways = field.choices or (("yes", "yes"), ("no", "no"))
        found = console.pick(label, ways, (before,) if before else (), several=False)
        return None if found is None else next(iter(found), "no" if field.form == "yes" else None)
    if field.form in ONE_LINERS:
        return console.line(label, before, HINTS.get(field.form, ""))
    return console.text(label, before)

"""Prompts for the fields of a question, one after the other."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from earnest.core.interview.position import Position
from earnest.core.interview.prompt import LINKS, ONE_LINERS, find_candidates, read_value
from earnest.core.model.fields import FIELDS, Field
from earnest.plain.console import CommandGiven, Console, EndOfInput

HINTS = {"people": "names; several with ; between", "person": "a name", "day": "today, Monday, 4 Mar", "number": "1"}
OWN_COMMANDS = frozenset({"records", "say_back"})
"""Forms of fields that have commands of their own."""


def list_fields(position: Position) -> list[Field]:
    """Return the fields of the question; links to other claims come last."""
    every = [FIELDS[position.question.of][name] for name in position.question.fields]
    prompted = [field for field in every if field.form not in OWN_COMMANDS]
    return sorted(prompted, key=lambda field: field.form in LINKS)


def initial_values(position: Position, today: date) -> dict[str, Any]:
    """Return what the fields hold before anything is typed."""
    session, interview, place = position.session, position.interview, position.place
    return {field.name: read_value(session, interview, place, field, today) for field in list_fields(position)}


def describe_answers(position: Position, today: date) -> Iterator[str]:
    """Yield what the fields hold, each with its label."""
    typed = initial_values(position, today)
    for field in list_fields(position):
        value = typed[field.name]
        if field.form in LINKS:
            names = find_candidates(position.session, position.interview, position.place, field)
            value = "; ".join(names[key] for key in value if key in names)
        elif field.form == "choice":
            value = dict(field.choices).get(value, value)
        if value and (field.form, value) != ("yes", "no"):
            yield f"{field.label or 'Your answer'}: {value}"


def ask_fields(console: Console, position: Position, typed: dict[str, Any]) -> None:
    """Ask for the fields of the question.

    Args:
        console: Where they are asked.
        position: The place of the question.
        typed: What the fields hold; each answer is kept here at once, also those before a command.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    for field in list_fields(position):
        label = field.label or "Your answer"
        try:
            value = _ask_field(console, position, field, label, typed[field.name])
        except (CommandGiven, EndOfInput) as stop:
            if stop.typed is not None:
                typed[field.name] = stop.typed
            raise
        if value is not None:
            typed[field.name] = value


def _ask_field(console: Console, position: Position, field: Field, label: str, before: Any) -> Any:
    if field.form in LINKS:
        candidates = find_candidates(position.session, position.interview, position.place, field)
        if not candidates:
            console.say(f"{label}: nothing to pick from yet")
            return None
        return console.pick(label, list(candidates.items()), before, several=field.form == "claims")
    if field.form in {"choice", "yes"}:
        choices = field.choices or (("yes", "yes"), ("no", "no"))
        picked = console.pick(label, choices, (before,) if before else (), several=False)
        return None if picked is None else next(iter(picked), "no" if field.form == "yes" else None)
    if field.form in ONE_LINERS:
        return console.line(label, before, HINTS.get(field.form, ""))
    return console.text(label, before)

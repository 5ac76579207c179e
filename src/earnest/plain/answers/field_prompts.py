"""Prompts for the fields of a question, and the user's own editor."""

from collections.abc import Iterator
from typing import Any

from earnest.core.editing.working_session import WorkingSession
from earnest.core.interview.position import Position
from earnest.core.interview.prompt import LINKS, ONE_LINERS, find_candidates, read_value
from earnest.core.model.fields import FIELDS, Field
from earnest.core.text.dates import format_whole_day
from earnest.plain import texts as say
from earnest.plain.console import CommandGiven, Console, EndOfInput
from earnest.plain.context import Context
from earnest.plain.form import ReadDay, ask_day
from earnest.workspace.editor_texts import (
    AGAIN,
    AWAY,
    LOOK,
    TAKE,
    EditorText,
    EditorTexts,
    compare_text,
    find_place,
    offer_text,
)

HINTS = {"people": say.PEOPLE_HINT, "person": say.PERSON_HINT, "number": "1"}
OWN_COMMANDS = frozenset({"records", "say_back"})
"""Forms of fields that have commands of their own."""


def list_fields(position: Position) -> list[Field]:
    """Return the fields of the question; links to other claims come last."""
    every = [FIELDS[position.question.of][name] for name in position.question.fields]
    prompted = [field for field in every if field.form not in OWN_COMMANDS]
    return sorted(prompted, key=lambda field: field.form in LINKS)


def initial_values(position: Position) -> dict[str, Any]:
    """Return what the fields hold before anything is typed."""
    session, interview, place = position.session, position.interview, position.place
    return {field.name: read_value(session, interview, place, field) for field in list_fields(position)}


def describe_answers(position: Position) -> Iterator[str]:
    """Yield what the fields hold, each with its label."""
    typed = initial_values(position)
    for field in list_fields(position):
        value = typed[field.name]
        if field.form in LINKS:
            names = find_candidates(position.session, position.interview, position.place, field)
            value = "; ".join(names[key] for key in value if key in names)
        elif field.form == "choice":
            value = dict(field.choices).get(value, value)
        if value:
            yield f"{field.label or say.YOUR_ANSWER}: {value}"


def ask_fields(console: Console, position: Position, typed: dict[str, Any], read_day: ReadDay) -> None:
    """Ask for the fields of the question.

    Args:
        console: Where they are asked.
        position: The place of the question.
        typed: What the fields hold; each answer is kept here at once, also those before a command.
        read_day: Returns what a text means as a day.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    for field in list_fields(position):
        label = field.label or say.YOUR_ANSWER
        try:
            if field.form == "day":
                day = ask_day(console, label, read_day(typed[field.name]).day, read_day, is_kept=True)
                typed[field.name] = format_whole_day(day) if day else ""
                continue
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
            console.say(say.NOTHING_TO_CHOOSE.format(label=label))
            return None
        return console.pick(label, list(candidates.items()), before, several=field.form == "claims")
    if field.form in {"choice", "yes"}:
        choices = field.choices or (("yes", say.YES), ("no", say.NO))
        picked = console.pick(label, choices, (before,) if before else (), several=False)
        return None if picked is None else next(iter(picked), None)
    if field.form in ONE_LINERS:
        return console.line(label, before, HINTS.get(field.form, ""))
    return console.text(label, before)


def edit_answer(context: Context, texts: dict[str, str], field: str) -> None:
    """Let the user edit a long answer in their own editor.

    Raises:
        CommandGiven: A command was given in place of a decision; what was written is kept.
        EndOfInput: There is no more input; what was written is kept.
    """
    file = context.autosave.opened.file
    if file is None:
        return
    edited = file.editor_texts.edit(context.editor.working.at_question, texts, field)
    if edited.message:
        context.console.say(edited.message)
    if edited.left is None or not edited.left.is_new:
        return
    left = _decide(context, file.editor_texts, edited.left) if edited.message else edited.left
    if left is not None:
        _take(context, left, context.editor.working)


def offer_left(context: Context) -> None:
    """Ask about each text that an editor has left.

    Raises:
        CommandGiven: A command was given in place of a decision; what is left stays.
        EndOfInput: There is no more input.
    """
    file = context.autosave.opened.file
    for each in file.editor_texts.list_left() if file else ():
        left = _decide(context, file.editor_texts, each) if file else None
        working = find_place(left, context.editor.session, context.editor.working.interview) if left else None
        if left is not None and working is not None:
            _take(context, left, working)


def _decide(context: Context, texts: EditorTexts, left: EditorText) -> EditorText | None:
    """Ask until it is decided; return the text to take, if any."""
    console, editor = context.console, context.editor
    session, interview = editor.session, editor.working.interview
    while True:
        notice = offer_text(left, session, interview)
        console.say(*notice.lines)
        working = find_place(left, session, interview)
        is_here = working is not None and left.field in working.question.fields
        if not is_here and any(key == TAKE for key, _, _ in notice.choices):
            console.say(say.ELSEWHERE)
        choices = [(key, f"{label}: {effect}") for key, label, effect in notice.choices if is_here or key != TAKE]
        answer = console.choose(say.WHAT_NOW, choices, passes=True)
        if answer == LOOK:
            console.say(*compare_text(left, session, interview))
        elif answer == AGAIN:
            edited = texts.edit_again(left)
            if edited.left is None or not edited.message:
                return edited.left
            console.say(edited.message)
            left = edited.left
        else:
            if answer == AWAY:
                texts.remove(left)
            return left if answer == TAKE else None


def _take(context: Context, left: EditorText, working: WorkingSession) -> None:
    """Answer with a text; let go of it once saved."""
    context.editor.go(working.position)
    context.editor.answer({name: text for name, text in left.texts.items() if name in working.question.fields})
    context.autosave.settle(left)

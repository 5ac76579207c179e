"""The commands of plain mode: what each letter does."""

from collections.abc import Callable, Mapping

from earnest.core.editing.answer_edits import toggle_not_known
from earnest.core.editing.say_back import claims_to_say_together
from earnest.core.editing.working_session import WorkingSession
from earnest.core.replay.replay_text import describe_replay
from earnest.core.replay.session_lesson import learn_from_replay
from earnest.core.replay.session_lesson_text import describe_lesson
from earnest.plain.context import Context
from earnest.plain.meetings import write_up_meeting
from earnest.plain.other_answers import say_other_answers
from earnest.plain.people import show_people
from earnest.plain.proposal import propose
from earnest.plain.records import list_records, remove_record_or_claim, take_record
from earnest.plain.reports import say_document, show_review, show_sheet
from earnest.plain.say_back import say_back
from earnest.plain.session_text import describe_why

Command = Callable[[Context], WorkingSession | None]
"""Does what a letter says; returns the session to go on with, None if it is the same."""


def _go_back(context: Context) -> WorkingSession:
    working = context.editor.working
    return working.go(working.position.backward())


def _mark_not_known(context: Context) -> WorkingSession:
    working = context.editor.working
    edits = toggle_not_known(working.session, working.interview, working.place)
    return working.with_edits(edits, context.editor.author)


def _add(context: Context) -> WorkingSession:
    working = context.editor.working
    another = working.position.another()
    if another is None:
        context.console.say("There is only one of these.")
    return working.go(another)


def _add_record(context: Context) -> WorkingSession:
    editor = context.editor
    return take_record(context.console, editor.working, editor.author, list_records(editor.working, context.today))


def _remove(context: Context) -> WorkingSession:
    editor, records = context.editor, list_records(context.editor.working, context.today)
    return remove_record_or_claim(context.console, editor.working, editor.author, records)


def _undo(context: Context) -> None:
    context.editor.undo()


def _redo(context: Context) -> None:
    context.editor.redo()


def _say_back(context: Context) -> WorkingSession:
    editor = context.editor
    claims = claims_to_say_together(editor.session, editor.working.place.about or "")
    return say_back(context.console, editor.working, editor.standing, editor.author, claims)


def _answer_otherwise(context: Context) -> WorkingSession:
    editor = context.editor
    return say_other_answers(context.console, editor.working, editor.standing, editor.author)


def _write_up_meeting(context: Context) -> WorkingSession:
    editor = context.editor
    return write_up_meeting(context.console, editor.working, editor.author, context.take)


def _show_why(context: Context) -> None:
    context.console.say(*describe_why(context.editor.session, context.editor.standing, context.today))


def _show_replay(context: Context) -> None:
    context.console.say(*describe_replay(context.replay, context.today))


def _show_lesson(context: Context) -> None:
    context.console.say(*describe_lesson(learn_from_replay(context.replay, context.today)))


def _show_review(context: Context) -> WorkingSession:
    return show_review(context.console, context.editor.working, context.editor.standing, context.today)


def _show_people(context: Context) -> WorkingSession:
    editor = context.editor
    return show_people(context.console, editor.working, editor.author, read_only=bool(editor.read_only))


def _show_sheet(context: Context) -> WorkingSession:
    editor = context.editor
    return show_sheet(context.console, editor.working, editor.standing, editor.author)


def _print_document(context: Context) -> None:
    say_document(context.console, context.editor.working, context.editor.standing, context.today)


def _show_help(context: Context) -> None:
    question = context.editor.working.question
    context.console.say(question.help, f"Another answer, from {question.example_from}: {question.example}")


COMMANDS: Mapping[str, Command] = {
    "b": _go_back,
    "k": _mark_not_known,
    "h": _add_record,
    "a": _add,
    "x": _remove,
    "u": _undo,
    "U": _redo,
    "s": _say_back,
    "y": _answer_otherwise,
    "p": propose,
    "g": _write_up_meeting,
    "t": _show_replay,
    "l": _show_lesson,
    "w": _show_why,
    "r": _show_review,
    "i": _show_people,
    "m": _show_sheet,
    "o": _print_document,
    "f": _show_help,
}
"""What is done for each letter; `n`, `e`, `q` and the digits are the interview's own."""
WRITING = frozenset("khaxuUespyg")
"""The commands that change a session."""

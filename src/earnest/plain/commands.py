"""The commands of plain mode: what each letter does."""

from collections.abc import Callable, Mapping
from functools import partial

from earnest.core.editing.answer_edits import toggle_not_known
from earnest.core.editing.new_session import toggle_practice
from earnest.core.editing.working_session import WorkingSession
from earnest.plain import texts as say
from earnest.plain.answers.answer_notes import respond_to_notes
from earnest.plain.context import Context
from earnest.plain.meeting.commands import MEETING
from earnest.plain.people import rename_title, show_people, show_quotes
from earnest.plain.proposal import propose
from earnest.plain.records import remove_record_or_claim, take_record
from earnest.plain.reports import print_document, show_lesson, show_replay, show_review, show_sheet
from earnest.plain.say_back import say_back
from earnest.plain.shortlist.grid import show_grid
from earnest.plain.tray.walk import walk_tray
from earnest.plain.undo import take_back
from earnest.plain.why_text import describe_why

Command = Callable[[Context], WorkingSession | None]
"""Runs a command; returns the session to go on with, None if it is the same."""


def _go_back(context: Context) -> WorkingSession:
    working = context.editor.working
    return working.go(working.position.backward())


def _mark_not_known(context: Context) -> WorkingSession:
    working = context.editor.working
    edits = toggle_not_known(working.session, working.interview, working.place)
    return working.with_edits(edits, context.editor.author)


def _mark_practice(context: Context) -> WorkingSession:
    editor = context.editor
    working = editor.working.with_edits(toggle_practice(editor.session), editor.author)
    context.console.say(say.IS_PRACTICE if working.session.practice else say.IS_NO_PRACTICE)
    return working


def _add(context: Context) -> WorkingSession:
    working = context.editor.working
    another = working.position.another()
    if another is None:
        context.console.say(say.ONLY_ONE)
    return working.go(another)


def _show_why(context: Context) -> None:
    editor = context.editor
    context.console.say(*describe_why(editor.session, editor.standing, editor.today))


def _show_help(context: Context) -> None:
    question = context.editor.working.question
    context.console.say(question.help, say.ANOTHER_ANSWER.format(who=question.example_from, answer=question.example))


COMMANDS: Mapping[str, Command] = {
    "b": _go_back,
    "k": _mark_not_known,
    "h": take_record,
    "a": _add,
    "x": remove_record_or_claim,
    "u": take_back,
    "U": partial(take_back, redoes=True),
    "s": say_back,
    "y": respond_to_notes,
    "p": propose,
    **MEETING,
    "T": walk_tray,
    "t": show_replay,
    "l": show_lesson,
    "w": _show_why,
    "r": show_review,
    "i": show_people,
    "z": show_quotes,
    "#": show_grid,
    "C": rename_title,
    "X": _mark_practice,
    "m": show_sheet,
    "o": print_document,
    "f": _show_help,
}
"""The command of each letter; the interview itself handles `n`, `e`, `q` and the digits."""
WRITING = frozenset("khaxuUesygPMTCX")
"""The letters of commands that only change a session."""
AT_ONCE = frozenset("kuUX")
"""Those of them that ask nothing first."""

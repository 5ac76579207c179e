"""The questions of the next meeting, chosen line by line."""

from collections.abc import Sequence

from earnest.core.reports.questions.sheet import TAKE_THESE, TITLES, SheetQuestion, word_closing
from earnest.plain.console import parse_number
from earnest.plain.context import Context
from earnest.plain.meeting import texts as say
from earnest.workspace.meetings.agenda import find_agenda, may_choose, propose_again, shift_question, toggle_question


def choose_questions(context: Context) -> None:
    """Show the questions of the next meeting, and change them.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, editor = context.console, context.editor
    if not may_choose(editor):
        console.say(say.BEGUN)
        return
    _say_questions(context)
    console.say(say.LEGEND)
    while line := (console.line(say.CHOOSE, hint=say.CHOOSE_HINT, is_drafted=False) or "").strip():
        if not _obey(context, line):
            console.refuse(say.UNKNOWN)
    console.say(say.NEXT)


def _obey(context: Context, line: str) -> bool:
    """Do what a line says; return whether it was understood."""
    asked, others, _ = find_agenda(context.editor)
    numbered = (*asked, *others)
    match line.split():
        case ["l"]:
            _say_numbered(context, others, len(asked))
        case ["p"]:
            propose_again(context.editor)
            _say_questions(context)
        case ["x", number] if at := parse_number(number, len(asked)):
            if not toggle_question(context.editor, asked[at - 1].ask.client):
                context.console.say(say.LAST_ONE)
            _say_questions(context)
        case ["a", number] if (at := parse_number(number, len(numbered))) > len(asked):
            toggle_question(context.editor, numbered[at - 1].ask.client)
            _say_questions(context)
        case [which, where] if (at := parse_number(which, len(asked))) and (to := parse_number(where, len(asked))):
            shift_question(context.editor, asked[at - 1].ask.client, to - at)
            _say_questions(context)
        case _:
            return False
    return True


def _say_questions(context: Context) -> None:
    """Say what is asked, and how much is left out."""
    console, agenda = context.console, find_agenda(context.editor)
    if context.editor.standing.is_untouched:
        console.say(TAKE_THESE)
    _say_numbered(context, agenda.asked, 0)
    console.say("", TITLES["closing"], word_closing(context.editor.working.interview))
    if agenda.others:
        console.say("", say.OTHERS.format(len(agenda.others)))


def _say_numbered(context: Context, questions: Sequence[SheetQuestion], before: int) -> None:
    console, title = context.console, ""
    for number, question in enumerate(questions, before + 1):
        if question.why != title:
            console.say("", TITLES[question.why])
        title = question.why
        about = say.ABOUT.format(about=" ".join(question.about.split())) if question.about else ""
        console.say(f"{number} {question.ask.client}{about}")

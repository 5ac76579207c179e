"""The commands that show the review, the sheet, or a document."""

from collections.abc import Callable, Collection, Mapping

from earnest.core.editing.own_questions import add_own_question
from earnest.core.editing.working_session import WorkingSession
from earnest.core.model.keys import KeyPath
from earnest.core.replay.lessons.session_lesson import describe_lesson, learn_from_replay
from earnest.core.replay.replay_text import describe_replay
from earnest.core.reports.document import Document, TextSetting, as_text, list_notes
from earnest.core.reports.formats.file_text import NAMES, find_format, set_document
from earnest.core.reports.questions.sheet import TAKE_THESE, TITLES, SheetQuestion, word_closing
from earnest.core.reports.review_text import describe_review
from earnest.plain import texts as say
from earnest.plain.console import Console, choose_number, parse_number
from earnest.plain.context import Context
from earnest.workspace.documents import build_letter, build_proposal, build_sheet, choose_sheet
from earnest.workspace.errors import StorageError
from earnest.workspace.session_editor import SessionEditor

UNWRAPPED = 10_000
"""A width at which no line is wrapped."""
DOCUMENTS: Mapping[str, tuple[str, Callable[[SessionEditor], Document]]] = {
    "sheet": (say.SHEET, build_sheet),
    "letter": (say.LETTER, build_letter),
    "proposal": (say.PROPOSAL_DOCUMENT, build_proposal),
}
"""The documents that can be printed."""


def show_review(context: Context) -> WorkingSession:
    """Say everything on file, and go to what is chosen of it.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    editor, working = context.editor, context.editor.working
    paths: dict[str, KeyPath] = {}
    for number, text, path in describe_review(working.session, working.interview, editor.standing, editor.today):
        context.console.say(f"{number} {text}" if number else text)
        paths.update({number: path} if number else {})
    chosen = _choose_entry(context.console, paths)
    return working.go(working.position.at_change(paths[chosen])) if chosen else working


def _choose_entry(console: Console, numbers: Collection[str]) -> str:
    """Return the number to go to, such as `3.2`; empty for none."""
    whole = sum(number.isdecimal() for number in numbers)
    while True:
        answer = (console.line(say.GO_TO, hint=say.GO_TO_HINT, is_drafted=False) or "").strip()
        if answer in numbers or not answer:
            return answer
        console.refuse(say.GO_TO_REPORT.format(count=whole) if whole else say.GO_BACK)


def show_sheet(context: Context) -> WorkingSession:
    """Say the questions for the meeting; go to one, or add one.

    A number goes to a question, any other text is added as a question of the user's own.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    console, working, author = context.console, context.editor.working, context.editor.author
    questions = choose_sheet(context.editor)
    _say_questions(context, questions)
    if context.editor.read_only:
        number = choose_number(console, len(questions))
        return working.go(working.position.at(questions[number - 1].ask.place)) if number else working
    answer = console.line(say.GO_TO_OR_ASK, hint=say.GO_TO_HINT)
    number = parse_number(answer, len(questions))
    if number:
        return working.go(working.position.at(questions[number - 1].ask.place))
    if not answer or not answer.strip():
        return working
    return working.with_edits(add_own_question(working.session, answer.strip(), working.claim or ""), author)


def _say_questions(context: Context, questions: tuple[SheetQuestion, ...]) -> None:
    """Say the numbered questions under their titles, and the closing question."""
    console, standing = context.console, context.editor.standing
    title = ""
    if standing.is_untouched:
        console.say(TAKE_THESE)
    for number, question in enumerate(questions, 1):
        if question.why != title:
            console.say("", TITLES[question.why])
        title = question.why
        about = say.QUESTION_ABOUT.format(about=" ".join(question.about.split())) if question.about else ""
        console.say(f"{number} {question.ask.client}{about}")
        own = question.own
        remarks = [remark for remark in standing.remarks if own and remark.claim == own]
        console.say(*(say.REMARK_BELOW.format(sentence=remark.sentence) for remark in remarks))
    console.say("", TITLES["closing"], word_closing(context.editor.working.interview))


def print_document(context: Context) -> None:
    """Ask for a document, then say or write it.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    choices = [(key, description) for key, (description, _) in DOCUMENTS.items()]
    chosen = context.console.choose(say.DOCUMENT_WHICH, choices)
    if chosen is None:
        return
    console, document = context.console, DOCUMENTS[chosen][1](context.editor)
    console.say(*list_notes(document), NAMES)
    name = (console.line(say.FILE_NAME, hint=say.FILE_NAME_HINT) or "").strip()
    setting = TextSetting(UNWRAPPED, _split_lines, dot=", ")
    if not name:
        console.say(*as_text(document, setting))
        return
    try:
        place = context.user.export(name, set_document(document, find_format(name), setting))
        console.say(say.FILE_SAVED.format(place=place))
    except StorageError as error:
        console.say(f"{error}.")


def _split_lines(text: str, _width: int, _hang: int) -> list[str]:
    """Return the lines of a text, which are not wrapped."""
    return text.split("\n")


def show_replay(context: Context) -> None:
    """Read out how the session grew."""
    context.console.say(*describe_replay(context.replay, context.editor.today))


def show_lesson(context: Context) -> None:
    """Read out what the session teaches."""
    context.console.say(*describe_lesson(learn_from_replay(context.replay, context.editor.today)))

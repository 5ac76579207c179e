"""The user's own editor in plain mode, and what it left."""

from earnest.core.editing.working_session import WorkingSession
from earnest.plain.context import Context
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

ELSEWHERE = "It was written on a page of the screens: opened there, it can be taken in."


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
            console.say(ELSEWHERE)
        choices = [(key, f"{label}: {effect}") for key, label, effect in notice.choices if is_here or key != TAKE]
        answer = console.choose_or_pass("What now?", choices)
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

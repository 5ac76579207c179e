"""Undo and redo; somebody else's change is asked about first."""

from earnest.plain import texts as say
from earnest.plain.context import Context
from earnest.workspace.questions import undo


def take_back(context: Context, *, redoes: bool = False) -> None:
    """Undo or redo if agreed; say why if nothing changes."""
    before, editor = context.editor.session, context.editor
    if not _may_take_back(context, redoes=redoes):
        return
    if redoes:
        editor.redo()
    else:
        editor.undo()
    done = undo.describe_taken_back(editor, before, redoes=redoes) or undo.explain_refusal(editor, redoes=redoes)
    context.console.say(f"{done[:1].upper()}{done[1:]}")


def _may_take_back(context: Context, *, redoes: bool) -> bool:
    """Return whether to go on; ask where it is somebody else's change."""
    question = undo.find_question(context.editor, redoes=redoes)
    if question is None:
        return True
    context.console.say(question.headline, question.sentence)
    return context.console.choose(say.WHAT_NOW, [way[:2] for way in undo.WAYS]) == undo.TAKE_BACK

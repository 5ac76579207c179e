"""Undo and redo on any screen of an open session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from earnest.tui.dialogs import texts as say
from earnest.tui.dialogs.choice_dialog import ChoiceDialog, tell
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.top_line import set_aside
from earnest.workspace.questions.undo import TAKE_BACK, WAYS, describe_taken_back, explain_obstacle, find_question

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.screen import Screen

    from earnest.workspace.session_editor import SessionEditor


async def retrace_here(screen: Screen[Any], editor: SessionEditor, *, redoes: bool, stays: bool = False) -> str:
    """Undo or redo on a screen, and say there what was done.

    Args:
        screen: The screen.
        editor: The open session.
        redoes: Whether to redo rather than undo.
        stays: Whether to stay at the place.

    Returns:
        What was done, in a few words; empty if the user did not agree.
    """
    done = await retrace(editor, tasks_of(screen).ask, redoes=redoes, stays=stays)
    set_aside(screen, done)
    return done


async def retrace(
    editor: SessionEditor, ask: Callable[[Screen[Any]], Awaitable[Any]], *, redoes: bool, stays: bool = False
) -> str:
    """Undo or redo a change; ask first where it is somebody else's.

    Args:
        editor: The open session.
        ask: Shows a dialog and returns its answer.
        redoes: Whether to redo rather than undo.
        stays: Whether to stay at the place, not to go to where the change was made.

    Returns:
        What was done, in a few words; empty if the user did not agree.
    """
    question, place = find_question(editor, redoes=redoes), editor.working.place
    if question is not None:
        dialog = ChoiceDialog(editor.session.client, question.headline, [question.sentence], WAYS)
        if await ask(dialog) != TAKE_BACK:
            return ""
    before = editor.session
    if redoes:
        editor.redo()
    else:
        editor.undo()
    if editor.session is before and (why := explain_obstacle(editor, redoes=redoes)):
        await tell(ask, before.client, say.NOTHING_CHANGED, [why])
    done = describe_taken_back(editor, before, redoes=redoes)
    if stays:
        editor.go(editor.working.position.at(place).at_existing_place())
    return done or say.NOTHING_CHANGED.lower()

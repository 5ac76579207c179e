"""The user's own editor, for the long answer of a screen."""

from __future__ import annotations

import subprocess
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, NamedTuple

from earnest.terminal.programs import wait_for_program
from earnest.tui.dialogs import texts as say
from earnest.tui.dialogs.choice_dialog import ChoiceDialog, tell
from earnest.tui.key_commands import EDITOR
from earnest.tui.runtime.signals import let_through
from earnest.tui.widgets.fields.long_text import find_long_text, take_edited
from earnest.workspace.editor_texts import AGAIN, AWAY, LOOK, TAKE, compare_text, list_left, offer_text, take_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import App

    from earnest.core.interview.stage import Interview
    from earnest.core.model.session import Session
    from earnest.tui.base_screen import BaseScreen
    from earnest.tui.runtime.tasks import Tasks
    from earnest.workspace.autosave import AutoSave
    from earnest.workspace.editor_texts import EditedText, EditorText, EditorTexts
    from earnest.workspace.opened_session import Draft, OpenedSession
    from earnest.workspace.session_editor import SessionEditor


async def edit_long_answer(
    app: App[Any], tasks: Tasks, source: BaseScreen, editor: SessionEditor, autosave: AutoSave
) -> None:
    """Let the user edit a long answer with the terminal to itself."""
    field = find_long_text(source) if source.can_do(EDITOR) else None
    file = autosave.opened.file
    if field is None or file is None:
        return
    name, at = f"{source.TEXTS_BEGIN}{field.name}", editor.working.at_question
    texts = {**source.typed_texts(), name: field.text}
    with _at_terminal(app):
        edited = file.editor_texts.edit(at, texts, name, run_at_terminal)
    app.refresh(layout=True)
    left, text = edited.left, edited.text
    if edited.message and left is not None and left.is_new:
        offer = OfferedText(app, tasks, file.editor_texts, editor.session, editor.working.interview)
        left = await offer.ask(left, edited.message)
        text = text if left is None or left.text is None else left.text
    elif edited.message:
        await tell(tasks.ask, say.EDITOR, say.EDITOR_UNUSED, [edited.message])
    take_edited(field, text)
    if left is not None and left.is_new:
        autosave.typed(at, left.texts)
        autosave.settle(left)


class TakenText(NamedTuple):
    """A text to be taken in, and the draft that it makes."""

    left: EditorText
    draft: Draft


async def ask_about_left(
    app: App[Any], tasks: Tasks, opened: OpenedSession, interview: Interview, *, before_draft: bool
) -> TakenText | None:
    """Ask about what editors left; return the first to take."""
    if opened.file is None:
        return None
    offer = OfferedText(app, tasks, opened.file.editor_texts, opened.session, interview)
    for each in list_left(opened, before_draft=before_draft):
        if (left := await offer.ask(each)) is not None:
            return TakenText(left, take_text(left, opened.session, interview))
    return None


class OfferedText:
    """The question what becomes of a text that an editor left."""

    def __init__(self, app: App[Any], tasks: Tasks, texts: EditorTexts, session: Session, interview: Interview) -> None:
        self._app, self._tasks, self._texts = app, tasks, texts
        self._session, self._interview = session, interview

    async def ask(self, left: EditorText, message: str = "") -> EditorText | None:
        """Ask until it is decided; return the text to take, if any."""
        while True:
            notice = offer_text(left, self._session, self._interview)
            lines = [*notice.lines[1:], *([message] if message and message not in notice.lines else [])]
            dialog = ChoiceDialog(self._session.client, notice.lines[0], lines, notice.choices, starts_chosen=True)
            answer = await self._tasks.ask(dialog)
            if answer == LOOK:
                texts = compare_text(left, self._session, self._interview)
                await tell(self._tasks.ask, self._session.client, texts[0], texts[1:])
            elif answer == AGAIN:
                edited = self._edit_again(left)
                if edited.left is None or not edited.message:
                    return edited.left
                left, message = edited.left, edited.message
            else:
                if answer == AWAY:
                    self._texts.remove(left)
                return left if answer == TAKE else None

    def _edit_again(self, left: EditorText) -> EditedText:
        with _at_terminal(self._app):
            edited = self._texts.edit_again(left, run_at_terminal)
        self._app.refresh(layout=True)
        return edited


def run_at_terminal(command: Sequence[str]) -> int:
    """Run a program in the terminal and return its exit code."""
    with let_through():
        process = subprocess.Popen(command)
    return wait_for_program(process)


def _at_terminal(app: App[Any]) -> Any:
    """Return the context in which the terminal is the editor's."""
    return nullcontext() if app.is_headless else app.suspend()

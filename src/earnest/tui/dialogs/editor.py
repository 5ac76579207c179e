"""The user's own editor, for the long answer of a screen."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from earnest.tui.dialogs.choice_dialog import tell
from earnest.tui.key_commands import EDITOR
from earnest.tui.runtime.signals import call
from earnest.tui.widgets.fields.long_text import find_long_text

if TYPE_CHECKING:
    from textual.app import App

    from earnest.tui.base_screen import BaseScreen
    from earnest.tui.runtime.tasks import Tasks
    from earnest.workspace.ports import UserEnvironment


async def edit_long_answer(app: App[Any], source: BaseScreen, user: UserEnvironment, tasks: Tasks) -> None:
    """Let the user edit a long answer with the terminal to itself."""
    field = find_long_text(source) if source.can_do(EDITOR) else None
    if field is None:
        return
    with nullcontext() if app.is_headless else app.suspend():
        found = user.edit_text(field.text, call)
    app.refresh(layout=True)
    field.take_edited(found.text)
    if found.message:
        await tell(tasks.ask, "Your editor", "The text is as it was.", [found.message])

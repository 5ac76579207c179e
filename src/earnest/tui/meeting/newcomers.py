"""What is asked about people who are new in a session."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from textual.screen import Screen

from earnest.core.editing.people import introduce_person
from earnest.core.model.fields import SIDES
from earnest.core.text.escaping import escape_controls
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.meeting import texts as say
from earnest.workspace.session_editor import SessionEditor


async def ask_about_newcomers(
    editor: SessionEditor, people: Iterable[str], ask: Callable[[Screen[Any]], Awaitable[Any]]
) -> None:
    """Ask of each the role, unless it was given, and the side.

    Each question can be skipped, and each answer is saved at once.

    Args:
        editor: The open session.
        people: The ids of those who are new.
        ask: Shows a dialog and returns its answer.
    """
    for person in people:
        client, name = editor.session.client, escape_controls(editor.session.name_of(person), keep_newlines=False)
        headline = say.NEW_PERSON.format(name=name)
        if not editor.session.person[person].role:
            role = await ask(
                TextDialog(client, headline, (), say.NEW_ROLE, may_be_empty=True, enter_hint=say.NEW_ROLE_ENTER)
            )
            editor.edit(introduce_person(person, role=role or ""))
        ways = [(side, shown, say.NEW_SIDE_SAYS[side]) for side, shown in SIDES]
        sides = [*ways, ("", say.NEW_SKIP, say.NEW_SKIP_SAYS)]
        side = await ask(ChoiceDialog(client, headline, [say.NEW_SIDE.format(name=name)], sides, starts_chosen=True))
        editor.edit(introduce_person(person, side=side or ""))

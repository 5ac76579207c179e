"""What the tray asks before words can be linked: who said them, or what they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.people import name_person
from earnest.core.model.meetings.meeting import ME, NOBODY
from earnest.core.tray.voices import find_name
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.dialogs.text_dialog import TextDialog

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.screen import Screen

    from earnest.workspace.open_tray import Asked, OpenTray
    from earnest.workspace.session_editor import SessionEditor

    Ask = Callable[[Screen[Any]], Awaitable[Any]]

NEW = "+"
OPEN = ("", "leave it open", "it is linked to nothing")


async def ask_what_is_missing(editor: SessionEditor, opened: OpenTray, asked: Asked, ask: Ask) -> bool:
    """Ask who said the present turn, or what the words were.

    Returns:
        Whether that is known now.
    """
    if asked.what == "who":
        person = await ask_who(editor, opened.tray.turn.turn.label or "", opened.tray.turn.text, ask)
        if person:
            opened.say_who(person)
        return bool(person) and opened.tray.turn.who == person
    text = opened.tray.turn.text
    dialog = TextDialog(
        editor.session.client, "Your line is in short. What were their words?", [text], "Word for word",
        may_be_empty=False, text=text, page="Tray", enter_hint="link", line_hint="their words",
    )  # fmt: skip
    words = await ask(dialog)
    if words:
        opened.confirm(words)
    return bool(words)


async def ask_who(editor: SessionEditor, label: str, words: str, ask: Ask) -> str:
    """Ask whose words some are; return the person, or nothing."""
    session = editor.session
    people = [(key, session.name_of(key), person.role) for key, person in session.people() if not person.archived]
    ways = (*people, (NEW, "somebody new", ""), (ME, "me", ""), (NOBODY, "nobody", "such as a note taker"), OPEN)
    person: str = await ask(ChoiceDialog(session.client, "Who said it?", [words], ways, starts_chosen=bool(people)))
    if person != NEW:
        return person
    dialog = TextDialog(
        session.client, "Who said it?", [words], "Name, role", may_be_empty=False, text=find_name(label), page="Tray"
    )
    name = await ask(dialog)
    if not name:
        return ""
    person, edits = name_person(session, name)
    editor.edit(edits)
    return person

"""The links of the tray, and what must be asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.people import name_person
from earnest.core.model.links import list_people_to_offer
from earnest.core.model.meetings.meeting import ME, NOBODY
from earnest.core.tray.voices import find_name
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.dialogs.undo import retrace
from earnest.tui.tray import texts
from earnest.workspace import texts as shared
from earnest.workspace.tray.open_tray import Asked
from earnest.workspace.tray.voices import ANOTHER

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from textual.screen import Screen

    from earnest.workspace.session_editor import SessionEditor
    from earnest.workspace.tray.open_tray import OpenTray

    Ask = Callable[[Screen[Any]], Awaitable[Any]]


async def link_words(editor: SessionEditor, opened: OpenTray, sense: str, *, begins: bool, ask: Ask) -> str:
    """Link the words to the present place; ask first what is missing.

    Returns:
        What was done, or why it cannot be; nothing where no answer was given.
    """
    found = opened.link(sense, begins=begins)
    while isinstance(found, Asked):
        if not await _ask_what_is_missing(editor, opened, found, ask):
            return ""
        found = opened.link(sense, begins=begins)
    return found or texts.LINKED[sense]


async def undo_act(editor: SessionEditor, opened: OpenTray, ask: Ask) -> bool:
    """Undo the last act of the tray, else the session's last change.

    Returns:
        Whether there is still a tray: not where the meeting was undone.
    """
    if opened.undo() in {"edit", None}:
        await retrace(editor, ask, redoes=False, stays=True)
    return opened.lay_out_again()


async def _ask_what_is_missing(editor: SessionEditor, opened: OpenTray, asked: Asked, ask: Ask) -> bool:
    """Return whether it is known now who said what."""
    before = editor.session
    if asked.what == "who":
        person = await ask_who(editor, opened.tray.turn.turn.label or "", opened.tray.turn.text, ask)
        if editor.session is not before:  # somebody new is on file
            opened.move(opened.tray.note_edit())
        if person:
            opened.say_who(person)
        return bool(person) and opened.tray.turn.who == person
    text = opened.tray.turn.text
    dialog = TextDialog(
        editor.session.client, shared.TRAY_IN_SHORT, [text], texts.WORD_FOR_WORD,
        text=text, page=texts.TRAY, enter_hint=texts.LINK, line_hint=texts.THEIR_WORDS,
    )  # fmt: skip
    words = await ask(dialog)
    if words:
        opened.confirm(words)
    return bool(words)


async def ask_who(editor: SessionEditor, label: str, words: str, ask: Ask) -> str:
    """Ask whose words some are; return the person, or nothing."""
    session = editor.session
    people = [(key, session.name_of(key), person.role) for key, person in list_people_to_offer(session)]
    others = (
        (ANOTHER, shared.VOICE_SOMEBODY_NEW, ""),
        (ME, shared.VOICE_ME, ""),
        (NOBODY, shared.VOICE_NOBODY, texts.NOBODY_SAYS),
    )
    ways = (*people, *others, ("", texts.OPEN, texts.OPEN_SAYS))
    person: str = await ask(ChoiceDialog(session.client, texts.WHO_SAID_IT, [words], ways))
    if person != ANOTHER:
        return person
    dialog = TextDialog(
        session.client,
        texts.WHO_SAID_IT,
        [words],
        texts.NAME_ROLE,
        text=find_name(label),
        page=texts.TRAY,
    )
    name = await ask(dialog)
    if not name:
        return ""
    person, edits = name_person(session, name)
    editor.edit(edits)
    return person

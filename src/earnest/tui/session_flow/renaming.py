"""The client of an open session renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from earnest.core.editing.people import rename_client
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.session_flow import texts as say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.screen import Screen

    from earnest.tui.session_flow.open_screen import OpenScreen
    from earnest.workspace.ports import LibraryStore


async def ask_new_name(here: OpenScreen, library: LibraryStore, ask: Callable[[Screen[Any]], Awaitable[Any]]) -> bool:
    """Ask for a new name; return whether the file follows."""
    opened, editor = here.autosave.opened, here.editor
    before = editor.session.client
    dialog = TextDialog(
        before,
        say.RENAME_TITLE,
        [say.RENAME_KEPT],
        say.RENAME_LABEL,
        text=before,
        enter_hint=say.RENAME_ENTER,
        draft=here.autosave.pages.draft("client"),
    )
    name = await ask(dialog)
    if not name or name == before:
        return False
    editor.edit(rename_client(name))
    here.screen.say_mark(here.screen.mark)
    await here.screen.follow(None)
    proposed = library.propose_name(opened.key, name)
    if not proposed:
        return False
    ways = (("file", say.FILE_RENAME.format(name=proposed), ""), ("keep", say.FILE_KEEP.format(name=opened.name), ""))
    return bool(await ask(ChoiceDialog(name, say.FILE_IS.format(name=opened.name), [say.FILE_FOLLOWS], ways)) == "file")

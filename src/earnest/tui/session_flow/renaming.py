"""The client of an open session renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from earnest.core.editing.people import rename_client
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.dialogs.text_dialog import TextDialog

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.screen import Screen

    from earnest.tui.session_flow.open_screen import OpenScreen
    from earnest.workspace.ports import LibraryStore

SAYS = "The history keeps the old name, and undo brings it back."
FOLLOWS = "Its versions, notes and drafts follow. No other file is overwritten."


async def ask_new_name(here: OpenScreen, library: LibraryStore, ask: Callable[[Screen[Any]], Awaitable[Any]]) -> bool:
    """Ask for a new name; return whether the file follows."""
    opened, editor = here.autosave.opened, here.editor
    before = editor.session.client
    dialog = TextDialog(
        before,
        "Rename the client",
        [SAYS],
        "Client",
        may_be_empty=False,
        text=before,
        enter_hint="rename",
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
    ways = (("file", f"rename it to {proposed}.toml", ""), ("keep", f"keep {opened.name}", ""))
    return bool(await ask(ChoiceDialog(name, f"The file is {opened.name}", [FOLLOWS], ways)) == "file")

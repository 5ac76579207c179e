"""Responsible for what has gone: put away, or into the trash once its name is typed; chosen, it comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from earnest import store, tui
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide
from earnest.tui.runtime.shutdown import Leaving
from earnest.workspace.errors import StorageError

if TYPE_CHECKING:
    from earnest.tui.home.throwing_page import ThrowingPage

STAY = ""
ROOM = 40
"""Cells of a client's name."""
SAYS = (
    "It goes into the trash, with all that is kept beside it. The trash is in the list of keys, and gives it back.",
    "Nothing goes from there by itself: it is the folder .trash beside your sessions.",
)


class Throwing(Leaving):
    """An app in which what was deleted, or put away, can be had back."""

    def on_throwing_page_deleted(self, event: ThrowingPage.Deleted) -> None:
        """Ask for the session's name, and put it into the trash."""
        path = Path(event.key)
        name_there = escape_controls(store.files.names.name_of(path), keep_newlines=False)
        page = tui.dialogs.text_dialog.TextDialog(
            "Delete",
            f"Delete {name_there}",
            SAYS,
            f"Type its name, {name_there}",
            may_be_empty=False,
            enter_hint="delete it",
            line_hint="its name",
        )

        def typed(name: str | None) -> None:
            """Put the session into the trash, if that is the name that was typed."""
            if name is None:
                return
            if name != store.files.names.name_of(path).strip():
                self.tell(path.name, "Not deleted", ["Another name was typed, so it stays."])
                return
            try:
                store.library.library.move_to_trash(path)
            except StorageError as trouble:
                self.tell(path.name, "Not deleted", [str(trouble)])
                return
            self.refresh_home("in the trash; ? brings it back")

        self.push_screen(page, typed)

    def on_throwing_page_trash_asked(self) -> None:
        """Show what is in the trash, to be brought back."""
        self._show_gone(store.library.library.TRASH, "trash")

    def on_throwing_page_archive_asked(self) -> None:
        """Show what was put away, to be brought back."""
        self._show_gone(store.library.library.ARCHIVE, "archive")

    def _show_gone(self, place: str, name: str) -> None:
        title = name.capitalize()
        try:
            found = store.library.library.list_removed(place, self._folder)
        except StorageError as trouble:
            self.tell(title, f"The {name} cannot be read.", [str(trouble)])
            return
        if not found:
            self.tell(title, f"Nothing is in the {name}.", [])
            return
        mark, name_of = self.signs.elided, store.files.names.name_of
        ways = [
            (str(each.path), elide(each.client or each.path.name, ROOM, mark), f"bring {name_of(each.path)} back")
            for each in found
        ]
        page = tui.dialogs.choice_dialog.ChoiceDialog(
            title, f"In the {name}", [], (*ways, (STAY, "leave all there", ""))
        )
        self.push_screen(page, self._brought_back)

    def _brought_back(self, key: str | None) -> None:
        if not key:
            return
        try:
            back = store.library.library.restore(Path(key))
        except StorageError as trouble:
            self.tell(Path(key).name, "Not brought back", [str(trouble)])
            return
        self._left_last = back
        self.refresh_home(f"{store.files.names.name_of(back)} is back")

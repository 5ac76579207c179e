"""Responsible for the trash: a session goes there once its name is typed, and comes back when it is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from earnest import store, tui
from earnest.core.visible import visible
from earnest.store.troubles import StoreTrouble
from earnest.tui.cells import elided
from earnest.tui.leaving import Leaving

if TYPE_CHECKING:
    from earnest.tui.throwing_page import ThrowingPage

STAY = ""
ROOM = 40
"""Cells of a client's name."""
SAYS = (
    "It goes into the trash, with all that is kept beside it. The trash is in the list of keys, and gives it back.",
    "Nothing goes from there by itself: it is the folder .trash beside your sessions.",
)


class Throwing(Leaving):
    """An app in which what was deleted can be had back."""

    def on_throwing_page_deleted(self, event: ThrowingPage.Deleted) -> None:
        """Ask for the session's name, and put it into the trash."""
        path = Path(event.key)
        name_there = visible(store.naming.name_of(path), keep_newlines=False)
        page = tui.deleting_page.DeletingPage(
            "Delete", f"Delete {name_there}", SAYS, f"Type its name, {name_there}", may_be_empty=False
        )

        def typed(name: str | None) -> None:
            if name is None:
                return
            if name != store.naming.name_of(path).strip():
                self.tell(path.name, "Not deleted", ["Another name was typed, so it stays."])
                return
            try:
                store.library.throw_away(path)
            except StoreTrouble as trouble:
                self.tell(path.name, "Not deleted", [str(trouble)])
                return
            self.refresh_home("in the trash; ? brings it back")

        self.push_screen(page, typed)

    def on_throwing_page_trash_asked(self) -> None:
        """Show what is in the trash, to be brought back."""
        try:
            found = store.library.in_trash(self._folder)
        except StoreTrouble as trouble:
            self.tell("Trash", "The trash cannot be read.", [str(trouble)])
            return
        if not found:
            self.tell("Trash", "Nothing is in the trash.", [])
            return
        mark = self.signs.elided
        ways = [
            (
                str(each.path),
                elided(each.client or each.path.name, ROOM, mark),
                f"bring {store.naming.name_of(each.path)} back",
            )
            for each in found
        ]
        page = tui.ask_page.AskPage("Trash", "In the trash", [], (*ways, (STAY, "leave all there", "")))

        def chosen(key: str | None) -> None:
            if not key:
                return
            try:
                back = store.library.take_back(Path(key))
            except StoreTrouble as trouble:
                self.tell(Path(key).name, "Not brought back", [str(trouble)])
                return
            self.refresh_home(f"{store.naming.name_of(back)} is back")

        self.push_screen(page, chosen)

"""Home: the sessions, last changed first, or two ways to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from earnest.tui import key_commands as do
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.destinations import Destination, Go, View
from earnest.tui.home import texts as say
from earnest.tui.home.commands import HOME_COMMANDS, NEED_SESSIONS, RESTORE, lead_on
from earnest.tui.home.items import describe_library
from earnest.tui.home.library_pane import LibraryPane
from earnest.tui.home.loader import LibraryLoader
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.item_list import ItemList
from earnest.tui.widgets.keys_bar import MOVE, SHOW_ALL
from earnest.tui.widgets.notes import Hairline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from textual.binding import BindingType
    from textual.widget import Widget

    from earnest.tui.home.previews import ChosenSession
    from earnest.tui.widgets.keys_bar import Hint
    from earnest.tui.widgets.search_field import SearchField
    from earnest.tui.widgets.standing_panel import StandingPanel
    from earnest.workspace.library import Library


class HomeScreen(BaseScreen):
    """The list of sessions, with all that can be done with one."""

    is_first_page = True
    COMMANDS_HERE: ClassVar[do.Commands] = HOME_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(
        self,
        library: Library,
        today: date,
        *,
        make_search_field: Callable[[str], SearchField],
        make_panel: Callable[[], StandingPanel],
        keep_picture: Callable[[], None],
        samples: bool = False,
        at: str = "",
        waits: bool = False,
    ) -> None:
        """Show a library.

        Args:
            library: The sessions.
            today: The present day.
            make_search_field: Makes the search field with a placeholder; home loads no field at its start.
            make_panel: Makes the panel of a session; home doesn't load it at its start either.
            keep_picture: Keeps what the list shows for the next start.
            samples: Whether only the samples are shown.
            at: The key of the session to begin on.
            waits: Whether no session is read before `stands_drawn`.
        """
        super().__init__()
        self.loader = LibraryLoader(self, library, self.show)
        self._pane = LibraryPane(
            self.loader,
            today,
            say.ONLY_SAMPLES if samples else say.NO_SESSIONS,
            make_search_field=make_search_field,
            make_panel=make_panel,
        )
        self._pane.came_from = at
        self._no_count = say.COUNT_SAMPLES if samples else say.COUNT_NONE
        self._waits, self._can_restore = waits, False
        self._keep_picture = keep_picture
        self._word = ""
        """What the top line says until the list is next shown."""

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the list."""
        yield Hairline()
        yield self._pane

    def on_mount(self) -> None:
        """Show the list and focus it."""
        super().on_mount()
        self.loader.start(self.loader.library)
        self.query_one(ItemList).focus()

    def on_screen_resume(self) -> None:
        """Read what the panel shows, now that the list is in view."""
        if not self.loader.previews.are_allowed and not self._waits:
            self.call_after_refresh(self.loader.previews.allow)

    def stands_drawn(self) -> None:
        """Read what the panel shows, now that the app is drawn."""
        self._waits = False
        self.call_after_refresh(self.loader.previews.allow)

    def show_library(self, library: Library, *, can_restore: bool = False, word: str = "", at: str = "") -> None:
        """Show the sessions as they are now.

        Args:
            library: The sessions.
            can_restore: Whether a session was archived that can be restored.
            word: What is said once at the right of the top line.
            at: The key of a session to go to.
        """
        self._can_restore, self._word = can_restore, word
        self._pane.came_from = at or self._pane.came_from
        self.loader.start(library)

    def show(self) -> None:
        """Show what is known of the sessions by now."""
        word, self._word = self._word, ""
        told = word or describe_library(self, self.loader.library, self.loader.left_out)
        say_where(self, "Earnest", told or self._no_count)
        self._pane.show()
        self.show_keys()

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts on the list in its present state."""
        if command in NEED_SESSIONS:
            return bool(self.loader.entries)
        if command is do.NEXT_WAITING:
            return bool(self.loader.waiting)
        return command is not RESTORE or self._can_restore

    def hints(self) -> Sequence[Hint]:
        """Return the keys of the list, or of the search field."""
        if role_of(self.focused).is_field:
            moves = [("enter", say.OPEN, True), MOVE] if self._pane.chosen else []
            return [*moves, SHOW_ALL]
        shown = [each for each in (*self.COMMANDS_HERE, do.KEYS) if each.shown and self.can_do(each)]
        enter = say.OPEN if self.loader.entries else say.BEGIN
        return [("enter", enter, True), *((each.shown, each.label, True) for each in shown)]

    def chosen_assessed(self) -> ChosenSession | None:
        """Return the present session with its standing, if it has one yet."""
        return self.loader.previews.assess_chosen(self._pane.chosen)

    async def follow(self, destination: Destination | None) -> None:
        """Stay on the list, wherever a screen above it leads."""

    def action_session(self, name: str) -> None:
        """Lead on with the present session, as `lead_on` says.

        Or restore one, or go to one that waits.
        """
        if name == "waiting":
            self.query_one(ItemList).go_on_to(self.loader.waiting)
            return
        if name == "restore":
            destination: Destination | None = View.RESTORE_LAST if self._can_restore else None
        else:
            destination = lead_on(name, self._pane.chosen, self.loader.previews.assess)
        if destination is not None:
            self.post_message(Go(destination))

    async def action_find(self) -> None:
        """Go to the search field above the list."""
        if self.can_do(do.FIND):
            await self._pane.open_search()

    def action_order(self) -> None:
        """Take the next order of the list."""
        self._word = self._pane.next_order()
        self.show()

    def action_leave(self) -> None:
        """Quit."""
        self._keep_picture()
        self.app.exit(0)

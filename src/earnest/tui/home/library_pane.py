"""The list of sessions with its search field and a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical

from earnest.core.text.escaping import escape_controls
from earnest.tui.destinations import Go, NewSession, OpenSession
from earnest.tui.home import texts as say
from earnest.tui.home.items import BEGIN, HUNT, ORDERS, SessionItems, empty_items
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.item_list import Item, ItemList, heading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widgets import Input

    from earnest.tui.home.loader import LibraryLoader
    from earnest.tui.widgets.search_field import SearchField
    from earnest.tui.widgets.standing_panel import StandingPanel
    from earnest.workspace.library import LibraryEntry


class LibraryPane(Vertical):
    """The list of sessions, its search field, and the panel."""

    BINDINGS: ClassVar[list[BindingType]] = [("up", "step(-1)"), ("down", "step(1)"), ("escape", "close_search")]

    def __init__(
        self,
        loader: LibraryLoader,
        today: date,
        headline: str,
        *,
        make_search_field: Callable[[str], SearchField],
        make_panel: Callable[[], StandingPanel],
    ) -> None:
        """Show what a loader knows.

        Args:
            loader: The sessions.
            today: The present day.
            headline: What is said if there are no sessions.
            make_search_field: Makes the search field with a placeholder, when it is first wanted.
            make_panel: Makes the panel, when there is something to show in it.
        """
        super().__init__()
        self._loader, self._today, self._headline = loader, today, headline
        self._make_search_field, self._make_panel = make_search_field, make_panel
        self._order = 0
        self._field: SearchField | None = None
        self._panel: StandingPanel | None = None
        self._make: tuple[object, SessionItems | None] = (None, None)
        """The sessions, and what makes their items."""
        self.came_from = ""
        """The key of a session to go to as soon as it is listed."""

    def compose(self) -> ComposeResult:
        """Lay out the list; the panel comes later."""
        with Horizontal(classes="body"):
            yield ItemList().add_class("-alone")

    @property
    def chosen(self) -> LibraryEntry | None:
        """The present session or sample."""
        return self._loader.entry(self.query_one(ItemList).key)

    @property
    def is_as_at_a_start(self) -> bool:
        """Whether all sessions are listed, in the first order."""
        return not self._order and not (self._field and self._field.display)

    def show(self) -> None:
        """Show what is known and found by now."""
        items = self.query_one(ItemList)
        items.show(self._items(), self.came_from or items.key)
        if items.key == self.came_from:
            self.came_from = ""
        self.call_after_refresh(self._show_panel)  # the list first: for the panel a file is read

    def next_order(self) -> str:
        """Take the next order and return its description."""
        self._order = (self._order + 1) % len(ORDERS)
        return ORDERS[self._order][0]

    async def open_search(self) -> None:
        """Go to the search field."""
        if self._field is None:
            self._field = self._make_search_field(say.SEARCH_IN)
            await self.mount(self._field, before=self.query_one(".body"))
        self._field.open()

    def action_close_search(self) -> None:
        """Leave the search field and show all sessions."""
        if self._field and self._field.display:
            self._field.close()
            self.query_one(ItemList).focus()
            self._loader.find("")

    def action_step(self, step: int) -> None:
        """Move along the list from the search field."""
        self.query_one(ItemList).action_step(step)

    def on_search_field_changed(self, event: SearchField.Changed) -> None:
        """Narrow the list; soon the files are searched too."""
        event.stop()
        if self._field is not None:
            self._loader.find(self._field.term)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open the present session from the search field."""
        event.stop()
        items = self.query_one(ItemList)
        if items.key is not None:
            items.focus()  # so that the way back from the session leads to the list, and letters command
        items.action_choose()

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        """Show the panel of another session."""
        event.stop()
        self.came_from = ""
        self._show_panel()

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Open the session, or begin one."""
        event.stop()
        chosen = self.chosen
        if event.key in {BEGIN, HUNT}:
            self.post_message(Go(NewSession("employer" if event.key == HUNT else "client")))
        elif chosen is not None:
            self.post_message(Go(OpenSession(chosen.key, is_sample=chosen.marks.is_sample)))

    def _items(self) -> Sequence[Item]:
        loader, signs = self._loader, signs_of(self)
        if not loader.entries:
            return list(empty_items(loader.library.samples, self._headline))
        found = loader.found(ORDERS[self._order][1])
        if not found and not loader.search.term:
            return [heading(say.ONLY_PRACTICE)]
        if not found and self._field is not None:
            term = escape_controls(self._field.value.strip(), keep_newlines=False)
            return [heading(say.NOT_FOUND.format(term=term))]
        entries, make = self._make
        if entries is not loader.entries or make is None:
            clients = (entry.client for entry in loader.entries.values())
            make = SessionItems(clients, loader.previews.preview, signs, self._today)
            self._make = loader.entries, make
        return make.list(found)

    def _show_panel(self) -> None:
        if not self.query(".body").first().is_attached:
            return  # left again before it was there
        key = self.query_one(ItemList).key
        preview = None if key in {None, BEGIN, HUNT} else self._loader.previews.preview(key or "")
        if preview and preview.session and preview.standing:
            if self._panel is None:
                self._panel = self._make_panel()
                self._panel.is_beside_questions = False
                self.query_one(ItemList).remove_class("-alone")
                self.query_one(".body").mount(self._panel)
            self._panel.show(preview.session, preview.standing)
        if self._panel is not None:
            self._panel.visible = bool(preview and preview.standing)

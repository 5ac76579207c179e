"""The list of quotes, with its search field."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.actions import SkipAction
from textual.containers import Vertical

from earnest.core.reports.quotes import GROUPINGS, group_records
from earnest.tui.overview import texts as say
from earnest.tui.overview.quote_rows import RecordItems
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.item_list import ItemList
from earnest.tui.widgets.search_field import SearchField
from earnest.tui.widgets.top_line import set_aside

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from earnest.tui.widgets.item_list import Item
    from earnest.workspace.session_editor import SessionEditor


class QuotesPane(Vertical):
    """The quotes in their groups, narrowed by a search."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "close_search")]

    def __init__(self, editor: SessionEditor) -> None:
        super().__init__(classes="body")
        self._editor = editor
        self.by = GROUPINGS[0]
        """What they are grouped by."""
        self._items: RecordItems | None = None
        self._shown = (editor.session, self.by)
        """The session and the grouping that the items are of."""

    def compose(self) -> ComposeResult:
        """Lay out the search field, hidden at first, and the list."""
        yield SearchField(say.QUOTES_SEARCH)
        yield ItemList()

    def items(self) -> Sequence[Item]:
        """Return the quotes that the search finds."""
        editor, shown = self._editor, (self._editor.session, self.by)
        if self._items is None or self._shown[0] is not shown[0] or self._shown[1] != shown[1]:
            groups = group_records(editor.session, editor.working.interview, self.by, editor.today)
            self._items, self._shown = RecordItems(groups, signs_of(self)), shown
        return list(self._items.list(self.query_one(SearchField).term))

    def group_next(self) -> None:
        """Group by the next of person, meeting and claim."""
        self.by = GROUPINGS[(GROUPINGS.index(self.by) + 1) % len(GROUPINGS)]
        self.show()

    async def show_after(self, change: Awaitable[object]) -> None:
        """Make a change, and show what it leads to."""
        done = await change
        self.show()
        set_aside(self.screen, done if isinstance(done, str) else "")

    @on(SearchField.Changed)
    def show(self) -> None:
        """Show what there is now, at the same record."""
        rows = self.query_one(ItemList)
        wanted, items = rows.key.record if rows.key else "", self.items()
        rows.show(items, next((item.key for item in items if item.key and item.key.record == wanted), None))
        rows.post_message(ItemList.Moved(rows.key))

    @on(SearchField.Submitted)
    def go_to_list(self) -> None:
        """Go to the list, still narrowed."""
        self.query_one(ItemList).focus()

    def open_search(self) -> None:
        """Go to the search field."""
        self.query_one(SearchField).open()

    def action_close_search(self) -> None:
        """Leave the search field and show all."""
        field = self.query_one(SearchField)
        if not field.display:
            raise SkipAction
        field.close()
        self.query_one(ItemList).focus()

"""All quotes and sources, and what each speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from earnest.core.reports.quotes import GROUPINGS, UNLINKED, group_records, search_records
from earnest.tui import key_commands as do
from earnest.tui.destinations import ToRecord
from earnest.tui.dialogs.retrace import retrace
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview.quote_rows import RecordRow, link_with_choices, list_records
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.hairline import Hairline
from earnest.tui.widgets.item_list import ItemList
from earnest.tui.widgets.search_field import SearchField
from earnest.tui.widgets.top_line import set_aside, set_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.binding import BindingType
    from textual.widget import Widget

    from earnest.tui.widgets.item_list import Item
    from earnest.tui.widgets.keys_bar import Hint
    from earnest.workspace.session_editor import SessionEditor

UNDO = do.UNDO._replace(action="retrace('undo')")
REDO = do.REDO._replace(action="retrace('redo')")


class QuotesScreen(ListScreen):
    """All words of the client's side, those that are not linked yet first."""

    page_name = "Quotes"
    CSS_PATH = "quotes_screen.tcss"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (do.GROUP_QUOTES, do.FIND, UNDO, REDO, do.REVIEW, do.PEOPLE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, editor: SessionEditor) -> None:
        self._editor, self._by = editor, GROUPINGS[0]
        super().__init__(editor.session.client, f"by {self._by}")

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the search field, which is hidden at first, and the list."""
        yield Hairline()
        yield SearchField("words, a name, a claim")
        yield ItemList().add_class("body")

    def items(self) -> Sequence[Item]:
        """Return the quotes that the search finds, in their groups."""
        editor = self._editor
        groups = group_records(editor.session, editor.working.interview, self._by, editor.today)
        term = self.query_one(SearchField).term
        return list(list_records(search_records(groups, term), term, signs_of(self)))

    def hints(self) -> Sequence[Hint]:
        """Return the keys of the list, or of the search field."""
        if role_of(self.focused).is_field:
            return [("enter", "to the list", True), ("esc", "show all", True)]
        return super().hints()

    def lead(self) -> Sequence[Hint]:
        """Return the hints of the list, by what Enter does on its line."""
        row = self.query_one(ItemList).key
        self.enter_hint = "link" if row and row.is_unlinked else "go there"
        return super().lead()

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts; nothing changes a read-only session."""
        return command not in {UNDO, REDO} or not self._editor.read_only

    def action_group(self) -> None:
        """Group by the next of person, meeting and claim."""
        self._by = GROUPINGS[(GROUPINGS.index(self._by) + 1) % len(GROUPINGS)]
        self._show_again()
        set_mark(self, f"by {self._by}")

    def action_find(self) -> None:
        """Go to the search field above the list."""
        self.query_one(SearchField).open()

    def action_leave_field(self) -> None:
        """Show all again from the search field; from the list, go back."""
        field = self.query_one(SearchField)
        if field.display:
            field.close()
            self.query_one(ItemList).focus()
        else:
            self.step_back()

    def action_retrace(self, how: str) -> None:
        """Undo or redo a change, here too."""
        if not self._editor.read_only:
            tasks_of(self).start(self._retrace(how))

    @on(SearchField.Changed)
    def narrow(self) -> None:
        """Show what the search finds."""
        self._show_again()

    @on(SearchField.Submitted)
    def go_to_list(self) -> None:
        """Go to the list, still narrowed."""
        self.query_one(ItemList).focus()

    @on(ItemList.Moved)
    def show_line_keys(self) -> None:
        """Show the keys of the present line."""
        self.show_keys()

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the record at its claim; link one that has none."""
        row: RecordRow = event.key
        if row.claim:
            self.dismiss(ToRecord(row.claim, row.record))
        elif self._editor.read_only:
            set_aside(self, f"{UNLINKED.lower()}; this session is read-only")
        else:
            tasks_of(self).start(self._link(row))

    async def _link(self, row: RecordRow) -> None:
        """Let the user choose a claim, and show the list again."""
        done = await link_with_choices(self._editor, row, tasks_of(self).ask)
        self._show_again(row.record)
        set_aside(self, done)

    async def _retrace(self, how: str) -> None:
        await retrace(self._editor, tasks_of(self).ask, redoes=how == "redo", stays=True)
        self._show_again()

    def _show_again(self, record: str = "") -> None:
        """Show the list again, at the same record if it is still there."""
        rows = self.query_one(ItemList)
        wanted = record or (rows.key.record if rows.key else "")
        items = self.items()
        same = next((item.key for item in items if item.key and item.key.record == wanted), None)
        rows.show(items, same)
        self.show_keys()

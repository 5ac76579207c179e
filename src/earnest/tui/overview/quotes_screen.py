"""All quotes and sources, and what each speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from earnest.core.reports.quotes import UNLINKED
from earnest.tui import key_commands as do
from earnest.tui.destinations import ToClaim, ToRecord
from earnest.tui.dialogs.undo import retrace
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview import texts as say
from earnest.tui.overview.quote_links import link_with_choices, unlink_with_choices
from earnest.tui.overview.quote_rows import RecordRow
from earnest.tui.overview.quotes_pane import QuotesPane
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.item_list import ItemList
from earnest.tui.widgets.keys_bar import SHOW_ALL
from earnest.tui.widgets.notes import Hairline
from earnest.tui.widgets.top_line import set_aside, set_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.binding import BindingType
    from textual.widget import Widget

    from earnest.tui.widgets.item_list import Item
    from earnest.tui.widgets.keys_bar import Hint
    from earnest.workspace.session_editor import SessionEditor

GROUP = do.GROUP_QUOTES._replace(action="change('group')")
FIND = do.FIND._replace(action="change('find')")
LINK = do.ADD._replace(label=say.LINK, says=say.LINK_ANOTHER, action="change('link')")
UNLINK = do.REMOVE._replace(label=say.UNLINK, says=say.UNLINK_ONE, action="change('unlink')")
UNDO = do.UNDO._replace(action="change('undo')")
REDO = do.REDO._replace(action="change('redo')")


class QuotesScreen(ListScreen):
    """All words of the client's side, first those not linked yet."""

    page_name = say.QUOTES_TITLE
    CSS_PATH = "quotes_screen.tcss"
    COMMANDS_HERE: ClassVar[do.Commands] = (GROUP, FIND, LINK, UNLINK, UNDO, REDO, do.REVIEW, do.PEOPLE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, editor: SessionEditor) -> None:
        self._editor, self._pane = editor, QuotesPane(editor)
        super().__init__(editor.session.client, say.QUOTES_BY.format(group=self._pane.by))

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline and the list."""
        yield Hairline()
        yield self._pane

    def items(self) -> Sequence[Item]:
        """Return the quotes in their groups."""
        return self._pane.items()

    def hints(self) -> Sequence[Hint]:
        """Return the keys of the list, or of the search field."""
        if role_of(self.focused).is_field:
            return [("enter", say.QUOTES_TO_LIST, True), SHOW_ALL]
        return super().hints()

    def lead(self) -> Sequence[Hint]:
        """Return the hints of the list and of its line."""
        row = self.query_one(ItemList).key
        self.enter_hint = say.LINK if row and not row.claim else say.GO_THERE
        return super().lead()

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts; nothing changes a read-only session."""
        if command in {LINK, UNLINK, UNDO, REDO} and self._editor.read_only:
            return False
        row = self.query_one(ItemList).key
        return bool(row) if command is LINK else bool(row and row.claim) if command is UNLINK else True

    @on(ItemList.Moved)
    def show_line_keys(self) -> None:
        """Show the keys of the present line."""
        self.show_keys()

    def action_change(self, how: str) -> None:
        """Change the list: `group`, `find`, `link`, `unlink`, `undo` or `redo`."""
        if how == "group":
            self._pane.group_next()
            set_mark(self, say.QUOTES_BY.format(group=self._pane.by))
        elif how == "find":
            self._pane.open_search()
        elif how in {"link", "unlink"}:
            row = self.query_one(ItemList).key
            if row and not self._editor.read_only:
                links = link_with_choices if how == "link" else unlink_with_choices
                tasks_of(self).start(self._pane.show_after(links(self._editor, row, tasks_of(self).ask)))
        elif not self._editor.read_only:
            change = retrace(self._editor, tasks_of(self).ask, redoes=how == "redo", stays=True)
            tasks_of(self).start(self._pane.show_after(change))

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the record at its claim; link one that has none."""
        row: RecordRow = event.key
        if row.claim:
            self.dismiss(ToRecord(row.claim, row.record) if row.is_whole else ToClaim(row.claim))
        elif self._editor.read_only:
            set_aside(self, say.READ_ONLY.format(reason=UNLINKED.lower()))
        else:
            tasks_of(self).start(self._pane.show_after(link_with_choices(self._editor, row, tasks_of(self).ask)))

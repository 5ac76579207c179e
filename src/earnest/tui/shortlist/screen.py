"""The grid of stage 6, in which each cell can be filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters, on

from earnest.core.reports.shortlist.grid import NO_CRITERIA, read_grid
from earnest.tui import key_commands as do
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.destinations import ToRecord, ToStage, View
from earnest.tui.dialogs.undo import retrace
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.shortlist import texts as say
from earnest.tui.shortlist.cell import ask_for_cell
from earnest.tui.shortlist.table import GridTable
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.keys_bar import BACK
from earnest.tui.widgets.notes import Hairline
from earnest.tui.widgets.top_line import set_aside

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterable, Sequence

    from textual.binding import BindingType
    from textual.widget import Widget

    from earnest.tui.widgets.keys_bar import Hint
    from earnest.workspace.page_texts import PageTexts
    from earnest.workspace.session_editor import SessionEditor

HEARD = do.HEARD._replace(action="add_words")
LEAVE = do.LEAVE._replace(action="leave_field")
UNDO = do.UNDO._replace(action="retrace(False)")
REDO = do.REDO._replace(action="retrace(True)")


class GridScreen(BaseScreen):
    """The contenders against the criteria; a cell shows what is known."""

    page_name = say.TITLE
    COMMANDS_HERE: ClassVar[do.Commands] = (HEARD, UNDO, REDO, do.REVIEW, do.QUOTES)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, LEAVE))]

    _table = getters.query_one(GridTable)

    def __init__(self, editor: SessionEditor, pages: PageTexts) -> None:
        """Show the grid of a session; `pages` keep a cell left untaken."""
        super().__init__()
        self._editor, self._pages = editor, pages

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline and the table."""
        yield Hairline()
        yield GridTable().add_class("body")

    def on_mount(self) -> None:
        """Show the grid and focus it."""
        super().on_mount()
        say_where(self, self._editor.session.client, say.READ_ONLY if self._editor.read_only else "")
        self._show()
        self._table.focus()

    def _show(self) -> None:
        self._table.shown = self._editor.session, read_grid(self._editor.session)
        self.show_keys()

    def lead(self) -> Sequence[Hint]:
        """Return the hints of the grid."""
        if self._table.cell is None:
            return [("enter", say.GO_THERE, True), BACK]
        return [("enter", say.WRITE, True), (say.ARROWS, say.MOVE, True), BACK]

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts; nothing changes a read-only session."""
        if command in {HEARD, UNDO, REDO} and self._editor.read_only:
            return False
        return command is not HEARD or self._table.cell is not None

    @on(GridTable.Chosen)
    def write(self) -> None:
        """Write what is believed of the present cell."""
        cell, ask = self._table.cell, tasks_of(self).ask
        if cell:
            tasks_of(self).start(self._show_after(ask_for_cell(self._editor, self._pages, cell, signs_of(self), ask)))

    def action_move(self, where: str, step: int) -> None:
        """Where there is no grid, go to the stage that lacks."""
        lacks = read_grid(self._editor.session).lacks
        if lacks and where == "field":
            self.dismiss(ToStage("options" if lacks == NO_CRITERIA else "shortlist"))
        else:
            super().action_move(where, step)

    def action_add_words(self) -> None:
        """Add their words, or a source, for the present cell."""
        cell = self._table.cell
        if cell and not self._editor.read_only:
            self.dismiss(ToRecord(cell.contender, "", cell.criterion))

    def action_retrace(self, redoes: bool) -> None:  # noqa: FBT001 - an action of Textual
        """Undo or redo."""
        if not self._editor.read_only:
            change = retrace(self._editor, tasks_of(self).ask, redoes=redoes, stays=True)
            tasks_of(self).start(self._show_after(change))

    def action_go(self, view: str) -> None:
        """Leave for another page."""
        if View(view) in {View.REVIEW, View.QUOTES}:
            self.dismiss(View(view))
        else:
            super().action_go(view)

    async def _show_after(self, change: Awaitable[object]) -> None:
        """Make a change, and show what it leads to."""
        done = await change
        self._show()
        set_aside(self, done if isinstance(done, str) else "")

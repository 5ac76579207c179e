"""The grid of stage 6, in which each cell can be filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from earnest.core.editing.answer_edits import write_cell
from earnest.core.evidence.record_text import describe_record
from earnest.core.reports.shortlist.grid import NO_CRITERIA, read_grid
from earnest.tui import key_commands as do
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.destinations import ToRecord, ToStage, View, name_draft
from earnest.tui.dialogs.retrace import retrace
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.shortlist.table import GridTable
from earnest.tui.widgets.drawn import quoted, signs_of
from earnest.tui.widgets.keys_bar import BACK
from earnest.tui.widgets.notes import Hairline
from earnest.tui.widgets.top_line import set_aside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.binding import BindingType
    from textual.widget import Widget

    from earnest.core.reports.shortlist.grid import GridCell
    from earnest.tui.widgets.keys_bar import Hint
    from earnest.workspace.page_texts import PageTexts
    from earnest.workspace.session_editor import SessionEditor

HEARD = do.HEARD._replace(action="add_words")
UNDO = do.UNDO._replace(action="retrace(False)")
REDO = do.REDO._replace(action="retrace(True)")

# What the page says
BELIEF = "What you believe of it"
GO_THERE, WRITE, ARROWS, MOVE = "go there", "write", "arrows", "move"
READ_ONLY = "this session is read-only"
WRITTEN, CLEARED = "written; u undoes", "cleared; u undoes"


class GridScreen(BaseScreen):
    """The contenders against the criteria; a cell shows what is known."""

    page_name = "Grid"
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (HEARD, UNDO, REDO, do.REVIEW, do.QUOTES)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

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
        say_where(self, self._editor.session.client, "read-only" if self._editor.read_only else "")
        self._show()
        self._table.focus()

    @property
    def _table(self) -> GridTable:
        return self.query_one(GridTable)

    def _show(self) -> None:
        self._table.shown = self._editor.session, read_grid(self._editor.session)
        self.show_keys()

    def lead(self) -> Sequence[Hint]:
        """Return the hints of the grid."""
        if self._table.cell is None:
            return [("enter", GO_THERE, True), BACK]
        return [("enter", WRITE, True), (ARROWS, MOVE, True), BACK]

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts; nothing changes a read-only session."""
        if command in {HEARD, UNDO, REDO} and self._editor.read_only:
            return False
        return command is not HEARD or self._table.cell is not None

    @on(GridTable.Chosen)
    def write(self) -> None:
        """Write what is believed of the present cell."""
        if self._table.cell:
            tasks_of(self).start(self._write(self._table.cell))

    def action_move(self, where: str, step: int) -> None:
        """Go to the stage that is asked first, where there is no grid."""
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
            tasks_of(self).start(self._retrace(redoes=redoes))

    def action_go(self, view: str) -> None:
        """Leave for another page."""
        if View(view) in {View.REVIEW, View.QUOTES}:
            self.dismiss(View(view))
        else:
            super().action_go(view)

    def step_back(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    async def _write(self, cell: GridCell) -> None:
        """Show all that is known of a cell, and ask for its text."""
        session, signs = self._editor.session, signs_of(self)
        headline = f"{session.contender[cell.contender].text}: {session.criterion[cell.criterion].text}"
        said = [
            f"{quoted(each.text, signs)} {describe_record(session, each.key, self._editor.today, signs.dot)}"
            for each in (*cell.records, *cell.against)
        ]
        if self._editor.read_only:
            set_aside(self, READ_ONLY)
            return
        draft = self._pages.draft(name_draft("cell", cell.contender, cell.criterion))
        typed = await tasks_of(self).ask(
            TextDialog(
                *(session.client, headline, said, BELIEF),
                may_be_empty=True,
                text=cell.text,
                page=self.page_name,
                draft=draft,
            )
        )
        if typed is not None and typed != cell.text:
            self._editor.edit(write_cell(cell.contender, cell.criterion, typed))
            self._show()
            set_aside(self, WRITTEN if typed else CLEARED)

    async def _retrace(self, *, redoes: bool) -> None:
        await retrace(self._editor, tasks_of(self).ask, redoes=redoes, stays=True)
        self._show()

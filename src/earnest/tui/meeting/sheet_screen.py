"""The sheet: the next meeting, and what to ask in it."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.binding import BindingType

from earnest.core.reports.questions.sheet import SheetQuestion
from earnest.tui import key_commands as do
from earnest.tui.destinations import AddOwnQuestion, EditOwnQuestion, Export, Go, RemoveOwnQuestion, ToPlace, View
from earnest.tui.dialogs.undo import retrace_here
from earnest.tui.list_screen import ListScreen
from earnest.tui.meeting import texts as say
from earnest.tui.meeting.sheet import CHOOSING, Sheet
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.item_list import Item, ItemList
from earnest.tui.widgets.top_line import set_aside
from earnest.workspace.documents import build_sheet
from earnest.workspace.session_editor import SessionEditor


class SheetScreen(ListScreen):
    """The plan of the next meeting, and its questions in order."""

    page_name = say.SHEET_TITLE
    COMMANDS_HERE: ClassVar[do.Commands] = (
        *(*CHOOSING, do.MORE_QUESTIONS, do.ADD_OWN, do.REMOVE_OWN, do.OUT, do.UNDO_CHOICE, do.REDO_CHOICE, do.WHY),
        *(do.REVIEW, do.PLAN, do.MEETING, do.LIVE),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(self, editor: SessionEditor) -> None:
        self._editor, self._sheet = editor, Sheet(editor)
        super().__init__(editor.session.client, editor.standing.verdict.phrase, self._sheet.begin_at)

    def items(self) -> Sequence[Item]:
        """Return the plan, and the questions under their reasons."""
        return self._sheet.rows()

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the question or the remark, or show more."""
        match event.key:
            case SheetQuestion(own="") as question:
                self.dismiss(ToPlace(question.ask.place))
            case SheetQuestion() as question:
                self.dismiss(EditOwnQuestion(question.own))
            case line if (at := self._sheet.choose(line)) is not None:
                self._go_to(at)
            case destination:
                self.dismiss(destination)

    def on_item_list_moved(self) -> None:
        """Show the keys that act on this line."""
        self.show_keys()

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts on the current line."""
        return self._sheet.can_do(command, self.query_one(ItemList).key)

    def _go_to(self, at: Any) -> None:
        """Show the questions as they are now, at a line."""
        rows = self.items()
        self.query_one(ItemList).show(rows, self._sheet.find(at))
        self.show_keys()

    def action_act(self, what: str) -> None:
        """Choose the questions, or take that back."""
        line = self.query_one(ItemList).key

        async def take_back() -> None:
            """Ask if needed, then show the questions again."""
            if await retrace_here(self, self._editor, redoes=what == "redo", stays=True):
                self._go_to(line)

        if what in {"undo", "redo"}:
            if self.can_do(do.UNDO_CHOICE):
                tasks_of(self).start(take_back())
        elif (at := self._sheet.act(what, line)) is not None:
            self._go_to(at)
        elif self.can_do(do.TAKE_OR_LEAVE):
            set_aside(self, say.SHEET_LAST_ONE)

    def action_own(self, what: str) -> None:
        """Add a question of the user's own, or remove it."""
        line = self.query_one(ItemList).key
        question = line if isinstance(line, SheetQuestion) else None
        if what == "add":
            self.dismiss(AddOwnQuestion((question and question.ask.place.about) or ""))
        elif question and question.own:
            self.dismiss(RemoveOwnQuestion(question.own))

    def action_go(self, view: str) -> None:
        """Lead on; what is exported here is the sheet."""
        if View(view) is not View.EXPORT:
            super().action_go(view)
            return
        self.post_message(Go(Export(self._editor.session.client, say.SHEET_DOCUMENT, build_sheet(self._editor))))

"""The proposal: without the right to propose, what is missing comes first."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from earnest.core.editing.proposal import keep_reason, remove_part
from earnest.core.reports.proposal_document import write_proposal
from earnest.tui import key_commands as do
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.destinations import EVERYWHERE, PROPOSAL, Destination, Export, Go, ToPlace, View
from earnest.tui.dialogs.undo import retrace_here
from earnest.tui.form_screen import FormStart
from earnest.tui.proposal import texts as say
from earnest.tui.proposal.pane import ProposalPane, is_gate
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.action_line import ActionChosen
from earnest.tui.widgets.notes import Hairline


class ProposalScreen(BaseScreen):
    """A proposal and its commands, dismissed with a destination or with None."""

    CSS_PATH = "screen.tcss"
    page_name = say.TITLE
    page = "proposal"
    TEXTS_BEGIN = PROPOSAL
    COMMANDS_HERE: ClassVar[do.Commands] = (
        *(do.TO_ASK_NEXT, do.ADD, do.REMOVE, do.OUT, do.EDITOR, do.WHY),
        *(do.REVIEW, do.SHEET, do.UNDO, do.REDO, do.LEAVE),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE), ("enter", "write")]

    def __init__(self, start: FormStart) -> None:
        super().__init__()
        self._editor, self._pane = start.editor, ProposalPane(start)
        self.typed_texts = self._pane.list_texts

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline and what is written."""
        yield Hairline()
        yield self._pane

    async def on_mount(self) -> None:  # type: ignore[override]
        """Show the parts, or what is missing."""
        super().on_mount()
        await self.show()

    async def show(self, *, with_new: bool = False) -> None:
        """Show the proposal as it is now, perhaps with a new part."""
        say_where(self, self._editor.session.client, self._editor.standing.verdict.phrase)
        await self._pane.show(with_new=with_new)
        self.show_keys()

    def action_write(self) -> None:
        """Go into the first field, or into the new part."""
        self._pane.enter()

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts on the proposal as it is."""
        if command is do.TO_ASK_NEXT:
            return self._editor.standing.ask_next is not None
        if self._editor.read_only and command in {do.ADD, do.REMOVE, do.EDITOR, do.UNDO, do.REDO}:
            return False
        return command not in {do.ADD, do.REMOVE, do.OUT} or not is_gate(self._editor)

    async def on_action_chosen(self, event: ActionChosen) -> None:
        """Go ahead without the right, whether a reason is given or not."""
        event.stop()
        if not self._editor.read_only:
            self._editor.edit(keep_reason(self._pane.reason))
            await self.show()

    async def action_add(self) -> None:
        """Add a part."""
        self._pane.commit()
        await self.show(with_new=True)

    async def action_remove_this(self) -> None:
        """Remove the part that the cursor is in."""
        block = self._pane.block
        if block is not None and not self._editor.read_only:
            self._pane.commit()
            if block.key:
                self._editor.edit(remove_part(block.key))
            await self.show()

    def action_retrace(self, which: str) -> None:
        """Undo or redo a change without leaving the place in the interview."""
        if not self._editor.read_only:
            tasks_of(self).start(self._retrace(redoes=which == "redo"))

    async def _retrace(self, *, redoes: bool) -> None:
        self._pane.commit()
        if await retrace_here(self, self._editor, redoes=redoes, stays=True):
            await self.show()

    def action_next(self) -> None:
        """Go to the question to ask next."""
        if self._editor.standing.ask_next:
            self.action_leave(ToPlace(self._editor.standing.ask_next.place))

    def action_go(self, view: str) -> None:
        """Lead on, or do on the spot what can be done everywhere."""
        destination = View(view)
        if destination is View.EXPORT:
            self._pane.commit()
            session, today = self._editor.session, self._editor.clock().date()
            document = write_proposal(session, self._editor.standing, today, self._editor.working.interview.papers)
            self.post_message(Go(Export(session.client, say.DOCUMENT, document, say.DOCUMENT_FILE)))
        elif destination in EVERYWHERE:
            super().action_go(view)
        else:
            self.action_leave(destination)

    def action_leave(self, to: Destination | None = None) -> None:
        """Leave with all texts kept, for a destination or the question."""
        self._pane.commit()
        self.undecided = self._pane.undecided()
        self.dismiss(to)

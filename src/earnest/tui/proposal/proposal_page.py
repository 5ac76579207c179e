"""Responsible for the proposal: what can be done there; without the right, what is missing comes first."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import BindingType

from earnest.core.editing.proposal import keep_reason, remove_part
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author
from earnest.core.reports.proposal_document import write_proposal
from earnest.tui import commands as do
from earnest.tui.destinations import DO, Export, Go
from earnest.tui.proposal.screen import ProposalText
from earnest.tui.proposal.view import REASON
from earnest.tui.widgets.action_line import ActionChosen, ActionLine
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.keys_bar import Hint


class ProposalScreen(ProposalText):
    """A proposal, and all that can be done to it. It is left with the sitting, and where to go."""

    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        *(do.TO_ASK_NEXT, do.ADD, do.PUT_AWAY, do.OUT, do.EDITOR, do.WHY),
        *(do.REVIEW, do.SHEET, do.UNDO, do.REDO, do.LEAVE),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def can_do(self, command: do.Command) -> bool:
        """Say whether a command acts on the page as it stands."""
        if command is do.TO_ASK_NEXT:
            return self.standing.ask_next is not None
        if self._read_only and command in {do.ADD, do.PUT_AWAY, do.EDITOR, do.UNDO, do.REDO}:
            return False
        return not self.is_gate if command in {do.ADD, do.PUT_AWAY, do.OUT} else True

    def lead(self) -> Sequence[Hint]:
        """Return the hints outside a field."""
        return super().lead() if isinstance(self.focused, ActionLine) else [("tab", "next field", True)]

    def hints(self) -> Sequence[Hint]:
        """Say what n leads to."""
        return [("n", "ask next", acts) if key == "n" else (key, label, acts) for key, label, acts in super().hints()]

    async def on_action_chosen(self, event: ActionChosen) -> None:
        """Go ahead with the reason that is given, or with none."""
        event.stop()
        if not self._read_only:
            reason = next(field.text for field in self.query(LongText).results() if field.name == REASON)
            self._take(keep_reason(reason))
            await self.show()

    async def action_add(self) -> None:
        """Add a part."""
        self.keep()
        self._with_new = True
        await self.show()

    async def action_put_away(self) -> None:
        """Put the part away that one is in."""
        block = self._block
        if block is not None and not self._read_only:
            self.keep()
            if block.key:
                self._take(remove_part(block.key))
            await self.show()

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self._retrace(self.sitting.undone)

    async def action_redo(self) -> None:
        """Make it again."""
        await self._retrace(self.sitting.redone)

    async def _retrace(self, way: Callable[[Author], WorkingSession]) -> None:
        if self._read_only:
            return
        self.keep()
        place = self.sitting
        retraced = way(Author(self._user, self._clock()))
        self.sitting = retraced.go(retraced.position.at(place.place))
        self.standing = self._assessed()
        self.post_message(self.SessionChanged(self.sitting.session))
        await self.show()

    def _left(self, to: object) -> None:
        self.keep()
        self.dismiss((self.sitting, to))

    def action_next(self) -> None:
        """Go to the question to ask next."""
        if self.standing.ask_next:
            self._left(self.standing.ask_next.place)

    def action_why(self) -> None:
        """Show why."""
        self._left(f"{DO}why")

    def action_review(self) -> None:
        """Review everything."""
        self._left(f"{DO}review")

    def action_questions(self) -> None:
        """Show the questions for the meeting."""
        self._left(f"{DO}questions")

    def action_leave_field(self) -> None:
        """Leave the field; what stands in it is kept."""
        if role_of(self.focused).is_field:
            self.keep()
        super().action_leave_field()

    def action_out(self) -> None:
        """Take the proposal out."""
        self.keep()
        session, today = self.sitting.session, self._clock().date()
        paper = write_proposal(session, self.standing, today)
        self.post_message(Go(Export(session.client, "the proposal", paper)))

    def step_back(self) -> None:
        """Go back to the question."""
        self._left(None)

    def action_leave(self) -> None:
        """Go back to the question."""
        self._left(None)

"""Responsible for what is written in a proposal: shown beside the chain it stands on, and kept as one goes."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from textual.containers import Horizontal
from textual.events import DescendantBlur, DescendantFocus
from textual.widget import Widget
from textual.widgets import TextArea

from earnest.core.editing.proposal import add_part, remove_part, rewrite_part, write_why_you
from earnest.core.editing.working_session import WorkingSession
from earnest.core.history.changes import Author, Edit
from earnest.core.reports.proposal import Part, explain_why_you, find_chain, list_parts
from earnest.core.standing.standing import Standing, assess
from earnest.tui.base_screen import BaseScreen
from earnest.tui.draft_keys import PROPOSAL
from earnest.tui.proposal.chain_panel import ChainPanel
from earnest.tui.proposal.view import WHY, Gate, PartBlock, Parts
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.fields.choice import FieldEdited
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.hairline import Hairline


class ProposalText(BaseScreen):
    """The parts of a proposal beside what they stand on, kept as one goes from field to field."""

    CSS_PATH = "proposal_page.tcss"
    page_name = "Proposal"

    def __init__(
        self,
        sitting: WorkingSession,
        clock: Callable[[], datetime],
        user: str,
        *,
        read_only: bool,
        texts: Mapping[str, str],
    ) -> None:
        super().__init__()
        self.sitting, self._clock, self._user, self._read_only = sitting, clock, user, read_only
        self._texts = {key.removeprefix(PROPOSAL): text for key, text in texts.items() if key.startswith(PROPOSAL)}
        self._with_new = False
        self.standing = self._assessed()

    def _assessed(self) -> Standing:
        return assess(self.sitting.session, self.sitting.interview, self._clock().date())

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the hairline; below it the middle, and what the part in hand stands on."""
        yield Hairline()
        with Horizontal(classes="body"):
            yield Horizontal(id="middle")
            yield ChainPanel(self._clock().date())

    async def on_mount(self) -> None:  # type: ignore[override]
        """Show the parts, or what is missing."""
        super().on_mount()
        await self.show()

    @property
    def is_gate(self) -> bool:
        """Whether it is still to be said why one goes ahead."""
        return not self.standing.verdict.may_propose and not self.sitting.session.proposal.reason_without_right.strip()

    async def show(self) -> None:
        """Show the proposal as it is now, with the cursor in its first field, or in the new part."""
        self.say_where(self.sitting.session.client, self.standing.verdict.phrase)
        signs = signs_of(self)
        view: Gate | Parts
        if self.is_gate:
            view = Gate(self.standing, signs, self._texts)
        else:
            new = self._with_new
            view = Parts(self.sitting.session, self.standing, signs, self._texts, with_new=new)
        middle = self.query_one("#middle")
        with self.app.batch_update():
            await middle.remove_children()
            await middle.mount(view)
        self._texts = {}
        for field in self.query(LongText).results():
            field.read_only = self._read_only
        blocks = [block for block in self.query(PartBlock).results() if not self._with_new or not block.key]
        first = next((block.query_one(LongText) for block in blocks), next(iter(self.query(LongText).results()), None))
        if first is not None:
            first.focus()
            first.go_to_end()
        self._with_new = False
        self._show_beside()
        self.show_keys()

    def _show_beside(self) -> None:
        beside = self.query_one(ChainPanel)
        beside.set_class(self.is_gate, "-hidden")
        beside.show(self.sitting.session, self.standing, self._part_in_hand())

    def _part_in_hand(self) -> Part | None:
        block = self._block
        if block is None:
            return None
        there = {part.key: part for part in list_parts(self.sitting.session, self.standing.grades)}
        if block.key in there:
            return there[block.key]
        need = block.written[1]
        return Part("", "", need, find_chain(self.sitting.session, need, self.standing.grades))

    @property
    def _block(self) -> PartBlock | None:
        blocks = list(self.query(PartBlock).results())
        return next((block for block in blocks if self.focused in list(block.query("*"))), next(iter(blocks), None))

    def keep(self) -> None:
        """Take what stands in the fields into the session; clearing a part puts it away."""
        if self._read_only or self.is_gate:
            return
        for block in self.query(PartBlock).results():
            self._keep_part(block)
        why = next((field for field in self.query(LongText).results() if field.name == WHY), None)
        found = explain_why_you(self.sitting.session)
        before = found[0] if found else None
        if why is not None and why.text != (before.text if before else ""):
            key, chain = before.key if before else "", self.standing.chain
            self._take(write_why_you(self.sitting.session, key, why.text, chain))

    def _keep_part(self, block: PartBlock) -> None:
        text, need = block.written
        before = self.sitting.session.proposal.part.get(block.key)
        if before is None:
            self._take(add_part(self.sitting.session, text, need))
            there = list(self.sitting.session.proposal.part)
            block.key = there[-1] if text.strip() else ""
        elif not text.strip():
            self._take(remove_part(block.key))
            block.key = ""
        elif (text, need) != (before.text, before.need):
            self._take(rewrite_part(block.key, text, need))

    def _take(self, edits: tuple[Edit, ...]) -> None:
        before = self.sitting
        self.sitting = self.sitting.with_edits(edits, Author(self._user, self._clock()))
        if self.sitting.session is not before.session:
            self.standing = self._assessed()
            self.post_message(self.SessionChanged(self.sitting.session))

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Keep what was written in a field that is left."""
        if isinstance(event.widget, LongText) and event.widget.is_attached:
            self.keep()

    def on_descendant_focus(self, event: DescendantFocus) -> None:  # noqa: ARG002 - any focus
        """Show what the part stands on that one is in now."""
        self._show_beside()

    def on_field_edited(self, event: FieldEdited) -> None:
        """Take another need at once."""
        event.stop()
        self.keep()
        self._show_beside()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say what is being typed."""
        event.stop()
        if not self._read_only:
            texts = {f"{PROPOSAL}{field.name}": field.text for field in self.query(LongText).results()}
            self.post_message(self.TextsTyped(texts))

"""What is written in a proposal, beside the chain it stands on."""

from collections.abc import Iterator, Mapping

from textual.containers import Horizontal
from textual.events import DescendantBlur, DescendantFocus
from textual.widget import Widget
from textual.widgets import TextArea

from earnest.core.editing.proposal import add_part, remove_part, rewrite_part, write_why_you
from earnest.core.reports.proposal import Part, explain_why_you, find_chain, list_parts
from earnest.tui.destinations import PROPOSAL
from earnest.tui.form_screen import FormStart
from earnest.tui.proposal.chain_panel import ChainPanel
from earnest.tui.proposal.view import REASON, WHY, Gate, PartBlock, Parts
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.field_roles import enter_field, role_of
from earnest.tui.widgets.fields.choice import FieldEdited
from earnest.tui.widgets.fields.long_text import LongText
from earnest.workspace.session_editor import SessionEditor


class ProposalPane(Horizontal):
    """The parts of a proposal, or what is missing, beside a chain."""

    def __init__(self, start: FormStart) -> None:
        super().__init__(classes="body")
        self._editor, self._typed = start.editor, start.keep_typed
        typed = (each for each in start.texts.items() if each[0].startswith(PROPOSAL))
        self._texts = {name.removeprefix(PROPOSAL): text for name, text in typed}
        self._with_new = False
        self._is_shown = False
        """Whether the fields can be read; they can't while others take their place."""

    def compose(self) -> Iterator[Widget]:
        """Lay out the middle and the chain beside it."""
        yield Horizontal(id="middle")
        yield ChainPanel(self._editor.clock().date())

    async def show(self, *, with_new: bool) -> None:
        """Show the proposal; while the user writes, go into a part."""
        editor, signs, writes = self._editor, signs_of(self), role_of(self.screen.focused).is_field
        view: Gate | Parts
        if is_gate(editor):
            view = Gate(editor.session, editor.standing, signs, self._texts)
        else:
            view = Parts(editor.session, editor.standing, signs, self._texts, with_new=with_new)
        middle = self.query_one("#middle")
        self._is_shown = False
        with self.app.batch_update():
            await middle.remove_children()
            await middle.mount(view)
        self._is_shown = True
        self._texts = {}
        fields = list(self.query(LongText).results())
        for field in fields:
            field.read_only = bool(editor.read_only)
        self._with_new = with_new
        if writes:
            self.enter()
        self._show_chain()

    def enter(self) -> None:
        """Go into the new part, if any, else into the first field."""
        blocks = [block for block in self.query(PartBlock).results() if not self._with_new or not block.key]
        fields = [block.query_one(LongText) for block in blocks] or list(self.query(LongText).results())
        if fields:
            enter_field(fields[0])

    @property
    def block(self) -> PartBlock | None:
        """The part that the cursor is in, else the first one."""
        blocks, focused = list(self.query(PartBlock).results()), self.screen.focused
        return next((block for block in blocks if focused in list(block.query("*"))), next(iter(blocks), None))

    @property
    def reason(self) -> str:
        """The reason to go ahead without the right, as it is typed."""
        return next(field.text for field in self.query(LongText).results() if field.name == REASON)

    def commit(self) -> None:
        """Take the texts into the session; a part without text is removed."""
        if self._editor.read_only or is_gate(self._editor):
            return
        for block in self.query(PartBlock).results():
            block.key = commit_part(self._editor, block.key, *block.written)
        for field in self.query(LongText).results():
            if field.name == WHY:
                commit_why_you(self._editor, field.text)

    def undecided(self) -> Mapping[str, str]:
        """Return the reason that is typed while the right is missing."""
        return {REASON: self.reason} if is_gate(self._editor) and not self._editor.read_only else {}

    def _show_chain(self) -> None:
        panel, block = self.query_one(ChainPanel), self.block
        panel.set_class(is_gate(self._editor), "-hidden")
        part = find_part(self._editor, block.key, block.written[1]) if block else None
        panel.show(self._editor.session, self._editor.standing, part)

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Keep what was written in a field that is left."""
        if self._is_shown and isinstance(event.widget, LongText) and event.widget.is_attached:
            self.commit()

    def on_descendant_focus(self, event: DescendantFocus) -> None:  # noqa: ARG002 - any focus
        """Show the chain of the part that the cursor is in now."""
        if self._is_shown:
            self._show_chain()

    def on_field_edited(self, event: FieldEdited) -> None:
        """Take another need at once."""
        event.stop()
        self.commit()
        self._show_chain()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell what is being typed."""
        event.stop()
        if not self._editor.read_only:
            self._typed(self.list_texts())

    def list_texts(self) -> Mapping[str, str]:
        """Return what is typed here, as a draft names it."""
        return {f"{PROPOSAL}{field.name}": field.text for field in self.query(LongText).results()}


def is_gate(editor: SessionEditor) -> bool:
    """Return whether the right is missing, and so is a reason."""
    reason = editor.session.proposal.reason_without_right
    return not editor.standing.verdict.may_propose and not reason.strip()


def find_part(editor: SessionEditor, key: str, need: str) -> Part:
    """Return a part with its chain; a new one has only that."""
    grades = editor.standing.grades
    on_file = {part.key: part for part in list_parts(editor.session, grades)}
    return on_file[key] if key in on_file else Part("", "", need, find_chain(editor.session, need, grades))


def commit_part(editor: SessionEditor, key: str, text: str, need: str) -> str:
    """Take a part into the session; return its id, if any."""
    before = editor.session.proposal.part.get(key)
    if before is None:
        editor.edit(add_part(editor.session, text, need))
        return list(editor.session.proposal.part)[-1] if text.strip() else ""
    if not text.strip():
        editor.edit(remove_part(key))
        return ""
    if (text, need) != (before.text, before.need):
        editor.edit(rewrite_part(key, text, need))
    return key


def commit_why_you(editor: SessionEditor, text: str) -> None:
    """Take the reason why they would choose the user into the session."""
    found = explain_why_you(editor.session)
    before = found[0] if found else None
    if text != (before.text if before else ""):
        editor.edit(write_why_you(editor.session, before.key if before else "", text, editor.standing.chain))

"""A question: its fields, how it is known, its links."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from earnest.core.interview.places import read_answer
from earnest.core.interview.prompt import LINKS, prompt_at
from earnest.tui.interview.answer_notes import notes_on, remarks_on, say_backs
from earnest.tui.interview.controls import CONTROLS, make_control, read_controls
from earnest.tui.interview.records.evidence_lines import FACTS, evidence_lines, nearest_quotes, part_lines
from earnest.tui.widgets.action_line import ActionLine
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.fields.picker import Picker
from earnest.tui.widgets.notes import Gap, Label, ScrollColumn
from earnest.tui.widgets.prompt import Example, Prompt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import ComposeResult
    from textual.widget import Widget

    from earnest.core.editing.working_session import WorkingSession
    from earnest.core.model.fields import Field
    from earnest.tui.interview.shown_place import ShownPlace

SHOWN_ELSEWHERE = frozenset({"records", "say_back"})
"""The forms of fields that are not among the answers."""


class QuestionView(ScrollColumn, can_focus=False):
    """A question with all that belongs to its answer."""

    def __init__(self, shown: ShownPlace, texts: Mapping[str, str]) -> None:
        super().__init__(classes="main")
        self.shown, self._texts = shown, texts
        self._fields = shown.fields
        self._controls: list[Widget] = []
        """The fields' widgets, kept so that no letter has to look for them."""
        self._above: Widget | None = None
        """What remarks stand below."""

    def compose(self) -> ComposeResult:
        """Lay out the question and its fields, top to bottom."""
        shown = self.shown
        prompt = Prompt()
        prompt.asked = prompt_at(
            *(shown.session, shown.interview, shown.place, shown.standing.look_again), first_round=shown.first_round
        )
        yield prompt
        self._above = prompt
        answer = list(self._answers())
        yield from answer
        if shown.is_for_claim:
            if answer:
                yield Gap()
            yield from evidence_lines(shown)
        links = [field for field in self._fields if field.form in LINKS]
        for field in links:
            yield self._row(field, links)
        example = Example()
        example.shown = (shown.question.example, shown.question.example_from)
        yield example
        if shown.is_for_claim:
            yield from nearest_quotes(shown)

    def _answers(self) -> Iterator[Widget]:
        """Yield the fields of the answer, and the notes on it."""
        fields = [field for field in self._fields if field.form not in LINKS]
        asked = [field for field in fields if field.form not in SHOWN_ELSEWHERE]
        for widget in chain(*(self._answer(field, fields) for field in asked), notes_on(self.shown)):
            self._above = widget
            yield widget
        if self.shown.question.fields == ("said_back",):
            yield from say_backs(self.shown.session, self.shown.about, self.shown.today, self.shown.signs)

    def _answer(self, field: Field, fields: list[Field]) -> Iterator[Widget]:
        row = self._row(field, fields)
        if not isinstance(row.field, LongText):
            yield row
            yield from part_lines(self.shown, field.name)
            return
        is_one_of_several = len(fields) > 1
        if is_one_of_several and field.label:
            yield Label(field.label)
        row.field.set_class(is_one_of_several, "-several")
        yield row.field
        yield from part_lines(self.shown, field.name)

    def _row(self, field: Field, fields: list[Field]) -> LabelledRow:
        width = max(len(other.label) for other in fields) + 2
        if field.form in LINKS and self.shown.is_for_claim:
            width = max(width, FACTS)
        control = make_control(self.shown, field, self._texts)
        self._controls.append(control)
        return LabelledRow(field.label, control, width)

    async def add_remarks(self, shown: ShownPlace) -> None:
        """Add the remarks to a place that was shown without."""
        await self.mount(*remarks_on(shown), after=self._above)

    def show_ties(self, working: WorkingSession) -> None:
        """Show the ties that a claim was given as it began."""
        for picker in self.query(Picker).results():
            value: Any = read_answer(working.session, working.interview, working.place, picker.name or "")
            picker.value = (value,) if isinstance(value, str) and value else tuple(value or ())

    def values(self) -> dict[str, Any]:
        """Return what the fields of the question hold, by name."""
        names = {field.name for field in self._fields if field.form not in SHOWN_ELSEWHERE}
        return {name: value for name, value in read_controls(self._controls).items() if name in names}

    @property
    def is_written(self) -> bool:
        """Whether anything is typed."""
        return any(field.value.strip() for field in (*self.query(LongText), *self.query(OneLine)))

    def texts(self) -> dict[str, str]:
        """Return what is typed, for the draft."""
        return {name: value for name, value in read_controls(self._controls).items() if isinstance(value, str)}

    def enter(self) -> None:
        """Put the cursor into the first field, after its text."""
        fields = self.query(CONTROLS).results()
        lines = sorted(self.query(ActionLine).results(), key=lambda line: line.what != "say_back")
        first = next((widget for widget in (*fields, *lines) if widget.focusable), None)
        if first is not None:
            first.focus()
            if isinstance(first, LongText | OneLine):
                first.go_to_end()

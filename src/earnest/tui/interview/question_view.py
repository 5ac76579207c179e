"""Responsible for one question on the page: its fields, how it is known, what it hangs on."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from earnest.core.evidence.blanks import explain_blank
from earnest.core.evidence.record_text import describe_record
from earnest.core.evidence.records import weigh_claim
from earnest.core.interview.places import Place, is_not_known, read_answer
from earnest.core.interview.prompt import LINKS, ONE_LINERS, QuestionPrompt, find_candidates, prompt_at, read_value
from earnest.core.interview.stage import Interview
from earnest.core.model.fields import FIELDS, Field
from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session
from earnest.core.reports.ranking import describe_ranking
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.interview.answer_notes import correction, remarks, say_backs
from earnest.tui.interview.help_folding import IN_FULL
from earnest.tui.widgets.action_line import ActionLine
from earnest.tui.widgets.drawn import quoted
from earnest.tui.widgets.fields.choice import Choice
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.fields.picker import Picker
from earnest.tui.widgets.notes import Gap, Label, Note
from earnest.tui.widgets.prompt import Example, Prompt


class QuestionView(VerticalScroll, can_focus=False):
    """A question with all that belongs to its answer; rebuilt for each place."""

    def __init__(
        self,
        session: Session,
        interview: Interview,
        place: Place,
        standing: Standing,
        signs: Signs,
        today: date,
        texts: Mapping[str, str],
    ) -> None:
        super().__init__(classes="main")
        self._session, self._interview, self.place = session, interview, place
        self._standing, self._signs, self._today = standing, signs, today
        self._texts = texts
        self._question = place.question_in(interview)
        self._fields = [FIELDS[self._question.of][name] for name in self._question.fields]

    def compose(self) -> ComposeResult:
        """Lay out the question and its fields, top to bottom."""
        prompt = Prompt()
        prompt.asked = self.asked()
        yield prompt
        answer = list(self._answers())
        yield from answer
        if self._is_claim:
            if answer:
                yield Gap()
            yield from self._evidence()
        for field in self._fields:
            if field.form in LINKS:
                width = max(len(other.label) for other in self._fields if other.form in LINKS) + 2
                yield LabelledRow(field.label, self._control(field), width)
        example = Example()
        example.shown = (self._question.example, self._question.example_from)
        yield example

    def _answers(self) -> Iterator[Widget]:
        """Walk the fields, and what is said of the answer below them."""
        for field in self._fields:
            if field.form not in LINKS and field.form not in {"records", "say_back"}:
                yield from self._answer(field)
        yield from self._notes()
        if self._question.fields == ("said_back",):
            yield from say_backs(self._session, self.place.about or "", self._today, self._signs)

    @property
    def _is_claim(self) -> bool:
        return self._question.of in KIND and self._question.asked == "each"

    def asked(self) -> QuestionPrompt:
        """Return the question as it is shown."""
        return prompt_at(self._session, self._interview, self.place, self._standing.look_again)

    def _answer(self, field: Field) -> Iterator[Widget]:
        several = len([other for other in self._fields if other.form not in LINKS]) > 1
        control = self._control(field)
        if isinstance(control, LongText):
            if several and field.label:
                yield Label(field.label)
            control.set_class(several, "-several")
            yield control
        else:
            width = max(len(other.label) for other in self._fields if other.form not in LINKS) + 2
            yield LabelledRow(field.label, control, width)

    def _control(self, field: Field) -> Widget:
        value = read_value(self._session, self._interview, self.place, field, self._today)
        if field.form in LINKS:
            there = find_candidates(self._session, self._interview, self.place, field)
            return Picker(field.name, there, value, several=field.form == "claims")
        if field.form == "choice":
            return Choice(field.name, field.choices, value)
        if field.form == "yes":
            return Choice(field.name, (("yes", "yes"), ("no", "no")), value)
        text = self._texts.get(field.name, value)
        return (
            OneLine(field.name, text, HINTS.get(field.form, ""))
            if field.form in ONE_LINERS
            else LongText(field.name, text)
        )

    def _notes(self) -> Iterator[Widget]:
        if self._question.none and self.place.about is None:
            said = self._question.none in self._session.decision.they_say_none
            yield ActionLine(plain(f"{self._signs.met if said else ' '} they say there is none"), "none")
        if is_not_known(self._session, self._interview, self.place):
            yield Note(f"{self._signs.missing} Not known yet: it stands on the sheet for the meeting.")
        elif self.place.about in self._session.claims and "text" in self._question.fields:
            why = explain_blank(self._session, self.place.about or "", "text")
            if why:
                yield Note(f"{self._signs.missing} This counts as blank: {why}.")
                yield ActionLine(plain("that is all"), "that_is_all")
            yield from correction(self._session, self._standing, self.place.about or "", self._signs)

        ranked = describe_ranking(self._session) if "rank_told" in self._question.fields else ""
        if ranked:
            yield Note(ranked)
        fields = {*self._question.fields, *(["part"] if "text" in self._question.fields else [])}
        if self.place.about in self._session.claims:
            yield from remarks(self._standing, self.place.about or "", fields, self._signs)

    def _evidence(self) -> Iterator[Widget]:
        about = self.place.about
        yield ActionLine(plain("How do you know?", "$muted"), "how")
        if about is None:
            yield Note(f"{self._signs.guess} guess     yours, until you add their words")
            return
        records = weigh_claim(self._session, about)
        for record in records:
            grade = record.key.partition(".")[0]
            lacks = "" if record.counts else f"  {self._signs.missing} does not count yet"
            lines = []
            for brief in (False, True):
                told = describe_record(self._session, about, record.key, self._today, self._signs.dot, brief=brief)
                fact = plain(f"{self._signs.of(grade)} {grade:<9} {escape_controls(told)}")
                lines.append(Content.assemble(fact, plain(lacks, "$muted")))
            yield ActionLine(lines[0], "record", record.key, lines[1])
            if grade == "heard":
                words = Note(f"{' ' * QUOTED}{quoted(record.text, self._signs)}", QUOTED + 1, "italic")
                yield words.add_class(IN_FULL)
        if not records:
            yield Note(f"{self._signs.guess} guess     yours, until you add their words")

    def show_ties(self, session: Session, place: Place) -> None:
        """Show the ties that a claim was given as it began."""
        for picker in self.query(Picker).results():
            picker.value = _picked(read_answer(session, self._interview, place, picker.name or ""))

    def typed(self) -> dict[str, Any]:
        """Return what stands in the fields, by name."""
        found: dict[str, Any] = {}
        for control in self.query("LongText, OneLine, Choice, Picker").results():
            if control.name and isinstance(control, LongText | OneLine | Choice | Picker):
                found[control.name] = control.value
        return found

    def texts(self) -> dict[str, str]:
        """Return what is typed in the fields that take letters, for the draft."""
        return {name: value for name, value in self.typed().items() if isinstance(value, str)}

    @property
    def fields(self) -> list[Field]:
        """The fields of the question that are answered on this page."""
        return [field for field in self._fields if field.form not in {"records", "say_back"}]

    def enter(self) -> None:
        """Put the cursor into the first field, at the end of its text."""
        fields = self.query("LongText, OneLine, Choice, Picker").results()
        lines = sorted(self.query(ActionLine).results(), key=lambda line: line.what != "say_back")
        first = next((widget for widget in (*fields, *lines) if widget.focusable), None)
        if first is not None:
            first.focus()
            if isinstance(first, LongText | OneLine):
                first.go_to_end()


QUOTED = 12
"""The column at which a quote stands below its record: that of the record's facts."""
HINTS = {"people": "names; several with ; between", "person": "a name", "day": "today, Monday, 4 Mar", "number": "1"}
"""What an empty field of one line shows."""


def _picked(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) and value else tuple(value or ())

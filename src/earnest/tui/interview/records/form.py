"""*How do you know?*: a quote or source, who, when and how."""

from collections.abc import Mapping
from datetime import date

from textual import getters
from textual.app import ComposeResult

from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grades import Grade
from earnest.core.history.changes import Author
from earnest.core.model.fields import ALL_THEY_SAID, HOW
from earnest.core.model.labels import describe_person
from earnest.core.text.dates import format_whole_day
from earnest.tui.destinations import RECORD
from earnest.tui.interview import texts as say
from earnest.tui.interview.records.lines import (
    ALSO,
    LABEL,
    SENSE,
    Caption,
    Head,
    RecordLinks,
    Result,
    begin_links,
    read_links,
)
from earnest.tui.interview.records.recorded import Recorded, read_record
from earnest.tui.widgets.fields.choice import Choice, FieldEdited
from earnest.tui.widgets.fields.day_line import DayLine, ReadDay
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.notes import Gap, ScrollColumn

WAYS = tuple((way, way) for way in HOW)
QUOTE = "quote"
KINDS = ((QUOTE, say.HEARD), ("source", say.READ))
HANDS = (("them", say.THEM), ("other", say.SOMEBODY_ELSE))
ALL = "all_they_said"
WORDS = "words"
"""What a draft calls the words in the form."""
ALWAYS = ("on", SENSE, ALSO)
"""The rows that quotes and sources have."""


class RecordForm(ScrollColumn, can_focus=False):
    """The form for one record of one claim."""

    day = getters.query_one(DayLine)
    """The field of the day."""

    def __init__(
        self,
        working: WorkingSession,
        read_day: ReadDay,
        today: date,
        record: str,
        texts: Mapping[str, str],
        asked: tuple[str, str] = ("", ""),
    ) -> None:
        """Show a record, or a new one for what is asked."""
        super().__init__(classes="main")
        self._working, self._read_day, self._today, self._texts = working, read_day, today, texts
        self._links = begin_links(working, *asked)
        self.record = record
        """The record that is rewritten: `quote.q1`; empty for a new one."""
        self._space = Gap()
        self._untouched: tuple[str, date | None] = ("", None)
        """Who and when, before anything is typed."""

    def compose(self) -> ComposeResult:
        """Lay out the form, top to bottom."""
        session, place, texts = self._working.session, self._working.place, self._texts
        stage = self._working.interview.stage(place.stage)
        yield Head(f"{stage.number} {stage.title}", session.claims[place.about or ""].text)
        table = self.record.partition(".")[0]
        kind = table or texts.get("kind", QUOTE)
        choice = Choice("kind", KINDS if not table else tuple(way for way in KINDS if way[0] == kind), kind)
        choice.add_class("indented")
        yield choice
        yield Gap()
        before = read_record(session, place.about or "", self.record, self._today)
        yield Caption(say.WORDS, say.SOURCE, id="caption")
        yield LongText("words", texts.get(WORDS, before.words))
        yield Gap()
        who = describe_person(session, before.who) if before.who else ""
        yield LabelledRow(say.WHO, OneLine("who", texts.get("who", who), say.WHO_HINT), LABEL)
        on = format_whole_day(before.on) if before.on else ""
        self._untouched = (who, before.on)
        yield LabelledRow(say.WHEN, DayLine("on", texts.get("on", on), self._read_day), LABEL)
        yield LabelledRow(say.HOW, Choice("how", WAYS, texts.get("how") or before.how or None), LABEL)
        told_by = texts.get("told_by") or ("other" if before.second_hand else "them")
        yield LabelledRow(say.FROM, Choice("told_by", HANDS, told_by), LABEL)
        said = texts.get(ALL) or ("all" if before.all_they_said else "")
        yield LabelledRow(say.THAT_IS, Choice(ALL, ALL_THEY_SAID, said), LABEL)
        yield self._space
        yield Result(id="result")
        yield Gap()
        links = read_links(texts) or ((before.sense, before.also) if self.record else self._links)
        yield RecordLinks(self._working, *links)

    def on_mount(self) -> None:
        """Show what belongs to the kind of record."""
        self.show_kind()

    def on_field_edited(self, event: FieldEdited) -> None:
        """Show what belongs to another kind of record."""
        if isinstance(event.field, Choice) and event.field.name == "kind":
            self.show_kind()

    def show_kind(self) -> None:
        """Show the rows of a quote, or only those of a source."""
        is_quote, is_short = self._read_choices()["kind"] == QUOTE, self.is_short
        last = "on" if not is_quote else ALL if is_short else "told_by"
        for row in self.query(LabelledRow).results():
            row.display = row.field.name in ALWAYS or (is_quote and (row.field.name != ALL or is_short))
            if isinstance(row.field, Choice | OneLine):
                row.field.ends_form = row.field.name == last
        self.query_one("#caption", Caption).is_quote = is_quote
        # So that what is missing is in sight on 24 lines.
        self._space.display = not (is_quote and is_short)

    @property
    def is_short(self) -> bool:
        """Whether the few words may be all they said."""
        return self.recorded().is_short_in(self._working.session)

    @property
    def asks(self) -> dict[str, str]:
        """What to ask about the day of a record that is written."""
        asks = self.day.reading.asks
        return {"on": asks} if asks and not self.recorded().is_empty else {}

    def recorded(self) -> Recorded:
        """Return the record in the form."""
        lines = {line.name: line.value for line in self.query(OneLine).results()}
        chosen, links = self._read_choices(), self.query_one(RecordLinks)
        return Recorded(
            is_quote=chosen["kind"] == QUOTE,
            words=self.query_one(LongText).text.strip(),
            who=lines.get("who", "").strip(),
            on=self.day.reading.day,
            how=chosen["how"] or "",
            second_hand=chosen["told_by"] == "other",
            all_they_said=chosen[ALL] == "all",
            sense=links.sense,
            also=links.also,
        )

    def write_record(self, working: WorkingSession, author: Author) -> WorkingSession:
        """Return the session with the record; unchanged if the form is empty."""
        return self.recorded().write(working, author, self.record)

    def show_result(self, grade: Grade, lacks: str) -> None:
        """Show the claim's grade and what it lacks; a day comes first.

        Args:
            grade: What the record makes of the claim.
            lacks: What is missing, as a sentence.
        """
        self.show_kind()
        result = self.query_one("#result", Result)
        result.grade, result.lacks = grade, self.day.reading.asks or lacks

    def enter(self) -> None:
        """Put the cursor into the words."""
        field = self.query_one(LongText)
        field.focus()
        field.go_to_end()

    def texts(self) -> dict[str, str]:
        """Return what is typed, for the draft."""
        found = {line.name or "": line.meant for line in self.query(OneLine).results()}
        words = self.query_one(LongText).text
        choices = self._read_choices()
        chosen = {name: choices[name] or "" for name in ("kind", "how", "told_by", ALL)}
        return {**found, **chosen, **self.query_one(RecordLinks).texts(), WORDS: words, RECORD: self.record}

    def undecided(self) -> dict[str, str]:
        """Return what is typed and in no record.

        It is a day that was not understood, or all of a form without words.
        """
        texts, kept, asks = self.texts(), self.recorded(), self.day.reading.asks
        if kept.is_empty:
            return texts if asks or (kept.who, kept.on) != self._untouched else {}
        return {"on": texts["on"]} if asks else {}

    def _read_choices(self) -> dict[str | None, str | None]:
        """Return what is chosen, by the names of the fields."""
        return {choice.name: choice.value for choice in self.query(Choice).results()}

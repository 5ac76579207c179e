"""Responsible for *how do you know?*: a quote or a source, with who, when and how; the grade is its result."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Input

from earnest.core.editing.records import add_quote, add_source, find_last_quote, rewrite_record
from earnest.core.editing.working_session import WorkingSession
from earnest.core.evidence.grades import Grade
from earnest.core.history.changes import Author
from earnest.core.interview.places import Place
from earnest.core.interview.stage import Interview
from earnest.core.model.fields import HOW
from earnest.core.model.labels import describe_person
from earnest.core.model.session import Session
from earnest.core.text.dates import DAY_ASKED, format_day, parse_day
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.draft_keys import RECORD
from earnest.tui.widgets.drawn import LineWidget, signs_of
from earnest.tui.widgets.fields.choice import Choice
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.notes import Gap

WAYS = tuple((way, way) for way in HOW)
WORDS = "words"
"""What a draft calls the words in the form."""
LABEL = 10
"""Cells of the labels' column."""


class Recorded(NamedTuple):
    """What stands in the form: a quote, or a source."""

    is_quote: bool
    words: str
    who: str
    on: date | None
    how: str
    second_hand: bool

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not self.words.strip()


class Head(LineWidget):
    """The stage, the claim, and the question of the form."""

    def __init__(self, stage: str, claim: str) -> None:
        super().__init__()
        self._stage, self._claim = stage, claim

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - four lines
        """Draw them."""
        signs = signs_of(self)
        return [
            plain(self._stage, "$muted"),
            plain(elide(escape_controls(self._claim), width, signs.elided), "$muted"),
            Content(""),
            plain("How do you know?", "bold"),
        ]


class Result(LineWidget):
    """What the record makes of the claim: shown as a result, never among the choices."""

    grade: reactive[Grade] = reactive(Grade.GUESS)
    lacks: reactive[str] = reactive("", layout=True)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Draw the grade, and what is still missing."""
        signs = signs_of(self)
        word = self.grade.word
        line = Content.assemble(plain("That makes it  ", "$muted"), plain(f"{signs.of(word)} {word}"))
        if not self.lacks:
            return [line]
        return [line, *(plain(each, "$muted") for each in wrap(f"{signs.missing} {self.lacks}", width, 2))]


class RecordForm(VerticalScroll, can_focus=False):
    """The form for one record of one claim."""

    def __init__(
        self,
        session: Session,
        interview: Interview,
        place: Place,
        today: date,
        record: str = "",
        texts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(classes="main")
        self._texts = texts or {}
        self._session, self._interview, self.place, self._today = session, interview, place, today
        self.record = record
        """The record that is rewritten: `heard.h1`; empty for a new one."""

    def compose(self) -> ComposeResult:
        """Lay out the form; a new quote takes the last one's person, day and way."""
        stage = self._interview.stage(self.place.stage)
        claim = self._session.claims[self.place.about or ""]
        yield Head(f"{stage.number} {stage.title}", claim.text)
        table, _, key = self.record.partition(".")
        kind = table or self._texts.get("kind", "heard")
        ways = (("heard", "heard it"), ("read", "read it"))
        choice = Choice("kind", ways if not table else tuple(way for way in ways if way[0] == kind), kind)
        choice.add_class("indented")
        yield choice
        yield Gap()
        before = self._before(table, key)
        yield Caption("What they said, word for word", "Where it stands", id="caption")
        yield LongText("words", self._texts.get(WORDS, before.words))
        yield Gap()
        who = describe_person(self._session, before.who) if before.who else ""
        yield LabelledRow(
            "Who", OneLine("who", self._texts.get("who", who), "a name, and after a comma the role"), LABEL
        )
        on = format_day(before.on, self._today) if before.on else ""
        yield LabelledRow("When", OneLine("on", self._texts.get("on", on), "today, Monday, 4 Mar"), LABEL)
        yield LabelledRow("How", Choice("how", WAYS, before.how or "call"), LABEL)
        hands = (("them", "them"), ("other", "somebody else"))
        yield LabelledRow("Told by", Choice("told_by", hands, "other" if before.second_hand else "them"), LABEL)
        yield Gap()
        yield Result(id="result")

    def on_mount(self) -> None:
        """Show what belongs to the kind of record."""
        self.show_kind()

    def show_kind(self) -> None:
        """Show the rows of a quote, or only those of a source."""
        is_quote = self._choice("kind") == "heard"
        for row in self.query(LabelledRow).results():
            row.display = is_quote or row.field.name == "on"
        self.query_one("#caption", Caption).is_quote = is_quote

    def recorded(self) -> Recorded:
        """Return what stands in the form."""
        lines = {line.name: line.value for line in self.query(OneLine).results()}
        return Recorded(
            is_quote=self._choice("kind") == "heard",
            words=self.query_one(LongText).text.strip(),
            who=lines.get("who", "").strip(),
            on=parse_day(lines.get("on", ""), self._today),
            how=self._choice("how") or "",
            second_hand=self._choice("told_by") == "other",
        )

    def recorded_in(self, sitting: WorkingSession, pen: Author) -> WorkingSession:
        """Return a sitting with what stands in the form on file; the same one where nothing stands there."""
        found = self.recorded()
        if found.is_empty:
            return sitting
        values: dict[str, Any] = {"source": found.words, "on": found.on}
        if found.is_quote:
            by = {"who": found.who, "on": found.on, "how": found.how}
            values = {"words": found.words, **by, "second_hand": found.second_hand}
        if self.record:
            edits = rewrite_record(sitting.session, sitting.claim, self.record, values)
        else:
            edits = (add_quote if found.is_quote else add_source)(sitting.session, sitting.claim, **values)
        return sitting.with_edits(edits, pen)

    def show_result(self, grade: Grade, lacks: str) -> None:
        """Show what the record makes of the claim, and what it lacks: first of all a day that can be told."""
        result = self.query_one("#result", Result)
        typed = next(line.value for line in self.query(OneLine).results() if line.name == "on")
        is_day_asked = bool(typed.strip()) and parse_day(typed, self._today) is None
        result.grade, result.lacks = grade, DAY_ASKED if is_day_asked else lacks

    def enter(self) -> None:
        """Put the cursor into the words."""
        field = self.query_one(LongText)
        field.focus()
        field.go_to_end()

    def texts(self) -> dict[str, str]:
        """Return what is typed, for the draft."""
        found = {line.name or "": line.value for line in self.query(Input).results()}
        words = self.query_one(LongText).text
        return {**found, WORDS: words, "kind": self._choice("kind") or "heard", RECORD: self.record}

    def _choice(self, name: str) -> str | None:
        return next(choice.value for choice in self.query(Choice).results() if choice.name == name)

    def _before(self, table: str, key: str) -> Recorded:
        claim = self._session.claims[self.place.about or ""]
        if table == "heard":
            quote = claim.heard[key]
            return Recorded(True, quote.words, quote.who, quote.on, quote.how, quote.second_hand)
        if table == "read":
            source = claim.read[key]
            return Recorded(False, source.source, "", source.on, "", second_hand=False)
        last = find_last_quote(self._session)
        how = last.how if last and last.how in HOW else "other"
        return Recorded(True, "", last.who, last.on, how, second_hand=False) if last else NOTHING


NOTHING = Recorded(is_quote=True, words="", who="", on=None, how="call", second_hand=False)


class Caption(LineWidget):
    """The label over the words, by what kind of record it is."""

    is_quote: reactive[bool] = reactive(True)

    def __init__(self, quote: str, source: str, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._quote, self._source = quote, source

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Draw it."""
        return [plain(self._quote if self.is_quote else self._source, "$muted")]

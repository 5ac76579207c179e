"""The form of a say-back, in the order of a meeting."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple, get_args

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal

from earnest.core.editing.records import find_last_quote
from earnest.core.editing.say_back import draft_say_back
from earnest.core.evidence.confirmation import CLASSES
from earnest.core.model.labels import describe_person
from earnest.core.model.session import ReplyClass, SaidBack
from earnest.core.text.dates import format_whole_day
from earnest.tui.destinations import SAID
from earnest.tui.say_back import texts as say
from earnest.tui.say_back.quotes_picker import QuotesPicker
from earnest.tui.widgets.fields.choice import Choice, FieldEdited
from earnest.tui.widgets.fields.day_line import DayLine
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.notes import Gap, Label, ScrollColumn
from earnest.workspace.session_editor import SessionEditor

CLAIMS = "claims"
"""The name in a draft of the claims that are picked."""
LABEL = 12
WHEN = 6


class SayBackValues(NamedTuple):
    """What the fields hold."""

    claims: tuple[str, ...]
    said: str
    reply: str
    class_: ReplyClass | None
    who: str
    on: date | None


class SayBackForm(ScrollColumn, can_focus=False):
    """Their words, yours, their answer, who and when, and what they meant."""

    picker = getters.query_one(QuotesPicker)
    """The field of their words."""
    day = getters.query_one(DayLine)
    """The field of the day."""

    def __init__(
        self,
        editor: SessionEditor,
        claims: Sequence[str],
        picked: Sequence[str],
        kept: SaidBack | None,
        texts: Mapping[str, str],
    ) -> None:
        super().__init__(classes="body")
        self._session, self._claims, self._picked, self._kept = editor.session, claims, picked, kept
        self._texts, self._editor = texts, editor
        self._draft = "" if kept else draft_say_back(editor.session, picked)
        """The draft made of their words; empty where a say-back is rewritten."""

    def compose(self) -> ComposeResult:
        """Lay out the fields; a new say-back begins as a draft."""
        before = self._before()
        who = describe_person(self._session, before.who) if before.who else ""
        on = format_whole_day(before.on) if before.on else ""
        yield Label(say.THEIR_WORDS)
        words = QuotesPicker(self._session, self._claims, self._picked)
        words.disabled = self._kept is not None
        yield LabelledRow("", words, 0)
        yield Gap()
        yield Label(say.SAID_DRAFT if self._draft else say.SAID)
        yield LongText("said", self._texts.get(SAID, before.said))
        yield Gap()
        yield Label(say.REPLY)
        yield LongText("reply", self._texts.get("reply", before.reply))
        yield Gap()
        with Horizontal(classes="pair"):
            yield LabelledRow(say.WHO, OneLine("who", self._texts.get("who", who), say.WHO_HINT), LABEL)
            yield LabelledRow(say.WHEN, DayLine("on", self._texts.get("on", on), self._editor.read_day), WHEN)
        meant = self._texts.get("class") or before.class_
        yield LabelledRow(say.MEANT, Choice("class", CLASSES, meant), LABEL)

    def _before(self) -> SayBackValues:
        """Return what the fields hold at first."""
        if self._kept:
            kept = self._kept
            return SayBackValues((), kept.said, kept.reply, kept.class_, kept.who, kept.on)
        last = find_last_quote(self._session)
        return SayBackValues((), self._draft, "", None, last.who if last else "", self._editor.today)

    @property
    def said(self) -> LongText:
        """The field of what is said back."""
        return self.query(LongText).first()

    @property
    def is_written(self) -> bool:
        """Whether there is an answer, or more than the untouched draft."""
        values = self.values()
        return bool(values.reply or (values.said and values.said != self._draft.strip()))

    def enter(self) -> None:
        """Go to the words to say, or to a missing meaning.

        Typing replaces a draft.
        """
        if self._kept and self._kept.reply.strip() and not self._kept.class_:
            self.query_one(Choice).focus()
            return
        self.said.focus()
        if self._draft and self.said.text == self._draft:
            self.said.select_all()

    def texts(self) -> dict[str, str]:
        """Return what is typed, for the draft on disk."""
        said, reply = (field.text for field in self.query(LongText).results())
        chosen = {CLAIMS: " ".join(self.picker.value), "class": self.query_one(Choice).value or ""}
        return {SAID: said, "reply": reply, **self._lines(), **chosen}

    def values(self) -> SayBackValues:
        """Return what the fields hold."""
        said, reply = (field.text.strip() for field in self.query(LongText).results())
        meant = self.query_one(Choice).value
        class_: ReplyClass | None = next((each for each in get_args(ReplyClass) if each == meant), None)
        who, day = self._lines()["who"].strip(), self.day.reading.day
        return SayBackValues(self.picker.value, said, reply, class_, who, day)

    def _lines(self) -> dict[str, str]:
        return {line.name or "": line.meant for line in self.query(OneLine).results()}

    def on_field_edited(self, event: FieldEdited) -> None:
        """Draft again when other words are picked, unless the draft was changed."""
        if isinstance(event.field, QuotesPicker) and self._kept is None and self.said.text == self._draft:
            self._draft = draft_say_back(self._session, event.field.value)
            self.said.text = self._draft

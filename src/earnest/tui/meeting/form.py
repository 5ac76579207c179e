"""The form of a meeting, and what it holds."""

from collections.abc import Iterable
from typing import NamedTuple

from textual import getters
from textual.widget import Widget

from earnest.core.editing.meetings.write_up import MeetingNotes, find_unread_numbers
from earnest.tui.destinations import MEETING
from earnest.tui.meeting.quote_fields import WORDS
from earnest.tui.widgets.fields.choice import Choice, FieldEdited
from earnest.tui.widgets.fields.day_line import DayLine
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.fields.picker import Picker
from earnest.tui.widgets.notes import ScrollColumn


class MeetingValues(NamedTuple):
    """What the form holds: the meeting, and the quote in hand."""

    notes: MeetingNotes
    words: str
    speaker: str
    under: str
    """The claim that the quote is about, `new:` and a kind, or nothing."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written; the day and the way alone are nothing."""
        notes = self.notes
        numbers = notes.questions or notes.say_backs
        return not (self.words or notes.who.strip() or numbers or notes.clearer_now.strip())

    @property
    def is_unfiled(self) -> bool:
        """Whether there is a quote that is about no claim yet."""
        return bool(self.words) and not self.under


class MeetingForm(ScrollColumn, can_focus=False):
    """The fields of a meeting, laid out again after each quote."""

    about = getters.query_one(Picker)
    """The field of the claim that the quote is about."""
    day = getters.query_one(DayLine)
    """The field of the day."""

    def __init__(self) -> None:
        super().__init__(classes="main body")

    async def show(self, fields: Iterable[Widget]) -> None:
        """Lay out fields."""
        with self.app.batch_update():
            await self.remove_children()
            await self.mount(*fields)

    def texts(self) -> dict[str, str]:
        """Return what is written, by the fields' names."""
        chosen = {str(choice.name): choice.value or "" for choice in self.query(Choice).results()}
        chosen |= {str(picker.name): "".join(picker.value) for picker in self.query(Picker).results()}
        return chosen | {str(f.name): f.meant if isinstance(f, OneLine) else f.value for f in self._written()}

    def undecided(self) -> dict[str, str]:
        """Return what is written and cannot be kept as it is.

        It is a quote about nothing, the name of its speaker before any words, a day or a number.
        """
        texts, values = self.texts(), self.values()
        names = [*find_unread_numbers(values.notes), *(["on"] if self.day.reading.asks else [])]
        is_speaker_new = texts["said_by"].strip() != values.notes.who.partition(";")[0].strip()
        names += [WORDS, "said_by"] if values.is_unfiled or (is_speaker_new and not values.words) else []
        return {name: texts[name] for name in names if texts[name].strip()}

    def list_texts(self, key: str) -> dict[str, str]:
        """Return what is written in a meeting, as a draft names it."""
        texts = {f"{MEETING}{name}": text for name, text in self.texts().items() if text.strip()}
        return texts | ({f"{MEETING}key": key} if key and texts else {})

    def values(self) -> MeetingValues:
        """Return what the form holds."""
        texts = self.texts()
        how = self.query_one(Choice).value or ""
        numbers = (texts["questions"], texts["say_backs"])
        notes = MeetingNotes(texts["who"], self.day.reading.day, how, *numbers, texts["clearer_now"])
        speaker = texts["said_by"].strip() or texts["who"].partition(";")[0]
        return MeetingValues(notes, texts[WORDS].strip(), speaker, next(iter(self.about.value), ""))

    def field(self, name: str) -> LongText | OneLine:
        """Return the field with a name."""
        return next(field for field in self._written() if field.name == name)

    def on_field_edited(self, event: FieldEdited) -> None:
        """Leave it to the screen, which keeps it with the quote."""

    def _written(self) -> list[LongText | OneLine]:
        return list(self.query("LongText, OneLine").results(LongText | OneLine))  # type: ignore[arg-type]

"""The fields of a meeting, from top to bottom."""

from collections.abc import Iterator, Mapping, Sequence

from textual.widget import Widget

from earnest.core.model.fields import HOW
from earnest.core.model.labels import describe_person
from earnest.core.model.session import Session
from earnest.core.reports.meetings import count_meeting, describe_tally, find_meeting
from earnest.core.reports.questions.sheet import word_closing
from earnest.core.text.dates import format_whole_day
from earnest.terminal.signs import Signs
from earnest.tui.meeting import texts as say
from earnest.tui.meeting.quote_fields import LABEL, lay_out_kept_quotes, lay_out_quote
from earnest.tui.widgets.fields.choice import Choice
from earnest.tui.widgets.fields.day_line import DayLine
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.notes import Gap, Label, Note
from earnest.workspace.session_editor import SessionEditor

NUMBERS = 22
"""Cells of the column of the numbers' labels."""


class MeetingFields:
    """The fields of a meeting, filled from the session and the draft."""

    def __init__(self, session: Session, key: str, texts: Mapping[str, str], editor: SessionEditor) -> None:
        self._session, self._key, self._texts, self._editor = session, key, texts, editor
        self._held = find_meeting(session, key)

    def lay_out(self, about: Sequence[str], signs: Signs) -> Iterator[Widget]:
        """Yield the fields; `about` is the claim that is quoted, if known."""
        session, held = self._session, self._held
        people = [describe_person(session, person) for person in held.who]
        day = held.on or (None if self._key else self._editor.today)
        yield self._row(say.WHO, "who", "; ".join(people), say.WHO_HINT, LABEL)
        on = self._texts.get("on", format_whole_day(day) if day else "")
        yield LabelledRow(say.WHEN, DayLine("on", on, self._editor.read_day), LABEL)
        ways = tuple((way, way) for way in HOW)
        how = Choice("how", ways, self._texts.get("how") or held.how or None)
        how.may_be_open = self._key in session.meeting
        yield LabelledRow(say.HOW, how, LABEL)
        yield Gap()
        about = self._texts.get("under", "").split() or about
        yield from lay_out_quote(session, self._key, self._texts, people[0] if people else "", about)
        yield from lay_out_kept_quotes(session, self._key, signs)
        yield Gap()
        yield from self._ending()

    def _ending(self) -> Iterator[Widget]:
        """Yield the numbers of questions and say-backs, and what is clearer now."""
        held = self._held
        numbers = (("questions", say.ASKED, held.questions), ("say_backs", say.SAID_BACK, held.say_backs))
        for name, label, number in numbers:
            yield self._row(label, name, "" if number is None else str(number), say.NUMBER_HINT, NUMBERS)
        is_on_file = self._key in self._session.meeting
        tally = describe_tally(count_meeting(self._session, self._key)) if is_on_file else ""
        if tally:
            yield Note(tally)
        yield Gap()
        yield Label(word_closing(self._editor.working.interview))
        yield LongText("clearer_now", self._texts.get("clearer_now", held.clearer_now))

    def _row(self, label: str, name: str, held: str, hint: str, width: int) -> LabelledRow:
        return LabelledRow(label, OneLine(name, self._texts.get(name, held), hint), width)

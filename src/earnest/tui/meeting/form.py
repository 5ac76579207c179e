"""Responsible for the form of a meeting: its fields from top to bottom, with what is on file of it."""

from collections.abc import Iterator, Mapping
from datetime import date

from textual.widget import Widget

from earnest.core.editing.meetings import BEGUN, NEW
from earnest.core.model.fields import HOW
from earnest.core.model.kinds import KIND
from earnest.core.model.labels import describe_person
from earnest.core.model.session import Meeting, Session
from earnest.core.reports.meetings import count_meeting, describe_tally, find_quotes
from earnest.core.reports.sheet import CLOSING
from earnest.core.text.dates import format_day
from earnest.terminal.signs import Signs
from earnest.tui.appearance.filters import plain
from earnest.tui.interview.answer_notes import quoted
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.picker import ActionLine, Choice, LabelledRow, OneLine, Picker
from earnest.tui.widgets.notes import Gap, Label, Note

LABEL, NUMBERS = 10, 22
"""Cells of the labels' columns."""
WORDS = "words"
"""The field of the quote in hand."""


class MeetingForm:
    """The fields of one meeting; a new one where its key is empty."""

    def __init__(self, session: Session, key: str, texts: Mapping[str, str], today: date, signs: Signs) -> None:
        self._session, self._key, self._texts, self._today, self._signs = session, key, texts, today, signs
        self._held = session.meeting.get(key, Meeting())

    def widgets(self, about: tuple[str, ...]) -> Iterator[Widget]:
        """Walk the widgets of the form; `about` is what the quote in hand is about, where that is known."""
        session, today, held = self._session, self._today, self._held
        people = "; ".join(describe_person(session, person) for person in held.who)
        day = held.on or (None if self._key else today)
        yield LabelledRow("Who", self._line("who", people, "names; several with ; between"), LABEL)
        yield LabelledRow(
            "When", self._line("on", format_day(day, today) if day else "", "today, Monday, 4 Mar"), LABEL
        )
        ways = tuple((way, way) for way in HOW)
        yield LabelledRow("How", Choice("how", ways, held.how or self._texts.get("how") or HOW[1]), LABEL)
        yield Gap()
        yield Label("What they said, word for word")
        yield LongText(WORDS, self._texts.get(WORDS, ""))
        first = describe_person(session, held.who[0]) if held.who else ""
        yield LabelledRow("Said by", self._line("said_by", first, "a name, and after a comma the role"), LABEL)
        yield LabelledRow("About", Picker("under", self._candidates(), about, several=False), LABEL)
        yield ActionLine(plain("keep it, and take the next"), "keep")
        yield from self._kept()
        yield Gap()
        yield from self._ending(held)

    def _ending(self, held: Meeting) -> Iterator[Widget]:
        numbers = (("questions", "Questions you asked", held.questions), ("say_backs", "Said back", held.say_backs))
        for name, label, number in numbers:
            yield LabelledRow(label, self._line(name, "" if number is None else str(number), "a number"), NUMBERS)
        told = describe_tally(count_meeting(self._session, self._key)) if self._key in self._session.meeting else ""
        if told:
            yield Note(told)
        yield Label(CLOSING)
        yield LongText("clearer_now", self._texts.get("clearer_now", held.clearer_now))

    def _line(self, name: str, held: str, hint: str) -> OneLine:
        return OneLine(name, self._texts.get(name, held), hint)

    def _kept(self) -> Iterator[Widget]:
        session, signs = self._session, self._signs
        for claim, record in find_quotes(session, self._key) if self._key in session.meeting else ():
            quote = session.claims[claim].heard[record]
            noun = KIND[session.claims[claim].kind].noun
            yield Note(f"{signs.heard} {noun:<10} {quoted(quote.words, signs)}", 13)

    def _candidates(self) -> dict[str, str]:
        session = self._session
        named = ((key, KIND[claim.kind].noun, " ".join(claim.text.split())) for key, claim in session.claims.items())
        there = {key: f"{noun}: {text or key}" for key, noun, text in named}
        return there | {f"{NEW}{kind.key}": f"a new {kind.noun}, in these words" for kind in BEGUN}

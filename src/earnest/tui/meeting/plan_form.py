"""The form of a planned meeting, and what it holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from textual import getters
from textual.widget import Widget

from earnest.core.editing.meetings.plan import PlanNotes, find_unread_times, parse_planned_day
from earnest.core.model.fields import HOW
from earnest.core.model.labels import describe_person
from earnest.core.model.links import list_people_to_offer
from earnest.core.text.dates import format_whole_day
from earnest.tui.appearance.filters import plain
from earnest.tui.meeting import texts as say
from earnest.tui.widgets.action_line import ActionLine
from earnest.tui.widgets.fields.choice import Choice, FieldEdited
from earnest.tui.widgets.fields.day_line import DayLine
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.fields.picker import Picker
from earnest.tui.widgets.notes import Gap, ScrollColumn
from earnest.workspace.session_editor import SessionEditor

LABEL = 10
"""Cells of the labels' column."""


class Attendance(NamedTuple):
    """Who comes: those who can be picked, and those who are."""

    offered: Mapping[str, str]
    """The text of each person of the session, by id."""
    picked: Sequence[str]
    unlisted: Sequence[str]
    """Others on file who come, such as yourself or somebody archived: they stay."""


def find_attendance(editor: SessionEditor, who: Iterable[str]) -> Attendance:
    """Return who of the session comes."""
    session = editor.session
    offered = {
        key: describe_person(session, key) for key, _ in list_people_to_offer(session) if key not in session.own_ids
    }
    who = tuple(who)
    return Attendance(offered, [key for key in who if key in offered], [key for key in who if key not in offered])


class PlanForm(ScrollColumn, can_focus=False):
    """The fields of a plan."""

    day = getters.query_one(DayLine)
    """The field of the day."""

    def __init__(self) -> None:
        super().__init__(classes="main body")
        self._unlisted: Sequence[str] = ()
        self._held = PlanNotes()

    async def show(self, editor: SessionEditor, who: Iterable[str], held: PlanNotes, texts: Mapping[str, str]) -> None:
        """Lay out the fields.

        Args:
            editor: The open session.
            who: The ids of those who come.
            held: What is planned so far.
            texts: What was typed before, by the fields' names.
        """
        coming = find_attendance(editor, texts["who"].split() if "who" in texts else who)
        self._held, self._unlisted = held, coming.unlisted
        with self.app.batch_update():
            await self.remove_children()
            await self.mount(*_lay_out(editor, coming, held, texts))

    def texts(self) -> dict[str, str]:
        """Return what is written, by the fields' names."""
        lines = {str(line.name): line.meant for line in self.query(OneLine).results()}
        who = " ".join((*self.query_one(Picker).value, *self._unlisted))
        return {"who": who, "how": self.query_one(Choice).value or "", **lines}

    def notes(self) -> PlanNotes:
        """Return the plan as it is written."""
        texts = self.texts()
        who = "; ".join((*texts["who"].split(), *filter(None, [texts["new"].strip()])))
        lines = {name: texts[name] for name in ("at", "minutes", "how", "title", "place")}
        return self._held._replace(who=who, on=self.day.reading.day, **lines)

    def list_unread(self) -> list[str]:
        """Return the names of the fields that cannot be read."""
        return [*(["on"] if self.day.reading.asks else []), *find_unread_times(self.notes())]

    def field(self, name: str) -> Widget:
        """Return the field with a name."""
        return next(field for field in self.query("OneLine, Picker").results() if field.name == name)

    @property
    def first_field(self) -> Widget:
        """The field at the top."""
        picker = self.query_one(Picker)
        return picker if picker.candidates else self.field("new")

    def on_field_edited(self, event: FieldEdited) -> None:
        """Leave it to the screen, which keeps what is typed."""


def _lay_out(editor: SessionEditor, coming: Attendance, held: PlanNotes, texts: Mapping[str, str]) -> Iterator[Widget]:
    def line(name: str, label: str, hint: str) -> LabelledRow:
        """Return the row of one line."""
        text = texts.get(name, "" if name == "new" else getattr(held, name))
        return LabelledRow(label, OneLine(name, text, hint), LABEL)

    if coming.offered:
        yield LabelledRow(say.PLAN_WHO, Picker("who", coming.offered, coming.picked), LABEL)
    else:
        hidden = Picker("who", {}, ())
        hidden.display = False
        yield hidden
    yield line("new", say.PLAN_NEW if coming.offered else say.PLAN_WHO, say.PLAN_NEW_HINT)
    on = texts.get("on", format_whole_day(held.on) if held.on else "")
    today, language = editor.today, editor.session.language
    yield LabelledRow(say.WHEN, DayLine("on", on, lambda typed: parse_planned_day(typed, today, language)), LABEL)
    yield line("at", say.PLAN_AT, say.PLAN_AT_HINT)
    yield line("minutes", say.PLAN_MINUTES, say.PLAN_MINUTES_HINT)
    how = Choice("how", tuple((way, way) for way in HOW), texts.get("how") or held.how or None)
    how.may_be_open = True
    yield LabelledRow(say.HOW, how, LABEL)
    yield line("title", say.PLAN_PURPOSE, say.PLAN_PURPOSE_HINT)
    last = line("place", say.PLAN_PLACE, say.PLAN_PLACE_HINT)
    last.field.ends_form = True  # type: ignore[attr-defined]
    yield last
    yield Gap()
    yield ActionLine(plain(say.PLAN_SAVE), "keep")
    yield ActionLine(plain(say.PLAN_INVITATION), "invitation")

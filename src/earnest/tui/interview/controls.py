"""The fields of a question, made and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.interview.prompt import LINKS, ONE_LINERS, find_candidates, read_value
from earnest.tui.interview import texts as say
from earnest.tui.widgets.field_roles import point_to
from earnest.tui.widgets.fields.choice import Choice
from earnest.tui.widgets.fields.day_line import DayLine
from earnest.tui.widgets.fields.long_text import LongText
from earnest.tui.widgets.fields.one_line import OneLine
from earnest.tui.widgets.fields.picker import Picker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from textual.widget import Widget

    from earnest.core.model.fields import Field
    from earnest.tui.interview.shown_place import ShownPlace

HINTS = {"people": say.PEOPLE_HINT, "person": say.PERSON_HINT, "number": "1"}
"""What an empty field of one line shows."""
CONTROLS = "LongText, OneLine, Choice, Picker"
"""The selector of all fields."""


def make_control(shown: ShownPlace, field: Field, texts: Mapping[str, str]) -> Widget:
    """Return the widget for a field, with its value or draft."""
    session, interview, place = shown.session, shown.interview, shown.place
    value = read_value(session, interview, place, field)
    if field.form in LINKS:
        candidates = find_candidates(session, interview, place, field)
        return Picker(field.name, candidates, value, several=field.form == "claims")
    if field.form in {"choice", "yes"}:
        choice = Choice(field.name, field.choices or (("yes", say.YES), ("no", say.NO)), value)
        choice.may_be_open = field.spare
        return choice
    text = texts.get(field.name, value)
    if field.form == "day":
        return DayLine(field.name, text, shown.read_day)
    if field.form in ONE_LINERS:
        return OneLine(field.name, text, HINTS.get(field.form, ""))
    return LongText(field.name, text)


def read_controls(controls: Iterable[Widget]) -> dict[str, Any]:
    """Return what fields hold, by name."""
    found: dict[str, Any] = {}
    for control in controls:
        if control.name and isinstance(control, LongText | OneLine | Choice | Picker):
            found[control.name] = control.meant if isinstance(control, OneLine) else control.value
    return found


def point_to_control(view: Widget, name: str) -> None:
    """Go into the field of a name, or have Enter go there."""
    for control in view.query(CONTROLS).results():
        if control.name == name:
            point_to(control)

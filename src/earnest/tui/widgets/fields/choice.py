"""The field that takes one of a few words."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from earnest.tui import texts as say
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget
from earnest.tui.widgets.field_roles import CHOOSING, FieldRole, end_field, list_fields, point_to
from earnest.tui.widgets.fields.labelled_row import LabelledRow
from earnest.tui.widgets.top_line import set_aside


class FieldEdited(Message):
    """Something else was chosen in a field that takes no letters."""

    def __init__(self, field: Widget) -> None:
        super().__init__()
        self.field = field


class Choice(LineWidget, can_focus=True):
    """A few words; arrows or a letter choose another."""

    role: ClassVar[FieldRole] = CHOOSING
    BINDINGS: ClassVar[list[BindingType]] = [("left", "choose(-1)"), ("right,space", "choose(1)"), ("enter", "go_on")]

    ends_form = False
    """Whether Enter ends the form here."""

    value: reactive[str | None] = reactive(None, layout=True)
    may_be_open = False
    """Whether nobody asks for a choice here."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], value: str | None = None) -> None:
        super().__init__(name=name)
        is_other = value and value not in {each for each, _ in choices}
        self._choices = (*choices, (value, value)) if value and is_other else choices
        self.set_reactive(Choice.value, value)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Draw the words, on several lines where one is too short."""
        found: list[list[Content]] = [[]]
        used = 0
        for value, shown in self._choices:
            word = plain(f"[{shown}]", "bold") if value == self.value else plain(f" {shown} ", "$muted")
            if used and used + word.cell_length > width:
                found.append([])
                used = 0
            found[-1].append(word)
            used += word.cell_length
        if self.value is None:
            note = plain(f" {say.NOTHING_CHOSEN}", "$muted")
            if used + note.cell_length > width:
                found.append([])
            found[-1].append(note)
        return [Content.assemble(*line) for line in found]

    def action_choose(self, step: int) -> None:
        """Choose the word beside the chosen one, or the first."""
        values = [value for value, _ in self._choices]
        at = values.index(self.value) + step if self.value in values else 0
        self._take(values[max(0, min(at, len(values) - 1))])

    def action_go_on(self) -> None:
        """Go on to the next field."""
        end_field(self)

    def on_key(self, event: Key) -> None:
        """Choose the next word that begins with a letter."""
        if not event.is_printable or event.character in {None, " "}:
            return
        event.stop()
        letter = str(event.character).casefold()
        values = [value for value, shown in self._choices if shown.casefold().startswith(letter)]
        if values:
            at = values.index(self.value) + 1 if self.value in values else 0
            self._take(values[at % len(values)])

    def _take(self, value: str) -> None:
        if value != self.value:
            self.value = value
            self.post_message(FieldEdited(self))


def ask_for_choice(screen: Screen[Any]) -> bool:
    """Point, once, to a choice that was never made.

    Returns:
        Whether there is one.
    """
    for field in list_fields(screen):
        if isinstance(field, Choice) and field.value is None and not field.may_be_open:
            field.may_be_open = True
            point_to(field)
            label = field.parent.label if isinstance(field.parent, LabelledRow) else ""
            set_aside(screen, say.NOT_CHOSEN_FIELD.format(label=label) if label else say.NOT_CHOSEN)
            return True
    return False

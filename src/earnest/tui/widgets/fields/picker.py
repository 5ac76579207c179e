"""Responsible for the fields in which answers are given: a line, one of a few words, claims from a list."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click, Paste
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import cell_width, elide
from earnest.tui.appearance.filters import plain
from earnest.tui.widgets.drawn import LineWidget, signs_of
from earnest.tui.widgets.field_roles import CHOOSING, PICKING, PRESSING, WRITING, FieldRole


class OneLine(Input):
    """A field of one line, for names, numbers and days; Enter goes to the next field."""

    role: ClassVar[FieldRole] = WRITING

    def __init__(self, name: str, text: str = "", placeholder: str = "") -> None:
        super().__init__(text, name=name, placeholder=placeholder, select_on_focus=False, compact=True)
        self.cursor_blink = False

    def go_to_end(self) -> None:
        """Put the cursor after the last character."""
        self.cursor_position = len(self.value)

    def _on_paste(self, event: Paste) -> None:
        """Take every line of what is pasted, one after the other: Textual would take the first alone."""
        event.prevent_default()
        event.stop()
        self.replace(" ".join(event.text.splitlines()), *self.selection)


class FieldEdited(Message):
    """Something else is chosen in a field that takes no letters."""

    def __init__(self, field: Widget) -> None:
        super().__init__()
        self.field = field


class Choice(LineWidget, can_focus=True):
    """One of a few words: the chosen one stands in brackets, left and right choose another."""

    role: ClassVar[FieldRole] = CHOOSING
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "choose(-1)", "the one before", show=False),
        Binding("right,space", "choose(1)", "the next one", show=False),
    ]

    value: reactive[str | None] = reactive(None, layout=True)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], value: str | None = None) -> None:
        super().__init__(name=name)
        self._choices = choices
        self.set_reactive(Choice.value, value)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Draw the words, on more lines where one is too short."""
        found: list[list[Content]] = [[]]
        used = 0
        for value, shown in self._choices:
            word = plain(f"[{shown}]", "bold") if value == self.value else plain(f" {shown} ", "$muted")
            if used and used + word.cell_length > width:
                found.append([])
                used = 0
            found[-1].append(word)
            used += word.cell_length + 1
        return [plain(" ").join(line) for line in found]

    def action_choose(self, step: int) -> None:
        """Choose the word beside the chosen one; where none is, the first."""
        values = [value for value, _ in self._choices]
        at = values.index(self.value) + step if self.value in values else 0
        self.value = values[at % len(values)]
        self.post_message(FieldEdited(self))


class Picker(LineWidget, can_focus=True):
    """Claims, or other things with a text, to pick from: all while one is in it, else those picked."""

    role: ClassVar[FieldRole] = PICKING
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "up", show=False),
        Binding("down", "step(1)", "down", show=False),
        Binding("enter,space", "pick", "pick it", show=False),
    ]

    value: reactive[tuple[str, ...]] = reactive((), layout=True)
    at: reactive[int] = reactive(0)
    is_open: reactive[bool] = reactive(False, layout=True)

    def __init__(
        self, name: str, candidates: Mapping[str, str], value: Iterable[str] = (), *, several: bool = True
    ) -> None:
        super().__init__(name=name)
        self._candidates = candidates
        self._several = several
        self.set_reactive(Picker.value, tuple(key for key in value if key in candidates))
        picked = [at for at, key in enumerate(candidates) if key in self.value]
        self.set_reactive(Picker.at, picked[0] if picked else 0)

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - as many lines as it takes
        """Draw the candidates, or what is picked of them."""
        signs = signs_of(self)
        if not self._candidates:
            return [plain("nothing to pick from yet", "$muted")]
        if not self.is_open:
            shown = [elide(escape_controls(self._candidates[key]), width, signs.elided) for key in self.value]
            return [plain(text) for text in shown] or [plain("none yet; go here to pick", "$muted")]
        return [
            self._candidate(key, text, width, is_at=at == self.at)
            for at, (key, text) in enumerate(self._candidates.items())
        ]

    def _candidate(self, key: str, text: str, width: int, *, is_at: bool) -> Content:
        signs = signs_of(self)
        mark = f"{signs.met} " if key in self.value else "  "
        step = f"{signs.inwards} " if is_at else "  "
        return plain(step + mark + elide(escape_controls(text), width - 4, signs.elided), "bold" if is_at else "$muted")

    def on_focus(self) -> None:
        """Show all there is to pick from."""
        self.is_open = True

    def on_blur(self) -> None:
        """Show what is picked."""
        self.is_open = False

    def on_click(self, event: Click) -> None:
        """Pick what was clicked."""
        offset = event.get_content_offset(self)
        if self.is_open and offset is not None and offset.y < len(self._candidates):
            self.at = offset.y
            self.action_pick()

    def action_step(self, step: int) -> None:
        """Go up or down, and out of the field at either end."""
        if 0 <= self.at + step < len(self._candidates):
            self.at += step

    def action_pick(self) -> None:
        """Pick the one we are on, or let it go."""
        if not self._candidates:
            return
        key = list(self._candidates)[self.at]
        if key in self.value:
            self.value = tuple(other for other in self.value if other != key)
        else:
            self.value = (*self.value, key) if self._several else (key,)
        self.post_message(FieldEdited(self))


class RowLabel(LineWidget):
    """What a field is for, at its left."""

    def __init__(self, text: str, width: int) -> None:
        super().__init__()
        self._text = text
        self.styles.width = width

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Draw the label."""
        return [plain(elide(self._text, width), "$muted")]


class LabelledRow(Horizontal):
    """A field with its label at the left, on one line with it."""

    def __init__(self, label: str, field: Widget, label_width: int = 0) -> None:
        super().__init__()
        self._label = RowLabel(label, label_width or (cell_width(label) + 2 if label else 0))
        self.field = field

    def compose(self) -> ComposeResult:
        """Lay out label and field."""
        yield self._label
        yield self.field


class ActionChosen(Message):
    """Something was chosen: `what` says what for, `which` names the record, claim or stage."""

    def __init__(self, what: str, which: str = "") -> None:
        super().__init__()
        self.what, self.which = what, which


class ActionLine(LineWidget, can_focus=True):
    """A line that does something on Enter; `brief` is shown where there is no room for the whole."""

    role: ClassVar[FieldRole] = PRESSING
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "press", "do it", show=False)]

    def __init__(self, shown: Content, what: str, which: str = "", brief: Content | None = None) -> None:
        super().__init__()
        self._shown, self._brief = shown, brief or shown
        self.what, self.which = what, which

    def lines(self, width: int, height: int) -> list[Content]:  # noqa: ARG002 - one line
        """Draw the line; in its brief form where the whole does not fit."""
        shown = self._shown if self._shown.cell_length <= width else self._brief
        if shown.cell_length <= width:
            return [shown]
        mark = signs_of(self).elided
        return [Content.assemble(shown.truncate(width - cell_width(mark)), plain(mark))]

    def action_press(self) -> None:
        """Say that it was pressed."""
        self.post_message(ActionChosen(self.what, self.which))

    def on_click(self) -> None:
        """Do the same on a click."""
        self.action_press()

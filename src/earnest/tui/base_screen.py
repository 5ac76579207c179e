"""Responsible for what all pages share: top line, body, footer, room, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import DescendantBlur, DescendantFocus, Key, Paste, Resize
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from earnest import tui
from earnest.terminal.signs import ASCII
from earnest.tui.commands import COLOURS, DRAW_ANEW, KEYS, Command
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.field_roles import FormField, HasHints, Writable
from earnest.tui.widgets.keys_bar import Hint, KeysBar
from earnest.tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from earnest.core.model.session import Session
    from earnest.core.reports.document import Document
    from earnest.tui.widgets.fields.long_text import LongText

LEAST = (60, 16)
"""Below so many columns or rows, one line asks for more room."""


class BaseScreen(Screen[Any]):
    """A page of Earnest. A subclass composes its body, and names its commands in order of use."""

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual's own
        (0, "-narrow"),
        (76, "-normal"),
        (110, "-wide"),
        (160, "-huge"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave_field", "leave the field", show=False),
        Binding(KEYS.key, "keys", KEYS.says, show=False),
        Binding("ctrl+p", "keys", KEYS.says, show=False),
        Binding(DRAW_ANEW.key, DRAW_ANEW.action, DRAW_ANEW.says, show=False),
    ]
    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = ()
    """What can be done on this page, in order of use."""

    page_name: ClassVar[str] = ""

    class EditorAsked(Message):
        """A text is to be written in the user's own editor."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class OutAsked(Message):
        """A paper is to be taken out of the app; `name` is what it is called."""

        def __init__(self, title: str, name: str, paper: Document) -> None:
            super().__init__()
            self.title, self.name, self.paper = title, name, paper

    class SessionChanged(Message):
        """The session has changed on this page and wants to be saved."""

        def __init__(self, session: Session) -> None:
            super().__init__()
            self.session = session

    class TextsTyped(Message):
        """Something is being typed on this page."""

        def __init__(self, texts: Mapping[str, str]) -> None:
            super().__init__()
            self.texts = texts

    class ReplayAsked(Message):
        """A session is to be seen as it grew: the one that is open, or that of a file."""

        def __init__(self, session: Session | None = None, key: str = "") -> None:
            super().__init__()
            self.session, self.key = session, key

    class DrawnAnew(Message):
        """The screen is to be drawn again, whatever the terminal shows."""

    class ColoursAsked(Message):
        """Other colours are asked for."""

    stands = False
    """Whether it is made up and has its focus, so that keys go where they are meant to."""

    _written_last: DOMNode | None = None

    def compose(self) -> ComposeResult:
        """Lay out the top line, the body and the footer."""
        yield TopLine()
        yield from self.compose_body()
        yield KeysBar()

    def compose_body(self) -> Iterable[Widget]:
        """Return the widgets between the top line and the footer."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Say where we are."""
        self.set_class(signs_of(self) is ASCII, "-ascii")
        self.query_one(TopLine).page = self.page_name
        self.show_keys()
        self.call_later(setattr, self, "stands", True)  # once all that a page does at first is done

    def say_where(self, title: str, mark: str) -> None:
        """Set the client's name and the mark at the right of the top line."""
        top = self.query_one(TopLine)
        top.title, top.mark = title, mark

    @property
    def is_writing(self) -> bool:
        """Whether letters go into a field."""
        return isinstance(self.focused, Writable)

    def on_paste(self, event: Paste) -> None:
        """Say that a paste out of any field is not taken: its letters would be commands."""
        if not self.is_writing:
            event.stop()
            self.query_one(TopLine).aside = "pasted out of a field: nothing taken"

    def on_key(self, event: Key) -> None:  # noqa: ARG002 - any key
        """Take the word about what came before away."""
        self.query_one(TopLine).aside = ""

    @property
    def is_in_field(self) -> bool:
        """Whether we are in a field, be it one that takes letters or one that is chosen in."""
        return isinstance(self.focused, FormField)

    def can_do(self, command: Command) -> bool:  # noqa: ARG002 - a page overrides it
        """Say whether a command acts on this page as it stands."""
        return True

    def hints(self) -> Sequence[Hint]:
        """Return what the footer says: the keys that act now, `? keys` last."""
        open_now = [command for command in (*self.COMMANDS_HERE, KEYS) if self.can_do(command)]
        lead = Writable.lead if self.is_writing else self.lead()
        return [*lead, *((command.shown, command.label, not self.is_writing) for command in open_now if command.shown)]

    def lead(self) -> Sequence[Hint]:
        """Return the hints that stand first while no field takes letters."""
        return self.focused.lead if isinstance(self.focused, HasHints) else [("enter", "write", True)]

    def show_keys(self) -> None:
        """Bring the footer up to date."""
        self.query_one(KeysBar).hints = tuple(self.hints())

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Say which keys act now."""
        if isinstance(event.widget, Writable) and event.widget.takes_lines:
            self._written_last = event.widget
        self.show_keys()

    def on_descendant_blur(self, event: DescendantBlur) -> None:  # noqa: ARG002 - any focus
        """Say which keys act now."""
        self.show_keys()

    def on_resize(self, event: Resize) -> None:
        """Ask for more room where there is too little; where there is enough, keep the field one is in in sight."""
        columns, rows = LEAST
        self.set_class(event.size.width < columns or event.size.height < rows, "-tiny")
        if self.has_class("-tiny") and not self.query("#more-room"):
            self.mount(tui.widgets.too_small.TooSmall(*LEAST))
        if self.focused is not None and not self.has_class("-tiny"):
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    def action_leave_field(self) -> None:
        """Leave the field; out of a field, go one view back."""
        if self.is_in_field:
            self.set_focus(None)
        else:
            self.step_back()

    def step_back(self) -> None:
        """Go one view back; the first view stays."""

    @property
    def long_text(self) -> LongText | None:
        """The field for a long answer that was written in last, else the first; None where there is none."""
        there = cast("list[LongText]", list(self.query("LongText")))
        return next((field for field in there if field is self._written_last), next(iter(there), None))

    def action_editor(self) -> None:
        """Write a long answer in one's own editor."""
        if self.long_text is not None:
            self.post_message(self.EditorAsked(self.long_text.text))

    def take_edited(self, text: str) -> None:
        """Take what the editor left, with the cursor in the same field."""
        field = self.long_text
        if field is None:
            return
        if text != field.text:
            field.text = text
        field.focus()
        field.go_to_end()

    def action_keys(self) -> None:
        """Show everything that can be done here, and do what is chosen."""
        top = self.query_one(TopLine)
        from earnest.tui.dialogs.keys_screen import KeysScreen  # noqa: PLC0415 - that page is a page itself

        here = [command for command in (*self.COMMANDS_HERE, COLOURS, DRAW_ANEW) if self.can_do(command)]
        self.app.push_screen(KeysScreen(top.title, top.mark, here), self._do)

    def action_colours(self) -> None:
        """Ask for the next of the colours."""
        self.post_message(self.ColoursAsked())

    def action_draw_anew(self) -> None:
        """Have everything drawn again."""
        self.post_message(self.DrawnAnew())

    async def _do(self, action: str | None) -> None:
        if action is not None:
            await self.run_action(action)

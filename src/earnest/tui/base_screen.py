"""What all screens share: top line, footer and common keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import DescendantBlur, DescendantFocus, Resize
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from earnest.terminal.signs import ASCII
from earnest.tui.destinations import Go, View
from earnest.tui.key_commands import KEYS, REDRAW, Command
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.field_roles import WRITING, role_of
from earnest.tui.widgets.keys_bar import Hint, KeysBar
from earnest.tui.widgets.too_small import TooSmall
from earnest.tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from earnest.core.model.session import Session

LEAST = (60, 16)
"""Below so many columns or rows, one line asks for more room."""


class BaseScreen(Screen[Any]):
    """A screen of Earnest; a subclass composes its body."""

    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual's own
        (0, "-narrow"),
        (76, "-normal"),
        (110, "-wide"),
        (160, "-huge"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave_field", "leave the field", show=False),
        Binding(KEYS.key, KEYS.action, KEYS.says, show=False),
        Binding("ctrl+p", KEYS.action, KEYS.says, show=False),
        Binding(REDRAW.key, REDRAW.action, REDRAW.says, show=False),
    ]
    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = ()
    """What can be done on this screen, in order of use."""

    page_name: ClassVar[str] = ""
    TEXTS_BEGIN: ClassVar[str] = ""
    """How a draft begins the names of the texts that are typed here."""
    typed_texts: Callable[[], Mapping[str, str]] = staticmethod(dict)
    """Returns what is typed here, as a draft names it."""

    class SessionChanged(Message):
        """The session has changed on this screen and is to be saved."""

        def __init__(self, session: Session) -> None:
            super().__init__()
            self.session = session

    class TextsTyped(Message):
        """Something is being typed on this screen."""

        def __init__(self, texts: Mapping[str, str]) -> None:
            super().__init__()
            self.texts = texts

    stands = False
    """Whether it is mounted and has its focus, so that keys go where they are meant to."""

    def compose(self) -> ComposeResult:
        """Lay out the top line, the body and the footer."""
        yield TopLine()
        yield from self.compose_body()
        yield KeysBar()

    def compose_body(self) -> Iterable[Widget]:
        """Return the widgets between the top line and the footer."""
        return ()

    def on_mount(self) -> None:
        """Name the screen and its keys."""
        self.set_class(signs_of(self) is ASCII, "-ascii")
        self.query_one(TopLine).page = self.page_name
        self.show_keys()
        self.call_later(setattr, self, "stands", True)  # once all that a screen does at first is done

    def say_where(self, title: str, mark: str) -> None:
        """Set the client's name and the mark of the top line."""
        top = self.query_one(TopLine)
        top.title, top.mark = title, mark

    def can_do(self, command: Command) -> bool:  # noqa: ARG002 - a screen overrides it
        """Return whether a command acts on this screen in its present state."""
        return True

    def hints(self) -> Sequence[Hint]:
        """Return the keys that act now, `? keys` last."""
        writes = role_of(self.focused).takes_letters
        open_now = [command for command in (*self.COMMANDS_HERE, KEYS) if self.can_do(command)]
        lead = WRITING.hints if writes else self.lead()
        return [*lead, *((command.shown, command.label, not writes) for command in open_now if command.shown)]

    def lead(self) -> Sequence[Hint]:
        """Return the hints that come first while no field takes letters."""
        return role_of(self.focused).hints or [("enter", "write", True)]

    @on(DescendantFocus)
    @on(DescendantBlur)
    def show_keys(self) -> None:
        """Bring the footer up to date."""
        self.query_one(KeysBar).hints = tuple(self.hints())

    def on_resize(self, event: Resize) -> None:
        """Ask for more room, or keep the field in sight."""
        columns, rows = LEAST
        self.set_class(event.size.width < columns or event.size.height < rows, "-tiny")
        if self.has_class("-tiny") and not self.query("#more-room"):
            self.mount(TooSmall(*LEAST))
        if self.focused is not None and not self.has_class("-tiny"):
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    def action_leave_field(self) -> None:
        """Leave the field; outside a field, go one view back."""
        if role_of(self.focused).is_field:
            self.set_focus(None)
        else:
            self.step_back()

    def step_back(self) -> None:
        """Go one view back; the first view stays."""

    def action_go(self, view: str) -> None:
        """Ask for another screen, or for something that the app does."""
        self.post_message(Go(View(view)))

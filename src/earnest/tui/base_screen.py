"""What all screens share: top line, footer and common keys."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual._compositor import ChopsUpdate, Compositor
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantBlur, DescendantFocus, Resize, ScreenResume
from textual.geometry import Region
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from earnest.terminal.signs import ASCII
from earnest.tui import texts as say
from earnest.tui.destinations import Go, View
from earnest.tui.key_commands import KEYS, LEAVE, REDRAW, Command, Commands
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.field_roles import enter_next_field, list_fields, move_to_line, role_of, show_field
from earnest.tui.widgets.keys_bar import BACK, STOP_WRITING, WRITE, Hint, KeysBar
from earnest.tui.widgets.notes import TooSmall
from earnest.tui.widgets.top_line import TopLine, set_aside

if TYPE_CHECKING:
    from earnest.core.model.session import Session

LEAST = (60, 16)
"""Below so many columns or rows, one line asks for more room."""


class ThriftyCompositor(Compositor):
    """A compositor that draws changed rows, and nothing beside them.

    Textual's draws all widgets of a column for a letter in one of them, and each as a whole; it draws the boxes behind
    them too, of which nothing is seen, and keeps each row of what it drew.

    Args:
        is_drawn: Called each time that something was drawn.
    """

    def __init__(self, is_drawn: Callable[[], object]) -> None:
        super().__init__()
        self._is_drawn = is_drawn
        self._changed: tuple[Region, ...] = ()
        """The regions to draw; nothing for all of what is asked for."""

    def render_update(self, *given: Any, **named: Any) -> Any:
        """Render what has changed, or everything, and tell so."""
        update = super().render_update(*given, **named)
        self._is_drawn()
        return update

    def render_partial_update(self) -> ChopsUpdate | None:
        """Render what has changed."""
        self._changed = tuple(self._dirty_regions)
        try:
            return super().render_partial_update()
        finally:
            self._changed = ()

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield widgets' regions, the part that is drawn, and its strips."""
        bare = list(self._changed or (crop or self.size.region,))
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            if parts := [part for part in map(seen.intersection, bare) if part]:
                rows = Region.from_union(parts)
                drawn = Region(seen.x, rows.y, seen.width, rows.height)
                yield region, drawn, widget.render_lines(drawn.translate(-region.offset))
                bare = [piece for each in bare for piece in _beyond(each, seen)]
            if not bare:  # those in front come first, and show nothing of what is behind
                return


def _beyond(region: Region, seen: Region) -> Iterable[Region]:
    """Return the parts of a region that another one leaves."""
    hit = region.intersection(seen)
    if not hit:
        return (region,)
    pieces = (
        Region(region.x, region.y, region.width, hit.y - region.y),
        Region(region.x, hit.bottom, region.width, region.bottom - hit.bottom),
        Region(region.x, hit.y, hit.x - region.x, hit.height),
        Region(hit.right, hit.y, region.right - hit.right, hit.height),
    )
    return filter(None, pieces)


class BaseScreen(Screen[Any]):
    """A screen of Earnest; a subclass composes its body."""

    AUTO_FOCUS = ""
    scroll_to_center = staticmethod(show_field)  # type: ignore[assignment] # no further than a focused field needs
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual's own
        (0, "-narrow"),
        (76, "-normal"),
        (110, "-wide"),
        (160, "-huge"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "leave_field"),
        ("tab", "move('field', 1)"),
        ("enter", "move('field', 1)"),
        ("up", "move('line', -1)"),
        ("down", "move('line', 1)"),
        ("shift+tab", "move('field', -1)"),
        (KEYS.key, KEYS.action),
        ("ctrl+p", KEYS.action),
        (REDRAW.key, REDRAW.action),
    ]
    COMMANDS_HERE: ClassVar[Commands] = ()
    """What can be done on this screen, in order of use."""

    page_name: ClassVar[str] = ""
    writing_keys: ClassVar[Sequence[tuple[str, str]]] = say.WRITING_KEYS
    """What keys do while one writes here, as the list of keys shows it."""
    enter_hint = say.NEXT
    """What Enter does while writing, or in a list."""
    enter_at: Widget | None = None
    """The field that Enter goes into; the first one where it is None."""
    TEXTS_BEGIN: ClassVar[str] = ""
    """How a draft begins the names of the texts that are typed here."""
    typed_texts: Callable[[], Mapping[str, str]] = staticmethod(dict)
    """Returns what is typed here, as a draft names it."""

    page = ""
    """The page, as a draft names it; empty where nothing is typed that is not kept at once."""
    undecided: Mapping[str, str] = MappingProxyType({})
    """What was typed here and not taken in when it was left, by the names of the fields."""

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

    follow_up: Callable[[], Awaitable[None]] | None = None
    """What is to be done once, as soon as the first picture is there."""
    is_first_page: ClassVar[bool] = False
    """Whether there is no page to go back to."""
    stands = False
    """Whether it is mounted and has its focus, so that keys go where they are meant to."""

    def compose(self) -> ComposeResult:
        """Lay out all for the window's width, before the first picture."""
        self._compositor = ThriftyCompositor(partial(begin_follow_up, self))
        self.add_class(
            next(name for least, name in reversed(self.HORIZONTAL_BREAKPOINTS) if least <= self.app.size.width)
        )
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
        if notice := getattr(self.app, "notice", ""):
            set_aside(self, notice)
        self.show_keys()
        self.call_later(setattr, self, "stands", True)  # once all that a screen does at first is done

    @on(ScreenResume)
    def keep_styles(self, event: ScreenResume) -> None:
        """Renew the styles, but not at first: each widget has its own."""
        event.refresh_styles = event.refresh_styles and self.stack_updates > 0

    def can_do(self, command: Command) -> bool:  # noqa: ARG002 - a screen overrides it
        """Return whether a command acts on this screen in its present state."""
        return True

    def hints(self) -> Sequence[Hint]:
        """Return the keys that act now; while writing, letters go with Alt."""
        role = role_of(self.focused)
        open_now = [command for command in (*self.COMMANDS_HERE, KEYS) if command.shown and self.can_do(command)]
        if not role.is_field:
            letters = [(command.shown, command.label, True) for command in open_now]
            lead = self.lead()
            also = (LEAVE.shown, LEAVE.label, True) if BACK in lead else None
            return [*lead, *(hint for hint in letters if hint != also)]
        letters = [(f"alt+{command.shown}", command.label, True) for command in open_now if command.key != "n"]
        return [*role.hints, ("enter", self.enter_hint, True), STOP_WRITING, *letters]

    def lead(self) -> Sequence[Hint]:
        """Return the hints that come first while nothing is written."""
        return role_of(self.focused).hints or ([WRITE] if list_fields(self) else [])

    def action_move(self, where: str, step: int) -> None:
        """Go to another `field`, or while commanding to another `line`."""
        if where == "line":
            move_to_line(self, step)
        else:
            enter_next_field(self, step, wraps=True)

    @on(DescendantFocus)
    @on(DescendantBlur)
    def show_keys(self) -> None:
        """Bring the footer up to date, once it is there."""
        for bar in (each for each in self.children if isinstance(each, KeysBar)):
            bar.hints = tuple(self.hints())

    def on_resize(self, event: Resize) -> None:
        """Ask for more room, or keep the field in sight."""
        columns, rows = LEAST
        self.set_class(event.size.width < columns or event.size.height < rows, "-tiny")
        if self.has_class("-tiny") and not self.query("#more-room"):
            self.mount(TooSmall(*LEAST))
        if self.focused is not None and not self.has_class("-tiny"):
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    def action_leave_field(self) -> None:
        """Stop writing; while commanding, go one page back."""
        if role_of(self.focused).is_field:
            self.set_focus(None)
        elif not self.is_first_page:
            self.action_leave()

    def action_leave(self) -> None:
        """Leave the screen."""
        self.dismiss(None)

    def action_go(self, view: str) -> None:
        """Ask for another screen, or for something that the app does."""
        self.post_message(Go(View(view)))


def begin_follow_up(screen: BaseScreen) -> None:
    """Begin what waits for the first picture of screen or app."""
    owners: tuple[Any, ...] = (screen, screen.app)
    for owner in owners:
        if follow_up := getattr(owner, "follow_up", None):
            owner.call_later(follow_up)
            owner.follow_up = None


def say_where(screen: Screen[Any], title: str, mark: str) -> None:
    """Set the client's name and the mark of a screen's top line."""
    top = screen.query_one(TopLine)
    top.title, top.mark = title, mark

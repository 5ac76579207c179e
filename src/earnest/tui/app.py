"""The app: what Textual asks of it, and one message."""

from __future__ import annotations

import asyncio
import gc
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual.app import App
from textual.binding import Binding
from textual.filter import ANSIToTruecolor
from textual.screen import Screen

from earnest.exit_codes import Exit
from earnest.tui import texts as say
from earnest.tui.base_screen import BaseScreen
from earnest.tui.destinations import NewSession
from earnest.tui.navigation import Navigator
from earnest.tui.runtime.driver import EarnestDriver, redraw
from earnest.tui.runtime.faults import FaultGuard
from earnest.tui.runtime.shutdown import Shutdown
from earnest.tui.runtime.tasks import Tasks
from earnest.tui.widgets.field_roles import is_other_letter, role_of
from earnest.tui.widgets.top_line import set_aside
from earnest.workspace.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from textual.await_complete import AwaitComplete
    from textual.binding import BindingType
    from textual.events import Key, Paste, ScreenResume
    from textual.filter import LineFilter

    from earnest.terminal.opening_picture import Opening
    from earnest.tui.appearance.appearance import Appearance
    from earnest.tui.destinations import Destination, Go
    from earnest.tui.runtime.driver import TerminalLost
    from earnest.workspace.opened_session import OpenedSession
    from earnest.workspace.workspace import Workspace

    KeepLate = Callable[[], Awaitable[None]]
    """Keeps all modules that are needed later, without keeping a key waiting."""


class Start(NamedTuple):
    """What the app opens with; the list of sessions by default."""

    opened: OpenedSession | None = None
    new: bool = False
    samples: bool = False
    replay: OpenedSession | None = None
    first: Destination | None = None
    """Where the session leads at once."""


NOTHING = Start()
"""A start with the list of sessions."""


class EmptyScreen(Screen[Any]):
    """Nothing, under a session opened alone.

    A key waits until there is a screen to take it.
    """

    stands = False

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Keep the styles: all that stands here has just been given them."""
        event.refresh_styles = False


class EarnestApp(App[int], inherit_bindings=False):
    """Earnest on a full screen: the sessions, and one at a time."""

    CSS_PATH: ClassVar = ["app.tcss", "home/screen.tcss"]
    LATER_PATHS = tuple(map(Path(__file__).parent.joinpath, ("widgets/fields/fields.tcss", "interview/screen.tcss")))
    """Styles that the list of sessions does not need."""
    ENABLE_COMMAND_PALETTE = False
    TITLE = "Earnest"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", priority=True),
        ("ctrl+z", "suspend_process"),
    ]

    follow_up: Callable[[], object] | None = None
    """What is to be done once, as soon as the first page is drawn."""

    def __init__(
        self,
        workspace: Workspace,
        look: Appearance,
        start: Start = NOTHING,
        *,
        takes_signals: bool = True,
        keep_late: KeepLate | None = None,
        opening: Opening | None = None,
    ) -> None:
        self.opening = opening
        """The picture shown before the app stands, for the driver."""
        # Under NO_COLOR Textual chooses at its start how to strip the colours: off, rather than grey.
        super().__init__(driver_class=EarnestDriver, ansi_color=look.has_no_color or None)
        self._workspace, self._look, self._start = workspace, look, start
        self._takes_signals, self._keep_late = takes_signals, keep_late
        self.signs, self.encoding, self.key_names = look.signs, look.encoding, look.key_names
        self.notice = say.KEYS_IGNORED if look.key_names.faults else ""
        """What the top line says until the first key."""
        for known in look.themes:
            self.register_theme(known)
        # Before anything is read or drawn: a change of it has all styles read again.
        self.set_reactive(App.theme, look.theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.animation_level = "none"
        self.tasks = Tasks(self)
        self._navigator = Navigator(self, workspace, look, self.tasks, samples=start.samples)
        self._home = self._navigator.home
        self._home.came_from = start.opened.key if start.opened else ""
        self.shutdown = Shutdown(self, self._navigator.flows)
        self.faults = FaultGuard(self, self._navigator.flows)

    def get_default_screen(self) -> Screen[Any]:
        """Return the sessions, or nothing if one is opened alone."""
        if self._start.opened or self._start.replay:
            return EmptyScreen()
        return self._home.make_screen(waits=not self.is_headless)

    def get_line_filters(self) -> list[LineFilter]:
        """Return filters that keep unwritable characters off the terminal.

        Textual's own makes true colours of the terminal's; no theme mixes the two.
        """
        others = (each for each in super().get_line_filters() if not isinstance(each, ANSIToTruecolor))
        return [*others, *self._look.filters()]

    def on_mount(self) -> None:
        """Prepare for any end of the app, then open the first screen."""
        self.faults.begin(asyncio.get_running_loop())
        if not self.is_headless and self._takes_signals:
            self.shutdown.begin()
        if not self.is_headless:
            self.app_resume_signal.subscribe(self, redraw)
        if self._home.screen is None or self._start.new:
            read_styles(self)
        # Screens that are laid out before the app is ready are drawn twice.
        self.call_later(self._open_first)

    def on_ready(self) -> None:
        """Read the sessions now that the list is drawn."""
        read_styles(self)
        if self._home.screen is not None:
            self._home.screen.stands_drawn()

    def on_go(self, event: Go) -> None:
        """Go where a screen leads."""
        if isinstance(self.screen, BaseScreen):
            self.tasks.start(self._navigator.go(event.destination, self.screen))

    def on_key(self, event: Key) -> None:
        """Forget an interrupt, and say which letters act."""
        self.shutdown.forget_interrupt()
        self.notice = ""
        is_other = is_other_letter(event.character) and event.key not in self.active_bindings
        set_aside(self.screen, say.OTHER_LETTERS if is_other else "")

    def on_paste(self, event: Paste) -> None:
        """Refuse a paste outside a field, and look at a long one."""
        if role_of(self.focused).takes_pastes:
            if "\n" in event.text:
                self.tasks.start(self._navigator.take_paste(event.text))
        else:
            event.stop()
            set_aside(self.screen, say.PASTE_IN_FIELD)

    def on_terminal_lost(self, event: TerminalLost) -> None:
        """Keep everything, and leave."""
        event.stop()
        self.shutdown.leave_after_keys(Exit.HUNG_UP)

    def pop_screen(self) -> AwaitComplete:
        """Leave a screen; show the sessions if no other is open."""
        popped = super().pop_screen()
        # After the answer of the screen that goes, which may put another one in its place.
        if self._start.replay is None:
            self.call_next(self._home.show_if_bare)
        return popped

    def action_interrupt(self) -> None:
        """Tell how to leave; the second time, leave with everything kept."""
        self.shutdown.interrupted()

    def panic(self, *renderables: Any) -> None:  # noqa: ARG002 - they would hold the client's words
        """End the app for Textual, which would print the client's words."""
        self.faults.fail(self.faults.bug or RuntimeError("Textual stopped"))

    def _handle_exception(self, error: Exception) -> None:
        """Take what Textual could not go on from."""
        self.faults.fail(error)

    def _print_error_renderables(self) -> None:
        """Print nothing."""
        self._exit_renderables.clear()

    def _open_first(self) -> None:
        waiting = partial(tidy, self, self._workspace, self._keep_late)
        if self._home.screen is None:
            self.follow_up = waiting
        else:
            self.call_after_refresh(waiting)
        if self._start.replay:
            self.tasks.start(self._navigator.replay_only(self._start.replay))
        elif self._start.opened:
            self.tasks.start(self._navigator.begin(self._start.opened, first=self._start.first))
        elif self._start.new:
            self.tasks.start(self._navigator.flows.library().new(NewSession()))


def read_styles(app: EarnestApp, paths: Iterable[Path] = EarnestApp.LATER_PATHS) -> None:
    """Read the styles that home does not need, once."""
    stylesheet = app.stylesheet
    new = [path for path in paths if not stylesheet.has_source(str(path))]
    for path in new:
        # Textual's own `read` would leave the rules alone that were sorted out before.
        stylesheet.add_source(path.read_text("utf-8"), read_from=(str(path), ""))
    if new:
        stylesheet.update(app)


async def stand_alone(app: EarnestApp, workspace: Workspace, keep_late: KeepLate) -> None:
    """Load all that an upgrade could take away."""
    with suppress(ImportError, OSError, StorageError):
        for name in workspace.interviews.names():
            workspace.interviews.load(name)
        read_styles(app, sorted(Path(__file__).parent.rglob("*.tcss")))
        await keep_late()


def tidy(app: EarnestApp, workspace: Workspace, keep_late: KeepLate | None) -> None:
    """Do what can wait until the first picture is there.

    Collect garbage from now on, sweep the folder on a thread, and keep what is needed later.
    """
    if not app.is_headless:
        gc.freeze()
        gc.enable()
    app.run_worker(partial(sweep, workspace), thread=True)
    if keep_late:
        app.run_worker(stand_alone(app, workspace, keep_late))


def sweep(workspace: Workspace) -> None:
    """Sweep the folder, if possible."""
    with suppress(ImportError, OSError, StorageError):
        workspace.sessions.sweep()

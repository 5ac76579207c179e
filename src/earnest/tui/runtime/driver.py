"""The driver that reads from and writes to the terminal."""

import os
import selectors
import termios
import threading
import weakref
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from textual._time import get_time
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import InputEvent, Paste, Resize
from textual.message import Message

from earnest.terminal.capabilities import detect_capabilities, is_gnu_screen
from earnest.terminal.renderer.cell_grid import GridRow
from earnest.terminal.renderer.paint_parser import read_rows
from earnest.terminal.renderer.renderer import TAKE, DiffRenderer
from earnest.tui.runtime.key_parser import KeyParser
from earnest.tui.runtime.key_queue import KeyQueue
from earnest.tui.runtime.key_reports import ALTERNATE_KEYS, TEXTUALS_KEYS
from earnest.tui.runtime.tasks import fail_in

if TYPE_CHECKING:
    from earnest.terminal.opening_picture import Opening

_READ_SIZE: Final = 64 * 1024
_SHORT_PAUSE: Final = 0.01
"""Seconds until the rest of a sequence is looked for again."""
_LAST_PAUSE: Final = 0.05
"""Seconds without a byte that end the reading: a busy system hands on late what a terminal has sent."""

RENDERER: Final = "EARNEST_WIRE"
"""The variable that turns the renderer off with `whole`: then whole pictures are sent, not only what differs."""
_POINTER: Final = "\x1b]22;"
"""The start of what gives the mouse's pointer a shape."""
GIVEN_BACK: Final = b"\x1b[?1000l\x1b[?1002l\x1b[?1006l\x1b[?2004l\x1b[?1049l\x1b[?25h\x1b[0m"
"""Turns off mouse and paste reports, the alternate screen and colours, and shows the cursor."""


class Wakeup:
    """A pipe to wait on besides the terminal."""

    def __init__(self) -> None:
        self.fileno, self._writing = os.pipe()
        """The end to wait on, readable once somebody has called; and the other."""
        for end in (self.fileno, self._writing):
            os.set_blocking(end, False)
            weakref.finalize(self, os.close, end)

    def call(self) -> None:
        """Make the end readable; from any thread."""
        with suppress(BlockingIOError):  # it is full, and so readable
            os.write(self._writing, b"\0")

    def clear(self) -> None:
        """Forget all calls so far."""
        with suppress(BlockingIOError):
            while os.read(self.fileno, 65536):
                pass


class Waiting:
    """Waits for input, and tells when it arrived, at the earliest.

    A machine with much else to do may let us read late. What lies there at once may have arrived right after the last
    look, so that it still belongs to what came before it.
    """

    def __init__(self, selector: selectors.BaseSelector) -> None:
        self._selector = selector
        self._seen_until = get_time()

    def wait(self, pause: float | None) -> set[int]:
        """Return the descriptors that can be read, within some seconds."""
        if ready := self._select(0):
            return ready
        begun = get_time()
        ready = self._select(pause)
        self._seen_until = get_time() if pause is None else begun + pause
        return ready

    def tell_time(self) -> float:
        """Return the time until which all arrivals are known."""
        return self._seen_until

    def _select(self, pause: float | None) -> set[int]:
        return {key.fd for key, _ in self._selector.select(pause)}


class WakingEvent(threading.Event):
    """An event that also wakes who waits on a pipe."""

    def __init__(self, wakeup: Wakeup) -> None:
        super().__init__()
        self._wakeup = wakeup

    def set(self) -> None:
        """Set the event, then wake who waits."""
        super().set()
        self._wakeup.call()


class TerminalLost(Message):
    """The terminal is gone; nothing can be read or shown any more."""


class EarnestDriver(LinuxDriver):
    """Textual's driver, with keys in turn and a mouse that clicks."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse and not is_gnu_screen(os.environ), size=size)
        self._opening = opening = opening_of(app)
        self._shown_size = opening.size if opening else None
        """The size of the picture that is shown before the app stands."""
        self.renderer: DiffRenderer | None = None
        """What sends only the differences; None where whole pictures are sent."""
        if os.environ.get(RENDERER) != "whole" and self._file is not None:
            shown = read_rows(opening.picture.cells, opening.size) if opening else None
            self.renderer = DiffRenderer(self._file, lambda: app.size, detect_capabilities(os.environ), shown)
            self._file = self.renderer  # type: ignore[assignment]
        self.turns = KeyQueue(app)
        """The keys that have arrived; the app is given one after the other."""
        self._is_typed = False
        """Whether all that is read first was typed while a picture was shown."""
        self._wakeup = Wakeup()
        self.exit_event = WakingEvent(self._wakeup)
        self.ends = WakingEvent(self._wakeup)
        """Set when only what has arrived is to be read."""
        self.is_read = threading.Event()
        """Set once nothing more is read."""
        self._pointer = ""
        self._told_size: tuple[int, int] | None = None
        """The size that the terminal told last."""
        self._freeing = threading.Lock()
        self._lost: int | None = None
        """The terminal's descriptor, once nothing is written to it any more."""

    def free_from_terminal(self) -> None:
        """Discard unsent output, and send all that follows nowhere; from any thread.

        A write that waits for a terminal that takes no more returns, and the event loop goes on.
        """
        with self._freeing:
            if self._lost is not None:
                return
            with suppress(OSError, AttributeError):
                output = self._file.fileno()  # type: ignore[union-attr]
                self._lost = os.dup(output)
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, output)
                os.close(nowhere)
        self.throw_away()

    def throw_away(self) -> None:
        """Discard unsent output, once freed from the terminal."""
        if self._lost is not None:
            with suppress(OSError, termios.error):
                termios.tcflush(self._lost, termios.TCOFLUSH)

    def give_back(self) -> None:
        """Restore the terminal's state without waiting for it."""
        with suppress(OSError, termios.error, TypeError, IndexError):
            termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before or [])
        if self._lost is not None:
            with suppress(OSError):
                os.set_blocking(self._lost, False)
                os.write(self._lost, GIVEN_BACK)
            with suppress(OSError):
                os.set_blocking(self._lost, True)

    def redraw(self) -> None:
        """Assume nothing about what the terminal shows; from any thread."""
        if self.renderer is not None:
            self.renderer.forget()

    def start_application_mode(self) -> None:
        """Take the terminal over, with a picture or without."""
        self._is_typed = self._opening is not None and self._opening.is_first
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._opening is not None:
            self._opening.take_over()
            self.attrs_before, self._opening = self._opening.modes, None

    def write(self, data: str) -> None:
        """Write to the terminal; ask for more of its keys.

        A shape of the pointer is sent once, and nothing that was sent with a picture.
        """
        if self._opening is not None and data == self._opening.MARK_PASTES:
            return
        if data.startswith(_POINTER):
            if data == self._pointer:
                return
            self._pointer = data
        super().write(ALTERNATE_KEYS if data == TEXTUALS_KEYS else data)

    def _get_terminal_size(self) -> tuple[int, int]:
        """Return the size; a new one may move what is shown."""
        self._told_size = super()._get_terminal_size()
        if self._told_size != self._shown_size:
            self.redraw()
        self._shown_size = None
        return self._told_size

    def send_message(self, message: Message) -> None:
        """Send a message to the app, keys and clicks in turn."""
        if isinstance(message, Resize) and message.size != self._told_size:
            self._told_size = message.size.width, message.size.height
            self.redraw()
        if isinstance(message, InputEvent | Paste):
            self._loop.call_soon_threadsafe(self.turns.add, message)
        else:
            super().send_message(message)

    def _run_input_thread(self) -> None:
        """Read until the end; a fault goes to the app."""
        try:
            self.run_input_thread()
        except Exception as fault:  # noqa: BLE001 - nobody waits for this thread
            self._loop.call_soon_threadsafe(fail_in, self._app, fault)

    def run_input_thread(self) -> None:
        """Read the terminal until the app stops or the terminal is gone."""
        decode = getincrementaldecoder(_find_encoding(self._app))("replace").decode
        data: bytes | None = None
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._wakeup.fileno, selectors.EVENT_READ)
            waiting = Waiting(selector)
            parser = KeyParser(self.turns.letters, debug=self._debug, clock=waiting.tell_time)
            feed = (
                partial(parser.feed_early, is_certain=self._is_typed) if self.fileno in waiting.wait(0) else parser.feed
            )
            while not self.exit_event.is_set():
                ends = self.ends.is_set()
                pause = _LAST_PAUSE if ends else _SHORT_PAUSE if parser.is_waiting else None
                ready = waiting.wait(pause)
                if self._wakeup.fileno in ready:
                    self._wakeup.clear()
                data = self._read() if self.fileno in ready else None
                if data == b"" or (ends and not data):
                    self._send_each(parser.finish())
                    break
                text = decode(data) if data else ""
                self._send_each(feed(text) if text else parser.tick())
                feed = parser.feed
        self._loop.call_soon_threadsafe(self.is_read.set)
        if data == b"":
            self.send_message(TerminalLost())

    def _read(self) -> bytes | None:
        """Return what has arrived, None for nothing, or `b""` at the end."""
        try:
            return os.read(self.fileno, _READ_SIZE)
        except BlockingIOError:
            return None
        except OSError:
            return b""

    def _send_each(self, messages: Iterable[Message]) -> None:
        """Send all messages of one read."""
        for message in messages:
            self.process_message(message)

    def _enable_mouse_support(self) -> None:
        """Ask for clicks and drags; hovering would cost bytes and move nothing.

        Textual asks twice at the start, and the second time counts.
        """
        if self._mouse and self._key_thread is not None and self._key_thread.is_alive():
            self.write("\x1b[?1000h\x1b[?1002h\x1b[?1006h")
            self.flush()

    def _disable_mouse_support(self) -> None:
        """Turn off reports of the mouse."""
        if self._mouse:
            self.write("\x1b[?1000l\x1b[?1002l\x1b[?1006l\x1b[?1016l")
            self.flush()


def _find_encoding(app: App[Any]) -> str:
    """Return the encoding of keys; UTF-8 if only ASCII is promised."""
    found: str = getattr(app, "encoding", "utf-8")
    return "utf-8" if found == "ascii" else found


def take_picture(app: App[Any], take: Callable[[Sequence[GridRow]], None]) -> None:
    """Have a picture taken of what the app shows now.

    Args:
        app: The app.
        take: Called with its rows, by the thread that writes; not where whole pictures are sent.
    """
    driver = driver_of(app)
    if driver is not None and driver.renderer is not None:
        driver.renderer.take_picture(take)
        driver.write(TAKE)


def opening_of(app: App[Any]) -> "Opening | None":
    """Return the picture shown before the app stands, if there is one."""
    found: Opening | None = getattr(app, "opening", None)
    return found


def driver_of(app: App[Any]) -> EarnestDriver | None:
    """Return the app's driver; None where it is another, as in tests."""
    driver = app._driver  # noqa: SLF001 - Textual tells it nowhere else
    return driver if isinstance(driver, EarnestDriver) else None


def redraw(app: App[Any]) -> None:
    """Draw everything again: something else may have written on the terminal."""
    if driver := driver_of(app):
        driver.redraw()
    app.refresh(layout=True)

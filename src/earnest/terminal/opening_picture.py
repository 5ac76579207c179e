"""The time until an app stands, with a picture on the screen.

The terminal shows the page as it was left, and keeps the keys that are typed for the app. It marks what is pasted, so
that all else is known to be typed. Whatever happens before the app stands, the terminal is given back as it was. This
module is loaded before anything else and imports next to nothing.
"""

from __future__ import annotations

import os
import select
import termios

# What `signal` is made of: that gives each number a class of its own, which takes longer than all else here.
from _signal import (  # type: ignore[import-not-found]
    SIG_BLOCK,
    SIG_SETMASK,
    SIG_UNBLOCK,
    SIGHUP,
    SIGINT,
    SIGTERM,
    pthread_sigmask,
)

from earnest.terminal.kept_picture import SWITCH, KeptPicture

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

KEYBOARD, SCREEN = 0, 2
"""The descriptors that are read and drawn on, as the app's driver does."""
GIVEN_BACK = b"\x1b[0m\x1b[?2004l\x1b[?25h\x1b[?1049l"
"""Takes the colours and the marks back, shows the cursor, and leaves the alternate screen."""
_IFLAG, _LFLAG, _CC = 0, 3, 6
"""Where the flags are in what `tcgetattr` returns."""


class Opening:
    """A picture shown until the app stands.

    Ctrl+C interrupts from `hear_interrupt` on: before, nobody could clear the picture. Signals that end the program
    wait for the app, as they do at each start.

    Args:
        picture: The picture.
        size: The columns and rows of the window that it fills.

    Raises:
        termios.error: the terminal is gone.
        OSError: the same.
    """

    MARK_PASTES = "\x1b[?2004h"
    """Has the terminal put marks around what is pasted."""

    def __init__(self, picture: KeptPicture, size: tuple[int, int]) -> None:
        self.picture, self.size = picture, size
        self.modes = termios.tcgetattr(KEYBOARD)
        """The modes of the terminal from before."""
        self.is_first = False
        """Whether nothing lay in the terminal before the picture was shown, such as lines pasted into a shell."""
        self._blocked = pthread_sigmask(SIG_BLOCK, (SIGHUP, SIGTERM, SIGINT))
        self._interrupt = {SIGINT} - self._blocked
        self._is_shown = True
        try:
            _keep_keys(self.modes)
            self.is_first = not select.select([KEYBOARD], [], [], 0)[0]
            _write(f"{SWITCH}{self.MARK_PASTES}\x1b[?25l{picture.drawing}".encode())
        except BaseException:
            self.clear()
            raise

    def hear_interrupt(self) -> None:
        """Let Ctrl+C interrupt: somebody can clear the picture now."""
        pthread_sigmask(SIG_UNBLOCK, self._interrupt)

    def take_over(self) -> None:
        """Leave the terminal to the app, which gives it back."""
        self._is_shown = False

    def clear(self) -> None:
        """Give the terminal back, unless the app has taken it over."""
        if not self._is_shown:
            return
        self._is_shown = False
        try:
            _write(GIVEN_BACK)
            termios.tcsetattr(KEYBOARD, termios.TCSANOW, self.modes)
        except (OSError, termios.error):
            pass  # it is gone, and needs nothing any more
        pthread_sigmask(SIG_SETMASK, self._blocked)


def _keep_keys(modes: list[Any]) -> None:
    """Have the terminal keep each key, but for Ctrl+C, and show none."""
    wanted = [*modes[:_CC], list(modes[_CC])]
    wanted[_LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    wanted[_IFLAG] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    nothing = os.fpathconf(KEYBOARD, "PC_VDISABLE").to_bytes(1, "little")
    for key in (termios.VSUSP, termios.VQUIT):
        wanted[_CC][key] = nothing
    wanted[_CC][termios.VMIN], wanted[_CC][termios.VTIME] = 1, 0
    termios.tcsetattr(KEYBOARD, termios.TCSANOW, wanted)


def _write(content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(SCREEN, left) :]

"""Real SSH over a line with 100 ms each way and 128 kbit/s: first paint, key to echo, screen to screen, beside vim.

What a program first paints is timed in a shell that is open already: the line's own handshake is no program's.

The line is a relay of our own on loopback, between ssh and an sshd of our own: not every kernel can delay packets.
"""

import os
import queue
import shutil
import socket
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import median

import pyte
from measurement import EARNEST, EMPTY, PATIENCE, Row, Watched, home, medians, ratio
from terminal import sshd

DELAY = 0.1
"""Seconds each way."""
RATE = 16_000
"""Bytes a second: 128 kbit/s."""
QUEUED = 64 * 1024
"""Bytes that may be on their way; a sender of more waits."""
SESSION = "earned_hearth_lane_bakery"
SIGNS, LAST = "#%&=+@^;<>{}", "$"
"""Keys that no screen here shows before they are typed; with the last one quick typing ends."""
TYPED = 40
BACK = b"\x1b[?1049l"
"""What each of the programs leaves the terminal with."""
QUIET = 1.0
"""Seconds without a byte after which a program over the line has nothing more to show."""
TIMES = 7
"""How often each program is run in the open shell, in turn."""
LEAVES = ("\x1b", "q", "q")
"""The keys that leave a session, and then the list of sessions."""


VIM = ("vim", "-n", "-u", "NONE", "-N")


class Line:
    """A slow line between two sockets."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
                for one, other in ((near, far), (far, near)):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    on_the_way: queue.Queue[tuple[float, bytes]] = queue.Queue()
                    threading.Thread(target=self._take, args=(one, on_the_way), daemon=True).start()
                    threading.Thread(target=self._give, args=(other, on_the_way), daemon=True).start()

    @staticmethod
    def _take(source: socket.socket, on_the_way: queue.Queue) -> None:
        free = time.monotonic()
        with suppress(OSError):
            while data := source.recv(4096):
                free = max(free, time.monotonic()) + len(data) / RATE
                on_the_way.put((free + DELAY, data))
                while free - time.monotonic() > QUEUED / RATE:
                    time.sleep(0.01)
        on_the_way.put((0, b""))

    @staticmethod
    def _give(target: socket.socket, on_the_way: queue.Queue) -> None:
        with suppress(OSError):
            while True:
                due, data = on_the_way.get()
                if not data:
                    target.shutdown(socket.SHUT_WR)
                    return
                time.sleep(max(0.0, due - time.monotonic()))
                target.sendall(data)

    def close(self) -> None:
        """Take no more calls."""
        self._listener.close()


class Far(Watched):
    """A program at the other end."""

    def __init__(self, ssh: Sequence[str], command: Sequence[str]) -> None:
        far = ["env", "TERM=xterm-256color", "COLORTERM=truecolor", "PYTHONUTF8=1", *command]
        super().__init__([*ssh, " ".join(far)])

    def run(self, command: str, shows: str, leave: Sequence[str], *, again: bool = False) -> float:
        """Run a command in the shell that this is, and leave it.

        Args:
            command: The command.
            shows: What its first picture shows.
            leave: The keys that leave it, one after the other.
            again: Whether the picture is to be the one that was kept when it was left.

        Returns:
            The milliseconds from the Enter that starts it until its first picture is shown.
        """
        self.screen.reset()
        self.screen.reset_mode(pyte.modes.DECAWM)
        before = len(self.written)
        self.press(command)
        os.write(self.master, b"\r")
        taken = self.sees(shows)
        if again and b"opening" not in self.written[before:]:
            raise RuntimeError(f"no picture of {command} was kept")
        self.settle(QUIET)
        for keys in leave:
            self.press(keys, quiet=QUIET)
        end = time.monotonic() + PATIENCE
        while BACK not in self.written[before:]:
            self.read(0.5)
            if time.monotonic() > end:
                raise RuntimeError(f"{command} never ended")
        self.settle(QUIET)
        return taken

    def key_to_echo(self) -> float:
        """Return the milliseconds from a key to its letter, a median over single keys."""
        taken = []
        for sign in SIGNS:
            os.write(self.master, sign.encode())
            taken.append(self.sees(sign))
            self.settle(0.4)
        return median(taken)

    def typing(self) -> float:
        """Return the milliseconds to the last of forty letters typed ten a second."""
        for letter in "u" * (TYPED - 1) + LAST:
            os.write(self.master, letter.encode())
            end = time.monotonic() + 0.1
            while (left := end - time.monotonic()) > 0:
                self.read(left)
        return 100 + self.sees(LAST)


def rows() -> Iterator[Row]:
    """Measure each program over the same line."""
    if not sshd.IS_THERE:
        yield Row("key to echo over SSH", "not measured", "needs ssh and sshd")
        return
    with sshd.server() as server, home(SESSION) as folder, home(SESSION) as other:
        line = Line(server.port)
        ssh = server.ssh(line.port)
        yield from of_keys(ssh, folder)
        yield from of_first_paint(ssh, folder, other)
        line.close()


def of_keys(ssh: Sequence[str], folder: Path) -> Iterator[Row]:
    """Tell of keys and pages, each program by itself."""
    alone, typing = {}, {}
    programs = {
        "Earnest": ([f"EARNEST_HOME={folder}", EARNEST, "open", SESSION], "RIGHT TO PROPOSE", "\r"),
        **({"vim": (VIM, "VIM", "i")} if shutil.which("vim") else {}),
        "an empty Textual app": ([sys.executable, str(EMPTY)], "ready", ""),
    }
    for name, (command, shows, keys) in programs.items():
        program = Far(ssh, command)
        program.sees(shows)
        program.settle(QUIET)
        if keys:
            program.press(keys, quiet=QUIET)
        alone[name], typing[name] = program.key_to_echo(), program.typing()
        if name == "Earnest":
            program.press("\x1b", quiet=QUIET)
            os.write(program.master, b"w")
            page = program.sees("Why")
        program.end()
    yield from told(alone, typing)
    yield Row("screen to screen over it", f"{page:,.0f} ms", "the page “Why”")


def of_first_paint(ssh: Sequence[str], folder: Path, other: Path) -> Iterator[Row]:
    """Tell when each program is seen that is started in a shell over the line.

    Args:
        ssh: What opens a shell.
        folder: The sessions, of which pictures are kept.
        other: As many, of which none is.
    """
    shell = Far(ssh, [f"EARNEST_HOME={folder}", "sh"])
    shell.settle(QUIET)
    opened, cold = f"{EARNEST} open {SESSION}", f"EARNEST_HOME={other} EARNEST_LAST_PICTURE=off"
    shell.run(opened, "RIGHT TO PROPOSE", LEAVES)
    runs = {
        "kept": partial(shell.run, opened, "RIGHT TO PROPOSE", LEAVES, again=True),
        "home": partial(shell.run, EARNEST, "Hearth", LEAVES[-1:], again=True),
        "cold": partial(shell.run, f"{cold} {opened}", "RIGHT TO PROPOSE", LEAVES),
        "empty": partial(shell.run, f"{sys.executable} {EMPTY}", "ready", ("\x11",)),
        **({"vim": partial(shell.run, " ".join(VIM), "VIM", (":q!\r",))} if shutil.which("vim") else {}),
    }
    taken = dict(zip(runs, medians(list(runs.values()), TIMES), strict=True))
    shell.end()
    if "vim" in taken:
        yield ratio(
            "a session as it was left, first seen in an open shell over it", taken["kept"], taken["vim"], "vim", 1
        )
        yield ratio("the sessions as they were left, in the same way", taken["home"], taken["vim"], "vim", 1)
    beside = f"an empty Textual app {taken['empty']:,.0f}"
    yield Row("a session in an open shell over it, with no picture kept", f"{taken['cold']:,.0f} ms", beside)


def told(alone: dict[str, float], typing: dict[str, float]) -> Iterator[Row]:
    """Tell of keys beside vim, and beside a plain Textual app."""
    what = ("key to echo, 100 ms each way and 128 kbit/s", "the same, typing ten a second")
    for name, measured in zip(what, (alone, typing), strict=True):
        if "vim" in measured:
            yield ratio(name, measured["Earnest"], measured["vim"], "vim", 1.15)
        beside = f"an empty Textual app {measured['an empty Textual app']:,.0f}"
        yield Row(f"{name}, in itself", f"{measured['Earnest']:,.0f} ms", beside)

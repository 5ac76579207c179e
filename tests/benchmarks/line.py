"""Real SSH over a line with 100 ms each way and 128 kbit/s: key to echo, screen to screen, beside vim.

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
from statistics import median

from measurement import EARNEST, EMPTY, Row, Watched, home, ratio
from terminal import sshd

DELAY = 0.1
"""Seconds each way."""
RATE = 16_000
"""Bytes a second: 128 kbit/s."""
QUEUED = 64 * 1024
"""Bytes that may be on their way; whoever sends more waits."""
SESSION = "earned_hearth_lane_bakery"
SIGNS, LAST = "#%&=+@^;<>{}", "$"
"""Keys that no screen here shows before they are typed; with the last one quick typing ends."""
TYPED = 40


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
    with sshd.server() as server, home(SESSION) as folder:
        line = Line(server.port)
        ssh = server.ssh(line.port)
        ours = [f"EARNEST_HOME={folder}", EARNEST, "open", SESSION]
        alone, typing, first, page = {}, {}, {}, {}
        programs = {
            "Earnest": (ours, "RIGHT TO PROPOSE", ""),
            "vim": (["vim", "-n", "-u", "NONE", "-N"], "VIM", "i"),
            "an empty Textual app": ([sys.executable, str(EMPTY)], "ready", ""),
        }
        for name, (command, shows, keys) in programs.items():
            if name == "vim" and shutil.which("vim") is None:
                continue
            program = Far(ssh, command)
            first[name] = program.sees(shows)
            program.settle(1)
            if keys:
                program.press(keys, quiet=1)
            alone[name], typing[name] = program.key_to_echo(), program.typing()
            if name == "Earnest":
                program.press("\x1b", quiet=1)
                os.write(program.master, b"w")
                page[name] = program.sees("Why")
            program.end()
        line.close()
    yield from told(alone, typing)
    beside = f"an empty Textual app {first['an empty Textual app']:,.0f}"
    yield Row("first paint over it", f"{first['Earnest']:,.0f} ms", beside)
    yield Row("screen to screen over it", f"{page['Earnest']:,.0f} ms", "the page “Why”")


def told(alone: dict[str, float], typing: dict[str, float]) -> Iterator[Row]:
    """Tell of keys beside vim, and beside a plain Textual app."""
    what = ("key to echo, 100 ms each way and 128 kbit/s", "the same, typing ten a second")
    for name, measured in zip(what, (alone, typing), strict=True):
        if "vim" in measured:
            yield ratio(name, measured["Earnest"], measured["vim"], "vim", 1.15)
        beside = f"an empty Textual app {measured['an empty Textual app']:,.0f}"
        yield Row(f"{name}, in itself", f"{measured['Earnest']:,.0f} ms", beside)

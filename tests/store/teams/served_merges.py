"""The merge driver served by one process: a walk's merges without a start of Python and Earnest for each."""

import shlex
import socket
import sys
import threading
from pathlib import Path

from earnest.cli.clock import now
from earnest.core.history.changes import Author
from earnest.store.system_user import user_name
from earnest.store.teams.merge_file import merge_file

ASK = r"""
import os, socket, sys
s = socket.socket(socket.AF_UNIX)
s.connect(sys.argv[1])
s.sendall("\0".join([os.getcwd(), *sys.argv[2:]]).encode() + b"\n")
code, _, said = s.makefile("rb").read().partition(b"\n")
sys.stderr.buffer.write(said)
sys.exit(int(code))
"""
"""What git runs: it hands the names of the files on, and answers as the command does."""


class ServedMerges:
    """A server of merges, until it is closed."""

    def __init__(self, place):
        self.place = place / "merges"
        (place / "ask.py").write_text(ASK)
        self.driver = f"{shlex.quote(sys.executable)} -ISs {shlex.quote(str(place / 'ask.py'))} "
        self.driver += f"{shlex.quote(str(self.place))} %O %A %B %P"
        self.listening = socket.socket(socket.AF_UNIX)
        self.listening.bind(str(self.place))
        self.listening.listen()
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def close(self):
        """Serve nobody any more."""
        self.listening.shutdown(socket.SHUT_RDWR)
        self.thread.join()
        self.listening.close()

    def _serve(self):
        while True:
            try:
                asked, _ = self.listening.accept()
            except OSError:
                return
            with asked, asked.makefile("rwb") as line:
                line.write(self._merge(*line.readline().decode().rstrip("\n").split("\0")))

    @staticmethod
    def _merge(folder, base, ours, theirs, name):
        """Merge as the command does, and return its exit code and what it says."""
        paths = (Path(folder) / each for each in (base, ours, theirs))
        try:
            found = merge_file(*paths, Author(user_name(), now()), name)
        except Exception as fault:  # noqa: BLE001 - what it was is said to git, which stops
            return f"200\n{fault!r}".encode()
        return "\n".join((str(int(not found.is_clean)), *found.lines, "")).encode()

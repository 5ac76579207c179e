"""An sshd of the tests, and the ssh command that reaches it."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

SSHD = next((each for each in ("/usr/sbin/sshd", "/usr/bin/sshd", "/usr/local/sbin/sshd") if Path(each).exists()), "")
IS_THERE = bool(SSHD and shutil.which("ssh") and shutil.which("ssh-keygen"))
PATIENCE = 60.0


class Server(NamedTuple):
    """A running sshd: where it listens, and the key that it accepts."""

    address: str
    port: int
    key: Path

    def ssh(self, port: int | None = None) -> list[str]:
        """Return the command that logs in on a terminal; by another port, where something stands between."""
        options = ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR", "IdentitiesOnly=yes")
        chosen = [part for option in options for part in ("-o", option)]
        return ["ssh", "-tt", "-F", "none", "-p", str(port or self.port), "-i", str(self.key), *chosen, self.address]

    def gives_terminals(self) -> bool:
        """Return whether it can hand a terminal over: without root, some systems forbid that."""
        return subprocess.run([*self.ssh(), "true"], stdin=subprocess.DEVNULL, check=False).returncode == 0


@contextmanager
def server(address: str = "127.0.0.1", within: Sequence[str] = (), **more: object) -> Iterator[Server]:
    """Run an sshd that lets in those who have the key made for it.

    Args:
        address: Where it listens.
        within: What it is started by, such as `ip netns exec NAME`.
        more: More of its configuration.
    """
    with tempfile.TemporaryDirectory(prefix="earnest-sshd-", ignore_cleanup_errors=True) as place:
        yield from run_server(Path(place), address, within, more)


def run_server(place: Path, address: str, within: Sequence[str], more: Mapping[str, object]) -> Iterator[Server]:
    """Run it with its keys in a place, until it is no longer needed."""
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", place / name], check=True)
    shutil.copy(place / "user.pub", place / "authorized")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    told = {
        "Port": port,
        "ListenAddress": address,
        "HostKey": place / "host",
        "AuthorizedKeysFile": place / "authorized",
        "StrictModes": "no",
        "UsePAM": "no",
        "PermitRootLogin": "yes",
        "PidFile": place / "pid",
        **more,
    }
    (place / "config").write_text("".join(f"{key} {value}\n" for key, value in told.items()), "utf-8")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    process = subprocess.Popen([*within, SSHD, "-D", "-f", place / "config"], stderr=subprocess.DEVNULL)
    try:
        wait_for(place / "pid")
        yield Server(address, port, place / "user")
    finally:
        process.terminate()
        process.wait()


def wait_for(path: Path) -> None:
    """Wait until a file exists."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not path.exists():
        time.sleep(0.02)
    with suppress(OSError):
        path.read_text("utf-8")

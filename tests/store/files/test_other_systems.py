"""What other systems lack or want."""

import fcntl
import os
import subprocess
import sys

import pytest

from earnest.store.files.atomic import sync_file

WITHOUT = (
    "import sys; sys.modules.update(dict.fromkeys({names!r})); "
    "from earnest.cli.main import main; sys.exit(main({words!r}))"
)


@pytest.mark.parametrize("words", [[], ["list"], ["new", "X"], ["open", "x", "--plain"], ["doctor"]])
def test_windows_is_told_to_use_wsl(tmp_path, words):
    """Where Python lacks what Unix has, one sentence says what to do."""
    code = WITHOUT.format(names=["fcntl", "termios", "grp", "pwd", "tty"], words=words)
    env = {**os.environ, "EARNEST_HOME": str(tmp_path), "HOME": str(tmp_path)}

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=False)

    assert done.returncode == 2
    assert "On Windows, install it in WSL" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("can", [True, False])
def test_macos_writes_through_the_disk(tmp_path, monkeypatch, can):
    """The disk's own memory is written out where the system can ask for that; else fsync has to do."""
    asked = []

    def control(_descriptor, number):
        asked.append(number)
        if not can:
            raise OSError(45, "x")

    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", control)
    monkeypatch.setattr(os, "fsync", lambda _: asked.append("fsync"))
    with (tmp_path / "file").open("wb") as file:
        sync_file(file.fileno())

    assert asked == ([51] if can else [51, "fsync"])

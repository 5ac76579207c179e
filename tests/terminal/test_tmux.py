"""The app inside tmux: detached, killed, and with an external editor."""

import shlex
import shutil
import subprocess
import sys
import time
import tomllib

import pytest
from processes import read_drafts
from terminal.pseudo_terminal import APP, ENOUGH, SESSION

pytestmark = [
    pytest.mark.xdist_group("terminal"),
    pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux"),
]


@pytest.fixture
def tmux(sockets):
    """Yield tmux on its own server without configuration."""

    def run(*words):
        command = ["tmux", "-f", "/dev/null", "-S", sockets / "socket", *words]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    yield run
    run("kill-server")
    assert wait_for(lambda: not run("list-sessions")), "the server goes on"


def wait_for(seen):
    """Wait until something is true, and return whether it is."""
    end = time.monotonic() + ENOUGH
    while not seen() and time.monotonic() < end:
        time.sleep(0.02)
    return seen()


def test_killed_tmux_session_keeps_the_answers(tmux, tmp_path):
    """The answer is in the file, and unfinished text in the draft."""
    folder = tmp_path / "sessions"
    folder.mkdir(mode=0o700)
    (folder / "session.toml").write_text(SESSION)
    (tmp_path / "app.py").write_text(APP)

    def shows(text):
        return wait_for(lambda: text in tmux("capture-pane", "-p"))

    tmux("new-session", "-d", "-x", "80", "-y", "24", sys.executable, str(tmp_path / "app.py"), str(folder))
    assert shows("What result are they working towards")
    tmux("send-keys", "-l", "Be among the top five")
    assert shows("Be among the top five")
    tmux("send-keys", "Escape", "n")
    assert shows("Which number, rank or event")
    tmux("send-keys", "Enter")
    assert shows("esc stop writing")
    tmux("send-keys", "-l", "rank by users")
    assert shows("rank by users")
    assert wait_for(lambda: "rank by users" in read_drafts(folder))
    tmux("kill-session")

    session = tomllib.loads((folder / "session.toml").read_text("utf-8"))
    assert session["goal"]["g1"]["text"] == "Be among the top five"
    assert "rank by users" in read_drafts(folder) or session["goal"]["g1"]["measure"] == "rank by users"


def test_editor_gets_the_terminal_and_returns_it(tmux, tmp_path):
    """The answer is written there, and the screen is redrawn with it."""
    folder = tmp_path / "sessions"
    folder.mkdir(mode=0o700)
    (folder / "session.toml").write_text(SESSION)
    (tmp_path / "app.py").write_text(APP)
    (tmp_path / "editor.py").write_text(
        "import sys, pathlib\npath = pathlib.Path(sys.argv[1])\nadded = input('The editor asks: ')\n"
        "path.write_text(path.read_text() + added)\n"
    )

    def shows(text):
        return wait_for(lambda: text in tmux("capture-pane", "-p"))

    editor = shlex.join([sys.executable, str(tmp_path / "editor.py")])
    program = ("env", "-u", "VISUAL", f"EDITOR={editor}", sys.executable, str(tmp_path / "app.py"), str(folder))
    tmux("new-session", "-d", "-x", "80", "-y", "24", *program)
    assert shows("What result are they working towards")
    tmux("send-keys", "-l", "Be among")
    assert shows("Be among")
    tmux("send-keys", "Escape")
    assert shows("enter write")
    tmux("send-keys", "e")
    assert shows("The editor asks:")
    tmux("send-keys", "-l", " the top five")
    tmux("send-keys", "Enter")
    assert shows("Be among the top five")
    assert shows("RIGHT TO PROPOSE")
    tmux("send-keys", "Escape", "n")
    assert shows("Which number, rank or event")
    assert tomllib.loads((folder / "session.toml").read_text("utf-8"))["goal"]["g1"]["text"] == "Be among the top five"

"""What was saved in the user's own editor is kept, whatever ends the editor or Earnest (P23)."""

import os
import signal
import subprocess
import sys

import pytest
from processes import running

from earnest.store.sessions.editor_texts import list_editor_texts

pytestmark = pytest.mark.slow

NOTES = "Café notes\non their queue"
ENDINGS = {
    "the editor ends with 1": "exit 1",
    "the editor is killed": "kill -9 $$",
    "Earnest is killed": "kill -9 $PPID",
    "Earnest is terminated": "kill -TERM $PPID",
    "Earnest is hung up": "kill -HUP $PPID",
}
ENCODINGS = {
    "UTF-8": NOTES.encode(),
    "a byte order mark, and line ends of another system": NOTES.replace("\n", "\r\n").encode("utf-8-sig"),
    "UTF-16": NOTES.encode("utf-16"),
    "Latin-1": NOTES.encode("latin-1"),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_saved_text_outlives_the_editor_and_earnest(promise, tmp_path, run, ending):
    """In every encoding it is there afterwards, and offered at the next opening."""
    kept = promise("P23", "what an editor saved, whatever ends the editor or Earnest")
    for number, (encoding, content) in enumerate(ENCODINGS.items()):
        (tmp_path / "notes").write_bytes(content)
        editor = tmp_path / "editor.sh"
        editor.write_text(f'#!/bin/sh\ncp "{tmp_path / "notes"}" "$1"\n{ENDINGS[ending]}\n')
        editor.chmod(0o700)
        home = tmp_path / f"sessions-{number}"
        command = (sys.executable, "-m", "earnest")
        environ = {**os.environ, "EDITOR": str(editor), "VISUAL": "", "HOME": str(tmp_path)}
        words = [*command, "new", "Harbour", "--plain", "--home", home]
        subprocess.run(words, input=b"/e\n/q\n", check=False, env=environ, capture_output=True, timeout=120)
        (path,) = home.glob("*.toml")
        _, told = run(["verify", "--home", str(home)])
        _, offered = run(["open", "harbour", "--plain", "--home", str(home)], "1\n/q\n")
        is_told = "from your editor, not used yet" in told
        is_taken = NOTES in path.read_text("utf-8") and not list_editor_texts(path)
        kept.case(is_told and is_taken, f"{ending}, {encoding}: {told!r} {offered!r}")
    kept.holds()


def test_editor_that_outlives_earnest_holds_no_session(tmp_path):
    """After kill -9 of Earnest the editor goes on, and the session can be opened and written at once."""
    editor = tmp_path / "editor.sh"
    editor.write_text("#!/bin/sh\nkill -9 $PPID\nexec sleep 60\n")
    editor.chmod(0o700)
    command = [sys.executable, "-m", "earnest", "--home", tmp_path / "sessions"]
    environ = {**os.environ, "EDITOR": str(editor), "VISUAL": "", "HOME": str(tmp_path)}
    with running(
        [*command, "new", "Harbour", "--plain"],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    ) as killed:
        try:
            killed.stdin.write(b"Open a shop\n/e\n")
            killed.stdin.flush()
            assert killed.wait(120) == -signal.SIGKILL
            opened = subprocess.run(
                [*command, "open", "harbour", "--plain"],
                input=f"/1\n{NOTES}\n.\n/q\n".encode(),
                capture_output=True,
                timeout=120,
                check=False,
            )
        finally:
            os.killpg(killed.pid, signal.SIGKILL)
    assert b"open elsewhere" not in opened.stdout + opened.stderr
    assert NOTES.split("\n")[0] in (tmp_path / "sessions" / "harbour.toml").read_text("utf-8")

"""One session through both front ends comes to the same file, but for times."""

import os
import re
import subprocess
import sys

import pytest
from core.session_builder import SessionBuilder
from journeys.driver import drive
from journeys.interview_steps import add_quote, answer

from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml

pytestmark = pytest.mark.slow

SAID = "So the rent hangs on noon: they turn away at the door, and the stove learns too late what it is to make"
BACK = "So the lease is decided at noon: they turn round at the door because the stove learns too late what to make"
TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)?")
TALK = f"""\
Sell a hundred and twenty bowls at lunch
/h
1
If we do not sell that many the lease is gone
.
Dana, runs the counter
4 Mar 2026
2
1
/n
Bowls at a weekday lunch
.
June
/4
Leave it as it is
.
1

/4
/k
/2
The queue reaches the street at noon
/h
1
They look at the line and they shrug and go
.




/3
Orders reach the stove before anybody sits down
/h
1
The cook must know while folk still stand outside
.




/s

{SAID}
.
Yes, but it is the cook, not the stove
.

10 Mar 2026
2
3
Orders reach the cook before anybody sits down
/s

{BACK}
.
Just so
.

11 Mar 2026
1
/p
1
A bell at the door
.


/q
"""


def without_times(path):
    """Return a file's tables without their times."""
    return TIME.sub("THEN", path.read_text("utf-8"))


async def write_by_keys(folder, path):
    """Write the session on the screens."""
    who, day = "Dana, runs the counter", "4 Mar 2026"
    async with drive(folder, opened=open_session(path), size=(100, 40)) as you:
        await you.press("=Sell a hundred and twenty bowls at lunch")
        await add_quote(you, "If we do not sell that many the lease is gone", who, day, 2)
        await you.press("esc n")
        await answer(you, "Bowls at a weekday lunch", "June")
        await you.press("esc 4", "=Leave it as it is", "tab right esc 4 esc k esc 2")
        await you.press("=The queue reaches the street at noon")
        await add_quote(you, "They look at the line and they shrug and go", who, day)
        await you.press("esc 3", "=Orders reach the stove before anybody sits down")
        await add_quote(you, "The cook must know while folk still stand outside", who, day)
        corrected = "=Yes, but it is the cook, not the stove"
        await you.press(
            "esc s", f"={SAID}", "tab", corrected, "tab tab ctrl+u", "=10 Mar 2026", "tab right right esc n"
        )
        await you.press("down down down enter enter ctrl+u", "=Orders reach the cook before anybody sits down")
        await you.press("esc s", f"={BACK}", "tab", "=Just so", "tab tab ctrl+u", "=11 Mar 2026", "tab right esc n")
        await you.press("esc p", "=A bell at the door", "esc esc esc q")
    return without_times(path)


def build_session():
    """Return a session that has just begun."""
    return SessionBuilder(you="Sam")


def save_session(place):
    """Save a session that has just begun in a folder, and return its path."""
    path = place / "noodle.toml"
    path.write_text(to_toml(build_session().session().document), "utf-8")
    path.chmod(0o600)
    return path


def run_plain(home, lines):
    """Feed answers to plain mode; return exit code, output and errors."""
    environ = {**os.environ, "EARNEST_HOME": str(home), "PYTHONUTF8": "1", "TZ": "UTC"}
    command = [sys.executable, "-m", "earnest", "open", "--plain", "noodle"]
    ended = subprocess.run(command, input=lines.encode(), capture_output=True, env=environ, timeout=120, check=False)
    return ended.returncode, ended.stdout.decode(), ended.stderr.decode()


async def test_front_ends_write_the_same_file(folder, tmp_path):
    """Answers, quotes, ties, a correction, a second say-back and a proposal are equal."""
    there = tmp_path / "there"
    there.mkdir(mode=0o700)
    save_session(there)

    by_keys = await write_by_keys(folder, save_session(folder.path))
    code, said, complained = run_plain(there, TALK)

    assert (code, complained) == (0, "")
    assert "Right to propose: Earned" in said
    assert "A bell at the door" in by_keys
    assert without_times(there / "noodle.toml") == by_keys


def test_missing_answers_end_plain_mode_with_2(tmp_path):
    """The waiting question is named, and the answers so far are saved."""
    tmp_path.chmod(0o700)
    path = save_session(tmp_path)

    code, _, complained = run_plain(tmp_path, "Sell a hundred and twenty bowls at lunch\n.\nBowls\n")

    assert code == 2
    assert "at “Measured by”" in complained
    assert "Sell a hundred and twenty bowls at lunch" in path.read_text("utf-8")
    assert 'measure = "Bowls"' in path.read_text("utf-8")


def test_line_that_is_not_utf8_is_named(tmp_path):
    """Its number is given, and what came before is kept."""
    tmp_path.chmod(0o700)
    path = save_session(tmp_path)
    environ = {**os.environ, "EARNEST_HOME": str(tmp_path), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "earnest", "open", "--plain", "noodle"]

    ended = subprocess.run(
        command, input=b"Sell more\n.\n\xff\xfe\n", capture_output=True, env=environ, timeout=120, check=False
    )

    assert ended.returncode == 2
    assert b"Line 3 of standard input is not UTF-8" in ended.stderr
    assert "Sell more" in path.read_text("utf-8")


def test_plain_job_hunt_carries_over_to_the_sheet(tmp_path):
    """Claims of an old session become guesses, and the sheet has an employer's words."""
    tmp_path.chmod(0o700)
    old = save_session(tmp_path)
    run_plain(tmp_path, TALK)
    before = old.read_bytes()
    environ = {**os.environ, "EARNEST_HOME": str(tmp_path), "PYTHONUTF8": "1"}
    hunt = ["new", "Northside Clinics", "--interview", "employer", "--from", "noodle", "--plain"]

    ended = subprocess.run(
        [sys.executable, "-m", "earnest", *hunt], input=b"/m\n\n/q\n", capture_output=True, env=environ, check=False
    )

    said = ended.stdout.decode()
    assert ended.returncode == 0, ended.stderr
    assert "Goal, guess: Sell a hundred and twenty bowls at lunch" in said
    assert "How would you put that to somebody in the team, in one sentence?" in said
    assert old.read_bytes() == before

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")
EACH = """
import sys
from earnest.cli.main import main
sys.exit(max(main(words.split()) for words in sys.argv[1:]))
"""
HOUSE = {"PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


@pytest.fixture
def run_earnest(lantern):
    """Run a command in a process of its own on a folder with one session, and return bytes."""
    assert lantern.exists()

    def run(*words, script=("-m", "earnest"), **environ):
        return subprocess.run(
            [sys.executable, *script, *words],
            env=os.environ | environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=30,
            check=False,
        )

    return run


def test_utf8_output_has_signs(run_earnest):
    """In UTF-8 Earnest's signs are drawn."""
    done = run_earnest("check", "1", PYTHONIOENCODING="utf-8")

    assert done.returncode == 0
    assert "● Goal       confirmed" in done.stdout.decode()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_other_encodings_get_ascii_signs(run_earnest, encoding):
    """In other encodings the signs are ASCII, and no text causes a failure."""
    done = run_earnest("check 1", "ask 1", "list", "", script=("-c", EACH), PYTHONIOENCODING=encoding, **HOUSE)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()
    for told in (b"* Goal       confirmed", b"Lantern Media"):
        assert told in done.stdout


def test_c_locale_is_ascii(run_earnest):
    """In the C locale everything is readable ASCII."""
    done = run_earnest("check", "1", LC_ALL="C", **HOUSE)

    assert done.returncode == 0
    assert b"* Goal       confirmed" in done.stdout


def test_unencodable_letters_are_replaced_or_escaped(run_earnest, put, example_text):
    """Letters that an encoding lacks are replaced in text and escaped in JSON."""
    put("ranpu", example_text.replace("Lantern Media", "ランタン出版"))

    text = run_earnest("check", "ranpu", PYTHONIOENCODING="latin-1", **HOUSE)
    told = run_earnest("check", "--json", "ranpu", PYTHONIOENCODING="latin-1", **HOUSE)

    assert (text.returncode, told.returncode) == (0, 0)
    assert text.stdout.startswith(b"??????\n")
    assert json.loads(told.stdout.decode("utf-8"))["client"] == "ランタン出版"


def test_utf8_json_keeps_letters(run_earnest, put, example_text):
    """In UTF-8, JSON holds letters unescaped."""
    put("ranpu", example_text.replace("Lantern Media", "ランタン出版"))

    assert "ランタン出版" in run_earnest("check", "--json", "ranpu", PYTHONIOENCODING="utf-8").stdout.decode()


@pytest.mark.parametrize("words", [["check", "1"], ["check", "--json", "1"], ["list"], ["--help"]], ids=" ".join)
@pytest.mark.usefixtures("lantern")
def test_closed_pipe_is_quiet(words):
    """A reader that closed the pipe causes no message."""
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [sys.executable, "-m", "earnest", *words],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        timeout=30,
        check=False,
    )
    os.close(theirs)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.usefixtures("lantern")
def test_missing_streams_are_no_failure():
    """Without standard output or standard error nothing fails."""
    for closed in (">&-", "2>&-", ">&- 2>&-"):
        done = subprocess.run(
            ["/bin/sh", "-c", f'"$0" -m earnest check 1 {closed}', sys.executable],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=30,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.usefixtures("lantern")
@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
def test_full_disk_has_its_exit_code():
    """If the output cannot be written, one sentence says so, with its exit code."""
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "earnest", "check", "1"],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=30,
            check=False,
        )

    assert done.returncode == 74
    assert done.stderr == b"Cannot write to standard output: No space left on device\n"

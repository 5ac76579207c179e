import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from earnest.cli.main import main

pytestmark = pytest.mark.slow

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
            timeout=120,
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
        timeout=120,
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
            timeout=120,
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
            timeout=120,
            check=False,
        )

    assert done.returncode == 74
    assert done.stderr == b"Cannot write to standard output: No space left on device\n"


OUTPUTS = [
    *(
        "ask 1",
        "letter 1",
        "proposal 1",
        "quotes 1",
        "check 1",
        "list",
        "list --json",
        "verify",
        "verify --json",
        "doctor",
    ),
    *("replay 1", "replay 1 --cast -", "replay 1 --lesson", "lessons", "versions 1", "schema", "--help", "--version"),
]


@pytest.mark.parametrize("words", OUTPUTS)
def test_full_output_is_told_in_the_systems_words(words, lantern, capsys, monkeypatch):
    """Whatever is printed, a disk that is full ends it with 74 and the cause."""
    assert lantern.exists()
    with FULL.open("w") as full:
        monkeypatch.setattr("sys.stdout", full)
        try:
            code = main(words.split())
        except SystemExit as leaves:
            code = leaves.code
    assert (code, capsys.readouterr().err) == (74, "Cannot write to standard output: No space left on device\n")


@pytest.mark.parametrize("words", ["ask 1 -o", "letter 1 -o", "proposal 1 -o", "replay 1 --cast"])
@pytest.mark.parametrize(
    ("place", "cause"), [("/dev/full", "no space left on device"), ("/gone/x", "file or folder not found")]
)
def test_document_that_cannot_be_written_is_told(words, place, cause, lantern, capsys):
    """A full device is told, and a folder that is not there is made by nobody."""
    assert lantern.exists()
    assert main([*words.split(), place]) == 74
    told = f"{place} was not saved: {cause}\nName another file, in a folder that you can write to.\n"
    assert capsys.readouterr().err == told

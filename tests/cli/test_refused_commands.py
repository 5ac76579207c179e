"""What a user meets who types or writes what Earnest cannot use: the place, what was expected, and what to do."""

import io
import re
import shlex
import sys

import pytest
from frames.snapshots import find_sample
from store.teams.clones import needs_git

from earnest.cli.main import main

BY_HAND = "\nFix the file in an editor, or go back to an older version: see `earnest help files`.\n"
SOUND = find_sample("bakery").read_text("utf-8")
FILES = {
    "empty": ("", "empty.toml: format: expected a whole number"),
    "bytes": (b"\x89PNG\0", "bytes.toml:1:1: expected text in UTF-8"),
    "wide": ("client = 'x'".encode("utf-16"), "wide.toml:1:1: expected text in UTF-8, not UTF-16"),
    "nul": ("client = 'a'\0", "nul.toml:1:13: expected text without NUL characters"),
    "torn": (SOUND.replace('client = "', "client = ", 1), "torn.toml:10:10: expected a value, text in quotation marks"),
    "kind": (SOUND.replace("format = 2", 'format = "2"'), "kind.toml:9: format: expected a whole number, found text"),
    "old": (
        SOUND.replace("format = 2", "format = 0"),
        "old.toml:9: format: expected 1 or more, found a smaller number",
    ),
    "day": (
        re.sub(r"on = \d{4}-\d\d-\d\d", 'on = "soon"', SOUND, count=1),
        "day.toml:40: quote.q1.on: expected a date such as 2026-03-04, found text",
    ),
    "slip": (
        SOUND.replace("measure =", "mesure =", 1),
        "slip.toml:129: goal.g1.mesure: expected measure, or a key of your own with a name less like it",
    ),
}
"""A session's file by its name: what it contains, and what is said of it."""

COMMANDS = {
    "check newer": "newer.toml: written by a newer Earnest (format 9); it stays as it is. Upgrade Earnest to use it",
    "check merge": "fix it by hand",
    "check nobody": "No session matches nobody; see `earnest list`",
    "check bakary": "No session matches bakary; did you mean bakery?",
    "check --home note.txt x": "used as session folder: not a folder\nChoose another folder with --home.",
    "check --screens nowhere bakery": "--screens: not a folder: nowhere.\nSee `earnest check --help`.",
    "check": "Name a session: path, name, or number from `earnest list`.\nSee `earnest check --help`.",
    "check --jsn bakery": "Unknown option: --jsn\nSee `earnest check --help`.",
    "--jsn": "Unknown option: --jsn\nSee `earnest --help`.",
    "schema stage FILE": "`earnest schema check FILE` checks a file.\nSee `earnest schema --help`.",
    "merge-file none.toml note.txt note.txt": "none.toml: file or folder not found",
    "chek bakery": "Unknown command: chek. Did you mean check?",
    "new": "Name the client: `earnest new CLIENT`.",
    "new A --language english": "not a language code: use two or three letters, such as en, de or pt-BR.",
    "new A --interview none": "Unknown interview: none. Use one of: client, employer.",
    "restore nobody": "No session matches nobody; see `earnest restore`",
    "check ''": "No session was named; see `earnest list`",
    "restore ''": "No session was named; see `earnest restore`",
    "restore bakery 9": "No session matches bakery, version 9; see `earnest versions bakery`",
    "restore bakery x": "not the number of a version: `earnest versions SESSION` lists them.",
    "settle bakery --mine --theirs": "Choose one: --mine or --theirs.",
    "ask bakery --format pdf": "Unknown value for --format: pdf. Use one of: text, markdown, html, email.",
    "proposal bakery -o note.txt": "note.txt was not saved: file exists; choose another name",
    "proposal bakery -o no/x.txt": "not found\nName another file, in a folder that you can write to.",
    "letter bakery --to Nobody": "no person is named Nobody. Known: Aoife Brennan, Tom Adeyemi.",
    "help zzz": "No help on “zzz”. `earnest help` lists the topics.",
    "schema nothing": "Unknown: nothing. Use one of: session, stage, documents, json, check.",
    "transcript film.mp4": "film.mp4:1: expected text, not a recording or another binary file",
    "transcript wide.vtt": "wide.vtt:1: expected text in UTF-16, as its first bytes say",
    "transcript none.vtt": "none.vtt: file or folder not found",
    "meeting bakery --on someday": "Not understood: --on. A day, such as today, Monday or 4 Mar?",
    "meeting bakery --at noonish": "Not understood: --at. When does it begin? A time, such as 10:30.",
    "meeting bakery --invitation note.txt": "note.txt:1: expected an invitation of a calendar (.ics)",
    "replay bakery --compare 1 never": "Use a step's number, a day such as 4 Mar, a time such as 14:20, start or end.",
    "lessons nowhere": "No such folder: nowhere. Check the path, or leave it out to read your own sessions.",
    "sync": "This folder is not shared yet. Share it with `earnest share`.",
    "verify --transcript note.txt": "Name one session: --transcript checks its quotes.",
}
"""A command, and what it says instead of what it does; where a remedy is not obvious, it is there."""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Make a folder of sessions, most of them unusable, in the folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "sessions"
    folder.mkdir(0o700)
    monkeypatch.setenv("EARNEST_HOME", str(folder))
    (folder / "bakery.toml").write_text(SOUND, "utf-8")
    (folder / "newer.toml").write_text(SOUND.replace("format = 2", "format = 9"), "utf-8")
    (folder / "merge.toml").write_text("<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> x\n", "utf-8")
    for name, (content, _) in FILES.items():
        (folder / f"{name}.toml").write_bytes(content.encode() if isinstance(content, str) else content)
    (tmp_path / "note.txt").write_text("x", "utf-8")
    (tmp_path / "film.mp4").write_bytes(b"\0\0\0\x18ftypmp42")
    (tmp_path / "wide.vtt").write_bytes(b"\xff\xfeabc")


@pytest.mark.parametrize("name", FILES)
def test_unusable_file_names_place_and_remedy(capsys, name):
    """A file that cannot be used: its name, line and key, what was expected, and what to do."""
    assert main(["check", name]) == 2
    assert capsys.readouterr().err == FILES[name][1] + BY_HAND


@pytest.mark.parametrize(
    "command", [pytest.param(each, marks=needs_git) if each == "sync" else each for each in COMMANDS]
)
def test_refused_command_says_what_to_do(capsys, monkeypatch, command):
    """A command that is not carried out: what was wrong, and what to do; one that argparse stops exits."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    try:
        code = main(shlex.split(command))
    except SystemExit as stopped:
        code = stopped.code
    assert code
    assert COMMANDS[command] in capsys.readouterr().err

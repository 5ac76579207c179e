"""Odd, yet readable sessions through every command and plain mode: no traceback, nothing kept by halves (P9)."""

import io
import os
import random

import pytest
from faults.odd_sessions import LINES, make_file

from earnest.cli.main import main
from earnest.store.sessions.open import open_session
from earnest.workspace.errors import UnusableFile

WHAT = "odd, yet readable sessions through every command and through plain mode"
SEEDS = range(400, 425)
LOOKS = (
    *(["list"], ["list", "--json"], ["doctor"], ["verify"], ["lessons"], ["check", "odd"], ["check", "odd", "--json"]),
    *(["ask", "odd"], ["letter", "odd"], ["letter", "odd", "--to", "mara"], ["proposal", "odd"], ["versions", "odd"]),
    *(["replay", "odd"], ["replay", "odd", "--json"], ["replay", "odd", "--lesson"], ["verify", "odd"]),
    ["replay", "odd", "--compare", "start", "end"],
)
SAID = "one\n.\ntwo\n.\nthree\n.\n/u\n/U\n/s\n1\nSo you want it\n.\nYes\n.\n1\nMara\ntoday\n/q\n"
CODES = {0, 1, 2, 3, 4, 64, 65, 66, 73, 74, 75}


@pytest.fixture
def run(monkeypatch, tmp_path, capfd):
    """Return a function that runs a command in this process, and returns its code and what it wrote."""
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setenv("VISUAL", "true")

    def run(words, typed=""):
        typed_in = tmp_path / "typed"
        typed_in.write_text(typed, "utf-8", newline="")
        before = os.dup(0)
        with typed_in.open("rb") as lines:
            os.dup2(lines.fileno(), 0)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.FileIO(0, closefd=False), "utf-8"))
        try:
            code = main(words)
        finally:
            os.dup2(before, 0)
            os.close(before)
        return code, "".join(capfd.readouterr())

    return run


def find_fault(run, path, words, typed=""):
    """Return what went wrong with a command, or nothing."""
    code, told = run(words, typed)
    if code not in CODES or "Traceback" in told:
        return f"{words} {code} {told[-300:]}"
    try:
        open_session(path, to_write=False)
    except UnusableFile as unusable:
        return f"{words} left a file that cannot be read: {unusable}"
    return ""


def test_odd_session_is_borne_by_every_command(promise, folder, run):
    """Looking changes nothing; what plain mode keeps can be read and judged again."""
    kept = promise("P9", WHAT)
    path, other = folder.path / "odd.toml", folder.path / "other.toml"
    for seed in SEEDS:
        content = make_file(seed)
        path.write_bytes(content)
        other.write_bytes(make_file(seed + 7))
        chance = random.Random(seed)
        drawn = "\n".join(chance.choice(LINES).replace("\r", "") for _ in range(12)) + "\n/q\n"
        try:
            open_session(path, to_write=False)
        except UnusableFile:
            continue
        raised = [find_fault(run, path, words) for words in LOOKS]
        kept.case(not any(raised) and path.read_bytes() == content, f"seed {seed}: {raised}")
        for typed in (SAID, drawn, "/w\n/r\n/i\n/m\n/t\n\n/l\n/q\n"):
            raised = [find_fault(run, path, ["open", "odd", "--plain"], typed)]
            raised += [find_fault(run, path, words) for words in (["check", "odd"], ["verify", "odd"], ["list"])]
            kept.case(not any(raised), f"seed {seed} after {typed!r}: {raised}")
    kept.holds()

"""Odd, yet readable sessions through every command and plain mode: no traceback, nothing kept by halves (P9)."""

import random

import pytest
from faults.odd_sessions import LINES, make_file

from earnest.store.sessions.open import open_session
from earnest.workspace.errors import UnusableFile

pytestmark = pytest.mark.slow

WHAT = "odd, yet readable sessions through every command and through plain mode"
LOOKS = (
    *(["list"], ["list", "--json"], ["doctor"], ["verify"], ["lessons"], ["check", "odd"], ["check", "odd", "--json"]),
    *(["ask", "odd"], ["letter", "odd"], ["letter", "odd", "--to", "mara"], ["proposal", "odd"], ["versions", "odd"]),
    *(["replay", "odd"], ["replay", "odd", "--json"], ["replay", "odd", "--lesson"], ["verify", "odd"]),
    *(["quotes", "odd", "--by", by] for by in ("person", "meeting", "claim")),
    *(["quotes", "odd", "--json"], ["replay", "odd", "--compare", "start", "end"]),
)
SAID = "one\n.\ntwo\n.\nthree\n.\n/u\n/U\n/s\n1\nSo you want it\n.\nYes\n.\n1\nMara\ntoday\n/q\n"
CODES = {0, 1, 2, 3, 4, 64, 65, 66, 73, 74, 75}


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


def count_commands(kept, folder, run, seeds):
    """Count for each session that looking changes nothing, and that what plain mode keeps can be read again."""
    path, other = folder.path / "odd.toml", folder.path / "other.toml"
    for seed in seeds:
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


def test_odd_session_is_borne_by_every_command(promise, folder, run):
    """Looking changes nothing; what plain mode keeps can be read and judged again."""
    kept = promise("P9", WHAT)
    count_commands(kept, folder, run, range(400, 405))
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_hundreds_of_odd_sessions_are_borne_by_every_command(promise, folder, run):
    """The same holds for five hundred."""
    kept = promise("P9", WHAT)
    count_commands(kept, folder, run, range(500))
    kept.holds()

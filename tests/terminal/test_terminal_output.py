"""What the real app writes to a terminal, byte by byte, with a hostile file."""

import re

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from journeys.hostile_text import DRIVING, make_hostile_session, make_sound_session
from terminal.pseudo_terminal import ENOUGH, Terminal

from earnest.store.toml.write import to_toml

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("terminal")]

WORST = "\x1b]52;c;c3RvbGVu\x07\x9b2J\x9d0;title\x9c\x1bPq\x1b\\\x1b[6n\u202e"
KNOWN = re.compile(
    r"\x1b\[(?:[0-9;]*m|(?:[0-9]+(?:;[0-9]+)?)?H|2?J)"  # colours, where the cursor goes, a clean screen at the start
    r"|\x1b\[[0-9]*[A-DGdKX]|\x08"  # shorter ways there, and blanks at once
    r"|\x1b\[\?(?:25|1000|1002|1003|1006|1015|1016|1004|1049|2004|2026|2048|7|1)[hl]"  # modes, on and off
    r"|\x1b\[\?(?:2026|2048)\$p|\x1b\[[<>=]?[0-9]*u|\x1b\[\?u|\x1b\[c"  # what the terminal can do
    r"|\x1b\[>4(?:;[0-9])?m|\x1b\[[0-9]* q|\x1b\]22;[a-z-]*\x07"  # the shape of the pointer and of the cursor
    r"|\r|\n"
)


@pytest.mark.parametrize("make", [make_sound_session, make_hostile_session])
def test_output_has_only_known_sequences(tmp_path, monkeypatch, promise, make):
    """No clipboard, title or query of the file reaches the terminal."""
    kept = promise("P10", "pages on a real terminal")
    monkeypatch.setattr("terminal.pseudo_terminal.SESSION", to_toml(make(WORST)))
    terminal = Terminal(tmp_path / "sessions")
    try:
        terminal.shows("␛]52")
        for number, keys in enumerate((b"\r", b"\x1bw", b"\x1br", b"m", b"p", b"\x1b?", b"\x1b")):
            before = len(terminal.written)
            terminal.type(keys)
            assert terminal.until(lambda before=before: len(terminal.written) > before), number
            left = DRIVING.findall(KNOWN.sub("", terminal.written.decode("utf-8", "ignore").rpartition("\x1b")[0]))
            kept.case(not left, f"{number} {keys}: {left}")
        terminal.type(b"\x03", b"\x03", pause=0.5)
        assert terminal.process.wait(ENOUGH) == 130
        terminal.reader.join(ENOUGH)
    finally:
        terminal.end()

    written = terminal.written.decode()
    assert DRIVING.findall(KNOWN.sub("", written)) == []
    kept.holds()

"""The real app sending only differences, and sending everything: both draw the same."""

import time

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from journeys.hostile_text import make_sound_session
from renderer.emulator import visible_rows
from terminal.pseudo_terminal import ENOUGH, Terminal

from earnest.store.toml.write import to_toml
from earnest.tui.runtime.driver import RENDERER

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("terminal")]

IN_FIELD, OUT_OF_FIELD = "enter next  esc stop writing", "enter write"
STEPS = (
    ("\x1b", OUT_OF_FIELD),
    ("\r", IN_FIELD),
    ("hello 字 é", "hello 字 é"),
    ("\x1b", OUT_OF_FIELD),
    ("n", OUT_OF_FIELD),
    ("\r", IN_FIELD),
    ("n", "n"),
    ("b", "nb"),
    ("?", "nb?"),
    ("\x1b", OUT_OF_FIELD),
    ("w", "› Why"),
    ("\x1b", OUT_OF_FIELD),
    ("s", "› Say it back"),
    ("m", "› Say it back"),
    ("\r", IN_FIELD),
)
"""Keys, and a text that the screen shows once they have had their effect: only then the next ones are typed."""
QUIET, NOTHING = 0.12, 0.4
"""Seconds without a byte after which a picture is whole, and after which none comes."""


def wait_until_quiet(before, *terminals):
    """Wait until each terminal has got more than before, and then nothing for a while."""
    began = since = time.monotonic()
    last = before
    while (now := time.monotonic()) - began < ENOUGH:
        written = [len(terminal.written) for terminal in terminals]
        if written != last:
            last, since = written, now
        has_come = all(there > was for there, was in zip(written, before, strict=True))
        if now - since >= (QUIET if has_come else NOTHING):
            return
        time.sleep(0.02)


def are_equal(lean, whole):
    """Return whether two terminals show the same below the top line."""
    return visible_rows(lean.screen)[1:] == visible_rows(whole.screen)[1:]


@pytest.mark.parametrize("text", ["", "\x1b[31m字語 é [b]"], ids=["clean", "soaked"])
def test_partial_updates_draw_the_same(tmp_path, monkeypatch, text):
    """Each screen is equal cell by cell below the top line, which has a time."""
    if text:
        monkeypatch.setattr("terminal.pseudo_terminal.SESSION", to_toml(make_sound_session(text)))
    terminals = []
    for how in ("", "whole"):
        monkeypatch.setenv(RENDERER, how)
        (tmp_path / f"a{how}").mkdir()
        terminals.append(Terminal(tmp_path / f"a{how}" / "sessions"))
    compared = []
    try:
        for terminal in terminals:
            terminal.shows("RIGHT TO PROPOSE")
        wait_until_quiet([0, 0], *terminals)
        for keys, effect in STEPS:
            before = [len(terminal.written) for terminal in terminals]
            for terminal in terminals:
                terminal.type(keys.encode())
            for terminal in terminals:
                assert effect in terminal.shows(effect), f"{keys!r} {terminal.shown}"
            wait_until_quiet(before, *terminals)
            compared.append((keys, terminals[0].until(lambda: are_equal(*terminals))))
    finally:
        for terminal in terminals:
            terminal.end()

    assert compared == [(keys, True) for keys, _ in STEPS]
    assert len(terminals[0].written) * 4 < len(terminals[1].written)


def test_one_picture_is_drawn_at_the_start(tmp_path):
    """Nothing follows the first picture, though the terminal tells its size by itself; modes are set once."""
    terminal = Terminal(tmp_path / "sessions")
    try:
        terminal.shows("RIGHT TO PROPOSE")
        wait_until_quiet([0], terminal)
        first = terminal.written
        terminal.type(b"\x1b[?2048;2$y")
        terminal.until(lambda: b"\x1b[?2048h" in terminal.written)
        terminal.type(b"\x1b[48;24;80;480;640t")
        wait_until_quiet([len(terminal.written)], terminal)
        after = terminal.written[len(first) :]
    finally:
        terminal.end()
    assert b"\x1b[J" not in after
    assert b"RIGHT" not in after
    assert first.count(b"\x1b[J") == first.count(b"\x1b[?1000h") == first.count(b"\x1b]22;") == 1

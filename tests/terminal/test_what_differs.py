"""The real app, sending what differs and sending all of it: the same pictures on a terminal."""

import time

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from journeys.hostile import soaked
from terminal.terminals import ENOUGH, Terminal
from wire.emulator import cells_of

from earnest.store.writing import toml_of
from earnest.tui.driver import WIRE

pytestmark = pytest.mark.xdist_group("terminal")

KEYS = ["hello 字 é", "\x1b", "n", "n", "b", "?", "\x1b", "w", "\x1b", "s", "\x1b", "m", "\x1b"]
"""A word into a field; the questions on and back; the keys, why, the sheet and the meeting, and back from each."""
QUIET = 0.3


def quiet(*terminals):
    """Wait until nothing has come for a while."""
    end = time.monotonic() + ENOUGH
    last, since = [], time.monotonic()
    while time.monotonic() < end and time.monotonic() - since < QUIET:
        written = [len(terminal.written) for terminal in terminals]
        if written != last:
            last, since = written, time.monotonic()
        time.sleep(0.02)


@pytest.mark.parametrize("text", ["", "\x1b[31m字語 é [b]"], ids=["clean", "soaked"])
def test_both_show_the_same(tmp_path, monkeypatch, text):
    """Page by page, cell by cell, but for the top line, which says when it was saved."""
    if text:
        monkeypatch.setattr("terminal.terminals.SESSION", toml_of(soaked(text)))
    terminals = []
    for how in ("", "whole"):
        monkeypatch.setenv(WIRE, how)
        (tmp_path / f"a{how}").mkdir()
        terminals.append(Terminal(tmp_path / f"a{how}" / "sessions"))
    compared = []
    try:
        for terminal in terminals:
            terminal.shows("RIGHT TO PROPOSE")
        for keys in KEYS:
            for terminal in terminals:
                terminal.type(keys.encode())
            quiet(*terminals)
            lean, whole = (cells_of(terminal.screen)[1:] for terminal in terminals)
            compared.append((keys, lean == whole))
    finally:
        for terminal in terminals:
            terminal.end()

    assert compared == [(keys, True) for keys in KEYS]
    assert len(terminals[0].written) * 4 < len(terminals[1].written)

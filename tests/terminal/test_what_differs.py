"""The real app, sending what differs and sending all of it: the same pictures on a terminal."""

import time

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from journeys.hostile import soaked
from renderer.emulator import visible_rows
from terminal.terminals import ENOUGH, Terminal

from earnest.store.toml.write import to_toml
from earnest.tui.runtime.driver import RENDERER

pytestmark = pytest.mark.xdist_group("terminal")

KEYS = ["hello 字 é", "\x1b", "n", "n", "b", "?", "\x1b", "w", "\x1b", "s", "\x1b", "m", "\x1b"]
"""A word into a field; the questions on and back; the keys, why, the sheet and the meeting, and back from each."""
QUIET, NOTHING = 0.12, 0.4
"""Seconds without a byte after which a picture is whole, and after which none comes."""


def quiet(before, *terminals):
    """Wait until each has got more than before, and then nothing for a while."""
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


def shows_the_same(lean, whole):
    """Say whether two terminals show the same, but for the top line."""
    return visible_rows(lean.screen)[1:] == visible_rows(whole.screen)[1:]


@pytest.mark.parametrize("text", ["", "\x1b[31m字語 é [b]"], ids=["clean", "soaked"])
def test_both_show_the_same(tmp_path, monkeypatch, text):
    """Page by page, cell by cell, but for the top line, which says when it was saved."""
    if text:
        monkeypatch.setattr("terminal.terminals.SESSION", to_toml(soaked(text)))
    terminals = []
    for how in ("", "whole"):
        monkeypatch.setenv(RENDERER, how)
        (tmp_path / f"a{how}").mkdir()
        terminals.append(Terminal(tmp_path / f"a{how}" / "sessions"))
    compared = []
    try:
        for terminal in terminals:
            terminal.shows("RIGHT TO PROPOSE")
        quiet([0, 0], *terminals)
        for keys in KEYS:
            before = [len(terminal.written) for terminal in terminals]
            for terminal in terminals:
                terminal.type(keys.encode())
            quiet(before, *terminals)
            compared.append((keys, terminals[0].until(lambda: shows_the_same(*terminals))))
    finally:
        for terminal in terminals:
            terminal.end()

    assert compared == [(keys, True) for keys in KEYS]
    assert len(terminals[0].written) * 4 < len(terminals[1].written)

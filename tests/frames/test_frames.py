"""Golden frames: what a user sees, row by row.

A frame that has changed on purpose is rewritten with `UPDATE_FRAMES=1 pytest tests/frames`, and read in the diff.
"""

import os
from pathlib import Path

import pytest
from frames.screen_rows import find_clipped, find_overlong
from frames.snapshots import FRAMES, open_once, open_snapshot, use_utc

HERE = Path(__file__).parent
APART = {"help", "tray", "ascii_tray"}
"""Snapshots that are scrolled on the way, by an amount that depends on the size: opened at each size."""


def list_snapshots():
    """Yield the snapshots, each with its sizes in alternating order."""
    sizes = {}
    for name, size in FRAMES:
        sizes.setdefault((name, size if name in APART else None), []).append(size)
    for number, ((name, _), found) in enumerate(sizes.items()):
        yield name, sorted(found, reverse=bool(number % 2))


@pytest.fixture(autouse=True)
def _own_machine_kept_out(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr("earnest.store.system_user.user_full_name", lambda: "Sam")
    monkeypatch.setattr("earnest.store.sessions.open.open_session", open_once)
    with use_utc():
        yield


@pytest.mark.parametrize(
    ("name", "sizes"), list(list_snapshots()), ids=lambda part: part if isinstance(part, str) else f"{part[0][0]}"
)
async def test_screen_matches_its_golden_frame(name, sizes, tmp_path):
    """Each screen at each size equals the approved frame; no row is too long, no line is cut without a sign."""
    first, *others = sizes
    async with open_snapshot(name, first, tmp_path) as you:
        shown, clipped = {first: you.rows}, find_clipped(you.app)
        for size in others:
            shown[size] = (await you.resize(*size)).rows
            clipped += find_clipped(you.app)
    assert clipped == []

    for (columns, lines), found in shown.items():
        golden = HERE / f"{name}-{columns}x{lines}.txt"
        if "UPDATE_FRAMES" in os.environ:
            golden.write_text("\n".join(found) + "\n", "utf-8")
        assert found == golden.read_text("utf-8").removesuffix("\n").split("\n"), golden.name
        assert find_overlong(found, columns) == []
        assert str(tmp_path) not in "".join(found)


def test_golden_frames_all_have_a_snapshot():
    """No frame of a removed snapshot is left."""
    assert {path.name for path in HERE.glob("*.txt")} == {f"{name}-{w}x{h}.txt" for name, (w, h) in FRAMES}

"""Golden frames: what a user sees, row by row.

A frame that has changed on purpose is rewritten with `UPDATE_FRAMES=1 pytest tests/frames`, and read in the diff.
"""

import os
from pathlib import Path

import pytest
from frames.screen_rows import find_overlong
from frames.snapshots import FRAMES, open_once, open_snapshot, use_utc

HERE = Path(__file__).parent
APART = {"help"}
"""Scenes scrolled by the keys on the way there, each size as far as it asks for: opened at each size anew."""


def ways():
    """Walk the scenes, each with its sizes: from the smallest to the largest, and every other the other way."""
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
    ("name", "sizes"), list(ways()), ids=lambda part: part if isinstance(part, str) else f"{part[0][0]}"
)
async def test_a_page_looks_as_it_was_approved(name, sizes, tmp_path):
    """Each page at each size is what somebody has looked at and kept; no row runs over the edge.

    It is opened at the first size, and comes to the others as a window does that is resized.
    """
    first, *others = sizes
    async with open_snapshot(name, first, tmp_path) as you:
        shown = {first: you.rows} | {size: (await you.resize(*size)).rows for size in others}

    for (columns, lines), found in shown.items():
        golden = HERE / f"{name}-{columns}x{lines}.txt"
        if "UPDATE_FRAMES" in os.environ:
            golden.write_text("\n".join(found) + "\n", "utf-8")
        assert found == golden.read_text("utf-8").removesuffix("\n").split("\n"), golden.name
        assert find_overlong(found, columns) == []
        assert str(tmp_path) not in "".join(found)


def test_every_frame_that_is_kept_is_looked_at():
    """No frame of a scene that has gone stays behind."""
    assert {path.name for path in HERE.glob("*.txt")} == {f"{name}-{w}x{h}.txt" for name, (w, h) in FRAMES}

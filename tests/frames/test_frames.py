"""Golden frames: what a user sees, row by row.

A frame that has changed on purpose is rewritten with `UPDATE_FRAMES=1 pytest tests/frames`, and read in the diff.
"""

import os
from pathlib import Path

import pytest
from frames.rows import overlong
from frames.scenes import FRAMES, at_greenwich, scene

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def _own_machine_kept_out(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr("earnest.store.user.user_full_name", lambda: "Sam")
    with at_greenwich():
        yield


@pytest.mark.parametrize(
    ("name", "size"), FRAMES, ids=lambda part: part if isinstance(part, str) else "x".join(map(str, part))
)
async def test_a_page_looks_as_it_was_approved(name, size, tmp_path):
    """Each page at each size is what somebody has looked at and kept; no row runs over the edge."""
    async with scene(name, size, tmp_path) as you:
        shown = you.rows

    golden = HERE / f"{name}-{size[0]}x{size[1]}.txt"
    if "UPDATE_FRAMES" in os.environ:
        golden.write_text("\n".join(shown) + "\n", "utf-8")
    assert shown == golden.read_text("utf-8").removesuffix("\n").split("\n")
    assert overlong(shown, size[0]) == []
    assert str(tmp_path) not in "".join(shown)


def test_every_frame_that_is_kept_is_looked_at():
    """No frame of a scene that has gone stays behind."""
    assert {path.name for path in HERE.glob("*.txt")} == {f"{name}-{w}x{h}.txt" for name, (w, h) in FRAMES}

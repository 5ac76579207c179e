import os
import stat

import pytest

from earnest.store.export import export_text
from earnest.workspace.errors import ExportFailed


def test_a_paper_is_for_its_owner_alone(tmp_path, monkeypatch):
    """0600 whatever the umask; `~` is the user's home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    old = os.umask(0)
    try:
        path = export_text(tmp_path.__class__("~/letter.md"), "Was ich verstand\n")
    finally:
        os.umask(old)

    assert path == tmp_path / "letter.md"
    assert path.read_text("utf-8") == "Was ich verstand\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_is_written_over(tmp_path):
    """A file that is there, or a link, stays to the byte."""
    there, link = tmp_path / "there", tmp_path / "link"
    there.write_text("mine")
    link.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(ExportFailed, match="it is there already"):
        export_text(there, "other")
    with pytest.raises(ExportFailed, match="it is there already"):
        export_text(link, "other")

    assert there.read_text() == "mine"
    assert not (tmp_path / "elsewhere").exists()


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    """A folder that is not there, a path that can be none."""
    with pytest.raises(ExportFailed, match="its folder is gone"):
        export_text(tmp_path / "gone" / "letter", "x")
    with pytest.raises(ExportFailed, match="is not written"):
        export_text(tmp_path / "a\0b", "x")
    with pytest.raises(ExportFailed, match="is not written"):
        export_text(tmp_path.__class__("~nobody-of-this-name/x"), "x")


def test_a_disk_that_is_full_leaves_nothing_behind(tmp_path, monkeypatch):
    """No half of a paper stands there."""

    def full(_):
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(ExportFailed, match="the disk is full"):
        export_text(tmp_path / "letter", "x")

    assert not list(tmp_path.iterdir())

import errno
import os
import stat
from pathlib import Path

import pytest

from earnest.store.export import MODELESS, export_text
from earnest.workspace.errors import ExportFailed


def test_exported_file_is_private(tmp_path, monkeypatch):
    """The file has mode 0600 under any umask, and `~` is the user's home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    old = os.umask(0)
    try:
        told = export_text(tmp_path.__class__("~/letter.md"), "Was ich verstand\n")
    finally:
        os.umask(old)

    path = tmp_path / "letter.md"
    assert told == f"{path}, readable only by you"
    assert path.read_text("utf-8") == "Was ich verstand\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["/dev/fd/{}", "/proc/self/fd/{}"])
def test_paper_goes_into_an_open_pipe(name):
    """As a shell hands on the input of another command, `>(pandoc …)`."""
    reading, writing = os.pipe()
    try:
        place = name.format(writing)
        assert export_text(Path(place), "Was ich verstand\n") == place
        assert os.read(reading, 99).decode() == "Was ich verstand\n"
    finally:
        os.close(reading)
        os.close(writing)


def test_format_of_other_programs_is_refused(tmp_path):
    """A name that promises a Word file gets no plain text."""
    with pytest.raises(ExportFailed, match=r"cannot write \.DOCX files; choose a name that ends in \.html"):
        export_text(tmp_path / "letter.DOCX", "Was ich verstand")

    assert not (tmp_path / "letter.DOCX").exists()


def test_full_device_is_told():
    """It takes nothing, and says why; the null device takes all."""
    with pytest.raises(ExportFailed, match="no space left on device"):
        export_text(Path("/dev/full"), "x")
    assert export_text(Path("/dev/null"), "x") == "/dev/null"


def test_disk_without_modes_is_not_private(tmp_path, monkeypatch):
    """Where the disk keeps no modes, nothing is said to be for you alone."""

    def refuse(*_):
        raise OSError(errno.EPERM, "x")

    monkeypatch.setattr(os, "fchmod", refuse)

    told = export_text(tmp_path / "letter.md", "Was ich verstand\n")

    assert told == f"{tmp_path}/letter.md, {MODELESS}"
    assert (tmp_path / "letter.md").read_text("utf-8") == "Was ich verstand\n"


def test_existing_file_is_never_replaced(tmp_path):
    """An existing file or link stays the same."""
    there, link = tmp_path / "there", tmp_path / "link"
    there.write_text("mine")
    link.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(ExportFailed, match="file exists"):
        export_text(there, "other")
    with pytest.raises(ExportFailed, match="file exists"):
        export_text(link, "other")

    assert there.read_text() == "mine"
    assert not (tmp_path / "elsewhere").exists()


def test_unwritable_place_is_named(tmp_path):
    """A missing folder and an impossible path are reported."""
    with pytest.raises(ExportFailed, match="file or folder not found"):
        export_text(tmp_path / "gone" / "letter", "x")
    with pytest.raises(ExportFailed, match="was not saved"):
        export_text(tmp_path / "a\0b", "x")
    with pytest.raises(ExportFailed, match="was not saved"):
        export_text(tmp_path.__class__("~nobody-of-this-name/x"), "x")


def test_full_disk_leaves_no_file(tmp_path, monkeypatch):
    """A full disk leaves no partial file."""

    def full(_):
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(ExportFailed, match="no space left on device"):
        export_text(tmp_path / "letter", "x")

    assert not list(tmp_path.iterdir())

import grp
import os
import pwd
import stat
from pathlib import Path

import pytest

from earnest.store.files.folder import Folder, home_folder
from earnest.workspace.errors import UnusableFolder


def mode(path):
    """Return the permissions of a path."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("mask", [0o000, 0o002, 0o022, 0o077])
def test_new_folder_is_private(tmp_path, umask, mask):
    """A new folder and its new parents are private under any umask."""
    tmp_path.chmod(0o2775)
    umask(mask)

    folder = Folder.open_or_make(tmp_path / "data" / "earnest")

    assert (mode(folder.path), mode(folder.path.parent)) == (0o700, 0o700)
    assert (folder.file_mode, folder.dir_mode, folder.group) == (0o600, 0o700, None)
    assert mode(folder.inner("archive").path) == 0o700


@pytest.mark.parametrize("mask", [0o000, 0o077])
def test_group_folder_is_shared(tmp_path, umask, mask):
    """A folder created for a group is shared with it."""
    umask(mask)
    group = grp.getgrgid(os.getegid())

    folder = Folder.open_or_make(tmp_path / "team", group=group.gr_name)

    assert mode(folder.path) == 0o2770
    assert (folder.file_mode, folder.dir_mode, folder.group) == (0o660, 0o2770, group.gr_gid)
    assert mode(folder.inner("archive").path) == 0o2770


@pytest.mark.parametrize(
    ("found", "shared"), [(0o2770, True), (0o2775, True), (0o2755, False), (0o770, False), (0o1777, False)]
)
def test_existing_folder_keeps_its_mode(tmp_path, found, shared):
    """An existing folder is never changed, and shared only where setgid says so."""
    path = tmp_path / "mine"
    path.mkdir()
    path.chmod(found)

    folder = Folder.open_or_make(path)

    assert mode(path) == found
    assert folder.file_mode == (0o660 if shared else 0o600)


def test_unusable_folder_is_reported(tmp_path, monkeypatch):
    """The folder and the cause are named."""
    (tmp_path / "file").touch()
    with pytest.raises(UnusableFolder, match="file cannot be used as session folder: not a folder"):
        Folder.open_or_make(tmp_path / "file")
    with pytest.raises(UnusableFolder, match="not a folder"):
        Folder.existing(tmp_path / "file")
    with pytest.raises(UnusableFolder, match="unknown group: nobody-has-this"):
        Folder.open_or_make(tmp_path / "team", group="nobody-has-this")
    with pytest.raises(UnusableFolder, match="file or folder not found"):
        Folder.existing(tmp_path / "gone")

    def refuse(*_, **__):
        raise PermissionError(13, "x")

    monkeypatch.setattr(os, "mkdir", refuse)
    for make in (lambda: Folder.open_or_make(tmp_path / "new"), lambda: Folder(tmp_path).inner("archive")):
        with pytest.raises(UnusableFolder, match="permission denied"):
            make()


def test_home_folder_has_an_order(tmp_path, monkeypatch):
    """`--home` comes before EARNEST_HOME, and that before the user's data folder."""
    assert home_folder() == tmp_path / "home" / ".local" / "share" / "earnest"
    monkeypatch.setenv("EARNEST_HOME", str(tmp_path / "env"))
    assert home_folder() == tmp_path / "env"
    assert home_folder(tmp_path / "given") == tmp_path / "given"


def test_home_folder_follows_no_relative_path(tmp_path, monkeypatch):
    """A variable that is no whole path is as good as none; without any home, Earnest says what to set."""
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    assert home_folder() == tmp_path / "home" / ".local" / "share" / "earnest"
    monkeypatch.setenv("HOME", "home")
    assert home_folder() == Path(pwd.getpwuid(os.getuid()).pw_dir) / ".local" / "share" / "earnest"
    monkeypatch.setattr(pwd, "getpwuid", dict[int, object]().__getitem__)
    with pytest.raises(UnusableFolder, match="set HOME to an absolute path"):
        home_folder()

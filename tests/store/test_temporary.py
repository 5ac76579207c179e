import errno
import os
import stat
import time

import pytest

from earnest.store.files import atomic as temporary
from earnest.store.files.atomic import SyncFailed, put_as_new, sweep, sync_folder, write_synced
from earnest.store.files.folder import Folder


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
@pytest.mark.parametrize(("found", "wanted"), [(0o700, 0o600), (0o2770, 0o660)])
def test_a_file_has_the_folders_mode(tmp_path, umask, mask, found, wanted):
    """Those who share the folder can read and write, nobody else, under any umask."""
    path = tmp_path / "f"
    path.mkdir()
    path.chmod(found)
    umask(mask)

    made = write_synced(Folder.existing(path), b"x")

    assert stat.S_IMODE(made.stat().st_mode) == wanted


def test_a_file_in_a_groups_folder_is_the_groups(tmp_path, monkeypatch):
    """Where the system does not hand the group down, it is given."""
    given = []
    monkeypatch.setattr(os, "fchown", lambda _, user, group: given.append((user, group)))

    write_synced(Folder(tmp_path, group=12345), b"x")

    assert given == [(-1, 12345)]


def test_short_writes_go_on_until_all_is_written(folder, monkeypatch):
    """A disk that takes a few bytes at a time still gets them all."""
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, left: write(descriptor, bytes(left[:3])))

    assert write_synced(folder, b"0123456789").read_bytes() == b"0123456789"


def test_a_name_that_is_taken_is_never_written_over(folder):
    """A new file never replaces another, a link least of all."""
    (folder.path / "victim").write_text("theirs")
    (folder.path / "new").symlink_to("victim")
    temporary = write_synced(folder, b"x")

    with pytest.raises(FileExistsError):
        put_as_new(temporary, folder.path / "new")

    assert (folder.path / "victim").read_text() == "theirs"


def test_a_disk_without_hard_links_will_do(folder, left_over, monkeypatch):
    """A session can be begun on a disk that knows no second names, and still replaces nothing."""

    def none_here(*_, **__):
        raise PermissionError(errno.EPERM, "x")

    monkeypatch.setattr(os, "link", none_here)

    put_as_new(write_synced(folder, b"x"), folder.path / "new")

    assert (folder.path / "new").read_bytes() == b"x"
    with pytest.raises(FileExistsError):
        put_as_new(write_synced(folder, b"y"), folder.path / "new")

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "x")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="x"):
        put_as_new(write_synced(folder, b"z"), folder.path / "third")
    assert "third" not in left_over()


@pytest.mark.parametrize("number", [errno.EINVAL, errno.EOPNOTSUPP])
def test_a_disk_that_knows_no_fsync_of_folders_is_not_held_against(folder, monkeypatch, number):
    """Only a disk that could confirm and did not is trouble."""

    def unknown(_):
        raise OSError(number, "x")

    monkeypatch.setattr(os, "fsync", unknown)

    sync_folder(folder)
    with pytest.raises(SyncFailed):
        write_synced(folder, b"x")


def test_only_ones_own_old_orphans_are_swept(folder, left_over):
    """What a crash left goes; what is in use, new, or somebody else's stays."""
    dead, alive = 2**22 + 1, os.getpid()
    old = time.time() - 3600
    swept = folder.path / f".earnest-{dead}-0123456789abcdef.tmp"
    swept.touch()
    os.utime(swept, (old, old))
    kept = [f".earnest-{alive}-0123456789abcdef.tmp", ".earnest-1-0123456789abcdef.tmp", "other.tmp"]
    for name in kept:
        (folder.path / name).touch()
        os.utime(folder.path / name, (old, old))
    fresh = f".earnest-{dead}-fedcba9876543210.tmp"
    (folder.path / fresh).touch()
    link = f".earnest-{dead}-aaaaaaaaaaaaaaaa.tmp"
    (folder.path / link).symlink_to("other.tmp")

    assert sweep(folder) == [swept]
    assert left_over() == sorted([*kept, fresh, link])
    assert sweep(Folder(folder.path / "gone")) == []


def test_a_process_of_somebody_else_counts_as_alive(folder, monkeypatch):
    """A file whose process may not be asked after is left alone."""
    path = folder.path / ".earnest-4242-0123456789abcdef.tmp"
    path.touch()
    os.utime(path, (0, 0))

    def not_yours(*_):
        raise PermissionError

    monkeypatch.setattr(os, "kill", not_yours)

    assert sweep(folder) == []


def test_a_name_that_is_taken_is_passed_over(folder, monkeypatch):
    """Something that stands where a new text would be written stays as it is, and the text finds another name."""
    names = iter(["1" * 16, "2" * 16])
    monkeypatch.setattr(temporary, "_random_digits", lambda: next(names))
    taken = folder.path / f".earnest-{os.getpid()}-{'1' * 16}.tmp"
    taken.write_text("somebody else's")

    path = write_synced(folder, b"new")

    assert path.read_bytes() == b"new"
    assert taken.read_text() == "somebody else's"


def test_where_every_name_is_taken_the_disk_refuses(folder, monkeypatch):
    """A folder full of traps is told about as a disk that refuses, not as a session that is there already."""
    monkeypatch.setattr(temporary, "_random_digits", lambda: "1" * 16)
    (folder.path / f".earnest-{os.getpid()}-{'1' * 16}.tmp").touch()

    with pytest.raises(OSError, match="every name") as refused:
        write_synced(folder, b"new")

    assert not isinstance(refused.value, FileExistsError)

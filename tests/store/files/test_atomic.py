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
def test_file_has_the_mode_of_the_folder(tmp_path, umask, mask, found, wanted):
    """A new file has the folder's mode under any umask."""
    path = tmp_path / "f"
    path.mkdir()
    path.chmod(found)
    umask(mask)

    made = write_synced(Folder.existing(path), b"x")

    assert stat.S_IMODE(made.stat().st_mode) == wanted


def test_file_in_a_group_folder_gets_the_group(tmp_path, monkeypatch):
    """A new file gets the folder's group."""
    given = []
    monkeypatch.setattr(os, "fchown", lambda _, user, group: given.append((user, group)))

    write_synced(Folder(tmp_path, group=12345), b"x")

    assert given == [(-1, 12345)]


def test_short_writes_continue(folder, monkeypatch):
    """Short writes continue until everything is written."""
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, left: write(descriptor, bytes(left[:3])))

    assert write_synced(folder, b"0123456789").read_bytes() == b"0123456789"


def test_existing_file_is_not_replaced(folder):
    """A new file never replaces another file or a link."""
    (folder.path / "victim").write_text("theirs")
    (folder.path / "new").symlink_to("victim")
    temporary = write_synced(folder, b"x")

    with pytest.raises(FileExistsError):
        put_as_new(temporary, folder.path / "new")

    assert (folder.path / "victim").read_text() == "theirs"


@pytest.mark.parametrize("number", [errno.EPERM, errno.EACCES, errno.EOPNOTSUPP, errno.EXDEV])
def test_disk_without_hard_links_works(folder, left_over, monkeypatch, number):
    """Without hard links a new file still replaces nothing."""

    def none_here(*_, **__):
        raise OSError(number, "x")

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


@pytest.mark.parametrize(
    "number", [errno.EINVAL, errno.EOPNOTSUPP, errno.ENOSYS, errno.EBADF, errno.EISDIR, errno.EPERM]
)
def test_disk_without_fsync_of_folders_works(folder, monkeypatch, number):
    """A disk without fsync for folders is accepted."""

    def unknown(_):
        raise OSError(number, "x")

    monkeypatch.setattr(os, "fsync", unknown)

    sync_folder(folder)
    with pytest.raises(SyncFailed):
        write_synced(folder, b"x")


def test_a_disk_that_was_shut_down_confirms_no_folder(folder, monkeypatch):
    """XFS confirms a folder after its disk is gone, and only opening it tells; that is no confirmation."""

    def refuse(*_):
        raise OSError(errno.EIO, "x")

    with monkeypatch.context() as gone:
        gone.setattr(os, "fsync", lambda _: gone.setattr(os, "open", refuse))
        with pytest.raises(SyncFailed):
            sync_folder(folder)
    sync_folder(folder)


def test_only_own_old_orphans_are_swept(folder, left_over):
    """Files in use, new ones and those of others stay."""
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


def test_process_of_another_user_counts_as_running(folder, monkeypatch):
    """A file of a process that cannot be asked about stays."""
    path = folder.path / ".earnest-4242-0123456789abcdef.tmp"
    path.touch()
    os.utime(path, (0, 0))

    def not_yours(*_):
        raise PermissionError

    monkeypatch.setattr(os, "kill", not_yours)

    assert sweep(folder) == []


def test_taken_temporary_name_is_skipped(folder, monkeypatch):
    """A taken name is skipped, and the file there stays."""
    names = iter(["1" * 16, "2" * 16])
    monkeypatch.setattr(temporary, "random_digits", lambda: next(names))
    taken = folder.path / f".earnest-{os.getpid()}-{'1' * 16}.tmp"
    taken.write_text("somebody else's")

    path = write_synced(folder, b"new")

    assert path.read_bytes() == b"new"
    assert taken.read_text() == "somebody else's"


def test_no_free_name_is_an_error_of_the_disk(folder, monkeypatch):
    """Where every name is taken the error is not FileExistsError."""
    monkeypatch.setattr(temporary, "random_digits", lambda: "1" * 16)
    (folder.path / f".earnest-{os.getpid()}-{'1' * 16}.tmp").touch()

    with pytest.raises(OSError, match="no free name") as refused:
        write_synced(folder, b"new")

    assert not isinstance(refused.value, FileExistsError)

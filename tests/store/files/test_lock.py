import os
import socket
import subprocess
import sys

import pytest
from processes import running

from earnest.store.files import lock as locking
from earnest.store.files.folder import Folder
from earnest.store.files.lock import is_free, read_holder, take_lock
from earnest.store.system_user import user_name
from earnest.workspace.errors import LockedByOther, LockFailed

HOLDER = """
import sys
from pathlib import Path
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock
path = Path(sys.argv[1])
take_lock(path, Folder.existing(path.parent))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def session(folder):
    """Return the path for a session."""
    return folder.path / "noodle.toml"


def test_second_process_learns_the_holder(session, folder):
    """A second process learns who holds the session, and since when."""
    with running([sys.executable, "-c", HOLDER, session], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"

        with pytest.raises(LockedByOther) as caught:
            take_lock(session, folder)

        assert (caught.value.by, caught.value.pid) == (user_name(), holder.pid)
        assert f"{user_name()} (process {holder.pid} on {caught.value.host}), since 2" in str(caught.value)
        holder.kill()
        holder.wait()

    take_lock(session, folder).release()


def test_number_of_an_ended_process_may_be_used_again(session, folder):
    """A lock that a killed process left is free, though another process has its number by now."""
    with take_lock(session, folder) as lock:
        text = lock.path.read_text()
        assert not is_free(session)
        assert read_holder(session).pid == os.getpid()
    lock.path.write_text(text)

    assert is_free(session)
    assert read_holder(session) is None
    assert lock.path.read_text() == text
    lock.path.write_text(text.replace(f'host = "{socket.gethostname()}"', 'host = "elsewhere"'))
    assert not is_free(session), "of another machine nothing is known"


def test_lock_is_held_until_released(session, folder, left_over):
    """There is one holder at a time, also within one process, and no file is left."""
    with take_lock(session, folder) as lock:
        assert left_over() == [".noodle.lock"]
        assert lock.path.stat().st_mode & 0o777 == 0o600
        with pytest.raises(LockedByOther):
            take_lock(session, folder)

    lock.release()
    assert left_over() == []
    take_lock(session, folder).release()


def test_lock_in_a_group_folder_is_shared(tmp_path, umask):
    """A colleague can take the lock later."""
    path = tmp_path / "team"
    path.mkdir()
    path.chmod(0o2770)
    umask(0o077)

    with take_lock(path / "noodle.toml", Folder.existing(path)) as lock:
        assert lock.path.stat().st_mode & 0o777 == 0o660


def test_planted_lock_is_never_written(session, folder):
    """A file planted in place of the lock is not written."""
    victim = folder.path / "victim"
    victim.write_text("theirs")
    lock = folder.path / ".noodle.lock"
    plants = [
        lambda: lock.symlink_to(victim),
        lambda: os.link(victim, lock),
        lambda: os.mkfifo(lock),
        lock.mkdir,
    ]
    for plant in plants:
        plant()
        with pytest.raises(LockFailed, match=r"noodle\.lock cannot be locked"):
            take_lock(session, folder)
        assert victim.read_text() == "theirs"
        lock.rmdir() if lock.is_dir() and not lock.is_symlink() else lock.unlink()


def test_deleted_lock_is_taken_again(session, folder, monkeypatch):
    """A lock file that was deleted meanwhile is created again."""
    stands_at = locking._is_still_at
    answers = iter([False])
    monkeypatch.setattr(locking, "_is_still_at", lambda *seen: next(answers, None) is None and stands_at(*seen))

    with take_lock(session, folder), pytest.raises(LockedByOther):
        take_lock(session, folder)


def test_lock_deleted_while_opening_is_created_again(session, folder, monkeypatch):
    """A lock that is released while it is opened is created again."""
    real, answers = os.open, iter([FileExistsError, FileNotFoundError])

    def meddled(*given):
        if answer := next(answers, None):
            raise answer
        return real(*given)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", meddled)
        lock = take_lock(session, folder)

    with pytest.raises(LockedByOther):
        take_lock(session, folder)
    lock.release()


def test_release_deletes_only_its_own_file(session, folder, left_over):
    """A release never deletes a file that is not its own."""
    lock = take_lock(session, folder)
    lock.path.unlink()
    lock.release()
    assert left_over() == []


def test_disk_that_is_gone_is_let_go(session, folder, monkeypatch):
    """A lock on a network disk whose line broke is released without an error, and another is refused as one."""
    close = os.close

    def close_and_fail(descriptor):
        close(descriptor)
        raise OSError(107, "Transport endpoint is not connected")

    lock = take_lock(session, folder)
    monkeypatch.setattr(os, "close", close_and_fail)
    with pytest.raises(LockedByOther):
        take_lock(session, folder)
    lock.release()

    assert lock.descriptor == -1


def test_unreadable_lock_still_holds(session, folder):
    """A lock with unreadable content still holds."""
    with take_lock(session, folder) as lock:
        lock.path.write_bytes(b"who = 3\npid = 'x'\nhost = 1\nsince = 2\n")
        with pytest.raises(LockedByOther, match=r"is open elsewhere: somebody$"):
            take_lock(session, folder)
        lock.path.write_bytes(b"\xff[[[")
        with pytest.raises(LockedByOther, match="somebody"):
            take_lock(session, folder)


@pytest.mark.parametrize(("name", "cause"), [("open", "read-only"), ("flock", "disk I/O error")])
def test_disk_without_locks_is_reported(session, folder, monkeypatch, name, cause):
    """Where no lock is possible the reason is given."""

    def refuse(*_, **__):
        raise OSError(30 if name == "open" else 5, "x")

    monkeypatch.setattr(os if name == "open" else locking.fcntl, name, refuse)
    with pytest.raises(LockFailed, match=cause):
        take_lock(session, folder)


def test_user_without_a_name_has_a_number(monkeypatch):
    """A user id without a name is shown as a number."""
    monkeypatch.setattr(os, "geteuid", lambda: 2**31 - 7)

    assert user_name() == str(2**31 - 7)


@pytest.mark.parametrize("text", ["", 'who = "sam"\npid = 4194304\nhost = "elsewhere"\n', None])
def test_stale_lock_with_a_second_name_is_taken_over(session, folder, text):
    """What a killed process left, and a backup by `cp -al` gave a second name, holds nobody off."""
    lock, backup = folder.path / ".noodle.lock", folder.path / "backup"
    if text is None:
        with take_lock(session, folder):
            text = lock.read_text()
    lock.write_text(text)
    os.link(lock, backup)

    with take_lock(session, folder) as taken:
        assert taken.path.stat().st_nlink == 1
        with pytest.raises(LockedByOther):
            take_lock(session, folder)
    assert backup.read_text() == text
    assert not lock.exists()


def test_held_lock_with_a_second_name_holds(session, folder):
    """A backup made while somebody writes takes nothing from them."""
    with take_lock(session, folder) as held:
        os.link(held.path, folder.path / "backup")
        with pytest.raises(LockedByOther):
            take_lock(session, folder)
        assert held.path.exists()

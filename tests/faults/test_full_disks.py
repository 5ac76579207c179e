"""Full, read-only and forbidden disks lose nothing (P4)."""

import errno
import os
import subprocess
import tomllib
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from privacy.other_users import STRANGER, becomes_another_user, run_as_user

from earnest.core.model.parsing import read_session
from earnest.store.files.folder import Folder
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import save_as_new
from earnest.workspace.errors import NotSaved

EXAMPLE = Path(__file__).parents[1] / "store" / "example.toml"
TYPED = "what the owner said " * 20


@pytest.fixture
def small_disk(tmp_path):
    """Yield a folder on a disk of 64 kB."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a disk")
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "earnest", str(place)]
    said = subprocess.run(mount, capture_output=True, text=True, check=False)
    if said.returncode:
        pytest.skip(f"the kernel mounts no small disk: {said.stderr.strip()[:80]}")
    yield Folder.open_or_make(place / "sessions")
    subprocess.run(["umount", "-l", str(place)], check=False)


def open_example(folder):
    """Return the example session open for writing, and as it is after one more answer."""
    document = tomllib.loads(EXAMPLE.read_text("utf-8"))
    path = folder.path / "noodle.toml"
    save_as_new(path, document, folder)
    document["goal"]["g1"]["text"] = "ship two episodes a week"
    return open_session(path), read_session(document)[0]


def survives(opened, session, cause, refusing):
    """Return whether a refused save and draft lose nothing and succeed afterwards."""
    old = opened.path.read_bytes()
    with refusing():
        try:
            opened.file.save(session)
        except NotSaved as trouble:
            told = str(trouble)
        else:
            told = ""
        opened.file.drafts.keep("g1.text", {"text": TYPED})
        is_draft_kept = opened.file.drafts.flush()
        is_whole = opened.path.read_bytes() == old
    # The thread may have written meanwhile: only that all of it is in the file counts.
    opened.file.save(session)
    opened.file.drafts.flush()
    draft = read_draft(opened.path)
    left = [path.name for path in opened.path.parent.iterdir() if path.name.endswith(".tmp")]
    says_so = told.startswith(f"noodle.toml was not saved: {cause}")
    is_new = opened.path.read_bytes() != old and draft is not None and draft.texts == {"text": TYPED}
    opened.close()
    return is_whole and says_so and is_new and not is_draft_kept and not left


def test_full_disk_loses_nothing(promise, small_disk):
    """The file stays whole, and text is written once there is room."""
    kept = promise("P4", "full disk of 64 kB")
    opened, session = open_example(small_disk)
    ballast = small_disk.path.parent / "ballast"

    @contextmanager
    def full():
        with suppress(OSError), ballast.open("wb", buffering=0) as file:
            while file.write(b"x" * 1024):
                pass
        yield
        ballast.unlink()

    kept.case(survives(opened, session, "no space left on device", full))
    kept.holds()


def test_read_only_disk_loses_nothing(promise, small_disk):
    """The same holds for a disk that becomes read-only."""
    kept = promise("P4", "disk remounted to be read-only")
    opened, session = open_example(small_disk)
    place = str(small_disk.path.parent)

    @contextmanager
    def read_only():
        # A lock that is held open for writing forbids the whole disk to turn read-only; a bind over it does not.
        subprocess.run(["mount", "--bind", place, place], check=True)
        subprocess.run(["mount", "-o", "remount,ro,bind", place], check=True)
        yield
        subprocess.run(["umount", place], check=True)

    kept.case(survives(opened, session, "read-only file system", read_only))
    kept.holds()


def test_used_up_quota_loses_nothing(promise, folder, monkeypatch):
    """The same holds for a quota."""
    kept = promise("P4", "quota used up")
    opened, session = open_example(folder)

    def refused(*_):
        raise OSError(errno.EDQUOT, "quota")

    @contextmanager
    def used_up():
        with monkeypatch.context() as patched:
            patched.setattr(os, "write", refused)
            yield

    kept.case(survives(opened, session, "disk quota exceeded", used_up))
    kept.holds()


@becomes_another_user
def test_forbidden_folder_loses_nothing(promise, tmp_path):
    """The same holds for a user without permission to write."""
    kept = promise("P4", "folder of mode 0500, as another user")
    home = Path("/tmp") / f"earnest-faults-{os.getpid()}"  # noqa: S108 - the other user reaches no folder of pytest's
    home.mkdir(mode=0o777)
    home.chmod(0o777)

    def act():
        opened, session = open_example(Folder.open_or_make(home / "sessions"))

        @contextmanager
        def forbidden():
            opened.path.parent.chmod(0o500)
            yield
            opened.path.parent.chmod(0o700)

        return survives(opened, session, "permission denied", forbidden)

    try:
        kept.case(run_as_user(STRANGER, [], act) == "True", str(tmp_path))
    finally:
        subprocess.run(["rm", "-rf", str(home)], check=False)
    kept.holds()

"""Each command that writes ends as the README says, whatever keeps it from writing."""

import errno
import io
import os
import time
from types import SimpleNamespace

import pytest

from earnest.cli.main import main
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock
from earnest.store.sessions.open import open_session

pytestmark = pytest.mark.slow

NUMBERS = [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EIO]
"""A full disk, a quota, a disk and a folder that are read-only, and a disk that fails."""
WRITERS = {
    "new": ("new Harbour", "", Exit.NOT_WRITTEN),
    "new --from": ("new Harbour --from lantern", "", Exit.NOT_WRITTEN),
    "new in no folder": ("new Harbour --home {tmp}/gone", "", Exit.NOT_MADE),
    "new --plain": ("new Harbour --plain", "More guests\n.\n/q\n", Exit.NOT_WRITTEN),
    "open": ("open lantern --plain", "/2\nThe till stands in the way\n.\n/q\n", Exit.NOT_WRITTEN),
    "delete": ("delete lantern", "lantern\n", Exit.NOT_WRITTEN),
    "restore": ("restore old", "", Exit.NOT_WRITTEN),
    "restore a version": ("restore lantern 1", "", Exit.NOT_WRITTEN),
    "ask -o": ("ask lantern -o {tmp}/paper", "", Exit.NOT_WRITTEN),
    "letter -o": ("letter lantern -o {tmp}/paper", "", Exit.NOT_WRITTEN),
    "proposal -o": ("proposal lantern -o {tmp}/paper.md", "", Exit.NOT_WRITTEN),
    "replay --cast": ("replay lantern --cast {tmp}/film", "", Exit.NOT_WRITTEN),
}
"""Each command with its words, what is typed, and its exit code where nothing can be written."""
READERS = [
    "list",
    "check lantern",
    "quotes lantern",
    "ask lantern",
    "replay lantern",
    "verify",
    "doctor",
    "versions lantern",
    "lessons",
]


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Return what runs a command with what is typed, and returns its exit code."""

    def command(words, typed=""):
        given = SimpleNamespace(buffer=io.BytesIO(typed.encode()), closed=False, isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", given)
        return main(words.format(tmp=tmp_path).split())

    return command


@pytest.fixture
def lantern(put, example_text, run, capsys):
    """Return the path of a session with an older version, and one in the trash."""
    put("old", example_text)
    path = put("lantern", example_text)
    assert run("delete old", "old\n") == 0
    assert run("open lantern --plain", "/2\nThe till stands in the way\n.\n/q\n") == 0
    assert capsys.readouterr().err == ""
    return path


@pytest.fixture
def refuse(monkeypatch):
    """Return what refuses every file and folder that would be made or written."""
    opens, writes = os.open, os.write

    def make(number):
        def refused(*_, **__):
            raise OSError(number, os.strerror(number))

        def opened(path, flags, *rest, **more):
            return refused() if flags & (os.O_CREAT | os.O_RDWR) else opens(path, flags, *rest, **more)

        monkeypatch.setattr(os, "open", opened)
        monkeypatch.setattr(
            os, "write", lambda descriptor, data: refused() if descriptor > 2 else writes(descriptor, data)
        )
        for name in ("mkdir", "rename", "replace", "link"):
            monkeypatch.setattr(os, name, refused)

    return make


@pytest.mark.parametrize("number", NUMBERS, ids=errno.errorcode.get)
@pytest.mark.parametrize("name", WRITERS)
def test_disk_that_takes_nothing(lantern, run, refuse, name, number, capsys):
    """It is 73 where a folder cannot be made and 74 where anything else cannot be written; the cause is said."""
    words, typed, code = WRITERS[name]
    before = lantern.read_bytes()
    refuse(number)

    assert run(words, typed) == code
    assert capsys.readouterr().err.strip()
    assert lantern.read_bytes() == before


@pytest.mark.parametrize("words", READERS)
@pytest.mark.usefixtures("lantern")
def test_disk_that_takes_nothing_is_still_read(run, refuse, words):
    """What only reads needs no room."""
    refuse(errno.ENOSPC)

    assert run(words) in {Exit.EARNED, Exit.NOT_YET}


def test_trash_that_cannot_be_made(put, example_text, run, monkeypatch, capsys):
    """The session stays, and the code is that of a folder."""
    path = put("lantern", example_text)

    def refused(*_, **__):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "mkdir", refused)

    assert run("delete lantern", "lantern\n") == Exit.NOT_MADE
    assert "no space left on device" in capsys.readouterr().err
    assert path.exists()


@pytest.mark.parametrize("name", ["open", "delete", "restore a version"])
def test_session_that_somebody_has_open(lantern, run, name, capsys):
    """It is 75, and nothing is written."""
    words, typed, _ = WRITERS[name]
    with take_lock(lantern, Folder.existing(lantern.parent)):
        before = lantern.read_bytes()
        assert run(words, typed) == Exit.LOCKED
        assert lantern.read_bytes() == before
    assert capsys.readouterr().err.strip()


def test_deleted_session_that_somebody_has_open(lantern, run, capsys):
    """What lies in the trash and is open there comes back later."""
    trash = lantern.parent / ".trash"
    with take_lock(trash / "old.toml", Folder.existing(trash)):
        assert run("restore old") == Exit.LOCKED
    assert capsys.readouterr().err.strip()


@pytest.mark.parametrize("name", ["ask -o", "letter -o", "proposal -o", "replay --cast"])
@pytest.mark.usefixtures("lantern")
def test_paper_in_a_folder_that_is_not_there(run, name, capsys):
    """It is 74: no folder was to be made."""
    words, typed, code = WRITERS[name]

    assert run(words.replace("{tmp}/", "{tmp}/gone/"), typed) == code
    assert "file or folder not found" in capsys.readouterr().err


@pytest.mark.parametrize("words", ["new Harbour --home {tmp}/file", "new Harbour --home {tmp}/file/deeper"])
def test_home_that_cannot_be_made(run, words, tmp_path, capsys):
    """A file in its place, or on the way to it, is 73."""
    (tmp_path / "file").touch()

    assert run(words) == Exit.NOT_MADE
    assert capsys.readouterr().err.strip()


def test_session_that_is_not_there(lantern, run):
    """A command on it is not understood, and nothing is made."""
    for words in ("open gone --plain", "delete gone", "restore gone", "restore gone 1", "letter gone -o {tmp}/paper"):
        assert run(words) == Exit.UNUSABLE
    for words in ("delete lantern --home {tmp}/gone", "restore lantern --home {tmp}/gone"):
        assert run(words) == Exit.UNUSABLE
    assert not (lantern.parent.parent / "gone").exists()
    open_session(lantern).close()


@pytest.mark.parametrize("zone", ["AAA+99", "UTC+25", "AAA+1:30:15", "", ":/etc/passwd", "Foo/Bar"])
def test_odd_time_zone_keeps_nothing_from_working(zone, run, lantern, monkeypatch, capsys):
    """What TZ says is no reason to refuse an answer, nor a list."""
    codes = {command: run(command) for command in READERS}
    try:
        with monkeypatch.context() as patched:
            patched.setenv("TZ", zone)
            time.tzset()
            assert run("open lantern --plain", "/2\nThe till is slow\n.\n/q\n") == 0
            assert {command: run(command) for command in READERS} == codes
    finally:
        time.tzset()
    assert "Earnest met" not in capsys.readouterr().err
    assert "The till is slow" in lantern.read_text("utf-8")

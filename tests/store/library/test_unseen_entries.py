"""One entry that cannot be looked at is one row or one fault; all others stand."""

import errno
import os
import socket
from pathlib import Path

import pytest

from earnest.cli.main import main
from earnest.store.files.folder import ARCHIVE, Folder
from earnest.store.interviews import list_interviews
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog
from earnest.store.library.lessons import learn_from_folder
from earnest.store.library.library import TRASH, list_removed, list_sessions
from earnest.store.library.verify import verify
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import UnusableFile

NUMBERS = [errno.ELOOP, errno.EACCES, errno.ESTALE, errno.ENOTCONN, errno.EIO, errno.ENAMETOOLONG, errno.EPERM]
CALLS = ["stat", "lstat", "open", "readlink"]


@pytest.fixture
def refuse(monkeypatch):
    """Return what lets a system call fail for every path that ends in a name."""

    def make(call, name, number):
        real = getattr(os, call)

        def meddled(path, *given, **named):
            if isinstance(path, str | Path) and os.fspath(path).endswith(name):
                raise OSError(number, os.strerror(number))
            return real(path, *given, **named)

        monkeypatch.setattr(os, call, meddled)

    return make


def failures():
    """Yield each call with each way to fail: each way once in the quick tests, all others in the slow ones."""
    for row, number in enumerate(NUMBERS):
        for call in CALLS:
            is_quick = call == CALLS[row % len(CALLS)]
            yield pytest.param(number, call, marks=() if is_quick else pytest.mark.slow)


@pytest.mark.parametrize(("number", "call"), list(failures()))
def test_entry_that_fails_is_one_row(harbour, refuse, number, call):
    """Whatever a system call answers for one file, the other one is listed, judged, learnt from and verified."""
    refuse(call, "odd.toml", number)

    rows = {row.path.stem: row for row in Catalog(harbour, SessionAssessor).read_all()}
    assert rows["harbour"].summary
    assert set(rows) == {"harbour", "odd"}
    assert rows["odd"].message or rows["odd"].summary
    assert not isinstance(dict(learn_from_folder(harbour))[harbour.path / "harbour.toml"], str)
    assert {each.path.stem for each in list_sessions(harbour)} == {"harbour", "odd"}
    assert not [each for each in verify(harbour) if each.path.stem == "harbour"]


def test_link_that_cannot_be_followed_is_no_bug(harbour, refuse):
    """A link that may not be read, though its file may, is told as a file that cannot be used."""
    (harbour.path / "odd.toml").unlink(missing_ok=True)
    (harbour.path / "odd.toml").symlink_to("harbour.toml")
    refuse("readlink", "odd.toml", errno.EACCES)

    with pytest.raises(UnusableFile, match="permission denied"):
        open_session(harbour.path / "odd.toml")


def test_name_that_is_no_text_is_one_row(harbour, capsysbinary):
    """Any bytes may be a file's name: it is listed, verified and read, and the list is kept for the next time."""
    path = harbour.path / os.fsdecode(b"caf\xe9.toml")
    path.write_bytes((harbour.path / "harbour.toml").read_bytes())
    home = ("--home", str(harbour.path))

    for _ in range(2):
        assert main(["list", "--json", *home]) == 0
    assert main(["verify", *home]) in {1, 2}
    opened = open_session(path)
    assert (opened.file, opened.read_only) == (None, "the name of the file is not UTF-8; rename it with mv")
    assert b"Unexpected" not in capsysbinary.readouterr().err


def put_in(kind, path):
    """Put something at a path that is no file."""
    match kind:
        case "ring":
            path.symlink_to(path.name)
        case "long link":
            path.symlink_to("x" * 300)
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "socket":
            with socket.socket(socket.AF_UNIX) as server:
                os.chdir(path.parent)
                server.bind(path.name)
        case "device":
            path.symlink_to("/dev/full")


@pytest.mark.parametrize("kind", ["ring", "long link", "folder", "pipe", "socket", "device"])
def test_entry_that_is_no_file_is_one_row(harbour, kind, monkeypatch, capsys):
    """Each is told with why; commands on all and on the other session go on, with the code of a broken file."""
    monkeypatch.chdir(harbour.path)
    put_in(kind, harbour.path / "thing.toml")
    home = ("--home", str(harbour.path))

    assert main(["list", *home]) == 0
    out = capsys.readouterr().out
    assert out.count("cannot be used") == 1
    assert any(cause in out for cause in ("not a regular file", "link", "name too long"))
    assert main(["lessons", *home]) == 0
    assert main(["check", "harbour", *home]) in {0, 1}
    assert main(["check", "thing", *home]) == 2
    capsys.readouterr()
    assert main(["verify", *home]) in {1, 2}
    out = capsys.readouterr().out
    assert "thing.toml" in out
    assert "harbour.toml" not in out
    assert main(["doctor", *home]) == 1


@pytest.mark.parametrize("place", [ARCHIVE, TRASH])
def test_bad_entry_hides_nothing_remove_this(harbour, place, example):
    """In the archive and in the trash it is one row too."""
    inner = harbour.inner(place)
    (inner.path / "kept.toml").write_text(to_toml(example))
    put_in("ring", inner.path / "ring.toml")

    assert {each.path.stem: bool(each.message) for each in list_removed(place, harbour)} == {
        "kept": False,
        "ring": True,
    }


def test_unreadable_versions_are_told(harbour, refuse, capsys):
    """Versions that cannot be looked at are not said to be none."""
    versions = harbour.inner(".versions").inner("harbour")
    (versions.path / "000001_2026-03-04T05-06-07+0000.toml").write_text("x")
    refuse("listdir", "harbour", errno.EACCES)

    assert main(["versions", "harbour", "--home", str(harbour.path)]) == 2
    assert "permission denied" in capsys.readouterr().err


def test_interviews_beside_a_bad_entry_are_found(harbour, monkeypatch, tmp_path):
    """In a folder of interviews a ring hides no other interview."""
    (tmp_path / "mine").mkdir()
    put_in("ring", tmp_path / "ring")
    monkeypatch.setenv("EARNEST_SCREENS", str(tmp_path))

    assert "mine" in list_interviews(Folder(harbour.path))

"""The index: what a list shows, from a file that is never the truth, and with no word of a client's in it."""

import errno
import os
import shutil
import sqlite3
import time
from pathlib import Path

import pytest

from earnest import core
from earnest.core.standing.verdict import Verdict
from earnest.store.files.folder import Folder
from earnest.store.library import index
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog
from earnest.store.library.verify import verify
from earnest.store.shipped import list_samples

LONG_AGO = time.time() - 3600


@pytest.fixture
def library(folder):
    """Return a folder with every sample, changed an hour ago."""
    for path in list_samples():
        put(folder, path, path.name)
    return folder


@pytest.fixture
def few(folder):
    """Return a folder with the three smallest samples, changed an hour ago: what harms an index asks for no more."""
    for path in sorted(list_samples(), key=lambda path: path.stat().st_size)[:3]:
        put(folder, path, path.name)
    return folder


def put(folder, source, name):
    """Put a copy of a session there, as it was saved an hour ago."""
    place = folder.path / name
    shutil.copyfile(source, place)
    place.chmod(0o600)
    os.utime(place, (LONG_AGO, LONG_AGO))


@pytest.fixture(autouse=True)
def _a_change_is_old_at_once(monkeypatch):
    """Take each file for settled: to change ctime would take a wait."""
    monkeypatch.setattr(index, "YOUNG", -1)


@pytest.fixture
def reads(monkeypatch):
    """Return the names of the sessions that were read, in order."""
    read, judged = [], SessionAssessor.open

    def noted(judge, path):
        read.append(path.name)
        return judged(judge, path)

    monkeypatch.setattr(SessionAssessor, "open", noted)
    return read


def test_what_was_read_once_is_known(library, reads):
    """The second time no session is read, and the list is the same."""
    first = Catalog(library, SessionAssessor).read_all()
    assert len(reads) == len(first) == len(list_samples())
    reads.clear()

    assert Catalog(library, SessionAssessor).read_all() == first
    assert reads == []
    assert all(row.is_read for row in Catalog(library, SessionAssessor).rows)


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_text(path.read_text("utf-8") + "\n", "utf-8"),
        lambda path: os.utime(path, (LONG_AGO + 1, LONG_AGO + 1)),
        lambda path: (shutil.copy2(path, f"{path}.new"), Path(f"{path}.new").replace(path)),
        lambda path: (
            path.write_text("#" + path.read_text("utf-8")[1:], "utf-8"),
            os.utime(path, (LONG_AGO, LONG_AGO)),
        ),
    ],
    ids=["size", "time", "inode", "its time put back"],
)
def test_a_changed_file_is_read_anew(library, reads, change):
    """Whatever tells of a change: its size, its times, another file in its place. The others are not read."""
    path = library.path / list_samples()[0].name
    Catalog(library, SessionAssessor).read_all()
    reads.clear()

    change(path)

    Catalog(library, SessionAssessor).read_all()
    assert reads == [path.name]


def test_a_file_that_was_just_changed_is_not_kept(library, reads, monkeypatch):
    """It may change again within the same tick of the clock."""
    monkeypatch.setattr(index, "YOUNG", 60 * 1_000_000_000)
    Catalog(library, SessionAssessor).read_all()
    reads.clear()

    Catalog(library, SessionAssessor).read_all()

    assert len(reads) == len(list_samples())


def test_sessions_come_and_go(library, reads):
    """One that is gone leaves the index, one of another name is read."""
    first, second = (path.name for path in list_samples()[:2])
    Catalog(library, SessionAssessor).read_all()
    (library.path / first).unlink()
    (library.path / second).rename(library.path / "other.toml")
    reads.clear()

    found = {row.path.name for row in Catalog(library, SessionAssessor).read_all()}

    assert reads == ["other.toml"]
    assert found == {path.name for path in list_samples()} - {first, second} | {"other.toml"}
    assert set(index.load_rows(library)) == found


def test_no_word_that_a_client_said_is_in_it(library):
    """Nor one of yours: the client's name, the verdict and what is weakest."""
    Catalog(library, SessionAssessor).read_all()
    content = (library.path / index.NAME).read_bytes()

    for path in list_samples():
        session = SessionAssessor(library).open(path).session
        assert session.client.encode() in content
        for claim in session.claims.values():
            for text in (claim.text, *(quote.words for quote in claim.heard.values())):
                assert len(text) < 12 or text.encode() not in content


def test_a_line_with_their_words_is_read_from_the_session(library, reads):
    """What is asked next, once the right is earned, may name their goal: it is shown, and stands in no index."""
    shelf = Catalog(library, SessionAssessor)
    rows = shelf.read_all()
    asking = [row for row in rows if row.summary and row.summary.text is None]
    reads.clear()

    for row in rows:
        label, says = shelf.describe_line(row)
        assert says
        assert (label == "ask next") == (row in asking)
    assert reads == [row.path.name for row in asking]


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_bytes(b"no index at all, and long enough for a header" * 40),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: (path.unlink(), path.symlink_to(list_samples()[0])),
        lambda path: (path.unlink(), os.mkfifo(path)),
    ],
    ids=["text", "empty", "cut", "a folder", "a link", "a pipe"],
)
def test_whatever_is_wrong_with_it_the_list_is_right(few, harm):
    """It is made anew, or done without; nothing else is touched."""
    first = Catalog(few, SessionAssessor).read_all()
    sample = list_samples()[0].read_bytes()
    harm(few.path / index.NAME)

    for _ in range(3):
        assert Catalog(few, SessionAssessor).read_all() == first
    assert list_samples()[0].read_bytes() == sample


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE session SET verdict = 'king'",
        "UPDATE session SET size = 'x'",
        "ALTER TABLE session ADD COLUMN more",
        "DROP TABLE session",
        "PRAGMA user_version = 7",
    ],
)
def test_an_index_of_another_making_counts_for_nothing(few, statement):
    """One of an older or a newer Earnest, or that somebody has written into."""
    first = Catalog(few, SessionAssessor).read_all()
    with sqlite3.connect(few.path / index.NAME) as other:
        other.execute(statement)
    other.close()

    assert Catalog(few, SessionAssessor).read_all() == first


def test_it_is_for_those_of_the_folder_only(few):
    """It has the folder's mode under any umask, and nothing else stays beside it."""
    before = os.umask(0)
    try:
        Catalog(few, SessionAssessor).read_all()
    finally:
        os.umask(before)

    assert (few.path / index.NAME).stat().st_mode & 0o7777 == 0o600
    assert [path.name for path in few.path.iterdir() if path.name.startswith(".")] == [index.NAME]
    assert not verify(few)


def test_somebody_who_writes_it_is_not_waited_for_long(few):
    """The list is right all the same."""
    first = Catalog(few, SessionAssessor).read_all()
    with sqlite3.connect(few.path / index.NAME, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert Catalog(few, SessionAssessor).read_all() == first
        other.execute("ROLLBACK")
    other.close()
    assert Catalog(few, SessionAssessor).rows == first


def test_a_session_that_cannot_be_used_is_read_each_time(library, reads):
    """Its message tells of the file as it is now."""
    (library.path / "broken.toml").write_text("a = \n")
    Catalog(library, SessionAssessor).read_all()
    reads.clear()

    found = Catalog(library, SessionAssessor).read_all()

    assert reads == ["broken.toml"]
    assert next(row for row in found if row.path.name == "broken.toml").message.startswith("broken.toml:1:5")
    assert {row.summary.verdict for row in found if row.summary} == set(Verdict)


def test_a_folder_that_is_not_there_has_no_sessions(tmp_path):
    """And none is made for the index."""
    folder = Folder(tmp_path / "nowhere")

    assert Catalog(folder, SessionAssessor).read_all() == []
    assert not folder.path.exists()


def test_at_a_glance_the_last_changed_are_seen(library):
    """Those that the index knows and whose files are as they were; with how many there are in all."""
    assert Catalog.at_a_glance(library, 3) is None, "no index yet"
    whole = Catalog(library, SessionAssessor).read_all()
    newest = sorted(library.path.glob("*.toml"))[5]
    os.utime(newest)

    rows, count = Catalog.at_a_glance(library, 3)

    assert count == len(whole)
    assert [row.path.name for row in rows] == [row.path.name for row in whole[:3] if row.path != newest]
    assert all(row.summary and row.client for row in rows)
    assert Catalog.at_a_glance(library, count) is None, "all of them are seen as quickly"


def test_a_folder_of_the_rules_that_nobody_may_look_into_is_passed_by(few, reads, monkeypatch):
    """Such as one of compiled modules that the administrator alone may read: the index is kept all the same."""
    scandir, rules = os.scandir, str(Path(core.__file__).parent)

    def refused(path):
        if str(path).startswith(f"{rules}{os.sep}"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    first = Catalog(few, SessionAssessor).read_all()
    reads.clear()

    assert Catalog(few, SessionAssessor).read_all() == first
    assert reads == []

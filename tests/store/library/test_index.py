"""The index: a cache of what a list shows, which quotes nobody."""

import errno
import os
import shutil
import sqlite3
import time
from datetime import date
from pathlib import Path

import pytest

from earnest import core
from earnest.core.standing.verdict import JUDGED
from earnest.store.files.folder import Folder
from earnest.store.library import index, scan
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog, FolderReader, find_newest
from earnest.store.library.folder_library import FolderLibrary
from earnest.store.library.left_session import note_left
from earnest.store.library.verify import verify
from earnest.store.shipped import list_samples
from earnest.store.toml.read import read_content
from earnest.workspace.ports import LeftSession

LONG_AGO = time.time() - 3600


@pytest.fixture
def library(folder):
    """Return a folder with every sample, changed an hour ago."""
    for path in list_samples():
        copy_session(folder, path, path.name)
    return folder


@pytest.fixture
def few(folder):
    """Return a folder with the three smallest samples, changed an hour ago."""
    for path in sorted(list_samples(), key=lambda path: path.stat().st_size)[:3]:
        copy_session(folder, path, path.name)
    return folder


def copy_session(folder, source, name):
    """Copy a session, as it was saved an hour ago."""
    place = folder.path / name
    shutil.copyfile(source, place)
    place.chmod(0o600)
    os.utime(place, (LONG_AGO, LONG_AGO))


@pytest.fixture(autouse=True)
def _every_file_is_stable(monkeypatch):
    """Treat each file as stable, as changing ctime would take a wait."""
    monkeypatch.setattr(scan, "YOUNG", -1)


@pytest.fixture
def reads(monkeypatch):
    """Return the names of the sessions that were read, in order."""
    read, judged = [], SessionAssessor.open

    def noted(judge, path, **how):
        read.append(path.name)
        return judged(judge, path, **how)

    monkeypatch.setattr(SessionAssessor, "open", noted)
    return read


def test_second_list_reads_no_session(library, reads):
    """The second list is the same and reads no session."""
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
def test_changed_file_is_read_again(library, reads, change):
    """A file with another size, time or inode is read again, and the others are not."""
    path = library.path / list_samples()[0].name
    Catalog(library, SessionAssessor).read_all()
    reads.clear()

    change(path)

    Catalog(library, SessionAssessor).read_all()
    assert reads == [path.name]


@pytest.fixture
def _every_file_is_young(monkeypatch):
    """Treat each file as one that may change again within a tick of the clock."""
    monkeypatch.setattr(scan, "YOUNG", 60 * 1_000_000_000)


@pytest.mark.usefixtures("_every_file_is_young")
def test_fresh_file_counts_while_its_content_is_the_same(few, reads):
    """A file that was just changed is not read again, until another checksum tells that it changed within a tick."""
    first = Catalog(few, SessionAssessor).read_all()
    name = first[0].path.name
    reads.clear()

    assert Catalog(few, SessionAssessor).read_all() == first
    assert reads == []
    row = index.load_rows(few)[name]
    assert row.checksum is not None
    index.update_rows(few, {name: row._replace(checksum=row.checksum ^ 1)})

    assert Catalog(few, SessionAssessor).read_all() == first
    assert reads == [name]


def test_checksums_go_once_the_times_are_reliable(few, reads, monkeypatch):
    """A file that has not changed for a while is no longer summed up at each start."""
    with monkeypatch.context() as young:
        young.setattr(scan, "YOUNG", 60 * 1_000_000_000)
        Catalog(few, SessionAssessor).read_all()
    assert all(row.checksum is not None for row in index.load_rows(few).values())
    reads.clear()

    Catalog(few, SessionAssessor).read_all()

    assert reads == []
    assert len(index.load_rows(few)) == 3
    assert all(row.checksum is None for row in index.load_rows(few).values())


def test_left_session_is_noted_as_it_would_be_read(few, reads):
    """A session noted on leaving needs no reading, and one whose file has changed meanwhile is not noted."""
    path = few.path / Catalog(few, SessionAssessor).rows[0].path.name
    found = SessionAssessor(few).open(path)
    stamp = read_content(path)[1]
    left = LeftSession(str(path), stamp.sha256, found.session.client, found.changed, found.summary)
    expected = next(row for row in Catalog(few, SessionAssessor).read_all() if row.path == path)
    (few.path / index.NAME).unlink()

    note_left(few, left._replace(sha256="another"))
    assert not index.load_rows(few)
    note_left(few, left)

    assert set(index.load_rows(few)) == {path.name}
    reads.clear()
    noted = next(row for row in Catalog(few, SessionAssessor).rows if row.path == path)
    assert noted._replace(number=expected.number) == expected
    assert reads == []


def test_index_follows_new_and_deleted_sessions(library, reads):
    """A deleted session leaves the index, and a new one is read."""
    first, second = (path.name for path in list_samples()[:2])
    Catalog(library, SessionAssessor).read_all()
    (library.path / first).unlink()
    (library.path / second).rename(library.path / "other.toml")
    reads.clear()

    found = {row.path.name for row in Catalog(library, SessionAssessor).read_all()}

    assert reads == ["other.toml"]
    assert found == {path.name for path in list_samples()} - {first, second} | {"other.toml"}
    assert set(index.load_rows(library)) == found


def test_index_quotes_nobody(library):
    """The index holds the client's name and verdicts, and no text of a session."""
    Catalog(library, SessionAssessor).read_all()
    content = (library.path / index.NAME).read_bytes()

    for path in list_samples():
        session = SessionAssessor(library).open(path).session
        assert session.client.encode() in content
        texts = (each.text for each in session.claims.values())
        for text in (*texts, *(quote.words for quote in session.quote.values())):
            assert len(text) < 12 or text.encode() not in content


def test_line_with_a_quote_is_read_from_the_session(library, reads):
    """A line that quotes a goal is shown and not stored in the index."""
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
def test_broken_index_is_replaced_or_ignored(few, harm):
    """Whatever is wrong with the index, the list is right, and nothing else is touched."""
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
def test_foreign_index_is_ignored(few, statement):
    """An index of another version, or one that somebody changed, is ignored."""
    first = Catalog(few, SessionAssessor).read_all()
    with sqlite3.connect(few.path / index.NAME) as other:
        other.execute(statement)
    other.close()

    assert Catalog(few, SessionAssessor).read_all() == first


def test_index_has_the_mode_of_the_folder(few):
    """The index has the folder's mode under any umask and leaves no other file."""
    before = os.umask(0)
    try:
        Catalog(few, SessionAssessor).read_all()
    finally:
        os.umask(before)

    assert (few.path / index.NAME).stat().st_mode & 0o7777 == 0o600
    assert [path.name for path in few.path.iterdir() if path.name.startswith(".")] == [index.NAME]
    assert not verify(few)


def test_locked_index_delays_little(few):
    """The list does not wait long for another writer and is right."""
    first = Catalog(few, SessionAssessor).read_all()
    with sqlite3.connect(few.path / index.NAME, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert Catalog(few, SessionAssessor).read_all() == first
        other.execute("ROLLBACK")
    other.close()
    assert Catalog(few, SessionAssessor).rows == first


def test_others_write_while_a_list_is_read(few, reads, monkeypatch):
    """A list of thousands is read in parts; a session that is left meanwhile gets its row."""
    monkeypatch.setattr(index, "PART", index.PART.replace("500", "1"))
    whole = Catalog(few, SessionAssessor).read_all()
    reads.clear()

    rows = FolderReader(few, SessionAssessor).look()
    found = [next(rows)]
    with sqlite3.connect(few.path / index.NAME, timeout=0) as other:
        other.execute("DELETE FROM session WHERE name = ?", (max(row.path.name for row in whole),))
    other.close()
    found += rows

    assert {row.path for row in found} == {row.path for row in whole}
    assert [row.is_read for row in sorted(found, key=lambda row: row.path.name)] == [True, True, False]
    assert reads == []


def test_rows_of_home_share_what_they_have_in_common(folder):
    """Tens of thousands of sessions are light: none keeps what most have for itself."""
    for name in "abc":
        copy_session(folder, list_samples()[0], f"{name}.toml")
    Catalog(folder, SessionAssessor).read_all()

    first, *rest = FolderLibrary(folder, date(2026, 3, 4), SessionAssessor).entries

    assert len(rest) == 2
    assert all(entry.marks is first.marks and entry.summary is first.summary for entry in rest)
    assert not hasattr(first, "__dict__")


def test_unusable_session_is_read_each_time(library, reads):
    """An unusable session is read again each time."""
    (library.path / "broken.toml").write_text("a = \n")
    Catalog(library, SessionAssessor).read_all()
    reads.clear()

    found = Catalog(library, SessionAssessor).read_all()

    assert reads == ["broken.toml"]
    assert next(row for row in found if row.path.name == "broken.toml").message.startswith("broken.toml:1:5")
    assert {row.summary.verdict for row in found if row.summary} == set(JUDGED)


def test_missing_folder_has_no_sessions(tmp_path):
    """A missing folder has no sessions, and no index is created."""
    folder = Folder(tmp_path / "nowhere")

    assert Catalog(folder, SessionAssessor).read_all() == []
    assert not folder.path.exists()


def test_glance_shows_the_newest_known_sessions(library):
    """The newest sessions that the index knows are returned with the number of all."""
    assert find_newest(library, 3) is None, "no index yet"
    whole = Catalog(library, SessionAssessor).read_all()
    newest = sorted(library.path.glob("*.toml"))[5]
    os.utime(newest)

    rows, count = find_newest(library, 3)

    assert count == len(whole)
    assert [row.path.name for row in rows] == [row.path.name for row in whole[:3] if row.path != newest]
    assert all(row.summary and row.client for row in rows)
    assert find_newest(library, count) is None, "all of them are seen as quickly"


def test_inaccessible_folder_of_rules_is_skipped(few, reads, monkeypatch):
    """A folder of rules without access is skipped, and the index is kept."""
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

"""Second versions that other programs put beside a session: told, counted once, and lost by nobody."""

import os
import unicodedata

import pytest
from store.two_versions import MARKS, put_pair

from earnest.store.disk import DiskSessions
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog, find_newest
from earnest.store.library.lessons import learn_from_folder
from earnest.store.library.library import archive, list_sessions, pick, restore
from earnest.store.library.scan import find_second_versions, list_session_names
from earnest.store.library.verify import verify

COPIES = [
    *("hearth.toml~", "hearth.toml.~1~", "hearth.toml.rej", "hearth.toml.save", "hearth.toml.swp", ".hearth.toml.swp"),
    *("#hearth.toml#", ".hearth.toml.kate-swp", ".hearth.toml.x7Y3aB", "~syncthing~hearth.toml.tmp"),
    *(".syncthing.hearth.toml.tmp", "hearth.toml.merge-left.r12", ".hearth.toml.un~"),
]
"""What editors and programs that copy leave beside hearth.toml."""


@pytest.mark.parametrize("program", MARKS)
def test_second_version_of_any_program_stands_under_its_session(folder, program):
    """It is counted once, picked without doubt, told by verify and offered on opening."""
    path, second = put_pair(folder, MARKS[program])

    (row,) = list_sessions(folder)
    assert (row.path, row.conflicts) == (path, (second,))
    assert dict(list_session_names(folder)) == {"hearth.toml": (second.name,)}
    assert len(list(learn_from_folder(folder))) == 1
    assert pick(folder, "hear") == pick(folder, row.client) == path
    assert [copy.key for copy in DiskSessions(folder).conflict_copies(str(path))] == [str(second)]
    (fault,) = verify(folder)
    assert (fault.path, fault.what) == (second, "second version, not merged yet")


@pytest.mark.parametrize(
    "name", ["hearth-2.toml", "hearth-copy.toml", "hearths (1).toml", "copy of hearth.toml", "old hearth (1).toml"]
)
def test_other_names_are_sessions_of_their_own(folder, name):
    """What no program marks so is somebody's own copy, and a session like any other."""
    put_pair(folder, name)

    assert len(list_sessions(folder)) == 2
    assert verify(folder) == ()


@pytest.mark.parametrize(
    ("was", "now"),
    [("Hearth Books", "Another shop"), ("started = 2026", "started = 2025"), ("client =", "[client]\nx =")],
)
def test_other_session_under_a_marked_name_is_its_own(folder, was, now):
    """A name alone decides nothing: the client and the second of its beginning are the same too."""
    path, second = put_pair(folder, "hearth (1).toml")
    text = second.read_text("utf-8")
    assert was in text
    second.write_text(text.replace(was, now, 1), "utf-8")

    assert {row.path: row.conflicts for row in list_sessions(folder)} == {path: (), second: ()}


def test_second_version_in_another_layout_is_known(folder):
    """Quotation marks, line ends and a mark of the encoding make no other session."""
    path, second = put_pair(folder, "hearth 2.toml")
    text = second.read_text("utf-8").replace('"Hearth Books"', "'Hearth Books'  # theirs", 1)
    second.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

    assert find_second_versions(path) == [second]


def test_second_version_of_a_name_taken_apart_is_known(folder):
    """A program may write the marks of letters as letters of their own."""
    path, second = put_pair(folder, "x")
    path = path.rename(folder.path / "müller.toml")
    second = second.rename(folder.path / f"{unicodedata.normalize('NFD', 'müller')} (1).toml")

    assert find_second_versions(path) == [second]


def test_second_name_of_one_file_is_no_version(folder):
    """A link is never settled with what it leads to, which would take the session away."""
    path, second = put_pair(folder, "hearth (1).toml")
    for link in (second.symlink_to, second.hardlink_to):
        second.unlink()
        link(path)
        assert find_second_versions(path) == []


def test_second_version_that_is_no_file_stops_nothing(folder):
    """A pipe, a folder and a torn file are entries of their own."""
    path, second = put_pair(folder, "hearth (1).toml")
    second.write_bytes(second.read_bytes()[:5])
    os.mkfifo(folder.path / "hearth (2).toml")
    (folder.path / "hearth 3.toml").mkdir()

    assert find_second_versions(path) == []
    assert len(list_sessions(folder)) == 4


def test_second_versions_without_their_session_are_listed(folder):
    """Nothing is hidden where what it belongs to is gone."""
    path, second = put_pair(folder, MARKS["Syncthing"])
    path.unlink()

    assert [row.path for row in list_sessions(folder)] == [second]


def test_second_version_of_the_notes_is_no_session(folder):
    """Notes on a replay are changed in two places too."""
    path, notes = put_pair(folder, "hearth.notes.sync-conflict-20261128-101112-ABCDEF7.toml")
    for each in (notes, folder.path / "hearth.notes.toml"):
        each.write_text("")
        each.chmod(0o600)

    assert [(row.path, row.conflicts) for row in list_sessions(folder)] == [(path, ())]
    assert [(each.path, each.what) for each in verify(folder)] == [(notes, "second version of the notes")]


@pytest.mark.parametrize("name", [MARKS["Dropbox"], *COPIES])
def test_second_version_goes_with_its_session(folder, left_over, name):
    """A user who archives or deletes a session leaves none of its words behind."""
    path, second = put_pair(folder, name)

    away = archive(path)

    assert left_over() == ["archive"]
    assert verify(folder) == () or name in COPIES
    restore(away)
    assert {path.name, second.name} <= set(left_over())


@pytest.mark.parametrize("name", COPIES)
def test_copy_of_an_editor_is_told(folder, name):
    """It is no session, and verify says that it is there, with who may read it."""
    _, copy = put_pair(folder, name)
    copy.chmod(0o644)

    assert len(list_sessions(folder)) == 1
    assert {each.what for each in verify(folder) if each.path == copy} > {
        "a version of the session, kept by another program"
    }


def test_index_shows_no_second_version(folder):
    """The quick list counts as the whole one does, whatever was indexed before."""
    path, second = put_pair(folder, "hearth-other.toml")
    for each in (path, second):
        os.utime(each, (1, 1))
    Catalog(folder, SessionAssessor).read_all()
    second.rename(folder.path / MARKS["Nextcloud"])
    (folder.path / "z.toml").write_text("")

    found = find_newest(folder, 1)

    assert found is None or ([row.path for row in found[0]], found[1]) == ([path], 2)

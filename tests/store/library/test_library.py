import os

import pytest

from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog
from earnest.store.library.library import (
    TRASH,
    archive,
    list_removed,
    list_sessions,
    move_to_trash,
    pick,
    pick_from_trash,
    restore,
)
from earnest.store.library.verify import verify
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import LockedByOther, NoSuchSession, NotSaved, UnusableFolder

NAMES = ["lantern-media", "noodle", "allotment"]


@pytest.fixture
def library(folder):
    """Return a folder with three sessions, the first one changed last, and other files."""
    for age, name in enumerate(NAMES):
        path = folder.path / f"{name}.toml"
        path.write_text(f'format = 2\nclient = "{name.title()}"\ninterview = "client"\n')
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    for name in ("noodle.toml.bak", "noodle.toml.orig", ".noodle.draft", ".hidden.toml", "notes.txt"):
        (folder.path / name).write_text("x")
    return folder


def test_sessions_are_listed_newest_first(library):
    """The session last changed is number 1, and backups, originals and drafts are no sessions."""
    listed = list_sessions(library)

    assert [(each.number, each.path.stem) for each in listed] == list(enumerate(NAMES, 1))
    assert [each.client for each in listed] == ["Lantern-Media", "Noodle", "Allotment"]
    assert listed[0].changed.timestamp() == 1_000_000
    assert not listed[0].message


def test_unusable_file_is_listed_with_its_message(library):
    """A broken file is listed and does not hide the others."""
    (library.path / "broken.toml").write_text("a = \n")
    (library.path / "other.toml").write_text("a = 1\n")
    (library.path / "nowhere.toml").symlink_to("gone")
    os.mkfifo(library.path / "pipe.toml")
    (library.path / "folder.toml").mkdir()

    messages = {each.path.name: each.message for each in list_sessions(library) if each.message}

    assert messages["broken.toml"].startswith("broken.toml:1:5: expected a value")
    assert messages["other.toml"].startswith("other.toml: format: expected")
    assert messages["nowhere.toml"].startswith("nowhere.toml: broken link: its target is missing")
    assert set(messages) == {"broken.toml", "other.toml", "nowhere.toml", "pipe.toml", "folder.toml"}


def test_link_is_listed_under_its_own_name(library, tmp_path):
    """What is wrong behind a link is told of the link; and a second name that leads nowhere hides nothing."""
    (tmp_path / "elsewhere.toml").write_text("a = \n")
    (library.path / "linked.toml").symlink_to(tmp_path / "elsewhere.toml")
    (library.path / "far.toml").symlink_to("/not-mounted/far.toml")

    for rows in (list_sessions(library), Catalog(library, SessionAssessor).read_all()):
        messages = {each.path.name: each.message for each in rows}
        assert messages["linked.toml"].startswith("linked.toml:1:5: expected a value")
        assert messages["far.toml"].startswith("far.toml: broken link: its target is missing")
        assert not messages["noodle.toml"]
    faults = {each.path.name: each for each in verify(library)}
    assert "Connect the disk" in faults["far.toml"].do
    assert "linked.toml:1:5" in str(faults["linked.toml"])


def test_conflict_copy_is_listed_with_its_session(library):
    """A copy belongs to its session, or is listed itself where that is gone."""
    for name in ("noodle.conflict-1.toml", "noodle.conflict-2.toml", "gone.conflict-1.toml"):
        (library.path / name).write_text("x = 1")

    listed = {each.path.name: each.conflicts for each in list_sessions(library)}

    assert [path.name for path in listed["noodle.toml"]] == ["noodle.conflict-1.toml", "noodle.conflict-2.toml"]
    assert listed["gone.conflict-1.toml"] == ()
    assert len(listed) == 4


@pytest.mark.parametrize(
    ("word", "name"), [("noodle", "noodle"), ("noodle.toml", "noodle"), ("1", "lantern-media"), ("3", "allotment")]
)
def test_session_is_picked_by_name_or_number(library, word, name):
    """A session is picked by its name or its number."""
    assert pick(library, word) == library.path / f"{name}.toml"


def test_session_is_picked_by_path(library, tmp_path, monkeypatch):
    """A path picks that file, and a name in the folder comes before a file without suffix."""
    monkeypatch.chdir(tmp_path)
    for name in ("here.toml", "noodle", "plain"):
        (tmp_path / name).touch()

    assert str(pick(library, "here.toml")) == "here.toml"
    assert str(pick(library, "./here.toml")) == "here.toml"
    assert pick(library, "noodle") == library.path / "noodle.toml"
    assert str(pick(library, "plain")) == "plain"


@pytest.mark.parametrize("word", ["0", "4", "²", "", "a\0b", "nodle", "./noodle.toml", "sub/noodle"])
def test_unknown_word_suggests_names(library, tmp_path, monkeypatch, word):
    """An unknown word suggests similar names."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoSuchSession) as caught:
        pick(library, word)

    assert str(caught.value).startswith("No session ")
    assert caught.value.close == (("noodle",) if "n" in word else ())


def test_archived_session_is_restored_whole(library, left_over):
    """The archive holds a session with its backup, originals, copies and draft."""
    before = left_over()
    (library.path / "noodle.conflict-1.toml").write_text("x")

    away = archive(library.path / "noodle.toml")

    assert away == library.path / "archive" / "noodle.toml"
    assert away.parent.stat().st_mode & 0o7777 == 0o700
    assert sorted(path.name for path in away.parent.iterdir()) == [
        ".noodle.draft",
        "noodle.conflict-1.toml",
        "noodle.toml",
        "noodle.toml.bak",
        "noodle.toml.orig",
    ]
    assert [each.path.stem for each in list_sessions(library)] == ["lantern-media", "allotment"]
    assert restore(away) == library.path / "noodle.toml"
    assert left_over() == sorted([*before, "archive", "noodle.conflict-1.toml"])


def test_taken_name_in_the_archive_is_kept(library):
    """Nothing in the archive is replaced."""
    archive(library.path / "noodle.toml")
    (library.path / "noodle.toml").write_text("second")
    (library.path / "noodle.toml.bak").write_text("its backup")

    away = archive(library.path / "noodle.toml")

    assert away.name == "noodle-2.toml"
    assert away.read_text() == "second"
    assert (away.parent / "noodle-2.toml.bak").read_text() == "its backup"


def test_open_session_is_not_archived(library):
    """A session that is open is not archived."""
    with take_lock(library.path / "noodle.toml", library), pytest.raises(LockedByOther):
        archive(library.path / "noodle.toml")


def test_deleted_session_is_kept_whole(library, left_over):
    """All files beside a deleted session are kept, and it is restored under a free name."""
    before = left_over()
    assert list_removed(TRASH, library) == []

    gone = move_to_trash(library.path / "noodle.toml")

    assert (gone.parent, gone.parent.stat().st_mode & 0o7777) == (library.path / ".trash", 0o700)
    assert sorted(path.name for path in gone.parent.iterdir()) == [
        ".noodle.draft",
        "noodle.toml",
        "noodle.toml.bak",
        "noodle.toml.orig",
    ]
    assert [each.path for each in list_removed(TRASH, library)] == [gone]
    assert [each.path.stem for each in list_sessions(library)] == ["lantern-media", "allotment"]
    assert restore(pick_from_trash(library, "1")) == library.path / "noodle.toml"
    assert left_over() == sorted([*before, ".trash"])

    (library.path / "allotment.toml").rename(library.path / "kept")
    move_to_trash(library.path / "noodle.toml")
    (library.path / "kept").rename(library.path / "noodle.toml")
    assert restore(pick_from_trash(library, "nood")) == library.path / "noodle-2.toml"


@pytest.mark.parametrize("word", ["noodle", "1", "", "../noodle", "archive/noodle.toml"])
def test_only_the_trash_is_restored(library, word):
    """A word never leads out of the trash."""
    with pytest.raises(NoSuchSession):
        pick_from_trash(library, word)
    move_to_trash(library.path / "lantern-media.toml")
    if word != "1":
        with pytest.raises(NoSuchSession):
            pick_from_trash(library, word)


def test_open_session_is_not_deleted(library):
    """A session that is open is not deleted."""
    with take_lock(library.path / "noodle.toml", library), pytest.raises(LockedByOther):
        move_to_trash(library.path / "noodle.toml")

    assert (library.path / "noodle.toml").exists()


def test_refused_move_keeps_the_session(library, monkeypatch):
    """A session that cannot be moved stays."""

    def refuse(*_, **__):
        raise OSError(30, "x")

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(NotSaved, match="was not moved: read-only file system"):
        archive(library.path / "noodle.toml")

    assert (library.path / "noodle.toml").exists()


def test_missing_folder_is_reported(tmp_path):
    """A missing folder is reported without a traceback."""
    with pytest.raises(UnusableFolder, match="file or folder not found"):
        list_sessions(Folder(tmp_path / "gone"))


def test_unique_beginning_of_a_name_is_enough(folder, example):
    """A unique beginning of a name picks it, and an ambiguous one lists the names."""
    for name in ("tomas-repairs", "tilda"):
        (folder.path / f"{name}.toml").write_text(to_toml({**example, "client": name}))

    assert pick(folder, "tom").stem == "tomas-repairs"
    with pytest.raises(NoSuchSession) as caught:
        pick(folder, "t")
    assert sorted(caught.value.close) == ["tilda", "tomas-repairs"]


def test_unique_beginning_of_a_word_is_enough(folder, example):
    """A unique beginning of a word in a name picks it, after beginnings of names."""
    for name in ("say_it_back_lims_noodles", "guess-work", "back-office"):
        (folder.path / f"{name}.toml").write_text(to_toml({**example, "client": name}))

    assert pick(folder, "Lim").stem == "say_it_back_lims_noodles"
    assert pick(folder, "work").stem == "guess-work"
    assert pick(folder, "back").stem == "back-office"
    with pytest.raises(NoSuchSession):
        pick(folder, "oodles")

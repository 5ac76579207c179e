"""The last picture of a page: kept privately, shown only while it is true, and gone with its session."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from earnest.store.disk import open_workspace
from earnest.store.files.folder import GROUP_FILE, Folder
from earnest.store.library.library import archive, move_to_trash, rename
from earnest.store.library.verify import repair, verify
from earnest.store.pictures.page_state import Surroundings, find_state, picture_path
from earnest.store.pictures.picture_file import read_picture
from earnest.store.sessions.open import open_session
from earnest.store.shipped import list_samples
from earnest.store.teams.share import IGNORED
from earnest.workspace.ports import SeenPage

CELLS, DRAWING = "\x1b[1;1H\x1b[0mA noodle shop", "\x1b[H\x1b[JA noodle shop"
SIZE = (80, 24)
ENVIRON = {"TERM": "xterm-256color"}


@pytest.fixture(autouse=True)
def preferences(tmp_path, monkeypatch):
    """Keep the user's own preferences out; return where they would be."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "earnest" / "preferences.toml"


@pytest.fixture
def session(folder):
    """Return a session in the folder."""
    path = folder.path / "noodles.toml"
    shutil.copyfile(list_samples()[0], path)
    path.chmod(0o600)
    return path


@pytest.fixture
def pictures(folder):
    """Return what keeps pictures."""
    return open_workspace(folder, environ=ENVIRON).pictures


@pytest.fixture
def is_true(preferences):
    """Return what tells whether a page's picture is there, and still true."""

    def tell(page, size=SIZE, **environ):
        kept = read_picture(os.fspath(page))
        around = Surroundings(size, ENVIRON | environ, os.fspath(preferences))
        return bool(kept) and kept.key == find_state(os.fspath(page), around, kept.since)

    return tell


def see(path, **changes):
    """Return a session's page as it was seen."""
    seen = SeenPage(str(path), SIZE, CELLS, DRAWING, open_session(path, to_write=False).stamp)
    return seen._replace(**changes)


@pytest.fixture
def kept(pictures, session):
    """Return a session whose picture is kept."""
    pictures.keep(see(session))
    return session


def test_picture_is_private_and_true(kept, is_true):
    """It is readable by its owner alone, and true as long as nothing changes."""
    facts = Path(picture_path(str(kept))).stat()
    assert stat.S_IMODE(facts.st_mode) == 0o600
    assert is_true(kept)
    assert read_picture(str(kept)).drawing == DRAWING


def put_back(path):
    """Change a file, and put its times back."""
    facts = path.stat()
    path.write_bytes(b"#" + path.read_bytes()[1:])
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))


CHANGES = {
    "the session": lambda path: path.write_bytes(path.read_bytes() + b"\n"),
    "the session, with its times put back": put_back,
    "a draft": lambda path: path.with_name(".noodles.draft").write_text("later"),
    "a lock": lambda path: path.with_name(".noodles.lock").touch(),
    "notes": lambda path: path.with_name("noodles.notes.toml").touch(),
    "a second version": lambda path: path.with_name("noodles.conflict-1.toml").touch(),
    "an editor's text": lambda path: path.with_name(".earnest-editor-0123456789abcdef").mkdir(),
    "an interview": lambda path: (path.parent / "screens" / "own").mkdir(parents=True),
    "its mode": lambda path: path.chmod(0o400),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_makes_a_picture_untrue(kept, is_true, change):
    """Whatever the page depends on changes its state."""
    change(kept)
    assert not is_true(kept)


def test_other_surroundings_make_a_picture_untrue(kept, is_true, preferences):
    """So do another window, terminal or theme, and another choice of the user's."""
    assert not is_true(kept, size=(81, 24))
    assert not is_true(kept, TERM="xterm")
    assert not is_true(kept, EARNEST_THEME="light")
    preferences.parent.mkdir(parents=True)
    preferences.touch()
    assert not is_true(kept)


@pytest.mark.parametrize("changes", [{"cells": ""}, {"cells": CELLS + "\x1b]0;x\x07"}, {"drawing": "\x1b[?1049l"}])
def test_what_cannot_be_shown_is_not_kept(kept, pictures, changes):
    """A picture that holds anything but letters and colours is not kept, and the one before goes."""
    pictures.keep(see(kept, **changes))
    assert not os.path.lexists(picture_path(str(kept)))


def test_picture_of_another_state_is_not_kept(kept, pictures):
    """What was changed by somebody else since it was shown is not kept."""
    seen = see(kept)
    kept.write_bytes(kept.read_bytes() + b"\n")
    pictures.keep(seen)
    assert not os.path.lexists(picture_path(str(kept)))


def test_nothing_is_kept_where_it_is_turned_off(kept, folder):
    """The picture before goes when the page is left."""
    open_workspace(folder).pictures.keep(see(kept))
    assert not os.path.lexists(picture_path(str(kept)))


def test_home_is_kept_as_it_was_listed(pictures, session, folder, is_true):
    """Home's picture is true until a session is added, and not kept if one was added or changed since it was listed."""
    page = folder.path
    latest = session.stat().st_ctime_ns
    seen = SeenPage("", SIZE, CELLS, DRAWING, listed_at=latest, listed=1)
    pictures.keep(seen)
    assert is_true(page)
    for wrong in (seen._replace(listed=2), seen._replace(listed_at=latest - 1)):
        pictures.keep(wrong)
        assert not os.path.lexists(picture_path(str(page)))
    pictures.keep(seen)
    (page / "other.toml").touch()
    assert not is_true(page)


@pytest.mark.parametrize(
    "move", [archive, move_to_trash, lambda path: rename(path, "Soup")], ids=["archive", "trash", "rename"]
)
def test_pictures_go_when_a_session_moves(kept, pictures, folder, move):
    """Neither its own picture nor that of home is left, here or there."""
    pictures.keep(SeenPage("", SIZE, CELLS, DRAWING, listed_at=kept.stat().st_ctime_ns, listed=1))
    assert len(list(folder.path.rglob("*.frame"))) == 2
    move(kept)
    assert not list(folder.path.rglob("*.frame"))


def test_picture_of_a_deleted_file_is_found(kept, folder):
    """A session deleted by hand leaves a picture: verify names it, and repair or the next start deletes it."""
    assert not [fault for fault in verify(folder) if fault.path.suffix == ".frame"]
    kept.unlink()
    faults = verify(folder)
    assert [fault.path.name for fault in faults] == [".noodles.frame"]
    assert repair(folder, faults) == ()
    assert not list(folder.path.glob(".*.frame"))
    kept.with_name(".other.frame").touch()
    open_workspace(folder).sessions.sweep()
    assert not list(folder.path.glob(".*.frame"))


def test_strange_files_are_no_pictures(kept):
    """A link, a file that others can read and a second name of a file are not shown."""
    path = kept.with_name(".noodles.frame")
    path.chmod(0o604)
    assert read_picture(str(kept)) is None
    path.chmod(0o600)
    os.link(path, path.with_name("again"))
    assert read_picture(str(kept)) is None
    path.unlink()
    path.symlink_to("again")
    with pytest.raises(OSError, match="symbolic links"):
        read_picture(str(kept))


def test_pictures_follow_a_groups_modes_and_are_not_shared(session):
    """In a group's folder they are the group's, like drafts; git is told to leave them alone."""
    shared = Folder(session.parent, os.getgid())
    session.parent.chmod(0o2770)
    open_workspace(shared, environ=ENVIRON).pictures.keep(see(session))
    assert stat.S_IMODE(Path(picture_path(str(session))).stat().st_mode) == GROUP_FILE
    assert {".*.frame", ".frame"} <= set(IGNORED)

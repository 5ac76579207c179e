"""The last pictures of pages hold words of clients: nobody else sees them, and they go with what they show (P12)."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from journeys.driver import NOON
from privacy.other_users import (
    MEMBERS,
    PRIVATE,
    SHARED,
    STRANGER,
    becomes_another_user,
    choose_group,
    find_exposed,
    find_wrong_modes,
    list_paths,
    run_as_user,
)

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.store.disk import open_workspace
from earnest.store.files.folder import Folder
from earnest.store.library.library import archive, move_to_trash, rename, restore
from earnest.store.pictures.page_state import PICTURE, picture_path
from earnest.store.pictures.picture_file import read_picture
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import save
from earnest.store.shipped import list_samples
from earnest.workspace.ports import SeenPage

pytestmark = becomes_another_user

WHAT = "last pictures x moment: closed to others, and gone with what they show"
CANARY = "Quincewood"
CELLS, DRAWING = f"\x1b[1;1H\x1b[0m{CANARY}", f"\x1b[H\x1b[J{CANARY}"
SIZE = (80, 24)
KINDS = ("private", "group", "setgid")


@pytest.fixture
def place(monkeypatch):
    """Yield a folder that anybody may read, with a home in it."""
    path = Path(tempfile.mkdtemp(prefix="shared-box-", dir="/tmp"))
    path.chmod(0o755)
    monkeypatch.setenv("HOME", str(path / "user"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(path / "user"))
    before = os.umask(0o022)
    yield path
    os.umask(before)
    shutil.rmtree(path)


def make_folder(path, kind):
    """Return a folder of sessions of a kind, and its group if it is shared."""
    group = None if kind == "private" else choose_group()
    if kind == "setgid":
        path.mkdir()
        os.chown(path, -1, group.gr_gid)
        path.chmod(0o2770)
    return Folder.open_or_make(path, group=group.gr_name if kind == "group" else None), group


def make_session(folder, name):
    """Return a new session in a folder."""
    path = folder.path / name
    shutil.copyfile(list_samples()[0], path)
    path.chmod(folder.file_mode)
    if folder.group is not None:
        os.chown(path, -1, folder.group)
    return path


def keep(folder, path):
    """Keep pictures of a session and of the list, as they are left."""
    pictures = open_workspace(folder, environ={"TERM": "xterm-256color"}).pictures
    listed = list(folder.path.glob("*.toml"))
    latest = max(each.stat().st_ctime_ns for each in listed)
    pictures.keep(SeenPage(str(path), SIZE, CELLS, DRAWING, open_session(path, to_write=False).stamp))
    pictures.keep(SeenPage("", SIZE, CELLS, DRAWING, listed_at=latest, listed=len(listed)))
    return [Path(picture_path(str(each))) for each in (path, folder.path)]


def change(folder, path, text):
    """Save a session again, so that a version of it is kept."""
    opened = open_session(path, to_write=False)
    edited = apply_edits(opened.session, [Edit(("goal", "g1", "larger_aim"), text)], Author("dana", NOON))
    save(path, edited.document, opened.stamp, folder)


def delete_by_hand(path):
    """Delete a session as another program does; Earnest sweeps the folder when it starts the next time."""
    path.unlink()
    open_workspace(Folder.existing(path.parent)).sessions.sweep()


def find_pictures(folder):
    """Return all pictures in a folder, and those below it."""
    return sorted(folder.path.rglob(f"*{PICTURE}"))


def read_or_tell(page):
    """Return what is read of a page's picture, or the name of the error."""
    try:
        return read_picture(str(page))
    except OSError as error:
        return type(error).__name__


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "mask", [0o022, *(pytest.param(each, marks=pytest.mark.slow) for each in (0o000, 0o077))], ids=oct
)
def test_pictures_are_closed_to_others(place, kind, mask, promise):
    """Whatever the umask, and also where one picture replaces another or a version of the session is kept."""
    kept = promise("P12", WHAT)
    os.umask(mask)
    folder, group = make_folder(place / "sessions", kind)
    path = make_session(folder, "noodles.toml")
    for moment in ("left", "left again", "left after a change"):
        if moment == "left after a change":
            change(folder, path, "Cook less at night")
        pictures = keep(folder, path)
        wanted, gid = (PRIVATE, None) if group is None else (SHARED, group.gr_gid)
        amiss = [*find_wrong_modes(list_paths(folder.path), wanted, gid, ()), *find_exposed(pictures)]
        kept.case(find_pictures(folder) == sorted(pictures) and not amiss, f"{kind} {mask:o} {moment}: {amiss}")
        told = run_as_user(STRANGER, [], lambda: [read_or_tell(page) for page in (path, folder.path)])
        kept.case(told == str(["PermissionError"] * 2), f"{kind} {mask:o} {moment}: {told}")
    kept.holds()


def test_picture_of_another_member_is_not_shown(place, promise):
    """In a group's folder each is shown their own pictures alone: another's may be anything."""
    kept = promise("P12", WHAT)
    folder, group = make_folder(place / "sessions", "setgid")
    path = make_session(folder, "noodles.toml")
    pictures = keep(folder, path)
    for user, is_shown in ((MEMBERS[0], True), (MEMBERS[1], False)):
        for picture, page in zip(pictures, (path, folder.path), strict=True):
            os.chown(picture, MEMBERS[0], group.gr_gid)
            told = run_as_user(user, [group.gr_gid], lambda page=page: read_picture(str(page)) is not None)
            kept.case(told == str(is_shown), f"{user} {page.name}: {told}")
    kept.holds()


MOVES = {
    "archived": archive,
    "in the trash": move_to_trash,
    "renamed": lambda path: rename(path, "Soup"),
    "archived and back": lambda path: restore(archive(path)),
    "deleted by hand": delete_by_hand,
}


@pytest.mark.parametrize("kind", ["private", "setgid"])
@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES)
def test_pictures_go_with_what_they_show(place, kind, move, promise):
    """Nothing is left of a session that has moved, in its folder or where it is now, and others' pictures stay."""
    kept = promise("P12", WHAT)
    folder, _ = make_folder(place / "sessions", kind)
    other = make_session(folder, "other.toml")
    keep(folder, other)
    path = make_session(folder, "noodles.toml")
    keep(folder, path)

    move(path)

    left = [
        each
        for each in find_pictures(folder)
        if each not in map(Path, map(picture_path, map(str, [other, folder.path])))
    ]
    kept.case(not left, f"{kind}: {left}")
    kept.case(Path(picture_path(str(other))).exists(), f"{kind}: the picture of another session is gone")
    kept.holds()


def test_versions_and_copies_hold_no_picture(place, promise):
    """What is kept of a session beside it is its words, and no picture is among them."""
    kept = promise("P12", WHAT)
    folder, _ = make_folder(place / "sessions", "private")
    path = make_session(folder, "noodles.toml")
    for number in range(3):
        keep(folder, path)
        change(folder, path, f"Cook less at night, {number}")
    beside = find_pictures(folder)
    kept.case([each.parent for each in beside] == [folder.path] * 2, str(beside))
    kept.holds()

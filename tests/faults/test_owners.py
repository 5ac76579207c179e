"""A save keeps a file's owner; a disk without modes is named as that."""

import contextlib
import errno
import os
import shutil
import tempfile
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from privacy.other_users import becomes_another_user, run_as_user

from earnest.cli.main import main
from earnest.core.model.parsing import read_session
from earnest.store.export import export_text
from earnest.store.files.folder import Folder
from earnest.store.library.assessor import SessionAssessor
from earnest.store.library.catalog import Catalog
from earnest.store.library.library import archive, move_to_trash
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create
from earnest.store.toml.write import to_toml

EXAMPLE = Path(__file__).parents[1] / "store" / "example.toml"
USER, GROUP = 4001, 4002


@pytest.fixture
def theirs():
    """Return the folder of a user, with a session that is theirs."""
    for name in ("doctor", "list"):
        import_module(f"earnest.cli.commands.{name}")  # another user may not read where this Python is
    place = Path(tempfile.mkdtemp(prefix="owners-", dir="/tmp"))
    place.chmod(0o755)
    home = place / "sessions"
    home.mkdir(0o700)
    os.chown(home, USER, GROUP)
    path = home / "harbour.toml"
    path.write_text(to_toml(tomllib.loads(EXAMPLE.read_text("utf-8"))))
    path.chmod(0o600)
    os.chown(path, USER, GROUP)
    yield path
    shutil.rmtree(place)


def work_on(path):
    """Make all that Earnest makes beside a session, as the user who runs this."""
    folder = Folder.existing(path.parent)
    opened = open_session(path)
    opened.file.drafts.keep("g1.text", {"text": "typed"})
    opened.file.drafts.flush()
    lock = path.with_name(f".{path.stem}.lock").stat()
    assert (lock.st_uid, lock.st_gid) == (USER, GROUP)
    changed = read_session({**opened.session.document, "client": "Other"})[0]
    opened.file.save(changed)
    path.write_bytes(path.read_bytes() + b"# by hand\n")
    with pytest.raises(Exception, match="changed elsewhere"):
        opened.file.save(changed)
    opened.close()
    for name in ("one", "two"):
        create(folder, {**opened.session.document, "client": name})
    archive(folder.path / "one.toml")
    move_to_trash(folder.path / "two.toml")
    os.utime(path, (1_000_000, 1_000_000))
    Catalog(folder, SessionAssessor).read_all()
    export_text(folder.path / "letter.md", "a letter")


@becomes_another_user
def test_root_saves_for_the_owner(theirs, promise):
    """What root writes in a user's folder is the user's: replaced or new."""
    kept = promise("P12", "files that root wrote in a user's folder and that stay the user's")
    work_on(theirs)

    every = [theirs.parent, *theirs.parent.rglob("*")]
    assert len(every) > 10
    for path in every:
        facts = path.lstat()
        kept.case((facts.st_uid, facts.st_gid) == (USER, GROUP), path.name)
    kept.case(run_as_user(USER, [], lambda: bool(open_session(theirs).file)) == "True", "the user writes again")
    kept.holds()


@becomes_another_user
def test_save_keeps_an_owner_who_is_not_the_folders(theirs):
    """In root's own folder a user's session stays the user's."""
    os.chown(theirs.parent, 0, 0)
    opened = open_session(theirs)
    opened.file.save(read_session({**opened.session.document, "client": "Other"})[0])
    opened.close()

    for name in ("harbour.toml", "harbour.toml.bak"):
        facts = (theirs.parent / name).stat()
        assert (facts.st_uid, facts.st_gid) == (USER, GROUP)


@becomes_another_user
def test_new_home_below_a_users_folder_is_theirs(theirs):
    """A folder that root makes below one of the user's is the user's."""
    Folder.open_or_make(theirs.parent / "data" / "earnest")

    for path in (theirs.parent / "data", theirs.parent / "data" / "earnest"):
        assert path.stat().st_uid == USER


@becomes_another_user
def test_refused_gift_is_told_before_writing(theirs, monkeypatch):
    """Where the disk gives nothing away, the save is refused with that reason, and nothing has changed."""
    before = theirs.read_bytes()

    def refuse(*_):
        raise OSError(errno.EPERM, "x")

    monkeypatch.setattr(os, "fchown", refuse)
    opened = open_session(theirs)

    assert opened.file is None
    assert f"cannot change its owner to {USER} and the group {GROUP}" in opened.read_only
    assert theirs.read_bytes() == before
    assert [each.name for each in theirs.parent.iterdir()] == ["harbour.toml"]


@becomes_another_user
def test_others_session_is_not_taken(theirs):
    """In your own folder, a session that belongs to somebody else is only read, with the command that helps."""
    os.chown(theirs, 0, 0)
    theirs.chmod(0o644)

    def act():
        opened = open_session(theirs)
        command = f"`sudo chown {USER}:{GROUP} {theirs}`"
        return opened.file is None and opened.read_only == f"it belongs to root; to make it yours, run {command}"

    assert run_as_user(USER, [], act) == "True"
    assert theirs.stat().st_uid == 0


@becomes_another_user
@pytest.mark.parametrize("user", [USER, 0])
@pytest.mark.parametrize("name", ["harbour.toml", "harbour.toml.bak", ".harbour.draft"])
def test_doctor_names_the_command(theirs, capfd, user, name):
    """A file of root's in a user's folder is told with `sudo chown`, not with a copy that nobody can read."""
    path = theirs.with_name(name)
    if path != theirs:
        path.write_bytes(theirs.read_bytes())
    os.chown(path, 0, 0)
    path.chmod(0o600)

    assert run_as_user(user, [], lambda: main(["doctor", "--home", str(theirs.parent)]) == 1) == "True"
    out = capfd.readouterr().out
    assert "it belongs to root" in out
    assert f"sudo chown {USER}:{GROUP} {path}" in out
    assert "take the copy" not in out
    assert "restore its .bak" not in out


@becomes_another_user
def test_list_names_the_owner_of_what_cannot_be_read(theirs, capfd):
    """The row says whose the file is."""
    os.chown(theirs, 0, 0)

    assert run_as_user(USER, [], lambda: main(["list", "--home", str(theirs.parent)]) == 0) == "True"
    assert "permission denied, it belongs to root" in " ".join(capfd.readouterr().out.split())


@becomes_another_user
def test_folder_that_may_not_be_entered_is_told(theirs, capfd):
    """A link into somebody else's folder is one row; so is a folder whose files may only be named."""
    other = theirs.parent / "mine"
    other.mkdir()
    os.chown(other, USER + 1, GROUP)
    (other / "link.toml").symlink_to(theirs)
    (other / "own.toml").write_bytes(theirs.read_bytes())
    os.chown(other / "own.toml", USER + 1, GROUP)
    theirs.parent.chmod(0o711)
    theirs.chmod(0o600)

    assert run_as_user(USER + 1, [], lambda: main(["list", "--home", str(other)]) == 0) == "True"
    out = capfd.readouterr().out
    assert out.count("cannot be used") == 1
    assert "Lantern" in out


REFUSALS = [errno.EPERM, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOSYS]


@pytest.fixture
def modeless(monkeypatch):
    """Return what makes fchmod fail."""

    def make(number):
        def refuse(*_):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "fchmod", refuse)

    return make


@pytest.mark.parametrize("number", REFUSALS)
def test_disk_without_modes_is_told_once(modeless, tmp_path, number, capsys):
    """Sessions are made, saved and exported; that others may read them is told; no right is said to be lacking."""
    modeless(number)
    home = tmp_path / "new" / "sessions"

    assert main(["new", "Harbour", "--home", str(home)]) == 0
    told = capsys.readouterr()
    assert told.err.count("this disk has no file permissions") == 1
    opened = open_session(home / "harbour.toml")
    assert [note for note in opened.notes if "this disk has no file permissions" in note] == list(opened.notes)
    opened.file.save(read_session({**opened.session.document, "client": "Other"})[0])
    opened.close()
    archive(home / "harbour.toml")
    assert main(["doctor", "--home", str(home)]) == 1
    told = capsys.readouterr().out
    assert "this disk has no file permissions" in told
    assert "permission denied" not in told


@pytest.fixture
def harbour(folder):
    """Return the path of a session of your own."""
    return create(folder, tomllib.loads(EXAMPLE.read_text("utf-8")))


def test_disk_that_ignores_modes_is_told_too(monkeypatch, harbour):
    """A disk that takes every mode and keeps another one is no better."""
    change = os.fchmod
    monkeypatch.setattr(os, "fchmod", lambda descriptor, _: change(descriptor, 0o644))

    with contextlib.closing(open_session(harbour)) as opened:
        assert "this disk has no file permissions" in opened.notes[0]


def test_other_answer_of_fchmod_is_an_error(modeless, harbour):
    """A disk that does not answer is no disk without modes."""
    modeless(errno.EIO)

    assert "disk I/O error" in open_session(harbour).read_only

import errno
import os
import stat
import tomllib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earnest.store.files.folder import Folder
from earnest.store.sessions import save as saving
from earnest.store.sessions.save import save, save_as_new
from earnest.store.toml.read import read_file
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import ChangedElsewhere, NotSaved

OLD = {"client": "Noodle", "text": "one"}
NEW = {"client": "Noodle", "text": "two"}
CALLS = ("open", "write", "fchmod", "fsync", "replace", "fstat", "read", "close", "link", "lstat")
CAUSES = {
    errno.ENOSPC: "no space left on device",
    errno.EDQUOT: "disk quota exceeded",
    errno.EIO: "disk I/O error",
    errno.EROFS: "read-only file system",
    errno.EACCES: "permission denied",
}


class Disk:
    """The calls of the system, counted, of which some fail."""

    def __init__(self, monkeypatch):
        self.count = 0
        self.refused = range(0)
        self.number = 0
        for name in CALLS:
            monkeypatch.setattr(os, name, self._counted(getattr(os, name), name))

    def _counted(self, call, name):
        def counted(*given, **named):
            self.count += 1
            if self.count in self.refused:
                if name == "close":
                    call(*given)
                raise OSError(self.number, "injected")
            return call(*given, **named)

        return counted

    def refuse(self, refused, number):
        """Make these calls fail, counted from now."""
        self.count, self.refused, self.number = 0, refused, number


@pytest.fixture
def session(folder):
    """Return the path of a saved session."""
    path = folder.path / "noodle.toml"
    save_as_new(path, OLD, folder)
    return path


@pytest.fixture
def disk(session, monkeypatch):  # noqa: ARG001 - the session is saved before calls are counted
    """Return a disk whose calls can be made to fail."""
    return Disk(monkeypatch)


def stamp_of(path):
    """Return the stamp of a file as loaded."""
    return read_file(path).stamp


def test_save_keeps_a_backup(session, folder, left_over):
    """A save replaces the file, keeps the previous one as a backup and leaves nothing else."""
    old = session.read_bytes()

    saved = save(session, NEW, stamp_of(session), folder)

    assert read_file(session).document == NEW
    assert saved == stamp_of(session)
    assert (folder.path / "noodle.toml.bak").read_bytes() == old
    assert left_over() == ["noodle.toml", "noodle.toml.bak"]


def test_a_save_after_a_save_copies_nothing(session, folder, left_over, monkeypatch):
    """The file that this program saved becomes the backup as it is; two things are confirmed."""
    stamp, old = save(session, NEW, stamp_of(session), folder), session.stat()
    synced, written = [], []
    fsync, write = os.fsync, os.write
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(descriptor) or fsync(descriptor))
    monkeypatch.setattr(os, "write", lambda *given: written.append(len(given[1])) or write(*given))

    save(session, OLD, stamp, folder, is_confirmed=True)

    backup = folder.path / "noodle.toml.bak"
    assert (backup.stat().st_ino, backup.stat().st_nlink) == (old.st_ino, 1)
    assert read_file(backup).document == NEW
    assert read_file(session).document == OLD
    assert left_over() == ["noodle.toml", "noodle.toml.bak"]
    assert len(synced) == 2
    assert sum(written) == session.stat().st_size


def copied_back(session):
    """Have another program write the same again."""
    content = session.read_bytes()
    session.unlink()
    session.write_bytes(content)
    session.chmod(0o600)


@pytest.mark.parametrize(
    "before",
    [
        lambda session: session.chmod(0o644),
        copied_back,
        lambda _: setattr(os, "link", no_links),
    ],
    ids=["another mode", "written by another program", "a disk without links"],
)
def test_a_backup_that_can_be_no_link_is_a_copy(session, folder, left_over, monkeypatch, before):
    """Where the disk may not have confirmed the file, it is open to others, or there are no links, it is copied."""
    monkeypatch.setattr(os, "link", os.link)
    stamp, old = save(session, NEW, stamp_of(session), folder), session.read_bytes()
    before(session)
    inode = session.stat().st_ino

    save(session, OLD, stamp, folder, is_confirmed=True)

    backup = folder.path / "noodle.toml.bak"
    assert backup.read_bytes() == old
    assert backup.stat().st_ino != inode
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert left_over() == ["noodle.toml", "noodle.toml.bak"]


def no_links(*_, **__):
    """Refuse as a FAT disk does."""
    raise OSError(errno.EPERM, "x")


def test_a_save_after_one_that_was_killed_leaves_nothing_over(session, folder, left_over):
    """Killed after the backup and before the new file, the old file has both names; then the backup is as it should."""
    stamp, old = save(session, NEW, stamp_of(session), folder), session.read_bytes()
    backup = folder.path / "noodle.toml.bak"
    backup.unlink()
    os.link(session, backup)

    save(session, OLD, stamp, folder, is_confirmed=True)

    assert backup.read_bytes() == old
    assert read_file(session).document == OLD
    assert left_over() == ["noodle.toml", "noodle.toml.bak"]


def count_calls(disk, session, folder, **how):
    """Return how many calls a save makes."""
    stamp = stamp_of(session)
    disk.refuse(range(0), 0)
    save(session, OLD, stamp, folder, **how)
    return disk.count


def attempt(session, document, stamp, folder, **how):
    """Return the result of a save, or its error."""
    try:
        return save(session, document, stamp, folder, **how)
    except NotSaved as trouble:
        return trouble


@pytest.mark.parametrize("number", CAUSES)
@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("is_confirmed", [False, True], ids=["copied", "linked"])
def test_failure_at_any_step_loses_nothing(session, folder, disk, left_over, number, for_ever, is_confirmed):
    """After a failure at any step the old file is whole, nothing is left over, and a retry works."""
    steps = count_calls(disk, session, folder, is_confirmed=is_confirmed)
    refusals = 0
    for step in range(1, steps + 1):
        stamp, old = stamp_of(session), session.read_bytes()
        document = {**NEW, "text": f"step {step} of {number}"}
        disk.refuse(range(step, 10_000 if for_ever else step + 1), number)

        told = attempt(session, document, stamp, folder, is_confirmed=is_confirmed)
        disk.refuse(range(0), 0)

        if isinstance(told, NotSaved):
            refusals += 1
            assert str(told).startswith(f"noodle.toml was not saved: {CAUSES[number]}")
            assert ("has the new text" if told.unconfirmed else "is unchanged") in told.safe
            stamp = told.unconfirmed or stamp
        else:
            stamp = told
        assert session.read_bytes() in {old, to_toml(document).encode()}
        assert stamp == stamp_of(session)
        assert [name for name in left_over() if "conflict" in name or "tmp" in name] == []
        assert (folder.path / "noodle.toml.bak").read_bytes()
        save(session, document, stamp, folder)
        assert read_file(session).document == document
    assert refusals > steps / 2


def test_failed_new_session_leaves_nothing(folder, disk, left_over):
    """A new session that fails leaves nothing, and its name is free."""
    path = folder.path / "new.toml"
    before = left_over()
    disk.refuse(range(0), 0)
    save_as_new(path, NEW, folder)
    steps = disk.count
    path.unlink()
    for step in range(1, steps + 1):
        disk.refuse(range(step, 10_000), errno.ENOSPC)
        with pytest.raises(NotSaved, match="no space left on device; no file was created"):
            save_as_new(path, NEW, folder)
        disk.refuse(range(0), 0)
        assert left_over() == before


def test_unconfirmed_write_is_tried_twice(session, folder, monkeypatch):
    """After a failed fsync the text is written again."""
    fsync, asked, opened = os.fsync, [], []
    real_open = os.open
    monkeypatch.setattr(os, "open", lambda *given: opened.append(str(given[0])) or real_open(*given))

    def refuse_once(descriptor):
        asked.append(descriptor)
        if len(asked) == 1:
            raise OSError(errno.EIO, "x")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_once)

    save(session, NEW, stamp_of(session), folder)

    assert read_file(session).document == NEW
    assert len({name for name in opened if name.endswith(".tmp")}) == 3


@pytest.mark.parametrize("is_confirmed", [False, True], ids=["copied", "linked"])
def test_unconfirmed_save_is_reported_and_repeatable(session, folder, monkeypatch, is_confirmed):
    """A save is confirmed only with the folder, and a repeat is no change elsewhere."""
    fsync = os.fsync

    def refuse_folders(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "x")
        fsync(descriptor)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refuse_folders)
        with pytest.raises(NotSaved) as caught:
            save(session, NEW, stamp_of(session), folder, is_confirmed=is_confirmed)

    assert "noodle.toml.bak the previous one" in str(caught.value)
    assert read_file(folder.path / "noodle.toml.bak").document == OLD
    save(session, NEW, caught.value.unconfirmed, folder)


def test_folder_that_is_gone_is_told(session, folder):
    """Nobody is told of a file that is unchanged where there is none."""
    loaded = read_file(session).stamp
    folder.path.rename(folder.path.with_name("elsewhere"))

    with pytest.raises(NotSaved, match="file or folder not found; the file or its folder is gone, and your text"):
        save(session, NEW, loaded, folder)


def test_disk_that_replaces_no_file_is_told(session, folder, monkeypatch, left_over):
    """Some file systems of other machines rename to new names only; the old file is whole, and nothing is left over."""

    def refuse(*_):
        raise FileExistsError(errno.EEXIST, "x")

    loaded = read_file(session).stamp
    monkeypatch.setattr(saving.Path, "replace", refuse)

    with pytest.raises(NotSaved, match="this disk cannot replace a file by another; the file is unchanged"):
        save(session, NEW, loaded, folder)
    assert read_file(session).document == OLD
    assert left_over() == ["noodle.toml"]


def test_file_is_read_back_before_replacing(session, folder, monkeypatch, left_over):
    """A disk that returns other bytes is noticed before the old file is replaced."""
    written, old = saving.write_synced, session.read_bytes()
    monkeypatch.setattr(saving, "write_synced", lambda to, content, *_: written(to, content.replace(b"two", b"tow")))

    with pytest.raises(NotSaved, match="the file does not read back as written"):
        save(session, NEW, stamp_of(session), folder)

    assert session.read_bytes() == old
    assert left_over() == ["noodle.toml"]


@pytest.mark.parametrize(
    ("document", "cause"),
    [({"a": "\ud800"}, "a contains invalid Unicode"), ({"a": "x" * 5_000_000}, "4 MiB")],
)
def test_unopenable_session_is_not_saved(session, folder, document, cause):
    """A session that could not be opened again never replaces one that can."""
    old = session.read_bytes()

    with pytest.raises(NotSaved, match=cause):
        save(session, document, stamp_of(session), folder)

    assert session.read_bytes() == old


def change(session):
    """Change the file in another program."""
    session.write_text('client = "Noodle"\ntext = "theirs"\n')


def put_link(session):
    """Replace the file by a link."""
    target = session.with_name("target")
    session.rename(target)
    session.symlink_to(target)


def put_pipe(session):
    """Replace the file by a pipe."""
    session.unlink()
    os.mkfifo(session)


@pytest.mark.parametrize("meddle", [change, put_link, put_pipe, os.unlink])
def test_file_changed_elsewhere_is_never_replaced(session, folder, meddle):
    """A change of another program stays, the user's version is kept beside, and both are named."""
    stamp = stamp_of(session)
    meddle(session)
    theirs = session.read_bytes() if session.is_file() else None

    for number in (1, 2):
        with pytest.raises(ChangedElsewhere) as caught:
            save(session, NEW, stamp, folder)
        assert caught.value.kept_as.name == f"noodle.conflict-{number}.toml"
        assert "noodle.toml was changed elsewhere and not overwritten; yours is saved as" in str(caught.value)
        assert read_file(caught.value.kept_as).document == NEW
        assert stat.S_IMODE(caught.value.kept_as.stat().st_mode) == 0o600

    assert (session.read_bytes() if session.is_file() else None) == theirs


def test_failed_conflict_copy_is_reported(session, folder, left_over, monkeypatch):
    """Where no copy can be written the other file stays and nothing is left over."""
    stamp = stamp_of(session)
    session.write_text("theirs")

    def refuse(*_, **__):
        raise OSError(errno.EDQUOT, "x")

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(NotSaved, match="disk quota exceeded"):
        save(session, NEW, stamp, folder)

    assert session.read_text() == "theirs"
    assert left_over() == ["noodle.toml"]


def test_unreadable_old_file_is_reported(session, folder, monkeypatch):
    """A file that cannot be compared is not replaced."""
    stamp = stamp_of(session)

    def refuse(*_):
        raise OSError(errno.EIO, "x")

    monkeypatch.setattr(os, "read", refuse)
    with pytest.raises(NotSaved, match="disk I/O error; the file is unchanged"):
        save(session, NEW, stamp, folder)


def test_touched_file_is_unchanged(session, folder):
    """A file with the same bytes causes no conflict copy."""
    stamp, content = stamp_of(session), session.read_bytes()
    session.unlink()
    session.write_bytes(content)
    os.utime(session, (1, 1))

    save(session, NEW, stamp, folder)

    assert read_file(session).document == NEW


def test_original_form_is_kept_once(session, folder, left_over):
    """A file with comments or another layout is kept once beside the session."""
    by_hand = '# mine\nclient="Noodle"\n'
    session.write_text(by_hand)

    save(session, OLD, save(session, NEW, stamp_of(session), folder), folder)
    assert (folder.path / "noodle.toml.orig").read_text() == by_hand

    session.write_text(by_hand)
    save(session, NEW, stamp_of(session), folder)
    session.write_text("# second\n" + by_hand)
    save(session, NEW, stamp_of(session), folder)
    assert left_over() == ["noodle.toml", "noodle.toml.bak", "noodle.toml.orig", "noodle.toml.orig-2"]


def test_planted_link_is_never_followed(session, folder):
    """A link in the folder never leads to another file being replaced."""
    victim = folder.path / "victim"
    victim.write_text("theirs")
    for name in ("noodle.toml.bak", "noodle.toml.orig", "noodle.conflict-1.toml"):
        (folder.path / name).symlink_to(victim)
    session.write_text("# by hand\n" + session.read_text())
    stamp = stamp_of(session)

    save(session, NEW, stamp, folder)
    with pytest.raises(ChangedElsewhere) as caught:
        save(session, OLD, stamp, folder)

    assert victim.read_text() == "theirs"
    assert caught.value.kept_as.name == "noodle.conflict-2.toml"
    assert not (folder.path / "noodle.toml.bak").is_symlink()
    assert (folder.path / "noodle.toml.orig-2").read_text().startswith("# by hand")


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
@pytest.mark.parametrize(("found", "wanted"), [(0o700, 0o600), (0o2770, 0o660)])
def test_every_file_has_the_mode_of_the_folder(tmp_path, umask, mask, found, wanted):
    """Session, backup, original and conflict copy have the folder's mode."""
    path = tmp_path / "f"
    path.mkdir()
    path.chmod(found)
    folder, session = Folder.existing(path), path / "noodle.toml"
    session.write_text("# by hand\nclient = 'Noodle'\n")
    session.chmod(0o644)
    umask(mask)
    stamp = stamp_of(session)

    save(session, NEW, stamp, folder)
    with pytest.raises(ChangedElsewhere):
        save(session, NEW, stamp, folder)

    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.iterdir()}
    assert set(modes.values()) == {wanted}
    assert len(modes) == 4


def test_changed_answer_changes_only_its_lines(session, folder, example):
    """A comparison of two versions shows the change and the history entry only."""
    save(session, example, stamp_of(session), folder)
    before = session.read_text().splitlines()
    example["challenge"]["c2"]["text"] = "Nobody inside owns reach"
    example["history"]["0003"] = {"by": "priya", "path": "challenge.c2.text"}

    save(session, example, stamp_of(session), folder)

    after = session.read_text().splitlines()
    assert [line for line in before if line not in after] == [
        'text = "Nobody inside owns reach; editors promote their own pieces"'
    ]
    assert [line for line in after if line not in before] == [
        'text = "Nobody inside owns reach"',
        "[history.0003]",
        'path = "challenge.c2.text"',
    ]


KEYS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=6)
VALUES = st.recursive(
    st.one_of(st.text(st.characters(codec="utf-8"), max_size=8), st.integers(0, 9), st.dates()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_unknown_keys_stay_in_place(folder, document):
    """Unknown keys stay in order after any number of saves."""
    path = folder.path / "noodle.toml"
    path.write_text(to_toml(document))
    read = read_file(path)

    save(path, read.document, read.stamp, folder)

    assert path.read_text() == to_toml(document)
    assert str(tomllib.loads(path.read_text())) == str(read.document)

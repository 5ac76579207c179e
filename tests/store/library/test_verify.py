"""`verify` finds every planted fault and no others, and repairs without loss (P22)."""

import os
import random
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from earnest.store.files.folder import Folder
from earnest.store.library.library import list_drafts, list_locks
from earnest.store.library.scan import find_last_write
from earnest.store.library.verify import repair, verify, verify_session
from earnest.store.sessions.open import open_session
from earnest.store.shipped import list_samples

SAMPLES = list_samples()
WHOLE = SAMPLES[0].read_bytes()
DEAD = 4_194_303


def sound(place):
    """Return a private folder with a sound session, its backup and its draft's session."""
    folder = Folder.open_or_make(place)
    path = folder.path / "lim.toml"
    shutil.copyfile(random.Random(str(place)).choice(SAMPLES), path)
    path.chmod(0o600)
    return folder, path


def dead_temporary(folder, _path):
    """Leave a temporary file of a dead process."""
    (folder.path / f".earnest-{DEAD}-{'0' * 16}.tmp").write_text("half a sav")


def dead_lock(folder, path):
    """Leave the lock of a dead process."""
    opened = open_session(path)
    lock = folder.path / ".lim.lock"
    content = lock.read_text("utf-8").replace(f"pid = {os.getpid()}", f"pid = {DEAD}")
    opened.close()
    lock.write_text(content)
    lock.chmod(0o600)


def torn(_folder, path):
    """Cut a session off in the middle."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2] + b'\n"')


def missing_entry(_folder, path):
    """Delete an entry of the history."""
    head, _, rest = path.read_text("utf-8").partition("[history.0002]")
    path.write_text(head + "[history." + rest.partition("[history.")[2], "utf-8")


def without_offset(_folder, path):
    """Delete the offset of a time in the history."""
    head, at, rest = path.read_text("utf-8").partition("[history.0002]")
    path.write_text(head + at + re.sub(r"(?m)^(at = .*)[+-]\d\d:\d\d$", r"\1", rest, count=1), "utf-8")


def beside(name, content=b"x = 1\n", mode=0o600):
    """Write a file under some name into the folder."""

    def put(folder, _path):
        made = folder.path / name
        for each in reversed(made.relative_to(folder.path).parents):
            (folder.path / each).mkdir(mode=0o700, exist_ok=True)
        made.write_bytes(content)
        made.chmod(mode)

    return put


def nameless_lock(folder, path):
    """Leave an old lock that names nobody."""
    beside(".lim.lock", b"")(folder, path)
    os.utime(folder.path / ".lim.lock", (1_000_000, 1_000_000))


def long_save(folder, path):
    """Leave an old temporary file of a running process."""
    name = f".earnest-{os.getpid()}-{'0' * 16}.tmp"
    beside(name)(folder, path)
    os.utime(folder.path / name, (1_000_000, 1_000_000))


def open_archive(folder, _path):
    """Create an archive with another mode."""
    (folder.path / "archive").mkdir()
    (folder.path / "archive").chmod(0o755)


FAULTS = {
    "others may read the session": lambda _folder, path: path.chmod(0o644),
    "others may write the session": lambda _folder, path: path.chmod(0o606),
    "others may look into the folder": lambda folder, _path: folder.path.chmod(0o755),
    "a torn session": torn,
    "no session": lambda _folder, path: path.write_text("client = 7\n"),
    "another format": lambda _folder, path: path.write_text(
        path.read_text("utf-8").replace("format = 2", "format = 9", 1)
    ),
    "a link to nothing": lambda _folder, path: path.write_text(path.read_text("utf-8").replace('"g1",', '"g9",', 1)),
    "an entry cut out": missing_entry,
    "a temporary file": dead_temporary,
    "a lock left behind": dead_lock,
    "a draft of nothing": lambda folder, _path: (folder.path / ".gone.draft").write_text("session = 'gone.toml'\n"),
    "a draft that is none": lambda folder, _path: (folder.path / ".lim.draft").write_bytes(b"\xff"),
    "a backup that is none": lambda folder, _path: (folder.path / "lim.toml.bak").write_bytes(b"\xff"),
    "a second version": lambda folder, path: shutil.copy(path, folder.path / "lim.conflict-1.toml"),
    "a link in the folder": lambda folder, _path: (folder.path / "notes").symlink_to("/etc/hostname"),
    "a link to no session": lambda folder, _path: (folder.path / "other.toml").symlink_to("/etc/hostname"),
    "a link that leads nowhere": lambda folder, _path: (folder.path / "other.toml").symlink_to("gone"),
    "a link in a lock's place": lambda folder, _path: (folder.path / ".lim.lock").symlink_to("/etc/hostname"),
    "a second name": lambda folder, path: os.link(path, folder.path.with_name(f"{folder.path.name}-elsewhere")),
    "a pipe for a session": lambda folder, _path: os.mkfifo(folder.path / "pipe.toml", 0o600),
    "a pipe": lambda folder, _path: os.mkfifo(folder.path / "pipe", 0o600),
    "a folder for a session": lambda folder, _path: (folder.path / "other.toml").mkdir(),
    "an empty session": lambda _folder, path: path.write_bytes(b""),
    "a session nobody may write": lambda _folder, path: path.chmod(0o400),
    "a folder nobody may write": lambda folder, _path: folder.path.chmod(0o500),
    "a group's folder with a file of one's own": lambda folder, _path: folder.path.chmod(0o2770),
    "a backup of nothing": beside("gone.toml.bak"),
    "an original of nothing": beside("gone.toml.orig-2"),
    "a lock that others may read": beside(".lim.lock", b"", 0o644),
    "a lock that names nobody": nameless_lock,
    "a temporary file that others may read": beside(f".earnest-{os.getpid()}-{'1' * 16}.tmp", b"", 0o644),
    "a temporary file of long ago": long_save,
    "a draft of another session": beside(".lim.draft", b"session = 'other.toml'\n"),
    "a draft that others may read": beside(".lim.draft", b"", 0o640),
    "a time without its offset": without_offset,
    "an archived session that others may read": beside("archive/old.toml", SAMPLES[0].read_bytes(), 0o644),
    "an archived session that is torn": beside("archive/old.toml", b"client ="),
    "a version that others may read": beside(".versions/lim/000001_2026-03-04T12-00-00+0000.toml", WHOLE, 0o644),
    "a version that is torn": beside(".versions/lim/000001_2026-03-04T12-00-00+0000.toml", b"client ="),
    "versions of nothing": beside(".versions/gone/000001_2026-03-04T12-00-00+0000.toml", WHOLE),
    "a file among the versions": beside(".versions/lim", WHOLE),
    "a deleted session that others may read": beside(".trash/old.toml", WHOLE, 0o644),
    "an archive that others may look into": open_archive,
}


def planted(name, place):
    """Return a folder with one fault in it."""
    folder, path = sound(place)
    assert verify(folder) == ()
    FAULTS[name](folder, path)
    return folder


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_is_found(name, tmp_path, promise):
    """Each kind of fault is reported with its file and a remedy, and nothing is changed."""
    kept = promise("P22", "planted faults that verify finds")
    folder = planted(name, tmp_path / "s")
    before = {path: path.lstat() for path in folder.path.iterdir()}

    found = verify(folder)

    kept.case(found and all(each.do.endswith(".") and str(each) for each in found), name)
    assert {path: path.lstat() for path in folder.path.iterdir()}.keys() == before.keys()
    kept.holds()


@pytest.mark.long
def test_five_hundred_faults_are_found(tmp_path, promise):
    """Every kind of fault is found in every sample."""
    kept = promise("P22", "planted faults that verify finds")
    names = list(FAULTS)
    for number in range(500):
        name = names[number % len(names)]
        kept.case(verify(planted(name, tmp_path / str(number))), f"{name}, {number}")
    kept.holds()


def test_samples_have_no_faults(tmp_path, promise):
    """Every sample that was opened and closed unchanged has no faults."""
    kept = promise("P22", "sound sessions of which verify says nothing")
    for number, sample in enumerate(SAMPLES):
        folder = Folder.open_or_make(tmp_path / str(number))
        path = folder.path / sample.name
        shutil.copyfile(sample, path)
        path.chmod(0o600)
        opened = open_session(path)
        opened.file.save(opened.session)
        kept.case(verify(folder) == (), sample.stem)
        assert [(held.path, held.pid) for held in list_locks(folder)] == [(path, os.getpid())]
        opened.close()
        kept.case(verify(folder) == verify_session(path) == (), sample.stem)
        assert list_locks(folder) == ()
    kept.holds()


REPAIRED = (
    *("others may read the session", "others may write the session", "others may look into the folder"),
    *("a session nobody may write", "a folder nobody may write", "an archive that others may look into"),
    *("a lock that others may read", "an archived session that others may read", "a lock left behind"),
    *("a temporary file", "a temporary file of long ago", "a draft of nothing", "a draft that is none"),
    *("a draft of another session", "a backup of nothing", "an original of nothing"),
)


@pytest.mark.parametrize("name", REPAIRED)
def test_repair_keeps_every_word(name, tmp_path):
    """Modes are corrected, dead locks deleted and abandoned files archived, without loss."""
    folder = planted(name, tmp_path / "s")
    words = read_all(folder)

    assert repair(folder, verify(folder)) == ()
    assert verify(folder) == ()
    assert read_all(folder) == words


def read_all(folder):
    """Return the content of every file in a folder and its archive, except locks."""
    return sorted(path.read_bytes() for path in folder.path.rglob("*") if path.is_file() and path.suffix != ".lock")


@pytest.mark.parametrize("name", ["a torn session", "an entry cut out", "a second version", "another format"])
def test_repair_never_changes_a_session(name, tmp_path):
    """A repair never changes a session."""
    folder = planted(name, tmp_path / "s")
    before = {path.name: path.read_bytes() for path in folder.path.iterdir()}

    assert repair(folder, verify(folder))
    assert {path.name: path.read_bytes() for path in folder.path.iterdir()} == before


def test_two_abandoned_files_are_both_kept(tmp_path):
    """Two abandoned files get different names."""
    folder, path = sound(tmp_path / "s")
    for number in range(2):
        (folder.path / f".earnest-{DEAD}-{number:016}.tmp").write_text(str(number))
    assert path.exists()

    repair(folder, verify(folder))

    assert sorted(each.read_text() for each in (folder.path / "archive").iterdir()) == ["0", "1"]


def test_file_deleted_meanwhile_is_no_fault(tmp_path, monkeypatch):
    """A temporary file, lock or draft that is deleted meanwhile is skipped."""
    folder, path = sound(tmp_path / "s")
    gone = [
        folder.path / name for name in (f".earnest-{DEAD}-{'0' * 16}.tmp", ".gone.lock", ".gone.draft", "gone.toml")
    ]
    real = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda at: iter([*gone, path]) if at == folder.path else real(at))

    assert verify(folder) == ()


def test_draft_is_listed_once_nobody_writes(tmp_path):
    """A draft is listed only when nobody has the session open."""
    folder, path = sound(tmp_path / "s")
    opened = open_session(path)
    opened.file.drafts.keep("g1.text", {"text": "half a th"})
    opened.file.drafts.flush()

    assert list_drafts(folder) == []
    opened.close()
    assert [name for name, _ in list_drafts(folder)] == [path.name]


def test_last_write_is_that_of_the_newest_session(tmp_path):
    """The newest session tells whether the clock can be right."""
    folder = Folder.open_or_make(tmp_path / "s")
    assert find_last_write(folder) is None

    for year in (2031, 2029):
        (folder.path / f"{year}.toml").touch()
        os.utime(folder.path / f"{year}.toml", (datetime(year, 5, 1, 12, tzinfo=UTC).timestamp(),) * 2)
    assert find_last_write(folder).year == 2031


def test_deleted_session_has_no_faults(tmp_path):
    """A broken session in the trash is no fault."""
    folder, path = sound(tmp_path / "s")
    beside(".trash/old.toml", b"client =")(folder, path)

    assert verify(folder) == ()


def make_pipe(path):
    """Put a pipe in a session's place."""
    path.unlink()
    os.mkfifo(path, 0o600)


@pytest.mark.parametrize(
    ("left", "breaks", "do"),
    [
        (("lim.toml.bak",), lambda path: path.write_bytes(b"\0"), "Fix it by hand, or restore its .bak."),
        (
            (".versions/lim/1.toml",),
            lambda path: path.write_bytes(b"\0"),
            "Fix it by hand, or restore a version from `earnest versions lim`.",
        ),
        ((), lambda path: path.write_bytes(b"\0"), "Fix it by hand."),
        (("lim.toml.bak",), make_pipe, "Move it elsewhere: it is not a session."),
    ],
)
def test_advice_can_be_followed(left, breaks, do, tmp_path):
    """Nobody is sent to a backup that is not there."""
    folder, path = sound(tmp_path / "h")
    for name in left:
        other = folder.path / name
        other.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        other.write_bytes(WHOLE)
        other.chmod(0o600)
    breaks(path)

    assert [fault.do for fault in verify(folder) if fault.path == path] == [do]

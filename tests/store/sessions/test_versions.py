"""Older versions of a session: kept before each sitting, listed and restored (P20)."""

import errno
import os
import random
from datetime import UTC, datetime, timedelta

import pytest

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.consistency import find_inconsistencies
from earnest.store.library.library import archive, move_to_trash, restore
from earnest.store.library.verify import verify
from earnest.store.sessions.open import new_session, open_session
from earnest.store.sessions.restore_version import restore_version
from earnest.store.sessions.versions import MOST, find_version, list_versions, versions_path
from earnest.store.shipped import list_samples
from earnest.store.toml.read import read_file
from earnest.workspace.errors import LockedByOther, NoSuchSession, NotSaved, UnusableFile

DOCUMENT = {"format": 2, "client": "Noodle", "interview": "client"}
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
LATER = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture
def path(folder):
    """Return a session without answers."""
    opened = new_session(folder, DOCUMENT)
    opened.close()
    return opened.path


def save_goals(path, *texts):
    """Open a session once, and save one goal after the other."""
    opened = open_session(path)
    session = opened.session
    for minute, text in enumerate(texts):
        session = apply_edits(
            session, [Edit(("goal", "g1", "text"), text)], Author("priya", NOON + timedelta(minutes=minute))
        )
        opened.file.save(session)
    opened.close()


def read_goal(path):
    """Return the goal in a file."""
    return read_file(path).document.get("goal", {}).get("g1", {}).get("text")


def test_each_sitting_keeps_one_version(path):
    """Several saves of a sitting keep one version, and a sitting without changes keeps none."""
    save_goals(path, "one", "two", "three")
    save_goals(path)
    save_goals(path, "three")
    save_goals(path, "four")

    assert [read_goal(each.path) for each in list_versions(path)] == ["three", None]
    assert [each.number for each in list_versions(path)] == [1, 2]
    assert {each.path.stat().st_mode & 0o777 for each in list_versions(path)} == {0o600}
    assert versions_path(path).stat().st_mode & 0o777 == 0o700


def test_newest_twenty_versions_are_kept(path):
    """Versions are ordered by number, whatever the clock says."""
    for number in range(MOST + 3):
        os.utime(path, (1_900_000_000 - number * 10_000_000,) * 2)
        save_goals(path, f"goal {number}")

    assert [read_goal(each.path) for each in list_versions(path)] == [
        f"goal {number}" for number in range(MOST + 1, 1, -1)
    ]
    assert len(list(versions_path(path).iterdir())) == MOST


def test_failed_version_keeps_the_save(path, folder):
    """A save succeeds even where no version can be kept."""
    (folder.path / ".versions").write_text("in the way")

    save_goals(path, "one")

    assert read_goal(path) == "one"
    assert list_versions(path) == ()


def test_restore_is_a_step_of_the_history(path, folder):
    """A restore keeps a version of the present state and only adds to the history."""
    save_goals(path, "one", "two")
    save_goals(path, "three")
    history = list(read_file(path).document["history"].items())

    came = restore_version(path, find_version(path, 1), "priya", LATER)

    assert (came.is_changed, read_goal(path), read_goal(came.kept_as)) == (True, "two", "three")
    told = list(read_file(path).document["history"].items())
    assert told[: len(history)] == history
    assert told[-1][1]["why"].startswith("back to the version of 20")
    assert restore_version(path, find_version(path, 2), "priya", LATER).is_changed is False
    restore_version(path, find_version(path, 1), "priya", LATER + timedelta(days=1))
    assert read_goal(path) == "three"
    assert list(find_inconsistencies(open_session(path, to_write=False).session)) == []
    assert verify(folder) == ()


@pytest.mark.parametrize("broken", ["goal = [", 'format = 2\nclient = "Noodle"\ninterview = "client"\ngoal = 7\n'])
def test_broken_session_is_replaced_by_a_version(path, folder, broken):
    """A broken or faulty file is kept beside and replaced by the version."""
    save_goals(path, "one")
    save_goals(path, "two")
    path.write_text(broken)

    came = restore_version(path, find_version(path, 1), "priya", LATER)

    assert (came.kept_as.name, came.kept_as.read_text()) == ("noodle.toml.orig", broken)
    assert read_goal(path) == "one"
    assert verify(folder) == ()


def test_broken_session_stays_where_the_disk_is_full(path, monkeypatch):
    """A version that cannot be written takes no other file away."""
    save_goals(path, "one")
    save_goals(path, "two")
    path.write_text("goal = [")

    def fill(*_):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr("earnest.store.sessions.save.write_synced", fill)
    with pytest.raises(NotSaved, match="no space left"):
        restore_version(path, find_version(path, 1), "priya", LATER)

    assert path.read_text() == "goal = ["
    assert not path.with_name("noodle.toml.orig").exists()


def test_impossible_restore_is_refused(path):
    """A broken version, a locked session, a faulty one and an unknown number are refused."""
    save_goals(path, "one")
    save_goals(path, "two")
    content = path.read_bytes()
    first, second = list_versions(path)
    second.path.write_text(second.path.read_text() + "[goal.g1]\ntext = 7\n")
    with pytest.raises(UnusableFile, match=r"goal\.g1\.text: expected text in quotes"):
        restore_version(path, second, "priya", LATER)
    second.path.write_text("format = 2\n")
    with pytest.raises(UnusableFile, match="client"):
        restore_version(path, second, "priya", LATER)
    second.path.write_text('format = 3\nclient = "N"\ninterview = "client"\n')
    with pytest.raises(UnusableFile, match="format: expected format 2"):
        restore_version(path, second, "priya", LATER)
    opened = open_session(path)
    with pytest.raises(LockedByOther):
        restore_version(path, first, "priya", LATER)
    opened.close()
    with pytest.raises(NoSuchSession, match="noodle, version 3"):
        find_version(path, 3)
    assert path.read_bytes() == content
    path.write_text(path.read_text().replace("format = 2", "format = 3"))
    with pytest.raises(NotSaved, match="written by a newer Earnest; the file is unchanged"):
        restore_version(path, first, "priya", LATER)


@pytest.mark.parametrize("away", [archive, move_to_trash])
def test_versions_move_with_their_session(path, folder, away):
    """Versions move to the archive, the trash and back, and not to a new session of the same name."""
    save_goals(path, "one")
    save_goals(path, "two")

    gone = away(path)
    assert [read_goal(each.path) for each in list_versions(gone)] == ["one", None]
    new = new_session(folder, DOCUMENT)
    new.close()
    assert (new.path, list_versions(path)) == (path, ())
    back = restore(gone)
    assert (back.name, [read_goal(each.path) for each in list_versions(back)]) == ("noodle-2.toml", ["one", None])
    assert verify(folder) == ()


def restore_at_random(kept, folder, seed):
    """Save, reopen and restore at random; every earlier state can be restored."""
    draw = random.Random(seed)
    path = folder.path / f"walk-{seed}.toml"
    path.write_bytes(draw.choice(list_samples()).read_bytes())
    path.chmod(0o600)
    for step in range(draw.randrange(2, 6)):
        at = LATER + timedelta(days=step)
        found = list_versions(path)
        if found and draw.random() < 0.5:
            version = draw.choice(found)
            wanted = strip_history(read_file(version.path).document)
            restore_version(path, version, "priya", at)
            kept.case(strip_history(read_file(path).document) == wanted, f"seed {seed}, step {step}")
        else:
            before = path.read_bytes()
            save_goals(path, f"goal {seed} {step}")
            kept.case(list_versions(path)[0].path.read_bytes() == before, f"seed {seed}, step {step} kept")


def strip_history(tables):
    """Return what the history records."""
    return {key: value for key, value in tables.items() if key not in {"history", "at_question", "started"}}


def test_every_version_is_restored_exactly(folder, promise):
    """Every version is restored exactly, in any order."""
    kept = promise("P20", "versions kept and gone back to, exactly")
    for seed in range(6):
        restore_at_random(kept, folder, seed)
    kept.holds()


@pytest.mark.long
def test_three_hundred_random_restores(folder, promise):
    """The same holds for three hundred random orders."""
    kept = promise("P20", "versions kept and gone back to, exactly")
    for seed in range(100, 400):
        restore_at_random(kept, folder, seed)
    kept.holds()

"""A session's file that is named after another client, with all that is kept beside it."""

from datetime import UTC, datetime

import pytest
from core.session_builder import honest

from earnest.core.replay.notes import ReplayNote
from earnest.store.files.lock import take_lock
from earnest.store.files.names import TRANSCRIPTS
from earnest.store.library.library import move_to_trash, pick, propose_name, rename, restore
from earnest.store.sessions.drafts import read_draft
from earnest.store.sessions.notes import keep_note, load_notes
from earnest.store.sessions.open import open_session
from earnest.store.sessions.save import create
from earnest.store.sessions.versions import versions_path
from earnest.store.sessions.watch import Watch
from earnest.store.transcripts import keep_text
from earnest.workspace.errors import LockedByOther

NOON = datetime(2026, 4, 21, 12, tzinfo=UTC)


@pytest.fixture
def path(folder):
    """Return a session with a draft, notes, a backup, a version and a second version."""
    path = create(folder, honest().session().document)
    keep_note(path, ReplayNote(entry=0, by="kim", at=NOON, text="Ask about the lease"))
    opened = open_session(path)
    opened.file.drafts.keep("g1.text", {"text": "half a word"})
    opened.file.drafts.flush()
    opened.close()
    versions_path(path).mkdir(parents=True)
    for name in (f"{path.name}.bak", f"{path.stem}.conflict-1.toml"):
        path.with_name(name).write_bytes(path.read_bytes())
    return path


def test_everything_beside_it_follows(folder, path):
    """Draft, notes, backup, versions and second versions have the new name, and are read under it."""
    assert propose_name(path, "Café Noodles") == "cafe-noodles"

    new = rename(path, "Café Noodles")

    assert new.name == "cafe-noodles.toml"
    assert [each.name for each in folder.path.iterdir() if path.stem in each.name] == []
    assert read_draft(new).texts == {"text": "half a word"}
    assert load_notes(new).note["n1"].text == "Ask about the lease"
    assert versions_path(new).is_dir()
    assert new.with_name("cafe-noodles.toml.bak").exists()
    assert new.with_name("cafe-noodles.conflict-1.toml").exists()
    assert pick(folder, "cafe") == new


def test_no_file_is_overwritten(folder, path):
    """Where the name is taken, the next number is."""
    taken = folder.path / "cafe-noodles.toml"
    taken.write_text("not a session", "utf-8")

    assert propose_name(path, "Café Noodles") == "cafe-noodles-2"
    assert rename(path, "Café Noodles").name == "cafe-noodles-2.toml"
    assert taken.read_text("utf-8") == "not a session"


def test_name_that_fits_already_is_kept(path):
    """Only the letters of a name count, and a number after it is no other name."""
    assert propose_name(path, "A Noodle  Shop!") == ""
    assert propose_name(path.with_name("a-noodle-shop-3.toml"), "A noodle shop") == ""


def test_file_that_somebody_has_open_stays(folder, path):
    """Nothing is moved from under a writer."""
    with take_lock(path, folder), pytest.raises(LockedByOther):
        rename(path, "Another")
    assert path.exists()


def test_watcher_is_told(path):
    """A user who watches the old name learns that it is gone, and not that it is free."""
    watch = Watch(open_session(path, to_write=False))
    rename(path, "Another")

    assert watch.look() is None
    assert watch.is_gone
    assert not watch.is_free


def test_kept_transcripts_follow_their_own_session(path):
    """Renamed, moved to the trash and restored; those of a session whose name only begins alike stay."""
    other = path.with_name(f"{path.stem}-b.toml")
    other.write_bytes(path.read_bytes())
    keep_text(path, "call.vtt", b"WEBVTT")
    keep_text(path, "notes", b"Mei: by noon")
    kept = keep_text(other, "call.vtt", b"WEBVTT")

    new = rename(path, "Harbour Books")
    names = {one.name for one in kept.parent.iterdir()} - {kept.name}
    assert {name.rpartition("-")[0] for name in names} == {new.stem}
    assert kept.exists()

    gone = move_to_trash(new)
    assert {one.name for one in (gone.parent / TRANSCRIPTS).iterdir()} == names
    restore(gone)
    assert {one.name for one in kept.parent.iterdir()} == {*names, kept.name}


def test_nothing_of_another_session_is_taken_over(folder, path):
    """A draft that a session of that name left behind is not offered as this one's, which comes along."""
    left = create(folder, {**honest().session().document, "client": "Lantern"})
    opened = open_session(left)
    opened.file.drafts.keep("g1.text", {"text": "another client's words"})
    opened.close()
    left.unlink()

    new = rename(path, "Lantern")

    assert new.name == "lantern-2.toml"
    assert propose_name(new, "Lantern") == ""
    assert read_draft(new).texts == {"text": "half a word"}
    assert not path.with_name(f".{path.stem}.draft").exists()

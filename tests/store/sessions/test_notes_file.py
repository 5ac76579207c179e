"""Notes on a replay: kept beside the session, never in it."""

from datetime import UTC, datetime

import pytest

from earnest.core.replay.notes import NONE, ReplayNote
from earnest.store.files.lock import take_lock
from earnest.store.files.names import notes_path
from earnest.store.library.library import archive, list_sessions, move_to_trash, restore
from earnest.store.library.verify import verify
from earnest.store.sessions.notes import keep_note, load_notes
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import LockedByOther, UnusableFile

AT = datetime(2026, 4, 20, 12, 0, tzinfo=UTC)


def note(text, entry=3):
    """Return a coach's note."""
    return ReplayNote(entry=entry, by="dana", at=AT, text=text)


@pytest.fixture
def session(folder, example):
    """Return the path of a session."""
    path = folder.path / "lantern.toml"
    path.write_text(to_toml(example))
    path.chmod(0o600)
    return path


def test_notes_are_kept_beside_the_session(session):
    """Notes are added, changed and deleted in a private file, and the session stays the same."""
    before = session.read_bytes()

    assert load_notes(session) == NONE
    keep_note(session, note("Whose words are these?"))
    keep_note(session, note("And who pays?", 5))
    kept = keep_note(session, note("Whose words?"), "n1")

    assert [each.text for each in kept.note.values()] == ["Whose words?", "And who pays?"]
    assert kept == load_notes(session)
    assert notes_path(session).name == "lantern.notes.toml"
    assert notes_path(session).stat().st_mode & 0o777 == 0o600
    assert list(keep_note(session, note(""), "n1").note) == ["n2"]
    assert keep_note(session, note("")).note.keys() == {"n2"}, "no words are no note"
    assert session.read_bytes() == before


def test_notes_move_with_their_session(session, folder):
    """Notes are in no list and move with their session to the archive, the trash and back."""
    for text in ("one", "two"):
        keep_note(session, note(text))

    assert [each.path for each in list_sessions(folder)] == [session]
    assert not verify(folder)
    for move in (archive, move_to_trash):
        gone = move(session)
        assert not list(folder.path.glob("lantern*"))
        assert len(load_notes(gone).note) == 2
        assert restore(gone) == session
        assert len(load_notes(session).note) == 2


@pytest.mark.parametrize("text", ["format = 2\n", "[note.n1]\nentry = 'x'\n", "[note", "# all mine\nnote = 7\n", "\0"])
def test_unusable_notes_are_reported(session, folder, text):
    """Unusable notes are reported with file and key and do not affect the session."""
    notes_path(session).write_text(text)
    notes_path(session).chmod(0o600)

    for act in (load_notes, lambda path: keep_note(path, note("more"))):
        with pytest.raises(UnusableFile, match=r"lantern\.notes\.toml"):
            act(session)
    assert notes_path(session).read_text() == text
    assert [finding.path for finding in verify(folder)] == [notes_path(session)]
    assert not list_sessions(folder)[0].message


def test_original_notes_are_kept_once(session):
    """A file of notes with comments is kept once beside."""
    notes_path(session).write_text(
        '# mine\nformat = 1\n[note.n1]\nentry = 1\nby = "sam"\nat = 2026-04-20T12:00:00Z\ntext = "x"\n'
    )

    keep_note(session, note("more"))

    assert notes_path(session).with_name("lantern.notes.toml.orig").read_text().startswith("# mine")
    assert len(load_notes(session).note) == 2


def test_unsaved_note_is_reported(session, folder):
    """A locked file and a link in place of the notes are reported."""
    with take_lock(notes_path(session), folder), pytest.raises(LockedByOther):
        keep_note(session, note("more"))
    notes_path(session).symlink_to(session)
    with pytest.raises(UnusableFile):
        keep_note(session, note("more"))

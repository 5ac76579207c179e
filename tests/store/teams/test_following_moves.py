import pytest
from store.teams.clones import NAME, needs_git

from earnest.store.files.folder import ARCHIVE, Folder
from earnest.store.files.lock import take_lock
from earnest.store.files.names import notes_path
from earnest.store.sessions.versions import versions_path
from earnest.store.teams.moved_files import follow_moves

NOTES = 'format = 1\n\n[note.n1]\nentry = 1\nby = "ada"\nat = 2026-03-20T09:00:00Z\ntext = "{}"\n'
VERSION = "000001_2026-03-20T09-00-00+0000.toml"


@pytest.fixture
def moved(tmp_path):
    """Return a folder whose one session was archived by somebody else, and the session's place of before."""
    folder = Folder.open_or_make(tmp_path / "home")
    (folder.path / ARCHIVE).mkdir(0o700)
    (folder.path / ARCHIVE / NAME).write_text("")
    return folder, folder.path / NAME


def put_notes(session, text):
    """Write notes of a session, and return their file."""
    notes_path(session).write_text(text)
    return notes_path(session)


def put_version(session, text):
    """Write a kept version of a session, and return its file."""
    versions_path(session).mkdir(0o700, parents=True, exist_ok=True)
    path = versions_path(session) / VERSION
    path.write_text(text)
    return path


@needs_git
def test_notes_that_cannot_be_merged_wait(moved):
    """Both files stay as they are, however often it is tried, and the older place is named."""
    folder, session = moved
    texts = NOTES.format("Of mine"), f"{NOTES.format('Of hers')}[broken\n"
    files = put_notes(session, texts[0]), put_notes(folder.path / ARCHIVE / NAME, texts[1])
    for _ in range(2):
        found = follow_moves(folder)
        assert found.moved == ()
        assert [line.split(" ")[0] for line in found.lines] == ["hearth.notes.toml"]

    assert tuple(path.read_text() for path in files) == texts
    assert sorted(path.name for path in (folder.path / ARCHIVE).iterdir()) == ["hearth.notes.toml", NAME]


def test_nothing_moves_under_an_open_session(moved):
    """What is beside a session waits while somebody has it open at its old place."""
    folder, session = moved
    notes, version = put_notes(session, NOTES.format("Of mine")), put_version(session, "kept")
    with take_lock(session, folder):
        assert follow_moves(folder).moved == ()
        assert notes.is_file()
        assert version.is_file()
    assert len(follow_moves(folder).moved) == 1
    assert not notes.exists()
    assert not version.exists()


def test_a_version_of_both_places_holds_nothing_up(moved):
    """A kept version whose name is taken stays where it is, and all else goes along."""
    folder, session = moved
    old, new = put_version(session, "mine"), put_version(folder.path / ARCHIVE / NAME, "hers")
    other = versions_path(session) / VERSION.replace("1_", "2_")
    other.write_text("mine too")
    notes = put_notes(session, NOTES.format("Of mine"))

    assert len(follow_moves(folder).moved) == 1
    assert (old.read_text(), new.read_text()) == ("mine", "hers")
    assert not notes.exists()
    assert not other.exists()

from datetime import UTC, datetime

import pytest
from store.teams.clones import NAME, needs_git, step

from earnest.core.replay.notes import ReplayNote
from earnest.store.files.folder import ARCHIVE
from earnest.store.library.library import archive, restore
from earnest.store.sessions.notes import keep_note, load_notes
from earnest.store.sessions.versions import versions_path

pytestmark = [pytest.mark.slow, needs_git]


def note(path, text):
    """Keep a note on the replay of a session."""
    keep_note(path, ReplayNote(entry=1, by="mara", at=datetime(2026, 3, 22, tzinfo=UTC), text=text))


def test_a_move_is_one_commit(team):
    """An archived session never looks deleted, in no commit; the subject names both its places."""
    one = team.begin("ada")
    archive(one.path / NAME)
    step(one)

    subjects = team.git(one.path, "log", "--format=%s", "-1").stdout
    assert subjects == f"Move {NAME} to {ARCHIVE}/{NAME}\n"
    assert team.git(one.path, "show", "--format=", "--name-status", "-M").stdout.startswith("R100")


@pytest.mark.parametrize("is_restored", [False, True])
def test_git_drops_nothing_of_a_session_that_stood_twice(team, is_restored):
    """Where one moved a session, and another has it at both places and wrote in it, what was written stays."""
    one, other = team.begin("ada"), team.join("mara")
    if is_restored:
        archive(one.path / NAME)
        step(one)
        step(other)
    names = (f"{ARCHIVE}/{NAME}", NAME) if is_restored else (NAME, f"{ARCHIVE}/{NAME}")
    (restore if is_restored else archive)(one.path / names[0])
    step(one)
    (restore if is_restored else archive)(other.path / names[0])
    team.git(other.path, "add", "-A")
    team.git(other.path, "commit", "-qm", "moved")
    team.git(other.path, "checkout", "-q", "HEAD^", "--", names[0])
    team.git(other.path, "commit", "-qm", "again")
    (other.path / names[0]).write_text((other.path / names[0]).read_text().replace("Hearth Books", "Hearth and Home"))

    found = step(other)
    step(one)

    assert f"{names[0]} stays: one deleted it, and another changed it." in found.lines
    for folder in (one, other):
        assert "Hearth and Home" in (folder.path / names[0]).read_text()
        assert (folder.path / names[0]).stat().st_mode & 0o777 == 0o600


def test_what_is_beside_a_session_follows_it(team):
    """Notes begun by one and versions kept by one go along when the other archives the session."""
    one, other = team.begin("ada"), team.join("mara")
    archive(one.path / NAME)
    step(one)
    note(other.path / NAME, "Mind the lease")
    team.write(other, "mara", why_now="The lease")
    assert versions_path(other.path / NAME).is_dir()
    step(other)
    step(one)

    for folder in (one, other):
        moved = folder.path / ARCHIVE / NAME
        assert [each.text for each in load_notes(moved).note.values()] == ["Mind the lease"]
        assert not list(folder.path.glob("*.toml"))
    assert versions_path(other.path / ARCHIVE / NAME).is_dir()
    assert not versions_path(other.path / NAME).exists()


def test_notes_of_both_places_are_one_file(team):
    """Where both have notes, at either place, all of them are with the session."""
    one, other = team.begin("ada"), team.join("mara")
    note(one.path / NAME, "Of hers")
    archive(one.path / NAME)
    step(one)
    note(other.path / NAME, "Of mine")
    step(other)
    step(one)

    found = [sorted(each.text for each in load_notes(at.path / ARCHIVE / NAME).note.values()) for at in (one, other)]
    assert found == [["Of hers", "Of mine"]] * 2


def test_git_guesses_no_moved_folder(team):
    """A session taken out of the archive never takes the others' new files there along with it."""
    one, other = team.begin("ada"), team.join("mara")
    archive(one.path / NAME)
    step(one)
    step(other)
    restore(one.path / ARCHIVE / NAME)
    step(one)
    (other.path / ARCHIVE / "weir.toml").write_bytes((other.path / ARCHIVE / NAME).read_bytes())
    step(other)

    assert (other.path / NAME).is_file()
    assert (other.path / ARCHIVE / "weir.toml").is_file()

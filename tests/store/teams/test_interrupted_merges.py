from datetime import UTC, datetime

import pytest
from core.merge.parted import settle_all
from store.teams.clones import NAME, needs_git, step
from store.teams.test_following_moves import NOTES

from earnest.core.history.changes import Author
from earnest.store.files.folder import ARCHIVE
from earnest.store.sessions.open import open_session
from earnest.store.teams.commits import commit
from earnest.store.teams.git import GitFailed
from earnest.store.teams.sync import plan_sync

pytestmark = [pytest.mark.slow, needs_git]


@pytest.fixture
def clashing(team):
    """Return the folder of one whose merge has stopped at a clash."""
    one, other = team.begin("ada"), team.join("mara")
    team.write(one, "ada", why_now="The lease")
    team.write(other, "mara", why_now="The bank")
    step(one)
    assert step(other).unmerged == (NAME,)
    return other


def settle(folder):
    """Take the other's version."""
    opened = open_session(folder.path / NAME)
    at = datetime(2026, 3, 22, tzinfo=UTC)
    opened.file.save(settle_all(opened.session, Author("mara", at), takes_other=True))
    opened.close()


def check_finished(team, folder):
    """Check that a merge has ended and was sent."""
    assert team.git(folder.path, "rev-parse", "-q", "--verify", "MERGE_HEAD", check=False).returncode
    assert team.git(folder.path, "status", "--porcelain").stdout == ""
    assert team.git(folder.path, "rev-list", "--count", "origin/main..HEAD").stdout == "0\n"


def test_a_merge_whose_file_was_added_is_finished(team, clashing):
    """Where git was told already that the file is settled, the next sync commits and sends."""
    settle(clashing)
    team.git(clashing.path, "add", NAME)

    step(clashing)

    check_finished(team, clashing)
    assert team.read(clashing).goal["g1"].why_now == "The lease"


def test_a_clash_that_was_added_still_waits(team, clashing):
    """What git was told is settled, and is not, is named and not sent."""
    team.git(clashing.path, "add", NAME)

    with pytest.raises(GitFailed, match=f"settle {NAME}"):
        plan_sync(clashing)
    settle(clashing)
    step(clashing)
    check_finished(team, clashing)


def test_a_merge_that_a_hook_refused_is_finished(team):
    """A merge without a clash that was begun and not committed ends with the next sync, though it changes no file."""
    one, other = team.begin("ada"), team.join("mara")
    team.write(one, "ada", why_now="The lease")
    step(one)
    (other.path / "bank.toml").write_bytes((other.path / NAME).read_bytes())
    hook = other.path / ".git" / "hooks" / "pre-merge-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho not today >&2\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(GitFailed, match="not today"):
        step(other)
    hook.unlink()

    assert plan_sync(other).settled == ()
    step(other)
    check_finished(team, other)


@pytest.mark.parametrize("name", ["screens/mine/1_goal.toml", "notes.toml"])
def test_a_file_that_is_no_session_can_be_settled(team, name):
    """A stage of an interview, and any other TOML, waits only until one version is left in it."""
    one, other = team.begin("ada"), team.join("mara")
    for folder, value in ((one, "lease"), (other, "bank")):
        (folder.path / name).parent.mkdir(parents=True, exist_ok=True)
        (folder.path / name).write_text(f'stage = "{value}"\n')
    step(one)
    assert step(other).unmerged == (name,)
    with pytest.raises(GitFailed, match=name):
        plan_sync(other)
    (other.path / name).write_text('stage = "both"\n')
    step(other)

    check_finished(team, other)


def test_markers_are_never_committed(team):
    """A file with git's markers is named; the same words within an answer are only words."""
    one = team.begin("ada")
    team.write(one, "ada", why_now="One\n<<<<<<< ours\nTwo")
    commit(one, (NAME,))
    (one.path / "hearth.notes.toml").write_text("<<<<<<< ours\na = 1\n=======\na = 2\n>>>>>>> theirs\n")

    with pytest.raises(GitFailed, match=r"hearth\.notes\.toml holds git's markers"):
        step(one)
    assert team.git(one.path, "status", "--porcelain").stdout == "?? hearth.notes.toml\n"


def test_notes_that_git_never_knew_are_followed(team):
    """Where the old name was never committed, the new one alone is."""
    one = team.begin("ada")
    (one.path / ARCHIVE).mkdir(0o700)
    new = f"{ARCHIVE}/hearth.notes.toml"
    (one.path / new).write_text(NOTES.format("Of mine"))

    commit(one, ("hearth.notes.toml", new))

    assert team.git(one.path, "log", "-1", "--format=%s").stdout == f"Add notes on {new}\n"


@pytest.mark.parametrize("deletes", ["ours", "theirs"])
def test_a_changed_file_that_another_deleted_stays(team, deletes):
    """Nothing waits: the changed one stays at once, for all, and sync says so."""
    one, other = team.begin("ada"), team.join("mara")
    deleting, changing = (other, one) if deletes == "ours" else (one, other)
    (deleting.path / NAME).unlink()
    team.write(changing, "ada", why_now="The lease")
    step(one)
    found = step(other)
    step(one)

    assert (found.unmerged, found.lines) == ((), (f"{NAME} stays: one deleted it, and another changed it.",))
    check_finished(team, other)
    assert [team.read(each).goal["g1"].why_now for each in (one, other)] == ["The lease"] * 2

import stat
import subprocess

import pytest
from store.teams.clones import NAME, needs_git, step

from earnest.cli.main import main
from earnest.store.files.folder import ARCHIVE, Folder
from earnest.store.library.library import archive
from earnest.store.library.verify import verify
from earnest.store.teams.git import GitFailed
from earnest.store.teams.share import share, stop_sharing
from earnest.store.teams.sync import plan_sync

pytestmark = [pytest.mark.slow, needs_git]


def list_told(folder):
    """Return what verify says that `earnest share` sets right."""
    return [fault.what for fault in verify(folder) if "earnest share" in fault.do]


def test_an_older_set_up_is_told(team):
    """A clone that lacks the line of this clone's attributes is told the command, and then no more."""
    one = team.begin("ada")
    (one.path / ".git" / "info" / "attributes").write_text("*.mine x\n")

    assert list_told(one) == ["this clone was set up by an older Earnest"]
    share(one)
    assert list_told(one) == []
    assert (one.path / ".git" / "info" / "attributes").read_text().startswith("*.mine x\n")


def test_a_driver_that_has_moved_is_told(team):
    """Where git would start an Earnest that is gone, the one command sets it right."""
    one = team.begin("ada")
    team.git(one.path, "config", "merge.earnest.driver", "/nowhere/earnest merge-file -- %O %A %B %P")

    assert list_told(one) == ["git's configuration names an Earnest that is not installed there"]
    share(one)
    assert list_told(one) == []


def test_a_link_in_a_fresh_clone_is_refused(team):
    """Before anything is set up, verify tells of it and `share` refuses."""
    team.begin("ada")
    evil = team.join("eve", shares=False)
    (evil.path / "bank.toml").symlink_to("/etc/passwd")
    team.git(evil.path, "add", "bank.toml")
    team.git(evil.path, "commit", "-qm", "Add")
    team.git(evil.path, "push", "-q")
    fresh = team.join("mara", shares=False)

    assert [fault.what for fault in verify(fresh) if "a link, bank.toml" in fault.what]
    with pytest.raises(GitFailed, match="a link, bank"):
        share(fresh)
    assert team.git(fresh.path, "config", "merge.earnest.driver", check=False).returncode


def test_archived_sessions_are_private_again_too(team):
    """A pull brings the archive back to one user alone, its folder too."""
    one, other = team.begin("ada"), team.join("mara")
    archive(one.path / NAME)
    step(one)
    step(other)

    moved = other.path / ARCHIVE
    assert [stat.S_IMODE(path.stat().st_mode) for path in (moved, moved / NAME)] == [0o700, 0o600]


def test_settings_of_the_user_stay(team):
    """What they chose of git's own settings is neither changed nor removed."""
    one = team.begin("ada")
    assert team.git(one.path, "config", "merge.directoryRenames").stdout == "false\n"
    stop_sharing(one)
    assert team.git(one.path, "config", "merge.directoryRenames", check=False).returncode

    team.git(one.path, "config", "merge.directoryRenames", "true")
    share(one)
    stop_sharing(one)
    assert team.git(one.path, "config", "merge.directoryRenames").stdout == "true\n"


def test_another_step_of_git_is_named(team):
    """In the middle of a rebase nothing is settled by a sync."""
    one, other = team.begin("ada"), team.join("mara")
    team.write(one, "ada", why_now="The lease")
    team.write(other, "mara", why_now="The bank")
    step(one)
    team.git(other.path, "commit", "-qam", "mine")
    team.git(other.path, "fetch", "-q")
    assert team.git(other.path, "rebase", "-q", "origin/main", check=False).returncode

    with pytest.raises(GitFailed, match="middle of a rebase: settle what waits"):
        plan_sync(other)


@pytest.mark.parametrize("name", ["sessions", "two words", "odd[1]*"])
def test_a_folder_of_a_larger_repository(team, name, capsys):
    """Earnest merges the sessions there alone; what is sent of all the rest is left to git."""
    project = team.place / "project"
    subprocess.run(["git", "init", "-q", str(project)], check=True)
    (project / "pyproject.toml").write_text("[tool]\n")
    (project / name).mkdir(0o700)
    folder = Folder.existing(project / name)
    (folder.path / NAME).write_text((team.begin("ada").path / NAME).read_text())
    share(folder)

    told = team.git(project, "check-attr", "merge", "--", f"{name}/{NAME}", f"{name}/archive/x.toml", "pyproject.toml")
    assert [line.rsplit(": ", 1)[1] for line in told.stdout.splitlines()] == ["earnest", "earnest", "unspecified"]
    assert list_told(folder) == []
    assert main(["sync", "--home", str(folder.path)]) != 0
    assert f"part of a larger repository, {project}" in " ".join(capsys.readouterr().err.split())
    stop_sharing(folder)
    assert not (project / ".git" / "info" / "attributes").exists()


def test_dotfiles_of_other_programs_are_shared(team):
    """A repository with an `.editorconfig` can be shared, and what others change in it is merged."""
    one = team.begin("ada")
    names = [".editorconfig", ".github/labeler.yml"]
    (one.path / ".github").mkdir()
    for name in names:
        (one.path / name).write_text("a\n")
    team.git(one.path, "add", *names)
    team.git(one.path, "commit", "-qm", "Add")
    team.git(one.path, "push", "-q")
    other = team.join("mara")
    (other.path / names[0]).write_text("b\n")
    team.git(other.path, "commit", "-qam", "Change")
    team.git(other.path, "push", "-q")
    step(one)

    assert (one.path / names[0]).read_text() == "b\n"
    assert not [fault for fault in verify(one) if "commit holds" in fault.what]


@pytest.mark.parametrize("name", [".hearth.draft", ".hearth.lock", ".versions/hearth/a.toml", "hearth.toml.bak"])
def test_private_files_of_earnest_are_not_shared(team, name):
    """What was committed of a user's own is named, with what to do."""
    one = team.begin("ada")
    (one.path / name).parent.mkdir(parents=True, exist_ok=True)
    (one.path / name).write_text("mine")
    team.git(one.path, "add", "-f", name)
    team.git(one.path, "commit", "-qm", "Add")

    with pytest.raises(GitFailed, match=f"the last commit holds a private file, {name}: remove it"):
        share(one)
    assert [fault.what for fault in verify(one) if "commit holds" in fault.what] == [
        f"its last commit holds a private file, {name}"
    ]

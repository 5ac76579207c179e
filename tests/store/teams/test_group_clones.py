"""A folder that a unix group shares, and a team by git: each file is the group's again after git wrote it."""

import os
import stat

import pytest
from privacy.other_users import STRANGER, choose_group
from store.teams.clones import NAME, needs_git, step

from earnest.cli.main import main
from earnest.store.files.folder import ARCHIVE, GROUP_FILE, GROUP_FOLDER, Folder
from earnest.store.library.library import archive
from earnest.store.library.verify import verify
from earnest.store.sessions.open import open_session
from earnest.store.teams.share import stop_sharing

pytestmark = [
    pytest.mark.slow,
    needs_git,
    pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder to another group"),
]


@pytest.fixture
def group():
    """Return the id of a group that the tests do not run as."""
    return choose_group().gr_gid


@pytest.fixture
def pair(team, group):
    """Return a private folder, and a clone of it that a group shares."""
    one = team.begin("ada")
    archived = one.path / "old.toml"
    archived.write_bytes((one.path / NAME).read_bytes())
    archive(archived)
    step(one)
    other = team.join("group", shares=False)
    for path in (other.path, *other.path.rglob("*")):
        os.chown(path, -1, group)
    other.path.chmod(GROUP_FOLDER)
    folder = Folder.existing(other.path)
    assert folder.group == group
    assert main(["share", str(folder.path)]) == 0
    return one, folder


def find_wrong(folder):
    """Return what a group has to have and has not: its mode and its group."""
    inner = folder.path / ARCHIVE
    wanted = dict.fromkeys((*folder.path.glob("*.toml"), *inner.glob("*.toml")), GROUP_FILE)
    wanted |= dict.fromkeys((folder.path / ".gitattributes", folder.path / ".gitignore"), GROUP_FILE)
    wanted |= {folder.path: GROUP_FOLDER, inner: GROUP_FOLDER}
    facts = {path: path.stat() for path in wanted}
    return [
        f"{path.name} {stat.S_IMODE(facts[path].st_mode):o} {facts[path].st_gid}"
        for path, mode in wanted.items()
        if (stat.S_IMODE(facts[path].st_mode), facts[path].st_gid) != (mode, folder.group)
    ]


def check_out(team, folder, how):
    """Have git write files, by one of its own ways."""
    team.git(folder.path, "commit", "-qam", "mine", check=False)
    team.git(folder.path, "fetch", "-q")
    team.git(folder.path, *how.split(), check=False)


def test_a_sync_gives_files_to_the_group_again(team, pair):
    """What others sent, and what was merged, new files and the archive too, are 0660 and 2770 after a sync."""
    one, folder = pair
    assert find_wrong(folder) == []
    team.write(one, "ada", why_now="The lease")
    (one.path / "new.toml").write_bytes((one.path / NAME).read_bytes())
    (one.path / "new.toml").chmod(0o600)
    archive(one.path / "new.toml")
    step(one)
    team.write(folder, "mara", larger_aim="A second shop")
    step(folder)

    assert team.read(folder).goal["g1"].why_now == "The lease"
    assert (folder.path / ARCHIVE / "new.toml").exists()
    assert find_wrong(folder) == []


@pytest.mark.parametrize("how", ["merge -q --no-edit origin/main", "rebase -q origin/main", "checkout -q origin/main"])
@pytest.mark.parametrize("by", ["open", "doctor", "share"])
def test_what_git_wrote_by_itself_is_the_groups_again(team, pair, how, by):
    """After a pull, a rebase or a checkout by hand, opening, `doctor --repair` and `share` give it back."""
    one, folder = pair
    team.write(one, "ada", why_now="The lease")
    step(one)
    check_out(team, folder, how)
    assert find_wrong(folder), "git's own modes are others"

    if by == "open":
        open_session(folder.path / NAME).close()
    else:
        words = [by, str(folder.path)] if by == "share" else ["verify", "--repair", "--home", str(folder.path)]
        main(words)
    assert find_wrong(folder) == []
    assert [fault for fault in verify(folder) if "0660" in fault.do or "chmod" in fault.do] == []


def test_all_members_may_write_what_git_keeps(pair, team):
    """What was there before `share`, and what one of the group commits, shuts no other out; strangers have nothing."""
    _, folder = pair
    team.write(folder, "mara", larger_aim="A second shop")
    step(folder)

    facts = {path: path.lstat() for path in (folder.path / ".git").rglob("*")}
    folders = {path.name: facts[path] for path in facts if path.is_dir()}
    assert [name for name, each in folders.items() if not each.st_mode & stat.S_IWGRP] == []
    assert {each.st_gid for each in folders.values()} == {folder.group}
    stop_sharing(folder)
    assert team.git(folder.path, "config", "--local", "core.sharedRepository", check=False).stdout == ""


def test_a_repository_of_another_user_is_told_with_the_way(pair, capsys):
    """Git refuses what another member made, until one trusts it: neither command says that nothing is shared."""
    _, folder = pair
    for path in (folder.path, folder.path / ".git"):
        os.chown(path, STRANGER, -1)
    capsys.readouterr()

    for words in (["share", str(folder.path)], ["sync", "--home", str(folder.path)]):
        assert main(words) == 2
        assert f"git config --global --add safe.directory {folder.path}" in " ".join(capsys.readouterr().err.split())

"""Clones of every kind: shallow, with line ends of another system, and over SSH."""

import pytest
from store.teams.clones import NAME, needs_git, step
from terminal.sshd import IS_THERE, server

from earnest.store.files.folder import Folder
from earnest.store.library.verify import verify
from earnest.store.teams.share import share

pytestmark = needs_git


def check_both(team, one, other):
    """Write apart, sync in turn, and check that both have all."""
    team.write(one, "ada", why_now="The lease")
    team.write(other, "mara", larger_aim="A second shop")
    for folder in (one, other, one):
        step(folder)
    assert (one.path / NAME).read_bytes() == (other.path / NAME).read_bytes()
    goal = team.read(one).goal["g1"]
    assert (goal.why_now, goal.larger_aim) == ("The lease", "A second shop")
    assert verify(one) == verify(other) == ()


def clone(team, address, *how):
    """Return a folder cloned from an address, set up for the team."""
    team.git(team.place, "clone", "-q", *how, address, "mara")
    folder = Folder.existing(team.place / "mara")
    folder.path.chmod(0o700)
    share(folder)
    return folder


@pytest.mark.slow
def test_shallow_clone_merges_and_sends(team):
    """A clone that lacks all but the last commit goes on as any other."""
    one = team.begin("ada")
    for number in range(3):
        team.write(one, "ada", why_now=f"The lease, {number}")
        step(one)
    other = clone(team, f"file://{team.place}/shared.git", "--depth", "1")

    assert team.git(other.path, "rev-parse", "--is-shallow-repository").stdout == "true\n"
    check_both(team, one, other)


@pytest.mark.slow
@pytest.mark.parametrize("line_ends", ["true", "input"])
def test_line_ends_of_another_system_are_left_alone(team, line_ends):
    """A session keeps its bytes where git converts what it checks out, and sharing has nothing to add."""
    one = team.begin("ada")
    team.git(team.place, "config", "--global", "core.autocrlf", line_ends)
    other = clone(team, "shared.git")

    assert (one.path / NAME).read_bytes() == (other.path / NAME).read_bytes()
    assert b"\r" not in (other.path / NAME).read_bytes()
    check_both(team, one, other)
    assert not team.git(other.path, "status", "--porcelain").stdout


@pytest.mark.slow
@pytest.mark.skipif(not IS_THERE, reason="sshd is not installed")
def test_bare_remote_over_ssh(team, monkeypatch):
    """A remote that is reached by SSH gets and gives the same."""
    one = team.begin("ada")
    with server() as sshd:
        *command, _ = (word for word in sshd.ssh() if word != "-tt")
        monkeypatch.setenv("GIT_SSH_COMMAND", " ".join(command))
        other = clone(team, f"ssh://{sshd.address}:{sshd.port}{team.place}/shared.git")

        check_both(team, one, other)

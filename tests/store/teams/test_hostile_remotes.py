"""A remote that means harm gets no more than git gives it."""

import os
import stat

import pytest
from store.teams.clones import NAME, needs_git, step
from store.two_versions import make_versions

from earnest.cli.main import main
from earnest.store.teams.git import GitFailed
from earnest.store.teams.share import share

pytestmark = needs_git
RED = "\x1b[31mred\x07\x9b\u202e"


@pytest.fixture
def pair(team):
    """Return a folder of the team, and a clone of somebody who means harm."""
    return team.begin("ada"), team.join("eve", shares=False)


def send(team, evil, files, subject="\x1b[31mred"):
    """Send files of any name and content."""
    for name, content in files.items():
        path = evil.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        team.git(evil.path, "add", "-f", "--", f":(literal){name}")
    team.git(evil.path, "commit", "-q", "--no-verify", "-m", subject)
    team.git(evil.path, "push", "-q")


def list_outside(team, *folders):
    """Return all that is beside the clones and the bare repository."""
    inside = {"shared.git", *(folder.path.name for folder in folders)}
    return sorted(path.name for path in team.place.iterdir() if path.name not in inside)


@pytest.mark.parametrize(
    "name", [f"{RED}.toml", "a\nb\n.toml", "-x.toml", "--home=x.toml", "$(touch owned).toml", "`touch owned`.toml"]
)
def test_odd_names_merge_and_are_shown_harmless(team, pair, name, capsys):
    """A name is a name: no option, no command and no escape sequence, in a clash too."""
    one, evil = pair
    before, ours, theirs = make_versions({"why_now": "The lease"}, {"why_now": "The bank"})
    send(team, evil, {name: before})
    step(one)
    (one.path / name).write_text(ours)
    outside = list_outside(team, one, evil)
    send(team, evil, {name: theirs})
    capsys.readouterr()

    assert main(["sync", "--yes", "--home", str(one.path)]) == 1
    told = capsys.readouterr()
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(told.out + told.err)
    assert "Waits for you" in told.out
    assert "two versions of goal.g1.why_now" in told.out
    assert '[clash.k1]\npath = "goal.g1.why_now"' in (one.path / name).read_text()
    assert list_outside(team, one, evil) == outside
    assert not list(team.place.rglob("owned"))
    diff = team.git(one.path, "show", "HEAD")
    assert "+  why now: The lease" in diff.stdout


def test_refusal_of_a_remote_is_shown_harmless(team, pair, capsys):
    """What a hook of the remote prints reaches the terminal without its escape sequences."""
    one, _ = pair
    hook = team.place / "shared.git" / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nprintf '\\033]0;owned\\007\\033[31mno\\n' >&2\nexit 1\n")
    hook.chmod(0o755)
    team.write(one, "ada", why_now="The lease")

    assert main(["sync", "--yes", "--home", str(one.path)]) != 0
    told = capsys.readouterr()
    assert not {"\x1b", "\x07"} & set(told.out + told.err)
    assert "git push: remote:" in told.err


@pytest.mark.parametrize("name", [".gitmodules", ".githooks/post-merge", "sub/.git-hooks", ".earnest-x", ".versions/a"])
def test_what_belongs_to_one_user_is_refused(team, pair, name):
    """Hooks, modules and private folders of others are not merged."""
    one, evil = pair
    send(team, evil, {name: "[submodule]\n"})

    with pytest.raises(GitFailed, match="Nothing is merged"):
        step(one)
    assert not (one.path / name).exists()


def test_link_to_a_folder_is_refused(team, pair):
    """A link that leads outside is refused also where a later file would go through it."""
    one, evil = pair
    (evil.path / "sub").symlink_to(team.place)
    send(team, evil, {"bank.toml": "format = 2\n"})
    team.git(evil.path, "add", "sub")
    team.git(evil.path, "commit", "-qm", "Add")
    team.git(evil.path, "push", "-q")

    with pytest.raises(GitFailed, match="a link, sub"):
        step(one)
    assert not os.path.lexists(one.path / "sub")


def test_attributes_of_others_run_nothing(team, pair):
    """Filters and drivers that attributes name are run only where this user configured them."""
    one, evil = pair
    text = (evil.path / ".gitattributes").read_text()
    send(team, evil, {".gitattributes": f"{text}*.txt filter=evil diff=evil merge=evil\n", "a.txt": "a\n"})
    team.git(evil.path, "config", "filter.evil.smudge", f"touch {team.place}/owned")
    step(one)
    team.write(one, "ada", why_now="The lease")
    step(one)

    assert (one.path / "a.txt").read_text() == "a\n"
    assert not (team.place / "owned").exists()


@pytest.mark.parametrize(
    "rule", ["merge=union", "-merge", "merge=ours", "text eol=crlf", "!merge", "working-tree-encoding=UTF-16"]
)
def test_attributes_of_others_cannot_turn_the_merge_off(team, pair, rule):
    """Sessions are merged by Earnest in this clone, whatever others wrote about them."""
    one, evil = pair
    send(team, evil, {".gitattributes": f"*.toml merge=earnest diff=earnest -text\n*.toml {rule}\n"})
    step(one)
    share(evil)
    team.write(one, "ada", why_now="The lease")
    send(team, evil, {NAME: make_versions({"larger_aim": "A second shop"})[1]})
    step(one)

    goal = team.read(one).goal["g1"]
    assert (goal.why_now, goal.larger_aim) == ("The lease", "A second shop")
    assert b"\r" not in (one.path / NAME).read_bytes()


def test_huge_file_is_told_and_harms_nothing(team, pair, capsys):
    """A session above the limit comes in as git gives it, private, and the others go on."""
    one, evil = pair
    send(team, evil, {"bank.toml": b"# \n" * 2_000_000})
    step(one)
    team.write(one, "ada", why_now="The lease")
    step(one)

    assert stat.S_IMODE((one.path / "bank.toml").stat().st_mode) == 0o600
    assert team.read(one).goal["g1"].why_now == "The lease"
    capsys.readouterr()
    assert main(["list", "--home", str(one.path)]) in {0, 1, 2}
    told = capsys.readouterr()
    assert "4 MiB" in told.out + told.err
    assert "Traceback" not in told.out + told.err


def test_huge_file_of_both_is_merged_by_line(team, pair):
    """Two versions above the limit are told apart by git's own markers."""
    one, evil = pair
    send(team, evil, {"bank.toml": b"# \n" * 2_000_000})
    step(one)
    with (one.path / "bank.toml").open("a") as file:
        file.write("a = 1\n")
    send(team, evil, {"bank.toml": b"# \n" * 2_000_000 + b"a = 2\n"})

    assert step(one).unmerged == ("bank.toml",)
    assert "<<<<<<< " in (one.path / "bank.toml").read_text()


@pytest.mark.parametrize("name", [".gitattributes", ".gitignore"])
@pytest.mark.parametrize("kind", ["folder", "link"])
def test_odd_files_of_git_are_refused_in_a_fresh_clone(team, pair, name, kind, capsys):
    """Sharing writes no file through a link, and says so where it is a folder."""
    _, evil = pair
    (evil.path / name).unlink()
    (team.place / "target").write_text("mine")
    if kind == "link":
        (evil.path / name).symlink_to(team.place / "target")
    else:
        (evil.path / name).mkdir()
        (evil.path / name / "x").write_text("x")
    team.git(evil.path, "add", "-A")
    team.git(evil.path, "commit", "-qm", "Add")
    team.git(evil.path, "push", "-q")
    fresh = team.join("mara", shares=False)
    capsys.readouterr()

    assert main(["share", str(fresh.path)]) == 2
    told = capsys.readouterr().err
    assert name in told
    assert "Traceback" not in told
    assert (team.place / "target").read_text() == "mine"


def test_shared_folder_keeps_hooks_of_the_user(team, pair):
    """Only hooks that the user put here run, and sharing again leaves them."""
    one, _ = pair
    hook = one.path / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {team.place}/mine\n")
    hook.chmod(0o755)
    share(one)
    team.write(one, "ada", why_now="The lease")
    step(one)

    assert hook.exists()
    assert (team.place / "mine").exists()

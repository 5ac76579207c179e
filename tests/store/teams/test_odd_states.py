"""Clones in every state that git's other commands leave behind."""

import pytest
from store.teams.clones import NAME, needs_git, step

from earnest.cli.main import main
from earnest.store.files.folder import Folder
from earnest.store.library.verify import verify
from earnest.store.teams.git import GitFailed
from earnest.store.teams.share import share
from earnest.store.teams.sync import plan_sync

pytestmark = [pytest.mark.slow, needs_git]


def part(team, mine="why_now"):
    """Return the folders of two who wrote apart; the first one's was sent, and the other has it to get."""
    one, other = team.begin("ada"), team.join("mara")
    team.write(one, "ada", why_now="The lease")
    step(one)
    team.write(other, "mara", **{mine: "The bank"})
    team.git(other.path, "fetch", "-q")
    return one, other


def take_theirs(folder):
    """Settle a session on the command line."""
    assert main(["settle", "hearth", "--theirs", "--home", str(folder.path)]) == 0


def check_both_agree(team, one, other, why_now):
    """Check that both have the same, with an answer, and that git has nothing left to do."""
    for folder in (other, one, other):
        step(folder)
    assert (one.path / NAME).read_bytes() == (other.path / NAME).read_bytes()
    assert team.read(one).goal["g1"].why_now == why_now
    assert [team.git(folder.path, "status", "--porcelain").stdout for folder in (one, other)] == ["", ""]


@pytest.mark.parametrize("how", ["stash", "squash"])
def test_a_clash_outside_of_any_step_ends_with_the_next_sync(team, how):
    """What was taken out of a stash, or squashed, is settled as after a merge; until then sync names it."""
    one, other = part(team)
    if how == "stash":
        team.git(other.path, "stash")
        team.git(other.path, "merge", "-q", "origin/main")
        words = ("stash", "pop")
    else:
        team.git(other.path, "commit", "-qam", "mine")
        words = ("merge", "-q", "--squash", "origin/main")
    assert team.git(other.path, *words, check=False).returncode

    with pytest.raises(GitFailed, match=f"settle {NAME}"):
        plan_sync(other)
    take_theirs(other)
    check_both_agree(team, one, other, "The bank" if how == "stash" else "The lease")


@pytest.mark.parametrize("how", ["rebase", "cherry-pick", "revert"])
def test_a_clash_in_another_step_of_git_is_settled(team, how):
    """The file opens and settles in the middle of it; sync says how to go on, and then goes on."""
    one, other = part(team)
    team.git(other.path, "commit", "-qam", "mine")
    if how == "revert":
        for text in ("The rent", "The lot"):
            team.write(other, "mara", why_now=text)
            team.git(other.path, "commit", "-qam", "more")
    wanted = "HEAD~1" if how == "revert" else "origin/main"
    assert team.git(other.path, how, *(["--no-edit"] if how == "revert" else []), wanted, check=False).returncode

    with pytest.raises(GitFailed, match=f"`git {how} --continue`"):
        plan_sync(other)
    take_theirs(other)
    team.git(other.path, "add", NAME)
    going_on = team.git(other.path, "-c", "core.editor=true", how, "--continue", check=False)
    if going_on.returncode:
        team.git(other.path, how, "--skip")
    if step(other).unmerged:
        take_theirs(other)
    check_both_agree(team, one, other, team.read(other).goal["g1"].why_now)


def test_without_a_branch_nothing_is_committed(team):
    """What would be committed beside every branch could get lost, so that sync says what to do first."""
    _, other = part(team, "larger_aim")
    team.git(other.path, "checkout", "-q", "--detach")

    with pytest.raises(GitFailed, match="git switch"):
        plan_sync(other)
    assert team.git(other.path, "status", "--porcelain").stdout == f" M {NAME}\n"


@pytest.mark.parametrize("place", ["shared.git", "shared.git/refs", "ada/.git"])
def test_the_inside_of_a_repository_is_not_shared(team, place):
    """No repository is made within git's own files."""
    team.begin("ada")
    inside = Folder.existing(team.place / place)

    with pytest.raises(GitFailed, match="run `earnest share` in the clone"):
        share(inside)
    assert not (inside.path / ".gitattributes").exists()


def test_a_worktree_and_a_submodule_are_clones_as_any(team):
    """Each syncs with the others; what git keeps there of its own is no fault."""
    one, other = part(team, "larger_aim")
    team.git(other.path, "worktree", "add", "-q", str(team.place / "side"), "-b", "side")
    team.git(team.place, "init", "-q", "big")
    team.git(
        team.place / "big",
        *("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(team.place / "shared.git"), "sessions"),
    )
    for place in (team.place / "side", team.place / "big" / "sessions"):
        folder = Folder.existing(place)
        folder.path.chmod(0o700)
        share(folder)
        team.write(folder, "zoe", measure=place.name)
        assert step(folder).sent
        assert verify(folder) == ()
    step(one)
    assert team.read(one).goal["g1"].measure == "sessions"


def test_a_clone_without_contents_merges(team):
    """Where git fetches files only once they are wanted, a merge fetches what it needs."""
    one = team.begin("ada")
    team.git(team.place / "shared.git", "config", "uploadpack.allowFilter", "true")
    team.write(one, "ada", why_now="The lease")
    step(one)
    team.git(team.place, "clone", "-q", "--filter=blob:none", f"file://{team.place}/shared.git", "mara")
    other = Folder.existing(team.place / "mara")
    other.path.chmod(0o700)
    share(other)
    team.write(one, "ada", larger_aim="A second shop")
    step(one)
    team.write(other, "mara", measure="bowls")

    check_both_agree(team, one, other, "The lease")
    assert (team.read(one).goal["g1"].larger_aim, team.read(one).goal["g1"].measure) == ("A second shop", "bowls")


@pytest.mark.parametrize("setting", ["merge.ff=only", "merge.ff=false", "merge.conflictStyle=diff3"])
def test_settings_of_a_user_do_not_hold_a_sync_up(team, setting):
    """Whatever they chose for merges of their own, both end with the same."""
    one, other = part(team, "larger_aim")
    team.git(other.path, "config", *setting.split("="))

    check_both_agree(team, one, other, "The lease")


def test_a_version_that_was_passed_over_stays_so(team):
    """After a merge that keeps ours alone, later changes merge, and what was passed over does not come back."""
    one, other = part(team)
    team.git(other.path, "commit", "-qam", "mine")
    team.git(other.path, "merge", "-q", "-s", "ours", "--no-edit", "origin/main")
    step(other)
    step(one)
    team.write(one, "ada", larger_aim="A second shop")
    step(one)
    team.write(other, "mara", measure="bowls")

    check_both_agree(team, one, other, "The bank")
    assert not team.read(one).clash


def test_an_octopus_is_refused_by_git_and_nothing_changes(team):
    """Three branches at once are no merge of Earnest's: git says so and leaves all as it was."""
    one = team.begin("ada")
    for key in ("why_now", "larger_aim", "measure"):
        team.git(one.path, "checkout", "-q", "-b", key, "main")
        team.write(one, "ada", **{key: "x"})
        team.git(one.path, "commit", "-qam", key)
    team.git(one.path, "checkout", "-q", "main")
    before = (one.path / NAME).read_bytes()

    assert team.git(one.path, "merge", "-q", "why_now", "larger_aim", "measure", check=False).returncode
    assert (one.path / NAME).read_bytes() == before
    assert team.git(one.path, "status", "--porcelain").stdout == ""


def test_a_session_that_both_renamed_is_two_files_with_all(team):
    """Each name stays, the old one is gone, and once the client's name is settled all is sent."""
    one, other = team.begin("ada"), team.join("mara")
    for folder, client in ((one, "Oak Books"), (other, "Elm Books")):
        assert main(["rename", "hearth", client, "--file", "--home", str(folder.path)]) == 0
    step(one)

    assert step(other).unmerged == ("elm-books.toml", "oak-books.toml")
    for name in ("elm-books", "oak-books"):
        assert main(["settle", name, "--mine", "--home", str(other.path)]) == 0
    for folder in (other, one):
        step(folder)
    assert [sorted(path.name for path in each.path.glob("*.toml")) for each in (one, other)] == [
        ["elm-books.toml", "oak-books.toml"]
    ] * 2


def test_a_session_renamed_by_one_and_changed_by_the_other_is_one_file(team):
    """The change goes along to the new name."""
    one, other = part(team, "larger_aim")
    assert main(["rename", "hearth", "Oak Books", "--file", "--home", str(one.path)]) == 0
    for folder in (one, other, one):
        step(folder)

    for folder in (one, other):
        assert [path.name for path in folder.path.glob("*.toml")] == ["oak-books.toml"]
        assert 'larger_aim = "The bank"' in (folder.path / "oak-books.toml").read_text()


def test_folders_that_were_shared_apart_are_told_the_way(team, capsys):
    """Two who each ran `earnest share` have nothing in common: nothing is merged, and the message says what to do."""
    one = team.begin("ada")
    apart = Folder.open_or_make(team.place / "mara")
    (apart.path / NAME).write_bytes((one.path / NAME).read_bytes())
    (apart.path / NAME).chmod(0o600)
    share(apart)
    team.git(apart.path, "config", "user.name", "Mara")  # in the same second, the same files would be the same commits
    team.git(apart.path, "remote", "add", "origin", str(team.place / "shared.git"))

    assert main(["sync", "--yes", "--home", str(apart.path)]) == 2
    assert "shared apart from each other: clone origin" in " ".join(capsys.readouterr().err.split())
    assert team.git(apart.path, "status", "--porcelain").stdout == ""


def test_a_pointer_in_place_of_a_file_stands_between_marks(team):
    """Where another program put a pointer for a session, both stand in the file, and neither is sent."""
    one, other = team.begin("ada"), team.join("mara")
    (other.path / NAME).write_text("version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 12\n")
    team.git(other.path, "commit", "-qam", "p")
    team.git(other.path, "push", "-q")
    team.write(one, "ada", why_now="The lease")

    assert step(one).unmerged == (NAME,)
    found = (one.path / NAME).read_text()
    assert all(words in found for words in ("<<<<<<< ours", "The lease", "oid sha256:ab"))
    with pytest.raises(GitFailed, match=f"settle {NAME}"):
        plan_sync(one)

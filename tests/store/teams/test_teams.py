import os
import stat

import pytest
from core.merge.parted import settle_all
from store.teams.clones import NAME, TIME, needs_git, step

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.consistency import find_inconsistencies
from earnest.core.model.paths import leaves
from earnest.core.replay.notes import ReplayNote
from earnest.store.files.folder import ARCHIVE
from earnest.store.library.library import archive, move_to_trash
from earnest.store.library.verify import verify
from earnest.store.sessions.notes import keep_note
from earnest.store.sessions.open import open_session
from earnest.store.teams.git import GitFailed
from earnest.store.teams.share import share, stop_sharing
from earnest.store.teams.sync import plan_sync

pytestmark = [pytest.mark.slow, needs_git]


def test_two_answers_are_both_there_on_both_sides(team):
    """What two people wrote apart is one session after each has synced, with both their names."""
    one = team.begin("ada")
    other = team.join("mara")
    team.write(one, "ada", why_now="The lease")
    team.write(other, "mara", larger_aim="A second shop")
    step(one)
    found = step(other)
    step(one)

    assert (found.came, found.unmerged, found.sent) == ((NAME,), (), 2)
    assert (one.path / NAME).read_bytes() == (other.path / NAME).read_bytes()
    session = team.read(one)
    assert (session.goal["g1"].why_now, session.goal["g1"].larger_aim) == ("The lease", "A second shop")
    assert {"ada", "mara"} <= {entry.by for _, entry in session.entries}
    assert not list(find_inconsistencies(session))
    assert verify(one) == verify(other) == ()


def test_a_clash_waits_and_settling_ends_it(team):
    """Git shows a conflict, the file opens, and what was settled goes to everybody."""
    one, other = team.begin("ada"), team.join("mara")
    team.write(one, "ada", why_now="The lease")
    team.write(other, "mara", why_now="The bank")
    step(one)
    assert step(other).unmerged == (NAME,)
    session = team.read(other)
    assert session.clash["k1"].both == ("The bank", "The lease")
    with pytest.raises(GitFailed, match="unfinished"):
        plan_sync(other)

    opened = open_session(other.path / NAME)
    opened.file.save(settle_all(opened.session, Author("mara", session.changed), takes_other=True))
    opened.close()
    assert plan_sync(other).settled == (NAME,)
    assert step(other).sent == 2
    step(one)

    assert team.read(one).goal["g1"].why_now == "The lease"
    assert not team.read(one).clash


def test_a_fresh_clone_is_told_its_command(team):
    """Configuration does not travel, so that verify names the one command that sets a clone up."""
    team.begin("ada")
    fresh = team.join("mara", shares=False)

    told = [fault for fault in verify(fresh) if "earnest share" in fault.do]
    share(fresh)

    assert len(told) == 1
    assert not [fault for fault in verify(fresh) if "earnest share" in fault.do]


def test_files_are_private_again_after_a_pull(team):
    """Git checks out for all to read; sync, and opening a session, make that private."""
    one, other = team.begin("ada"), team.join("mara")
    team.write(one, "ada", why_now="The lease")
    step(one)
    step(other)
    assert stat.S_IMODE((other.path / NAME).stat().st_mode) == 0o600

    (other.path / NAME).chmod(0o644)
    open_session(other.path / NAME).close()
    assert stat.S_IMODE((other.path / NAME).stat().st_mode) == 0o600


def test_a_subject_holds_no_word_of_the_client(team):
    """The list of commits tells the file and its verdict alone."""
    one = team.begin("ada")
    team.write(one, "ada", why_now="Zebrafinch money", text="Canaryword by noon")
    step(one)

    told = team.git(one.path, "log", "--format=%B").stdout
    assert "hearth.toml" in told
    assert not any(word in told.casefold() for word in ("canary", "zebra", "hearth books", "dana"))


def test_no_commit_of_any_kind_holds_a_word(team):
    """Edits of every table, notes, a clash, its end, an archive and a deletion: the commits name files and verdicts."""
    one, other = team.begin("ada"), team.join("mara")
    for folder, minute in ((one, 1), (other, 2)):
        opened = open_session(folder.path / NAME)
        edits = [Edit(path, f"Canary {minute}") for path in list_texts(opened.session)]
        session = apply_edits(opened.session, edits, Author("canary", TIME.replace(minute=minute)), "canary why")
        opened.file.save(session)
        opened.close()
        keep_note(folder.path / NAME, ReplayNote(entry=1, by="canary", at=TIME, text="Canary note"))
    step(one)
    assert step(other).unmerged == (NAME,)
    opened = open_session(other.path / NAME)
    opened.file.save(settle_all(opened.session, Author("canary", TIME), takes_other=True))
    opened.close()
    step(other)
    stand_twice(team, one, other)
    assert "stays: one deleted it" in " ".join(step(other).lines)
    (other.path / NAME).unlink()
    keep_note(other.path / ARCHIVE / NAME, ReplayNote(entry=1, by="canary", at=TIME, text="Canary once more"))
    team.git(other.path, "stash", "-q", "-u")
    team.git(other.path, "stash", "pop", "-q")
    step(other)
    move_to_trash(other.path / ARCHIVE / NAME)
    step(other)

    told = team.git(other.path, "log", "--format=%B%an%cn%N").stdout
    told += team.git(other.path, "reflog", "--all").stdout + team.git(other.path, "log", "--all", "--format=%B").stdout
    assert ["Add notes on hearth.notes.toml" in told, f"Move {NAME} to {ARCHIVE}/{NAME}" in told] == [True, True]
    assert f"Remove {ARCHIVE}/{NAME}" in told
    assert "canary" not in told.casefold()


def stand_twice(team, one, other):
    """Have one archive a session, and the other keep it at both places and write in it: git would drop that."""
    step(one)
    archive(one.path / NAME)
    step(one)
    archive(other.path / NAME)
    team.git(other.path, "add", "-A")
    team.git(other.path, "commit", "-qm", "moved")
    team.git(other.path, "checkout", "-q", "HEAD^", "--", NAME)
    team.git(other.path, "commit", "-qm", "again")
    (other.path / NAME).write_text((other.path / NAME).read_text().replace("Canary 1", "Canary 9"))


def list_texts(session):
    """Return the paths of all that somebody wrote or said."""
    tables = ("client", "person", "goal", "challenge", "need", "quote", "said_back")
    keys = {"client", "name", "text", "measure", "by", "words", "said", "reply"}
    found = ((path, now) for path, now in leaves(session.document) if path[0] in tables and path[-1] in keys)
    return [path for path, now in found if isinstance(now, str)]


def test_an_open_session_waits(team):
    """What somebody has open is sent another time."""
    one = team.begin("ada")
    team.write(one, "ada", why_now="The lease")
    opened = open_session(one.path / NAME)
    try:
        plan = plan_sync(one)
    finally:
        opened.close()

    assert (plan.files, plan.open_files) == ((), (NAME,))


def test_sharing_leaves_what_is_the_users(team):
    """Lines and configuration of their own stay, also when sharing ends."""
    one = team.begin("ada")
    for name in (".gitattributes", ".gitignore"):
        (one.path / name).write_text(f"*.mine x\n{(one.path / name).read_text()}")
    team.git(one.path, "config", "merge.mine.driver", "true")

    assert share(one) == []
    stop_sharing(one)

    assert (one.path / ".gitattributes").read_text() == "*.mine x\n"
    assert team.git(one.path, "config", "merge.mine.driver").stdout == "true\n"
    assert team.git(one.path, "config", "merge.earnest.driver", check=False).returncode == 1
    assert stop_sharing(one) == []


@pytest.mark.parametrize("kind", ["link", "draft", "backup"])
def test_what_reaches_out_is_refused(team, kind):
    """A link, or a file that belongs to one user, is not merged into the folder of another."""
    one = team.begin("ada")
    evil = team.join("eve", shares=False)
    name = {"link": "bank.toml", "draft": ".hearth.draft", "backup": "hearth.toml.bak"}[kind]
    if kind == "link":
        (evil.path / name).symlink_to("/etc/passwd")
    else:
        (evil.path / name).write_text("mine")
    team.git(evil.path, "add", "-f", name)
    team.git(evil.path, "commit", "-q", "-m", "\x1b[31mred")
    team.git(evil.path, "push", "-q")

    with pytest.raises(GitFailed, match="Nothing is merged"):
        step(one)
    assert not os.path.lexists(one.path / name)


def test_git_compares_plain_words(team):
    """The difference that git shows is a sentence of the session, and no line of its history."""
    one = team.begin("ada")
    team.write(one, "ada", why_now="The lease")

    told = team.git(one.path, "diff").stdout

    assert "+  why now: The lease" in told
    assert "history" not in told


@pytest.mark.parametrize("how", ["rebase", "cherry-pick", "stash", "revert"])
def test_other_ways_of_git_keep_all(team, how):
    """A rebase, a cherry-pick, a stash and a revert go by the same merge."""
    one, other = team.begin("ada"), team.join("mara")
    team.write(one, "ada", why_now="The lease")
    step(one)
    team.write(other, "mara", larger_aim="A second shop")
    if how == "stash":
        team.git(other.path, "stash")
    else:
        team.git(other.path, "commit", "-qam", "mine")
    team.git(other.path, "fetch", "-q")
    match how:
        case "rebase":
            team.git(other.path, "rebase", "-q", "origin/main")
        case "cherry-pick":
            team.git(other.path, "cherry-pick", "origin/main")
        case "stash":
            team.git(other.path, "merge", "-q", "origin/main")
            team.git(other.path, "stash", "pop")
        case _:
            team.git(other.path, "merge", "-q", "--no-edit", "origin/main")
            team.git(other.path, "revert", "--no-edit", "origin/main")

    session = team.read(other)
    assert session.goal["g1"].larger_aim == "A second shop"
    assert session.goal["g1"].why_now == ("" if how == "revert" else "The lease")
    assert not list(find_inconsistencies(session))

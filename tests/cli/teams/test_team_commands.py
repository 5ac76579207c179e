import shutil
import subprocess
import sys

import pytest
from core.merge.parted import begin
from store.two_versions import make_versions, merge_by_git

from earnest.cli.main import main
from earnest.cli.teams.sync import describe_plan, describe_sync
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.store.teams.sync import Plan, Synced
from earnest.store.toml.write import to_toml

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
CLASH = {"ours": {"why_now": "The lease"}, "theirs": {"why_now": "The bank"}}


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Return a folder of sessions."""
    place = tmp_path / "home"
    place.mkdir(0o700)
    monkeypatch.setenv("EARNEST_HOME", str(place))
    return place


def put(place, *texts, names=("base", "ours", "theirs")):
    """Write the versions of a file, and return their paths."""
    paths = [place / f"{name}.toml" for name in names]
    for path, text in zip(paths, texts, strict=True):
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        path.chmod(0o600)
    return [str(path) for path in paths]


def read(path):
    """Return a session that has to be sound."""
    opened = open_session(path, to_write=False)
    assert not opened.faults
    return opened.session


def test_two_changes_merge_with_exit_code_0(home, capsys):
    """Git goes on where nothing clashes."""
    paths = put(home, *make_versions({"why_now": "The lease"}, {"larger_aim": "A second shop"}))

    assert main(["merge-file", *paths]) == 0
    goal = read(home / "ours.toml").goal["g1"]
    assert (goal.why_now, goal.larger_aim) == ("The lease", "A second shop")
    assert capsys.readouterr() == ("", "")


def test_clash_is_told_with_exit_code_1(home, capsys):
    """Git shows a conflict, and the message names the key and no word of it."""
    paths = put(home, *make_versions(**CLASH))

    assert main(["merge-file", *paths, "hearth.toml"]) == 1
    told = capsys.readouterr().err
    assert "hearth.toml: two versions of goal.g1.why_now" in told
    assert "lease" not in told
    assert read(home / "ours.toml").clash["k1"].both == ("The lease", "The bank")


@pytest.mark.parametrize("broken", [1, 2])
def test_side_that_cannot_be_read_gets_markers_of_git(home, broken):
    """Our lines stay as they are between git's own markers."""
    texts = list(make_versions(**CLASH))
    texts[broken] = texts[broken].replace("why_now =", "why_now")
    paths = put(home, *texts)

    assert main(["merge-file", *paths]) == 1
    found = (home / "ours.toml").read_text()
    assert "<<<<<<< ours" in found
    assert all(line in found.splitlines() for line in texts[1].splitlines())


def test_a_merge_that_cannot_be_read_is_not_written(home, monkeypatch):
    """Where what would be written is no TOML, both versions stand between git's own markers."""
    monkeypatch.setattr("earnest.store.teams.merged_text.write_grown", lambda *_: "client = [broken")
    paths = put(home, *make_versions(**CLASH))

    assert main(["merge-file", *paths]) == 1
    found = (home / "ours.toml").read_text()
    assert all(words in found for words in ("<<<<<<< ours", "The lease", "The bank"))


def test_base_that_cannot_be_read_is_left_out(home):
    """What both histories have in common tells enough."""
    _, ours, theirs = make_versions({"why_now": "The lease"}, {"larger_aim": "A second shop"})
    paths = put(home, "<<<<<<< x", ours, theirs)

    assert main(["merge-file", *paths]) == 0
    assert read(home / "ours.toml").goal["g1"].larger_aim == "A second shop"


def test_notes_of_both_are_kept(home):
    """Two notes with one id are two notes."""
    note = '[note.n1]\nentry = 1\nby = "{0}"\nat = 2026-03-20T09:00:00Z\ntext = "{0} noted"\n'
    paths = put(home, "format = 1\n", f"format = 1\n{note.format('ada')}", f"format = 1\n{note.format('mara')}")

    assert main(["merge-file", *paths]) == 0
    found = (home / "ours.toml").read_text()
    assert "ada noted" in found
    assert "mara noted" in found


def test_other_files_are_merged_by_line(home):
    """A stage of an interview is no session."""
    paths = put(home, "a = 1\n\n\n\nb = 2\n", "a = 3\n\n\n\nb = 2\n", "a = 1\n\n\n\nb = 4\n")

    assert main(["merge-file", *paths]) == 0
    assert (home / "ours.toml").read_text() == "a = 3\n\n\n\nb = 4\n"


@pytest.mark.parametrize(("way", "kept"), [("--mine", "The lease"), ("--theirs", "The bank")])
@pytest.mark.parametrize("kind", ["clash", "markers", "copy"])
def test_settle_ends_what_waits(home, capsys, way, kept, kind):
    """A clash, git's markers and a second version are settled by one command."""
    before, ours, theirs = make_versions(**CLASH)
    if kind == "clash":
        paths = put(home, before, ours, theirs, names=("base", "hearth", "theirs"))
        main(["merge-file", *paths])
        (home / "base.toml").unlink()
        (home / "theirs.toml").unlink()
    elif kind == "markers":
        put(home, merge_by_git(home, before, ours, theirs), names=("hearth",))
    else:
        put(home, ours, theirs, names=("hearth", "hearth.conflict-1"))
    assert main(["settle", "hearth"]) == 1
    told = capsys.readouterr().out
    assert "Goal" in told
    assert "Why now\n      --mine, by dana: The lease\n      --theirs, by mara: The bank" in told

    assert main(["settle", "hearth", way]) == 0
    assert "Settled: 1" in capsys.readouterr().out
    session = read(home / "hearth.toml")
    assert session.goal["g1"].why_now == kept
    assert not session.clash
    assert {"dana", "mara"} <= {entry.by for _, entry in session.entries}
    assert main(["settle", "hearth"]) == 0
    assert "Nothing to settle" in capsys.readouterr().out


def test_tell_is_plain_words_without_the_history(home, capsys):
    """What is printed differs only where the session does."""
    put(home, to_toml(begin().document), names=("hearth",))

    assert main(["tell", str(home / "hearth.toml")]) == 0
    told = capsys.readouterr().out
    assert "Goal g1" in told
    assert "who: Dana" in told
    assert "history" not in told.casefold()
    assert "0001" not in told


def test_tell_names_what_waits_and_what_a_say_back_covers(home, capsys):
    """Two versions and a fingerprint are told of in words, by the claim that they are about."""
    paths = put(home, *make_versions(**CLASH), names=("base", "hearth", "theirs"))
    main(["merge-file", *paths])
    capsys.readouterr()

    assert main(["tell", str(home / "hearth.toml")]) == 0
    told = capsys.readouterr().out
    assert told.endswith("Two versions of goal g1, why now\n  dana: The lease\n  mara: The bank\n")
    assert "  covers goal g1: as worded then, " in told
    assert not [word for word in ("clash", "k1", "goal.g1", "of g1") if word in told]


def test_tell_shows_no_control_characters(home, capsys):
    """A file that is no session is printed as it is, made harmless."""
    put(home, b"\x1b[31mred", names=("odd",))

    assert main(["tell", str(home / "odd.toml")]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_sync_shows_and_asks_first(home, tmp_path, capsys, monkeypatch):
    """Nobody at a terminal to ask: nothing is sent, and the message says how."""
    config = tmp_path / "config"
    config.write_text("[user]\nname = Ada\nemail = ada@example.org\n[init]\ndefaultBranch = main\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    put(home, make_versions()[0], names=("hearth",))
    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "shared.git")], check=True)
    assert main(["sync"]) == 2
    assert "earnest share" in capsys.readouterr().err
    assert main(["share"]) == 0
    assert "add a remote" in capsys.readouterr().out
    assert main(["sync"]) == 0  # commits, and sends nothing
    assert "  hearth.toml\n" in capsys.readouterr().out
    subprocess.run(["git", "-C", str(home), "remote", "add", "origin", str(tmp_path / "shared.git")], check=True)

    assert main(["sync"]) == 1
    told = capsys.readouterr()
    assert told.out.startswith("Committed before, not sent yet: 3\n")
    assert "--yes" in told.err
    assert main(["sync", "--yes"]) == 0
    assert "Sent: 3" in capsys.readouterr().out
    assert main(["sync"]) == 0
    assert "Up to date with the others." in capsys.readouterr().out
    assert main(["share", "--undo"]) == main(["share"]) == 0
    assert "To send your changes and get theirs: `earnest sync`." in capsys.readouterr().out


def test_deleted_session_is_told_as_deleted(home):
    """Those who send that, and those who get it, read that it goes."""
    plan = Plan(("hearth.toml", "new.toml"), (), "origin", "main", 0)
    put(home, "", names=("new",))

    assert describe_plan(plan, Folder(home))[1:] == ["  hearth.toml, deleted", "  new.toml"]
    told = describe_sync(Synced(0, ("hearth.toml", "new.toml"), ()), plan, Folder(home))
    assert told[:2] == ["Deleted by others: hearth.toml", "Came in: new.toml"]


def test_both_sides_cannot_be_kept(home, capsys):
    """Somebody has to choose."""
    put(home, make_versions()[0], names=("hearth",))

    assert main(["settle", "hearth", "--mine", "--theirs"]) == 2
    assert "Choose one" in capsys.readouterr().err


def test_plain_mode_asks_which_version_to_keep(home):
    """Opening a session with two versions of an answer settles them, one by one."""
    paths = put(home, *make_versions(**CLASH), names=("base", "hearth", "theirs"))
    assert main(["merge-file", *paths]) == 1
    for name in ("base", "theirs"):
        (home / f"{name}.toml").unlink()
    command = [sys.executable, "-m", "earnest", "open", "hearth", "--plain"]

    done = subprocess.run(command, input="1\n2\n/q\n", capture_output=True, text=True, check=False, timeout=100)

    assert "1 answer has two versions" in done.stdout
    assert "dana's: The lease" in done.stdout
    assert "mara's: The bank" in done.stdout
    session = read(home / "hearth.toml")
    assert (session.goal["g1"].why_now, dict(session.clash)) == ("The bank", {})

"""Two versions of a session settled in plain mode, by numbered questions."""

import io
import shutil
from types import SimpleNamespace

import pytest
from store.two_versions import MARKS, make_versions, merge_by_git, put_pair

from earnest.cli.main import main
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command with lines of input, and return the exit code and what it said."""

    def begun(lines, *words):
        stream = SimpleNamespace(buffer=io.BytesIO(lines.encode()), closed=False, isatty=lambda: False)
        monkeypatch.setattr("sys.stdin", stream)
        code = main([*words, "--plain"])
        return code, "".join(capsys.readouterr())

    return begun


def read_goal(path):
    """Return the goal of a file."""
    return open_session(path, to_write=False).session.goal["g1"]


def read_folder(home):
    """Return the bytes of each session."""
    return {path.name: path.read_bytes() for path in home.glob("*.toml*")}


@pytest.mark.parametrize("name", [MARKS["Earnest"], MARKS["Dropbox"]])
@pytest.mark.parametrize(("answer", "why"), [("1", "The lease"), ("2", "The bank")])
def test_second_version_is_settled(run, home, name, answer, why):
    """What only one changed stands either way, and the copy is kept in the archive."""
    path, second = put_pair(Folder(home), name)
    before = second.read_bytes()

    code, said = run(f"1\n\n{answer}\n/q\n", "open", "hearth")

    assert code == 0
    assert f"hearth.toml was changed in two places. The second version is {name}." in said
    assert "in the file: The lease" in said
    assert "mara's: The bank" in said
    assert "Both changed this: choose one." in said
    goal = read_goal(path)
    assert (goal.why_now, goal.larger_aim) == (why, "A second shop")
    assert not second.exists()
    assert (home / "archive" / name).read_bytes() == before


@pytest.mark.parametrize(("answer", "why"), [("1", "The lease"), ("2", "The bank")])
def test_clash_after_a_merge_is_settled(run, home, answer, why):
    """What two people answered differently is chosen by number, and the file opens as ever."""
    versions = make_versions({"why_now": "The lease"}, {"why_now": "The bank", "larger_aim": "A second shop"})
    paths = [home / f"{name}.toml" for name in ("base", "hearth", "theirs")]
    for path, text in zip(paths, versions, strict=True):
        path.write_text(text)
    assert main(["merge-file", *map(str, paths)]) == 1

    code, said = run(f"1\n{answer}\n/q\n", "open", "hearth")

    assert code == 0
    assert "1 answer has two versions." in said
    session = open_session(paths[1], to_write=False).session
    assert (session.goal["g1"].why_now, session.goal["g1"].larger_aim) == (why, "A second shop")
    assert not session.clash


def test_two_answers_of_one_claim_are_asked_about_apart(run, home):
    """Of one the one version stays, of the next the other."""
    versions = make_versions(
        {"why_now": "The lease", "larger_aim": "A third shop"}, {"why_now": "The bank", "larger_aim": "A second shop"}
    )
    paths = [home / f"{name}.toml" for name in ("base", "hearth", "theirs")]
    for path, text in zip(paths, versions, strict=True):
        path.write_text(text)
    assert main(["merge-file", *map(str, paths)]) == 1

    code, said = run("1\n1\n2\n/q\n", "open", "hearth")

    assert code == 0
    assert "2 answers have two versions." in said
    session = open_session(paths[1], to_write=False).session
    goal = session.goal["g1"]
    assert (goal.why_now, goal.larger_aim) in {("The lease", "A second shop"), ("The bank", "A third shop")}
    assert not session.clash


@pytest.mark.parametrize("lines", ["2\n/q\n", "/q\n", "1\n/q\n/q\n", "1\n", ""])
@pytest.mark.parametrize("name", [MARKS["Earnest"], MARKS["iCloud"]])
def test_versions_that_are_not_settled_stay(run, home, name, lines):
    """Later, a command, an end of the input or an answer to something else settles nothing."""
    put_pair(Folder(home), name)
    before = read_folder(home)

    run(lines, "open", "hearth")

    assert read_folder(home) == before
    assert not (home / ".hearth.lock").exists()


@pytest.mark.slow
@pytest.mark.parametrize("program", MARKS)
def test_no_word_of_two_versions_is_lost(run, home, program, promise):
    """Whatever program kept the second version, and whichever is taken: both are there to the byte."""
    kept = promise("P5", "second versions of other programs settled: nothing lost")
    for answer in ("1", "2"):
        path, second = put_pair(Folder(home), MARKS[program])
        before = [each.read_bytes() for each in (path, second)]
        run(f"1\n{answer}\n/q\n", "open", "hearth")
        there = [each.read_bytes() for each in home.rglob("*") if each.is_file()]
        is_merged = read_goal(path).larger_aim == "A second shop"
        kept.case(is_merged and not second.exists() and all(each in there for each in before), answer)
        shutil.rmtree(home / "archive")
    kept.holds()


def test_answers_from_a_file_settle_nothing(run, home):
    """A line that is no number is the answer to what is asked next, as if nothing had been asked before."""
    path, second = put_pair(Folder(home), MARKS["iCloud"])

    code, _ = run("Rivals along the river\n\n/q\n", "open", "hearth")

    assert code == 0
    assert second.exists()
    assert "Rivals along the river" in path.read_text("utf-8")


def test_second_versions_are_settled_one_after_the_other(run, home):
    """Two programs may each have kept one."""
    path, _ = put_pair(Folder(home), MARKS["Nextcloud"])
    put_pair(Folder(home), MARKS["Syncthing"])

    code, said = run("1\n2\n1\n/q\n", "open", "hearth")

    assert code == 0
    assert said.count("Second version found") == 2
    assert "Both versions say the same." in said
    assert read_goal(path).why_now == "The bank"
    assert len(list((home / "archive").glob("*.toml"))) == 2


@needs_git
@pytest.mark.parametrize("how", [(), ("--diff3",)])
def test_unfinished_merge_is_settled(run, home, tmp_path, how):
    """Both sides become one session, and the file with its marks is kept."""
    path = home / "harbour.toml"
    marked = merge_by_git(tmp_path, *make_versions(), *how)
    path.write_bytes(marked)
    path.chmod(0o600)

    code, said = run("1\n2\n/q\n", "open", "harbour")

    assert code == 0
    assert "harbour.toml has git conflict markers: lines " in said
    assert "`git add harbour.toml`" in said
    assert (read_goal(path).why_now, read_goal(path).larger_aim) == ("The bank", "A second shop")
    assert (home / "harbour.toml.orig").read_bytes() == marked
    assert main(["list"]) == 0
    assert main(["verify"]) == 0


@needs_git
@pytest.mark.parametrize("lines", ["2\n/q\n", "/q\n", "1\n/q\n/q\n", "", "Words\n/q\n"])
def test_unfinished_merge_that_is_not_settled_stays(run, home, tmp_path, lines):
    """It can be looked at, and is the same to the byte."""
    path = home / "harbour.toml"
    path.write_bytes(merge_by_git(tmp_path, *make_versions()))
    before = read_folder(home)

    run(lines, "open", "harbour")

    assert read_folder(home) == before


def test_list_tells_second_versions_and_names_twins(run, home):
    """It says which file a session of the same client is in."""
    put_pair(Folder(home), "hearth-copy.toml")
    put_pair(Folder(home), MARKS["Google Drive"])

    _, said = run("/q\n")

    assert "Hearth Books in hearth.toml, " in said
    assert "Hearth Books in hearth-copy.toml, " in said
    assert "second version: hearth (1).toml; open the session to merge them" in said

"""A clone made by git alone of a repository that means harm: every command may read it, and none is harmed."""

import io
import os
import tomllib
from types import SimpleNamespace

import pytest
from store.teams.clones import NAME, needs_git
from store.two_versions import make_versions

from earnest.cli.main import main
from earnest.store.disk import SYNCED
from earnest.store.library.library import restore
from earnest.store.toml.write import to_toml
from earnest.workspace.errors import NotMoved

pytestmark = [pytest.mark.slow, needs_git]
RED = "\x1b]0;owned\x07\x1b[31mred\x9b\u202e"
BRANCH = "-$(touch\u202eowned)"
RAW = {"\x1b", "\x07", "\x9b", "\u202e"}
COMMANDS = (
    ["list"],
    ["list", "--json"],
    ["doctor"],
    ["verify"],
    ["verify", "--repair"],
    ["share", "."],
    ["sync", "--yes"],
    *(["settle", name] for name in ("hearth", "marks", f"{RED}", "linked", "sub")),
    ["settle", "hearth", "--theirs"],
    *(["check", name] for name in ("hearth", "marks", "huge", "linked", "deep", f"{RED}")),
    *(["open", name, "--plain"] for name in ("hearth", "marks", "huge", "linked", f"{RED}")),
    *(["replay", name] for name in ("hearth", "linked")),
    ["tell", NAME],
    ["versions", "hearth"],
    ["settle", "marks", "--theirs"],
    ["open", "bank", "--plain"],
    ["open", "archive/secret.toml", "--plain"],
    ["delete", "bank"],
    ["restore", "bank"],
    ["restore", "archive/secret.toml"],
    ["rename", "archive/secret.toml", "Elm Books", "--file"],
    ["lessons"],
    ["list"],
)
"""What somebody tries in a clone that they do not know; more than once, since some commands write."""


def make_hostile(text):
    """Return a session whose every name is an attempt, with a clash."""
    tables = tomllib.loads(text)
    tables["client"] = f"{RED} Books"
    tables["person"]["dana"]["name"] = f"Dana {RED}"
    tables["clash"] = {
        "k1": {
            "path": "goal.g1.why_now",
            "before": "",
            "both": ["The lease", f"The bank {RED}"],
            "who": ["dana", RED],
            "when": [tables["started"]] * 2,
        }
    }
    tables["goal"]["g1"]["why_now"] = "The lease"
    return to_toml(tables)


def list_files(place):
    """Return files by their names: odd names, odd contents, and files that other programs would obey."""
    before, ours, theirs = make_versions({"why_now": "The lease"}, {"why_now": "The bank"})
    run = f"touch {place}/owned"
    return {
        NAME: make_hostile(ours),
        "marks.toml": f"<<<<<<< {RED}\n{ours}=======\n{theirs}>>>>>>> {RED}\n",
        f"{RED}.toml": make_hostile(before),
        **dict.fromkeys(("a\nb\r.toml", "-x.toml", "bank.toml", "$(touch owned).toml"), ours),
        "huge.toml": "# \n" * 2_000_000,
        "deep.toml": "a = " + "[" * 50_000,
        f"hearth (1){RED}.toml": theirs,
        SYNCED: '{"came": ["x"], "unmerged": ["/dev/stdin", "../outside/x"], "waiting": ["\\u001b"]}',
        ".gitattributes": "*.toml merge=evil diff=evil filter=evil\n",
        ".gitmodules": f'[submodule "sub"]\n\tpath = sub\n\turl = ext::sh -c "{run}"\n\tupdate = none\n',
        ".githooks/post-checkout": f"#!/bin/sh\n{run}\n",
        "sub2/.gitconfig": f"[core]\n\tfsmonitor = {run}\n",
    }


def list_links(outside):
    """Return where links lead, by their names: to what is there, and to what a writer would make."""
    places = dict.fromkeys(("archive", ".versions", ".trash", ".transcripts"), outside / "inner")
    made = (".hearth.lock", ".hearth.draft", "hearth.toml.bak", "hearth.notes.toml", ".index.sqlite", ".gitignore")
    return {
        "linked.toml": outside / "secret.toml",
        **places,
        **{name: outside / f"made{name}" for name in (*made, "dangling.toml")},
    }


def plant(team, evil):
    """Commit all that git takes, and send it on a branch with an odd name."""
    outside = team.place / "outside"
    (outside / "inner").mkdir(parents=True)
    for place in (outside, outside / "inner"):
        (place / "secret.toml").write_text(make_versions()[1])
    for name, text in list_files(team.place).items():
        path = evil.path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    for name, target in list_links(outside).items():
        (evil.path / name).unlink(missing_ok=True)
        (evil.path / name).symlink_to(target)
    commit = team.git(evil.path, "rev-parse", "HEAD").stdout.strip()
    team.git(evil.path, "add", "-Af", ".")
    team.git(evil.path, "update-index", "--add", "--cacheinfo", f"160000,{commit},sub")
    team.git(evil.path, "commit", "-q", "-m", RED)
    team.git(evil.path, "push", "-q", "origin", f"HEAD:refs/heads/{BRANCH}")
    team.git(team.place / "shared.git", "symbolic-ref", "HEAD", f"refs/heads/{BRANCH}")
    return outside


def list_all(place):
    """Return each file and folder below a place, with its content."""
    return {path: path.read_bytes() if path.is_file() else b"" for path in sorted(place.rglob("*"))}


def find_faults(words, place, outside, capsys, monkeypatch):
    """Run a command, and yield what it should not have done."""
    answers, before = io.BytesIO(b"1\nAn answer\n1\n/q\n/q\n/q\n"), list_all(outside)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=answers, closed=False, isatty=lambda: False))
    home = [] if words[0] in {"share", "tell"} else ["--home", str(place)]
    capsys.readouterr()
    try:
        main([*words, *home])
    except SystemExit as stop:
        yield f"{words} ended with {stop.code}"
    told = "".join(capsys.readouterr())
    if RAW & set(told):
        yield f"{words} shows {sorted(RAW & set(told))}"
    if not told.strip() and words[0] not in {"open", "lessons"}:
        yield f"{words} tells nothing"
    if "Traceback" in told:
        yield f"{words} shows a traceback"
    if list_all(outside) != before:
        yield f"{words} writes outside"


def test_every_command_in_a_hostile_clone(team, capsys, monkeypatch):
    """Nothing is written outside or run, nothing is shown raw, nothing fails with a traceback."""
    team.begin("ada")
    outside = plant(team, team.join("eve", shares=False))
    mine = team.join("mara", shares=False)
    assert team.git(mine.path, "symbolic-ref", "--short", "HEAD").stdout == f"{BRANCH}\n"
    assert (mine.path / "linked.toml").is_symlink(), "git checks links out"
    before, mode = list_all(outside), (outside / "inner").stat().st_mode
    monkeypatch.chdir(mine.path)

    wrong = [fault for words in COMMANDS for fault in find_faults(words, mine.path, outside, capsys, monkeypatch)]
    assert wrong == []
    with pytest.raises(NotMoved, match="leads out of this clone"):
        restore(mine.path / "archive" / "secret.toml")
    assert list_all(outside) == before
    assert (outside / "inner").stat().st_mode == mode
    assert not [path for path in team.place.rglob("owned*") if path.name == "owned"]
    assert sorted(path.name for path in team.place.iterdir()) == [
        "ada",
        "config",
        "eve",
        "mara",
        "outside",
        "shared.git",
    ]
    assert not os.path.lexists(mine.path / "sub" / ".git")

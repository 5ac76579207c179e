"""A session whose interview is not there is still shown; it is only read."""

import io
import json
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from earnest.cli.main import main
from earnest.store.disk import open_workspace
from earnest.store.sessions.save import create
from earnest.store.shipped import find_shipped
from earnest.workspace.opening import with_interview

WHY = "interview not found: mine. Available: client, employer"


@pytest.fixture
def harbour(folder, example):
    """Return the path of a session whose interview is not there."""
    return create(folder, {**example, "client": "Harbour", "interview": "mine"})


def run(monkeypatch, *words, lines=()):
    """Run a command with lines on its standard input."""
    given = io.BytesIO("".join(f"{line}\n" for line in lines).encode())
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=given, closed=False, isatty=lambda: False))
    return main([*words])


def test_list_shows_the_client(harbour, capsys):
    """The row has the client, and where the interview belongs."""
    home = ("--home", str(harbour.parent))
    assert main(["list", *home]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "1 Harbour cannot be used" in out
    assert WHY in out
    assert main(["list", "--json", *home]) == 0
    assert json.loads(capsys.readouterr().out)[0]["client"] == "Harbour"


def test_plain_mode_shows_it(harbour, monkeypatch, capsys):
    """Review, people and the rest are shown; nothing is written, and the lock is given back."""
    before = harbour.read_bytes()
    code = run(monkeypatch, "open", "harbour", "--plain", "--home", str(harbour.parent), lines=["/r", "/p", "/w", "/q"])
    told = capsys.readouterr()
    assert code == 0
    assert WHY in told.out + told.err
    assert str(harbour.parent / "screens") in told.out + told.err
    assert "--screens" in told.out + told.err
    assert "Halve the jobs" in told.out or "Harbour" in told.out
    assert harbour.read_bytes() == before
    assert not [each for each in harbour.parent.iterdir() if each.name.endswith(".lock")]


@pytest.mark.parametrize("words", [[], ["--json"], ["--lesson"]])
def test_replay_shows_it(harbour, words, capsys):
    """A replay needs no questions."""
    assert main(["replay", "harbour", *words, "--home", str(harbour.parent)]) == 0
    told = capsys.readouterr()
    assert WHY in told.err
    assert told.out


@pytest.mark.parametrize("command", ["check", "ask", "letter", "proposal"])
def test_verdict_names_what_is_missing(harbour, command, capsys):
    """What needs the questions says where they go."""
    assert main([command, "harbour", "--home", str(harbour.parent)]) == 2
    err = capsys.readouterr().err
    assert f"harbour.toml: {WHY}" in err
    assert "--screens" in err
    assert str(harbour.parent / "screens") in err


@pytest.mark.parametrize("command", ["verify", "doctor"])
def test_it_is_something_to_look_at(harbour, command, capsys):
    """Both count it; it is no file that cannot be used."""
    assert main([command, "--home", str(harbour.parent)]) == 1
    assert "interview not found: mine" in capsys.readouterr().out


def test_archived_session_finds_the_interview_of_its_folder(folder, example, capsys):
    """In the archive, the folder's own interviews count."""
    (folder.path / "screens").mkdir(0o700)
    shutil.copytree(find_shipped("screens") / "client", folder.path / "screens" / "mine")
    create(folder.inner("archive"), {**example, "interview": "mine"})
    main(["verify", "--home", str(folder.path)])
    assert "is not here" not in capsys.readouterr().out


def test_faulty_interview_is_no_reason_to_hide_answers(folder, example):
    """An interview with a mistake in it does the same, with file and line."""
    place = folder.path / "screens" / "mine"
    shutil.copytree(find_shipped("screens") / "client", place)
    broken = next(place.glob("1_*.toml"))
    broken.write_text("= =\n" + broken.read_text("utf-8"), "utf-8")
    workspace = open_workspace(folder)
    path = create(folder, {**example, "interview": "mine"})

    opened, interview = with_interview(workspace.sessions.open(str(path)), workspace.interviews)

    assert interview.name == "client"
    assert opened.file is None
    assert f"{broken.name}:1" in opened.read_only
    assert not Path(path.with_name(f".{path.stem}.lock")).exists()

"""A path that a user types or sets in a variable means the same everywhere."""

import json
import os
import pwd
from pathlib import Path

import pytest

from earnest.cli.main import main
from earnest.store.files.folder import home_folder
from earnest.store.files.paths import expand_path
from earnest.store.interviews import find_interviews
from earnest.workspace.errors import UnusableFolder


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """Stand in a folder that is not the home."""
    (tmp_path / "home").mkdir()
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setattr("earnest.cli.front_ends.terminal.is_terminal", lambda _name: False)
    yield tmp_path / "project"
    assert not (tmp_path / "project" / "~").exists()


def test_tilde_means_a_home(tmp_path):
    """A tilde, alone or with a user, is a home; within a path it is itself."""
    me = pwd.getpwuid(os.geteuid())
    assert expand_path("~/a") == f"{tmp_path}/home/a"
    assert expand_path(f"~{me.pw_name}/a") == f"{me.pw_dir}/a"
    for word in ("./~", "a/~/b", "a~", "a"):
        assert expand_path(word) == word
    with pytest.raises(ValueError, match="unknown user: nobody-here"):
        expand_path("~nobody-here/x")


def test_variable_and_address_are_a_path(tmp_path, monkeypatch):
    """What a shell leaves within quotes, and what a desktop copies for a file, lead where they seem to."""
    monkeypatch.setenv("PLACE", "/data")
    for word, path in {
        "$PLACE/a": "/data/a",
        "${PLACE}/a": "/data/a",
        "$HOME": f"{tmp_path}/home",
        "file:///data/a%20b%C3%A9": "/data/a bé",
        "file://localhost/a": "/a",
        "./$PLACE": "./$PLACE",
        "a/$PLACE": "a/$PLACE",
        "$PLACE.txt": "$PLACE.txt",
    }.items():
        assert expand_path(word) == path
    for word, says in {
        "$NOT_SET_HERE/x": "the variable NOT_SET_HERE is not set",
        "file://elsewhere/x": "not the address of a file on this machine",
        "file:///a%00b": "NUL",
        "'/data'": "begins with a space or a quotation mark",
        " ~/data": "begins with a space or a quotation mark",
    }.items():
        with pytest.raises(ValueError, match=says):
            expand_path(word)


def test_session_is_found_by_its_address_and_without_its_suffix(tmp_path, capsys):
    """However its file is named, it is that file; and no folder is made of a variable's name."""
    assert main(["new", "Tilde", "--home=$HOME/clients"]) == 0
    made = capsys.readouterr().out.strip()
    assert made == str(tmp_path / "home" / "clients" / "tilde.toml")
    for word in (made.removesuffix(".toml"), f"file://{made}", "$HOME/clients/tilde.toml", "~/clients/tilde"):
        assert main(["check", word, "--home=~/clients"]) == 1
        assert "Tilde" in capsys.readouterr().out
    assert not list(Path().iterdir())


def test_home_and_papers_expand_a_tilde(tmp_path, capsys):
    """`--home=~/x`, `-o`, `--output`, `--from`, a session's path and `lessons` all take it."""
    home = "--home=~/clients"
    assert main(["new", "Tilde", home]) == 0
    made = tmp_path / "home" / "clients" / "tilde.toml"
    assert capsys.readouterr().out.strip() == str(made)
    assert main(["ask", "tilde", home, "-o", "~/ask.txt"]) == 0
    assert main(["letter", "~/clients/tilde.toml", "--output=~/letter.md"]) == 0
    assert main(["new", "Second", home, "--from=~/clients/tilde.toml"]) == 0
    assert main(["replay", "tilde", home, "--cast=~/tilde.cast"]) == 0
    assert main(["lessons", "--json", "~/clients"]) == 0
    assert {each.name for each in (tmp_path / "home").iterdir()} == {"clients", "ask.txt", "letter.md", "tilde.cast"}


def test_variables_expand_a_tilde(tmp_path, monkeypatch):
    """EARNEST_HOME and EARNEST_SCREENS do too."""
    (tmp_path / "home" / "mine" / "own").mkdir(parents=True)
    monkeypatch.setenv("EARNEST_HOME", "~/clients")
    monkeypatch.setenv("EARNEST_SCREENS", "~/mine")

    assert home_folder() == tmp_path / "home" / "clients"
    assert find_interviews()["own"] == tmp_path / "home" / "mine" / "own"


@pytest.mark.parametrize("value", ["data", "./data", "../data", "."])
@pytest.mark.parametrize("words", [["list"], ["new", "X"], ["verify"], ["home", "--plain"]])
def test_relative_home_is_refused(monkeypatch, capsys, value, words):
    """A folder that depends on where one stands is not taken; nothing is made."""
    monkeypatch.setenv("EARNEST_HOME", value)

    assert main(words if words[0] != "home" else words[1:]) == 2
    assert "EARNEST_HOME must be an absolute path: begin it with / or ~" in capsys.readouterr().err
    assert not list(Path().iterdir())
    with pytest.raises(UnusableFolder):
        home_folder()


def test_doctor_tells_a_relative_home(monkeypatch, capsys):
    """Doctor goes on and says what to do."""
    monkeypatch.setenv("EARNEST_HOME", "data")

    assert main(["doctor", "--json"]) == 1
    (told,) = (each for each in json.loads(capsys.readouterr().out) if each["name"] == "sessions")
    assert "EARNEST_HOME must be an absolute path" in told["value"]


@pytest.mark.parametrize(
    "words", [["list", "--home=~nobody-here/x"], ["ask", "x", "-o", "~nobody-here/x"], ["--screens=~nobody-here"]]
)
def test_unknown_user_is_told(capsys, words):
    """A home of nobody makes no folder of that name."""
    assert main(words) == 2
    assert "unknown user: nobody-here" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_dash_is_standard_output(capsys, option):
    """A paper into `-` is printed, and no file of that name is made."""
    assert main(["new", "Dash", "--home=~/clients"]) == 0
    capsys.readouterr()

    assert main(["ask", "dash", "--home=~/clients", option, "-"]) == 0
    assert "Dash" in capsys.readouterr().out
    assert main(["replay", "dash", "--home=~/clients", "--cast", "-"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["version"] == 2
    assert not list(Path().iterdir())


def test_unknown_schema_is_refused_with_what_there_is(capsys):
    """`schema foo` is no command of its own."""
    assert main(["schema", "foo"]) == 2
    assert "Unknown: foo. Use one of: session, stage, documents, json, check." in capsys.readouterr().err

"""`earnest rename` gives the client another name; the file follows if asked."""

import tomllib

import pytest

from earnest.cli.main import main
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock


def read(path):
    """Return the tables of a file."""
    return tomllib.loads(path.read_text("utf-8"))


def test_client_is_renamed_and_the_file_stays(lantern, capsys):
    """The change is in the history, and the last line says how the file is renamed."""
    before = read(lantern)
    assert main(["rename", "lantern", "Lantern", "Press"]) == 0
    assert capsys.readouterr().out == (
        "The client is now Lantern Press. The file is still lantern.toml; with --file it is renamed too.\n"
    )
    after = read(lantern)
    assert after["client"] == "Lantern Press"
    entry = list(after["history"].values())[-1]
    assert (entry["path"], entry["now"]) == ("client", "Lantern Press")
    assert {**after, "client": before["client"], "history": before["history"]} == before


def test_file_follows_with_its_notes(lantern, capsys):
    """Nothing is overwritten: a name that is taken gets a number."""
    lantern.with_name("lantern.notes.toml").write_text("format = 1\n", "utf-8")
    taken = lantern.with_name("lantern-press.toml")
    taken.write_bytes(lantern.read_bytes())
    assert main(["rename", "lantern", "--file", "Lantern", "Press"]) == 0
    assert capsys.readouterr().out == "The client is now Lantern Press. The file is lantern-press-2.toml.\n"
    assert not lantern.exists()
    assert read(lantern.with_name("lantern-press-2.toml"))["client"] == "Lantern Press"
    assert lantern.with_name("lantern-press-2.notes.toml").exists()
    assert read(taken)["client"] == "Lantern Media"


def test_same_name_changes_nothing(lantern, capsys):
    """The file keeps each of its bytes."""
    before = lantern.read_bytes()
    assert main(["rename", "lantern", "Lantern Media"]) == 0
    assert lantern.read_bytes() == before
    assert capsys.readouterr().out.startswith("The client is now Lantern Media.")


@pytest.mark.parametrize("words", [["lantern"], ["lantern", " "], []])
def test_missing_name_is_asked_for(lantern, capsys, words):
    """Without a name nothing is done."""
    before = lantern.read_bytes()
    assert main(["rename", *words]) == 2
    assert capsys.readouterr().err.startswith(("Name", "earnest: name"))
    assert lantern.read_bytes() == before


def test_session_that_somebody_has_open_keeps_its_name(lantern, capsys):
    """The message says who has it open."""
    before = lantern.read_bytes()
    with take_lock(lantern, Folder.existing(lantern.parent)):
        assert main(["rename", "lantern", "--file", "Lantern Press"]) != 0
    assert "open" in capsys.readouterr().err
    assert lantern.read_bytes() == before

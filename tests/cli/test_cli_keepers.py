import json

import pytest

from earnest.cli import main


def test_verify_says_what_is_not_as_it_should_be(lantern, put, capsys):
    """Exit code 0, 1 or 2 by the worst that is found; each in a line, or as JSON."""
    lantern.chmod(0o600)
    assert main(["verify"]) == 0
    assert capsys.readouterr().out == "All is as it should be.\n"

    lantern.chmod(0o644)
    assert main(["verify", "lantern"]) == 1
    assert "lantern.toml: others may read or write it (mode 644). chmod 600 it." in capsys.readouterr().out
    assert main(["verify", "--repair"]) == 0
    assert capsys.readouterr().out == "1 mended.\n"
    assert lantern.stat().st_mode & 0o777 == 0o600

    put("torn", "client =").chmod(0o600)
    assert main(["verify", "--json"]) == 2
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["file"], found["grave"]) == ("torn.toml", True)


def test_verify_where_nothing_is(capsys):
    """No folder yet is no fault, and none is made."""
    assert main(["verify"]) == 0
    assert capsys.readouterr().out == "There are no sessions yet.\n"


@pytest.mark.parametrize("words", [["verify", "--samples"], ["doctor", "--samples"]])
def test_the_samples_are_nobodys_to_mend(words, capsys):
    """They ship with Earnest, for everybody to read."""
    assert main(words) == 2
    assert "--samples" in capsys.readouterr().err


def test_doctor_tells_the_terminal_the_folder_and_what_to_do(lantern, capsys, monkeypatch):
    """Every line has a name and a value; what needs a hand says which."""
    monkeypatch.setenv("TMUX", "x")
    monkeypatch.setenv("SSH_CONNECTION", "x")
    lantern.chmod(0o644)

    assert main(["doctor"]) == 1

    said = capsys.readouterr().out
    assert "TERM=xterm-256color" in said
    assert "yours alone, 1 of them" in said
    assert "tmux set -g set-clipboard on" in said
    assert "`ssh -C`" in said
    assert "lantern.toml: others may read or write it (mode 644)" in said
    assert "`earnest verify --repair` does it." in said
    assert "Lantern Media" not in said


def test_doctor_where_nothing_is(tmp_path, capsys):
    """It makes no folder, and says that there is none yet."""
    assert main(["doctor", "--json"]) == 1

    seen = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert seen["sessions"]["value"].endswith("is not there yet")
    assert not (tmp_path / "sessions").exists()


def test_doctor_of_what_is_no_folder(tmp_path, capsys):
    """A file in its place is told, not tripped over."""
    (tmp_path / "sessions").write_text("")

    assert main(["doctor"]) == 1
    assert "is not there yet" in capsys.readouterr().out

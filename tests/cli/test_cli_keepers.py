import importlib
import json
import os
import pkgutil
import tempfile
from datetime import datetime
from pathlib import Path

import pytest

import earnest
from earnest.cli.main import main
from earnest.store.sessions.open import open_session
from earnest.store.system_user import user_name


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
    assert "ssh" in said
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
    assert "it is no folder" in capsys.readouterr().out


def seen_by_doctor(capsys):
    """Return what the doctor has seen, by name."""
    main(["doctor", "--json"])
    return {each["name"]: each for each in json.loads(capsys.readouterr().out)}


def test_doctor_tells_who_writes_what_waits_and_a_clock_that_cannot_be_right(lantern, capsys):
    """Who holds a session since when; what was typed and not answered; a file of a day to come. Nothing is written."""
    lantern.chmod(0o600)
    opened = open_session(lantern)
    opened.file.drafts.keep("n1.text", {"text": "half a thought"})
    opened.file.drafts.flush()
    os.utime(lantern, (4_102_444_800, 4_102_444_800))
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in lantern.parent.iterdir()}
    seen = seen_by_doctor(capsys)
    assert "draft" not in seen
    assert f"lantern.toml is open elsewhere: {user_name()} (process {os.getpid()} on" in seen["open"]["value"]
    assert f", since {datetime.now().astimezone().year}-" in seen["open"]["value"]
    assert "a session was written 2100-01-01" in seen["clock"]["value"]
    assert seen["clock"]["do"] == "Set the clock. Entries keep their order all the same."
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in lantern.parent.iterdir()} == before

    opened.close()
    seen = seen_by_doctor(capsys)
    assert seen["draft"]["value"].startswith("lantern.toml: typed 20")
    assert seen["draft"]["do"] == "Opening the session offers it."
    assert "half a thought" not in str(seen)
    assert "open" not in seen


@pytest.mark.parametrize(("answer", "hint"), [("on", False), ("external", True)])
def test_doctor_asks_tmux_whether_it_passes_copies_on(answer, hint, lantern, capsys, monkeypatch, tmp_path):
    """What to set is said only where it is not set already."""
    lantern.chmod(0o600)
    tmux = tmp_path / "bin" / "tmux"
    tmux.parent.mkdir()
    tmux.write_text(f'#!/bin/sh\n[ "$*" = "show-options -sv set-clipboard" ] && echo {answer}\n')
    tmux.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmux.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("TMUX", "default,1,0")

    seen = seen_by_doctor(capsys)

    assert seen["between"]["value"] == f"tmux, set-clipboard {answer}"
    assert bool(seen["between"]["do"]) is hint


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else for a moment")
@pytest.mark.parametrize("place", ["", "inside"])
@pytest.mark.parametrize("words", [["list"], ["verify"], ["doctor"], ["check", "x"], ["new", "x"], ["--plain"]])
def test_somebody_elses_folder_is_told_as_that(words, place, capsys):
    """A folder that one may not look into, or may not even look for, is said to be that; nothing is made."""
    theirs = tempfile.mkdtemp()
    for module in pkgutil.walk_packages(earnest.__path__, "earnest."):
        importlib.import_module(module.name)  # what the other user may not be able to read is loaded before
    os.seteuid(65534)
    try:
        code = main(["--home", str(Path(theirs) / place), *words])
    finally:
        os.seteuid(0)

    said = capsys.readouterr()
    assert code in ({1} if words == ["doctor"] else {2, 73, 74})
    assert "may not" in said.out + said.err
    assert list(Path(theirs).iterdir()) == []
    Path(theirs).rmdir()

import importlib
import json
import os
import pkgutil
import tempfile
from datetime import datetime
from pathlib import Path

import pytest
from privacy.other_users import STRANGER, becomes_another_user

import earnest
from earnest.cli.commands import doctor
from earnest.cli.main import main
from earnest.store.sessions.open import open_session
from earnest.store.system_user import user_name


def test_verify_lists_faults(lantern, put, capsys):
    """The exit code is 0, 1 or 2 by the worst fault, and each fault is a line or a JSON object."""
    lantern.chmod(0o600)
    assert main(["verify"]) == 0
    assert capsys.readouterr().out == "No problems found.\n"

    lantern.chmod(0o644)
    assert main(["verify", "lantern"]) == 1
    assert (
        "lantern.toml: other users can read or write it (mode 644). Run `chmod 600` on it." in capsys.readouterr().out
    )
    assert main(["verify", "--repair"]) == 0
    assert capsys.readouterr().out == "Repaired: 1\n"
    assert lantern.stat().st_mode & 0o777 == 0o600

    put("torn", "client =").chmod(0o600)
    assert main(["verify", "--json"]) == 2
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["file"], found["grave"]) == ("torn.toml", True)


def test_verify_accepts_a_missing_folder(capsys):
    """A missing folder is no fault, and none is created."""
    assert main(["verify"]) == 0
    assert capsys.readouterr().out == "No sessions yet.\n"


@pytest.mark.parametrize("words", [["verify", "--samples"], ["doctor", "--samples"]])
def test_verify_takes_no_samples(words, capsys):
    """The samples are read-only and cannot be verified."""
    assert main(words) == 2
    assert "--samples" in capsys.readouterr().err


def test_doctor_lists_checks_and_remedies(lantern, capsys, monkeypatch):
    """Every line has a name and a value, and a remedy where one is needed."""
    monkeypatch.setenv("TMUX", "x")
    monkeypatch.setenv("SSH_CONNECTION", "x")
    lantern.chmod(0o644)

    assert main(["doctor"]) == 1

    said = capsys.readouterr().out
    assert "TERM=xterm-256color" in said
    assert "private, sessions: 1" in said
    assert "tmux set -g set-clipboard on" in said
    assert "ssh" in said
    assert "lantern.toml: other users can read or write it (mode 644)" in said
    assert "Or run `earnest verify --repair`." in said
    assert "Lantern Media" not in said


def test_doctor_says_where_each_start_compiles(lantern, capsys, monkeypatch, tmp_path):  # noqa: ARG001 - a folder
    """Where Python cannot keep what it compiles, that is told with a way out; else that it is kept."""
    compiled = tmp_path / "doctor.pyc"
    monkeypatch.setattr(doctor.__spec__, "cached", str(compiled))

    main(["doctor"])
    assert "not kept, so that every start takes longer" in (said := capsys.readouterr().out)
    assert "PYTHONPYCACHEPREFIX" in said

    compiled.touch()
    main(["doctor"])
    assert "PYTHONPYCACHEPREFIX" not in (said := capsys.readouterr().out)
    assert "bytecode          kept" in said


def test_doctor_creates_no_folder(tmp_path, capsys):
    """A missing folder is reported and not created."""
    assert main(["doctor", "--json"]) == 1

    seen = {each["name"]: each for each in json.loads(capsys.readouterr().out)}
    assert seen["sessions"]["value"].endswith("does not exist yet")
    assert not (tmp_path / "sessions").exists()


def test_doctor_reports_a_file_in_place_of_the_folder(tmp_path, capsys):
    """A file in place of the folder is reported."""
    (tmp_path / "sessions").write_text("")

    assert main(["doctor"]) == 1
    assert "not a folder" in capsys.readouterr().out


def read_checks(capsys):
    """Return the checks of the doctor by name."""
    main(["doctor", "--json"])
    return {each["name"]: each for each in json.loads(capsys.readouterr().out)}


def test_doctor_reports_locks_drafts_and_a_wrong_clock(lantern, capsys):
    """The holder of a session, a waiting draft and a file from the future are reported, and nothing is written."""
    lantern.chmod(0o600)
    year = datetime.now().astimezone().year
    opened = open_session(lantern)
    opened.file.drafts.keep("n1.text", {"text": "half a thought"})
    opened.file.drafts.flush()
    os.utime(lantern, (4_102_444_800, 4_102_444_800))
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in lantern.parent.iterdir()}
    seen = read_checks(capsys)
    assert "draft" not in seen
    assert f"lantern.toml is open elsewhere: {user_name()} (process {os.getpid()} on" in seen["open session"]["value"]
    years = (year, datetime.now().astimezone().year)  # the turn of the year may have passed
    assert any(f", since {each}-" in seen["open session"]["value"] for each in years)
    assert "a session was saved 2100-01-01" in seen["clock"]["value"]
    assert seen["clock"]["do"] == "Set the clock. Histories keep their order anyway."
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in lantern.parent.iterdir()} == before

    opened.close()
    seen = read_checks(capsys)
    assert seen["draft"]["value"].startswith("lantern.toml: unsaved text of 20")
    assert seen["draft"]["do"] == "Open it again to restore it."
    assert "half a thought" not in str(seen)
    assert "open" not in seen


@pytest.mark.parametrize(("answer", "hint"), [("on", False), ("external", True)])
def test_doctor_asks_tmux_about_the_clipboard(answer, hint, lantern, capsys, monkeypatch, tmp_path):
    """The setting of tmux is recommended only where it is missing."""
    lantern.chmod(0o600)
    tmux = tmp_path / "bin" / "tmux"
    tmux.parent.mkdir()
    tmux.write_text(f'#!/bin/sh\n[ "$*" = "show-options -sv set-clipboard" ] && echo {answer}\n')
    tmux.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmux.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("TMUX", "default,1,0")

    seen = read_checks(capsys)

    assert seen["multiplexer"]["value"] == f"tmux, set-clipboard {answer}"
    assert bool(seen["multiplexer"]["do"]) is hint


@becomes_another_user
@pytest.mark.parametrize("place", ["", "inside"])
@pytest.mark.parametrize("words", [["list"], ["verify"], ["doctor"], ["check", "x"], ["new", "x"], ["--plain"]])
def test_inaccessible_folder_is_reported(words, place, capsys):
    """A folder without access is reported, and nothing is created."""
    for module in pkgutil.walk_packages(earnest.__path__, "earnest."):
        importlib.import_module(module.name)  # what the other user may not be able to read is loaded before
    with tempfile.TemporaryDirectory() as theirs:
        os.seteuid(STRANGER)
        try:
            code = main(["--home", str(Path(theirs) / place), *words])
        finally:
            os.seteuid(0)
        assert list(Path(theirs).iterdir()) == []

    said = capsys.readouterr()
    assert code in ({1} if words == ["doctor"] else {2, 73, 74})
    assert "permission denied" in said.out + said.err

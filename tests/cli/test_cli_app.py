import pytest

from earnest.cli.main import main
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock


def test_home(app, tmp_path):
    """`earnest` opens the home page on the folder, which is made, and answers with the app's exit code."""
    app.code = 129

    assert main([]) == 129
    assert app.runs[0][0].path == tmp_path / "sessions"
    assert app.runs[0][1] == {"opened": None, "begin": False, "samples": False, "replay": None, "meeting": False}


def test_samples(app, tmp_path):
    """`earnest --samples` opens the home page on the samples; copies of them go to the user's own folder."""
    assert main(["--samples"]) == 0
    assert app.runs[0][0].path == tmp_path / "sessions"
    assert app.runs[0][1]["samples"] is True


def test_open(app, lantern):
    """`earnest open` hands the app the session, opened for writing, and lets go of it afterwards."""
    assert main(["open", "lantern"]) == 0
    opened = app.runs[0][1]["opened"]

    assert opened.path == lantern
    assert opened.read_only == ""
    assert not list(lantern.parent.glob(".*.lock"))


def test_open_while_somebody_has_it(app, lantern):
    """A session that somebody has open is opened to be read; why is the app's to show."""
    with take_lock(lantern, Folder.existing(lantern.parent)):
        assert main(["open", "1"]) == 0
    assert "open elsewhere" in app.runs[0][1]["opened"].read_only


def test_open_what_is_no_session(app, put, capsys):
    """A file that is no session is told, and no app is started."""
    assert main(["open", str(put("torn", "client ="))]) == 2
    assert capsys.readouterr().err.startswith("torn.toml:1:")
    assert app.runs == []


def test_app_that_breaks(app, lantern, capsys, monkeypatch):
    """If the app breaks, the session is let go of, and nothing of it is told."""

    def run(*_, **_wanted):
        raise RuntimeError("Lantern Media")

    monkeypatch.setattr(app, "run", run)

    assert main(["open", "lantern"]) == 70
    assert "Lantern" not in capsys.readouterr().err
    assert not list(lantern.parent.glob(".*.lock"))


def test_interrupted(app, monkeypatch):
    """Ctrl-C outside the app is exit code 130, and quiet."""

    def run(*_, **_wanted):
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "run", run)

    assert main([]) == 130


@pytest.mark.parametrize("words", [["new"], ["new", "Lantern"], ["open", "1"], []])
def test_input_that_is_no_terminal(words, monkeypatch, capsys, app, tmp_path):
    """With nothing to type on, one sentence says which commands work without; nothing is made."""
    monkeypatch.setattr("earnest.cli.front_ends.terminal.is_terminal", lambda name: name != "stdin")

    assert main(words) == 2
    assert capsys.readouterr().err == (
        "The drawn screens need a terminal, and standard input is none; `--plain` asks line by line, "
        "and `earnest list`, `earnest check` and `earnest ask` work without.\n"
    )
    assert app.runs == []
    assert not (tmp_path / "sessions").exists()

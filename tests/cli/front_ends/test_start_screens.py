import pytest

from earnest.cli.main import main
from earnest.store.files.folder import Folder
from earnest.store.files.lock import take_lock


def test_home_starts_the_app_on_the_folder(app, tmp_path):
    """`earnest` starts the app on the folder, which is created, and returns its exit code."""
    app.code = 129

    assert main([]) == 129
    assert app.runs[0][0].path == tmp_path / "sessions"
    assert app.runs[0][1] == {"opened": None, "new": False, "samples": False, "replay": None, "first": None}


def test_broken_preferences_are_told_at_the_start(app, tmp_path, monkeypatch, capsys):
    """They cost nobody a session: what is wrong is told once, with its line."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "earnest").mkdir(parents=True)
    (tmp_path / "config" / "earnest" / "preferences.toml").write_text('theme = "dark\n', "utf-8")
    app.code = 0

    assert main([]) == 0

    assert capsys.readouterr().err.startswith("preferences.toml:1:")
    assert len(app.runs) == 1


def test_samples_are_shown_at_home(app, tmp_path):
    """`earnest --samples` starts the app with the samples."""
    assert main(["--samples"]) == 0
    assert app.runs[0][0].path == tmp_path / "sessions"
    assert app.runs[0][1]["samples"] is True


def test_open_passes_and_closes_the_session(app, lantern):
    """`earnest open` passes the app a session opened for writing, and closes it afterwards."""
    assert main(["open", "lantern"]) == 0
    opened = app.runs[0][1]["opened"]

    assert opened.path == lantern
    assert opened.read_only == ""
    assert not list(lantern.parent.glob(".*.lock"))


def test_locked_session_opens_read_only(app, lantern):
    """A session that somebody else has open is passed read-only, with the reason."""
    with take_lock(lantern, Folder.existing(lantern.parent)):
        assert main(["open", "1"]) == 0
    assert "open elsewhere" in app.runs[0][1]["opened"].read_only


def test_invalid_file_starts_no_app(app, put, capsys):
    """A file that is no session is reported, and the app is not started."""
    assert main(["open", str(put("torn", "client ="))]) == 2
    assert capsys.readouterr().err.startswith("torn.toml:1:")
    assert app.runs == []


def test_failing_app_closes_the_session(app, lantern, capsys, monkeypatch):
    """If the app fails, the session is closed, and no message quotes it."""

    def run(*_, **_wanted):
        raise RuntimeError("Lantern Media")

    monkeypatch.setattr(app, "run", run)

    assert main(["open", "lantern"]) == 70
    assert "Lantern" not in capsys.readouterr().err
    assert not list(lantern.parent.glob(".*.lock"))


def test_interrupt_exits_quietly(app, monkeypatch):
    """Ctrl-C outside of the app exits quietly with code 130."""

    def run(*_, **_wanted):
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "run", run)

    assert main([]) == 130


def test_interrupt_of_a_class_being_made_is_one(app, monkeypatch, capsys):
    """Python tells of it as another error."""

    class Interrupted:
        def __set_name__(self, *_):
            raise KeyboardInterrupt

    def run(*_, **_wanted):
        type("Made", (), {"field": Interrupted()})

    monkeypatch.setattr(app, "run", run)

    assert main([]) == 130
    assert not capsys.readouterr().err


@pytest.mark.parametrize("words", [["new"], ["new", "Lantern"], ["open", "1"], []])
def test_missing_terminal_is_refused(words, monkeypatch, capsys, app, tmp_path):
    """Without a terminal for input, one sentence names the commands that work, and nothing is created."""
    monkeypatch.setattr("earnest.cli.front_ends.terminal.is_terminal", lambda name: name != "stdin")

    assert main(words) == 2
    assert capsys.readouterr().err == (
        "Full-screen mode needs a terminal, and standard input is not one. Use --plain.\n"
    )
    assert app.runs == []
    assert not (tmp_path / "sessions").exists()


def test_unknown_theme_is_told(app, monkeypatch, capsys):
    """A colour scheme that does not exist is named with those that do; the screens start anyway."""
    monkeypatch.setenv("EARNEST_THEME", "sepia")

    assert main([]) == 0
    assert len(app.runs) == 1
    told = capsys.readouterr().err
    assert told.startswith("Unknown theme in EARNEST_THEME: sepia.")
    assert all(theme in told for theme in ("dark", "light", "terminal"))

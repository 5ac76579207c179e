import os

from earnest.cli.main import main


def test_the_terminal_alone_says_how_large_its_window_is(app, monkeypatch):
    """A shell that hands on the size it began with does not fix the app's: the window may have another by now."""
    seen = {}
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setattr(app, "run", lambda *_, **__: seen.update(os.environ) or 0)

    assert main([]) == 0
    assert seen
    assert not {"COLUMNS", "LINES"} & seen.keys()

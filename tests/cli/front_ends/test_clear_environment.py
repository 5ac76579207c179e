import os

from earnest.cli.main import main


def test_size_variables_are_removed(app, monkeypatch):
    """COLUMNS and LINES are removed before the app runs, as the window may have changed."""
    seen = {}
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setattr(app, "run", lambda *_, **__: seen.update(os.environ) or 0)

    assert main([]) == 0
    assert seen
    assert not {"COLUMNS", "LINES"} & seen.keys()

"""`earnest open`: the latest session, and several that match."""

import io
import os
import sys

import pytest
from core.session_builder import honest

from earnest.cli.main import main
from earnest.exit_codes import Exit
from earnest.store.toml.write import to_toml


@pytest.fixture(autouse=True)
def _two_sessions(tmp_path, monkeypatch):
    """Save two sessions whose names begin alike; the second one is the latest."""
    monkeypatch.setenv("EARNEST_HOME", str(tmp_path))
    for number, (name, client) in enumerate((("lim-noodles", "Lim noodles"), ("lim-soup", "Lim soup"))):
        path = tmp_path / f"{name}.toml"
        path.write_text(to_toml({**honest().tables, "client": client}), "utf-8")
        os.utime(path, (1_700_000_000 + number * 1000,) * 2)


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self):
        """Return that it is one."""
        return True


def answer(monkeypatch, lines, *, is_terminal):
    """Have lines typed."""
    monkeypatch.setattr(sys, "stdin", (Terminal if is_terminal else io.TextIOWrapper)(io.BytesIO(lines.encode())))
    monkeypatch.setattr("earnest.cli.session_lookup.is_terminal", lambda _: is_terminal)


def test_open_without_a_name_opens_the_latest(monkeypatch, capsys):
    """It goes on where you left off."""
    answer(monkeypatch, "/q\n", is_terminal=False)
    assert main(["open", "--plain"]) == 0
    assert capsys.readouterr().out.startswith("Lim soup\n")


def test_open_without_a_session_says_how_to_start_one(tmp_path, monkeypatch, capsys):
    """An empty folder and a missing one."""
    (tmp_path / "empty").mkdir()
    for home in (tmp_path / "empty", tmp_path / "missing"):
        monkeypatch.setenv("EARNEST_HOME", str(home))
        assert main(["open", "--plain"]) == Exit.UNUSABLE
        assert "earnest new CLIENT" in capsys.readouterr().err


def test_several_matches_are_listed(monkeypatch, capsys):
    """Into a pipe, with an exit code."""
    answer(monkeypatch, "", is_terminal=False)
    assert main(["check", "lim"]) == Exit.UNUSABLE
    said = capsys.readouterr().err
    assert "Several sessions match lim" in said
    assert "lim-noodles, lim-soup" in said


def test_several_matches_can_be_chosen_from(monkeypatch, capsys):
    """At a terminal, by number; Enter chooses none."""
    answer(monkeypatch, "7\n1\n", is_terminal=True)
    assert main(["check", "lim"]) != Exit.UNUSABLE
    said = capsys.readouterr()
    assert "1 lim-noodles\n  2 lim-soup" in said.err
    assert said.out.startswith("Lim noodles")

    answer(monkeypatch, "\n", is_terminal=True)
    assert main(["check", "lim"]) == Exit.UNUSABLE

"""`earnest verify --transcript` proves the quotes that say when they are in it."""

import json

import pytest
from core.session_builder import honest

from earnest.cli.main import main
from earnest.store.toml.write import to_toml

TALK = """WEBVTT

00:00:05.000 --> 00:00:11.000
Dana: If we do not reach a hundred and twenty bowls at lunch, honestly, the lease is gone by autumn.

00:00:12.000 --> 00:00:20.000
Kim: They look at the line, they shrug, and they are off to the bakery.
"""


@pytest.fixture
def home(tmp_path):
    """Return a folder with a session of three quotes of one talk, and its transcript."""
    case = honest()
    case.put("quote", "g1h1", words="a hundred and twenty bowls at lunch", at="00:00:05")
    case.put("quote", "c1h1", words="They look at the line, they shrug, and they are off to the bakery", at="0:12")
    case.put("quote", "n1h1", words="They look at the line and they are off to the butcher", at="00:00:12")
    (tmp_path / "noodle.toml").write_text(to_toml(case.tables))
    (tmp_path / "noodle.toml").chmod(0o600)
    (tmp_path / "talk.vtt").write_text(TALK)
    return tmp_path


def verify(home, *words):
    """Run the command and return its exit code."""
    return main(["verify", "noodle", "--home", str(home), "--transcript", str(home / "talk.vtt"), *words])


def test_each_quote_is_proved_or_not_with_why(home, capsys):
    """A trimmed quote is proved, another word is not."""
    assert verify(home, "--json") == 1

    found = {each["quote"]: (each["proof"], bool(each["why"])) for each in json.loads(capsys.readouterr().out)}
    assert found == {"g1h1": ("trimmed", False), "c1h1": ("whole", False), "n1h1": ("not found", True)}


def test_lines_name_the_quote_and_its_time(home, capsys):
    """One line a quote, with the beginning of its words."""
    assert verify(home) == 1

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert any(line.startswith("n1h1 00:00:12 not found (") for line in lines)


def test_session_without_times_says_so(home, capsys):
    """Nothing is proved that does not say where it is."""
    (home / "noodle.toml").write_text(to_toml(honest().tables))

    assert verify(home) == 0
    assert capsys.readouterr().out == "No quote of this session has a time in a transcript.\n"


def test_one_session_is_proved(home, capsys):
    """Several, or none, are refused, and so is what is no transcript."""
    assert main(["verify", "--home", str(home), "--transcript", str(home / "talk.vtt")]) == 2
    assert "Name one session" in capsys.readouterr().err
    (home / "talk.vtt").write_bytes(b"\0\1\2")
    assert verify(home) == 2
    assert "talk.vtt" in capsys.readouterr().err

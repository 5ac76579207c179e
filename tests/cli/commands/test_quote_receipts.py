"""`earnest verify --transcript` proves the quotes that say when they are in it."""

import hashlib
import json
import random

import pytest
from core.session_builder import honest
from core.tray.an_hour import write_hour
from core.tray.test_proof import hear

from earnest.cli.main import main
from earnest.core.transcripts.reading import read_transcript
from earnest.core.tray.hearing import HeardFile
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


@pytest.fixture
def taken(tmp_path):
    """Return a folder with a session whose quotes were taken by the tray, each trimmed at random."""
    (tmp_path / "talk.vtt").write_bytes(content := write_hour(turns=420))
    heard = HeardFile("talk.vtt", hashlib.sha256(content).hexdigest(), read_transcript(content))
    (tmp_path / "noodle.toml").write_text(to_toml(hear(heard, every=1).document))
    (tmp_path / "noodle.toml").chmod(0o600)
    return tmp_path


@pytest.mark.slow
def test_honest_trims_are_all_proved(taken, capsys):
    """Of quotes that were taken by the tray the command says nothing wrong, and its exit code is 0."""
    assert verify(taken, "--json") == 0

    found = json.loads(capsys.readouterr().out)
    assert len(found) > 200
    assert {(each["proof"], each["why"]) for each in found} <= {("whole", ""), ("trimmed", "")}


@pytest.mark.slow
def test_each_planted_change_is_named(taken, capsys):
    """In the file itself one word of each quote is changed, and the command names each of them, with why."""
    path, chance = taken / "noodle.toml", random.Random(3)
    lines, planted = path.read_text().split("\n"), 0
    for at, line in enumerate(lines):
        if line.startswith('words = "') and '"""' not in line:
            words = line.removeprefix("words = ").strip('"').split()
            words[chance.randrange(len(words))] = "zebra"
            lines[at], planted = f'words = "{" ".join(words)}"', planted + 1
    path.write_text("\n".join(lines))

    assert verify(taken, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert planted == len(found) > 200
    assert all(each["proof"] == "not found" and each["why"] for each in found)

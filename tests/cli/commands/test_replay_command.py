import json
import os
import stat

import pytest

from earnest.cli.main import main


def test_replay_into_a_pipe_is_text(lantern, capsys):
    """Each step is printed with what it did and the verdict at the end, and nothing is written."""
    before = lantern.read_bytes()

    assert main(["replay", "lantern"]) == 0

    said = capsys.readouterr().out
    assert said.startswith("Lantern Media, ")
    assert "Goal, reworded: Be among the top 5 by users" in said
    assert said.rstrip().splitlines()[-1].startswith("Now: ")
    assert lantern.read_bytes() == before
    assert os.listdir(lantern.parent) == ["lantern.toml"]  # noqa: PTH208


@pytest.mark.parametrize("way", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}, {}])
@pytest.mark.usefixtures("lantern")
def test_replay_in_plain_mode_is_text(way, app, monkeypatch, capsys):
    """With --plain, ACCESSIBLE=1 or TERM=dumb the replay is text."""
    for name, value in way.items():
        monkeypatch.setenv(name, value)

    assert main(["replay", "lantern", *([] if way else ["--plain"])]) == 0
    assert app.runs == []
    assert capsys.readouterr().out.startswith("Lantern Media")


@pytest.mark.usefixtures("lantern")
def test_replay_on_a_terminal_starts_the_app(app):
    """The app gets the session to replay, without a lock on it."""
    assert main(["replay", "lantern"]) == 0

    replayed = app.runs[0][1]["replay"]
    assert replayed.session.client == "Lantern Media"
    assert replayed.file is None


@pytest.mark.usefixtures("lantern")
def test_replay_json_is_one_object_a_step(capsysbinary):
    """The JSON has one object for each step, in UTF-8, each on a line."""
    assert main(["replay", "lantern", "--json"]) == 0

    steps = [json.loads(line) for line in capsysbinary.readouterr().out.decode("utf-8").splitlines()]
    assert [step["step"] for step in steps] == list(range(1, len(steps) + 1))
    assert steps[0]["at"].startswith("2026-03-03T")
    assert {"changes", "verdict", "grades", "by", "why"} < steps[0].keys()


def test_replay_json_escapes_control_characters(put, example_text, capsysbinary):
    """A control character in a text is escaped in JSON."""
    put("lantern", example_text.replace('now = "Become a', 'now = "\\u001b]52;c;eHg=\\u0007Become a', 1))

    assert main(["replay", "lantern", "--json"]) == 0
    said = capsysbinary.readouterr().out
    assert b"\x1b" not in said
    assert b"\\u001b]52" in said


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [("torn", "client =", "torn.toml:1:"), ("nobody", None, "No session matches nobody")],
)
def test_unusable_session_is_not_replayed(name, text, says, put, home, capsys):
    """A missing or invalid session is reported with exit code 2."""
    assert home.exists()
    if text:
        put(name, text)

    assert main(["replay", name]) == 2
    assert capsys.readouterr().err.startswith(says)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere; only another user cannot try it as root")
def test_replay_works_in_a_read_only_folder(lantern, capsys):
    """A session in a read-only folder is replayed, and nothing is written."""
    lantern.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert main(["replay", str(lantern)]) == 0
    finally:
        lantern.parent.chmod(stat.S_IRWXU)
    assert capsys.readouterr().out.startswith("Lantern Media")


def test_replay_shows_notes(lantern, capsys):
    """Notes are shown with their steps in text and JSON, and unusable notes are only reported."""
    notes = lantern.with_name("lantern.notes.toml")
    notes.write_text('[note.n1]\nentry = 1\nby = "dana"\nat = 2026-04-20T12:00:00Z\ntext = "Whose \\u001b[2J words?"\n')

    assert main(["replay", "lantern"]) == 0
    assert any(
        line.startswith("   Note, dana, 20 Apr") and "[2J words?" in line
        for line in capsys.readouterr().out.splitlines()
    )
    assert main(["replay", "lantern", "--json"]) == 0
    steps = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert steps[0]["notes"][0]["by"] == "dana"
    assert not any("notes" in step for step in steps[1:])

    notes.write_text("format = 3\n")
    assert main(["replay", "lantern"]) == 0
    said = capsys.readouterr()
    assert "lantern.notes.toml: format: expected format 1" in said.err
    assert "Note," not in said.out


@pytest.mark.usefixtures("lantern")
def test_lesson_has_a_step_for_each_fact(capsys):
    """The lesson of a session lists each fact with its step, in text and JSON."""
    assert main(["replay", "lantern", "--lesson"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Lantern Media\n\n")
    assert "(step " in said

    assert main(["replay", "lantern", "--lesson", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert {"kind", "says", "step"} == facts[0].keys()


@pytest.mark.usefixtures("lantern")
def test_two_moments_are_compared(capsys):
    """The difference between two moments is shown in text and JSON, and an unknown moment exits with 2."""
    assert main(["replay", "lantern", "--compare", "start", "end"]) == 0
    said = capsys.readouterr().out
    assert "Step 0, before the first step: Keep listening" in said

    assert main(["replay", "lantern", "--compare", "1", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["steps"] == [1, 2]

    assert main(["replay", "lantern", "--compare", "soon", "2"]) == 2
    assert "No such step or time" in capsys.readouterr().err
    assert main(["replay", "lantern", "--compare", "2"]) == 2
    assert "--compare needs two values." in capsys.readouterr().err

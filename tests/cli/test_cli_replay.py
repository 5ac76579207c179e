import json
import os
import stat

import pytest

from earnest.cli.main import main


def test_into_a_pipe_it_is_told_in_lines(lantern, capsys):
    """Each step with what it did; the verdict at the end; the file and its folder stay as they are."""
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
def test_on_a_terminal_that_does_not_draw_too(way, app, monkeypatch, capsys):
    """With --plain, ACCESSIBLE=1 or TERM=dumb nothing is drawn."""
    for name, value in way.items():
        monkeypatch.setenv(name, value)

    assert main(["replay", "lantern", *([] if way else ["--plain"])]) == 0
    assert app.runs == []
    assert capsys.readouterr().out.startswith("Lantern Media")


@pytest.mark.usefixtures("lantern")
def test_on_a_terminal_it_is_drawn(app):
    """The app is given the session to replay, and holds no lock on it."""
    assert main(["replay", "lantern"]) == 0

    replayed = app.runs[0][1]["replay"]
    assert replayed.session.client == "Lantern Media"
    assert replayed.file is None


@pytest.mark.usefixtures("lantern")
def test_as_json_lines(capsysbinary):
    """One object a step, in UTF-8, each on a line of its own."""
    assert main(["replay", "lantern", "--json"]) == 0

    steps = [json.loads(line) for line in capsysbinary.readouterr().out.decode("utf-8").splitlines()]
    assert [step["step"] for step in steps] == list(range(1, len(steps) + 1))
    assert steps[0]["at"].startswith("2026-03-03T")
    assert {"changes", "verdict", "grades", "by", "why"} < steps[0].keys()


def test_what_drives_a_terminal_is_escaped_in_json_too(put, example_text, capsysbinary):
    """An escape in a text is written as JSON writes it, never as itself."""
    put("lantern", example_text.replace('now = "Become a', 'now = "\\u001b]52;c;eHg=\\u0007Become a', 1))

    assert main(["replay", "lantern", "--json"]) == 0
    said = capsysbinary.readouterr().out
    assert b"\x1b" not in said
    assert b"\\u001b]52" in said


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [("torn", "client =", "torn.toml:1:"), ("nobody", None, "There is no session nobody")],
)
def test_what_cannot_be_replayed_is_told(name, text, says, put, home, capsys):
    """No session, or a file that is none: said in a sentence, exit code 2."""
    assert home.exists()
    if text:
        put(name, text)

    assert main(["replay", name]) == 2
    assert capsys.readouterr().err.startswith(says)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere; only another user cannot try it as root")
def test_in_a_folder_that_can_only_be_read(lantern, capsys):
    """Somebody else's session in their folder is replayed, and nothing is written there."""
    lantern.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert main(["replay", str(lantern)]) == 0
    finally:
        lantern.parent.chmod(stat.S_IRWXU)
    assert capsys.readouterr().out.startswith("Lantern Media")


def test_notes_on_moments_are_told_with_them(lantern, capsys):
    """In lines and as JSON, on the step they are about; notes that cannot be used are told of and stop nothing."""
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
def test_the_lesson_in_lines_and_as_json(capsys):
    """What the session teaches, each fact with its step; as JSON a list."""
    assert main(["replay", "lantern", "--lesson"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Lantern Media\n\n")
    assert "(step " in said

    assert main(["replay", "lantern", "--lesson", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert {"kind", "says", "step"} == facts[0].keys()


@pytest.mark.usefixtures("lantern")
def test_two_moments_compared(capsys):
    """What differs between them, in lines or as JSON; a moment that is none is said, exit code 2."""
    assert main(["replay", "lantern", "--compare", "start", "end"]) == 0
    said = capsys.readouterr().out
    assert "Step 0, before the first step: Keep listening" in said

    assert main(["replay", "lantern", "--compare", "1", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["steps"] == [1, 2]

    assert main(["replay", "lantern", "--compare", "soon", "2"]) == 2
    assert "There is no such moment" in capsys.readouterr().err
    assert main(["replay", "lantern", "--compare", "2"]) == 2
    assert "--compare wants two words after it." in capsys.readouterr().err

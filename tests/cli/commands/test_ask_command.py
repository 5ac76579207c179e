import json
from datetime import UTC, datetime

import pytest

from earnest.cli.main import main
from earnest.core.editing.new_session import begin_tables
from earnest.core.reports.questions.sheet import CLOSING
from earnest.store.files.folder import Folder
from earnest.store.sessions.save import create


@pytest.fixture
def ask(capsys):
    """Print sheets and return the exit code, standard output and standard error."""

    def run(*words):
        code = main(["ask", *map(str, words)])
        return code, *capsys.readouterr()

    return run


def test_sheet_lists_numbered_questions(ask, put, example_text):
    """The client and the day come first, then numbered questions with their reasons, the closing one last."""
    open_yet = example_text.replace('outcome = "chose you"', 'outcome = "still open"')

    code, out, err = ask(put("lantern", open_yet))
    lines = out.splitlines()

    assert (code, err) == (0, "")
    assert lines[0].startswith("Questions for Lantern Media · ")
    assert lines[2] == "Ask next"
    assert lines[3].lstrip().startswith("1  “")
    assert "Not known yet" in lines
    assert any(line.strip().startswith("on Be among the top 5") for line in lines)
    assert "…" not in out
    assert "If there is time" in lines
    assert lines[-2:] == ["Last of all", f"    “{CLOSING}”"]


def test_first_sheet_is_introduced(ask, home):
    """Before any meeting the sheet says that these are the questions to take along."""
    create(Folder.existing(home), begin_tables("Lim's Noodle Shop", "client", datetime(2026, 3, 1, tzinfo=UTC)))

    _, out, _ = ask("lim-s-noodle-shop")

    assert "Nothing heard from them yet. Take these questions." in out
    assert " 1  “" in out


def test_ask_json_has_both_voices(ask, lantern):
    """The JSON holds the client, each question in both voices with its subject and reason, and the closing one."""
    code, out, _ = ask("--json", lantern)
    told = json.loads(out)

    assert code == 0
    assert list(told) == ["client", "questions", "closing"]
    assert told["client"] == "Lantern Media"
    assert told["closing"] == CLOSING
    assert {tuple(question) for question in told["questions"]} == {("stage", "about", "client", "you", "why")}
    assert {question["why"] for question in told["questions"]} <= {"ask next", "not known yet", "own", "gap"}


def test_several_sheets_follow_one_another(ask, lantern, put):
    """Several sheets follow one another, and an unusable file is reported and exits with 2."""
    code, out, err = ask(lantern, lantern, put("broken", "client ="))

    assert code == 2
    assert out.count("Lantern Media · ") == 2
    assert "─" * 80 in out
    assert err.startswith("broken.toml:1:")


def test_narrow_sheet_keeps_its_indentation(ask, lantern, monkeypatch):
    """On a narrow terminal every line fits and later lines are indented."""
    monkeypatch.setenv("COLUMNS", "40")

    lines = ask(lantern)[1].splitlines()

    assert max(map(len, lines)) <= 40
    assert all(line.startswith(" ") or not line[:1].islower() for line in lines)

import json
import shutil

import pytest

from earnest.cli.main import main
from earnest.cli.reference.output_models import output_schema
from earnest.core.reports.formats.json_schema import papers_schema, session_schema, stage_schema
from earnest.store.shipped import find_shipped


@pytest.mark.parametrize(
    ("words", "schema"),
    [
        ([], session_schema),
        (["session"], session_schema),
        (["stage"], stage_schema),
        (["documents"], papers_schema),
        (["json"], output_schema),
    ],
)
def test_schema_is_printed(words, schema, capsys):
    """`earnest schema` prints the schema of a session, a stage, or what `--json` writes."""
    assert main(["schema", *words]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


def test_words_for_papers_are_listed_and_checked(tmp_path, capsys):
    """The schema holds the words that ship, and a mistake in the user's own is named with its line."""
    assert main(["schema", "documents"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["definitions"]["LetterWords"]["properties"]["greeting"]["default"] == "Dear {person},"
    (tmp_path / "documents.toml").write_text('[letter]\ngreeting = "Hello {person},"\n')
    assert main(["schema", "check", str(tmp_path / "documents.toml")]) == 0
    assert "words for documents" in capsys.readouterr().out
    (tmp_path / "documents.toml").write_text('[letter]\ngreeting = "Hello {name},"\n')
    assert main(["schema", "check", str(tmp_path / "documents.toml")]) == 1
    assert "documents.toml:2: letter.greeting" in capsys.readouterr().out


def test_unknown_schema_lists_all(capsys):
    """Any other word is refused with those there are."""
    assert main(["schema", "needs"]) == 2
    assert "Unknown: needs. Use one of: session, stage, documents, json, check." in capsys.readouterr().err


def test_own_interviews_are_used_and_checked(tmp_path, home, capsys, monkeypatch):
    """`--screens DIR` uses the user's own questions and reports mistakes with file, line and key."""
    monkeypatch.setenv("EARNEST_SCREENS", "")
    own = tmp_path / "screens" / "mine"
    shutil.copytree(find_shipped("screens") / "client", own)
    asked = own / "1_goal.toml"
    asked.write_text(asked.read_text("utf-8").replace('client = "', 'client = "Tell me: ', 1), "utf-8")

    assert main(["new", "Lim", "--interview", "mine", "--screens", str(tmp_path / "screens")]) == 0
    assert main(["ask", "lim", "--screens", str(tmp_path / "screens")]) == 0
    assert "Tell me: " in capsys.readouterr().out

    asked.write_text(asked.read_text("utf-8").replace('asked = "', 'asked = "now and ', 1), "utf-8")
    assert main(["check", "lim", "--screens", str(tmp_path / "screens")]) == 2
    assert "1_goal.toml:" in capsys.readouterr().err
    assert home.is_dir()


def test_missing_screens_folder_is_refused(capsys):
    """A missing folder of interviews is reported, and nothing is created."""
    assert main(["--screens", "nowhere"]) == 2
    assert "not a folder: " in capsys.readouterr().err

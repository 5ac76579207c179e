import json
import shutil

import pytest

from earnest.cli.main import main
from earnest.core.reports.json_schema import session_schema, stage_schema
from earnest.store.shipped import find_shipped


@pytest.mark.parametrize(
    ("words", "schema"), [([], session_schema), (["session"], session_schema), (["stage"], stage_schema)]
)
def test_the_schema_is_printed(words, schema, capsys):
    """`earnest schema` prints that of a session's file, `earnest schema stage` that of a stage file."""
    assert main(["schema", *words]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


def test_there_are_two(capsys):
    """Any other word is told which there are."""
    assert main(["schema", "needs"]) == 2
    assert "needs" in capsys.readouterr().err


def test_interviews_of_ones_own(tmp_path, home, capsys, monkeypatch):
    """`--screens DIR` asks in one's own words, and a mistake there is told by file, line and key."""
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


def test_a_folder_of_screens_that_is_not_there(capsys):
    """It is said which folder, and nothing is begun."""
    assert main(["--screens", "nowhere"]) == 2
    assert "nowhere is no folder of interviews" in capsys.readouterr().err

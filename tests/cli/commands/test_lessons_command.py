"""`earnest lessons`: what the sessions of a folder teach together."""

import json
import shutil

from earnest.cli.main import main
from earnest.exit_codes import Exit
from earnest.store.shipped import list_samples


def test_lessons_count_usable_sessions(tmp_path, capsys):
    """Counts are shown with their sessions; unusable files are reported, not counted, and stay as they are."""
    for path in list_samples():
        shutil.copyfile(path, tmp_path / path.name)
    (tmp_path / "to\nrn.toml").write_text("client =")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    assert main(["lessons", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"{len(list_samples())} sessions\n")
    assert "The stage you got wrong" in said.out
    assert said.err.startswith("Skipped to␊rn.toml: to␊rn.toml:1")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_lessons_json_names_files(capsys, tmp_path):
    """The JSON names sessions by file, and an empty folder has too little data."""
    assert main(["lessons", "--samples", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sessions"] == len(list_samples())
    behind = [one for count in told["lessons"]["weakest"]["counts"] for one in count["sessions"]]
    assert set(behind) < {path.name for path in list_samples()}

    assert main(["lessons", str(tmp_path / "nowhere")]) == Exit.UNUSABLE
    assert "No such folder" in capsys.readouterr().err

    assert main(["lessons", "--json", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)["lessons"]["weakest"]["enough"] is False


def test_practice_teaches_nothing_unless_asked(capsys, tmp_path):
    """A session for practice is not counted, which is told; --practice counts it."""
    for path in list_samples()[:3]:
        text = path.read_text("utf-8").replace("\nclient = ", "\npractice = true\nclient = ", 1)
        (tmp_path / path.name).write_text(text if path == list_samples()[0] else path.read_text("utf-8"), "utf-8")

    assert main(["lessons", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("2 sessions\n")
    assert "1 session for practice is not counted." in said

    assert main(["lessons", "--practice", "--json", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)["sessions"] == 3

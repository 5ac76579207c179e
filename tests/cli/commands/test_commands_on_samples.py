import json
from pathlib import Path

import pytest

from earnest.cli.main import main
from earnest.core.standing.verdict import Verdict
from earnest.store.shipped import list_samples

VERDICTS = sorted((verdict.value for verdict in Verdict), key=len, reverse=True)


@pytest.mark.parametrize("path", list_samples(), ids=lambda path: path.stem)
def test_sample_has_the_verdict_of_its_name(path: Path, capsys):
    """A sample's verdict and exit code agree with the beginning of its file name."""
    code = main(["check", "--json", str(path)])
    out, err = capsys.readouterr()
    meant = next(verdict for verdict in VERDICTS if path.stem.startswith(verdict))

    assert json.loads(out)["verdict"] == meant
    assert code == (0 if meant.startswith("earned") else 1)
    assert err == ""


@pytest.mark.parametrize("path", list_samples(), ids=lambda path: path.stem)
def test_sample_sheet_ends_with_the_closing_question(path: Path, capsys):
    """Every sample has a sheet that starts with its client and ends with the closing question."""
    code = main(["ask", str(path)])
    lines = capsys.readouterr().out.splitlines()

    assert code == 0
    assert " · " in lines[0]
    assert lines[-2] == "Last of all"
    assert lines[-1].strip() == "“What is clearer to you now than when we started?”"


def test_samples_are_picked_by_number(capsys):
    """`--samples` lists the samples, and their numbers pick them."""
    assert main(["list", "--samples", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)

    assert {one["file"] for one in listed} == {path.name for path in list_samples()}
    assert main(["check", "--samples", "--json", str(listed[0]["number"])]) in {0, 1}
    assert json.loads(capsys.readouterr().out)["client"] == listed[0]["client"]

"""Files of format 1 are told as they always were, though they are migrated now (FORMAT-2, section 3).

`format_1/` keeps the samples as they were in that format, and beside each what `earnest replay --json` said of it then:
grades, verdicts and remarks at every step. Neither is ever written again.
"""

import json
from pathlib import Path

import pytest

from earnest.core.replay.json_report import replay_report
from earnest.core.replay.replay import Replay
from earnest.store.interviews import load_interview
from earnest.store.sessions.parsed_file import parse_file

OLD = sorted((Path(__file__).parent / "format_1").glob("*.toml"))
MOVED = {"entry", "changes"}
"""What names keys and entries of the file, which have other places now."""


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
def test_file_of_format_1_is_told_as_before(path, promise):
    """At each step it has the same grades, the same verdict and the same remarks."""
    kept = promise("P19", "steps of files of format 1, migrated, told as before")
    session = parse_file(path).session
    before = [json.loads(line) for line in path.with_suffix(".jsonl").read_text("utf-8").splitlines()]

    now = [
        json.loads(json.dumps(step, default=str))
        for step in replay_report(Replay(session, load_interview(session.interview)))
    ]

    assert len(now) == len(before)
    for was, told in zip(before, now, strict=True):
        kept.case(was.keys() == told.keys() and all(was[key] == told[key] for key in was.keys() - MOVED), path.stem)
    kept.holds()

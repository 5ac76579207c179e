import json
from datetime import UTC, date, datetime, time

import pytest

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.model.parsing import read_session
from earnest.core.replay.json_report import replay_report, to_plain_value
from earnest.core.replay.replay import Replay

START = datetime(2026, 3, 4, 11, 52, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (date(2026, 3, 4), "2026-03-04"),
        (START, "2026-03-04T11:52:00+00:00"),
        (time(11, 52), "11:52:00"),
        ([START.date(), {"on": START.date()}], ["2026-03-04", {"on": "2026-03-04"}]),
        (("g1",), ["g1"]),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
        (1.5, 1.5),
        (None, None),
        (True, True),
    ],
)
def test_every_value_has_a_json_form(value, found):
    """Days, times and unusual numbers become text."""
    assert to_plain_value(value) == found
    json.dumps(to_plain_value(value), allow_nan=False)


def test_step_report_has_changes_and_worth(interview):
    """It has time, author, keys, verdict, chain and grades."""
    session, _ = read_session({"format": 2, "client": "A noodle shop", "interview": "client"})
    session = apply_edits(session, [Edit(("goal", "g1", "text"), "Noon full")], Author("priya", START), "they said so")
    session = apply_edits(session, [Edit(("goal", "g1", "text"))], Author("priya", START.replace(hour=12)))

    first, second = replay_report(Replay(session, interview))

    assert first == {
        "step": 1,
        "entry": "0001",
        "at": "2026-03-04T11:52:00+00:00",
        "by": "priya",
        "changes": [{"path": "goal.g1.text", "was": None, "now": "Noon full"}],
        "why": "they said so",
        "verdict": "keep_listening",
        "chain": [],
        "weakest": None,
        "grades": {"g1": "guess"},
    }
    assert (second["grades"], second["why"]) == ({}, "")

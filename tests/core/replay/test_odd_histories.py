"""Histories as a hand may leave them: whatever stands in an entry, the replay tells every step and the lesson holds."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from hand_edits import record_hand_edits

from earnest.core.model.parsing import read_session
from earnest.core.replay.comparison import compare, describe_comparison
from earnest.core.replay.json_report import replay_report
from earnest.core.replay.lessons.session_lesson import TITLES, learn_from_replay
from earnest.core.replay.replay import Replay
from earnest.core.replay.replay_text import describe_replay
from earnest.core.replay.step_search import list_steps, list_timeline
from earnest.core.replay.step_summary import find_stage, list_answer_steps

START = datetime(2026, 3, 4, 9, tzinfo=UTC)
TODAY = date(2026, 6, 1)
ODD = [
    ("", None, "x"),
    (".", None, "x"),
    ("client", "A", None),
    ("who", None, "y"),
    ("heard", None, "x"),
    ('a."b c".d', None, 1),
    ("goal", None, {"g1": {"text": "a"}}),
    ("goal.g1", None, {"text": "b"}),
    ("goal.g1.text", "b", 3),
    ("goal.g1.text.deep", None, "x"),
    ("quote", None, {"q1": {"words": "one two three four", "who": "dana", "for": ["g1"]}}),
    ("quote.q1.for", ["g1"], "g1"),
    ("quote.q1.for", "g1", [1, ["g1"], "g1.by", ""]),
    ("source.s1.about", None, ["g1"]),
    ("goal.g1.not_known", None, ["x"]),
    ("option.o1.route", None, ["r"]),
    ("said_back.s1", None, {"said": "x", "class": "yes but", "of": {"g1": "0"}}),
    ("said_back.s1.class", "yes but", "no"),
    ("settled.x.claim", None, ["g1"]),
    ("settled.x.rule", None, ["r"]),
    ("proposal.part", None, {}),
    ("proposal.part.p1.text", None, "z"),
    ("reason.w1.text", None, "q"),
    ("decision.outcome", None, "left it"),
    ("decision.misread_stage", None, ["a"]),
    ("meeting.m1.on", None, "no date"),
    ("person.dana.name.x", None, "y"),
    ("history.0001.by", None, "z"),
]


def film_of(changes, interview):
    """Return the film of a file whose history tells of such changes, a minute apart."""
    tables = {"format": 2, "client": "A", "interview": "client"}
    for minute, change in enumerate(changes):
        tables = record_hand_edits(tables, [change], START + timedelta(minutes=minute), "priya")
    return Replay(read_session(tables)[0], interview)


def told_whole(film):
    """Say whether every step is told, by whatever tells of a history."""
    steps = list(range(1, len(film) + 1))
    lines = list(describe_replay(film, TODAY))
    found = compare(film, 0, len(film), TODAY)
    return (
        [each.step for each in list_steps(film, TODAY)] == steps
        and [each["step"] for each in replay_report(film)] == steps
        and all(any(line.startswith(f"{step}. ") for line in lines) for step in steps)
        and all(fact.kind in TITLES for fact in learn_from_replay(film, TODAY))
        and list_answer_steps(film)[0] == list_timeline(film, TODAY)[0][0] == 1
        and len(list(describe_comparison(film, found, TODAY))) > len(found.differing)
        and all(isinstance(find_stage(film, step), str) for step in steps)
    )


@pytest.mark.parametrize("change", ODD, ids=lambda change: change[0] or "none")
def test_each_odd_entry_alone_is_replayed(change, interview):
    """Odd entries are bad keys, whole tables, wrong types and more."""
    assert told_whole(film_of([change], interview))


@pytest.mark.parametrize("seed", range(4))
def test_odd_entries_in_any_order_are_replayed(seed, interview):
    """Each entry meets what the others left."""
    changes = random.Random(seed).sample(ODD, len(ODD))

    assert told_whole(film_of(changes, interview))

"""Files of format 1 become format 2, and are worth the same at every step."""

from datetime import UTC, date, datetime, timedelta

import pytest
from core.session_builder import honest

from earnest.core.history.consistency import find_inconsistencies
from earnest.core.history.steps import group_steps, rewind, with_hand_edits
from earnest.core.model.formats.format_1 import find_new_places, find_old_path, move_path
from earnest.core.model.formats.migrations import migrate
from earnest.core.model.parsing import read_session
from earnest.core.model.paths import value_at, with_value, without

AT = datetime(2026, 3, 4, 9, tzinfo=UTC)
WORDS = {"words": "We need noon full by June", "who": "dana", "on": date(2026, 3, 4), "how": "call"}


def file(*steps, **tables):
    """Return a file of format 1 that grew step by step: its history tells of every key."""
    document = {"format": 1, "client": "A noodle shop", "interview": "client", **tables}
    history = {}
    for minute, step in enumerate(steps):
        for path, now in step:
            keys = tuple(path.split("."))
            was = value_at(document, keys)
            document = without(document, keys) if now is None else with_value(document, keys, now)
            entry = {"at": AT + timedelta(minutes=minute), "by": "priya", "path": path, "was": was, "now": now}
            history[f"{len(history) + 1:04}"] = {key: value for key, value in entry.items() if value is not None}
    return {**document, "history": history}


def record(path, values):
    """Return the changes that set keys of a record, or take them away."""
    return [(f"{path}.{key}", value) for key, value in values.items()]


GOAL = [("person.dana.name", "Dana"), ("goal.g1.text", "Noon full")]
STOVE = [("challenge.c1.text", "The stove hears too late")]
QUOTE = record("goal.g1.heard.h1", WORDS)
GONE = record("goal.g1.heard.h1", dict.fromkeys(WORDS))


def opened(document):
    """Return the session of a file, which is sound."""
    session, faults = read_session(migrate(document))
    assert not faults
    assert [*find_inconsistencies(session)] == []
    assert with_hand_edits(session, AT) is session, "all that is there follows from the history"
    return session


def test_records_become_tables_of_their_own():
    """A quote keeps all its keys, and so does a source, whose place has another name."""
    document = file(GOAL, QUOTE, record("goal.g1.read.r1", {"source": "Trade press", "on": date(2026, 3, 2)}))

    session = opened(document)

    assert session.document["quote"] == {"q1": {**WORDS, "for": ["g1"]}}
    assert session.document["source"] == {"s1": {"where": "Trade press", "on": date(2026, 3, 2), "for": ["g1"]}}
    assert session.document["goal"] == {"g1": {"text": "Noon full"}}
    assert list(session.goal["g1"].heard) == ["q1"]


def test_history_walks_to_the_same_states():
    """After each step a quote is there or not, as it was."""
    again = record("goal.g1.heard.h1", {**WORDS, "words": "We need noon full by May"})
    document = file(GOAL, QUOTE, GONE, again, [("goal.g1.heard.h1.how", "letter")])

    session = opened(document)
    steps = group_steps(session)
    states = [rewind(session, step.number).get("quote") for step in steps]

    assert states == [
        None,
        {"q1": {**WORDS, "for": ["g1"]}},
        None,
        {"q1": {**WORDS, "words": "We need noon full by May", "for": ["g1"]}},
        {"q1": {**WORDS, "words": "We need noon full by May", "how": "letter", "for": ["g1"]}},
    ]
    assert len(steps) == len({entry["at"] for entry in document["history"].values()})


def test_same_words_under_two_claims_become_one_quote():
    """At each step it is for those claims that had it by then."""
    document = file(GOAL, STOVE, QUOTE, record("challenge.c1.heard.h1", WORDS))

    session = opened(document)

    assert session.document["quote"] == {"q1": {**WORDS, "for": ["g1", "c1"]}}
    states = [rewind(session, step.number).get("quote", {}) for step in group_steps(session)]
    assert [state.get("q1", {}).get("for") for state in states] == [None, None, ["g1"], ["g1", "c1"]]


@pytest.mark.parametrize(
    "second",
    [
        record("challenge.c1.heard.h1", {**WORDS, "who": "jo"}),
        record("challenge.c1.heard.h1", {**WORDS, "on": date(2026, 3, 5)}),
        record("challenge.c1.heard.h1", {**WORDS, "second_hand": True}),
        record("goal.g1.heard.h2", WORDS),
        [*record("challenge.c1.heard.h1", {**WORDS, "words": "Else"}), ("challenge.c1.heard.h1.words", WORDS["words"])],
    ],
    ids=["another speaker", "another day", "second hand", "one claim", "changed since"],
)
def test_quotes_that_are_not_one_stay_two(second):
    """Where they differ, belong to one claim, or were not the same at each step."""
    person = [("person.jo.name", "Jo")]

    assert len(opened(file(person, GOAL, STOVE, QUOTE, second)).quote) == 2


def test_odd_id_of_a_claim_is_quoted():
    """What a record is for is a path: an id with a dot in it is in quotes."""
    document = {"format": 1, "client": "A", "interview": "client"}
    document["goal"] = {"g.1": {"text": "x", "heard": {"h1": {"words": "More lunch"}}}}

    session, faults = read_session(migrate(document))

    assert (session.quote["q1"].for_, faults) == (('"g.1"',), ())
    assert list(session.goal["g.1"].heard) == ["q1"]


def test_keys_of_people_move_along():
    """What somebody added to a record stays in it."""
    session = opened(file(GOAL, record("goal.g1.heard.h1", {**WORDS, "mood": "calm"})))

    assert session.document["quote"]["q1"]["mood"] == "calm"


@pytest.mark.parametrize(
    ("path", "moved"),
    [
        ("goal.g1.heard.h1.words", "quote.q1.words"),
        ("goal.g1.heard.h1", "quote.q1"),
        ("goal.g1.read.r1.source", "source.s1.where"),
        ("goal.g1.text", "goal.g1.text"),
        ("history.0001.at", "history.0001.at"),
        ("history.0006.at", "history.0007.at"),
        ("client", "client"),
    ],
)
def test_place_of_a_key_is_known_both_ways(path, moved):
    """A comment finds its key, and a fault the line of the file."""
    source = record("goal.g1.read.r1", {"source": "Trade press", "on": date(2026, 3, 2)})
    places = find_new_places(file(GOAL, QUOTE, source))

    assert move_path(tuple(path.split(".")), places) == tuple(moved.split("."))
    assert find_old_path(tuple(moved.split(".")), places) == tuple(path.split("."))


@pytest.mark.parametrize(
    "tables",
    [
        {"goal": 5},
        {"goal": {"g1": 5}},
        {"goal": {"g1": {"text": "x", "heard": 5}}},
        {"goal": {"g1": {"text": "x", "heard": {"h1": 5}}}},
        {"goal": {"g1": {"text": "x", "heard": {"h1": {"words": 5}}}}},
        {"history": 5},
        {"history": {"9" * 5000: {"path": "goal.g1.heard.h1.words"}}},
        {"history": {"0001": 5, "x": {}, "0002": {"path": 7}}},
        {"history": {"0001": {"path": "goal.g1.heard.h1.words"}}},
        {"history": {"0001": {"path": "goal.g1.heard", "now": {"h1": {}}}}},
    ],
)
def test_odd_file_loses_nothing(tables):
    """What is no record stays where it is, or is told as a fault; nothing ends the reading."""
    document = {"format": 1, "client": "A", "interview": "client", **tables}

    session, _ = read_session(migrate(document))

    assert session.client == "A"


def test_present_format_is_not_migrated():
    """A file of format 2 comes back as it is, and nothing in it has moved."""
    tables = honest().tables

    assert migrate(tables) is tables
    assert find_new_places(tables) == {}

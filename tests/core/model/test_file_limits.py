import pytest

from earnest.core.model.keys import split_path
from earnest.core.model.limits import DEEPEST, MOST_PHRASES
from earnest.core.model.parsing import read_session

AT = "2026-03-04T09:00:00Z"


def document(**more):
    """Return the tables of a session with nothing in it but what is given."""
    return {"format": 2, "client": "A", "interview": "client", **more}


def entry_of(example, path, **more):
    """Return an entry of the history about a path."""
    at = next(iter(example["history"].values()))["at"]
    return {"at": at, "by": "priya", "path": path, **more}


def nested(levels, held, wrap):
    """Return a value inside so many tables or lists."""
    for _ in range(levels):
        held = wrap(held)
    return held


@pytest.mark.parametrize("parts", [DEEPEST + 1, 2000])
def test_history_of_a_deep_path_is_told_and_walked_no_further(example, parts):
    """The entry counts as absent, its key is named, and all others are read."""
    example["history"]["9000"] = entry_of(example, ".".join(["a"] * parts), now="x")

    session, faults = read_session(example)

    assert [str(fault) for fault in faults] == [
        "history.9000.path: expected at most 32 keys, brackets of its values included"
    ]
    assert "9000" not in session.history
    assert "0001" in session.history


def test_path_at_the_limit_is_read(example):
    """As deep as a key may lie, the history may tell of it."""
    example["history"]["9000"] = entry_of(example, ".".join(["a"] * DEEPEST), now="x")

    assert read_session(example)[1] == ()


@pytest.mark.parametrize("wrap", [lambda held: {"k": held}, lambda held: [held]])
@pytest.mark.parametrize("levels", [DEEPEST, 60])
def test_deep_value_is_told_by_its_key(levels, wrap):
    """So a key of somebody's own cannot be recorded deeper than a file may hold it."""
    _, faults = read_session(document(own=nested(levels, 1, wrap)))

    assert len(faults) == 1
    assert str(faults[0]).startswith("own")
    assert "expected at most 32 nested keys and brackets" in str(faults[0])


def test_deep_value_in_the_history_is_told_by_its_entry(example):
    """What an undo would bring back is bounded as well."""
    example["history"]["9000"] = entry_of(example, "own.a.b", was=nested(DEEPEST - 2, 1, lambda held: [held]))

    assert [fault.key for fault in read_session(example)[1]] == ["history.9000.path"]


def test_quotation_mark_that_is_not_closed_goes_to_the_end():
    """A path of a hundred thousand escaped marks is split at once, not once for each mark."""
    assert split_path('goal."' + '\\"' * 100_000) == ("goal", '"' * 100_000)
    assert split_path('goal."a.b\\') == ("goal", "a.b")


def test_more_ways_than_anybody_walks_are_told():
    """The need with which the ways from needs to goals become too many is named."""
    ids = [[f"{letter}{n}" for n in range(120)] for letter in "gcn"]
    goals = {key: {"text": "a"} for key in ids[0]}
    challenges = {key: {"text": "b", "blocks": ids[0] * 2} for key in ids[1]}
    needs = {key: {"text": "c", "answers": ids[1] * 2} for key in ids[2]}

    _, faults = read_session(document(goal=goals, challenge=challenges, need=needs))

    assert [str(fault) for fault in faults] == [
        "need.n6.answers: expected fewer links: at most 100000 ways from needs to goals"
    ]


def test_offer_of_too_many_phrases_is_told():
    """Each of them is looked for in each claim."""
    most = document(you={"offer": [f"offer {number}" for number in range(MOST_PHRASES)]})
    more = document(you={"offer": [*most["you"]["offer"], "more"]})

    assert read_session(most)[1] == ()
    session, faults = read_session(more)
    assert [str(fault) for fault in faults] == ["you.offer: expected at most 200 phrases"]
    assert session.you.offer == ()

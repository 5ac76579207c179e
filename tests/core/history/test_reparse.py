from datetime import UTC, datetime

from earnest.core.history.reparse import reparse
from earnest.core.history.steps import record_changes
from earnest.core.model.parsing import read_session

BEGUN = {"format": 2, "client": "Lim's Noodles", "interview": "client"}
AT = datetime(2026, 3, 4, 12, tzinfo=UTC)


def entry(path, now):
    """Return an entry of a history."""
    return {"at": AT, "by": "priya", "path": path, "now": now}


def test_unchanged_tables_give_the_same_session():
    """Nothing is read again without a change."""
    session, _ = read_session(BEGUN)

    assert reparse(session.document, session) is session


def test_history_that_goes_on_is_not_read_again():
    """An answer costs what it changes: what is recorded is known, and the same as what is read from the file."""
    before, _ = read_session(
        {**BEGUN, "goal": {"g1": {"text": "More"}}, "history": {"1": entry("goal.g1.text", "More")}}
    )
    long = "Serve noon. " * 400
    changes = [("goal.g1.by", None, "May"), ("goal.g1.text", "More", long), ("goal.g1.text", long, f"{long}Now.")]
    tables = {**before.document, "goal": {"g1": {"text": f"{long}Now.", "by": "May"}}}

    after = record_changes(tables, changes, ("priya", AT), before, "they said so")

    read, faults = read_session(after.document)
    assert not faults
    assert after.entries == read.entries
    assert [each.splices for _, each in after.entries] == [each.splices for _, each in read.entries]
    assert after.entries[-1][1].splices
    assert after.history["1"] is before.history["1"]


def test_history_is_sorted_by_number():
    """The order is that of a session read from its file."""
    before, _ = read_session(
        {**BEGUN, "goal": {"g1": {"text": "More"}}, "history": {"5": entry("goal.g1.text", "More")}}
    )
    document = {**before.document, "history": {**before.document["history"], "3": entry("goal.g1.text", "Some")}}

    after = reparse(document, before)

    assert [key for key, _ in after.entries] == ["3", "5"]
    assert after.entries == read_session(document)[0].entries


def test_tables_keep_their_order_and_only_new_ones_are_read():
    """A file that somebody put into another order keeps it."""
    goals = {key: {"text": key} for key in ("g1", "g2", "g3")}
    before, _ = read_session({**BEGUN, "goal": goals})
    moved = {"g4": {"text": "g4"}, "g3": goals["g3"], "g2": {"text": "other"}, "g1": goals["g1"]}

    after = reparse({**before.document, "goal": moved}, before)

    assert {key: goal.text for key, goal in after.goal.items()} == {"g4": "g4", "g3": "g3", "g2": "other", "g1": "g1"}
    assert list(after.goal) == list(moved)
    assert after.goal["g1"] is before.goal["g1"]

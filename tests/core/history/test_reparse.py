from datetime import UTC, datetime

from earnest.core.history.reparse import reparse
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


def test_history_that_goes_on_is_not_compared_again():
    """An answer costs what it changes: that its history goes on is known, and read as from the file."""
    before, _ = read_session(
        {**BEGUN, "goal": {"g1": {"text": "More"}}, "history": {"1": entry("goal.g1.text", "More")}}
    )
    more = {**before.document["history"], "0002": entry("goal.g1.by", "May")}
    document = {**before.document, "goal": {"g1": {"text": "More", "by": "May"}}, "history": more}

    after = reparse(document, before, goes_on=True)

    assert after.entries == read_session(document)[0].entries
    assert after.history["1"] is before.history["1"]
    assert after.past.last.copy() is not before.past.last


def test_history_is_sorted_by_number():
    """The order is that of a session read from its file."""
    before, _ = read_session(
        {**BEGUN, "goal": {"g1": {"text": "More"}}, "history": {"5": entry("goal.g1.text", "More")}}
    )
    document = {**before.document, "history": {**before.document["history"], "3": entry("goal.g1.text", "Some")}}

    after = reparse(document, before)

    assert [key for key, _ in after.entries] == ["3", "5"]
    assert after.entries == read_session(document)[0].entries

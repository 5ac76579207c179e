from datetime import UTC, datetime, timedelta

from core.session_builder import SessionBuilder, honest

from earnest.core.history.changes import Author, Edit, apply_edits, move_to
from earnest.core.history.steps import sort_entries

PEN = Author("priya", datetime(2026, 3, 4, 12, tzinfo=UTC))


def test_change_records_before_and_after():
    """Each key has a signed and dated entry, with a reason if there is one."""
    session = apply_edits(honest().session(), [Edit(("goal", "g1", "by"), "by May")], PEN, why="they moved it")

    [(number, entry)] = sort_entries(session)

    assert (number, entry.path, entry.was, entry.now) == ("0001", "goal.g1.by", "in autumn", "by May")
    assert (entry.by, entry.at, entry.why) == ("priya", PEN.at, "they moved it")


def test_same_value_is_no_change():
    """The session stays the same object."""
    session = honest().session()

    assert apply_edits(session, [Edit(("goal", "g1", "by"), "in autumn"), Edit(("goal", "g7"))], PEN) is session
    assert apply_edits(session, [], PEN) is session


def test_changed_type_is_a_change():
    """`1` is not `true`."""
    session = SessionBuilder().claim("c1", "Late", remove_first=True).put("mine", a=1).session()

    assert len(apply_edits(session, [Edit(("mine", "a"), True)], PEN).history) == 1


def test_removed_table_records_each_key():
    """Everything removed can be restored key by key."""
    session = apply_edits(honest().session(), [Edit(("quote", "n1h1"))], PEN)

    paths = [entry.path for _, entry in sort_entries(session)]

    assert paths == ["quote.n1h1.words", "quote.n1h1.who", "quote.n1h1.on", "quote.n1h1.for"]
    assert "n1h1" not in session.document["quote"]


def test_empty_table_can_be_removed():
    """A claim that somebody left empty by hand can be removed."""
    session = SessionBuilder().put("goal", "g1").put("quote", "n1h1").put("need", "n1", text="x").session()
    session = apply_edits(session, [Edit(("goal", "g1"))], PEN)
    session = apply_edits(session, [Edit(("need", "n1"))], PEN)

    assert not session.claims
    assert len(session.history) == 1


def test_steps_of_one_moment_stay_apart():
    """The second step of a moment is signed a little later."""
    session = honest().session()
    for text in ("a", "b", "c"):
        session = apply_edits(session, [Edit(("goal", "g1", "by"), text)], PEN)

    at = [entry.at for _, entry in sort_entries(session)]

    assert at == [PEN.at, PEN.at + timedelta(milliseconds=1), PEN.at]


def test_move_is_kept_without_an_entry():
    """The place to go on at is no part of the history."""
    session = move_to(honest().session(), "n1.text")

    assert session.document["at_question"] == "n1.text"
    assert not session.history
    assert move_to(session, "n1.text") is session

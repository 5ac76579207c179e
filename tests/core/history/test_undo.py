from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import group_steps
from earnest.core.history.undo import (
    RestorePoint,
    find_step_to_redo,
    find_step_to_undo,
    list_steps_in_effect,
    redo,
    restore,
    undo,
)
from earnest.core.model.parsing import read_session

START = datetime(2026, 3, 4, 9, tzinfo=UTC)
KEYS = st.sampled_from(["g1", "g2", "目标", 'with "quotes"', "with.dot", ""])
TEXTS = st.one_of(st.none(), st.text(max_size=5))
LISTS = st.one_of(st.none(), st.lists(st.integers(), max_size=2))
RECORDS = st.one_of(
    st.none(),
    st.dictionaries(st.sampled_from(["h1", "h2"]), st.fixed_dictionaries({"words": st.text(max_size=3)}), max_size=2),
)
VALUES = st.sampled_from([("text", TEXTS), ("my note", LISTS), ("", TEXTS), ("by", TEXTS), ("records", RECORDS)])
FIELDS = VALUES.flatmap(lambda drawn: st.tuples(st.just(drawn[0]), drawn[1]))
TABLES = st.sampled_from(["goal", "mine", "a table"])
EDITS = st.builds(lambda table, key, field: Edit((table, key, field[0]), field[1]), TABLES, KEYS, FIELDS)
STEPS = st.lists(st.lists(EDITS, min_size=1, max_size=3), min_size=1, max_size=8)


def fresh():
    """Return a session with nothing in it."""
    return read_session({"format": 2, "client": "A", "interview": "client"})[0]


def bare(session):
    """Return a session's tables without its history."""
    return {key: value for key, value in session.document.items() if key != "history"}


class Hand:
    """A hand that makes edits, a second apart."""

    def __init__(self):
        self.at = START

    def __call__(self, session, edits):
        """Make edits."""
        self.at += timedelta(seconds=1)
        return apply_edits(session, edits, Author("priya", self.at))


@given(drawn=STEPS)
def test_undo_restores_every_earlier_document(drawn):
    """Undo goes back to the beginning and no further."""
    hand, session = Hand(), fresh()
    states = [bare(session)]
    for edits in drawn:
        session = hand(session, edits)
        if bare(session) != states[-1]:
            states.append(bare(session))

    for _ in range(3 * len(drawn)):
        edits = undo(session)
        if not edits:
            break
        session = hand(session, edits)
        assert bare(session) in states

    assert undo(session) == ()
    assert bare(session) == states[0]


@given(count=st.integers(1, 8), back=st.integers(0, 8))
def test_redo_restores_the_last_document(count, back):
    """Undone changes can be redone until something new is done."""
    hand, session = Hand(), fresh()
    states = [bare(session)]
    for number in range(count):
        session = hand(
            session, [Edit(("goal", f"g{number % 3}", "text"), f"text {number}"), Edit(("you", "role"), str(number))]
        )
        states.append(bare(session))
    back = min(back, count)

    for number in range(back):
        session = hand(session, undo(session))
        assert bare(session) == states[count - number - 1]
    for number in range(back):
        session = hand(session, redo(session))
        assert bare(session) == states[count - back + number + 1]

    assert redo(session) == ()


def test_new_change_ends_redo():
    """There is one line of changes."""
    hand, session = Hand(), fresh()
    session = hand(session, [Edit(("goal", "g1", "text"), "a")])
    session = hand(session, undo(session))
    session = hand(session, [Edit(("goal", "g1", "text"), "b")])

    assert redo(session) == ()
    session = hand(session, undo(session))
    assert "goal" not in session.document
    assert redo(session) == (Edit(("goal", "g1", "text"), "b"),)


def test_record_is_undone_as_a_whole():
    """All keys of a record come and go together."""
    hand, session = Hand(), fresh()
    session = hand(session, [Edit(("quote", "g1h1"), {"words": "w", "how": "call"})])

    assert len(undo(session)) == 2
    assert "quote" not in hand(session, undo(session)).document


@pytest.mark.parametrize("walk", [undo, redo])
def test_empty_history_has_nothing_to_undo(walk):
    """A new session has no earlier state."""
    assert walk(fresh()) == ()


UNFIT = [
    ("goal.g1.text", 5),
    ("goal.g1", "text"),
    ("goal", "text"),
    ("client", None),
    ("format", 3),
    ("history.0001.by", "x"),
    ("", "x"),
    ("challenge.c1.blocks", ["g7"]),
    ("challenge.c1.bloks", ["g1"]),
    ("need.g1.text", "an id that another kind has"),
]


@pytest.mark.parametrize(("path", "was"), UNFIT)
def test_step_that_never_stood_there_is_not_undone(path, was):
    """A history written by hand may tell of anything: nothing unsound is brought back, and nothing fails."""
    entry = {"at": START, "by": "priya", "path": path} | ({} if was is None else {"was": was})
    tables = {"format": 2, "client": "A", "interview": "client", "goal": {"g1": {"text": "a"}}}
    tables |= {
        "challenge": {"c1": {"text": "b"}},
        "history": {"0001": entry},
    }
    session, faults = read_session(tables)
    assert not faults

    assert undo(session) == ()
    assert redo(session) == ()


def test_undo_and_redo_tell_whose_change_they_take_back():
    """Undo takes back the change itself, redo the undo."""
    session = apply_edits(fresh(), [Edit(("goal", "g1", "text"), "Grow")], Author("priya", START))
    session = apply_edits(session, [Edit(("goal", "g1", "text"), "Shrink")], Author("jo", START))
    assert (find_step_to_undo(session).by, find_step_to_redo(session)) == ("jo", None)

    session = apply_edits(session, undo(session), Author("priya", START + timedelta(seconds=1)))
    assert (find_step_to_undo(session).by, find_step_to_redo(session).by) == ("priya", "priya")

    session = apply_edits(session, redo(session), Author("priya", START + timedelta(seconds=2)))
    assert (session.goal["g1"].text, find_step_to_undo(session).by) == ("Shrink", "jo")


def test_steps_that_were_taken_back_are_not_in_effect():
    """Redo brings a step in again, and a new change keeps out what was undone before it."""
    hand, session = Hand(), fresh()
    seen = []
    for change in ("a", "b", undo, undo, redo, redo, undo, "c"):
        edits = change(session) if callable(change) else [Edit(("goal", "g1", "text"), change)]
        session = hand(session, edits)
        seen.append(list_steps_in_effect(group_steps(session)))

    assert seen == [(1,), (1, 2), (1,), (), (1,), (1, 2), (1,), (1, 8)]


def test_restored_state_takes_back_the_steps_since():
    """Undo of the restoring brings them in again."""
    hand = Hand()
    then = session = hand(fresh(), [Edit(("goal", "g1", "text"), "a")])
    for text in ("b", "c"):
        session = hand(session, [Edit(("goal", "g1", "text"), text), Edit(("need", "n1", text), [text])])
    session = restore(session, RestorePoint(then.document, "back"), Author("priya", hand.at + timedelta(minutes=1)))
    assert list_steps_in_effect(group_steps(session)) == (1,)

    session = apply_edits(session, undo(session), Author("priya", hand.at + timedelta(minutes=2)))
    assert list_steps_in_effect(group_steps(session)) == (1, 2, 3)

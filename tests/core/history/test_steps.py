from datetime import UTC, datetime, timedelta

import pytest
from core.session_builder import SessionBuilder, honest
from hand_edits import record_hand_edits

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import group_steps, rewind, session_at, sort_entries, with_hand_edits
from earnest.core.model.parsing import read_session
from earnest.core.model.session import Session

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
PRIYA = Author("priya", NOON)


def grown(*edits):
    """Return a session grown by edits, a minute apart, and the documents on the way."""
    session, _ = read_session({"format": 2, "client": "诊所", "interview": "client"})
    on_the_way = [session.document]
    for minute, edit in enumerate(edits):
        session = apply_edits(
            session, edit if isinstance(edit, list) else [edit], Author("priya", NOON + timedelta(minutes=minute))
        )
        on_the_way.append(session.document)
    return session, on_the_way


EDITS = (
    Edit(("goal", "g1", "text"), "More patients"),
    Edit(("quote", "g1h1"), {"words": "More of them, and soon", "who": "you"}),
    Edit(("goal", "g1", "text"), "Forty more patients a week"),
    [Edit(("client",), "Clinic"), Edit(("stale_after_weeks",), 6)],
    Edit(("quote", "g1h1")),
    Edit(("stale_after_weeks",)),
)


def test_state_after_any_step_is_exact():
    """Each document is as it was, with its history."""
    session, on_the_way = grown(*EDITS)

    replayed = [rewind(session, step.number) for step in group_steps(session)]

    assert replayed == on_the_way[1:]
    assert rewind(session, 0) == on_the_way[0]
    assert session_at(session, 1).goal["g1"].text == "More patients"


def test_new_record_is_one_step():
    """Replay and undo take a record as one."""
    session, _ = grown(*EDITS)

    second = group_steps(session)[1]

    assert [entry.path for _, entry in second.entries] == ["quote.g1h1.words", "quote.g1h1.who"]
    assert (second.number, second.by, second.at) == (3, "priya", NOON + timedelta(minutes=1))


def test_steps_of_one_moment_never_merge():
    """Quick changes leave as many steps as there were."""
    session, _ = read_session({"format": 2, "client": "A", "interview": "client"})
    for number in range(5):
        session = apply_edits(session, [Edit(("goal", "g1", "text"), f"text {number}")], PRIYA)

    assert len(group_steps(session)) == 5


def test_two_authors_make_two_steps():
    """A step has one author."""
    session, _ = grown(Edit(("goal", "g1", "text"), "a"))
    session = apply_edits(session, [Edit(("goal", "g1", "text"), "b")], Author("jo", NOON))

    assert [step.by for step in group_steps(session)] == ["priya", "jo"]


def test_order_is_by_number():
    """Neither a clock set back nor the order of the file matters."""
    told = {"path": "goal.g1.text", "by": "x"}
    history = {
        "10": told | {"at": NOON, "now": "tenth"},
        "0009": told | {"at": NOON + timedelta(days=1), "now": "ninth"},
        "2": told | {"at": NOON + timedelta(days=2), "now": "second"},
        "later": told | {"at": NOON + timedelta(days=3), "now": "no number"},
    }
    session, _ = read_session({"format": 2, "client": "A", "interview": "client", "history": history})

    assert [number for number, _ in sort_entries(session)] == ["2", "0009", "10", "later"]
    assert [rewind(session, step.number)["goal"]["g1"]["text"] for step in group_steps(session)] == [
        *("second", "ninth", "tenth", "no number")
    ]


def test_new_entry_has_the_next_number():
    """Numbering goes on whatever keys were edited by hand."""
    tables = {"history": {"0007": {}, "x": {}, "9" * 5000: {}}}

    told = record_hand_edits(tables, [("client", None, "A")], NOON, "priya", "moved house")

    assert told["history"]["0008"] == {
        "at": NOON,
        "by": "priya",
        "path": "client",
        "now": "A",
        "why": "moved house",
    }


def test_hand_edit_becomes_entries():
    """What an editor changed is recorded on load, one entry a key."""
    session, _ = grown(*EDITS)
    tables = dict(session.document) | {"goal": {"g1": {"text": "Fifty"}}, "note": {"mine": [1, 2]}}
    edited, _ = read_session(tables)

    told = with_hand_edits(edited, NOON)

    found = [(entry.path, entry.was, entry.now) for _, entry in sort_entries(told) if entry.by == "hand"]
    assert found == [("goal.g1.text", "Forty more patients a week", "Fifty"), ("note.mine", None, [1, 2])]
    assert rewind(told, len(told.history)) == told.document
    assert with_hand_edits(told, NOON) is told


def test_file_without_a_history_gets_one(example):
    """A file written by hand can be replayed from then on."""
    del example["history"]
    session, _ = read_session(example)

    told = with_hand_edits(session, NOON)

    assert rewind(told, len(told.history)) == told.document
    assert len(group_steps(told)) == 1


def test_true_differs_from_one():
    """A changed type is a change."""
    session, _ = grown(Edit(("goal", "g1", "mine"), 1))
    tables = {**session.document, "goal": {"g1": {"mine": True}}}

    told = with_hand_edits(read_session(tables)[0], NOON)

    assert told.document["goal"]["g1"]["mine"] is True
    assert len(group_steps(told)) == 2


def test_client_is_never_missing():
    """Every state of a session is a session."""
    session, _ = grown(Edit(("client",), "B"), Edit(("client",), "C"))

    assert [session_at(session, number).client for number in range(3)] == ["诊所", "B", "C"]


@pytest.mark.parametrize(
    "entry",
    [
        {"path": ""},
        {"path": "", "now": 1},
        {"path": "client", "was": "A"},
        {"path": "client", "now": "B"},
        {"path": "client", "now": 5},
        {"path": "client.x", "now": "y"},
        {"path": "format", "now": "one"},
        {"path": "interview"},
        {"path": "history.0001.at"},
        {"path": "history", "now": "gone"},
        {"path": "goal", "now": "text"},
        {"path": "goal.g1", "now": 1},
        {"path": "goal.g1.text.deeper", "now": 1},
        {"path": "...", "now": 1},
        {"path": '"unfinished', "now": 1},
    ],
)
@pytest.mark.parametrize("number", ["0000", "9999"])
def test_wrong_entry_stops_no_replay(entry, number):
    """A history edited by hand is replayed as far as it makes sense."""
    tables = honest().tables
    told = record_hand_edits(tables, [("goal.g1.why_now", None, "rent")], NOON, "priya")
    told["history"][number] = {"at": NOON, "by": "hand", **entry}
    session, _ = read_session(told)

    walked = [session_at(session, at) for at in range(len(session.history) + 1)]

    assert all(isinstance(each, Session) for each in walked)
    assert isinstance(with_hand_edits(session, NOON), Session)


def test_top_level_key_is_replayed():
    """Keys above the tables are replayed as well."""
    session, _ = grown(Edit(("stale_after_weeks",), 6), Edit(("stale_after_weeks",), 8))
    kept, _ = read_session({"format": 2, "client": "A", "interview": "client", "stale_after_weeks": 4})
    gone = apply_edits(kept, [Edit(("stale_after_weeks",))], PRIYA)

    assert [session_at(session, at).stale_after_weeks for at in range(3)] == [None, 6, 8]
    assert [session_at(gone, at).stale_after_weeks for at in range(2)] == [4, None]


def test_empty_history_has_no_steps():
    """A new session has nothing to replay."""
    assert group_steps(SessionBuilder().session()) == ()


def test_history_keeps_its_place_in_the_file():
    """A file with its own order keeps it with a new entry."""
    there = {"history": {"0001": {"by": "priya"}}, "mine": {"a": 1}, "format": 2}

    tables = record_hand_edits(there, [("client", None, "Noodle")], PRIYA.at, "priya")

    assert list(tables) == ["history", "mine", "format"]
    assert list(tables["history"]) == ["0001", "0002"]


def test_last_change_of_either_side_of_a_merge_counts():
    """The one who merges has their changes first; what somebody else changed earlier comes after them."""
    session, _ = grown()
    for by, minute in (("priya", 9), ("jo", 4)):
        edit = Edit(("goal", "g1", "text"), f"Goal of {by}")
        session = apply_edits(session, [edit], Author(by, NOON + timedelta(minutes=minute)))

    assert session.changed == NOON + timedelta(minutes=9)


def test_entry_with_a_whole_table_stays_as_it_is():
    """What a later entry changes in it is not written into the earlier one."""
    history = {
        "0001": {"at": NOON, "by": "priya", "path": "you", "now": {"name": "Priya"}},
        "0002": {"at": NOON, "by": "priya", "path": "you.name", "now": "Pia"},
    }
    session, _ = read_session(
        {"format": 2, "client": "诊所", "interview": "client", "you": {"name": "Pia"}, "history": history}
    )

    found = with_hand_edits(session, NOON)

    assert found.document["history"]["0001"]["now"] == {"name": "Priya"}
    assert len(found.history) == len(history)

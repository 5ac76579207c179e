"""A history in full, whichever way the file keeps it."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.consistency import find_inconsistencies
from earnest.core.history.steps import replay_changes, rewind, rewind_to_start, with_hand_edits
from earnest.core.history.undo import redo, undo
from earnest.core.model.entries.entry import MARKED, Entry, RecordedEntry, SplicedText
from earnest.core.model.entries.past import LastValues, read_past
from earnest.core.model.entries.splices import Splice
from earnest.core.model.keys import join_path, split_path
from earnest.core.model.parsing import read_session
from earnest.core.model.paths import value_at

START = datetime(2026, 3, 4, 9, tzinfo=UTC)
LONG_TEXT = " ".join(f"line{number}" for number in range(600))
PATHS = (
    ("goal", "g1", "text"),
    ("goal", "g1", "why_now"),
    ("challenge", "c1", "text"),
    ("client",),
    ("mine", "note"),
    ("mine", "note", "deep"),
    ("mine",),
)
VALUES = (None, "", "short", LONG_TEXT, LONG_TEXT + "!", LONG_TEXT.replace("line3", "row3"), 1, True, ["g1"])
CHANGES = st.lists(st.tuples(st.sampled_from(PATHS), st.sampled_from(VALUES)), max_size=25)


def begin():
    """Return a session with nothing in it."""
    return read_session({"format": 2, "client": "A noodle shop", "interview": "client"})[0]


def change(session, path, now, minute=0, by="priya"):
    """Return a session with one change."""
    return apply_edits(session, [Edit(path, now)], Author(by, START + timedelta(minutes=minute)))


def record(changes):
    """Return the file's entries of changes, and the same with all values whole."""
    last, tables = LastValues(), {"format": 2, "client": "A", "interview": "client"}
    kept, whole = [], []
    for number, (path, now) in enumerate(changes, 1):
        was = value_at(tables, path)
        if isinstance(was, dict):
            was = None
        entry = Entry(START, "priya", join_path(path), was, now)
        kept.append((f"{number:04}", RecordedEntry.model_validate(last.write_entry(entry))))
        whole.append((f"{number:04}", entry))
        tables = replay_changes(tables, entry)
    return kept, whole


@given(changes=CHANGES)
@settings(max_examples=150)
def test_what_is_left_out_is_told_again(changes):
    """Whatever follows on what, each entry says in full what it said when it was made."""
    kept, whole = record(changes)

    assert read_past(kept).entries == tuple(whole)


@given(changes=CHANGES)
@settings(max_examples=50)
def test_history_grows_as_it_is_read_at_once(changes):
    """Entry by entry, or all at once: the same history."""
    kept, _ = record(changes)
    grown = read_past(())
    for each in kept:
        grown = grown.grown([each])

    assert grown.entries == read_past(kept).entries


def test_what_was_is_written_once():
    """The value before is the last one of its key, so it is not written again."""
    session = change(change(begin(), PATHS[0], "One"), PATHS[0], "Two", 1)

    assert session.document["history"]["0002"] == {
        "at": START + timedelta(minutes=1),
        "by": "priya",
        "path": "goal.g1.text",
        "now": "Two",
    }
    assert [(entry.was, entry.now) for _, entry in session.entries] == [(None, "One"), ("One", "Two")]


def test_deleted_and_written_again():
    """After it was deleted there is nothing before."""
    session = begin()
    for minute, now in enumerate(("One", None, "Two")):
        session = change(session, PATHS[0], now, minute)

    assert [(entry.was, entry.now) for _, entry in session.entries] == [(None, "One"), ("One", None), (None, "Two")]
    assert list(find_inconsistencies(session)) == []


def test_first_value_of_the_file_is_kept():
    """The client's name is nowhere else once it is another."""
    session = change(begin(), ("client",), "Lim's")

    assert session.document["history"]["0001"]["was"] == "A noodle shop"


def test_change_of_a_long_text_is_kept_alone():
    """A word in a long text is a word in the history."""
    session = change(change(begin(), PATHS[0], LONG_TEXT), PATHS[0], LONG_TEXT.replace("line300", "row300"), 1)

    entry = session.document["history"]["0002"]
    assert entry["splices"] == [{"at": LONG_TEXT.index("line300"), "cut": "line300", "put": "row300"}]
    assert not entry.keys() & {"was", "now"}


def test_text_that_is_replaced_is_kept_whole():
    """Nothing in common: the new text says it in fewer words than a change would."""
    session = change(change(begin(), PATHS[0], LONG_TEXT), PATHS[0], "Something else", 1)

    assert session.document["history"]["0002"]["now"] == "Something else"


def grow(seed, changes=90):
    """Return a session whose long answer changes often, and its text after each change."""
    chance, session, text = random.Random(seed), begin(), LONG_TEXT
    session, texts = change(session, PATHS[0], text), [text]
    for minute in range(1, changes):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(["", "!", " more "]) + text[at + chance.randrange(1, 9) :]
        session = change(session, PATHS[0], text, minute)
        texts.append(text)
    return session, texts


@pytest.mark.parametrize("seed", range(3))
def test_every_version_is_read_in_any_order(seed):
    """Forwards, backwards or by chance, each version is as it was."""
    session, texts = grow(seed)
    read, _ = read_session(session.document)
    order = [*range(len(texts)), *reversed(range(len(texts)))]

    for place in (*order, *random.Random(seed).sample(order, len(order))):
        assert read.entries[place][1].now == texts[place]
        assert read.entries[place][1].was == (texts[place - 1] if place else None)
    assert len(texts) > MARKED
    assert list(find_inconsistencies(read)) == []


@pytest.mark.parametrize("seed", range(3))
def test_states_are_those_of_whole_values(seed):
    """A history that tells changes and one that tells whole texts lead through the same states."""
    session, texts = grow(seed, 20)
    whole = {
        number: {"at": entry.at, "by": entry.by, "path": entry.path, "was": entry.was, "now": entry.now}
        for number, entry in session.entries
    }
    whole["0001"].pop("was")
    other, faults = read_session({**session.document, "history": whole})

    assert not faults
    assert other.entries == session.entries
    for entries in range(len(texts) + 1):
        one, two = rewind(session, entries), rewind(other, entries)
        assert {**one, "history": {}} == {**two, "history": {}}


def test_undo_and_redo_of_a_long_text():
    """They cost as little as the change, and bring back every letter."""
    session, texts = grow(4, 3)
    pen = Author("priya", START + timedelta(days=1))
    undone = apply_edits(session, undo(session), pen)
    redone = apply_edits(undone, redo(undone), pen._replace(at=pen.at + timedelta(minutes=1)))

    assert (undone.goal["g1"].text, redone.goal["g1"].text) == (texts[1], texts[2])
    assert all("now" not in undone.document["history"][key] for key in ("0002", "0003", "0004"))
    assert redo(redone) == ()


def test_edit_by_hand_of_a_long_text():
    """Found on load, it is recorded as what it changed."""
    session, _ = grow(5, 4)
    text = session.goal["g1"].text.replace("line77", "by hand")
    tables = {**session.document, "goal": {"g1": {"text": text}}}

    found = with_hand_edits(read_session(tables)[0], START)

    assert found.entries[-1][1].now == text
    assert [each["put"] for each in found.document["history"]["0005"]["splices"]] == ["by hand"]


def test_change_that_does_not_fit_is_named():
    """Somebody wrote into the history: what is there stays, and a check says where."""
    session, texts = grow(6, 3)
    tables = {**session.document, "history": {**session.document["history"]}}
    tables["history"]["0002"] = {**tables["history"]["0002"], "splices": [{"at": 3, "cut": "nowhere", "put": "x"}]}

    read, faults = read_session(tables)

    assert not faults
    assert read.entries[1][1].now == texts[0]
    assert [each.split(":")[0] for each in find_inconsistencies(read)][:1] == ["history.0002"]


def test_change_of_no_text_changes_nothing():
    """Without a text before it, a change within one says nothing."""
    entry = {"at": START, "by": "priya", "path": "goal.g1.text", "splices": [{"at": 0, "put": "x"}]}
    read, _ = read_session({**begin().document, "history": {"0001": entry}})

    assert read.entries[0][1].now is None
    assert rewind_to_start(read) == rewind(read, 0)
    assert replay_changes(begin().document, read.entries[0][1]) == begin().document


def test_two_sessions_that_part_keep_apart():
    """What is tried out on a session does not touch another that grew from it."""
    session, texts = grow(7, 3)
    one = change(session, PATHS[0], texts[-1] + " one", 8)
    two = change(session, PATHS[0], texts[-1] + " two", 8)

    assert [each.entries[-1][1].now for each in (one, two, one)] == [
        texts[-1] + end for end in (" one", " two", " one")
    ]


def test_text_of_no_text_reads_as_none():
    """A version without one before it has no text."""
    assert SplicedText(None, (Splice(at=0, put="x"),)).read() is None


def test_paths_are_those_of_the_file():
    """However a path is written, it is the same key."""
    quoted = RecordedEntry(at=START, by="priya", path='goal."g1".text', now="One")
    plain = RecordedEntry(at=START, by="priya", path="goal.g1.text", now="Two")

    assert split_path(quoted.path) == split_path(plain.path)
    assert read_past([("0001", quoted), ("0002", plain)]).entries[1][1].was == "One"

"""A meeting's plan, lines, voices and transcript are tables of the session file."""

from datetime import UTC, datetime

import pytest
from core.session_builder import SessionBuilder

from earnest.core.editing.people import merge_people, name_person
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import with_hand_edits
from earnest.core.history.undo import undo
from earnest.core.merge.differences import find_differences, merge
from earnest.core.model.parsing import read_session
from earnest.core.model.paths import thing_of
from earnest.core.model.unknown_keys import find_unknown_keys

PRIYA = Author("priya", datetime(2026, 3, 11, 9, tzinfo=UTC))
PLAN = {"at": "10:30", "minutes": 30, "question": {"q1": {"text": "What does it cost?", "about": "c1.cost"}}}
LINE = {"at": "00:12:40", "kind": "word for word", "who": "dana", "text": "We lost nine days"}
VOICES = {"Reyes, Dana": "dana", "Speaker 2": "me", "Note.taker": "nobody", "": "nobody"}


def meet(**tables):
    """Return a session's tables with one meeting."""
    builder = SessionBuilder().person("dana", "Dana").person("ivo", "Ivo")
    return builder.put("meeting", m1={"who": ["dana"], **tables}).tables


def test_all_parts_of_a_meeting_are_read():
    """What is absent is empty, and a line without a kind is what they said."""
    session, faults = read_session(meet(plan=PLAN, line={"l1": LINE, "l2": {"text": "x"}}, voices=VOICES))

    held = session.meeting["m1"]
    assert faults == ()
    assert (held.plan.at, held.plan.minutes, held.plan.question["q1"].about) == ("10:30", 30, "c1.cost")
    assert [(line.kind, line.who) for line in held.line.values()] == [("word for word", "dana"), ("said", "")]
    assert (held.voices, held.transcript.kept, held.transcript.words) == (VOICES, False, None)


@pytest.mark.parametrize(
    ("tables", "key", "expected"),
    [
        ({"line": {"l1": {"who": "nobody"}}}, "meeting.m1.line.l1.who", "the id of a person in this file"),
        ({"voices": {"A. B": "ghost"}}, 'meeting.m1.voices."A. B"', "the id of a person in this file"),
        ({"line": {"l1": {"kind": "shouted"}}}, "meeting.m1.line.l1.kind", "one of 'said', 'word for word'"),
        ({"plan": {"minutes": "30"}}, "meeting.m1.plan.minutes", "a whole number"),
        ({"plan": {"minuts": 30}}, "meeting.m1.plan.minuts", "minutes, or a key of your own with a name less like it"),
        ({"transcript": {"kept": "yes"}}, "meeting.m1.transcript.kept", "true or false"),
        ({"began": "10:30"}, "meeting.m1.began", "a date and time"),
    ],
)
def test_faults_of_a_meeting_name_their_key(tables, key, expected):
    """A wrong type, a slip or a link to nobody is told with what was expected."""
    _, faults = read_session(meet(**tables))

    assert [fault.key for fault in faults] == [key]
    assert faults[0].expected.startswith(expected)


def test_keys_of_a_person_survive_beside_what_is_added():
    """An unknown key stays, and is known to be unknown."""
    session, _ = read_session(meet(plan={"mood": "calm", **PLAN}))
    added = [Edit(("meeting", "m1", "line", "l1", key), value) for key, value in LINE.items()]

    now = apply_edits(session, added, PRIYA)

    assert now.document["meeting"]["m1"]["plan"]["mood"] == "calm"
    assert find_unknown_keys(now.document) == (("meeting", "m1", "plan", "mood"),)
    assert list(now.document["meeting"]["m1"]["line"]["l1"]) == ["at", "kind", "who", "text"]
    assert list(now.document["meeting"]["m1"]) == ["who", "plan", "line"]


def test_line_is_one_step_that_undo_takes_back():
    """Its keys are recorded together, and a label may hold any sign."""
    session, _ = read_session(meet())
    edits = [Edit(("meeting", "m1", "line", "l1", key), value) for key, value in LINE.items()]
    edits += [Edit(("meeting", "m1", "voices", label), person) for label, person in VOICES.items()]

    now = apply_edits(session, edits, PRIYA)

    assert read_session(now.document) == (now, ())
    assert now.meeting["m1"].voices == VOICES
    assert apply_edits(now, undo(now), PRIYA).meeting == session.meeting


def test_lines_of_two_versions_are_both_kept():
    """A line is a thing of its own; of two under one id the other gets a new one."""
    before = with_hand_edits(read_session(meet())[0], PRIYA.at)
    one, other = (
        apply_edits(before, [Edit(("meeting", "m1", "line", "l1", "text"), text)], Author(text, PRIYA.at))
        for text in ("mine", "yours")
    )

    both = merge(one, other, {}, PRIYA)

    assert [difference.path for difference in find_differences(one, other)] == [("meeting", "m1", "line", "l1")]
    assert [line.text for line in both.meeting["m1"].line.values()] == ["mine", "yours"]
    assert thing_of(("meeting", "m1", "plan", "minutes")) == ("meeting", "m1")


def test_meetings_begun_in_two_versions_stay_apart():
    """Their lines are not mixed: each meeting keeps its own."""
    before, _ = read_session(SessionBuilder().tables)
    one, other = (
        apply_edits(
            before,
            [Edit(("meeting", "m1", "how"), text), Edit(("meeting", "m1", "line", "l1", "text"), text)],
            Author(text, PRIYA.at),
        )
        for text in ("call", "letter")
    )

    both = merge(one, other, {}, PRIYA)

    assert {key: (held.how, [line.text for line in held.line.values()]) for key, held in both.meeting.items()} == {
        "m1": ("call", ["call"]),
        "m2": ("letter", ["letter"]),
    }


def test_merged_people_keep_their_lines_and_voices():
    """What was one person's becomes the other's."""
    session, _ = read_session(meet(line={"l1": LINE}, voices=VOICES))

    now = apply_edits(session, merge_people(session, "dana", "ivo"), PRIYA)

    assert (now.meeting["m1"].line["l1"].who, now.meeting["m1"].voices["Reyes, Dana"]) == ("ivo", "ivo")


@pytest.mark.parametrize("name", ["Me", "Nobody", "You Lin"])
def test_no_person_gets_an_id_that_means_nobody(name):
    """The words that mean yourself and nobody are no ids."""
    session, _ = read_session(meet())

    assert name_person(session, name)[0] not in {"me", "nobody", "you"}

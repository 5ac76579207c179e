from datetime import UTC, date, datetime, timedelta

import pytest
from core.growth import grown
from core.merge.parted import MERGER, START, begin

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import group_steps
from earnest.core.merge.sessions import merge_sessions
from earnest.core.replay.notes import (
    NONE,
    ReplayNote,
    ReplayNotes,
    describe_note,
    read_notes,
    step_of,
    with_note,
    without_note,
)

AT = datetime(2026, 4, 20, 12, 0, tzinfo=UTC)


def note(entry, text="Whose words are these?"):
    """Return a coach's note on a moment."""
    return ReplayNote(entry=entry, by="dana", at=AT, text=text)


@pytest.fixture(scope="module")
def three():
    """Return a history of three steps."""
    return group_steps(grown([Edit(("goal", "g1", "text"), text) for text in ("one", "two", "three")])[0])


def test_note_stays_on_its_step(three):
    """The number of entries decides, also before the first step."""
    notes = ReplayNotes(note={f"n{entry}": note(entry) for entry in (0, three[0].number, three[2].number)})

    assert [len(notes.on_step(three, step)) for step in range(4)] == [1, 1, 0, 1]
    assert notes.steps_noted(three) == (0, 1, 3)
    assert describe_note(note(three[0].number), three, date(2026, 5, 1)) == "dana, 20 Apr"


def test_note_on_a_missing_step_says_so(three):
    """It is shown at the end."""
    lost = note(99)

    assert list(ReplayNotes(note={"n1": lost}).on_step(three, 3)) == ["n1"]
    assert describe_note(lost, three, date(2027, 5, 1)) == "dana, 20 Apr 2026, on a step that is not here"


def test_note_can_be_added_rewritten_and_removed():
    """The rest of the tables stays the same."""
    document = {"format": 1, "mood": "kind", "note": {"n1": {**note(1).model_dump(), "colour": "red"}}}

    more = with_note(document, note(2, "And who pays?"))
    corrected = with_note(more, note(1, "Better."), "n1")

    assert list(more["note"]) == ["n1", "n2"]
    assert corrected["note"]["n1"] == {**note(1, "Better.").model_dump(), "colour": "red"}
    assert without_note(corrected, "n2") == {**document, "note": {"n1": corrected["note"]["n1"]}}
    assert read_notes(with_note({}, note(1)))[0].note == {"n1": note(1)}


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ({"format": 2}, "format: expected format 1"),
        ({"note": []}, "note: expected a table"),
        ({"note": {"n1": {"entry": "7", "by": "x", "at": AT, "text": "t"}}}, "note.n1.entry: expected a whole number"),
        ({"note": {"n1": {"entry": 7, "by": "x", "at": AT}}}, "note.n1.text: expected a value, and there is none"),
    ],
)
def test_malformed_note_is_a_fault(document, told):
    """With one fault no note is used, so that none is overwritten."""
    notes, faults = read_notes(document)

    assert notes == NONE
    assert str(faults[0]) == told


def test_note_stays_on_its_step_after_a_merge():
    """Others' steps come before it, and it is found again by who made its step, and when."""
    base = begin()
    later = START + timedelta(minutes=5)
    ours = apply_edits(
        base, [Edit(("goal", "g1", "why_now"), "The lease")], Author("ada", START + timedelta(minutes=1))
    )
    theirs = apply_edits(base, [Edit(("goal", "g1", "larger_aim"), "A second shop")], Author("mara", later))
    steps = group_steps(theirs)
    on_hers = note(steps[-1].number).model_copy(update={"step_at": later, "step_by": "mara"})

    merged = group_steps(merge_sessions(ours, theirs, MERGER).session)

    assert merged[step_of(steps[-1].number, merged) - 1].by == "ada", "by its number it would be on another one"
    assert merged[on_hers.find_step(merged) - 1].by == "mara"
    assert read_notes(with_note({}, on_hers))[0].note["n1"] == on_hers


def test_note_whose_step_was_rewritten_goes_by_number(three):
    """Where nobody made a step then, the number of entries decides as before."""
    moved = note(three[1].number).model_copy(update={"step_at": AT, "step_by": "mara"})

    assert moved.find_step(three) == 2

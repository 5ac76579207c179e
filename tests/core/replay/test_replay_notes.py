from datetime import UTC, date, datetime

import pytest
from core.growth import grown

from earnest.core.history.changes import Edit
from earnest.core.history.steps import group_steps
from earnest.core.replay.notes import NONE, ReplayNote, ReplayNotes, describe_note, read_notes, with_note, without_note

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
    mended = with_note(more, note(1, "Better."), "n1")

    assert list(more["note"]) == ["n1", "n2"]
    assert mended["note"]["n1"] == {**note(1, "Better.").model_dump(), "colour": "red"}
    assert without_note(mended, "n2") == {**document, "note": {"n1": mended["note"]["n1"]}}
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

from datetime import UTC, date, datetime

import pytest
from core.session_builder import SessionBuilder, honest
from core.tray.an_hour import write_hour

from earnest.core.history.changes import Author, apply_edits
from earnest.core.transcripts.reading import read_transcript
from earnest.core.tray.hearing import (
    HeardFile,
    Hearing,
    begin_hearing,
    find_meeting,
    list_choices,
    propose_hearing,
)
from earnest.core.tray.voices import find_name, has_speakers, list_speakers, propose_people, write_voices

PEN = Author("priya", datetime(2026, 3, 11, 18, tzinfo=UTC))
DAY = date(2026, 3, 11)
HOUR = HeardFile("spring.vtt", "ab" * 32, read_transcript(write_hour()))
THEIRS = "Dana Reyes (Lantern Noodles)"


@pytest.mark.parametrize(
    ("label", "proposed"),
    [
        ("DANA REYES", "dana"),
        ("Dana Reyes (she/her)", "dana"),
        ("Reyes, Dana", "dana"),
        ("Priya", "me"),
        ("Me", "me"),
        ("Jo Lind [Guest]", "new:Jo Lind"),
        ("Dana", "new:Dana"),
        ("Speaker 1", ""),
        ("SPEAKER_00", ""),
        ("Them", ""),
        ("Unknown Speaker", ""),
        ("Fireflies.ai Notetaker", "nobody"),
        ("Dana's presentation", "nobody"),
    ],
)
def test_people_are_proposed_by_their_whole_names(label, proposed):
    """A name on file is proposed, a name that a program made up never."""
    session = SessionBuilder().person("dana", "Dana Reyes").session()

    assert propose_people(session, [label]) == {label: proposed}


def test_own_voice_can_be_named():
    """The voice that the user names is the user's, whatever it is called."""
    session = honest().session()

    assert propose_people(session, ["Speaker 1", "Speaker 2"], "speaker 2") == {"Speaker 1": "", "Speaker 2": "me"}


def test_name_is_taken_without_what_is_around_it():
    """Brackets and the order of names make no difference; a name all in brackets stays."""
    assert [find_name(label) for label in ("Reyes, Dana (Guest)", "[Jo]", "Ann, Ben, Cy")] == [
        "Dana Reyes",
        "[Jo]",
        "Ann, Ben, Cy",
    ]


def test_several_labels_are_one_person():
    """Two spellings of a new name make one person, and nobody knows whose the third is."""
    session = honest().session()
    people, edits = write_voices(session, "m1", {"Jo Lind": "new:Jo Lind", "JO LIND (2)": "new:JO LIND", "Them": ""})

    met = apply_edits(session, edits, PEN)
    assert people == {"Jo Lind": "jo", "JO LIND (2)": "jo"}
    assert met.person["jo"].name == "Jo Lind"
    assert met.meeting["m1"].voices == people


def test_speakers_have_their_share_of_the_words():
    """Each label comes with its turns, its words and its part of all that was said."""
    found = {speaker.label: speaker for speaker in list_speakers(HOUR.transcript.turns)}

    assert list(found) == ["Priya Nair", THEIRS, "Otter.ai"]
    assert found[THEIRS].turns == 140
    assert sum(speaker.share for speaker in found.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "has"),
    [
        (b"Ada: We lost it.\n\nKen: When?\n\nAda: In spring.\n\nKen: How?\n", True),
        (b"We lost it.\n\nIt was in spring.\n", False),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>We lost it.\n", False),
    ],
)
def test_text_with_speakers_is_told(text, has):
    """A text has speakers where several names stand before most of its turns."""
    assert has_speakers(read_transcript(text)) is has


def test_transcript_begins_a_meeting():
    """The first page proposes all, and keeps the meeting, its people, its transcript and the questions."""
    session = SessionBuilder(you="Priya Nair").person("dana", "Dana Reyes").session()
    hearing = propose_hearing(session, HOUR, DAY)
    assert hearing == Hearing("", DAY, "call", {"Priya Nair": "me", THEIRS: "dana", "Otter.ai": "nobody"})

    key, edits = begin_hearing(session, HOUR, hearing)
    met = apply_edits(session, edits, PEN)

    held = met.meeting[key]
    assert (held.on, held.how, held.who, held.voices) == (DAY, "call", ("dana",), hearing.people)
    assert (held.transcript.name, held.transcript.sha256) == ("spring.vtt", HOUR.sha256)
    assert (held.transcript.turns, held.transcript.skipped) == (281, 0)
    assert held.questions == sum(turn.text.endswith("?") for turn in HOUR.transcript.turns)


def test_same_file_is_the_same_meeting():
    """A file that was heard before proposes its meeting, and who its voices were."""
    session = honest().session()
    hearing = propose_hearing(session, HOUR, DAY)
    people = {**hearing.people, "Priya Nair": "new:Priya Nair", THEIRS: "dana"}
    key, edits = begin_hearing(session, HOUR, hearing._replace(people=people))
    met = apply_edits(session, edits, PEN)
    assert find_meeting(met, HOUR.sha256) == key
    assert met.meeting[key].questions is None

    again = propose_hearing(met, HOUR._replace(how="meeting"), date(2026, 5, 1))
    assert (again.meeting, again.on, again.how) == (key, DAY, "meeting")
    assert again.people == {"Priya Nair": "priya", THEIRS: "dana", "Otter.ai": "nobody"}
    assert find_meeting(met, "cd" * 32) == ""


def test_meeting_of_the_day_is_proposed():
    """A meeting that was written up that day gets the transcript, but a second file gets its own meeting."""
    case = honest()
    case.put("meeting", "m1", on=DAY, how="meeting", who=["dana"], questions=4)
    session = case.session()
    hearing = propose_hearing(session, HOUR._replace(on=DAY), date(2026, 6, 1))
    assert (hearing.meeting, hearing.how) == ("m1", "meeting")

    met = apply_edits(session, begin_hearing(session, HOUR, hearing)[1], PEN)
    assert met.meeting["m1"].questions == 4
    assert propose_hearing(met, HOUR._replace(sha256="cd" * 32), DAY).meeting == ""


def test_choices_of_a_voice_begin_with_what_is_proposed():
    """A voice can be anybody on file, somebody new, the user, nobody, or stay open."""
    session = SessionBuilder().person("dana", "Dana Reyes").person("kim", "Kim", archived=True).session()

    assert list_choices(session, "Jo", "new:Jo") == ["new:Jo", "me", "dana", "nobody", ""]
    assert list_choices(session, "Them", "") == ["me", "dana", "nobody", ""]

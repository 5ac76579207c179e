"""What a transcript proves of the quotes of a session."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from core.session_builder import SessionBuilder
from core.tray.an_hour import write_hour

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.transcript import Transcript, Turn
from earnest.core.tray.hearing import HeardFile, begin_hearing, propose_hearing
from earnest.core.tray.linking import Words, link_words
from earnest.core.tray.proof import prove_quotes_of
from earnest.core.tray.turns import lay_out
from earnest.core.tray.words import Cut, find_words, take_words

HOUR = HeardFile("spring.vtt", "ab" * 32, read_transcript(write_hour()))
START = datetime(2026, 3, 11, 18, tzinfo=UTC)


def hear(heard=HOUR, every=3):
    """Return a session with their quotes, each trimmed at random, and what is heard."""
    trims = random.Random(5)
    session = SessionBuilder(you="Priya Nair").person("dana", "Dana Reyes").claim("g1", "Serve 120 bowls").session()
    hearing = propose_hearing(session, heard, date(2026, 3, 11))
    session = apply_edits(session, begin_hearing(session, heard, hearing)[1], Author("priya", START))
    turns = [turn for turn in lay_out(heard.transcript.turns, session.meeting["m1"]) if turn.is_theirs]
    for number, turn in enumerate(turns[::every], 1):
        last = len(find_words(turn.text)) - 1
        first = trims.randint(0, last)
        words = take_words(turn.text, Cut(first, trims.randint(first, last)))
        author = Author("priya", START + timedelta(minutes=number))
        session = apply_edits(session, link_words(session, Words("m1", turn, words), "g1", "about"), author)
    return session


def test_honest_trims_are_proved():
    """Every quote that was taken by the tray is proved, whole or trimmed."""
    session = hear()
    found = prove_quotes_of(session, HOUR)

    assert len(found) == len(session.quote) > 40
    assert {receipt.proof for receipt in found.values()} <= {"whole", "trimmed"}


@pytest.mark.slow
def test_each_planted_change_is_found():
    """A word changed, moved or added, another speaker or another time is not proved."""
    session, chance = hear(every=1), random.Random(11)
    planted, at = 0, START + timedelta(days=1)
    for key, quote in list(session.quote.items())[:100]:
        words = quote.words.split()
        changed = [*words]
        changed[chance.randrange(len(words))] = "zebra"
        changes = ({"words": " ".join(changed)}, {"who": "you"})
        for change in changes:
            edits = [Edit(("quote", key, name), value) for name, value in change.items()]
            other = apply_edits(session, edits, Author("priya", at))
            planted += prove_quotes_of(other, HOUR)[key].proof == "not found"
    assert planted == 200


def test_quotes_of_another_file_are_not_asked_about():
    """Only the meeting whose transcript it is, or that has none, is proved; a file without names proves anybody."""
    session = hear()
    assert prove_quotes_of(session, HOUR._replace(sha256="cd" * 32)) == {}
    loose = apply_edits(session, [Edit(("quote", "q1", "meeting"))], Author("priya", START + timedelta(days=1)))
    assert list(prove_quotes_of(loose, HOUR._replace(sha256="cd" * 32))) == ["q1"]

    bare = HeardFile("b.srt", "ef" * 32, Transcript("SRT", (Turn(None, "We lost nine days in spring", 1, 2, 1),)))
    keys = {"words": "nine days", "who": "dana", "meeting": "m2", "at": "00:00:01", "about": ["g1"]}
    edits = [Edit(("meeting", "m2", "transcript", "sha256"), bare.sha256), Edit(("quote", "q999"), keys)]
    named = apply_edits(session, edits, Author("priya", START + timedelta(days=1)))
    assert prove_quotes_of(named, bare)["q999"].proof == "trimmed"


def test_line_of_a_turn_is_its_place_where_there_are_no_times():
    """In a file without times, the same words in another line are other words; where no turn begins, all are asked."""
    turns = (Turn("Dana", "We lost nine days", None, None, 1), Turn(None, "And nine days more", None, None, 4))
    heard = HeardFile("a.txt", "12" * 32, Transcript("text with names", turns))

    def prove(**keys):
        case = SessionBuilder().person("dana", "Dana").claim("g1", "Serve 120 bowls")
        case.put("meeting", "m1", who=["dana"], voices={"Dana": "dana"}, transcript={"sha256": heard.sha256})
        case.put("quote", "q1", **{"words": "nine days", "who": "dana", "meeting": "m1", "about": ["g1"], **keys})
        return prove_quotes_of(case.session(), heard)["q1"].proof

    assert prove(at="line 1") == prove(at="line 2") == "trimmed"
    assert prove(at="line 4") == prove(at="line 1", who="you") == "not found"


def test_headings_without_a_time_prove_nothing_said_at_one():
    """What a file says above all its times is nobody's, and at no time."""
    turns = (Turn(None, "Nine days", None, None, 1), Turn("Dana", "We lost nine days", 5, 9, 3))
    heard = HeardFile("a.txt", "12" * 32, Transcript("text with names", turns))
    case = SessionBuilder().person("dana", "Dana").claim("g1", "Serve 120 bowls")
    case.put("meeting", "m1", who=["dana"], voices={"Dana": "dana"}, transcript={"sha256": heard.sha256})
    case.put("quote", "q1", words="nine days", who="you", meeting="m1", at="00:00:05", about=["g1"])

    assert prove_quotes_of(case.session(), heard)["q1"].proof == "not found"


def test_person_with_several_labels_is_proved_by_any():
    """Somebody who joins twice under two names said what either said."""
    turns = (Turn("Dana", "We lost nine days", 1, 2, 1), Turn("Dana (2)", "And then the spring", 3, 4, 2))
    heard = HeardFile("a.vtt", "12" * 32, Transcript("WebVTT", turns))
    case = SessionBuilder().person("dana", "Dana").claim("g1", "Serve 120 bowls")
    voices = {"Dana": "dana", "Dana (2)": "dana"}
    case.put("meeting", "m1", who=["dana"], voices=voices, transcript={"sha256": heard.sha256})
    case.put("quote", "q1", words="And then the spring", who="dana", meeting="m1", at="00:00:03", about=["g1"])

    assert prove_quotes_of(case.session(), heard)["q1"].proof == "whole"


def test_turn_that_names_nobody_is_proved_where_its_speaker_was_said():
    """In a file that names some, a person without a label spoke where nobody is named, and nowhere else."""
    turns = (Turn("Me", "What happened next?", 1, 2, 1), Turn(None, "We lost nine days", 3, 4, 2))
    heard = HeardFile("a.vtt", "12" * 32, Transcript("WebVTT", turns))
    case = SessionBuilder().person("dana", "Dana").claim("g1", "Serve 120 bowls")
    case.put("meeting", "m1", who=["dana"], voices={"Me": "me"}, transcript={"sha256": heard.sha256})
    for key, at in (("q1", "00:00:03"), ("q2", "00:00:01")):
        words = turns[at == "00:00:03"].text
        case.put("quote", key, words=words, who="dana", meeting="m1", at=at, about=["g1"])

    found = prove_quotes_of(case.session(), heard)
    assert [found[key].proof for key in ("q1", "q2")] == ["whole", "not found"]

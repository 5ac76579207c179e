"""The tray line by line: who speaks, links by number, trims, and the way back."""

import pytest
from core.session_builder import SessionBuilder, march
from core.tray.an_hour import WORTH, write_hour

from earnest.core.evidence.receipts import find_receipts
from earnest.core.transcripts.reading import read_transcript
from earnest.core.tray.hearing import HeardFile
from earnest.store.transcripts import DiskTranscripts

HOUR = HeardFile("spring.vtt", "ab" * 32, read_transcript(write_hour()))
CALL = HeardFile(
    "call.srt", "cd" * 32, read_transcript(b"1\n00:00:01,000 --> 00:00:04,000\nThe queue reaches the street by noon.\n")
)
NUMBERS = {"goal": "1", "challenges": "2", "need": "3"}
VOICES = ("", "", "", "", "")
"""Enter at each voice, at the day and the way: all is as proposed."""


@pytest.fixture
def case():
    """Return a session with three guesses."""
    case = SessionBuilder(you="Priya Nair").person("dana", "Dana Reyes")
    case.claim("g1", "Serve 120 bowls at lunch by autumn", measure="bowls", by="autumn", owner=["dana"])
    case.claim("c1", "The queue reaches the street and people walk away hungry", blocks=["g1"])
    return case.claim("n1", "Orders reach the stove before anybody sits down", answers=["c1"])


def test_twelve_quotes_are_linked_by_number(run_plain, case):
    """The next turn that shares words is one letter away, and a number links it."""
    in_order = [next(stage for stage, text in WORTH if text == turn.text) for turn in find_worth()]
    lines = [line for stage in in_order for line in ("t", NUMBERS[stage])]
    run = run_plain(case, "/T", *VOICES, *lines, ".", heard=HOUR)

    assert len(run.session.quote) == len(WORTH)
    assert find_receipts(run.session) == set(run.session.quote)
    assert run.session.meeting["m1"].voices["Dana Reyes (Lantern Noodles)"] == "dana"
    assert run.refused == 0


def find_worth():
    """Return the turns that are worth keeping, in the order of the hour."""
    texts = {text for _, text in WORTH}
    return [turn for turn in HOUR.transcript.turns if turn.text in texts]


def test_words_are_trimmed_and_taken_back(run_plain, case):
    """Signs trim, v and b link otherwise, n begins a claim, u undoes, and nonsense is refused."""
    run = run_plain(
        case, "/tray", *VOICES, "t", "[ 2", "] 1", "v 2", "-", "?x", "99", "u", "t", "n 4", "1", ".", heard=HOUR
    )

    assert run.refused == 2
    quotes = list(run.session.quote.values())
    assert [quote.against for quote in quotes] == [()]
    assert run.session.option["o1"].text == quotes[0].words


def test_undone_meeting_ends_the_walk(run_plain, case):
    """Once what made the tray is undone, the session goes on where it was."""
    run = run_plain(case, "/tray", *VOICES, "t", "1", "u", "u", "/w", heard=HOUR)

    assert run.refused == 0
    assert not run.session.meeting
    assert not run.session.quote


def test_turns_are_searched_listed_and_passed_over(run_plain, case):
    """What is typed leads to a turn; claims, the mirror and the legend are read out."""
    run = run_plain(case, "/T", *VOICES, "f euros an hour", "x", "l", "m", "{ 1", "s", "b 1", "s", "1", ".", heard=HOUR)

    assert "forty euros an hour" in run.output
    assert "Share of the words" in run.output
    assert "You asked" in run.output
    assert "Link their words first." in run.output


def test_say_back_asks_only_what_it_meant(run_plain, case):
    """S keeps the user's words and the answer, and asks for the class."""
    run = run_plain(case, "/T", *VOICES, "t", "1", "s", "1", ".", heard=HOUR)

    said = next(iter(run.session.said_back.values()))
    assert (said.who, said.class_) == ("dana", "that's it")
    assert said.reply == find_worth()[0].text


def test_unnamed_voice_is_asked_about(run_plain, case):
    """Words of nobody known are linked once it is said who said them."""
    run = run_plain(case, "/T", "", "", "2", "", "2", "2", "Jo Lind, cook", "2", ".", heard=CALL)

    assert "Who said" in run.output
    assert run.session.quote["q1"].who == "jo"


def test_unnamed_voice_may_be_somebody_new(run_plain, case):
    """A program's name for a voice is given a person's at once; an empty name leaves it open."""
    text = b"Speaker 1: The queue reaches the street by noon.\n\nSpeaker 2: Since when?\n\nSpeaker 1: Since May.\n"
    heard = HeardFile("call.txt", "ef" * 32, read_transcript(text))
    run = run_plain(case, "/T", "5", "Jo Lind", "5", "", "", "", ".", heard=heard)

    assert "5 somebody new" in run.output
    voices = run.session.meeting["m1"].voices
    assert run.session.name_of(voices["Speaker 1"]) == "Jo Lind"
    assert "Speaker 2" not in voices


def test_transcript_is_asked_for(run_plain, case):
    """Without a transcript its file is asked for; Enter goes back."""
    run = run_plain(case, "/T", "", "/T", "call.vtt")

    assert "Which transcript" in run.output
    assert not run.session.meeting


def test_reading_is_stopped_with_ctrl_c(run_plain, case):
    """The next line is asked for, and nothing is kept of the file."""

    class Interrupted:
        """A long file, and somebody who does not wait."""

        def open(self, _name):
            """Be interrupted."""
            raise KeyboardInterrupt

    run = run_plain(case, "/T", "call.vtt", load=Interrupted)

    assert "Stopped. Nothing was read." in run.output
    assert (run.session.meeting, run.refused) == ({}, 1)


def test_same_file_opens_at_the_turn(run_plain, case):
    """Opened again, the tray asks about no voice."""
    run = run_plain(case, "/T", *VOICES, "t", "1", ".", "/T", "b 2", ".", heard=HOUR)

    assert run.output.count("Who speaks in spring.vtt?") == 1
    assert run.session.quote["q1"].about == ("c1",)


LINES = "\n".join(f"{('Dana Reyes', 'Priya Nair')[number % 2]}: {text}" for number, (_, text) in enumerate(WORTH * 2))


@pytest.mark.parametrize(("answers", "is_kept"), [(("1", *VOICES[:4], "t", "1", "."), False), (("2", "."), True)])
def test_pasted_transcript_offers_the_tray(run_plain, case, answers, is_kept):
    """A long answer with speakers is asked about once: it goes into the tray, or stays."""
    run = run_plain(case, LINES, ".", *answers, at="g1.why_now", load=DiskTranscripts)

    assert run.output.count("You pasted a transcript.") == 1
    assert (run.session.goal["g1"].why_now == LINES) == is_kept
    assert bool(run.session.quote) == (not is_kept)


def test_long_answer_without_speakers_stays(run_plain, case):
    """Many lines that nobody speaks are an answer like any other."""
    notes = "\n".join(["a line of notes"] * 30)
    run = run_plain(case, notes, ".", at="g1.why_now", load=DiskTranscripts)

    assert "You pasted a transcript." not in run.output
    assert run.session.goal["g1"].why_now == notes


def test_typed_lines_are_walked_without_a_transcript(run_plain, case):
    """Lines that were typed in a meeting are linked like turns; those in short are confirmed first."""
    lines = {"l1": {"at": "00:03:00", "kind": "word for word", "who": "dana", "text": "We lost nine days in spring"}}
    lines["l2"] = {"at": "00:04:00", "kind": "said", "who": "dana", "text": "queue too long"}
    case.put("meeting", "m1", on=march(9), how="call", line=lines)
    run = run_plain(case, "/T", "2", "2", "", "2", "The queue was too long again", "2", ".")

    words = [quote.words for quote in run.session.quote.values()]
    assert words == ["We lost nine days in spring", "The queue was too long again"]

from datetime import UTC, date, datetime, timedelta

import pytest
from core.session_builder import SessionBuilder
from core.tray.an_hour import WORTH, write_hour

from earnest.core.editing.records import rewrite_record
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.evidence.receipts import describe_receipts, find_receipts
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.undo import undo
from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.receipts import Quoted, prove_quotes
from earnest.core.transcripts.times import parse_time
from earnest.core.tray.hearing import HeardFile, begin_hearing, propose_hearing
from earnest.core.tray.linking import (
    IN_SHORT,
    LINKED,
    OURS,
    TOO_MANY,
    WHO_SAID_IT,
    Words,
    begin_claim,
    confirm_line,
    describe_places,
    find_obstacle,
    link_words,
    list_begun,
    name_speaker,
)
from earnest.core.tray.order import ClaimOrder
from earnest.core.tray.turns import find_linked, lay_out

DAY = date(2026, 3, 11)
FILE = HeardFile("spring.vtt", "ab" * 32, read_transcript(write_hour()))
TEXTS = [text for _, text in WORTH]


class Pen:
    """Signs changes, a minute apart."""

    def __init__(self, session):
        self.session, self._at = session, datetime(2026, 3, 11, 18, tzinfo=UTC)

    def write(self, edits):
        """Make edits and return the session."""
        self._at += timedelta(minutes=1)
        self.session = apply_edits(self.session, edits, Author("priya", self._at))
        return self.session


@pytest.fixture
def pen():
    """Return a session with three claims that are guesses, in which the hour was heard."""
    case = SessionBuilder(you="Priya Nair").person("dana", "Dana Reyes")
    case.claim("g1", "Serve 120 bowls at lunch by autumn", measure="bowls", by="autumn", owner=["dana"])
    case.claim("c1", "The queue reaches the street and people walk away hungry", blocks=["g1"])
    case.claim("n1", "Orders reach the stove before anybody sits down", answers=["c1"])
    case.claim("n2", "A warm place to wait", answers=["c1"])
    session = case.session()
    return Pen(apply_edits(session, begin_hearing(session, FILE, propose_hearing(session, FILE, DAY))[1], PEN))


PEN = Author("priya", datetime(2026, 3, 11, 17, tzinfo=UTC))


def take(session, text, words=""):
    """Return words of the turn that says a text."""
    turns = lay_out(FILE.transcript.turns, session.meeting["m1"])
    turn = next(turn for turn in turns if turn.text == text)
    return Words("m1", turn, words or turn.text)


def test_words_become_a_quote_of_their_meeting(pen):
    """The quote knows who said it, when, how, in which meeting and at which time; the transcript proves it."""
    words = take(pen.session, TEXTS[0])
    session = pen.write(link_words(pen.session, words, "g1"))

    quote = session.quote["q1"]
    assert (quote.words, quote.who, quote.on, quote.how) == (TEXTS[0], "dana", DAY, "call")
    assert (quote.meeting, quote.at, quote.for_) == ("m1", words.turn.at, ("g1",))
    assert grade_claims(session)["g1"].grade is Grade.HEARD
    sought = Quoted(quote.words, parse_time(quote.at), words.turn.turn.label)
    assert prove_quotes([sought], FILE.transcript)[0].proof == "whole"


def test_words_can_speak_against_a_claim_or_about_it(pen):
    """Against and about lift nothing."""
    pen.write(link_words(pen.session, take(pen.session, TEXTS[0]), "c1", "against"))
    session = pen.write(link_words(pen.session, take(pen.session, TEXTS[1]), "n1", "about"))

    assert (session.quote["q1"].against, session.quote["q2"].about) == (("c1",), ("n1",))
    assert grade_claims(session)["c1"].grade is Grade.GUESS


def test_one_turn_can_have_several_places(pen):
    """The same words are one quote for two claims; a third asks to trim, other words are another quote."""
    words = take(pen.session, TEXTS[1])
    pen.write(link_words(pen.session, words, "c1"))
    assert find_obstacle(pen.session, words, "c1") == LINKED
    pen.write(link_words(pen.session, words, "n1"))
    assert find_obstacle(pen.session, words, "n2") == TOO_MANY
    assert link_words(pen.session, words, "n2") == ()
    assert find_obstacle(pen.session, words, "g1", "against") == ""
    session = pen.write(link_words(pen.session, words, "g1", "against"))
    assert list(session.quote) == ["q1"]

    part = take(session, TEXTS[1], "people walk away hungry")
    session = pen.write(link_words(session, part, "n2"))
    assert session.quote["q2"].for_ == ("n2",)
    turns = lay_out(FILE.transcript.turns, session.meeting["m1"])
    assert find_linked(session, "m1", turns) == {words.turn.number: ("q1", "q2")}
    assert describe_places(session, ["q1", "q2"]) == [
        "for need: Orders reach the stove before anybody sits down",
        "for challenge: The queue reaches the street and people walk away hungry",
        "against goal: Serve 120 bowls at lunch by autumn",
        "for need: A warm place to wait",
    ]
    session = pen.write([Edit(("quote", "q2", "about"), ["c1.cost", "c9"])])
    assert describe_places(session, ["q2"])[1] == f"about challenge, cost: {session.claims['c1'].text}"


def test_words_can_begin_a_claim(pen):
    """A claim in their words has these words as its quote; a new need answers the only challenge."""
    claim, edits = begin_claim(pen.session, take(pen.session, TEXTS[5]), "need")
    session = pen.write(edits)

    assert (claim, session.need[claim].text, session.need[claim].answers) == ("n3", TEXTS[5], ("c1",))
    assert session.quote["q1"].for_ == ("n3",)
    assert list_begun("options") == ("option", "criterion")
    assert list_begun("ruled_out") == ()


def test_turn_without_a_person_is_linked_to_nothing(pen):
    """Neither the user's own words nor those of an unknown voice become a quote."""
    words = take(pen.session, TEXTS[0])
    mine = words._replace(turn=words.turn._replace(who="me"))
    unknown = words._replace(turn=words.turn._replace(who=""))

    assert (find_obstacle(pen.session, mine), find_obstacle(pen.session, unknown)) == (OURS, WHO_SAID_IT)
    assert link_words(pen.session, mine, "g1") == link_words(pen.session, unknown, "g1") == ()
    assert begin_claim(pen.session, unknown, "need") == ("", ())
    named = pen.write(name_speaker(unknown, "dana"))
    assert named.meeting["m1"].voices[words.turn.turn.label] == "dana"
    nameless = unknown._replace(turn=unknown.turn._replace(turn=unknown.turn.turn._replace(label=None)))
    assert name_speaker(nameless, "dana") == ()


def test_typed_line_becomes_a_quote_once_its_words_are_confirmed(pen):
    """A line in short is no quote; confirmed, it is word for word."""
    line = {"at": "00:00:07", "kind": "said", "text": "lease gone"}
    pen.write([Edit(("meeting", "m1", "line", "l1", key), value) for key, value in line.items()])

    def typed(text=""):
        """Return the typed line as words."""
        turns = lay_out(FILE.transcript.turns, pen.session.meeting["m1"])
        turn = next(turn for turn in turns if turn.line)
        return Words("m1", turn, text or turn.text)

    assert find_obstacle(pen.session, typed()) == WHO_SAID_IT
    pen.write(name_speaker(typed(), "dana"))
    assert find_obstacle(pen.session, typed()) == IN_SHORT
    pen.write(confirm_line(typed("the lease is gone by then")))
    session = pen.write(link_words(pen.session, typed(), "g1"))
    assert (session.quote["q1"].words, session.quote["q1"].at) == ("the lease is gone by then", "00:00:07")


def test_quote_without_a_part_of_its_turn_is_found_by_its_time(pen):
    """A quote that was reworded is still shown at its turn; one of another meeting is not."""
    words = take(pen.session, TEXTS[0])
    pen.write(link_words(pen.session, words, "g1"))
    session = pen.write(rewrite_record(pen.session, "quote.q1", {"words": "Something else entirely"}))
    turns = lay_out(FILE.transcript.turns, session.meeting["m1"])

    assert find_linked(session, "m1", turns) == {words.turn.number: ("q1",)}
    assert find_linked(session, "m2", turns) == {}


def test_receipt_is_lost_by_an_edit_and_changes_no_grade(pen):
    """The mark stands while the words are as they were taken; undo brings it back."""
    pen.write(link_words(pen.session, take(pen.session, TEXTS[0]), "g1"))
    pen.write(link_words(pen.session, take(pen.session, TEXTS[1]), "c1"))
    assert find_receipts(pen.session) == {"q1", "q2"}
    assert find_receipts(pen.session, ["q2"]) == {"q2"}
    told = {"quote.q1": "in the transcript", "said_back.s1": "", "quote.q9": ""}
    assert describe_receipts(pen.session, told) == told
    before = grade_claims(pen.session)["g1"].grade

    pen.write(rewrite_record(pen.session, "quote.q1", {"words": f"{TEXTS[0]} Surely."}))
    assert find_receipts(pen.session) == {"q2"}
    assert grade_claims(pen.session)["g1"].grade is before
    pen.write(undo(pen.session))
    assert find_receipts(pen.session) == {"q1", "q2"}
    pen.write(rewrite_record(pen.session, "quote.q2", {"who": "Jo"}))
    assert find_receipts(pen.session) == {"q1"}


def test_receipt_of_a_file_without_names(pen):
    """Where the file names nobody, its quotes have receipts too."""
    session = pen.write(link_words(pen.session, take(pen.session, TEXTS[0]), "g1"))
    assert find_receipts(session) == {"q1"}
    nameless = pen.write([Edit(("meeting", "m1", "voices"))])
    assert find_receipts(nameless) == {"q1"}


def test_quote_without_a_transcript_has_no_receipt(pen):
    """A time alone is no receipt, nor is the transcript of another meeting."""
    pen.write([Edit(("quote", "q7"), {"words": "We lost nine days", "who": "dana", "at": "00:00:03", "for": ["g1"]})])
    assert find_receipts(pen.session) == frozenset()
    assert find_receipts(SessionBuilder().session()) == frozenset()


@pytest.mark.parametrize(("stage", "text"), WORTH)
def test_claims_that_share_words_come_first(pen, stage, text):
    """The claim that a turn is about leads its stage, and turns about nothing are not likely."""
    order = ClaimOrder(pen.session)
    nearest = {"goal": "g1", "challenges": "c1", "need": "n1"}[stage]

    assert next(place.claim for place in order.list_places(text) if place.stage == stage) == nearest
    assert order.list_shared(text)[0].claim == nearest
    assert order.is_likely(text)


def test_order_lists_all_claims_of_a_stage(pen):
    """It is an order and no choice: claims that share nothing follow in their own order."""
    order = ClaimOrder(pen.session)

    def list_needs(text):
        """Return the places of the needs' stage."""
        return [(each.claim or each.kind, each.is_near) for each in order.list_places(text) if each.stage == "need"]

    assert list_needs("Where can we wait, in a warm place?") == [("n2", True), ("n1", False), ("need", False)]
    assert list_needs("It rained.") == [("n1", False), ("n2", False), ("need", False)]
    assert not order.is_likely("It rained that whole week, I remember.")
    assert order.list_shared("It rained.") == []
    assert order.list_shared("A warm place")[0].words == ("place", "warm")

from datetime import UTC, date, datetime

import pytest
from core.session_builder import SessionBuilder, honest

from earnest.core.editing.meetings.write_up import MeetingNotes, put_quote, write_meeting
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author, apply_edits
from earnest.core.reports.meetings import MeetingTally, count_meeting, describe_tally, find_quotes, sort_meetings

PEN = Author("priya", datetime(2026, 3, 11, 18, tzinfo=UTC))
DAY = date(2026, 3, 11)
WORDS = "The stove must hear of it before they sit"


@pytest.fixture
def met():
    """Return a session with one meeting, with Dana and somebody new."""
    key, edits = write_meeting(honest().session(), "", MeetingNotes("Dana; ; Jo, cook; Dana", DAY, "call"))
    assert key == "m1"
    return apply_edits(honest().session(), edits, PEN)


def test_meeting_adds_each_person_once(met):
    """New people are added with their roles, and no number is made up."""
    held = met.meeting["m1"]

    assert (held.on, held.how, held.questions, held.clearer_now) == (DAY, "call", None, "")
    assert [met.name_of(person) for person in held.who] == [met.person["dana"].name, "Dana", "Jo"][-len(held.who) :]
    assert met.person["jo"].role == "cook"


def test_meeting_is_rewritten_under_its_id(met):
    """An empty answer removes the old one, and words are not a number."""
    _, edits = write_meeting(met, "m1", MeetingNotes("Jo", DAY, "", "12", "five", " That it is timing "))
    session = apply_edits(met, edits, PEN)

    held = session.meeting["m1"]
    assert (held.who, held.how, held.questions, held.say_backs) == (("jo",), "", 12, None)
    assert held.clearer_now == "That it is timing"


def test_quote_of_a_meeting_of_which_nothing_is_known_names_none():
    """Neither day nor people are required, and no quote is lost for it."""
    key, edits = write_meeting(honest().session(), "", MeetingNotes())
    session = apply_edits(honest().session(), edits, PEN)

    after = apply_edits(session, put_quote(session, key, WORDS, "Dana", "n1"), PEN)
    quote = list(after.need["n1"].heard.values())[-1]
    assert (quote.words, quote.on, quote.meeting) == (WORDS, None, "")


def test_quote_takes_the_day_of_its_meeting(met):
    """With speaker, day and way the quote counts at once."""
    session = apply_edits(met, put_quote(met, "m1", f" {WORDS} ", "Jo", "n1"), PEN)

    quote = list(session.need["n1"].heard.values())[-1]
    assert (quote.words, quote.who, quote.on, quote.how) == (WORDS, "jo", DAY, "call")
    assert find_quotes(session, "m1") == (("need", "q1"),)
    assert put_quote(met, "m1", "  ", "Jo", "n1") == ()


@pytest.mark.parametrize(
    ("kind", "key", "link"),
    [
        ("goal", "g2", {}),
        ("challenge", "c2", {"blocks": ("g1",)}),
        ("need", "n2", {"answers": ("c1",)}),
        ("option", "o1", {}),
    ],
)
def test_quote_can_begin_a_claim(met, kind, key, link):
    """The claim has their own words, is linked to the only goal or challenge, and is heard."""
    session = apply_edits(met, put_quote(met, "m1", WORDS, "Jo", f"new:{kind}"), PEN)

    claim = session.claims[key]
    assert claim.text == WORDS
    assert all(getattr(claim, field) == value for field, value in link.items())
    expected = Grade.READ if kind == "goal" else Grade.HEARD
    assert grade_claims(session)[key].grade is expected


def test_quote_of_an_undated_meeting_has_no_day():
    """A quote of an undated meeting has no day either and does not count."""
    key, edits = write_meeting(honest().session(), "", MeetingNotes("Dana"))
    session = apply_edits(honest().session(), edits, PEN)
    session = apply_edits(session, put_quote(session, key, WORDS, "Dana", "n1"), PEN)

    assert session.quote["q1"].on is None
    assert find_quotes(session, key) == (("need", "q1"),)


def test_tally_is_written_or_counted(met):
    """Say-backs of the day are counted if no number was written."""
    case = honest().put("meeting", "m1", on=DAY, questions=3).put("meeting", "m2", on=date(2026, 3, 4), say_backs=0)
    session = case.session()

    assert count_meeting(session, "m1") == MeetingTally(3, 1)
    assert count_meeting(session, "m2") == MeetingTally(None, 0)
    assert count_meeting(met, "m1") == MeetingTally(None, 1)
    assert describe_tally(MeetingTally(1, 2)).startswith("1 question, 2 said back. ")
    assert "one say-back for each question as fair" in describe_tally(MeetingTally(3, 1))
    assert describe_tally(MeetingTally(None, 1)) == describe_tally(MeetingTally(3, None)) == ""


def test_meetings_are_sorted_by_day():
    """An undated meeting comes first."""
    case = (
        SessionBuilder()
        .put("meeting", "m2", on=date(2026, 3, 4))
        .put("meeting", "m1", on=DAY)
        .put("meeting", "m10", how="call")
    )

    assert [key for key, _ in sort_meetings(case.session())] == ["m10", "m2", "m1"]


def test_quote_without_a_speaker_begins_a_claim(met):
    """A quote without a speaker is kept and can be completed later."""
    session = apply_edits(met, put_quote(met, "m1", WORDS, "", "new:criterion"), PEN)

    assert session.quote["q1"].who == ""
    assert grade_claims(session)["k1"].grade is Grade.GUESS


@pytest.mark.parametrize("under", ["n1", "new:need"])
@pytest.mark.parametrize("who", ["Jo; Ruth Abara, owner", " ;Jo;\nRuth Abara, owner"])
def test_words_have_one_speaker(met, who, under):
    """Of several names it is the first; the other becomes a person, and nobody is called by both."""
    session = apply_edits(met, put_quote(met, "m1", WORDS, who, under), PEN)

    (said,) = [quote for claim in session.claims.values() for quote in claim.heard.values() if quote.words == WORDS]
    assert said.who == "jo"
    assert session.person["ruth"].role == "owner"
    assert not any(";" in (person.name or "") for _, person in session.people())

"""What is typed while they talk is read, kept, and never a quote by itself."""

from datetime import UTC, datetime, timedelta

import pytest
from core.session_builder import SessionBuilder

from earnest.core.editing.meetings.lines import (
    TypedLine,
    add_line,
    assign_letters,
    begin_meeting,
    end_meeting,
    format_elapsed,
    list_speakers,
    read_line,
    tick_question,
)
from earnest.core.editing.meetings.live import choose_next, find_live, list_lines, list_open, read_clock
from earnest.core.history.changes import Author, apply_edits
from earnest.core.interview.paper_words import read_paper_words
from earnest.core.model.parsing import read_session
from earnest.core.reports.questions.sheet import word_closing

BEGAN = datetime(2026, 3, 11, 10, 30, tzinfo=UTC)
LETTERS = {"dana": "d", "ivo": "iv"}
QUESTIONS = (("What does it cost?", "c1.cost"), ("Who else has a say?", "options.has_a_say"), ("By when?", "g1.by"))


def at(minutes=0, seconds=0):
    """Return a time after the beginning."""
    return BEGAN + timedelta(minutes=minutes, seconds=seconds)


def change(session, edits):
    """Return a session with edits."""
    return apply_edits(session, edits, Author("priya", BEGAN))


@pytest.fixture
def session():
    """Return a session with a meeting that has begun."""
    empty = SessionBuilder().person("dana", "Dana").person("ivo", "Ivo").session()
    return change(empty, begin_meeting(empty, "", BEGAN, QUESTIONS)[1])


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("d we lost nine days", TypedLine("said", "dana", "we lost nine days")),
        ("D: we lost nine days", TypedLine("said", "dana", "we lost nine days")),
        ('d "we lost nine days"', TypedLine("word for word", "dana", "we lost nine days")),
        ('"iv it was the press', TypedLine("word for word", "ivo", "it was the press")),
        ('" we all lost', TypedLine("word for word", "", "we all lost")),
        ("? and what did that cost", TypedLine("question", "", "and what did that cost")),
        ("=so the press is slow", TypedLine("say-back", "", "so the press is slow")),
        ("days were lost", TypedLine("said", "", "days were lost")),
        ("d", TypedLine("said", "", "d")),
        ("  ", None),
        ("?", None),
        ('"', None),
    ],
)
def test_line_says_whose_it_is_and_what(typed, line):
    """Letters first, then a sign for what is word for word, a question or a say-back."""
    assert read_line(typed, LETTERS) == line


@pytest.mark.parametrize(
    ("typed", "who", "text"),
    [
        ("Marek: we lost two", "marek", "we lost two"),
        ('mar: "we lost two"', "marek", "we lost two"),
        ("Mira Ott: we lost two", "mira", "we lost two"),
        ("m: we lost two", "", "m: we lost two"),
        ("Anna: we lost two", "", "Anna: we lost two"),
        ("marek we lost two", "", "marek we lost two"),
        ("Marek:", "", "Marek:"),
        (": we lost two", "", ": we lost two"),
    ],
)
def test_name_before_a_colon_says_whose_it_is(typed, who, text):
    """A whole name, or how only one of them begins, does as well as the letters that are shown."""
    line = read_line(typed, {"marek": "ma", "mira": "mi"}, {"marek": "Marek", "mira": "Mira Ott"})

    assert (line.who, line.text) == (who, text)


def test_line_of_the_only_one_there_is_theirs():
    """Between two nobody needs to be named."""
    assert read_line("we lost nine days", {"dana": "d"}) == TypedLine("said", "dana", "we lost nine days")
    assert read_line('"we lost', {"dana": "d"}).who == "dana"
    assert read_line("? why", {"dana": "d"}).who == ""


def test_letters_tell_people_apart_and_are_no_small_words():
    """*I think* and *a plan* are nobody's, though somebody is called Ivo or Anna."""
    case = SessionBuilder().person("p1", "Dana Reyes").person("p2", "Dan Wu").person("p3", "Ivo").person("p4", "Anna")
    session = case.person("p5", "王秀英").person("p6", "Ann").session()
    letters = assign_letters(session, [f"p{number}" for number in range(1, 7)])

    assert list(letters.values())[:3] == ["dana", "danw", "iv"]
    assert len(set(letters.values())) == len(letters)
    assert letters["p5"] == "王"
    for person, shown in letters.items():
        assert read_line(f"{shown} we lost", letters) == TypedLine("said", person, "we lost")
    assert read_line("I think so", letters).who == read_line("a plan", letters).who == ""


def test_lines_are_kept_with_their_time_and_no_claim_moves(session):
    """The file reads back as it was, and no quote is made."""
    now = change(session, add_line(session, "m1", read_line('d "we lost nine days', LETTERS), "00:12:40"))
    now = change(now, tick_question(now, "m1", "q2", "00:13:05"))

    assert read_session(now.document) == (now, ())
    assert [(line.at, line.kind, line.who, line.asks) for _, line in list_lines(now.meeting["m1"])] == [
        ("00:12:40", "word for word", "dana", ""),
        ("00:13:05", "question", "", "q2"),
    ]
    assert (now.quote, now.hung) == (session.quote, session.hung)


def test_passed_question_comes_again_at_the_end(session):
    """What is ticked off is gone, what is passed by comes back."""
    meeting = session.meeting["m1"]
    assert [list_open(meeting, passed)[0] for passed in range(4)] == ["q1", "q2", "q3", "q1"]
    ticked = change(session, tick_question(session, "m1", "q2", "00:01:00")).meeting["m1"]
    assert (list_open(ticked), list_open(ticked, 1)) == (("q1", "q3"), ("q3", "q1"))


def test_meeting_goes_on_where_it_was(session):
    """Begun again it keeps its beginning, its questions and its lines."""
    again = change(session, begin_meeting(session, "m1", at(20), [("Another?", "")])[1])

    assert again.meeting == session.meeting
    assert find_live(session, at(20)) == "m1"
    assert find_live(session, at(13 * 60)) == ""
    ended = change(session, end_meeting(session, "m1", at(30)))
    assert find_live(ended, at(30)) == ""
    assert find_live(change(ended, begin_meeting(ended, "m1", at(31), ())[1]), at(31)) == "m1"


def test_end_counts_questions_and_say_backs(session):
    """What is on file already is not counted over."""
    now = session
    for typed in ("? one", "? two", "= so", "d three"):
        now = change(now, add_line(now, "m1", read_line(typed, LETTERS), "00:01:00"))
    ended = change(now, end_meeting(now, "m1", at(30))).meeting["m1"]

    assert (ended.questions, ended.say_backs) == (2, 1)
    assert [now.name_of(person) for person in ended.who] == ["Dana"]
    assert change(session, end_meeting(session, "m1", at(1))).meeting["m1"].questions is None


@pytest.mark.parametrize(
    ("minutes", "gone", "says", "closing"),
    [
        (None, 12, "12 minutes in", False),
        (30, 1, "1 minute in, 29 minutes left", False),
        (30, 25, "25 minutes in, 5 minutes left", True),
        (30, 31, "31 minutes in, 1 minute over", True),
        (5, 0, "0 minutes in, 5 minutes left", False),
        (5, 3, "3 minutes in, 2 minutes left", False),
        (5, 4, "4 minutes in, 1 minute left", True),
        (2, 2, "2 minutes in, 0 minutes left", True),
    ],
)
def test_clock_says_what_is_left(session, minutes, gone, says, closing):
    """Five minutes before the end the closing question is due; in a short meeting, in its last third."""
    plan = session.meeting["m1"].plan.model_copy(update={"minutes": minutes})
    clock = read_clock(session.meeting["m1"].model_copy(update={"plan": plan}), at(gone, 30))

    assert (str(clock), clock.is_closing) == (says, closing)
    assert format_elapsed(session.meeting["m1"], at(62, 5)) == "01:02:05"


def test_those_who_are_there_may_be_named():
    """Where nobody is planned, everybody on file."""
    case = SessionBuilder().person("dana", "Dana").person("sam", "Sam", side="ours").put("meeting", m1={"who": []})
    there = case.session()
    assert list_speakers(there, there.meeting["m1"]) == ("dana",)
    held = there.meeting["m1"].model_copy(update={"who": ("sam", "dana")})
    assert list_speakers(there, held) == ("dana",)


def test_closing_question_is_in_the_words_of_the_user(session, interview):
    """Their own last question stands on the page, and once it is asked it does not come again in other words."""
    own = "Was hat sich für Sie geklärt?"
    words, _ = read_paper_words({"sheet": {"last": own}})
    closing = word_closing(interview._replace(papers=words))
    late = read_clock(session.meeting["m1"], at(minutes=58))._replace(left=2)
    assert word_closing(interview) == "What is clearer to you now than when we started?"
    assert choose_next(session, session.meeting["m1"], late, closing=closing)[0] == ("", own, "")

    asked = change(session, tick_question(session, "m1", "", "00:58:00", closing))
    assert list(asked.meeting["m1"].line.values())[-1].text == own
    assert not any(each.is_closing for each in choose_next(asked, asked.meeting["m1"], late, closing=closing))

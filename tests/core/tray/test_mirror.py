from core.session_builder import SessionBuilder
from core.tray.an_hour import write_hour

from earnest.core.model.meetings.meeting import Meeting
from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.transcript import Turn
from earnest.core.tray.mirror import look_in_mirror
from earnest.core.tray.mirror_text import NO_VOICE, describe_mirror
from earnest.core.tray.turns import lay_out

TALK = (
    Turn("Me", "Don't you think it would be better to start now?", 0, 4, 1),
    Turn("Ada", "Perhaps.", 4, 5, 2),
    Turn("Bot", "Recording in progress, as always.", 5, 6, 3),
    Turn("Me", "Was it late? Tell me how. " + "and so on " * 80 + ".", 6, 60, 4),
    Turn("Ada", "We tried a growth sprint once.", 60, 70, 5),
    Turn("Me", "Our product would save you a lot of time.", 70, 80, 6),
)
VOICES = {"Me": "me", "Ada": "ada", "Bot": "nobody"}


def look(turns, voices, **meeting):
    """Return the mirror of a talk."""
    case = SessionBuilder(offer=["Growth Sprint"]).person("ada", "Ada")
    case.put("meeting", "m1", who=["ada"], **meeting)
    return look_in_mirror(case.session(), "m1", lay_out(turns, Meeting(voices=voices)))


def test_mirror_shows_the_own_part():
    """Shares, questions, sentences that are asked about with their times, the offer, the longest stretch."""
    mirror = look(TALK, VOICES, say_backs=2)

    assert mirror.shares[0][0] == "me"
    assert mirror.shares[1] == ("ada", 7)
    assert (mirror.questions, mirror.say_backs) == (2, 2)
    assert [(each.what, each.turn.number) for each in mirror.sentences] == [
        ("leading", 0),
        ("closed", 3),
        ("selling", 5),
    ]
    assert mirror.offer_at is not None
    assert mirror.offer_at.number == 4
    assert mirror.longest is not None
    assert mirror.longest.number == 3


def test_mirror_of_a_talk_without_the_user_is_empty():
    """Nothing is made up where the user's voice is not known."""
    mirror = look(TALK[4:5], {"Ada": "ada"})

    assert mirror.shares == [("ada", 6)]
    assert (mirror.questions, mirror.sentences, mirror.longest, mirror.say_backs) == (0, (), None, 0)


def test_questions_of_an_hour_are_counted():
    """Each sentence of the user's that ends in a question mark is one."""
    turns = read_transcript(write_hour()).turns
    mirror = look(turns, {"Priya Nair": "me"})

    assert mirror.questions == sum(turn.text.endswith("?") for turn in turns if turn.label == "Priya Nair") > 90


def test_mirror_is_told_in_facts_and_questions():
    """Shares, questions, the longest stretch, the offer, and what is asked about sentences; no score."""
    case = SessionBuilder(offer=["Growth Sprint"]).person("ada", "Ada")
    case.put("meeting", "m1", who=["ada"], say_backs=2)
    session = case.session()
    unknown = (*TALK, Turn("Them", "Who knows?", None, None, 9))
    mirror = look_in_mirror(session, "m1", lay_out(unknown, Meeting(voices=VOICES)))
    told = dict(describe_mirror(session, mirror))

    assert told["Share of the words"][1] == "Ada: 3 %, 7 words"
    assert told["Share of the words"][2].startswith("Unknown speaker: 1 %")
    assert told["You asked"] == ["2 questions, 2 said back"]
    assert told["Your longest stretch"][0].startswith("0:06  ")
    assert told["Your offer was first named"] == ["1:00  We tried a growth sprint once."]
    assert told["Words that sell: what did they hear?"] == ["1:10  Our product would save you a lot of time."]
    assert len(told["Leading questions: whose answer was it?"]) == 1


def test_mirror_without_the_user_says_so():
    """Where no voice is the user's, or nothing has a time, no more is said than is known."""
    session = SessionBuilder().person("ada", "Ada").put("meeting", "m1", who=["ada"]).session()
    nobody = look_in_mirror(session, "m1", lay_out(TALK[4:5], Meeting(voices={"Ada": "ada"})))
    assert list(describe_mirror(session, nobody)) == [(NO_VOICE, ())]

    untimed = look_in_mirror(
        session, "m1", lay_out([Turn("Me", "One word more", None, None, 1)], Meeting(voices=VOICES))
    )
    assert dict(describe_mirror(session, untimed))["Your longest stretch"] == ["3 words: One word more"]

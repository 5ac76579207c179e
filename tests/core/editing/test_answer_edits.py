from datetime import UTC, datetime, timedelta

import pytest
from core.session_builder import LANGUAGE_SAMPLES, SessionBuilder, honest, march

from earnest.core.editing.answer_edits import answer_question, answer_remark, toggle_none_said, toggle_not_known
from earnest.core.editing.new_session import begin_tables
from earnest.core.editing.people import name_person
from earnest.core.editing.records import add_quote, add_source, remove_record, rewrite_record
from earnest.core.editing.removal import remove_claim
from earnest.core.editing.say_back import add_say_back, vouch
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.interview.places import Place
from earnest.core.model.ids import next_claim_id, next_id
from earnest.core.model.parsing import read_session

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


class Desk:
    """A session at hand; every edit is made a minute later."""

    def __init__(self, session):
        self.session, self.at = session, NOON

    def do(self, edits):
        """Make edits."""
        self.at += timedelta(minutes=1)
        self.session = apply_edits(self.session, edits, Author("priya", self.at))
        assert read_session(self.session.document)[1] == ()
        return self.session

    def answer(self, interview, place, **values):
        """Answer a question; return where the answer stands."""
        edits, there = answer_question(self.session, interview, place, values)
        self.do(edits)
        return there


@pytest.fixture
def desk():
    """Return a desk with a new session."""
    tables = begin_tables("诊所", "client", NOON, "zh")
    return Desk(read_session(tables)[0])


def test_new_session_has_only_its_head(desk):
    """A file holds nothing else before the first answer."""
    assert list(desk.session.document) == ["format", "client", "interview", "started", "language"]


def test_answer_begins_a_linked_claim(desk, interview):
    """Goal, challenge and need are linked from the first answers on."""
    goal = desk.answer(interview, Place("goal", "text"), text="More patients")
    desk.answer(interview, Place("challenges", "outside"), text="A rival opened", blocks=())
    need = desk.answer(interview, Place("need", "text"), text="To be found")

    assert goal == Place("goal", "text", "g1")
    assert need.about == "n1"
    assert desk.session.challenge["c1"].blocks == ("g1",)
    assert desk.session.challenge["c1"].side == "outside"
    assert desk.session.need["n1"].answers == ("c1",)


def test_several_targets_are_not_linked(desk, interview):
    """The user says which of two goals a challenge blocks."""
    for text in ("One", "Two"):
        desk.answer(interview, Place("goal", "text"), text=text)
    for text in ("A", "B"):
        desk.answer(interview, Place("challenges", "inside"), text=text, blocks=("g2",))
    desk.answer(interview, Place("need", "text"), text="Something")

    assert desk.session.challenge["c2"].blocks == ("g2",)
    assert desk.session.need["n1"].answers == ()


def test_empty_answer_begins_no_claim(desk, interview):
    """An empty field makes no claim."""
    there = desk.answer(interview, Place("goal", "text"), text="  \n")

    assert there == Place("goal", "text")
    assert "goal" not in desk.session.document


def test_answer_can_be_changed_and_removed(desk, interview):
    """An emptied field is absent again."""
    there = desk.answer(interview, Place("goal", "text"), text="More")
    desk.answer(interview, Place("goal", "measure", there.about), measure="x", by="May")
    desk.answer(interview, Place("goal", "measure", there.about), measure="", by="June")

    assert desk.session.document["goal"]["g1"] == {"text": "More", "by": "June"}


def test_answers_go_to_their_tables(desk, interview):
    """The decision has one table, each person one, and only one challenge is removed first."""
    desk.answer(interview, Place("shortlist", "path"), path="A, then B")
    there = desk.answer(interview, Place("options", "has_a_say"), name="Tomás", has_a_say=True)
    for text in ("A", "B"):
        desk.answer(interview, Place("challenges", "inside"), text=text)
    desk.answer(interview, Place("challenges", "remove_first"), remove_first="c2")
    desk.answer(interview, Place("challenges", "remove_first"), remove_first="c1")

    assert desk.session.decision.path == "A, then B"
    assert desk.session.person[there.about].has_a_say
    assert [key for key, claim in desk.session.challenge.items() if claim.remove_first] == ["c1"]


def test_question_sets_its_fields(desk, interview):
    """Saying where you fall short puts you on the list."""
    there = desk.answer(interview, Place("shortlist", "falls_short"), falls_short="Too new")

    assert desk.session.contender[there.about].you


def test_not_known_ends_with_an_answer(desk, interview):
    """The mark is kept by field for a claim, and by question for a stage."""
    desk.do(toggle_not_known(desk.session, interview, Place("goal", "text")))
    marked = desk.session.not_known
    there = desk.answer(interview, Place("goal", "text"), text="More")
    measure = Place("goal", "measure", there.about)
    desk.answer(interview, measure, measure="heads")
    desk.do(toggle_not_known(desk.session, interview, measure))
    by_field = desk.session.goal["g1"].not_known
    desk.do(toggle_not_known(desk.session, interview, measure))
    taken_back = desk.session.goal["g1"].not_known
    desk.do(toggle_not_known(desk.session, interview, measure))
    desk.answer(interview, measure, by="May")
    desk.do(toggle_not_known(desk.session, interview, measure))

    assert marked == {"goal": ("text",)}
    assert desk.session.not_known == {}
    assert (by_field, taken_back) == (("by",), ())
    assert desk.session.goal["g1"].not_known == ("measure",)


def test_one_answer_leaves_other_unknowns(desk, interview):
    """Each mark is kept by itself."""
    for question in ("path", "proof"):
        desk.do(toggle_not_known(desk.session, interview, Place("shortlist", question)))
    desk.answer(interview, Place("shortlist", "path"), path="so")
    desk.answer(interview, Place("goal", "text"), text="More")
    for question in ("why_now", "larger_aim"):
        desk.do(toggle_not_known(desk.session, interview, Place("goal", question, "g1")))
    desk.answer(interview, Place("goal", "why_now", "g1"), why_now="rent")

    assert desk.session.not_known == {"shortlist": ("proof",)}
    assert desk.session.goal["g1"].not_known == ("larger_aim",)


def test_none_said_can_be_toggled(desk):
    """*They say there is none* counts as their answer."""
    desk.do(toggle_none_said(desk.session, "inside"))
    said = desk.session.decision.they_say_none
    desk.do(toggle_none_said(desk.session, "inside"))

    assert said == ("inside",)
    assert "decision" not in desk.session.document


def test_records_raise_the_grade(desk, interview):
    """A source, a quote and a say-back raise a guess to confirmed."""
    desk.answer(interview, Place("goal", "text"), text="More patients every week")
    desk.answer(interview, Place("goal", "measure", "g1"), measure="heads", by="May")
    who, edits = name_person(desk.session, "王秀英, 院长")
    desk.do(edits)
    grades = [grade_claims(desk.session)["g1"].grade]
    for edits in (
        lambda: add_source(desk.session, "g1", "The city's report", march(1)),
        lambda: add_quote(desk.session, "g1", "每周要多四十个病人才行", who, march(2), "call"),
        lambda: add_say_back(
            desk.session, ["g1"], "So growth is what the lease hangs on, right?", "对", "that's it", who, march(2)
        ),
    ):
        desk.do(edits())
        grades.append(grade_claims(desk.session)["g1"].grade)

    assert grades == [Grade.GUESS, Grade.READ, Grade.HEARD, Grade.CONFIRMED]
    assert desk.session.person["p1"].role == "院长"


def test_record_can_be_rewritten_and_removed():
    """A wrong record can be corrected, and the history keeps it."""
    desk = Desk(honest().session())
    desk.do(rewrite_record(desk.session, "quote.g1h1", {"how": "letter", "second_hand": True}))
    how = desk.session.quote["g1h1"].how
    desk.do(rewrite_record(desk.session, "quote.g1h1", {"second_hand": False}))
    desk.do(remove_record(desk.session, "g1", "quote.g1h1"))

    assert how == "letter"
    assert not desk.session.goal["g1"].heard
    assert len(desk.session.history) == 8


def test_answered_remark_keeps_its_fingerprint():
    """*That is all* overrules a filler while the text stays the same."""
    desk = Desk(SessionBuilder().claim("c1", "Pending").session())
    desk.do(answer_remark(desk.session, "c1", "filler", "Pending", "that is all"))

    assert grade_claims(desk.session)["c1"].grade is Grade.GUESS


def edited(desk, claim, text):
    """Change a need's text."""
    desk.do([Edit(("need", claim, "text"), text)])


def test_vouching_keeps_the_confirmation():
    """*Same meaning* with a note holds for each edit in a row."""
    desk = Desk(honest().session())
    for text in ("Orders must reach the stove before anybody sits", "Orders must be at the stove before anybody sits"):
        edited(desk, "n1", text)
        lapsed = grade_claims(desk.session)["n1"].grade
        desk.do(vouch(desk.session, "n1", "only the wording"))
        assert (lapsed, grade_claims(desk.session)["n1"].grade) == (Grade.HEARD, Grade.CONFIRMED)


def test_vouching_revives_no_lapsed_confirmation():
    """A confirmation of an older text with another meaning stays lapsed."""
    desk = Desk(honest().session())
    edited(desk, "n1", "Another dish has to be cooked")
    edited(desk, "n1", "Another dish has to be cooked now")
    desk.do(vouch(desk.session, "n1", "one word more"))

    assert grade_claims(desk.session)["n1"].grade is Grade.HEARD


def test_vouching_keeps_a_correction():
    """What they corrected is not confirmed by an edit."""
    desk = Desk(honest().session())
    desk.at += timedelta(days=20)
    edited(desk, "n1", "Orders must reach the stove before anybody sits")
    desk.do(vouch(desk.session, "n1", "only the wording"))
    desk.do(add_say_back(desk.session, ["n1"], LANGUAGE_SAMPLES[0].said, "No, not quite", "no", "dana", march(20)))
    edited(desk, "n1", "Orders must reach the stove before one sits")
    desk.do(vouch(desk.session, "n1", "only the wording"))

    assert grade_claims(desk.session)["n1"].grade is Grade.HEARD


def test_vouching_needs_an_edit():
    """Without a history of the text there was no text before it."""
    assert vouch(honest().session(), "n1", "note") == ()


@pytest.mark.parametrize(
    ("spoken", "key", "new"),
    [
        ("Dana", "dana", ()),
        (" dana , founder", "dana", (("person", "dana", "role"),)),
        ("Jo, chair", "jo", (("person", "jo", "role"),)),
        ("Jo, head", "jo", ()),
        ("You", "you", ()),
        ("Dr. Li Wei", "li", (("person", "li", "name"),)),
        ("Dana Wu, nurse", "dana2", (("person", "dana2", "name"), ("person", "dana2", "role"))),
        ("佐藤", "p1", (("person", "p1", "name"),)),
        ("Øystein", "oystein", (("person", "oystein", "name"),)),
        ("You Two", "p1", (("person", "p1", "name"),)),
        ("…", "p1", (("person", "p1", "name"),)),
    ],
)
def test_person_is_found_by_name_or_added(spoken, key, new):
    """*Dana, founder* is Dana, and a new person gets a name and an id."""
    session = SessionBuilder().person("dana").person("jo", "Jo", role="head").session()

    found, edits = name_person(session, spoken)

    assert (found, tuple(edit.path for edit in edits)) == (key, new)


def test_new_people_on_one_line_have_their_own_ids():
    """Two new people on one line are two people."""
    session = SessionBuilder().session()

    first, _ = name_person(session, "山田")
    second, _ = name_person(session, "鈴木", {"山田": first})
    again, edits = name_person(session, "山田", {"山田": first})

    assert (first, second, again, edits) == ("p1", "p2", "p1", ())


def test_ids_are_never_reused():
    """An id is used once, even after removal and across kinds."""
    case = (
        SessionBuilder()
        .claim("g1", "A")
        .claim("g7", "B")
        .put("need", "g9", text="odd")
        .put("goal", "g" + "9" * 5000, text="C")
    )
    desk = Desk(read_session(case.tables)[0])
    desk.do(remove_claim(desk.session, "g7"))

    assert next_claim_id(desk.session, "goal") == "g10"
    assert next_id({"s1": 0, "s10": 0, "sx": 0, "t99": 0}, "s") == "s11"


def test_removed_claim_takes_its_links_along(example):
    """No link leads to nothing, and the history keeps all of it."""
    example["settled"]["x2"] = {"claim": "g1", "rule": "purchase"}
    example["own_question"]["q2"] = {"serves": "g1"}
    for claim in ("n1", "o1", "g1", "c1"):
        desk = Desk(read_session(example)[0])
        desk.do(remove_claim(desk.session, claim))

        assert claim not in desk.session.claims
        assert len(desk.session.history) > 2

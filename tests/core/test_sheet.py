from casefile import Case, honest

from earnest.core.sheet import CLOSING, sheet


def test_a_new_session_has_its_first_questions(interview):
    """What opens each of the first three stages, in the client's voice, the weakest link first."""
    case = Case()
    standing = case.standing(interview)

    found = sheet(case.session(), interview, standing)

    assert [(line.ask.place.stage, line.ask.place.question, line.why) for line in found] == [
        ("goal", "text", "ask next"),
        ("challenges", "inside", "gap"),
        ("challenges", "outside", "gap"),
        ("challenges", "remove_first", "gap"),
        ("need", "text", "gap"),
    ]
    assert CLOSING.endswith("?")


def test_what_was_not_known_comes_before_the_gaps(interview):
    """A question that was asked for and not answered goes to the next meeting."""
    case = honest().put("need", "n1", not_known=["keep"]).put("not_known", shortlist=["proof"])

    found = sheet(case.session(), interview, case.standing(interview))

    not_known = [line.ask.place.question for line in found if line.why == "not known yet"]
    assert not_known == ["keep", "proof"]
    assert found[0].why == "ask next"
    assert found[1].about == case.tables["need"]["n1"]["text"]


def test_no_sentence_stands_there_twice(interview):
    """The same question about two claims is asked once."""
    case = honest().claim("g2", "Another goal").claim("n2", "Another need", answers=["c1"])

    found = [line.ask.client for line in sheet(case.session(), interview, case.standing(interview))]

    assert len(found) == len(set(found))


def test_nothing_left_to_ask_gives_a_short_sheet(interview):
    """Once earned and the field known there may be no next question."""
    case = honest()
    standing = case.standing(interview)

    found = sheet(
        case.session(),
        interview,
        type(standing)(
            **{field: getattr(standing, field) for field in standing.__slots__ if field != "ask_next"}, ask_next=None
        ),
    )

    assert "ask next" not in {line.why for line in found}

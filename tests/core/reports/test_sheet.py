from datetime import date

from core.session_builder import SessionBuilder, honest

from earnest.core.reports.sheet import CLOSING, TAKE_THESE, list_questions, write_sheet


def test_new_session_has_first_questions(interview):
    """Each of the first three stages is opened, the weakest link first."""
    case = SessionBuilder()
    standing = case.standing(interview)

    found = list_questions(case.session(), interview, standing)

    carrying = [line for line in found if line.why != "later"]
    assert [(line.ask.place.stage, line.ask.place.question, line.why) for line in carrying] == [
        ("goal", "text", "ask next"),
        ("challenges", "inside", "gap"),
        ("challenges", "outside", "gap"),
        ("challenges", "remove_first", "gap"),
        ("need", "text", "gap"),
    ]
    assert CLOSING.endswith("?")


def test_unknowns_come_before_gaps(interview):
    """A question without an answer goes to the next meeting."""
    case = honest().put("need", "n1", not_known=["keep"]).put("not_known", shortlist=["proof"])

    found = list_questions(case.session(), interview, case.standing(interview))

    not_known = [line.ask.place.question for line in found if line.why == "not known yet"]
    assert not_known == ["keep", "proof"]
    assert found[0].why == "ask next"
    assert found[1].about == case.tables["need"]["n1"]["text"]


def test_sheet_repeats_no_sentence(interview):
    """A question about two claims is asked once."""
    case = honest().claim("g2", "Another goal").claim("n2", "Another need", answers=["c1"])

    found = [line.ask.client for line in list_questions(case.session(), interview, case.standing(interview))]

    assert len(found) == len(set(found))


def test_complete_session_has_a_short_sheet(interview):
    """With everything known there may be no next question."""
    case = honest()
    standing = case.standing(interview)

    found = list_questions(
        case.session(),
        interview,
        standing._replace(ask_next=None),
    )

    assert "ask next" not in {line.why for line in found}


def test_gaps_of_later_stages_come_last(interview):
    """Ruled out routes and questions for after the choice are left out."""
    case = honest().claim("o1", "Hire a runner", route="hire").put("ruling_out", "r1", text="No room", option="o1")

    found = list_questions(case.session(), interview, case.standing(interview))

    later = [line for line in found if line.why == "later"]
    assert {line.ask.place.stage for line in later} == {"options", "ruled_out", "shortlist", "choice"}
    assert later == list(found[-len(later) :])
    assert "o1" not in {line.ask.place.about for line in found}
    assert "outcome" not in {line.ask.place.question for line in found}


def test_decided_session_skips_later_stages(interview):
    """The chain may still be understood better."""
    case = honest().put("decision", outcome="hired")

    assert not [
        line for line in list_questions(case.session(), interview, case.standing(interview)) if line.why == "later"
    ]


def test_sheet_document_has_headings_and_numbers(interview):
    """It has client, day, reasons, questions and the closing one."""
    case = honest().put("need", "n1", not_known=["keep"])
    lines = list_questions(case.session(), interview, case.standing(interview))

    paper = write_sheet(case.session(), lines, date(2026, 3, 18), is_untouched=True)

    assert [(line.kind, line.words) for line in paper[:2]] == [("title", "A noodle shop"), ("text", TAKE_THESE)]
    assert [line.words for line in paper if line.kind == "heading"] == [
        "Ask next",
        "Not known yet",
        "Still open",
        "If there is time",
        "Last of all",
    ]
    assert ("about", case.tables["need"]["n1"]["text"]) in [(line.kind, line.words) for line in paper]
    assert paper[-1].words == CLOSING


def test_sheet_document_names_each_reason_once(interview):
    """Each reason is above its questions."""
    case = honest().without("said_back").put("need", "n1", not_known=["keep", "early_sign"])
    standing = case.standing(interview)
    lines = list_questions(case.session(), interview, standing)

    paper = write_sheet(case.session(), lines, date(2026, 3, 18), is_untouched=False)

    headings = [line.words for line in paper if line.kind == "heading"]
    assert len(headings) == len(set(headings))
    assert sum(line.kind == "question" for line in paper) == len(lines)
    assert paper[-1].words == CLOSING


def test_guess_is_still_asked_about(interview):
    """What you wrote is asked about until they said something."""
    case = (
        SessionBuilder().claim("g1", "Noon full by June").claim("c1", "The stove is slow", blocks=["g1"], side="inside")
    )

    asked = {line.about: line.why for line in list_questions(case.session(), interview, case.standing(interview))}
    lines = list_questions(case.session(), interview, case.standing(interview))

    guesses = [line.about for line in lines if line.why in {"ask next", "guess"}]
    assert {"Noon full by June", "The stove is slow"} <= set(guesses)
    heard = honest().without("said_back")
    assert not [
        line for line in list_questions(heard.session(), interview, heard.standing(interview)) if line.why == "guess"
    ]
    assert asked

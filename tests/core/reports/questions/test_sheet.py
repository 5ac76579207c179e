from datetime import date
from itertools import pairwise

import pytest
from core.session_builder import SessionBuilder, honest

from earnest.core.reports.questions.sheet import (
    CLOSING,
    TAKE_THESE,
    Occasion,
    choose_questions,
    list_questions,
    write_sheet,
)


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


def test_claim_is_opened_before_it_is_followed_up(interview):
    """Nobody is asked whose goal it is before they named one."""
    case = SessionBuilder().claim("g1", "Carry more people a year", not_known=["whose"])
    case.claim("c1", "The bus leaves too early", blocks=["g1"], not_known=["cost"])

    asked = choose_questions(case.session(), interview, case.standing(interview))

    for claim in case.tables["goal"] | case.tables["challenge"]:
        places = [line.ask.place for line in asked if line.ask.place.about == claim]
        opens = [place.question_in(interview).begins for place in places]
        assert opens == sorted(opens, reverse=True)
        assert opens[:2] == [True, False]


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

    assert [(line.kind, line.words) for line in paper[:2]] == [
        ("title", "Questions for A noodle shop"),
        ("text", TAKE_THESE),
    ]
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
    about = [line.words for line in paper if line.kind in {"about", "heading"}]
    assert "the same" in about
    assert all(one != other for one, other in pairwise(about) if other != "the same")
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


def choose(case, interview, *people, minutes=None):
    """Return the questions chosen for those people and minutes."""
    return choose_questions(case.session(), interview, case.standing(interview), Occasion(people, minutes))


@pytest.mark.parametrize(("minutes", "most"), [(5, 3), (0, 3), (15, 4), (30, 7), (60, 12), (None, 12)])
def test_as_many_are_asked_as_there_is_time_for(interview, minutes, most):
    """Three questions for five minutes, a dozen for an hour or where no length is known."""
    found = choose(SessionBuilder(), interview, minutes=minutes)

    assert len(found) == most
    whole = {
        line.ask.client
        for line in list_questions(SessionBuilder().session(), interview, SessionBuilder().standing(interview))
    }
    assert {line.ask.client for line in found} <= whole


def test_five_minutes_open_all_three_stages(interview):
    """What a chain lacks altogether comes before a second question about one stage."""
    found = choose(SessionBuilder(), interview, minutes=5)

    assert [line.ask.place.stage for line in found] == ["goal", "challenges", "need"]


def test_claims_of_the_chain_come_before_others(interview):
    """In few minutes nothing is asked about a claim that lifts nothing."""
    case = SessionBuilder().claim("g0", "Another goal").claim("g1", "Noon full by June")
    case = case.claim("c1", "The stove is slow", blocks=["g1"], side="inside").claim(
        "n1", "Order early", answers=["c1"]
    )

    assert {line.about for line in choose(case, interview, minutes=5)} == {
        "Noon full by June",
        "The stove is slow",
        "Order early",
    }


def test_own_questions_are_never_crowded_out(interview):
    """What the user wants to ask stays on the sheet of five minutes."""
    case = honest().put("need", "n1", not_known=["keep", "early_sign"]).put("not_known", shortlist=["proof"])
    case = case.put("own_question", "q1", text="Who noticed first?", serves="c1")

    assert "Who noticed first?" in [line.ask.client for line in choose(case, interview, minutes=5)]


def test_nobody_present_is_spoken_of(interview):
    """What somebody in the room must see is not asked of others, nor are they named to their face."""
    case = honest().person("mei", "Mei Lin").person("ivo", "Ivo")

    def speak(*people):
        """Return who is asked about, and all that is said."""
        found = choose(case, interview, *people, minutes=600)
        return {line.ask.place.about for line in found}, " ".join(line.ask.client for line in found)

    dana, mei, ivo, everybody = (
        speak(*people) for people in (("dana",), ("mei",), ("dana", "ivo"), ("dana", "mei", "ivo"))
    )

    assert "ivo" in dana[0]
    assert "mei" in ivo[0]
    assert not {"dana", "mei", "ivo"} & everybody[0]
    assert "Mei Lin" not in mei[1]


def test_pick_needs_two_to_pick_from(interview):
    """*If one of these could vanish* is asked once two challenges are on file."""
    case = honest()
    more = honest().claim("c2", "Another challenge", blocks=["g1"])

    asked = [{line.ask.place.question for line in choose(each, interview, minutes=600)} for each in (case, more)]

    assert ["remove_first" in each for each in asked] == [False, True]

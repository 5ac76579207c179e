from datetime import date

from core.session_builder import SessionBuilder, honest, march

from earnest.core.evidence.record_text import describe_record
from earnest.core.model.labels import describe_person
from earnest.core.reports.json_report import check_report, sheet_report
from earnest.core.reports.questions.sheet import CLOSING, list_questions
from earnest.core.standing.standing_text import (
    describe_counts,
    describe_gap,
    describe_line,
    describe_open,
    describe_verdict,
    describe_weakest,
    summarize,
)

TODAY = date(2026, 3, 20)


def test_people_are_described_by_name_and_role():
    """By the id where there is no name; you by yours."""
    session = SessionBuilder().person("dana", role="founder").put("person", "jo", role="").session()

    assert [describe_person(session, key) for key in ("dana", "jo", "you", "ghost")] == [
        "Dana, founder",
        "jo",
        "Priya",
        "ghost",
    ]
    assert describe_person(SessionBuilder(you="").session(), "you") == "you"


def test_record_is_described_on_one_line():
    """Who, how and when; or the source and the day; only what is there."""
    case = honest().read("g1").put("quote", "g1h1", how="call", second_hand=True)
    case.put("quote", "g1h2", words="x").put("said_back", "s2", said="x", of={})
    session = case.session()

    told = [
        describe_record(session, key, TODAY)
        for key in ("quote.g1h1", "quote.g1h2", "source.g1r1", "said_back.s1", "said_back.s2")
    ]

    assert told == [
        "Dana · call · second hand · 4 Mar",
        "",
        "The trade paper, page four · 2 Mar",
        "Dana · in a word · 11 Mar",
        "",
    ]


def test_gap_in_the_chain_tells_missing_from_unlinked(interview):
    """A need without a challenge is written, but not linked."""
    standing = SessionBuilder().claim("n1", "Noon full").standing(interview)

    assert [describe_gap(standing, stage) for stage in ("goal", "need")] == ["none yet", "none linked yet"]


def test_list_shows_where_a_session_stands(interview):
    """Begin with, weakest, still open, ask next: each state has its line."""
    heard = honest().put("need", "n1", text="Something else to cook")
    known = honest().claim("o1", "Leave it", route="nothing").heard("o1", "We might just leave it")
    known.claim("k1", "Cheap").heard("k1", "It has to be cheap")

    def line(case):
        return describe_line(case.standing(interview))

    assert line(SessionBuilder()) == ("", "nothing heard from them yet")
    assert line(heard)[0] == "weakest"
    assert line(heard)[1].startswith("need, ")
    assert line(honest()) == ("still open", "they have named no other option yet")
    assert line(known)[1]
    assert line(known.put("decision", outcome="hired", tipped_by="x", misread_stage="goal"))[0] != "still open"
    left = heard.put("decision", outcome="left it", tipped_by="x", misread_stage="goal", outcome_on=TODAY)
    assert line(left) == ("", "decided: they left it as it is")
    assert describe_weakest(known.standing(interview)) == ""
    assert describe_open(heard.standing(interview)) == ""


def test_counts_are_described_in_words(interview):
    """Claims linked to nothing, remarks, and what is to be looked at again."""
    need, other = "Orders that reach the stove in time", "The line at noon is long"
    one = SessionBuilder().claim("n1", need).standing(interview)
    two = SessionBuilder().claim("n1", need).claim("c1", other).standing(interview)
    asked = SessionBuilder().claim("n1", "Too few words").claim("c1", "A few").standing(interview)
    again = one._replace(look_again=("c1",), orphans=())

    assert describe_counts(one) == "1 claim not linked"
    assert describe_counts(asked) == "2 remarks · 2 claims not linked"
    assert describe_counts(two) == "2 claims not linked"
    assert describe_counts(again) == "1 to look at again"


def test_quotes_against_and_who_disagrees_are_counted(interview):
    """One quote against two claims is one quote; where another confirmed a claim, they disagree on it."""
    says = {"words": "Nobody here needs the cook to know any sooner", "on": march(12)}
    undone = honest().put("quote", "q9", who="dana", against=["n1", "g1"], **says).standing(interview)
    beside = honest().person("jo").put("quote", "q9", who="jo", against=["n1"], **says).standing(interview)

    assert describe_counts(undone) == "1 quote against · 1 remark"
    assert describe_counts(beside) == "they disagree on 1 claim · 2 remarks"
    assert [(each.claim, each.record) for each in beside.contradictions] == [("n1", "quote.q9")]


def test_report_has_the_shape_of_the_design(interview):
    """What `check --json` and `ask --json` print."""
    case = SessionBuilder().claim("g1", "More")
    standing = case.standing(interview)

    report = check_report(case.session(), standing)
    questions = sheet_report(case.session(), list_questions(case.session(), interview, standing), CLOSING)
    earned = check_report(honest().session(), honest().standing(interview))

    assert list(report) == [
        *(
            "client",
            "verdict",
            "chain",
            "grades",
            "strength",
            "weakest",
            "why",
            "ask_next",
            "orphans",
            "look_again",
            "contradictions",
            "remarks",
        ),
    ]
    assert (report["verdict"], report["chain"], report["weakest"]) == ("keep_listening", [], None)
    assert {"stage", "client", "you"} == set(report["ask_next"])
    assert all(set(each) == {"rule", "claim", "says"} for each in report["why"])
    assert questions["closing"] == CLOSING
    assert questions["questions"][0]["why"] == "ask next"
    assert (earned["chain"], earned["weakest"], earned["grades"]["n1"]) == (["g1", "c1", "n1"], None, "confirmed")


def test_verdict_is_described_in_a_sentence(interview):
    """Each verdict names its basis, or what it lacks."""
    know = honest().claim("o1", "Leave it as it is", route="nothing").claim("k1", "It costs no hours")
    know.heard("o1", "We could leave it as it is").heard("k1", "It must not cost us hours")
    cases = {
        "No complete chain yet": SessionBuilder().claim("g1", "Noon full"),
        "No chain is heard": honest().without("quote", "n1h1").without("said_back"),
        "A chain is heard": honest().without("said_back"),
        "Goal, challenge and need are confirmed by": honest(),
        "Goal, challenge and need are confirmed, and": know,
    }

    for begins, case in cases.items():
        assert describe_verdict(case.standing(interview)).startswith(begins)
    assert describe_weakest(honest().standing(interview)) == ""


def test_summary_holds_no_word_of_the_client(interview):
    """A list shows what is weakest, or first that the claim above one has changed."""
    summary = summarize(honest().without("said_back").standing(interview))

    assert summary.line == ("weakest", summary.text)
    assert summary.weakest
    assert summary._replace(is_to_look_again=True).line == ("look again", "a claim that others depend on has changed")

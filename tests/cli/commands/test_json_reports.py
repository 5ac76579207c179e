from earnest.cli.reference.output_models import CheckOutput
from earnest.core.evidence.grades import Finding, Grade
from earnest.core.model.parsing import read_session
from earnest.core.reports.json_report import check_report, sheet_report
from earnest.core.reports.questions.sheet import CLOSING, list_questions
from earnest.core.standing.standing import assess


def test_check_report_has_the_promised_shape(example, interview):
    """The report consists of plain values in the promised order, with a grade for every claim."""
    session, _ = read_session(example)
    standing = assess(session, interview)

    told = check_report(session, standing)

    assert list(told) == list(CheckOutput.model_fields)
    assert type(told["verdict"]) is str
    assert list(told["grades"]) == list(session.claims)
    assert told["why"][0] == {
        "rule": "confirmed",
        "claim": "g1",
        "says": Finding("confirmed", "g1", met=True, label="").sentence,
    }


def test_check_report_of_an_empty_session(interview):
    """Without claims the chain is empty, the weakest link is no claim, and there is still a question."""
    session, _ = read_session({"format": 2, "client": "Lim's", "interview": "client"})

    told = check_report(session, assess(session, interview))

    assert (told["verdict"], told["chain"], told["grades"], told["weakest"]) == ("keep_listening", [], {}, None)
    assert told["why"][0]["claim"] is None
    assert told["ask_next"]["stage"] == "goal"


def test_check_report_of_an_incomplete_chain(example, interview):
    """An incomplete chain is not shown, and an unlinked claim is an orphan."""
    del example["challenge"]["c1"]["blocks"]
    del example["challenge"]["c2"]["blocks"]
    session, _ = read_session(example)

    told = check_report(session, assess(session, interview))

    assert told["chain"] == []
    assert told["orphans"] == ["c1", "c2"]
    assert set(told["grades"].values()) <= {grade.word for grade in Grade}


def test_sheet_report_has_both_voices(example, interview):
    """The sheet lists the questions in order and in both voices, with the closing one."""
    session, _ = read_session(example)
    lines = list_questions(session, interview, assess(session, interview))

    told = sheet_report(session, lines, CLOSING)

    assert (told["client"], told["closing"]) == ("Lantern Media", CLOSING)
    assert [question["client"] for question in told["questions"]] == [line.ask.client for line in lines]
    assert told["questions"][0] == {
        "stage": lines[0].ask.place.stage,
        "about": lines[0].about,
        "client": lines[0].ask.client,
        "you": lines[0].ask.you,
        "why": lines[0].why,
    }

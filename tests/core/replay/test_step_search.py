"""The steps as a list to search, and the timeline in words; what each key is called, in the question's words."""

import tomllib
from datetime import UTC, date, datetime

import pytest
from core.session_builder import honest

from earnest.core.interview.stage import Interview
from earnest.core.model.parsing import read_session
from earnest.core.replay.replay import Replay
from earnest.core.replay.step_search import list_steps, list_timeline
from earnest.core.replay.step_summary import list_answer_steps
from earnest.core.reports.key_labels import label_key, show_value
from earnest.core.text.normalize import normalize_for_search
from earnest.store.shipped import list_samples

TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def film(interview):
    """Return the film of the media house."""
    path = next(path for path in list_samples() if path.stem.endswith("media"))
    return Replay(read_session(tomllib.loads(path.read_text("utf-8")))[0], interview)


def test_step_is_found_by_words_day_and_author(film):
    """Ids and fingerprints are no words."""
    listed = list(list_steps(film, TODAY))

    assert [each.step for each in listed] == list(range(1, 95))
    found = [each for each in listed if "gardening" in each.search_text]
    assert [(each.step, each.when) for each in found] == [(21, "4 Mar 11:47"), (92, "12 Mar 08:57")]
    assert found[1].text == (
        "Proposal: The first niche, gardening's neighbour, planned with the editors by the end of April"
    )
    assert [each.step for each in listed if "become a leading" in each.search_text] == [3, 13]
    assert listed[11].text.startswith("Said back: So you want to be one of the leading houses.; Leading says nothing.")
    assert "; Dana" in listed[11].text


def test_timeline_is_described_in_order(film):
    """It has sittings, meetings, grades and verdicts with their steps."""
    line = list_timeline(film, TODAY)

    assert line[:2] == ((1, "Changes from 3 Mar 09:12, priya"), (3, "The goal: blank, now guess"))
    assert (26, "The verdict: Keep listening, now Say it back") in line
    assert (11, "First quote of 4 Mar") in line
    assert [step for step, _ in line] == sorted(step for step, _ in line)


def test_answer_steps_begin_with_another_question(film):
    """Steps in a row about one question count once, with the quotes of a claim."""
    found = list_answer_steps(film)

    assert found[0] == 1
    assert len(found) < len(film)
    assert {19, 20} & set(found) == {19}, "their words on a challenge, then the challenge reworded"


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("goal.g1.measure", "Measured by"),
        ("goal.g1.why_now", "Why now"),
        ("challenge.c1.side", "Side"),
        ("need.n1.rank_told", "Rank, as they said it"),
        ("quote.g1h1.words", "Their words"),
        ("proposal.part.p1.need", "Answers"),
        ("contender.t1.you", "This is you"),
        ("you.role", "Role"),
        ("mine.odd_key", "Odd key"),
        ("client", "Client"),
    ],
)
def test_key_has_a_label(path, label, interview):
    """The label is that of its question, else one of the program, else the key."""
    assert label_key(tuple(path.split(".")), interview) == label


def test_unasked_key_is_its_own_label():
    """An own interview may leave a question out."""
    assert label_key(("goal", "g1", "why_now"), Interview("mine", ())) == "Why now"


def test_value_is_shown_in_words(film, interview):
    """Choices, stages and unknowns have the words of the interview."""

    def shown(path, value):
        return show_value(tuple(path.split(".")), value, film.session, interview, TODAY)

    assert shown("option.o1.route", "outside") == "bring in"
    assert shown("decision.misread_stage", "options") == "Potential solutions"
    assert shown("goal.g1.not_known", ["why_now", "by"]) == "Why now; By when"
    assert shown("not_known.options", ["last_time", "x"]) == "their way of deciding; x"
    assert shown("said_back.s1.class", "yes but") == "yes, but"
    assert shown("settled.x1.rule", "proposal_first") == "proposed unheard"
    assert shown("need.n1.rank_told", 2) == "2"
    assert shown("need.n1.answers", ["c2"]) == "Nobody inside owns reach; editors promote their own pieces"


def test_search_finds_a_name_without_its_marks(interview):
    """Accents, kinds of quotation marks and what nobody sees make no difference to a search."""
    case = honest().put("goal", "g1", text="José’s “stall” in the old har\u00adbour")
    case.put(
        "history",
        "0001",
        at=datetime(2026, 3, 4, tzinfo=UTC),
        by="p",
        path="goal.g1.text",
        now=case.tables["goal"]["g1"]["text"],
    )

    (step,) = list_steps(Replay(case.session(), interview), TODAY)

    for term in ("jose's", "JOSÉ", '"Stall"', "harbour"):
        assert normalize_for_search(term) in step.search_text

"""The steps as a list to search, and the timeline in words; what each key is called, in the question's words."""

import tomllib
from datetime import date

import pytest

from earnest.core.interview.stage import Interview
from earnest.core.model.parsing import read_session
from earnest.core.replay.labels import label_key, show_value
from earnest.core.replay.replay import Replay
from earnest.core.replay.step_search import list_steps, list_timeline
from earnest.core.replay.step_summary import list_answer_steps
from earnest.store.shipped import list_samples

TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def film(interview):
    """Return the film of the media house."""
    path = next(path for path in list_samples() if path.stem.endswith("media"))
    return Replay(read_session(tomllib.loads(path.read_text("utf-8")))[0], interview)


def test_a_step_is_found_by_its_words_its_day_and_who_made_it(film):
    """Each step in a line, by what it put there or took away; ids and fingerprints are nobody's words."""
    listed = list(list_steps(film, TODAY))

    assert [each.step for each in listed] == list(range(1, 84))
    found = [each for each in listed if "gardening" in each.search_text]
    assert [(each.step, each.when) for each in found] == [(20, "4 Mar 11:47"), (81, "12 Mar 08:57")]
    assert found[1].text == (
        "Proposal: The first niche, gardening's neighbour, planned with the editors by the end of April"
    )
    assert [each.step for each in listed if "become a leading" in each.search_text] == [3, 13]
    assert listed[11].text.startswith("Said back: So you want to be one of the leading houses.; Leading says nothing.")
    assert "; Dana" in listed[11].text


def test_the_line_in_words(film):
    """Sittings, meetings, the chain's grades and the verdict, each with its step, in their order."""
    line = list_timeline(film, TODAY)

    assert line[:2] == ((1, "A sitting begins, 3 Mar 09:12, priya"), (3, "The goal: blank, now guess"))
    assert (25, "The verdict: Keep listening, now Say it back") in line
    assert (11, "First of what they said on 4 Mar") in line
    assert [step for step, _ in line] == sorted(step for step, _ in line)


def test_where_another_question_is_answered(film):
    """Steps in a row that answer the same question are one; words of theirs go with the claim they bear out."""
    found = list_answer_steps(film)

    assert found[0] == 1
    assert len(found) < len(film)
    assert {18, 19} & set(found) == {18}, "their words on a challenge, then the challenge reworded"


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("goal.g1.measure", "Measured by"),
        ("goal.g1.why_now", "The trigger"),
        ("challenge.c1.side", "Side"),
        ("need.n1.rank_told", "Rank, as they told it"),
        ("goal.g1.heard.h1.words", "Their words"),
        ("proposal.part.p1.need", "Answers"),
        ("contender.t1.you", "This is you"),
        ("you.role", "Role"),
        ("mine.odd_key", "Odd key"),
        ("client", "Client"),
    ],
)
def test_what_a_key_is_called(path, label, interview):
    """In the words of its question; a key that no question asks for by a name of the house's; any other as it is."""
    assert label_key(tuple(path.split(".")), interview) == label


def test_what_an_interview_does_not_ask_is_called_as_it_is():
    """An interview of one's own may leave a question out."""
    assert label_key(("goal", "g1", "why_now"), Interview("mine", ())) == "Why now"


def test_what_is_shown_of_a_value(film, interview):
    """A choice as its question has it, a stage by its name, what is not known by what it is called."""

    def shown(path, value):
        return show_value(tuple(path.split(".")), value, film.session, interview, TODAY)

    assert shown("option.o1.route", "outside") == "bring in"
    assert shown("decision.misread_stage", "options") == "Potential solutions"
    assert shown("goal.g1.not_known", ["why_now", "by"]) == "The trigger; By when"
    assert shown("said_back.s1.class", "yes but") == "yes, but"
    assert shown("settled.x1.rule", "proposal_first") == "proposed unheard"
    assert shown("need.n1.rank_told", 2) == "2"
    assert shown("need.n1.answers", ["c2"]) == "Nobody inside owns reach; editors promote their own pieces"

"""A file that holds thousands of one thing is judged at the cost of what it holds."""

from functools import partial

import pytest
from benchmarks.crowded_session import CROWDS, DAY
from core.calls import count_calls

from earnest.core.history.consistency import find_inconsistencies
from earnest.core.history.steps import with_hand_edits
from earnest.core.model.parsing import read_session
from earnest.core.replay.json_report import replay_report
from earnest.core.replay.replay import Replay
from earnest.core.reports.letter import write_letter
from earnest.core.reports.proposal_document import write_proposal
from earnest.core.reports.questions.sheet import list_questions
from earnest.core.standing.standing import assess

FEW = 120
TWICE = 2.2
"""Of twice as many things, so many times the calls are linear; four times would be quadratic."""


def _judge(tables, interview):
    """Read a session, and judge it with all that is asked."""
    session, faults = read_session(tables)
    standing = assess(session, interview, DAY.date())
    return session, faults, standing, standing.remarks


def _write(tables, interview):
    """Read and judge a session, and write its letter, its proposal and its sheet."""
    session, _, standing, _ = _judge(tables, interview)
    papers = write_letter(session, interview, standing, DAY.date()), write_proposal(session, standing, DAY.date())
    return [list(paper) for paper in papers], list_questions(session, interview, standing)


def _replay(tables, interview):
    """Read a session, replay it for a program, and check its history."""
    session, _ = read_session(tables)
    session = with_hand_edits(session, DAY)
    return list(replay_report(Replay(session, interview))), list(find_inconsistencies(session))


def _count_twice(act, name, interview, few=FEW):
    """Return the calls that an act takes for some things, and for twice as many."""
    # The first time, what is kept by text and by pattern is worked out.
    _, once, twice = (count_calls(partial(act, CROWDS[name](many), interview)) for many in (2 * few, few, 2 * few))
    return once, twice


@pytest.mark.parametrize("name", CROWDS)
def test_twice_as_many_of_anything_take_twice_the_calls(name, interview):
    """Nobody can make a home, a list or a check slow by a file that says one thing a thousand times."""
    once, twice = _count_twice(_judge, name, interview)

    assert not _judge(CROWDS[name](FEW), interview)[1]
    assert twice < TWICE * once


@pytest.mark.slow
@pytest.mark.parametrize("name", CROWDS)
def test_papers_of_twice_as_much_take_twice_the_calls(name, interview):
    """A letter and a sheet cost what the file holds, whatever there is much of."""
    once, twice = _count_twice(_write, name, interview)

    assert twice < TWICE * once


@pytest.mark.parametrize("name", ["entries of the history", "equal quotes"])
def test_replay_of_twice_as_much_takes_twice_the_calls(name, interview):
    """Nor is a replay slow, or a check of what is stored, whatever the history tells."""
    once, twice = _count_twice(_replay, name, interview, FEW // 4)

    assert twice < TWICE * once

"""The sample sessions: each is what its name says, in Earnest's form, with the whole history through which it grew."""

from datetime import UTC, datetime

import pytest

from earnest.core.history.steps import group_steps, rewind, with_hand_edits
from earnest.core.model.parsing import read_session
from earnest.core.model.unknown_keys import find_unknown_keys
from earnest.core.standing.standing import assess
from earnest.core.standing.verdict import Verdict
from earnest.store.interviews import load_interview
from earnest.store.shipped import list_samples
from earnest.store.toml.read import read_file
from earnest.store.toml.write import to_toml

SAMPLES = list_samples()


@pytest.fixture(params=SAMPLES, ids=lambda path: path.stem)
def sample(request):
    """Return each sample in turn, as read from its file."""
    return read_file(request.param)


def test_there_are_enough():
    """At least eight, with each of the four verdicts among them, and one in a language other than English."""
    languages = {read_file(path).document["language"] for path in SAMPLES}

    assert len(SAMPLES) >= 8
    assert {verdict_named(path.stem) for path in SAMPLES} == set(Verdict)
    assert languages - {"en"}


def test_its_verdict_is_the_one_that_its_name_begins_with(sample):
    """The name says the verdict, the core comes to the same."""
    session, faults = read_session(sample.document)

    standing = assess(session, load_interview(session.interview))

    assert not faults
    assert not find_unknown_keys(sample.document)
    assert standing.verdict is verdict_named(sample.path.stem)


def test_it_round_trips_byte_for_byte(sample):
    """Read and written again, not a byte differs."""
    assert to_toml(sample.document).encode() == sample.content


def test_its_history_tells_all_of_it(sample):
    """Walked to its end, the history gives the file; it has five steps or more, on two days or more."""
    session, _ = read_session(sample.document)

    walked = rewind(session, len(session.history))

    assert walked == sample.document
    assert with_hand_edits(session, datetime.now(UTC)) is session
    assert len(group_steps(session)) >= 5
    assert len({step.at.date() for step in group_steps(session)}) >= 2


def verdict_named(stem):
    """Return the verdict that a name begins with: the longest that fits."""
    return max((verdict for verdict in Verdict if stem.startswith(verdict.value)), key=len)

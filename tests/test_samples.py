"""The sample sessions: each is what its name says, with its whole history."""

from datetime import UTC, datetime

import pytest

from earnest.core.history.steps import group_steps, rewind, with_hand_edits
from earnest.core.model.parsing import read_session
from earnest.core.model.unknown_keys import find_unknown_keys
from earnest.core.standing.standing import assess
from earnest.core.standing.verdict import JUDGED
from earnest.store.interviews import load_interview
from earnest.store.shipped import list_samples
from earnest.store.toml.comments import read_session_form, write_commented
from earnest.store.toml.read import read_file

SAMPLES = list_samples()


@pytest.fixture(params=SAMPLES, ids=lambda path: path.stem)
def sample(request):
    """Return each sample in turn, as read from its file."""
    return read_file(request.param)


def test_samples_cover_all_verdicts():
    """There are at least eight, with all four verdicts, and one not in English."""
    languages = {read_file(path).document["language"] for path in SAMPLES}

    assert len(SAMPLES) >= 8
    assert {verdict_named(path.stem) for path in SAMPLES} == set(JUDGED)
    assert languages - {"en"}


def test_sample_has_the_verdict_of_its_name(sample):
    """The rules come to the verdict that the name begins with."""
    session, faults = read_session(sample.document)

    standing = assess(session, load_interview(session.interview))

    assert not faults
    assert not find_unknown_keys(sample.document)
    assert standing.verdict is verdict_named(sample.path.stem)


def test_sample_round_trips_byte_for_byte(sample):
    """Read and written again, no byte differs; its first lines say how it is read."""
    form = read_session_form(sample.content.decode(), sample.document)

    assert form.is_own
    assert len(form.comments) == 1
    assert write_commented(sample.document, form.comments).encode() == sample.content


def test_sample_history_leads_to_the_file(sample):
    """It has five steps or more on two days or more."""
    session, _ = read_session(sample.document)

    walked = rewind(session, len(session.history))

    assert walked == sample.document
    assert with_hand_edits(session, datetime.now(UTC)) is session
    assert len(group_steps(session)) >= 5
    assert len({step.at.date() for step in group_steps(session)}) >= 2


def verdict_named(stem):
    """Return the longest verdict that a name begins with."""
    return max((verdict for verdict in JUDGED if stem.startswith(verdict.value)), key=len)

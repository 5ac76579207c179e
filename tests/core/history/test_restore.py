import random
import tomllib
from datetime import UTC, datetime, timedelta

import pytest
from core.session_builder import honest
from hypothesis import given
from hypothesis import strategies as st
from replay.grown_session import SOUND, grow_session, without_history

from earnest.core.history.changes import Author
from earnest.core.history.steps import list_recorded_leaves, with_hand_edits
from earnest.core.history.undo import RestorePoint, restore
from earnest.core.model.parsing import read_session
from earnest.core.replay.replay import Replay
from earnest.store.shipped import list_samples

LATER = Author("priya", datetime(2027, 1, 1, tzinfo=UTC))


def leaves_of(tables):
    """Return what the history tells of, by path."""
    return dict(list_recorded_leaves(tables))


@pytest.mark.parametrize("path", list_samples(), ids=lambda path: path.stem)
def test_every_step_of_a_sample_can_be_restored(path, interview, promise):
    """The state is exactly that of the step, and the history only grows."""
    kept = promise("P20", "steps of the samples gone back to, exactly")
    session, _ = read_session(tomllib.loads(path.read_text("utf-8")))
    film = Replay(session, interview)
    for step in range(0, len(film), 7):
        back = restore(session, RestorePoint(film.document_at(step), f"back to step {step}"), LATER)
        grew = list(back.history.items())[: len(session.history)] == list(session.history.items())
        kept.case(leaves_of(back.document) == leaves_of(film.document_at(step)) and grew, f"step {step}")
        assert list(back.history.values())[-1].why == f"back to step {step}"
    kept.holds()


@given(edits=SOUND, seed=st.integers(0, 99))
def test_restoring_works_in_any_order(edits, seed):
    """Any sound state can be restored from any other, and what is not sound changes nothing."""
    session, documents = grow_session(edits)
    there = documents[random.Random(seed).randrange(len(documents))]

    back = restore(session, RestorePoint(there, "back"), LATER)
    again = restore(back, RestorePoint(session.document, "again"), Author("priya", LATER.at + timedelta(minutes=1)))

    assert leaves_of(back.document) == leaves_of(session.document if read_session(there)[1] else there)
    assert leaves_of(again.document) == leaves_of((back if read_session(session.document)[1] else session).document)


def test_restoring_the_present_adds_no_step():
    """Nothing differs, so nothing is recorded."""
    session = with_hand_edits(honest().session(), LATER.at)

    assert restore(session, RestorePoint(session.document, "back"), LATER) is session
    assert without_history(session.document)

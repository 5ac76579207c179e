"""The film of a session is exact at every step, forwards and backwards, and reaches any step in the same way."""

import tomllib
from datetime import UTC, datetime, timedelta

import pytest
from core.growth import grown
from hand_edits import record_hand_edits
from replay.grown_session import assess_document, assess_step, without_history

from earnest.core.evidence.grades import Grade
from earnest.core.history.changes import Edit
from earnest.core.history.steps import rewind
from earnest.core.model.parsing import read_session
from earnest.core.replay.replay import Replay
from earnest.core.standing.verdict import Verdict
from earnest.store.shipped import list_samples

START = datetime(2026, 3, 4, 9, tzinfo=UTC)
SAMPLES = list_samples()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_exact_at_each_step(path, interview):
    """The last state is the file, and each step is graded as a session of its own."""
    session, _ = read_session(tomllib.loads(path.read_text("utf-8")))
    film = Replay(session, interview)

    assert film.document_at(len(film)) == without_history(session.document)
    for step in range(0, len(film) + 1, 5):
        whole = rewind(session, film.steps[step - 1].number if step else 0)
        assert film.document_at(step) == without_history(whole)
        assert assess_step(film, step) == assess_document(whole, interview)
        assert film.points.all[step].verdict is film.verdict_at(step) is film.standing_at(step).verdict


def test_turns_are_changes_of_the_verdict(interview):
    """The points hold the grades of the chain."""
    path = next(path for path in SAMPLES if path.stem.endswith("lims_noodle_shop"))
    session, _ = read_session(tomllib.loads(path.read_text("utf-8")))
    film = Replay(session, interview)

    assert not film.points.is_complete
    assert [film.points.verdicts[step] for step in film.points.turns] == [Verdict.SAY_IT_BACK]
    assert film.points.is_complete
    assert film.points.verdicts[film.points.turns[0] - 1] is Verdict.KEEP_LISTENING
    assert film.points.all[0].goal is Grade.BLANK
    assert film.points.all[-1].need is Grade.HEARD


def test_steps_about_one_claim_are_known(interview):
    """Before the first step there are none."""
    session, _ = grown(
        [
            Edit(("goal", "g1", "text"), "Noon full"),
            Edit(("challenge", "c1", "text"), "The stove"),
            Edit(("goal", "g1", "measure"), "bowls"),
        ]
    )
    film = Replay(session, interview)

    assert film.steps_about(3) == (1, 3)
    assert film.steps_about(0) == ()


def test_kept_states_are_limited(interview, monkeypatch):
    """The memory does not grow with the steps that are visited."""
    monkeypatch.setattr("earnest.core.replay.replay.KEPT", 2)
    session, _ = grown([Edit(("goal", "g1", "text"), text) for text in ("a b c d", "b c d e", "c d e f", "d e f g")])
    film = Replay(session, interview)

    for step in range(5):
        film.standing_at(step)

    assert len(film._sessions) == len(film._standings) == 2


def test_unusable_value_counts_as_absent(interview):
    """A history edited by hand is read like a file."""
    tables = record_hand_edits(
        {"format": 2, "client": "A", "interview": "client", "goal": {"g1": {"text": "Noon full", "by": "June"}}},
        [("goal.g1.text", None, "Noon full"), ("goal.g1.by", None, 7), ("goal.g1.by", 7, "June")],
        START,
        "hand",
    )
    for number, entry in enumerate(tables["history"].values()):
        entry["at"] = START + timedelta(minutes=number)
    film = Replay(read_session(tables)[0], interview)

    assert film.document_at(2)["goal"]["g1"]["by"] == 7
    assert film.session_at(2).goal["g1"].by == ""
    assert film.session_at(3).goal["g1"].by == "June"


def test_history_of_a_step_ends_there(interview):
    """It is no copy and has nothing that came later."""
    session, _ = grown([Edit(("goal", "g1", "text"), text) for text in ("a b c d", "b c d e", "c d e f")])
    history = Replay(session, interview).session_at(2).history

    assert list(history) == ["0001", "0002"]
    assert len(history) == 2
    assert history["0002"].now == "b c d e"
    assert history.get("0003") is None

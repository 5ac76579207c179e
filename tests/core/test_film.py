"""The film of a session is exact at every step, forwards and backwards, and reaches any step in the same way."""

import tomllib
from datetime import UTC, datetime, timedelta

import pytest
from replay.growing import bare, judged_afresh, judged_in

from earnest.core.evidence.grades import Grade
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import record_hand_edits, rewind
from earnest.core.model.parsing import read_session
from earnest.core.replay.replay import Replay
from earnest.core.standing.verdict import Verdict
from earnest.store.shipped import list_samples

START = datetime(2026, 3, 4, 9, tzinfo=UTC)
SAMPLES = list_samples()


def grown(edits):
    """Return a session grown edit by edit, and the document after each."""
    session, _ = read_session({"format": 1, "client": "A noodle shop", "interview": "client"})
    documents = [session.document]
    for minute, edit in enumerate(edits):
        pen = Author("priya", START + timedelta(minutes=minute))
        tables = apply_edits(session, [Edit(edit.path, edit.now)], pen).document
        if tables != session.document:
            session, _ = read_session(tables)
            documents.append(tables)
    return session, documents


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_from_its_first_step_to_its_last(path, interview):
    """After the last step stands the file itself; each step is worth what a session of those answers is worth."""
    session, _ = read_session(tomllib.loads(path.read_text("utf-8")))
    film = Replay(session, interview)

    assert film.document_at(len(film)) == bare(session.document)
    for step in range(0, len(film) + 1, 5):
        whole = rewind(session, film.steps[step - 1].number if step else 0)
        assert film.document_at(step) == bare(whole)
        assert judged_in(film, step) == judged_afresh(whole, interview)
        assert film.points.all[step].verdict is film.verdict_at(step) is film.standing_at(step).verdict


def test_the_verdict_turns_where_it_turned(interview):
    """The turns are the steps whose verdict is another one than before; the tracks tell the chain's grades."""
    path = next(path for path in SAMPLES if path.stem.endswith("lims_noodle_shop"))
    session, _ = read_session(tomllib.loads(path.read_text("utf-8")))
    film = Replay(session, interview)

    assert not film.points.is_complete
    assert [film.points.verdicts[step] for step in film.points.turns] == [Verdict.SAY_IT_BACK]
    assert film.points.is_complete
    assert film.points.verdicts[film.points.turns[0] - 1] is Verdict.KEEP_LISTENING
    assert film.points.all[0].goal is Grade.BLANK
    assert film.points.all[-1].need is Grade.HEARD


def test_the_story_of_one_claim(interview):
    """From any step, the steps about the same thing are known; before the first there are none."""
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


def test_only_so_much_is_kept(interview, monkeypatch):
    """However long somebody walks about, what is kept does not grow without end."""
    monkeypatch.setattr("earnest.core.replay.replay.KEPT", 2)
    session, _ = grown([Edit(("goal", "g1", "text"), text) for text in ("a b c d", "b c d e", "c d e f", "d e f g")])
    film = Replay(session, interview)

    for step in range(5):
        film.standing_at(step)

    assert len(film._sessions) == len(film._standings) == 2


def test_a_value_that_never_fitted_is_taken_for_none(interview):
    """A history edited by hand may hold what no session can: there it counts as absent, as it does in a file."""
    tables = record_hand_edits(
        {"format": 1, "client": "A", "interview": "client", "goal": {"g1": {"text": "Noon full", "by": "June"}}},
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


def test_the_history_of_a_step_is_the_whole_up_to_there(interview):
    """It is no copy, and holds nothing that came later."""
    session, _ = grown([Edit(("goal", "g1", "text"), text) for text in ("a b c d", "b c d e", "c d e f")])
    history = Replay(session, interview).session_at(2).history

    assert list(history) == ["0001", "0002"]
    assert len(history) == 2
    assert history["0002"].now == "b c d e"
    assert history.get("0003") is None

"""The film of a session is exact at every step, forwards and backwards, and reaches any step in the same way."""

import random
import tomllib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.changes import Edit, Pen, changed
from earnest.core.film import Film
from earnest.core.grades import Grade
from earnest.core.history import document_at, recorded
from earnest.core.reading import read_session
from earnest.core.standing import Verdict, assess
from earnest.store.interviews import list_samples

START = datetime(2026, 3, 4, 9, tzinfo=UTC)
SAMPLES = list_samples()
TEXT = st.sampled_from(
    ["Noon full", "n/a", "", "Orders reach the stove sooner", "The queue reaches the street at noon"]
)
QUOTE = st.fixed_dictionaries(
    {"words": st.sampled_from(["We must have noon full", "Too few"]), "who": st.sampled_from(["dana", "you"])},
    optional={"on": st.just(START.date())},
)
SAID = st.fixed_dictionaries(
    {
        "said": st.just("So what you want is every table taken by noon, or the bank calls"),
        "reply": st.sampled_from(["Just so", "Yes but"]),
        "class": st.sampled_from(["that's it", "yes but"]),
        "who": st.just("dana"),
        "on": st.just(START.date()),
        "of": st.just({"g1": "0000000000000000"}),
    }
)
PATHS = {
    ("goal", "g1", "text"): TEXT,
    ("goal", "g1", "measure"): TEXT,
    ("goal", "g1", "heard", "h1"): st.one_of(st.none(), QUOTE),
    ("challenge", "c1", "text"): TEXT,
    ("challenge", "c1", "blocks"): st.sampled_from([["g1"], [], None]),
    ("challenge", "c1", "heard", "h1"): st.one_of(st.none(), QUOTE),
    ("need", "n1", "text"): TEXT,
    ("need", "n1", "answers"): st.sampled_from([["c1"], None]),
    ("person", "dana", "name"): st.sampled_from(["Dana", "Priya"]),
    ("you", "name"): st.sampled_from(["Priya", None]),
    ("said_back", "s1"): st.one_of(st.none(), SAID),
    ("stale_after_weeks",): st.sampled_from([6, None]),
    ("mine", "note"): TEXT,
    ("goal", "g1", "by"): st.sampled_from(["June", 7]),
}
EDITS = st.sampled_from(sorted(PATHS)).flatmap(lambda path: st.builds(Edit, st.just(path), PATHS[path]))


def grown(edits):
    """Return a session grown edit by edit, and the document after each."""
    session, _ = read_session({"format": 1, "client": "A noodle shop", "interview": "client"})
    documents = [session.document]
    for minute, edit in enumerate(edits):
        pen = Pen("priya", START + timedelta(minutes=minute))
        tables = changed(session, [Edit(edit.path, edit.now)], pen).document
        if tables != session.document:
            session, _ = read_session(tables)
            documents.append(tables)
    return session, documents


def bare(tables):
    """Return tables without their history."""
    return {key: value for key, value in tables.items() if key != "history"}


def judged_afresh(document, interview):
    """Return what a session that is read from tables is worth, without a film."""
    session, _ = read_session(document)
    standing = assess(session, interview)
    return standing.verdict, {key: found.grade for key, found in standing.judged.items()}, standing.look_again


def judged_in(film, step):
    """Return the same out of a film."""
    standing = film.standing_at(step)
    return standing.verdict, film.grades_at(step), standing.look_again


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_from_its_first_step_to_its_last(path, interview):
    """After the last step stands the file itself; each step is worth what a session of those answers is worth."""
    session, _ = read_session(tomllib.loads(path.read_text("utf-8")))
    film = Film(session, interview)

    assert film.document_at(len(film)) == bare(session.document)
    for step in range(0, len(film) + 1, 5):
        whole = document_at(session, film.steps[step - 1].number if step else 0)
        assert film.document_at(step) == bare(whole)
        assert judged_in(film, step) == judged_afresh(whole, interview)
        assert film.tracks[step].verdict is film.verdict_at(step) is film.standing_at(step).verdict


@given(edits=st.lists(EDITS, max_size=25), seed=st.integers(0, 99))
def test_any_history_in_any_order(edits, seed, interview):
    """Reached forwards, backwards or by chance, a step is the same, and is what a fresh session is worth."""
    session, documents = grown(edits)
    film = Film(session, interview)
    order = [*range(len(documents)), *reversed(range(len(documents)))]
    random.Random(seed).shuffle(order)

    assert len(film) == len(documents) - 1
    for step in order:
        assert film.document_at(step) == bare(documents[step])
        assert judged_in(film, step) == judged_afresh(documents[step], interview)
        assert film.session_at(step).history == read_session(documents[step])[0].history


@pytest.mark.long
def test_a_thousand_histories(promise, interview):
    """The same for a thousand histories, each of up to sixty changes."""
    kept = promise("P19", "histories grown by chance: each step worth what a fresh session is")
    for seed in range(1000):
        chance = random.Random(seed)
        edits = [chance.choice(POOL) for _ in range(chance.randrange(60))]
        session, documents = grown(edits)
        film = Film(session, interview)
        same = all(
            film.document_at(step) == bare(documents[step])
            and judged_in(film, step) == judged_afresh(documents[step], interview)
            for step in [*range(len(documents)), *reversed(range(len(documents)))]
        )
        kept.case(same and len(film) == len(documents) - 1, f"seed {seed}")
    kept.holds()


HEARD = {"words": "The stove hears of it too late", "who": "dana", "on": START.date()}
POOL = [
    Edit(path, now)
    for path, values in {
        ("goal", "g1", "text"): ["Noon full", "n/a", "The queue reaches the street"],
        ("goal", "g1", "measure"): ["bowls", None],
        ("goal", "g1", "by"): ["June", None],
        ("goal", "g1", "heard", "h1"): [{"words": "We must have noon full", "who": "dana", "on": START.date()}, None],
        ("challenge", "c1", "text"): ["The stove is slow to hear", "The queue reaches the street"],
        ("challenge", "c1", "blocks"): [["g1"], None],
        ("challenge", "c1", "heard", "h1"): [
            {"words": "The stove hears of it too late", "who": "dana", "on": START.date()}
        ],
        ("need", "n1", "text"): ["Orders reach the stove sooner", "A bell"],
        ("need", "n1", "answers"): [["c1"], None],
        ("need", "n1", "heard", "h1"): [{"words": "It must know before they sit", "who": "dana", "on": START.date()}],
        ("person", "dana", "name"): ["Dana", "Priya"],
        ("you", "name"): ["Priya", "Sam"],
    }.items()
    for now in values
]


def test_the_verdict_turns_where_it_turned(interview):
    """The turns are the steps whose verdict is another one than before; the tracks tell the chain's grades."""
    path = next(path for path in SAMPLES if path.stem.endswith("lims_noodle_shop"))
    session, _ = read_session(tomllib.loads(path.read_text("utf-8")))
    film = Film(session, interview)

    assert [film.verdicts[step] for step in film.turns] == [Verdict.SAY_IT_BACK]
    assert film.verdicts[film.turns[0] - 1] is Verdict.KEEP_LISTENING
    assert film.tracks[0].goal is Grade.BLANK
    assert film.tracks[-1].need is Grade.HEARD


def test_the_story_of_one_claim(interview):
    """From any step, the steps about the same thing are known; before the first there are none."""
    session, _ = grown(
        [
            Edit(("goal", "g1", "text"), "Noon full"),
            Edit(("challenge", "c1", "text"), "The stove"),
            Edit(("goal", "g1", "measure"), "bowls"),
        ]
    )
    film = Film(session, interview)

    assert film.steps_about(3) == (1, 3)
    assert film.steps_about(0) == ()


def test_only_so_much_is_kept(interview, monkeypatch):
    """However long somebody walks about, what is kept does not grow without end."""
    monkeypatch.setattr("earnest.core.film.KEPT", 2)
    session, _ = grown([Edit(("goal", "g1", "text"), text) for text in ("a b c d", "b c d e", "c d e f", "d e f g")])
    film = Film(session, interview)

    for step in range(5):
        film.standing_at(step)

    assert len(film._sessions) == len(film._standings) == 2


def test_a_value_that_never_fitted_is_taken_for_none(interview):
    """A history edited by hand may hold what no session can: there it counts as absent, as it does in a file."""
    tables = recorded(
        {"format": 1, "client": "A", "interview": "client", "goal": {"g1": {"text": "Noon full", "by": "June"}}},
        [("goal.g1.text", None, "Noon full"), ("goal.g1.by", None, 7), ("goal.g1.by", 7, "June")],
        START,
        "hand",
    )
    for number, entry in enumerate(tables["history"].values()):
        entry["at"] = START + timedelta(minutes=number)
    film = Film(read_session(tables)[0], interview)

    assert film.document_at(2)["goal"]["g1"]["by"] == 7
    assert film.session_at(2).goal["g1"].by == ""
    assert film.session_at(3).goal["g1"].by == "June"

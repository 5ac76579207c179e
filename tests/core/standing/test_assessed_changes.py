"""A changed session is assessed like one just read, after any other session."""

from copy import deepcopy
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from replay.grown_session import HONEST, OTHER, SOUND, START, TEXTS, WORDS, setting

from earnest.core.evidence.copies import COPIED, COPY_LEAST, CopyFinder, split_units
from earnest.core.evidence.grades import Grade
from earnest.core.history.changes import Author, Edit, apply_edits, explain_last, move_to
from earnest.core.history.steps import session_at
from earnest.core.model.kinds import CARRYING_KINDS, natural
from earnest.core.model.parsing import read_session
from earnest.core.standing.assessor import Assessor
from earnest.core.standing.standing import assess
from earnest.core.text.words import fingerprint

TODAY = date(2026, 6, 1)
SAME_TEXTS = [
    "Serve a hundred and twenty bowls at lunch by autumn",
    "By autumn, at lunch, serve a hundred and twenty bowls and many more plates of rice before anybody sits down",
    "Orders have to reach the stove before anybody sits down",
    "Orders have to reach the hot stove before anybody sits down at all",
    "Bowls at lunch",
    "",
]


def fresh(session):
    """Return a session read from the same tables, of which nothing is known yet."""
    return read_session(deepcopy(session.document))[0]


def gone_through(edits):
    """Yield sessions that each grow from the previous one by a change, a move, or a reason."""
    session, _ = read_session({"format": 2, "client": "A noodle shop", "interview": "client"})
    for minute, make_edit in enumerate(edits):
        session = apply_edits(session, make_edit(session), Author("priya", START + timedelta(minutes=minute)))
        yield session
        if minute % 3 == 0:
            session = move_to(session, f"goal.{minute}")
            yield session
        if minute % 4 == 0:
            session = explain_last(session, "They said so")
            yield session


@given(edits=SOUND, seed=st.randoms(use_true_random=False))
def test_changed_session_is_assessed_like_one_just_read(edits, seed, interview):
    """One after the other, in any order, and with another session judged in between."""
    assessor, sessions = Assessor(), list(gone_through(edits))
    found = [assessor.assess(session, interview, TODAY) for session in sessions]
    alone = [assess(fresh(session), interview, TODAY) for session in sessions]
    assert found == alone

    mixed = list(range(len(sessions)))
    seed.shuffle(mixed)
    again = {at: assessor.assess(fresh(sessions[at]) if at % 2 else sessions[at], interview, TODAY) for at in mixed}
    assert [again[at] for at in range(len(sessions))] == alone


@given(edits=SOUND)
def test_changed_session_equals_one_just_read(edits):
    """All tables, the claims' order and the history's among them; and no session changes another."""
    sessions = list(gone_through(edits))
    for session in sessions:
        just_read = fresh(session)
        assert session.model_dump() == just_read.model_dump()
        assert session.entries == just_read.entries
        assert list(session.claims) == list(just_read.claims)
        assert session_at(session, len(session.entries)).model_dump(exclude={"at_question", "format"}) == (
            just_read.model_dump(exclude={"at_question", "format"})
        )


SINGLE = (
    *OTHER,
    (("you", "name"), "Jo"),
    (("you", "offer"), ["lunch", "stove"]),
    (("language",), "de"),
    (("person", "dana", "name"), "Bowls"),
    (("goal", "g1", "text"), "Serve fewer bowls"),
    (("challenge", "c1"), None),
    (("challenge", "c1", "text"), TEXTS[2]),
    (("quote", "n1h1", "on"), date(2026, 7, 1)),
    (("said_back", "s1", "class"), "no"),
    (("said_back", "s1", "of", "n1"), "0"),
    (("settled", "x1"), {"claim": "n3", "rule": "filler", "print": fingerprint("n/a"), "answer": "that is all"}),
    (("quote", "k1h2", "words"), WORDS[0]),
)
"""What one change may set or take away."""


@pytest.mark.parametrize(("path", "now"), SINGLE, ids=[f"{'.'.join(path)} {now}" for path, now in SINGLE])
def test_single_change_is_assessed_like_a_session_just_read(path, now, interview):
    """And what was before it, looked at again."""
    more = [
        *(setting(("quote", "o1h2", key), value) for key, value in (("words", WORDS[0]), ("who", "jo"))),
        setting(("need", "n3", "text"), "n/a"),
        *(setting(("need", "n4", key), value) for key, value in (("text", "See the line"), ("answers", ["c1"]))),
        setting(("said_back", "s1", "of", "n3"), fingerprint("n/a")),
    ]
    *_, before = gone_through([*HONEST, *more])
    assessor = Assessor()
    assessor.assess(before, interview, TODAY)
    after = apply_edits(before, [Edit(path, now)], Author("priya", START + timedelta(days=1)))
    found = [assessor.assess(session, interview, TODAY) for session in (after, before)]

    assert found == [assess(fresh(session), interview, TODAY) for session in (after, before)]


def test_two_changes_of_one_session_have_their_own_history(interview):
    """The history of one is not in that of the other."""
    *_, there = gone_through([*HONEST, setting(("goal", "g1", "text"), "Serve fewer bowls")])
    assessor = Assessor()
    assessor.assess(there, interview)
    edits = [Edit(("challenge", "c1", "cost"), "The lease"), Edit(("goal", "g1", "measure"), "bowls")]
    ways = [apply_edits(there, [edit], Author("priya", START + timedelta(days=1))) for edit in edits]

    assert [assessor.assess(way, interview) for way in ways] == [assess(fresh(way), interview) for way in ways]
    found = [assessor.assess(each, interview).look_again for each in (*ways, there)]
    assert found == [("n1",), ("c1", "n1"), ("c1", "n1")]


def test_one_of_two_equal_quotes_may_change(interview):
    """A claim may hold the same words twice, and lose them one by one."""
    words = "We have to see by noon what is left on the shelves"
    edits = [setting(("need", "n1", "heard", key, "words"), words) for key in ("h1", "h2")]
    records = [setting(("need", "n1", "heard", key, "who"), "dana") for key in ("h1", "h2")]
    days = [setting(("need", "n1", "heard", key, "on"), START.date()) for key in ("h1", "h2")]
    apart = [setting(("need", "n1", "heard", key, "words"), f"Something else {key} was said") for key in ("h1", "h2")]
    sessions = list(gone_through([*edits, *records, *days, *apart]))
    assessor = Assessor()

    assert [assessor.assess(each, interview, TODAY) for each in sessions] == [
        assess(fresh(each), interview, TODAY) for each in sessions
    ]


CLAIMS = st.lists(st.tuples(st.sampled_from(CARRYING_KINDS), st.sampled_from(SAME_TEXTS)), max_size=12)


@given(texts=CLAIMS, data=st.data())
def test_copies_equal_those_of_comparing_every_pair(texts, data):
    """Found from an index at first, and from what was found last after a change."""
    tables = {kind.key: {} for kind in CARRYING_KINDS}
    for number, (kind, text) in enumerate(texts):
        tables[kind.key][f"{kind.prefix}{number}"] = {"text": text}
    finder = CopyFinder()
    for _ in range(4):
        session, _ = read_session({"format": 2, "client": "A", "interview": "client", **deepcopy(tables)})
        grades = {key: data.draw(st.sampled_from(Grade)) for key in session.claims}
        assert finder.find(session, grades).copied == by_pairs(session, grades)
        for by_id in tables.values():
            for claim in by_id.values():
                if data.draw(st.integers(0, 5)) == 0:
                    claim["text"] = data.draw(st.sampled_from(SAME_TEXTS))


def by_pairs(session, grades):
    """Return the copies as the rule words it (RULES 3), from every pair."""
    ranks = {kind.key: rank for rank, kind in enumerate(CARRYING_KINDS)}
    order = {key: (-grades[key], ranks[claim.kind], natural(key)) for key, claim in session.claims.items()}
    found = {}
    for pair in combinations([key for key in session.claims if grades[key] is not Grade.BLANK], 2):
        said = {key: split_units(session.claims[key].text, "en") for key in pair}
        stands, falls = sorted(pair, key=order.__getitem__)
        shared = len(said[stands] & said[falls])
        is_held = len(said[falls]) >= COPY_LEAST and shared >= COPIED * len(said[falls])
        if is_held and (falls not in found or order[stands] < order[found[falls]]):
            found[falls] = stands
    return found

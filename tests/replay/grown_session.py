"""Sessions grown at random: honest steps and others, in any order, with a history."""

from datetime import UTC, datetime, timedelta

from hand_edits import record_hand_edits
from hypothesis import strategies as st

from earnest.core.history.changes import Author, Edit, _single, apply_edits
from earnest.core.model.keys import join_path
from earnest.core.model.parsing import read_session
from earnest.core.model.paths import value_at, with_value, without
from earnest.core.standing.standing import assess
from earnest.core.text.words import fingerprint

START = datetime(2026, 3, 4, 9, tzinfo=UTC)
TEXTS = (
    "Serve a hundred and twenty bowls at lunch by autumn",
    "The queue reaches the street and people walk away hungry",
    "Orders have to reach the stove before anybody sits down",
    "n/a",
    "",
)
WORDS = (
    "If we do not reach a hundred and twenty bowls the lease is gone",
    "They look at the line, they shrug, and they are off to the bakery",
    "The cook must know what is wanted while folk still stand outside",
    "Too few",
)
SAID = "So the rent hangs on lunch, you lose guests who see a long wait, and the kitchen hears too late what to make."
CLAIMS = (("goal", "g1"), ("challenge", "c1"), ("need", "n1"), ("option", "o1"), ("criterion", "k1"))
DAYS = st.sampled_from([START.date() + timedelta(days=day) for day in (-7, 0, 0, 1)])
CLASSES = ("that's it", "yes but", "a polite yes", "no")


def text(claim, words):
    """Return an edit that writes a claim."""
    return lambda _session: [Edit((*claim, "text"), words or None)]


def quote(claim, words, who, day):
    """Return an edit that adds a quote to a claim."""
    record = {"words": words, "who": who, "on": day, "for": [claim[1]]}
    return lambda _session: [Edit(("quote", f"{claim[1]}h1", key), value) for key, value in record.items()]


def answer(key, meant, day):
    """Return an edit that says back the present chain."""

    def edits(session):
        of = {claim: fingerprint(session.claims[claim].text) for claim in ("g1", "c1", "n1") if claim in session.claims}
        record = {"said": SAID, "reply": "The kitchen hears too late, yes", "class": meant, "who": "dana", "on": day}
        return [Edit(("said_back", key), {**record, "of": of})] if of else []

    return edits


def setting(path, value):
    """Return an edit that sets one key, or removes it."""
    return lambda _session: [Edit(path, value)]


HONEST = (
    setting(("person", "dana", "name"), "Dana"),
    lambda _session: [Edit(("goal", "g1", key), value) for key, value in zip(("measure", "by"), "ab", strict=True)],
    *(text(claim, words) for claim, words in zip(CLAIMS[:3], TEXTS, strict=False)),
    setting(("challenge", "c1", "blocks"), ["g1"]),
    setting(("need", "n1", "answers"), ["c1"]),
    *(quote(claim, words, "dana", START.date()) for claim, words in zip(CLAIMS[:3], WORDS, strict=False)),
    answer("s1", "that's it", START.date()),
    text(CLAIMS[3], "Leave it as it is"),
    setting(("option", "o1", "route"), "nothing"),
    quote(CLAIMS[3], "We could leave it and see the year out", "dana", START.date()),
    text(CLAIMS[4], "Open in June"),
    quote(CLAIMS[4], "It has to be open in June or never", "dana", START.date()),
)
"""What leads to the right, and to knowing the field, where it is done in this order."""
OTHER = [
    (("challenge", "c1", "blocks"), None),
    (("need", "n1", "answers"), ["c1"]),
    (("goal", "g1", "owner"), ["jo"]),
    (("goal", "g1"), None),
    (("said_back", "s1"), None),
    (("you", "name"), "Dana"),
    (("you", "offer"), ["stove"]),
    (("need", "n2", "text"), TEXTS[2]),
    (("client",), "Another name"),
    (("mine", "note"), "kept"),
    (("stale_after_weeks",), 6),
]
"""Anything else, an unknown key among it."""
WRONG = [(("goal", "g1", "by"), 7)]
"""What no session of ours would hold, and a hand may write."""


def draw_edits(others):
    """Return the strategy of edits: honest steps, and others before, between and after."""
    every = st.one_of(
        st.builds(text, st.sampled_from(CLAIMS), st.sampled_from(TEXTS)),
        st.builds(quote, st.sampled_from(CLAIMS), st.sampled_from(WORDS), st.sampled_from(["dana", "you", "jo"]), DAYS),
        st.builds(answer, st.sampled_from(["s1", "s2"]), st.sampled_from(CLASSES), DAYS),
        st.sampled_from(others).map(lambda each: setting(*each)),
    )
    in_order = st.builds(
        lambda honest, more: [*HONEST[:honest], *more], st.integers(0, len(HONEST)), st.lists(every, max_size=20)
    )
    return in_order | st.builds(
        lambda honest, more: [*honest, *more], st.permutations(HONEST), st.lists(every, max_size=5)
    )


EDITS, SOUND = draw_edits([*OTHER, *WRONG]), draw_edits(OTHER)


def grow_session(edits):
    """Return a session grown edit by edit, and its tables after each step."""
    session, _ = read_session({"format": 2, "client": "A noodle shop", "interview": "client"})
    documents = [session.document]
    for minute, make_edit in enumerate(edits):
        pen = Author("priya", START + timedelta(minutes=minute))
        tables = apply_and_record(session, make_edit(session), pen)
        if tables != session.document:
            session, _ = read_session(tables)
            documents.append(tables)
    return session, documents


def apply_and_record(session, edits, pen):
    """Return the tables with edits applied and recorded, also what no model accepts."""
    try:
        return apply_edits(session, edits, pen).document
    except ValueError:
        tables, changes = session.document, []
        for path, now in (each for edit in edits for each in _single(tables, edit)):
            was = value_at(tables, path)
            if was != now or type(was) is not type(now):
                changes.append((join_path(path), was, now))
                tables = without(tables, path) if now is None else with_value(tables, path, now)
        return record_hand_edits(tables, changes, pen.at, pen.by)


def without_history(tables):
    """Return tables without their history."""
    return {key: value for key, value in tables.items() if key != "history"}


def assess_document(document, interview):
    """Return verdict, grades and look-again of tables, without a replay."""
    session, _ = read_session(document)
    standing = assess(session, interview)
    return standing.verdict, {key: found.grade for key, found in standing.grades.items()}, standing.look_again


def assess_step(film, step):
    """Return verdict, grades and look-again of a replay's step."""
    standing = film.standing_at(step)
    return standing.verdict, film.grades_at(step), standing.look_again

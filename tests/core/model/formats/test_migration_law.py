"""Migrated at any step, a file of format 1 is what its whole is at that step, migrated (FORMAT-2, section 3)."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest

from earnest.core.evidence.grading import grade_claims
from earnest.core.history.consistency import find_inconsistencies
from earnest.core.history.steps import group_steps, rewind, with_hand_edits
from earnest.core.model.formats.migrations import migrate
from earnest.core.model.parsing import read_session
from earnest.core.model.paths import value_at, with_value, without

AT = datetime(2026, 3, 4, 9, tzinfo=UTC)
CLAIMS = (("goal", "g1"), ("challenge", "c1"), ("need", "n1"), ("option", "o1"))
WORDS = (
    "We need noon full by June",
    "The queue reaches the street by noon",
    "Nobody hears the orders in time",
    "Too late",
)
PEOPLE = ("dana", "jo")


def grow(seed):
    """Return a file of format 1 after each step of its history, as that version wrote them."""
    draw = random.Random(seed)
    document = {"format": 1, "client": "A noodle shop", "interview": "client"}
    files, history = [document], {}
    for minute in range(draw.randrange(4, 14)):
        begun = len(history)
        for path, now in change(draw, document):
            was = value_at(document, path)
            if was == now:
                continue
            document = without(document, path) if now is None else with_value(document, path, now)
            entry = {
                "at": AT + timedelta(minutes=minute),
                "by": "priya",
                "path": ".".join(path),
                "was": was,
                "now": now,
            }
            history = {
                **history,
                f"{len(history) + 1:04}": {key: each for key, each in entry.items() if each is not None},
            }
        if len(history) > begun:
            files.append({**document, "history": history})
    return files


def change(draw, document):
    """Return what one step sets or takes away."""
    kind, key = draw.choice(CLAIMS)
    records = value_at(document, (kind, key, "heard")) or {}
    if draw.random() < 0.35 or not value_at(document, (kind, key, "text")):
        people = [(("person", who, "name"), who.title()) for who in PEOPLE]
        return [*people, ((kind, key, "text"), draw.choice(WORDS))]
    if records and draw.random() < 0.5:
        record = draw.choice(sorted(records))
        path = (kind, key, "heard", record)
        if draw.random() < 0.5:
            return [((*path, name), None) for name in records[record]]
        return [((*path, draw.choice(("words", "how"))), draw.choice(WORDS))]
    if draw.random() < 0.2:
        return [
            ((kind, key, "read", "r1", name), value) for name, value in (("source", "The paper"), ("on", AT.date()))
        ]
    quote = {"words": draw.choice(WORDS), "who": draw.choice(PEOPLE), "on": date(2026, 3, draw.randrange(1, 4))}
    return [((kind, key, "heard", f"h{draw.randrange(1, 3)}", name), value) for name, value in quote.items()]


def worth(session):
    """Return the records of each claim, and its grade, whatever the records are called."""
    held = {
        key: sorted([repr(each.model_dump(exclude={"for_", "against", "about"})) for each in claim.heard.values()])
        + sorted([repr((each.where, each.on)) for each in claim.read.values()])
        for key, claim in session.claims.items()
    }
    return held, {key: found.grade for key, found in grade_claims(session).items()}


def assert_same_at_every_step(kept, seeds):
    """Assert that the steps of the migrated file are the steps of the file, migrated."""
    for seed in seeds:
        files = grow(seed)
        whole, faults = read_session(migrate(files[-1]))
        steps = group_steps(whole)
        cuts = [0, *(step.number for step in steps)]
        sound = not faults and not [*find_inconsistencies(whole)] and with_hand_edits(whole, AT) is whole
        then = [worth(read_session(rewind(whole, cut))[0]) for cut in cuts]
        now = [worth(read_session(migrate(each))[0]) for each in files]
        kept.case(sound and then == now, f"seed {seed}")


def test_migration_walks_to_the_same_states(promise):
    """Records and grades of each step are those of the file as it was after that step."""
    kept = promise("P8", "grown files of format 1: each step, migrated, as it was")
    assert_same_at_every_step(kept, range(30))
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_a_thousand_migrations_walk_to_the_same_states(promise):
    """The same holds for a thousand files."""
    kept = promise("P8", "grown files of format 1: each step, migrated, as it was")
    assert_same_at_every_step(kept, range(1000, 2000))
    kept.holds()

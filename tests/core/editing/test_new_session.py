"""A session carried over: all of its claims, none of its evidence."""

from datetime import UTC, datetime

import pytest
from core.session_builder import LANGUAGE_SAMPLES, honest

from earnest.core.editing.new_session import begin_tables, carry_claims, carry_tables
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import grade_claims
from earnest.core.history.changes import Author, apply_edits
from earnest.core.history.steps import rewind
from earnest.core.model.parsing import read_session

PEN = Author("priya", datetime(2026, 5, 2, 9, tzinfo=UTC))


def carried(old, client="Somebody else"):
    """A new session, carried over from an old one."""
    beginning = carry_tables(old, "noodle-shop-2025", begin_tables(client, "employer", PEN.at, old.language))
    session, faults = read_session(beginning)
    assert not faults
    return apply_edits(session, carry_claims(old), PEN)


@pytest.mark.parametrize("tongue", LANGUAGE_SAMPLES, ids=lambda tongue: tongue.code)
def test_carried_claim_is_a_guess_again(tongue):
    """Nobody has said it in this decision, however well it was confirmed before."""
    old = honest(tongue).session()

    new = carried(old)

    assert {found.grade for found in grade_claims(old).values()} == {Grade.CONFIRMED}
    assert {found.grade for found in grade_claims(new).values()} == {Grade.GUESS}


def test_claims_links_and_people_keep_their_ids():
    """You and your offer come along too, also into another interview."""
    old = honest().put("you", offer=["growth sprint"]).put("need", "n1", early_sign="a shorter queue").session()

    new = carried(old)

    assert (new.client, new.interview, new.carried_from) == ("Somebody else", "employer", "noodle-shop-2025")
    assert new.challenge["c1"].blocks == ("g1",)
    assert new.need["n1"].answers == ("c1",)
    assert new.need["n1"].early_sign == "a shorter queue"
    assert new.goal["g1"].owner == ("dana",)
    assert new.person == old.person
    assert new.you == old.you


def test_evidence_stays_in_the_old_session():
    """This holds for records, say-backs, ranks, picks, answers, meetings and the proposal."""
    case = honest().read("g1").put("need", "n1", rank_guessed=1, rank_told=2).put("challenge", "c1", remove_first=True)
    case.put("settled", "x1", claim="n1", rule="purchase", print="0" * 16, answer="theirs")
    case.put("meeting", "m1", who=["dana"]).put("proposal", "part", "p1", need="n1", text="A calendar")
    case.put("decision", they_say_none=["inside"]).put("goal", "g1", not_known=["why_now"])

    new = carried(case.session())

    for table in ("said_back", "settled", "meeting", "proposal", "decision"):
        assert table not in new.document
    assert not any(claim.heard or claim.read or claim.not_known for claim in new.claims.values())
    assert (new.need["n1"].rank_guessed, new.need["n1"].rank_told) == (1, None)
    assert not new.challenge["c1"].remove_first


def test_carried_keys_are_in_the_history():
    """Every carried key has an entry, and the age limit is kept."""
    case = honest()
    case.tables["stale_after_weeks"] = 6

    new = carried(case.session())

    assert rewind(new, len(new.history)) == new.document
    assert new.stale_after_weeks == 6
    assert {entry.by for entry in new.history.values()} == {"priya"}

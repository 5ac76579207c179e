from collections import Counter
from datetime import timedelta

import pytest
from core.merge.parted import MERGER, START, bare, begin, read_again

from earnest.core.editing.removal import remove_claim
from earnest.core.evidence import grading
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.grading import Grader, grade_claims
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.consistency import find_inconsistencies
from earnest.core.history.undo import undo
from earnest.core.merge.clashes import settle
from earnest.core.merge.sessions import merge_sessions
from earnest.core.model.links import link_faults
from earnest.core.model.parsing import read_session

TEXT = ("goal", "g1", "text")
LINK = Edit(("reason", "w1", "goal"), "g1")


def wrote(session, by, *texts, path=TEXT):
    """Return the session with texts that somebody wrote one after another."""
    for minute, text in enumerate(texts, 1):
        author = Author(by, START + timedelta(minutes=minute))
        session = apply_edits(session, [Edit(path, text)], author, f"{by} was told")
    return session


@pytest.fixture
def clashing():
    """Return a session with a clash: Dana wrote one goal, Mara another after two tries."""
    base = begin()
    one, other = wrote(base, "dana", "Noon full"), wrote(base, "mara", "A first try", "June full")
    return merge_sessions(one, other, MERGER).session


def test_a_clash_keeps_both_versions(clashing):
    """Ours stays in the file, and the table says what the other is, whose, and what was before."""
    clash = read_again(clashing).clash["k1"]

    assert clashing.goal["g1"].text == "Noon full"
    assert (clash.path, clash.before) == ("goal.g1.text", begin().goal["g1"].text)
    assert clash.both == ("Noon full", "June full")
    assert clash.who == ("dana", "mara")
    assert clash.when == (START + timedelta(minutes=1), START + timedelta(minutes=2))
    assert clash.why == ("dana was told", "mara was told")
    assert [entry.now for entry in clash.earlier.values()] == ["A first try"]
    assert not list(find_inconsistencies(clashing))


@pytest.mark.parametrize("version", [0, 1])
def test_settling_ends_a_clash_and_tells_all(clashing, version):
    """The history gets what waited, by those who wrote it, and who settled."""
    found = read_again(settle(clashing, "k1", Author("sam", START + timedelta(hours=1)), takes_other=bool(version)))

    assert not found.clash
    assert found.goal["g1"].text == clashing.clash["k1"].both[version]
    told = [(entry.by, entry.now) for _, entry in found.entries[-3:]]
    assert told[:2] == [("mara", "A first try"), ("mara", "June full")]
    assert told[2][0] == "sam"
    assert not list(find_inconsistencies(found))


def test_settled_by_one_is_settled_for_the_other(clashing):
    """A merge of the settled version has no clash, and nobody's edit returns."""
    found = settle(clashing, "k1", Author("sam", START + timedelta(hours=1)), takes_other=True)

    for merged in (merge_sessions(clashing, found, MERGER), merge_sessions(found, clashing, MERGER)):
        assert not merged.session.clash
        assert bare(merged.session) == bare(found)


def test_two_who_settle_otherwise_clash_again(clashing):
    """Nobody's decision is overruled in silence."""
    one = settle(clashing, "k1", Author("dana", START + timedelta(hours=1)), takes_other=False)
    other = settle(clashing, "k1", Author("mara", START + timedelta(hours=1)), takes_other=True)

    assert merge_sessions(one, other, MERGER).clashes == (TEXT,)


def test_undo_goes_past_who_settled(clashing):
    """Settling for the version that stood last changes nothing, so undo takes back what it rests on."""
    found = settle(clashing, "k1", Author("sam", START + timedelta(hours=1)), takes_other=True)

    assert apply_edits(found, undo(found), MERGER).goal["g1"].text == "A first try"


def test_the_lower_version_counts(clashing):
    """A claim is known no better than its worse version, and says why."""
    assert grade_claims(begin())["g1"].grade is Grade.CONFIRMED
    clash = clashing.document["clash"]["k1"]
    blank = read_again(clashing.model_copy(update={}))
    assert grade_claims(blank)["g1"].findings[0].rule == "clash"
    base = begin()
    vague = merge_sessions(
        wrote(base, "dana", "next June", path=("goal", "g1", "by")),
        wrote(base, "mara", "tbd", path=("goal", "g1", "by")),
        MERGER,
    ).session

    grader = Grader()
    graded = grader.grade(vague)["g1"]

    assert clash["both"][0] == "Noon full"
    assert graded.grade is Grade.READ
    assert graded.findings[0].rule == "clash"
    assert grader.grade(settle(vague, "k1", MERGER, takes_other=False))["g1"].grade is Grade.CONFIRMED


def test_a_third_version_joins(clashing):
    """Three people, three versions: none is lost."""
    found = merge_sessions(clashing, wrote(begin(), "kim", "May full"), MERGER).session

    assert set(found.clash["k1"].both) == {"Noon full", "June full", "May full"}
    assert len(found.clash) == 1


def linked_apart():
    """Return two versions of a reason's goal; one links a goal that the other deletes."""
    base = begin()
    goals = [Edit(("goal", key, "text"), f"The goal {key}") for key in ("g2", "g3")]
    base = apply_edits(base, [*goals, Edit(("reason", "w1", "text"), "For the rent"), LINK], Author("kim", START))
    one = wrote(base, "dana", "g2", path=LINK.path)
    one = apply_edits(one, remove_claim(one, "g3"), Author("dana", START + timedelta(minutes=2)))
    return one, wrote(base, "mara", "g3", path=LINK.path)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("takes_other", [False, True])
def test_a_version_that_waits_keeps_what_it_links_to(turned, takes_other):
    """Whichever version is taken, the file has no link to nothing afterwards."""
    merged = merge_sessions(*(reversed(linked_apart()) if turned else linked_apart()), MERGER).session

    found = settle(merged, "k1", MERGER, takes_other=takes_other)

    assert set(merged.clash["k1"].both) == {"g2", "g3"}
    assert found.reason["w1"].goal == merged.clash["k1"].both[takes_other]
    assert link_faults(found) == ()


def test_a_version_whose_link_is_gone_is_not_taken():
    """Who deleted the goal of a version that waits has decided about that version."""
    merged = merge_sessions(*linked_apart(), MERGER).session
    without = apply_edits(merged, remove_claim(merged, "g3"), MERGER)

    found = settle(without, "k1", MERGER, takes_other=True)

    assert found.reason["w1"].goal == "g2"
    assert not found.clash
    assert link_faults(found) == ()


def test_a_version_is_graded_as_a_change_of_the_file(monkeypatch):
    """Of many that wait, each has most in common with the others."""
    needs, count = {f"n{at}": {"text": f"They need board w{at} by noon"} for at in range(30)}, Counter()
    versions = {
        f"k{at}": {
            "path": f"need.n{at}.text",
            "both": [need["text"], f"Board {at}"],
            "who": ["a", "b"],
            "when": [START] * 2,
        }
        for at, need in enumerate(needs.values())
    }
    session, faults = read_session({**begin().document, "need": needs, "clash": versions})
    graded = grading._grade_claim
    monkeypatch.setattr(grading, "_grade_claim", lambda *given: count.update(["graded"]) or graded(*given))
    grades = grade_claims(session)

    assert not faults
    assert [finding.found for finding in grades["n7"].findings if finding.rule == "clash"] == ["need.n7.text"]
    assert count["graded"] < 4 * len(session.claims)

from core.calls import count_calls
from core.merge.parted import MERGER, START, begin
from core.session_builder import honest

from earnest.core.history.authors import Authors
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.steps import with_hand_edits
from earnest.core.merge.sessions import merge_sessions
from earnest.core.standing.authors_text import ClaimAuthors
from earnest.core.standing.standing import assess
from earnest.plain.why_text import describe_why
from earnest.store.interviews import load_interview


def change(session, by, *path, now):
    """Return the session with a value that somebody wrote."""
    return apply_edits(session, [Edit(path, now)], Author(by, START.replace(hour=12)))


def describe(session, claim):
    """Return whose changes a claim rests on."""
    return ClaimAuthors(session).describe(assess(session, load_interview("client")).grades[claim])


def test_each_part_names_who_wrote_it():
    """The claim, its evidence and its say-back, each with those who changed it, in a session that was merged."""
    base = begin()
    one = change(base, "dana", "goal", "g1", "why_now", now="The lease")
    other = change(base, "mara", "quote", next(iter(base.goal["g1"].heard)), "how", now="video")
    other = change(other, "mara", "said_back", "s1", "reply", now="That is it, by noon")

    merged = merge_sessions(one, other, MERGER).session

    assert describe(merged, "g1") == ("written by hand, dana", "evidence by hand, mara", "say-back by hand, mara")
    assert describe(merged, "c2")[0] == "written by hand"


def test_a_session_of_one_names_nobody():
    """Where one person wrote all, and edits by hand are theirs, nothing is said of it."""
    session = change(begin(), "dana", "goal", "g1", "why_now", now="The lease")

    assert describe(session, "g1") == describe(begin(), "g1") == ()


def test_a_clash_names_both():
    """What waits to be settled says whose versions these are."""
    base = begin()
    one, other = (change(base, by, "goal", "g1", "text", now=f"{by} says by noon") for by in ("dana", "mara"))

    assert "two versions, by dana, mara" in describe(merge_sessions(one, other, MERGER).session, "g1")


def test_what_was_deleted_counts_for_nobody():
    """Who wrote a value that is gone is not named for it."""
    session = change(begin(), "dana", "goal", "g1", "why_now", now="The lease")
    session = change(session, "mara", "goal", "g1", "why_now", now=None)
    assert Authors(session).of(("goal", "g1")) == ("hand",)

    session = change(session, "mara", "goal", "g1", "why_now", now="The lease")
    assert Authors(session).of(("goal", "g1")) == ("hand", "dana"), "brought back, it is still hers"


def test_plain_mode_says_whose_changes_these_are():
    """Below the rules of each claim stands who wrote it."""
    session = change(begin(), "dana", "goal", "g1", "why_now", now="The lease")
    session = change(session, "mara", "need", "n1", "keep", now="The menu")
    standing = assess(session, load_interview("client"))

    lines = list(describe_why(session, standing, START.date()))
    assert "  written by hand, dana; evidence by hand; say-back by hand" in lines
    alone = with_hand_edits(honest().session(), START)
    assert "written by" not in " ".join(describe_why(alone, assess(alone, load_interview("client")), START.date()))


def test_work_grows_with_the_claims_alone():
    """Who wrote each of four times as many claims is found in about four times as many steps."""

    def count(claims):
        values = [Edit(("option", f"o{number}", "text"), f"Option {number}") for number in range(1, claims + 1)]
        session = apply_edits(change(begin(), "dana", "goal", "g1", "why_now", now="The lease"), values, MERGER)
        authors = Authors(session)
        return count_calls(lambda: [authors.of(("option", key)) for key in session.option])

    assert count(240) < 6 * count(60)

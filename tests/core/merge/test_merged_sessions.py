import random
from datetime import timedelta

import pytest
from core.merge.parted import MERGER, START, bare, begin, grow, read_again, settle_all
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.editing.edits import begin_record
from earnest.core.editing.removal import remove_claim
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.claim_history import trace_claim
from earnest.core.history.consistency import find_inconsistencies
from earnest.core.merge.clashes import settle
from earnest.core.merge.sessions import merge_sessions
from earnest.core.merge.sides import find_shared, read_version
from earnest.core.model.links import link_faults
from earnest.core.replay.replay import Replay
from earnest.core.replay.unknowns import find_gaps
from earnest.store.interviews import load_interview

AGENCY = Edit(("contender", "t1", "text"), "The agency")


def find_lost(merged, *versions):
    """Return the changes of some versions that a merged one tells nothing of.

    An id may be another; what was there already is not told twice, and deletions may not have happened.
    """
    found = read_version(merged)
    every = [*found.changes, *(rival.change for rival in found.rivals)]
    told = {(each.at, each.by, each.path[0], each.path[2:3]) for each in every}
    written = {(each.path[0], each.path[2:3], str(each.now)) for each in every}
    listed = {(each.path[0], each.path[2:3], one) for each in every if isinstance(each.now, list) for one in each.now}
    return [
        each
        for version in map(read_version, versions)
        for each in (*version.changes, *(rival.change for rival in version.rivals))
        if each.now is not None
        and (each.at, each.by, each.path[0], each.path[2:3]) not in told
        and (each.path[0], each.path[2:3], str(each.now)) not in written
        and not (isinstance(each.now, list) and all((each.path[0], each.path[2:3], one) in listed for one in each.now))
    ]


@pytest.mark.parametrize("is_ours", [True, False])
def test_what_stays_takes_nothing_else_back(is_ours):
    """A need that one deleted and the other ranked is there again with the links to it, and nothing more is undone."""
    base, at = begin(), Author("dana", START + timedelta(minutes=5))
    need = [Edit(("need", "n2", key), None) for key in ("text", "answers")]
    gone = apply_edits(
        base, [*need, Edit(("challenge", "c1", "text"), "Other"), Edit(("goal", "g1", "why_now"), "A")], at
    )
    ranked = apply_edits(base, [Edit(("need", "n2", "rank_guessed"), 2)], Author("mara", START + timedelta(minutes=6)))

    sides = (ranked, gone) if is_ours else (gone, ranked)
    merged = merge_sessions(*sides, MERGER, base).session

    assert (merged.need["n2"].rank_guessed, merged.need["n2"].answers) == (2, ("c1", "c2"))
    assert (merged.challenge["c1"].text, merged.goal["g1"].why_now) == ("Other", "A")


@pytest.mark.parametrize("is_ours", [True, False])
def test_day_to_come_is_one_on_either_side(is_ours):
    """A day that was to come when it was entered is one, though another's later changes stand before it."""
    base = begin()
    quote, day = next(iter(base.quote)), START + timedelta(days=9)
    ahead = apply_edits(base, [Edit(("quote", quote, "on"), day.date())], Author("mara", START + timedelta(days=1)))
    later = apply_edits(base, [Edit(("goal", "g1", "why_now"), "A")], Author("dana", START + timedelta(days=20)))

    merged = merge_sessions(*((ahead, later) if is_ours else (later, ahead)), MERGER, base).session

    assert trace_claim(merged).days_to_come == {(f"quote.{quote}.on", day.date())}


def test_links_to_what_stays_are_there_again():
    """A quote and a say-back that spoke of a challenge speak of it again; their words of today stay."""
    base = begin()
    quote = next(key for key, each in base.quote.items() if "c2" in each.for_)
    gone = remove_claim(base, "c2")
    changed = apply_edits(
        base, [Edit(("challenge", "c2", "tried"), "Nothing")], Author("mara", START + timedelta(minutes=6))
    )
    left = apply_edits(
        base, [*gone, Edit(("quote", quote, "words"), "Said anew")], Author("dana", START + timedelta(minutes=5))
    )

    for sides in ((changed, left), (left, changed)):
        merged = merge_sessions(*sides, MERGER, base).session
        assert "c2" in merged.need["n2"].answers
        assert "c2" in merged.quote[quote].for_
        assert merged.quote[quote].words == "Said anew"


@given(st.integers(0, 10**6), st.integers(0, 8), st.integers(0, 8))
def test_either_way_round_is_the_same(seed, ours, theirs):
    """Where nothing clashes, each side merges to the same answers."""
    chance = random.Random(seed)
    base = begin()
    one, other = grow(chance, base, "dana", ours), grow(chance, base, "mara", theirs, chance.choice((1, 3, 30)))

    there, back = merge_sessions(one, other, MERGER), merge_sessions(other, one, MERGER)

    assert set(there.clashes) == set(back.clashes)
    if not there.clashes:
        assert bare(there.session) == bare(back.session)
    for merged in (there, back):
        found = read_again(merged.session)
        assert not list(find_inconsistencies(found))
        assert bool(merged.clashes) == bool(found.clash)


@given(st.integers(0, 10**6), st.integers(0, 8), st.integers(0, 8), st.booleans())
def test_twice_is_once(seed, ours, theirs, is_based):
    """A merge of what is merged already changes nothing, the base known or not."""
    chance = random.Random(seed)
    base = begin()
    one, other = grow(chance, base, "dana", ours), grow(chance, base, "mara", theirs)

    once = merge_sessions(one, other, MERGER, base if is_based else None).session
    twice = merge_sessions(once, other, MERGER, base if is_based else None).session

    assert twice.document == once.document


@pytest.mark.slow
@given(st.integers(0, 10**6), st.integers(2, 5))
def test_clones_that_merge_at_random_lose_nothing(seed, clones):
    """Two to five people who change, merge and settle in any order come to one session with all that anybody wrote."""
    chance = random.Random(seed)
    sessions = [begin()] * clones
    written = []
    for minute in range(0, 16 * clones, 4):
        at = chance.randrange(clones)
        match chance.randrange(4):
            case 0 | 1:
                sessions[at] = grow(chance, sessions[at], f"user{at}", chance.randint(1, 3), minute)
            case 2:
                sessions[at] = merge_sessions(sessions[at], chance.choice(sessions), MERGER).session
            case _ if sessions[at].clash:
                key = chance.choice(list(sessions[at].clash))
                author = Author(f"user{at}", START + timedelta(minutes=minute, seconds=30))
                sessions[at] = settle(sessions[at], key, author, takes_other=chance.random() < 1 / 2)
        written.append(read_again(sessions[at]))
        assert not list(find_inconsistencies(sessions[at]))

    whole = sessions[0]
    for _ in range(2):
        for session in sessions:
            whole = merge_sessions(whole, session, MERGER).session
    whole = settle_all(whole, MERGER, takes_other=False)

    assert not find_lost(read_again(whole), *written)
    for session in sessions:
        assert bare(merge_sessions(whole, session, MERGER, session).session) == bare(whole)
        assert bare(merge_sessions(session, whole, MERGER, session).session) == bare(whole)


def test_a_merge_is_no_clock_that_went_back():
    """What somebody else did meanwhile follows with its own time, and the lesson takes no clock for wrong."""
    base = begin()
    ours, theirs = grow(random.Random(1), base, "ada", 3, 30), grow(random.Random(2), base, "mara", 3, 2)
    merged = merge_sessions(ours, theirs, MERGER).session
    backwards = grow(random.Random(3), ours, "ada", 3, 2)

    told, wrong = (
        [gap.text for gap in find_gaps(Replay(each, load_interview(each.interview)))] for each in (merged, backwards)
    )
    assert not [text for text in told if "clock" in text]
    assert [text for text in wrong if "clock" in text]


@given(st.integers(0, 10**6), st.integers(0, 8), st.integers(0, 8))
def test_a_beginning_that_was_read_once_changes_nothing(seed, ours, theirs):
    """Two histories whose common entries are the same objects merge as any other, new ids among it."""
    chance = random.Random(seed)
    base = begin()
    one, other = grow(chance, base, "dana", ours), grow(chance, base, "mara", theirs, chance.choice((1, 3, 30)))
    begun = find_shared(one, other)

    found = merge_sessions(one, other, MERGER, begun=begun)
    again = merge_sessions(found.session, other, MERGER, begun=find_shared(found.session, other))

    assert begun is not None
    assert found == merge_sessions(read_again(one), read_again(other), MERGER)
    assert list(found.session.document["history"]) == list(range_of(found.session))
    assert again.session.document == found.session.document


def range_of(session):
    """Return the numbers of a session's entries, in order."""
    return (f"{number:04}" for number in range(1, len(session.entries) + 1))


@pytest.mark.parametrize("is_ours", [True, False])
def test_criterion_that_a_quote_speaks_by_stays(is_ours):
    """One deletes a criterion, the other takes a quote for a contender by it: no link leads to nothing."""
    base = apply_edits(begin(), [Edit(("criterion", "k1", "text"), "The price"), AGENCY], Author("kim", START))
    gone = apply_edits(base, remove_claim(base, "k1"), Author("dana", START + timedelta(minutes=5)))
    words = begin_record(("quote", "q1"), {"words": "They are cheap enough for us", "for": ["t1.k1"]})
    quoted = apply_edits(base, words, Author("mara", START + timedelta(minutes=6)))

    merged = merge_sessions(*((quoted, gone) if is_ours else (gone, quoted)), MERGER, base).session

    assert merged.criterion["k1"].text == "The price"
    assert merged.quote["q1"].for_ == ("t1.k1",)
    assert link_faults(merged) == ()

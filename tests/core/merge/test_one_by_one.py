"""Several answers of one claim that clash: each is settled by itself."""

from core.merge.parted import MERGER, START, begin, read_again

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.history.consistency import find_inconsistencies
from earnest.core.merge.clashes import with_others
from earnest.core.merge.differences import find_differences
from earnest.core.merge.sessions import merge_sessions
from earnest.core.merge.settling import settle_clashes

WHY, AIM = ("goal", "g1", "why_now"), ("goal", "g1", "larger_aim")


def write(by, *, why, aim):
    """Return the session with two answers of somebody's about its goal."""
    return apply_edits(begin(), [Edit(WHY, why), Edit(AIM, aim)], Author(by, START))


def test_two_answers_of_one_claim_are_settled_apart():
    """One takes the one's reason and the other's aim."""
    one, other = (write(by, why=f"{by}'s reason", aim=f"{by}'s aim") for by in ("dana", "mara"))
    both = merge_sessions(one, other, MERGER).session

    found = find_differences(both, with_others(both))
    assert {each.path: each.ways for each in found} == dict.fromkeys((AIM, WHY), ("file", "other"))
    settled = read_again(settle_clashes(both, {WHY: "file", AIM: "other"}, MERGER))
    assert (settled.goal["g1"].why_now, settled.goal["g1"].larger_aim) == ("dana's reason", "mara's aim")
    assert not settled.clash
    assert not list(find_inconsistencies(settled))


def test_what_clashes_in_one_answer_alone_stays_one_difference():
    """The rest of the claim is shown with it."""
    one = write("dana", why="The lease", aim="A second shop")
    other = write("mara", why="The bank", aim="A second shop")
    other = apply_edits(other, [Edit(("goal", "g1", "measure"), "bowls")], Author("mara", START))

    (found,) = find_differences(one, other)
    assert (found.path, len(found.lines), found.is_clash) == (("goal", "g1"), 2, True)

import pytest
from core.session_builder import SessionBuilder

from earnest.core.reports.ranking import Ranked, compare_rankings, count_pairs_right, describe_ranking


def ranked(*pairs):
    """Return a session of needs, each with how they rank it and how you guessed."""
    case = SessionBuilder()
    for number, (told, guessed) in enumerate(pairs, 1):
        ranks = {"rank_told": told, "rank_guessed": guessed}
        case.claim(f"n{number}", f"Need number {number}", **{key: rank for key, rank in ranks.items() if rank})
    return case.session()


@pytest.mark.parametrize(
    ("pairs", "right"),
    [
        ([], (0, 0)),
        ([(1, 1)], (0, 0)),
        ([(1, 1), (2, 2), (3, 3)], (3, 3)),
        ([(1, 3), (2, 2), (3, 1)], (0, 3)),
        ([(1, 1), (2, 3), (3, 2)], (2, 3)),
        ([(1, 1), (1, 2)], (0, 0)),
        ([(1, 2), (2, 2)], (0, 1)),
        ([(1, 1), (2, None), (None, 2)], (0, 0)),
    ],
)
def test_pairs_are_counted_in_order(pairs, right):
    """Both have to be ranked apart, and a guessed tie is wrong."""
    assert count_pairs_right(ranked(*pairs)) == right


def test_needs_are_sorted_by_their_rank():
    """Needs without their rank come last, unranked ones are left out."""
    found = compare_rankings(ranked((2, 1), (1, None), (None, 2), (None, None)))

    assert found == (Ranked("n2", 1, None), Ranked("n1", 2, 1), Ranked("n3", None, 2))


def test_ranking_is_described_as_a_count():
    """It is empty if there is nothing to compare."""
    assert (
        describe_ranking(ranked((1, 1), (2, 3), (3, 2))) == "Of how they rank their needs you had 2 of 3 pairs right."
    )
    assert describe_ranking(ranked((1, 1))) == ""

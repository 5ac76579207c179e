import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.model.kinds import CLAIM_KINDS, STAGES, by_id, is_in_order, kinds_of, natural


@pytest.mark.parametrize(
    "ordered",
    [
        ["c1", "c2", "c10", "c11"],
        ["c001", "c01", "c1", "c2"],
        ["alpha", "beta", "gamma"],
        ["2", "10", "later"],
        ["a", "a1", "a1b", "a1c", "a2"],
        ["目1", "目2", "目10"],
        ["", "1", "x"],
        ["g" + "1" * 5000, "g" + "2" * 5000],
    ],
)
def test_ids_are_ordered_as_people_count(ordered):
    """Numbers in ids count as numbers, at any length; names go by the alphabet."""
    mixed = [*ordered[1::2], *ordered[::2]]

    assert sorted(mixed, key=natural) == ordered


NUMBERS = st.text("01٠", min_size=2, max_size=2)
IDS = st.one_of(st.text("012٠١٢", max_size=3), NUMBERS, st.sampled_from(["c2", "c10"]))


@given(st.lists(IDS, unique=True, max_size=5), st.booleans())
def test_table_is_walked_in_the_order_of_its_ids(ids, are_sorted):
    """Ids are sorted, whether or not they are in order already, in figures of any script."""
    table = {key: f"what stands at {key}" for key in (sorted(ids) if are_sorted else ids)}

    assert by_id(table) == tuple((key, table[key]) for key in sorted(table, key=natural))
    assert is_in_order(list(table)) == (list(table) == sorted(table, key=natural))


def test_every_kind_belongs_to_a_stage_in_order():
    """Each stage has its kinds of claim, and ids that tell them apart."""
    assert [kind for stage in STAGES for kind in kinds_of(stage)] == list(CLAIM_KINDS)
    assert len({kind.prefix for kind in CLAIM_KINDS}) == len(CLAIM_KINDS)

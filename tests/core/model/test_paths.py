import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.model.keys import join_path, split_path
from earnest.core.model.paths import CopyOnce, leaves, remove_in_place, set_in_place, value_at, with_value, without

PATHS = st.lists(st.text(max_size=6), min_size=1, max_size=4).map(tuple)


@given(path=PATHS)
def test_path_is_written_and_read_back(path):
    """Any key, with dots, quotes or nothing in it, survives the history."""
    assert split_path(join_path(path)) == path


def test_path_is_written_as_toml_writes_it():
    """Only a key that needs quotes has them."""
    assert join_path(("goal", "g-1_x", "a b", 'q"\\', "目标")) == 'goal.g-1_x."a b"."q\\"\\\\"."目标"'


def test_new_key_takes_its_place_in_the_designs_order():
    """A changed answer changes its own lines only, and a new one is where a reader looks for it."""
    tables = {"format": 2, "client": "A", "mine": 1, "goal": {"g1": {"text": "a", "by": "b", "mine": {}}}, "need": {}}

    found = with_value(tables, ("goal", "g1", "measure"), "m")
    found = with_value(found, ("interview",), "client")
    found = with_value(found, ("challenge", "c1", "text"), "t")
    found = with_value(found, ("theirs",), 2)
    found = with_value(found, ("goal", "g1", "not_known"), ["owner"])
    found = with_value(found, ("goal", "g1", "text"), "z")

    assert list(found) == ["format", "client", "interview", "mine", "goal", "challenge", "need", "theirs"]
    assert list(found["goal"]["g1"]) == ["text", "measure", "by", "not_known", "mine"]
    assert found["goal"]["g1"]["text"] == "z"
    assert "interview" not in tables


def test_first_key_of_an_order_goes_before_those_that_follow_it():
    """A key that precedes all that is there comes first; among strangers it comes last."""
    assert list(with_value({"interview": "x", "mine": 1}, ("format",), 1)) == ["format", "interview", "mine"]
    assert list(with_value({"mine": 1}, ("format",), 1)) == ["mine", "format"]
    assert list(with_value({}, ("said_back", "s1", "class"), "no")["said_back"]["s1"]) == ["class"]


def test_value_in_the_way_of_a_table_gives_way():
    """A value where a table should be is replaced by the table."""
    assert with_value({"goal": "x"}, ("goal", "g1", "text"), "a") == {"goal": {"g1": {"text": "a"}}}
    assert with_value({"goal": {"g1": "x"}}, ("goal", "g1", "text"), "a") == {"goal": {"g1": {"text": "a"}}}
    assert with_value({}, ("mine", "a", "b"), 1) == {"mine": {"a": {"b": 1}}}


@pytest.mark.parametrize(
    ("path", "left"),
    [
        (("a", "b", "c"), {"a": {"x": 1}}),
        (("a", "x"), {"a": {"b": {"c": 1}}}),
        (("a",), {}),
        (("z",), {"a": {"x": 1, "b": {"c": 1}}}),
        (("a", "z"), {"a": {"x": 1, "b": {"c": 1}}}),
    ],
)
def test_removed_key_takes_empty_tables_along(path, left):
    """No empty table is left behind, and nothing else is touched."""
    assert without({"a": {"x": 1, "b": {"c": 1}}}, path) == left


def test_values_are_found_and_walked():
    """A path leads to its value, or to nothing."""
    tables = {"a": {"b": {"c": 1}, "e": {}}, "d": [2]}

    assert value_at(tables, ("a", "b", "c")) == 1
    assert value_at(tables, ("a", "b", "c", "x")) is None
    assert value_at(tables, ("z",)) is None
    assert list(leaves(tables)) == [(("a", "b", "c"), 1), (("d",), [2])]


KEYS = st.sampled_from(["goal", "g1", "quote", "text", "mine"])
CHANGES = st.lists(
    st.tuples(st.lists(KEYS, min_size=1, max_size=4).map(tuple), st.none() | st.integers(0, 3)), max_size=12
)


@given(changes=CHANGES)
def test_changes_in_place_are_those_of_new_tables(changes):
    """A value where a table was, a table where a value was, and tables that become empty: all are equal."""
    placed, changed = {}, {}
    for path, value in changes:
        if value is None:
            placed = without(placed, path)
            remove_in_place(changed, path)
        else:
            placed = with_value(placed, path, value)
            set_in_place(changed, path, value)

    assert changed == placed


def test_changes_after_one_another_copy_each_table_once():
    """Thousands of changes cost what they change, however large a table is; what was there stays as it is."""
    before = {"format": 2, "need": {"n1": {"text": "a"}, "n2": {"text": "b"}}, "goal": {"g1": {"text": "c"}}}
    copy = CopyOnce()

    first = with_value(before, ("need", "n1", "text"), "x", copy)
    claims = first["need"]
    second = without(with_value(first, ("need", "n3", "text"), "y", copy), ("need", "n2"), copy)

    assert second is first
    assert second["need"] is claims
    assert second["goal"] is before["goal"]
    assert claims == {"n1": {"text": "x"}, "n3": {"text": "y"}}
    assert before["need"] == {"n1": {"text": "a"}, "n2": {"text": "b"}}

from hypothesis import given
from hypothesis import strategies as st

from earnest.core.evidence.incremental import KeptResults, find_changed_keys

THINGS = [object() for _ in range(3)]
TABLES = st.lists(
    st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(THINGS)), unique_by=lambda item: item[0]), max_size=6
)


@given(TABLES, st.lists(st.sampled_from(["en", "de"]), min_size=6, max_size=6))
def test_result_is_that_of_a_fresh_computation(tables, beside):
    """Claims may come, go, change places or be replaced; the order is that of the claims."""
    asked = []

    def find(*what):
        asked.append(what)
        return what

    last, stood = {}, None
    kept = KeptResults(find)
    for items, language in zip(tables, beside, strict=False):
        now = dict(items)
        asked.clear()

        found = kept.update(now, context=(language,))

        assert list(found.items()) == [(key, (key, thing, language)) for key, thing in items]
        others = {key for key in {*now, *last} if now.get(key) is not last.get(key)}
        assert find_changed_keys(now, last) == others
        assert {key for key, *_ in asked} == (others & now.keys() if stood == language else set(now))
        last, stood = now, language

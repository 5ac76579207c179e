import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from earnest.store.toml.lines import find_line, locate_keys
from earnest.store.toml.tokens import split_tokens
from earnest.store.toml.write import to_toml

EXAMPLE = Path(__file__).with_name("example.toml").read_text()


def paths_in(value, path=()):
    """Yield the path of every key and item, as the lines are keyed."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield (*path, str(key))
        if isinstance(inner, dict | list):
            yield from paths_in(inner, (*path, str(key)))


def test_every_key_of_the_example_has_its_line():
    """No fault in a session is without its line, and no line is made up."""
    lines = locate_keys(EXAMPLE)

    assert set(lines) == set(paths_in(tomllib.loads(EXAMPLE)))
    assert EXAMPLE.splitlines()[lines["goal", "g1", "by"] - 1].startswith("by =")


def test_a_line_is_found_behind_strings_arrays_and_comments():
    """What only looks like a key, inside a string or comment, is none."""
    source = 'a = """\nb = 1\n"""\n# b = 2\nc = [\n  "]",\n  "x",\n]\nb = 3\n'

    assert find_line(source, ("b",)) == 9
    assert find_line(source, ("c", "1")) == 7


def test_quoted_keys_inline_tables_and_arrays_of_tables_are_followed():
    """The hand may write TOML in any of its ways."""
    source = (
        '"a key" = 1\n'
        "'lit.eral'.\"b\\u0041\" = 2\n"
        "many = [\n  1,\n  { deep = [ ']', 2,\n    3 ], d.e = 4 },\n]\n"
        "[[part]]\nname = 1\n[part.inner]\nx = 2\n[[part]]\ny = 3\n"
    )
    lines = locate_keys(source)

    assert set(lines) == set(paths_in(tomllib.loads(source)))
    assert lines["a key",] == 1
    assert lines["lit.eral", "bA"] == 2
    assert lines["many", "1", "deep", "2"] == 6
    assert lines["many", "1", "d", "e"] == 6
    assert lines["part", "0", "inner", "x"] == 11
    assert lines["part", "1", "y"] == 13


def test_the_nearest_table_stands_in_for_a_missing_key():
    """A key that should be there and is not points to its table."""
    assert find_line("[a]\n[a.b]\nc = 1\n", ("a", "b", "x", "y")) == 2
    assert find_line("[a]\n", ("b",)) is None


def test_a_string_that_never_ends_ends_the_scan():
    """The scan stays as quick on what no parser accepts."""
    assert [kind for kind, _, _ in split_tokens('a = "\\"\\"\\n b = 1')] == ["bare", "sign", "broken"]
    assert [kind for kind, _, _ in split_tokens("a = '''x''")][-1] == "broken"


KEYS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
TABLES = st.recursive(
    st.one_of(st.text(st.characters(codec="utf-8"), max_size=20), st.integers(0, 9)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, TABLES, max_size=4))
def test_lines_are_known_for_all_that_earnest_writes(document):
    """Whatever stands in a file, each of its keys can be pointed at."""
    text = to_toml(document)

    assert set(locate_keys(text)) == set(paths_in(document))

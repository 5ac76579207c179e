import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from earnest.store.toml.lines import find_line, locate_keys
from earnest.store.toml.tokens import split_tokens
from earnest.store.toml.write import to_toml

EXAMPLE = (Path(__file__).parents[1] / "example.toml").read_text()


def paths_in(value, path=()):
    """Yield the path of every key and item, as the lines are keyed."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield (*path, str(key))
        if isinstance(inner, dict | list):
            yield from paths_in(inner, (*path, str(key)))


def test_every_key_has_its_line():
    """Every key of the example has a line, and no others have."""
    lines = locate_keys(EXAMPLE)

    assert set(lines) == set(paths_in(tomllib.loads(EXAMPLE)))
    assert EXAMPLE.splitlines()[lines["goal", "g1", "by"] - 1].startswith("by =")


def test_line_is_found_after_strings_and_comments():
    """What looks like a key within a string or comment is none."""
    source = 'a = """\nb = 1\n"""\n# b = 2\nc = [\n  "]",\n  "x",\n]\nb = 3\n'

    assert find_line(source, ("b",)) == 9
    assert find_line(source, ("c", "1")) == 7


def test_all_forms_of_toml_are_followed():
    """Quoted keys, inline tables and arrays of tables are followed."""
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


def test_missing_key_has_the_line_of_its_table():
    """A missing key has the line of the nearest table."""
    assert find_line("[a]\n[a.b]\nc = 1\n", ("a", "b", "x", "y")) == 2
    assert find_line("[a]\n", ("b",)) is None


def test_unterminated_string_ends_the_scan():
    """The scan stays quick on invalid sources."""
    assert [kind for kind, _, _ in split_tokens('a = "\\"\\"\\n b = 1')] == ["bare", "sign", "broken"]
    assert [kind for kind, _, _ in split_tokens("a = '''x''")][-1] == "broken"


KEYS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
TABLES = st.recursive(
    st.one_of(st.text(st.characters(codec="utf-8"), max_size=20), st.integers(0, 9)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, TABLES, max_size=4))
def test_written_files_have_all_lines(document):
    """Every key that Earnest writes has a line."""
    text = to_toml(document)

    assert set(locate_keys(text)) == set(paths_in(document))

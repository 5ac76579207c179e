import math
import tomllib
from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earnest.store.toml.write import are_equal, is_own_form, to_toml

PIECES = [
    "\r", "\r\n", "\n", '"', '"""', "'''", "\\", "\\n", "\0", "\x1b]52;c;aGk=\x07", "\u2028", "\x85", "\x7f",
    "\t", " ", "👩\u200d👩\u200d👧", "\u202eשלום", "\ufeff", "\ufffe", "#", "=", "[a]", "é", "word",
]  # fmt: skip
HARD = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=12).map("".join)
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
SCALARS = st.one_of(
    HARD,
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.dates(),
    st.times(),
    st.datetimes(),
    st.datetimes(timezones=OFFSETS),
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(HARD, inner, max_size=3))
)


@settings(max_examples=400)
@given(HARD)
def test_text_comes_back_unchanged(text):
    """Texts come back exactly, with carriage returns, quotes and control characters."""
    assert tomllib.loads(to_toml({"text": text, "list": [text], "table": {"t": text}})) == {
        "text": text,
        "list": [text],
        "table": {"t": text},
    }


@given(st.dictionaries(HARD, VALUES, max_size=4))
def test_document_comes_back_in_the_same_form(document):
    """A document that was written, read and written again is the same to the byte."""
    text = to_toml(document)

    assert are_equal(tomllib.loads(text), document)
    assert is_own_form(text)


def test_lines_and_items_have_lines_of_their_own():
    """Multi-line texts and array items are written line by line."""
    document = {
        "at": datetime(2026, 3, 3, 9, 14, tzinfo=timezone(timedelta(hours=1))),
        "text": "one\ntwo",
        "cr": "one\r\ntwo",
        "list": ["a", "b"],
        "inner": {"on": date(2026, 3, 4)},
    }

    assert to_toml(document) == (
        'at = 2026-03-03 09:14:00+01:00\ntext = """\none\ntwo"""\ncr = "one\\r\\ntwo"\n'
        'list = [\n    "a",\n    "b",\n]\n\n[inner]\non = 2026-03-04\n'
    )


@pytest.mark.parametrize("half", [{"a": {"b": "\ud800"}}, {"a": {"b": ["x", "\udfff\r"]}}, {"a": {"b": None}}])
def test_unwritable_value_is_refused_with_its_key(half):
    """Half a character is refused with its key."""
    with pytest.raises(ValueError, match=r"^a\.b (has|contains)"):
        to_toml(half)


def test_unwritable_key_is_refused():
    """An unwritable key is refused."""
    with pytest.raises(ValueError, match="invalid Unicode"):
        to_toml({"\ud800": 1})


@pytest.mark.parametrize(
    "text",
    ["a = 1 # why\n", "a=1\n", "a = [1, 2]\n", "a = 1\r\n", "\ufeffa = 1\n", "a = '1'\n", "a = \n", "a = 1"],
)
def test_other_forms_are_recognized(text):
    """A file with comments or another layout is recognized."""
    assert not is_own_form(text)


def test_equal_values_have_the_same_type():
    """True differs from 1, and not-a-number equals itself."""
    assert are_equal({"a": [math.nan, time(1)]}, {"a": (math.nan, time(1))})
    assert not are_equal({"a": True}, {"a": 1})
    assert not are_equal({"a": [1]}, {"a": [1, 2]})
    assert not are_equal({"a": math.nan}, {"a": 1.0})

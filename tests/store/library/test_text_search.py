"""Texts looked for in files before they are parsed."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.text.normalize import normalize_for_search
from earnest.store.files.folder import Folder
from earnest.store.library.assessor import SessionAssessor
from earnest.store.toml.write import to_toml

WORDS = st.text(st.sampled_from("ab'\"\\\n u0éßø目‐’ "), max_size=12)


def may_mention(source, text):
    """Return whether a file with this source may contain a text."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "one.toml"
        path.write_text(source, "utf-8", newline="")
        return SessionAssessor(Folder(Path(place))).may_mention(path, normalize_for_search(text))


@given(words=WORDS, start=st.integers(0, 12), length=st.integers(0, 6))
def test_words_of_file_are_found_however_they_are_escaped(words, start, length):
    """As Earnest writes them, and with each sign by its number."""
    part = words[start : start + length]

    assert may_mention(to_toml({"goal": {"g1": {"text": words}}}), part)
    assert may_mention(f"text = {json.dumps(words)}\n", part)


@pytest.mark.parametrize(
    "source",
    ['text = """ware\\\n   house"""\n', 'text = "ware\\u0068ouse"\n', "text = 'C:\\warehouse'\n", 'a = "Warehouse"'],
)
def test_word_is_found_across_escapes(source):
    """A line that goes on, a sign by its number, a literal string, another case."""
    assert may_mention(source, "warehouse")


@pytest.mark.parametrize(
    "source", ['text = "C:\\\\stock"\n', 'text = "They \\"count\\"\\n by hand"\n', 'text = "Lager für"\n']
)
def test_file_with_escapes_is_not_parsed_for_each_word(source):
    """A backslash somewhere does not make a file one that must be read."""
    assert not may_mention(source, "warehouse")

import json
import random

import pytest

from earnest.core.transcripts.layouts.lazy_json import LazyList, NotLazy, parse_lazily
from earnest.core.transcripts.reading import read_transcript


def read_whole(value):
    """Return a document with its lazy lists read."""
    if isinstance(value, LazyList):
        return [*value]
    return {key: read_whole(each) for key, each in value.items()} if isinstance(value, dict) else value


def grow(chance, depth=4):
    """Return a random document."""
    kinds = [lambda: chance.choice([None, True, False, -3, 2.5, 1e30, "", 'a\n\u00e9"\\\\', "ä"])]
    if depth:
        kinds += [
            lambda: {f"k{at}": grow(chance, depth - 1) for at in range(chance.randint(0, 3))},
            lambda: [grow(chance, depth - 1) for _ in range(chance.randint(0, 3))],
            lambda: [{"text": "x", "more": grow(chance, depth - 1)} for _ in range(chance.randint(1, 3))],
        ]
    return chance.choice(kinds)()


@pytest.mark.parametrize("seed", range(60))
def test_lazy_document_is_the_same(seed):
    """Whatever a document holds, it reads as Python's own parser reads it, with any blanks between."""
    document = grow(random.Random(seed))
    for indent in (None, 2):
        text = f" \n{json.dumps(document, indent=indent, ensure_ascii=False)}\t"
        assert read_whole(parse_lazily(text)) == document


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[",
        "[{",
        '{"a" 1}',
        '{"a": 1,}',
        '{"a": 1 "b": 2}',
        "[{}",
        "[{},]",
        "[{} {}]",
        '{"a": [{}',
        "{} {}",
        "{1: 2}",
    ],
)
def test_what_is_no_json_is_left(text):
    """A text that is not whole is left to the parser that says where."""
    with pytest.raises(NotLazy):
        parse_lazily(text)


def test_half_a_character_is_left():
    """Escaped halves of characters are left to the parser that refuses them."""
    with pytest.raises(NotLazy):
        parse_lazily('{"a": "\\ud83d"}')


def test_lists_of_objects_can_be_read_twice():
    """A list is read again whenever it is looked through."""
    found = parse_lazily('{"a": [{"b": [1, {"c": 2}]}, {}], "d": [1, 2]}')
    assert isinstance(found["a"], LazyList)
    assert [*found["a"]] == [*found["a"]] == [{"b": [1, {"c": 2}]}, {}]
    assert found["d"] == [1, 2]


def test_words_beside_the_text_name_the_speakers():
    """Words at the top of a document cut its text, where they name who spoke."""
    words = [{"word": "Here.", "speaker": "B"}, {"word": "Yes.", "speaker": "A"}]
    document = {"text": "Here. Yes.", "words": words, "segments": [{"text": "Here."}]}
    found = read_transcript(json.dumps(document).encode())
    assert [(turn.label, turn.text) for turn in found.turns] == [("B", "Here."), ("A", "Yes.")]

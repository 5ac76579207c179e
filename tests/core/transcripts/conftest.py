"""Transcripts in tests are invented; each shows one habit of a program that writes them."""

import pytest

from earnest.core.transcripts.reading import read_transcript


@pytest.fixture
def read():
    """Return a function that reads a text, and returns its turns: label, words and start."""

    def read_turns(text):
        found = read_transcript(text.encode() if isinstance(text, str) else text)
        return [(turn.label, turn.text, turn.start) for turn in found.turns]

    return read_turns


@pytest.fixture
def said(read):
    """Return a function that reads a text, and returns label and words of each turn."""
    return lambda text: [(label, words) for label, words, _ in read(text)]

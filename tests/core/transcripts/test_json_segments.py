import json

import pytest
from core.calls import count_calls

from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.transcript import NotATranscript

CALLS = 60
"""An empty piece costs no more calls than this; one with words costs several times as many."""


def word(text, speaker=None, start=None, end=None):
    """Return a word as whisperX writes it."""
    found = {"word": text, "speaker": speaker, "start": start, "end": end}
    return {key: value for key, value in found.items() if value is not None}


@pytest.mark.parametrize(
    "document",
    [
        {"text": " We lost it. When?", "segments": [{"text": " We lost it.", "speaker": "Ada", "start": 1, "end": 2}]},
        {"version": "1.0.0", "segments": [{"body": "We lost it.", "speaker": "Ada", "startTime": 1.0, "endTime": 2}]},
        [{"text": "We lost it.", "speaker": "Ada", "start": "0:01", "end": "2"}],
        {"utterances": [{"transcript": "We lost it.", "speaker": {"name": "Ada"}, "start": 1, "end": 2, "more": [1]}]},
        {"segments": [{"sentence": "We lost it.", "speaker_name": "Ada", "start_time": 1, "end_time": 2}]},
    ],
)
def test_segments_of_several_programs_are_read(read, document):
    """Text, speaker and time are found under the names that programs give them."""
    assert read(json.dumps(document)) == [("Ada", "We lost it.", 1.0)]
    assert read_transcript(json.dumps(document).encode()).turns[0].end == 2.0


def test_words_of_another_speaker_are_cut_out(read):
    """A segment is cut where its words name another; a word that names nobody goes with the previous one."""
    words = [word("Here.", "B", 1, 1.5), word("20"), word("Yes.", "A", 3, 4)]
    segment = {"text": " Here. 20 Yes.", "speaker": "B", "start": 1, "end": 4, "words": words}
    assert read(json.dumps([segment])) == [("B", "Here. 20", 1.0), ("A", "Yes.", 3.0)]


def test_words_that_differ_from_the_text_are_left_alone(said):
    """The text of a segment is what was said, also where its words are others."""
    segment = {"text": "Here, yes.", "speaker": "B", "words": [word("Here", "A")]}
    assert said(json.dumps([segment, {**segment, "words": "none"}])) == [("B", "Here, yes. Here, yes.")]


def test_speaker_of_number_or_null_is_read(read):
    """Numbers are labels; null names nobody, and times that are none are left out."""
    document = [{"text": "Yes.", "speaker": 0, "start": "soon"}, {"text": "No.", "speaker": None, "start": True}]
    assert read(json.dumps(document)) == [("Speaker 0", "Yes.", None), (None, "No.", None)]


def test_text_alone_is_a_turn(said):
    """JSON with only a text is read."""
    assert said('{"text": "We lost it.", "language": "en"}') == [(None, "We lost it.")]


def test_segment_without_text_is_skipped_with_its_number():
    """A broken segment costs only itself."""
    found = read_transcript(b'[{"text": "Yes."}, {"text": 3}, null]')
    assert [tuple(each) for each in found.skipped] == [(2, "segment without text"), (3, "segment without text")]


@pytest.mark.parametrize(
    ("text", "expected", "line"),
    [
        ('{"a": 1}', "JSON with a list of segments, each with its text", None),
        ("[]", "JSON with a list of segments, each with its text", None),
        ('[{"a": 1}, {"b": [{"c": ""}]}]', "JSON with a list of segments, each with its text", None),
        ('{"segments": []}', "JSON with a list of segments, each with its text", None),
        ('{"segments":\n [', "JSON", 2),
        ("[" * 5000 + '"', "JSON", 1),
        ('[{"text": ""}]', "words that somebody said; none could be read as JSON", None),
    ],
)
def test_other_json_is_refused_with_what_was_expected(text, expected, line):
    """A refusal says what was expected, and where."""
    with pytest.raises(NotATranscript) as refused:
        read_transcript(text.encode())
    assert (str(refused.value), refused.value.line) == (expected, line)


def test_pieces_that_hold_nothing_cost_next_to_nothing():
    """A megabyte of them is read or refused in a moment, too."""
    many, said = 500, {"text": "They see it by noon", "speaker": "Dana"}
    with_empty, alone = (json.dumps([*empty, said]).encode() for empty in ([{}] * many, []))
    read_transcript(alone)
    once = count_calls(lambda: read_transcript(alone))

    assert count_calls(lambda: read_transcript(with_empty)) - once < CALLS * many

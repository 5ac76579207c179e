"""Transcripts of all layouts, changed at random: read, or refused with what was expected."""

import json
import random
import time

import pytest
from test_docx import pack, paragraph
from test_json_of_services import SERVICES
from test_layouts_in_full import FORMS, GENERIC, write
from test_layouts_of_programs import NAMED, SPOKEN, UNNAMED
from test_odd_lines import FORMS as ODD
from test_speaker_lines import LAYOUTS, OTTER
from test_speaker_lines import MEET as MEET_TEXT
from test_timed_cues import MEET, ROLLING, TEAMS, ZOOM

from earnest.core.transcripts.reading import read_transcript
from earnest.core.transcripts.transcript import NotATranscript

FEW, MANY = 400, 100_000
LONGEST = 2.0
"""So many seconds of the processor one may take."""
JSON = json.dumps(
    {"segments": [{"text": " Yes.", "speaker": "A", "start": 1, "words": [{"word": "Yes.", "speaker": "B"}]}]}
)
TEXTS = [ZOOM, TEAMS, MEET, ROLLING, OTTER, MEET_TEXT, JSON]
TEXTS += [*LAYOUTS.values(), *NAMED.values(), *UNNAMED.values(), *SPOKEN.values()]
TEXTS += [
    *(write(*form) for form in (*FORMS.values(), *ODD.values())),
    *(write(form, names=(1, 2)) for form, _ in GENERIC.values()),
]
TEXTS += [json.dumps(document) for document, _ in SERVICES.values()]
DOCX = [pack(paragraph("0:0:0.0 --&gt; 0:0:1.5", "Ada", "OK.")), pack(paragraph("Ada   0:03") + paragraph("Yes."))]
SEEDS = [*(text.encode() for text in TEXTS), ZOOM.encode("utf-16"), *DOCX]
PIECES = [
    *(b"\x1b[2J", b"\n", b"\n\n", b"-->", b":", b"<v ", b">", b"**", b"[0:01]", b"\xff", b"\0", b"\xe2\x80\xae"),
    *(b">>", b"\t", b",", b"\\", b"@0:05 - ", b"Q. "),
    *(b"NOTE ", b"{", b'"', b"&#", "（".encode()),
]


def mutate(chance):
    """Return a transcript with a few places cut, doubled, or written over."""
    content = bytearray(chance.choice(SEEDS))
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(content) + 1)
        end = min(start + chance.choice((0, 1, 2, 8, 40)), len(content))
        piece = chance.choice(
            (b"", chance.choice(PIECES), bytes(content[start:end]) * 2, bytes([chance.randrange(256)]))
        )
        content[start:end] = piece
    return bytes(content)


def check(content):
    """Return whether a transcript is read; its turns, or the refusal, are as they should be."""
    try:
        found = read_transcript(content)
    except NotATranscript as error:
        refused = error
    else:
        refused = None
    if refused is not None:
        assert str(refused).isprintable()
        assert refused.line is None or refused.line >= 1
        return False
    assert found.turns
    for turn in found.turns:
        assert turn.text == " ".join(turn.text.split()) != ""
        assert turn.label is None or turn.label.strip()
        assert turn.line >= 1
        assert turn.start is None or turn.start >= 0 or b"-" in content
    return True


@pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=[pytest.mark.long, pytest.mark.timeout(3600)])])
def test_changed_transcripts_are_read_or_refused(count, promise):
    """Whatever happened to a file, its turns are read in no time, or it is said what was expected."""
    kept = promise("P9", "mutated transcripts of all layouts, read or refused within two seconds")
    chance = random.Random(count)
    read = 0
    for number in range(count):
        content = mutate(chance)
        begin = time.thread_time()
        read += check(content)
        kept.case(time.thread_time() - begin < LONGEST, f"{number}: {content[:80]!r}")
    assert 0 < read < count
    kept.holds()

"""One conversation in every layout: the same turns, no word lost or doubled, and nobody guessed."""

import json
import random

import pytest
from test_docx import pack, paragraph

from earnest.core.transcripts.reading import read_transcript

NAMES = ["Ada Birk", "Ken", "Zoë (she/her)", "Speaker 1", "王", "Jan van der Wal", "Unknown Speaker", "A. B. Cole"]
WORDS = (
    "we lost nine days so: (laughs) - 10:30 Ada why? No. 42 “bees” e.g. it's – *not* * # http://a.example [x] 王さん"
).split()


def clock(at):
    """Return a time as most programs write it."""
    return f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}"


def write_cue(at, text):
    """Return a cue of WebVTT."""
    return f"{at}\n{clock(at)}.000 --> {clock(at + 1)}.000\n{text}\n\n"


WRITERS = {
    "Zoom": lambda said: "WEBVTT\n\n" + "".join(write_cue(at, f"{name}: {text}") for name, text, at in said),
    "Teams": lambda said: "WEBVTT\n\n" + "".join(write_cue(at, f"<v {name}>{text}</v>") for name, text, at in said),
    "Otter": lambda said: "".join(f"{name}  {at // 60}:{at % 60:02}  \n{text}\n\n" for name, text, at in said),
    "Fireflies": lambda said: "".join(f"[{clock(at)}] {name}: {text}\n" for name, text, at in said),
    "Rev": lambda said: "".join(f"{name} ({clock(at)}):\n{text}\n\n" for name, text, at in said),
    "Markdown": lambda said: "".join(f"**{name}:** \\[{clock(at)}\\] {text}\n\n" for name, text, at in said),
    "JSON": lambda said: json.dumps([{"speaker": name, "text": f" {text}", "start": at} for name, text, at in said]),
    "docx": lambda said: pack("".join(paragraph(f"{name}   {clock(at)}", text) for name, text, at in said)),
}


def converse(chance):
    """Return a conversation: name, words and time of each piece of speech."""
    names = chance.sample(NAMES, chance.randint(2, 4))
    return [
        (chance.choice(names), "Well, " + " ".join(chance.choices(WORDS, k=chance.randint(1, 12))), at)
        for at in sorted(chance.sample(range(1, 7000), chance.randint(4, 30)))
    ]


def join(said):
    """Return the turns of a conversation: label, words and start."""
    turns = []
    for name, text, at in said:
        if turns and turns[-1][0] == name:
            turns[-1] = (name, f"{turns[-1][1]} {text}", turns[-1][2])
        else:
            turns.append((name, text, float(at)))
    return turns


@pytest.mark.parametrize("layout", WRITERS)
def test_every_layout_gives_the_same_turns(layout):
    """What was said comes out as it went in, each word with its speaker."""
    chance = random.Random(layout)
    for _ in range(40):
        said = converse(chance)
        written = WRITERS[layout](said)
        found = read_transcript(written if isinstance(written, bytes) else written.encode())
        assert [(turn.label, turn.text, turn.start) for turn in found.turns] == join(said)
        assert not found.skipped

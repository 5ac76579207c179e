"""How long a transcript takes to be read, the memory that it needs, and what a step in its tray sends."""

import json
import random
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from core.tray.an_hour import write_hour
from measurement import EARNEST, Program, Row, at_most, home, in_yards

from earnest.core.transcripts.reading import read_transcript

CUES = 10_000
TIMES = 5
SESSION = "say_it_back_lims_noodle_shop"
WORDS = "we lost nine days in spring and the queue was at the street by noon so people walked away".split()
NAMES = ("Dana Reyes", "Priya Nair")
STEPS = 60
DOWN = "\x1b[B"


def rows() -> Iterator[Row]:
    """Measure each in turn."""
    for name, write in LAYOUTS.items():
        content = write(random.Random(3))
        yield in_yards(f"{name} of {CUES:,} pieces, read", median(read(content) for _ in range(TIMES)), 300)
    content = write_json(random.Random(3))
    yield at_most(
        "memory to read 2 MB of JSON with every word timed", peak(content), 8, "MiB", "beside the file itself"
    )
    yield from of_steps()


def read(content: bytes) -> float:
    """Return the milliseconds of processor that a transcript takes."""
    begin = time.thread_time()
    read_transcript(content)
    return (time.thread_time() - begin) * 1000


def peak(content: bytes) -> float:
    """Return the most MiB that reading needs at once."""
    tracemalloc.start()
    read_transcript(content)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 2**20


def of_steps() -> Iterator[Row]:
    """Walk the tray of an hour."""
    with home(SESSION) as folder:
        file = Path(folder) / "spring.vtt"
        file.write_bytes(write_hour())
        program = Program([EARNEST, "hear", SESSION, str(file), "--me", NAMES[1]], EARNEST_HOME=str(folder))
        program.until("Who speaks")
        program.settle(1.5)
        program.press("n", quiet=1.5)
        program.until("turns left")
        program.settle(1.5)
        sent = [program.press(DOWN, quiet=0.4) for _ in range(STEPS)]
        program.end()
    yield at_most("bytes for a step in the tray", max(sent), 1500, "bytes", f"a median of {median(sent):,.0f}")


def write_otter(chance: random.Random) -> bytes:
    """Return a text as Otter exports it."""
    lines = (f"{NAMES[at % 2]}  {at * 4 // 60}:{at * 4 % 60:02}  \n{say(chance)}\n" for at in range(CUES))
    return "\n".join(lines).encode()


def write_webvtt(chance: random.Random) -> bytes:
    """Return captions as Zoom exports them."""
    times = (f"{at * 4 // 3600:02}:{at * 4 // 60 % 60:02}:{at * 4 % 60:02}.000" for at in range(CUES))
    cues = (f"{at}\n{time} --> {time}\n{NAMES[at % 2]}: {say(chance)}\n" for at, time in enumerate(times))
    return ("WEBVTT\n\n" + "\n".join(cues)).encode()


def write_json(chance: random.Random) -> bytes:
    """Return segments as whisperX writes them, 2 MB of them."""
    segments, size, at = [], 0, 0.0
    while size < 2_000_000:
        said = say(chance)
        words = [{"word": word, "start": round(at + 0.3 * n, 3), "score": 0.9} for n, word in enumerate(said.split())]
        speaker = f"SPEAKER_0{len(segments) % 2}"
        segments.append({"start": round(at, 3), "text": f" {said}", "words": words, "speaker": speaker})
        at, size = at + 5, size + len(json.dumps(segments[-1]))
    return json.dumps({"segments": segments, "language": "en"}).encode()


def say(chance: random.Random) -> str:
    """Return a sentence."""
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(5, 18))).capitalize() + "."


LAYOUTS = {"a text of Otter": write_otter, "WebVTT": write_webvtt}

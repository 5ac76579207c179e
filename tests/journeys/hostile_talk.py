"""Transcripts full of hostile text, and the keys that lead through every page of one."""

import hashlib
import json
from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Any

from core.session_builder import SessionBuilder

from earnest.core.transcripts.reading import read_transcript
from earnest.core.tray.hearing import HeardFile

HEARD_ON = date(2026, 3, 4)
TALK_STEPS: tuple[tuple[str, ...], ...] = (
    ("home",),
    ("enter",),
    ("esc",),
    ("end",),
    ("n n",),
    ("tab",),
    ("1 enter",),
    ("x",),
    ("down",),
    ("2 enter",),
    ("2 v",),
    ("b",),
    ("[",),
    ("/", "=queue"),
    ("enter",),
    ("up s",),
    ("esc",),
    ("?", "=mirror", "enter"),
    ("down",),
    ("esc",),
    ("?", "=voices", "enter"),
    ("esc",),
    ("q",),
    ("esc z",),
    ("z",),
    ("esc",),
    ("esc m",),
    ("up enter",),
    ("esc",),
    ("end enter",),
)
"""Keys that lead through the pages of a transcript, the quotes taken from it, the sheet and the plan of a meeting, and
the page to type into."""
LINES = ("d {} we lost nine days", '"{}', "? {} when", "= {} so", "{}")
"""What is typed in a meeting."""


def build_listener(text: str = "", people: Sequence[str] = ()) -> Any:
    """Return a session that a transcript is brought into, with people of those names.

    The text is in its claims and its planned meeting.
    """
    case = SessionBuilder(you="Priya Nair", offer=["Queue Screen"]).person("dana", f"Dana {text}")
    for number, name in enumerate(people, 1):
        case.person(f"p{number}", name)
    case.claim("g1", f"Serve {text} bowls", measure="bowls", by="autumn", owner=["dana"])
    case.claim("c1", f"The queue {text} reaches the street", blocks=["g1"])
    plan = {
        "at": "10:30",
        "minutes": 30,
        "title": f"Review {text}",
        "place": f"Hall {text}",
        "invited_by": f"Jo {text}",
    }
    case.put("meeting", "m1", on=date(2026, 4, 24), how="call", who=["dana"], plan=plan)
    return case.session()


def write_talk(names: Sequence[str], words: Sequence[str]) -> bytes:
    """Return a transcript in JSON, which carries any character, with those names and words in turn."""
    turns = [
        {"speaker": names[at % len(names)], "text": f"{said} the queue reaches the street?", "start": at * 5.0}
        for at, said in enumerate(words)
    ]
    return json.dumps(turns).encode()


def hear(content: bytes, name: str = "talk.json") -> HeardFile:
    """Return a transcript as it is brought into a session."""
    return HeardFile(name, hashlib.sha256(content).hexdigest(), read_transcript(content), on=HEARD_ON)


async def walk_talk(you: Any, typed: Sequence[str]) -> AsyncIterator[str]:
    """Yield the name of each page of a transcript once it is shown; at last lines are typed in a meeting."""
    yield "first page"
    for keys in TALK_STEPS:
        await you.press(*keys)
        yield f"{keys}: {you.top_line.strip()}"
    for line in typed:
        await you.press(f"={line}")
        yield "a line typed"
        await you.press("enter")
        yield "a line kept"

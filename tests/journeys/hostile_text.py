"""Hostile text: payloads, sessions full of them, and what may reach a terminal.

The places come from the models of a session, so that a new field is covered too.
"""

import re
import tomllib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from textual.drivers.headless_driver import HeadlessDriver

from earnest.core.model.records import SENSES, name_target
from earnest.core.model.reflection import keys_of, tables_in

EXAMPLE = Path(__file__).parents[1] / "store" / "example.toml"

CONTROLS = [chr(number) for number in (*range(32), *range(0x7F, 0xA0)) if number != ord("\n")]
SEQUENCES = [
    "\x1b[2J",
    "\x1b[31mred",
    "\x1b[1;1H",
    "\x1b[6n",
    "\x1b[?1049l",
    "\x1b[?1000h",
    "\x1b[20t",
    "\x1b[5i",
    "\x1bc",
    "\x1b#8",
    "\x1b(0",
    "\x1bZ",
    "\x1b7\x1b8",
    "\x1b]0;title\x07",
    "\x1b]2;title\x1b\\",
    "\x1b]8;;https://example.org\x1b\\here\x1b]8;;\x1b\\",
    "\x1b]52;c;c3RvbGVu\x07",
    "\x1b]52;p;?\x1b\\",
    "\x1b]4;1;?\x07",
    "\x1b]10;#ff0000\x07",
    "\x1b]1337;File=inline=1:AAAA\x07",
    "\x1b]777;notify;a;b\x07",
    "\x1bP$qm\x1b\\",
    "\x1bP0;1|17/ab\x1b\\",
    "\x1bP+q544e\x1b\\",
    "\x1b_Gf=32;AAAA\x1b\\",
    "\x1b^private\x1b\\",
    "\x1bXstring\x1b\\",
    "\x1bktitle\x1b\\",
    "\x9b31mred",
    "\x9d52;c;c3RvbGVu\x9c",
    "\x90q\x9c",
    "\x9fG\x9c",
    "\x9eprivate\x9c",
    "\x98string\x9c",
    "over\rwritten",
    "a\x08b",
    "\x0e\x0f",
    "\x1b\x1b[A",
    "\x1b[200~paste\x1b[201~",
]
READING = [
    *"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029",
    "\u202egnp.exe\u202c",
    "\u2066x\u2069",
]
"""Characters that change the direction of a line or break it."""
UNSEEN = ["a\u200bb", "\ufeff", "\u2060", "\u00ad", "\U000e0041\U000e007f", "\u3164", "\u115f"]
"""Invisible characters. An edited field shows them as its font does; elsewhere each is a sign."""
PAYLOADS = [*CONTROLS, *SEQUENCES, *READING, *UNSEEN]
BUNDLE = 3
"""How many payloads are put together into one text."""

DRIVING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
HIDING = re.compile(f"{DRIVING.pattern[:-1]}\u00ad\u115f\u200b\u2060\u3164\ufeff\U000e0000-\U000e007f]")
DRAWN = re.compile(r"\x1b\[(?:[0-9;]*m|[0-9]+;[0-9]+H|\?2026[hl])|\r?\n")
"""What Textual sends while it draws: colours, cursor positions, begin and end of a frame."""
FIXED = {
    "meeting": "a link",
    "reply_of": "a link",
    "interview": "opens nothing under another name",
    "at_question": "decides where one begins",
    "language": "decides which remarks are asked",
    "who": "a link",
    "option": "a link",
    "who_minded": "a link",
    "goal": "a link",
    "need": "a link",
    "serves": "a link",
    "claim": "a link",
    "rule": "a rule's name",
    "print": "a fingerprint",
}
"""Keys that keep their text so that the session stays sound, and why."""


def bundle_payloads() -> list[str]:
    """Return the payloads in bundles, one text each."""
    return ["".join(PAYLOADS[at : at + BUNDLE]) for at in range(0, len(PAYLOADS), BUNDLE)]


def find_foreign(written: str, wanted: re.Pattern[str] = DRIVING) -> list[str]:
    """Return what is neither text nor one of Textual's own sequences."""
    return wanted.findall(DRAWN.sub("", written))


def load_example() -> dict[str, Any]:
    """Return the tables of the design's example session, which uses every key."""
    return tomllib.loads(EXAMPLE.read_text("utf-8"))


def make_sound_session(text: str, document: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return a sound session with a text at the start of every string of its models."""
    document = load_example() if document is None else document
    for path, model, table in tables_in(document):
        is_history = path[:1] == ("history",)
        for key, annotation in keys_of(model).items():
            if annotation is str and (key not in FIXED or (key == "who" and model.__name__ == "Meeting")):
                table[key] = text if is_history and key == "path" else f"{text} {table.get(key, '')}"
        if is_history:
            table.update({key: f"{text} {key}" for key in ("was", "now") if isinstance(table.get(key), str)})
    document["you"]["offer"] = [f"{text} package"]
    document["not_known"] = {**document.get("not_known", {}), "choice": [text]}
    return document


def make_hostile_session(text: str) -> dict[str, Any]:
    """Return a session with a text also in ids, links, unknown keys and fixed values."""
    document = _renamed(make_sound_session(text), text)
    for _, _, table in list(tables_in(document)):
        table[f"own{text}key"] = text
        table[f"own{text}table"] = {f"a{text}": text}
    document["at_question"], document["language"] = text, text
    goal, need = (next(iter(document[kind].values())) for kind in ("goal", "need"))
    goal["doubted_by"], goal["not_known"] = [text], [text]
    need["answers"].append(text)
    document["not_known"][text] = [text]
    document.setdefault("settled", {})[f"x{text}"] = {"claim": text, "rule": text, "print": text, "answer": text}
    return document


def _renamed(value: Any, text: str) -> Any:
    ids = {"dana", "jo", "g1", "q1", "s1", "c2", "k1"}
    if isinstance(value, dict):
        renamed = {f"{key}{text}" if key in ids else key: _renamed(inner, text) for key, inner in value.items()}
        return renamed | {key: list(map(name_target, renamed[key])) for key in SENSES if key in renamed}
    if isinstance(value, list):
        return [_renamed(inner, text) for inner in value]
    return f"{value}{text}" if isinstance(value, str) and value in ids else value


class RecordingDriver(HeadlessDriver):
    """A driver that records what it would send to the terminal."""

    written: list[str]

    def write(self, data: str) -> None:
        """Record the data."""
        self.__dict__.setdefault("written", []).append(data)

    @property
    def is_headless(self) -> bool:
        """Return False, so that Textual draws."""
        return False


def draw_screen(app: Any) -> str:
    """Redraw an app's screen and return what its terminal would be sent."""
    before, driver = app._driver, RecordingDriver(app, size=tuple(app.size))
    app._driver = driver
    try:
        app._display(app.screen, app.screen._compositor.render_update(full=True))
    finally:
        app._driver = before
    return "".join(driver.written)


SCREENS = (
    *(f"esc {stage}" for stage in range(1, 8)),
    "esc 1 esc h",
    "tab tab esc n",
    "esc n",
    "esc n",
    "esc n",
    "esc 3 esc n",
    "esc f",
    "esc w",
    "down",
    "down",
    "end",
    "esc r",
    "down",
    "down",
    "end",
    "esc m",
    "down",
    "end",
    "esc s",
    "tab",
    "esc ? esc q",
    "esc p",
    "tab",
    "esc q",
    "esc o",
    "down enter",
    "esc esc ?",
    "p e o",
    "enter",
    "down",
    "esc ?",
    "w r i t e",
    "enter",
    "down enter",
    "tab",
    "esc q",
    "esc x",
    "esc k",
    "esc u",
    "esc t",
    "b",
    "b",
    "V",
    "home",
    "l",
    "end",
    "esc home d",
    "end d",
    "end",
    "esc /",
    "esc esc q",
    "l",
    "esc",
    "/ l a n",
    "esc w",
    "esc",
    "c",
    "esc",
)
"""Keys that lead through every screen."""


LOOKS = (
    *(f"esc {stage}" for stage in range(1, 8)),
    "esc m",
    "esc p",
    "esc r",
    "end",
    "w",
    "end",
    "esc",
    "?",
    "p e o",
    "enter",
    "esc",
    "o",
    "esc",
    "t",
    "b",
    "V",
    "esc",
    "q",
    "w",
    "esc",
)
"""Keys that lead through a read-only session, or a quick round."""


async def walk_screens(you: Any, screens: tuple[str, ...] = SCREENS) -> AsyncIterator[tuple[str, str]]:
    """Yield after each step its name and what was drawn."""
    for number, keys in enumerate(screens):
        await you.press(keys)
        yield f"{number} {keys}: {you.top_line.strip()}", draw_screen(you.app)

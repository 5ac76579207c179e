"""Responsible for the scenes kept as frames and as pictures: each on samples, on a fixed day, in a fixed place."""

import os
import shutil
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journeys.hands import Hands, hands

from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.store.shipped import SAMPLES, find_shipped, list_samples
from earnest.terminal.signs import ASCII, UNICODE
from earnest.workspace.opened_session import OpenedSession

TODAY = datetime(2026, 6, 18, 10, 42, tzinfo=UTC)
"""The day of every frame, later than all that the samples tell of."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A page of Earnest as somebody comes to it."""

    sample: str = ""
    """The end of the sample's file name; home where it is empty."""
    keys: str | tuple[str, ...] = ()
    """What is pressed on the way there, and what is pasted: the parts that begin with `=`."""
    folder: tuple[str, ...] = ()
    """The samples that stand in the folder, newest first; for home."""
    ascii: bool = False
    """Whether the terminal draws the house's signs in ASCII."""
    shows: str = ""
    """What comes by itself a moment later, and is waited for."""


HOME = ("media", "noodle_shop", "clinics", "bakery", "libraries", "brewery")

WORDS = "What has to change is that they do not look at the clock, they look at the soup"
AT_THE_WAIT = "esc m n esc w down enter" + 6 * " esc n"
"""The way to the day on which eleven people left the line."""
SAID = "So it is the clock and not the price: when noon comes, the queue has to get through before the office calls"

SCENES = {
    "home_empty": Scene(),
    "home": Scene(folder=HOME),
    "home_picture": Scene(folder=(*HOME[:5], "vets")),
    "home_search": Scene(folder=HOME, keys="/ l i m"),
    "new_session": Scene(keys="enter"),
    "interview": Scene("noodle_shop", AT_THE_WAIT),
    "stage_1_goal": Scene("noodle_shop", "esc 1"),
    "stage_2_challenges": Scene("noodle_shop", "esc 2"),
    "stage_3_need": Scene("noodle_shop", "esc r enter"),
    "stage_4_options": Scene("noodle_shop", "esc 4"),
    "stage_5_ruled_out": Scene("noodle_shop", "esc 5"),
    "stage_6_shortlist": Scene("noodle_shop", "esc 6"),
    "stage_7_choice": Scene("noodle_shop", "esc 7"),
    "verdict_keep_listening": Scene("clinics"),
    "verdict_say_it_back": Scene("libraries"),
    "verdict_earned": Scene("bakery"),
    "verdict_earned_and_know_the_field": Scene("media", "esc r enter"),
    "not_known_yet": Scene("noodle_shop", "esc 1 esc k"),
    "how_do_you_know": Scene(
        "noodle_shop",
        ("esc 3 esc h", f"={WORDS}", "tab ctrl+u", "=Mrs Lim", "tab tab right right shift+tab shift+tab shift+tab"),
    ),
    "out_of_the_field": Scene("noodle_shop", f"{AT_THE_WAIT} esc"),
    "help": Scene("noodle_shop", f"{AT_THE_WAIT} esc f"),
    "picking": Scene("noodle_shop", "esc r enter esc n"),
    "why": Scene("noodle_shop", "esc w"),
    "why_earned": Scene("media", "esc w"),
    "review": Scene("media", "esc r"),
    "say_it_back": Scene(
        "noodle_shop", ("esc s", f"={SAID}", "tab", "=That's it.", "tab ctrl+u", "=Mrs Lim", "tab tab right")
    ),
    "sheet": Scene("clinics", "esc m"),
    "sheet_own": Scene("noodle_shop", "esc m down down down"),
    "proposal": Scene("media", "esc p"),
    "proposal_gone_ahead": Scene("freight", "esc p"),
    "proposal_not_earned": Scene("vets", ("esc p", "=They asked for a price by Friday, for their own budget round")),
    "out": Scene("noodle_shop", "esc o"),
    "people": Scene("media", ("esc ?", "=people", "enter")),
    "meeting": Scene("noodle_shop", ("esc ?", "=write up", "enter", "down enter")),
    "replay": Scene("media", "esc t V V", shows="Keep listening"),
    "replay_end": Scene("noodle_shop", "esc t", shows="Keep listening"),
    "lesson": Scene("media", "esc t l", shows="otherwise"),
    "compared": Scene("media", "esc t home pagedown n n d end d"),
    "find_a_step": Scene("media", ("esc t /", "=dana")),
    "line_in_words": Scene(
        "media", ("esc t home pagedown pagedown ?", "=line in words", "enter"), shows="now Say it back"
    ),
    "lessons": Scene(folder=HOME, keys="l", shows="stage that was misread"),
    "keys": Scene("noodle_shop", "esc ?"),
    "keys_narrowed": Scene("noodle_shop", "esc ? w h y"),
    "cjk": Scene("brewery", "esc r enter"),
    "ascii": Scene("noodle_shop", AT_THE_WAIT, ascii=True),
    "ascii_review": Scene("media", "esc r", ascii=True),
}

SMALL, WIDE, NARROW, HUGE = (80, 24), (120, 40), (60, 20), (200, 60)

FRAMES = [
    *((name, size) for name in SCENES if name != "home_picture" for size in (SMALL, WIDE)),
    *((name, NARROW) for name in ("home", "interview", "how_do_you_know", "why", "say_it_back", "proposal")),
    *((name, HUGE) for name in ("home", "interview", "verdict_earned_and_know_the_field")),
]


def sample(end: str) -> Path:
    """Return a sample by the end of its file's name."""
    return next(path for path in list_samples() if path.stem.endswith(end))


def copied(end: str, folder: Folder, days_ago: float = 0) -> Path:
    """Copy a sample into a folder as if it had been saved so many days ago."""
    path = folder.path / f"{end}.toml"
    shutil.copyfile(sample(end), path)
    at = (TODAY - timedelta(days=days_ago)).timestamp()
    os.utime(path, (at, at))
    return path


@contextmanager
def at_greenwich() -> Iterator[None]:
    """Keep the machine's own time zone out."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


READ: dict[tuple[Path, int, int], OpenedSession] = {}
"""The samples that were opened to look at, each with its time and its length."""


def opened_once(path: Path, *, to_write: bool = True) -> OpenedSession:
    """Open a session, for a shelf; a sample that is looked at is read the first time, for as long as it stands there.

    An empty home shows what every sample is worth, and most of what a test of a page took went into reading them.
    """
    if to_write or path.parent != find_shipped(SAMPLES):
        return open_session(path, to_write=to_write)
    facts = path.stat()
    key = path, facts.st_mtime_ns, facts.st_size
    if key not in READ:
        READ[key] = open_session(path, to_write=False)
    return READ[key]


@asynccontextmanager
async def scene(name: str, size: tuple[int, int], place: Path) -> AsyncIterator[Hands]:
    """Go to a scene, in a new folder inside of a place."""
    one = SCENES[name]
    folder = Folder.open_or_make(place / "sessions")
    for number, end in enumerate(one.folder):
        copied(end, folder, number * 1.5)
    opened = open_session(copied(one.sample, folder)) if one.sample else None
    signs = ASCII if one.ascii else UNICODE
    async with hands(folder, size=size, signs=signs, opened=opened, clock=lambda: TODAY) as you:
        await you.do(*([one.keys] if isinstance(one.keys, str) else one.keys))
        if one.shows:
            await you.until(lambda: one.shows in you.screen)
        yield you

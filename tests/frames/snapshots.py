"""The screens that are kept as golden frames and pictures, on samples and a fixed day."""

import os
import shutil
import time
import tomllib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journeys.driver import Driver, drive

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.merge.sessions import merge_sessions
from earnest.core.model.formats.migrations import migrate
from earnest.store.disk import SYNCED
from earnest.store.files.folder import Folder
from earnest.store.sessions.open import open_session
from earnest.store.sessions.parsed_file import parse_file
from earnest.store.shipped import SAMPLES, find_shipped, list_samples
from earnest.store.teams.news import keep_news
from earnest.store.toml.write import to_toml
from earnest.terminal.signs import ASCII, UNICODE
from earnest.workspace.opened_session import OpenedSession

TODAY = datetime(2026, 6, 18, 10, 42, tzinfo=UTC)
"""The time of every frame, later than everything in the samples."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A screen of Earnest and the way to it."""

    sample: str = ""
    """The end of the sample's file name; empty for home."""
    keys: str | tuple[str, ...] = ()
    """The keys that lead there; a part that begins with `=` is pasted."""
    folder: tuple[str, ...] = ()
    """The samples in the folder of home, newest first."""
    ascii: bool = False
    """Whether signs are drawn in ASCII."""
    team: bool = False
    """Whether a team's sync has come in, with a session in which two versions wait."""
    shows: str = ""
    """A text that appears a moment later and is waited for."""


HOME = ("media", "noodle_shop", "clinics", "bakery", "libraries", "brewery")

WORDS = "What has to change is that they do not look at the clock, they look at the soup"
AT_THE_WAIT = "esc m n esc w down enter" + 6 * " esc n"
"""The keys that lead to the challenge of the queue."""
SAID = "So it is the clock and not the price: when noon comes, the queue has to get through before the office calls"

CALL = Path(__file__).with_name("noodle_call.vtt")
TO_THE_VOICES = ("esc ?", "=transcript", "enter", "enter", f"={CALL}", "enter")
"""The keys that lead to the first page of an invented call."""

SNAPSHOTS = {
    "home_empty": Snapshot(),
    "home": Snapshot(folder=HOME),
    "home_news": Snapshot(folder=HOME[:4], team=True),
    "clash": Snapshot(folder=HOME[:4], team=True, keys="n enter enter right"),
    "home_search": Snapshot(folder=HOME, keys="/ l i m"),
    "new_session": Snapshot(keys="enter"),
    "interview": Snapshot("noodle_shop", AT_THE_WAIT),
    "stage_1_goal": Snapshot("noodle_shop", "esc 1"),
    "stage_2_challenges": Snapshot("noodle_shop", "esc 2"),
    "first_question": Snapshot(keys=("enter", "=Harbour Books", "enter")),
    "no_lesson": Snapshot(keys=("enter", "=Harbour Books", "enter", "esc t l")),
    "another_challenge": Snapshot("noodle_shop", "esc 2 esc x"),
    "stage_3_need": Snapshot("noodle_shop", "esc r enter"),
    "stage_4_options": Snapshot("noodle_shop", "esc 4"),
    "stage_5_ruled_out": Snapshot("noodle_shop", "esc 5"),
    "stage_6_shortlist": Snapshot("noodle_shop", "esc 6"),
    "stage_7_choice": Snapshot("noodle_shop", "esc 7"),
    "verdict_keep_listening": Snapshot("clinics"),
    "verdict_say_it_back": Snapshot("libraries"),
    "verdict_earned": Snapshot("bakery"),
    "verdict_earned_and_know_the_field": Snapshot("media", "esc r enter"),
    "not_known_yet": Snapshot("noodle_shop", "esc 1 esc k"),
    "how_do_you_know": Snapshot(
        "noodle_shop",
        ("esc 3 esc h", f"={WORDS}", "tab ctrl+u", "=Mrs Lim", "tab tab right right shift+tab shift+tab shift+tab"),
    ),
    "out_of_the_field": Snapshot("noodle_shop", f"{AT_THE_WAIT} esc"),
    "help": Snapshot("noodle_shop", f"{AT_THE_WAIT} esc f"),
    "picking": Snapshot("noodle_shop", "esc r enter esc n"),
    "why": Snapshot("noodle_shop", "esc w"),
    "why_earned": Snapshot("media", "esc w"),
    "review": Snapshot("media", "esc r"),
    "say_it_back": Snapshot(
        "noodle_shop", ("esc s", f"={SAID}", "tab", "=That's it.", "tab ctrl+u", "=Mrs Lim", "tab tab right")
    ),
    "sheet": Snapshot("clinics", "esc m"),
    "sheet_own": Snapshot("noodle_shop", "esc m down down down"),
    "proposal": Snapshot("media", "esc p"),
    "proposal_gone_ahead": Snapshot("freight", "esc p"),
    "proposal_not_earned": Snapshot("vets", ("esc p", "=They asked for a price by Friday, for their own budget round")),
    "out": Snapshot("noodle_shop", "esc o"),
    "people": Snapshot("media", ("esc ?", "=people", "enter")),
    "quotes": Snapshot("media", "esc z"),
    "quotes_by_claim": Snapshot("libraries", "esc z z z"),
    "grid": Snapshot("media", "esc #"),
    "plan": Snapshot("media", ("esc m up enter enter space enter", "=Mei Tan", "enter", "=friday", "enter", "=10.30")),
    "newcomer": Snapshot("media", ("esc m up enter enter enter", "=Mei Tan, buyer", "esc n")),
    "sheet_chosen": Snapshot(
        "media", ("esc m space up", "enter enter space", "esc n", "down space - end up up enter up up")
    ),
    "live": Snapshot(
        "media",
        (
            "esc m end enter",
            "=d we lost nine days",
            "enter",
            '="we cannot do that twice',
            "enter",
            "=? who decides",
            "enter",
        ),
    ),
    "meeting": Snapshot("noodle_shop", ("esc ?", "=write up", "enter", "down enter")),
    "voices": Snapshot("noodle_shop", TO_THE_VOICES),
    "tray": Snapshot("noodle_shop", (*TO_THE_VOICES, "n down 2 enter")),
    "mirror": Snapshot("noodle_shop", (*TO_THE_VOICES, "n ?", "=your own part", "enter")),
    "ascii_tray": Snapshot("noodle_shop", (*TO_THE_VOICES, "n down [ [ ] 2 enter"), ascii=True),
    "replay": Snapshot("media", "esc t V V", shows="◆"),
    "replay_end": Snapshot("noodle_shop", "esc t", shows="◆"),
    "lesson": Snapshot("media", "esc t l", shows="turned out different"),
    "compared": Snapshot("media", "esc t home pagedown n n d end d"),
    "marked": Snapshot("media", "esc t home d", shows="◆"),
    "find_a_step": Snapshot("media", ("esc t /", "=dana")),
    "line_in_words": Snapshot(
        "media", ("esc t home pagedown pagedown ?", "=timeline as text", "enter"), shows="now Say it back"
    ),
    "lessons": Snapshot(folder=HOME, keys="l", shows="stage you got wrong"),
    "keys": Snapshot("noodle_shop", "esc ?"),
    "keys_narrowed": Snapshot("noodle_shop", "esc ? w h y"),
    "delete_session": Snapshot(folder=HOME, keys=("?", "=delete", "enter")),
    "copy_session": Snapshot(folder=HOME, keys="c"),
    "nothing_found": Snapshot(folder=HOME, keys="/ q q q"),
    "rename_client": Snapshot("noodle_shop", ("esc ?", "=rename", "enter")),
    "manual": Snapshot("noodle_shop", ("esc ?", "=read the manual", "enter")),
    "own_question": Snapshot("noodle_shop", "esc m a"),
    "write_file": Snapshot("noodle_shop", "esc o enter down enter"),
    "note": Snapshot("media", "esc t a"),
    "revert": Snapshot("media", ("esc t home pagedown ?", "=revert", "enter")),
    "merge_people": Snapshot("media", ("esc ?", "=people", "enter", "&")),
    "undo_of_another": Snapshot("media", "esc u"),
    "reworded_after_yes": Snapshot("media", ("esc r enter", "= and everywhere", "esc n")),
    "corrected": Snapshot(
        "libraries", ("esc s", "=So they stay open", "tab", "=yes but later", "tab tab tab right right", "esc n")
    ),
    "cjk": Snapshot("brewery", "esc r enter"),
    "ascii": Snapshot("noodle_shop", AT_THE_WAIT, ascii=True),
    "ascii_review": Snapshot("media", "esc r", ascii=True),
}

SMALL, WIDE, NARROW, HUGE, LEAST = (80, 24), (120, 40), (60, 20), (200, 60), (60, 16)

FRAMES = [
    *((name, size) for name in SNAPSHOTS for size in (SMALL, WIDE)),
    *((name, NARROW) for name in ("home", "interview", "how_do_you_know", "why", "say_it_back", "proposal")),
    *((name, LEAST) for name in ("review", "replay", "people", "meeting", "sheet", "keys", "out", "stage_6_shortlist")),
    *((name, LEAST) for name in ("voices", "tray", "mirror", "clash")),
    *(
        (name, LEAST)
        for name in ("live", "plan", "newcomer", "quotes", "grid", "first_question", "no_lesson", "marked", "home")
    ),
    *(
        (name, LEAST)
        for name in ("manual", "delete_session", "corrected", "reworded_after_yes", "say_it_back", "proposal")
    ),
    *((name, LEAST) for name in ("interview", "how_do_you_know", "why", "lesson", "compared", "new_session")),
    *((name, HUGE) for name in ("home", "interview", "verdict_earned_and_know_the_field")),
]


def find_sample(end: str) -> Path:
    """Return the sample whose file name has this end."""
    return next(path for path in list_samples() if path.stem.endswith(end))


def copy_sample(end: str, folder: Folder, days_ago: float = 0) -> Path:
    """Copy a sample into a folder, saved `days_ago` days ago."""
    path = folder.path / f"{end}.toml"
    shutil.copyfile(find_sample(end), path)
    at = (TODAY - timedelta(days=days_ago)).timestamp()
    os.utime(path, (at, at))
    return path


def copy_first_sample(end: str, folder: Folder) -> Path:
    """Copy a sample as it was first, before its file was of format 2: it has the same steps for ever."""
    (first,) = (Path(__file__).parents[1] / "replay" / "format_1").glob(f"*{end}.toml")
    path = folder.path / f"{end}.toml"
    path.write_text(to_toml(migrate(tomllib.loads(first.read_text("utf-8")))), "utf-8")
    path.chmod(0o600)
    os.utime(path, (TODAY.timestamp(),) * 2)
    return path


def come_in(folder: Folder, client: str = "bakery") -> None:
    """Have a sync bring in changes, with two answers of one claim that two people changed apart."""
    path = folder.path / f"{client}.toml"
    session = parse_file(path).session
    versions = [
        apply_edits(
            session,
            [Edit(("goal", "g1", "why_now"), why), Edit(("goal", "g1", "measure"), measure)],
            Author(by, TODAY),
        )
        for by, why, measure in (
            ("dana", "The lease ends in June", "40 loaves more a day, counted at the till"),
            ("mara", "The bank asks by May", "40 loaves more a day"),
        )
    ]
    path.write_text(to_toml(merge_sessions(*versions, Author("sam", TODAY)).session.document), "utf-8")
    keep_news(folder, [f"{HOME[0]}.toml"], unmerged=[path.name], waiting=[f"{HOME[2]}.toml"])
    for each in (path, folder.path / SYNCED):
        os.utime(each, (TODAY.timestamp(),) * 2)


@contextmanager
def use_utc() -> Iterator[None]:
    """Use UTC instead of the machine's time zone."""
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
"""The samples that were opened for reading, by path, time and length."""


def open_once(path: Path, *, to_write: bool = True, settles: bool = False) -> OpenedSession:
    """Open a session; read a shipped sample only once.

    An empty home shows the verdict of every sample, and reading them took most of a screen test's time.
    """
    if to_write or path.parent != find_shipped(SAMPLES):
        return open_session(path, to_write=to_write, settles=settles)
    facts = path.stat()
    key = path, facts.st_mtime_ns, facts.st_size
    if key not in READ:
        READ[key] = open_session(path, to_write=False)
    return READ[key]


@asynccontextmanager
async def open_snapshot(name: str, size: tuple[int, int], place: Path) -> AsyncIterator[Driver]:
    """Go to a snapshot's screen in a new folder below a place, and yield the driver."""
    one = SNAPSHOTS[name]
    folder = Folder.open_or_make(place / "sessions")
    for number, end in enumerate(one.folder):
        copy_sample(end, folder, number * 1.5)
    if one.team:
        come_in(folder)
    opened = open_session(copy_sample(one.sample, folder)) if one.sample else None
    signs = ASCII if one.ascii else UNICODE
    async with drive(folder, size=size, signs=signs, opened=opened, clock=lambda: TODAY) as you:
        await you.press(*([one.keys] if isinstance(one.keys, str) else one.keys))
        if one.shows:
            await you.wait_until(lambda: one.shows in you.screen)
            await you.settle()
        yield you

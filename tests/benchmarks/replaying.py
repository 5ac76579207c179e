"""How fast a long history is opened and replayed: `.venv/bin/python tests/benchmarks/run.py replaying` prints it.

Times are taken on the processor, in one run, and hold for this machine and this hour only; the ratios hold further.
"""

import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from hand_edits import record_hand_edits
from journeys.driver import make_app
from measurement import Row, in_yards, ratio, table
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from earnest.core.editing.new_session import begin_tables
from earnest.core.model.keys import split_path
from earnest.core.model.kinds import KIND
from earnest.core.model.parsing import read_session
from earnest.core.model.paths import value_at, with_value
from earnest.core.replay.replay import Replay
from earnest.store.files.folder import Folder
from earnest.store.interviews import load_interview
from earnest.store.sessions.open import open_session
from earnest.store.toml.write import to_toml
from earnest.tui.overview.review_screen import ReviewScreen
from earnest.tui.overview.why_screen import WhyScreen
from earnest.tui.replay.screen import ReplayScreen
from earnest.tui.replay.step_view import StepView
from earnest.tui.replay.timeline.timeline import Timeline
from earnest.tui.widgets.stage_strip import StageStrip
from earnest.tui.widgets.standing_panel import StandingPanel
from earnest.tui.widgets.top_line import TopLine

START = datetime(2026, 3, 3, 9, tzinfo=UTC)
CHAINS = 12
"""Goals, and as many challenges and needs: what a long and busy preparation comes to."""
WORDS = (
    "noon stove queue counter lunch orders kitchen office street table bowl soup clock price week shift hands door "
    "summer winter rent bank number regular early late waits leaves stays comes pays forgets remembers asks"
).split()
SEEKS = 200
"""Steps that are gone to, by chance."""
FRAMES = 60
"""Frames that are drawn, of each app."""
SIZE = (80, 24)


def sentence(chance: random.Random) -> str:
    """Return some words."""
    return " ".join(chance.choice(WORDS) for _ in range(9))


def grown(changes: int, seed: int = 5):
    """Return the tables of a session with a history of so many steps: texts, quotes and say-backs of many claims."""
    chance = random.Random(seed)
    tables = begin_tables("A noodle shop", "client", START)
    for number in range(changes):
        at = START + timedelta(minutes=7 * number)
        told = []
        for path, now in change(number, chance):
            told.append((path, value_at(tables, split_path(path)), now))
            tables = with_value(tables, split_path(path), now)
        told = [(path, was, now) for path, was, now in told if was != now]
        tables = record_hand_edits(tables, told, at, "priya")
    return tables


def change(number: int, chance: random.Random):
    """Return what one step sets: keys and values."""
    kind = ("goal", "challenge", "need")[number % 3]
    key = f"{KIND[kind].prefix}{chance.randrange(1, CHAINS + 1)}"
    here = f"{kind}.{key}"
    links = {"goal": [], "challenge": [("blocks", "g")], "need": [("answers", "c")]}[kind]
    what = chance.random()
    if what < 0.6 or number < 3 * CHAINS:
        yield f"{here}.text", sentence(chance)
        for field, to in links:
            yield f"{here}.{field}", [f"{to}{key[1:]}"]
        if number == 0:
            yield "person.dana.name", "Dana"
    elif what < 0.9:
        record = f"quote.{key}h{chance.randrange(1, 4)}"
        yield f"{record}.words", sentence(chance)
        yield f"{record}.who", "dana"
        yield f"{record}.on", (START + timedelta(days=number % 60)).date()
        yield f"{record}.for", [key]
    else:
        yield f"{here}.{'measure' if kind == 'goal' else 'cost' if kind == 'challenge' else 'keep'}", sentence(chance)


def spent(call, *given) -> float:
    """Return the milliseconds of processor that a call takes."""
    begin = time.process_time()
    call(*given)
    return (time.process_time() - begin) * 1000


class PlainScreen(Screen[None]):
    """A plain Textual screen: as many widgets as a replay shows, as large, with the same words in them."""

    CSS = """
    PlainScreen Static { text-wrap: nowrap; height: 1; }
    PlainScreen Horizontal { height: 1fr; }
    PlainScreen Horizontal Static { width: 1fr; height: 1fr; }
    PlainScreen .beside { width: 27; }
    PlainScreen .tall { height: 3; }
    """

    def compose(self):
        """Lay out top line, strip, line, the two columns, line, timeline, keys."""
        yield from (Static() for _ in range(3))
        with Horizontal():
            yield Static()
            yield Static(classes="beside")
        yield Static()
        yield Static(classes="tall")
        yield Static()

    def fill(self, contents: list[Content]) -> None:
        """Show other words wherever a replay has others."""
        for widget, content in zip(self.query(Static).results(), contents, strict=True):
            if content is not None:
                widget.update(content, layout=False)


def replay_screen(film: Replay, today: date) -> ReplayScreen:
    """Return the screen of a replay."""
    why, review = partial(WhyScreen, today=today), partial(ReviewScreen, today=today)
    return ReplayScreen(film, today, show_why=why, show_review=review)


async def frames(film: Replay, chance: random.Random) -> tuple[list[float], list[float]]:
    """Return what each frame of a replay costs at a step whose standing is known, and one of a plain screen."""
    with tempfile.TemporaryDirectory() as place:
        app = make_app(Folder.open_or_make(Path(place) / "sessions"))
        async with app.run_test(size=SIZE) as pilot:
            page = replay_screen(film, date(2026, 6, 1))
            await app.push_screen(page)
            await app.workers.wait_for_complete()
            steps, ours, shown = [chance.randrange(1, len(film) + 1) for _ in range(FRAMES)], [], []
            for step in steps:
                page.go(step)
                shown.append([shown_by(page, kind) for kind in SHOWN])
            await pilot.pause()
            ours = [await frame(pilot, page.go, step) for step in steps]
            await app.push_screen(plain := PlainScreen())
            return ours, [await frame(pilot, plain.fill, contents) for contents in shown]


SHOWN = (TopLine, StageStrip, None, StepView, StandingPanel, None, Timeline, None)
"""The widgets of a replay in their order; None where nothing changes from step to step."""


def shown_by(page: ReplayScreen, kind) -> Content | None:
    """Return what one of a replay's widgets shows."""
    return kind and page.query_one(kind).render()


async def frame(pilot, call, *given) -> float:
    """Return the milliseconds of processor from a call until it is drawn."""
    begin = time.process_time()
    call(*given)
    await pilot.pause(0)
    return (time.process_time() - begin) * 1000


def opened(tables) -> float:
    """Return the milliseconds of processor that opening a session's file takes."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "session.toml"
        path.write_text(to_toml(tables), "utf-8")
        return median(spent(lambda: open_session(path, to_write=False)) for _ in range(3))


def rows() -> Iterator[Row]:
    """Measure opening a long history, going to any step of it, and the frame drawn there."""
    interview = load_interview("client", Folder(Path()))
    tables = {changes: grown(changes) for changes in (500, 5000)}
    sessions = {changes: read_session(each)[0] for changes, each in tables.items()}
    whole = {
        changes: opened(tables[changes]) + median(spent(Replay, session, interview) for _ in range(5))
        for changes, session in sessions.items()
    }
    what = "opening and replaying a history of 5,000 changes, to one of 500"
    yield ratio(what, whole[5000], whole[500], "ten times as long", 10)
    film, chance = Replay(sessions[5000], interview), random.Random(1)
    steps = [chance.randrange(len(film) + 1) for _ in range(SEEKS)]
    states = [spent(film.session_at, step) for step in steps]
    both = [one + spent(film.standing_at, step) for one, step in zip(states, steps, strict=True)]
    of_these = f"the state alone {median(states):.2f} ms"
    yield in_yards("state and standing at a random point of 5,000 changes", median(both), 4, of_these)
    ours, plain = map(median, asyncio.run(frames(film, chance)))
    yield ratio("a frame of that replay", ours, plain, "a plain screen of as many widgets and words", 1.5)


def main() -> None:
    """Print the table."""
    sys.stdout.write(table(list(rows())))


if __name__ == "__main__":
    main()

"""A replay as a recording in asciinema's form that shows what the app shows."""

import json
from datetime import UTC, datetime

import pyte
import pytest
from frames.screen_rows import read_rows
from frames.snapshots import copy_first_sample, use_utc
from journeys.driver import make_app

from earnest.cli.main import main
from earnest.core.replay.replay import Replay
from earnest.store.files.folder import Folder
from earnest.store.interviews import load_interview
from earnest.store.sessions.open import open_session
from earnest.terminal.signs import UNICODE
from earnest.tui.recording import SIZE
from earnest.tui.replay.screen import ReplayScreen

pytestmark = pytest.mark.xdist_group("recording")  # one worker makes the recording, for all

NOW = datetime(2026, 4, 24, 12, tzinfo=UTC)
OF_HEADERS = {
    "version",
    "width",
    "height",
    "timestamp",
    "duration",
    "idle_time_limit",
    "command",
    "title",
    "env",
    "theme",
}
"""The keys of a header in version 2 of the form."""
EVERY = 6
"""Steps from one that is looked at to the next."""


@pytest.fixture
def path(folder):
    """Return a copy of the noodle shop."""
    return copy_first_sample("noodle_shop", folder)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """Return the lines of a recording made by the command."""
    place = tmp_path_factory.mktemp("recorded")
    folder, out = Folder.open_or_make(place / "sessions"), place / "shop.cast"
    path = copy_first_sample("noodle_shop", folder)
    before = path.read_bytes()
    with pytest.MonkeyPatch.context() as patched, use_utc():
        patched.setenv("HOME", str(place / "home"))
        patched.setattr("earnest.cli.clock.now", lambda: NOW)
        assert main(["replay", path.stem, "--cast", str(out), "--home", str(folder.path)]) == 0
    assert path.read_bytes() == before
    assert out.stat().st_mode & 0o777 == 0o600
    return out.read_text("utf-8").splitlines()


@pytest.mark.slow
def test_recording_has_asciinemas_form(recorded):
    """A header is followed by one event a line with times in order and known sequences."""
    header, *events = map(json.loads, recorded)

    assert (header["version"], header["width"], header["height"]) == (2, *SIZE)
    assert len(events) == 53 + 2
    assert all(len(event) == 3 and event[1] == "o" and isinstance(event[2], str) for event in events)
    times = [event[0] for event in events]
    assert times == sorted(times)
    assert times[0] == 0
    assert all(isinstance(time, int | float) for time in times)
    assert set(header) <= OF_HEADERS, "no key that a player does not know"
    assert all(isinstance(value, str) for value in header["env"].values())
    assert times[27] - times[26] > times[4] - times[3], "a change of the verdict stays longer"


async def test_recording_shows_what_the_app_shows(recorded, folder, path):
    """The rows are equal at every sixth step and the last."""
    screen = pyte.Screen(*SIZE)
    stream = pyte.Stream(screen)
    events = [json.loads(line)[2] for line in recorded[1:]]
    total = len(Replay(open_session(path, to_write=False).session, load_interview("client", folder)))
    opened = open_session(path, to_write=False)
    app = make_app(folder, replay=opened, clock=lambda: NOW, environ={"TERM": "xterm"}, signs=UNICODE)
    with use_utc():
        async with app.run_test(size=SIZE) as pilot:
            while not isinstance(app.screen, ReplayScreen) or not app.screen.stands:
                await pilot.pause()
            if work := [each for each in app.workers if each.node is app.screen]:
                await app.workers.wait_for_complete(work)
            for step, sent in enumerate(events[:-1]):
                stream.feed(sent)
                if step % EVERY == 0 or step == total:
                    app.screen.go(step)
                    await pilot.pause()
                    assert [row.rstrip() for row in screen.display] == read_rows(app), step


def test_recording_replaces_no_file(folder, path, tmp_path, capsys):
    """An existing file stays as it is."""
    out = tmp_path / "mine.cast"
    out.write_text("mine")

    assert main(["replay", path.stem, "--cast", str(out), "--home", str(folder.path)]) == 74
    assert "file exists" in capsys.readouterr().err
    assert out.read_text() == "mine"


def test_recording_gives_the_cursor_back(recorded):
    """A user who plays it in a terminal types on as before: the cursor is shown, and plain letters follow."""
    screen = pyte.Screen(*SIZE)
    stream = pyte.Stream(screen)
    events = [json.loads(line)[2] for line in recorded[1:]]
    for sent in events[:-1]:
        stream.feed(sent)
    assert screen.cursor.hidden
    stream.feed(events[-1])
    assert not screen.cursor.hidden
    assert screen.cursor.attrs == pyte.screens.Char(" ")

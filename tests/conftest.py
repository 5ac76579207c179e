"""What every test may rely on: quick, repeatable hypothesis runs, and the shipped interview.

The quick tests draw ten examples each, `pytest -m slow` draws 25, and `pytest --hypothesis-profile long` a thousand
new ones.
"""

import gc
import json
import os
import signal
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from promises import PROPERTY, Kept, rows_of
from xdist.scheduler import LoadGroupScheduling

from earnest.core.interview.stage import Interview, read_stage

ROOT = Path(__file__).parents[1]
LEFT_OUT = {"": ("slow", "long"), "slow": ("long",)}
"""The marks that are left out, by the marks that are asked for."""
LONGEST_ID = 60
"""So many characters of a text stand in the id of its test."""
STAGE_FILES = sorted((ROOT / "screens" / "client").glob("*.toml"))

for fixed in ("COLUMNS", "LINES"):
    os.environ.pop(fixed, None)  # readline hands them to pytest's workers, and no window could be resized there
for fixed in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
    os.environ.pop(fixed, None)  # or each program that a test starts compiles Earnest again
for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
    if signal.getsignal(number) is signal.SIG_IGN:  # by nohup, or by a shell's `&`
        signal.signal(number, lambda *_: None)  # programs that tests start hear it again: they inherit no handler

settings.register_profile(
    "house",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("quick", parent=settings.get_profile("house"), max_examples=10)
settings.register_profile("long", parent=settings.get_profile("house"), derandomize=False, max_examples=1000)
settings.load_profile("quick")


@pytest.fixture(autouse=True)
def _hears_signals():
    """Let signals through again after a test: the app holds some back, and what is started then never hears them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    yield
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


@pytest.fixture(scope="session")
def interview():
    """Return the interview with a client, as shipped."""
    stages = [read_stage(tomllib.loads(path.read_text("utf-8")))[0] for path in STAGE_FILES]
    return Interview("client", tuple(stage for stage in stages if stage))


@pytest.fixture(scope="session")
def _example_text():
    return (ROOT / "tests" / "store" / "example.toml").read_text("utf-8")


@pytest.fixture
def example(_example_text):
    """Return the tables of the design's example session, to be changed at will."""
    return tomllib.loads(_example_text)


@pytest.fixture(autouse=True)
def _speaks_english(monkeypatch):
    """Keep the machine's own language out."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture
def promise(request):
    """Return what counts the cases of a promise, shown in the summary: `promise("P2", "what is tried")`."""
    every = []

    def begun(name, what):
        every.append(Kept(name, what))
        return every[-1]

    yield begun
    request.node.user_properties.extend((PROPERTY, kept.row()) for kept in every)


def pytest_addoption(parser):
    """Let the counts of the promises go to a file."""
    parser.addoption("--promises-to", metavar="FILE", type=Path, help="write the counts of the promises there, as JSON")


def pytest_configure(config):
    """Draw few examples in the quick tests, and more where marks are asked for."""
    if config.getoption("-m"):
        settings.load_profile("house")


def pytest_xdist_auto_num_workers():
    """Use each core, and four at most: each worker collects all tests for itself."""
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 4)


def pytest_make_parametrize_id(val):
    """Name a long text by its beginning; some are megabytes, and a test's id is sent and compared time and again."""
    if not isinstance(val, str | bytes) or len(val) <= LONGEST_ID:
        return None
    return ascii(val[:LONGEST_ID])


def pytest_collection_modifyitems(config, items):
    """Mark the tests that count for a promise, and what draws more examples among the slow ones.

    What takes long is left out, unless marks are asked for.
    """
    for item in items:
        if "promise" in getattr(item, "fixturenames", ()):
            item.add_marker("promise")
        if config.getoption("-m") and getattr(getattr(item, "function", None), "is_hypothesis_test", False):
            item.add_marker("slow")
    left_out = LEFT_OUT.get(config.getoption("-m"), ())
    items[:] = [item for item in items if not any(map(item.get_closest_marker, left_out))]


class Scheduling(LoadGroupScheduling):
    """Gives tests to workers; it forgets those that are over, which pytest-xdist counts again after each test."""

    def mark_test_complete(self, node, item_index, duration=0):
        """Note that a test is over."""
        work, nodeid = self.assigned_work[node], self.registered_collections[node][item_index]
        super().mark_test_complete(node, item_index, duration)
        scope = self._split_scope(nodeid)
        if all(work[scope].values()):
            del work[scope]


def pytest_xdist_make_scheduler(config, log):
    """Use the scheduler above for groups, which is what `pyproject.toml` asks for."""
    return Scheduling(config, log) if config.getvalue("dist") == "loadgroup" else None


def pytest_collection_finish():
    """Look for rubbish only among what the tests make, and seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter, config):
    """Print for each promise how many cases were tried and kept."""
    rows = rows_of(report for reports in terminalreporter.stats.values() for report in reports if is_of_a_test(report))
    if rows:
        terminalreporter.section("promises: cases tried, cases kept")
        for row in rows:
            terminalreporter.write_line(f"{row['name']:<4} {row['tried']:>7,} {row['kept']:>7,}  {row['what']}")
    if config.getoption("promises_to"):
        config.getoption("promises_to").write_text(json.dumps(rows))


def is_of_a_test(report):
    """Return whether a report belongs to a test."""
    return hasattr(report, "user_properties")

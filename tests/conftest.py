"""What every test may rely on: quick, repeatable hypothesis runs, and the shipped interview.

`pytest --hypothesis-profile long` draws thousands of new examples instead.
"""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from earnest.core.stage import Interview, read_stage

ROOT = Path(__file__).parents[1]
STAGE_FILES = sorted((ROOT / "screens" / "client").glob("*.toml"))

settings.register_profile(
    "house",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("long", parent=settings.get_profile("house"), derandomize=False, max_examples=1000)
settings.load_profile("house")


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


def pytest_collection_modifyitems(config, items):
    """Leave out what takes minutes, unless marks are asked for."""
    if not config.getoption("-m"):
        items[:] = [item for item in items if item.get_closest_marker("long") is None]

"""Random walks of two to five clones, by real git: what people do apart comes together, and nothing is lost."""

import pytest
from store.teams.clones import needs_git
from store.teams.random_walk import find_losses, tell_losses

pytestmark = [pytest.mark.slow, needs_git, pytest.mark.usefixtures("team")]
WALKS = "random walks of two to five clones, by git"
AT_ONCE = 20


@pytest.mark.parametrize("seed", range(3))
def test_clones_come_together(seed, promise):
    """Whatever two to five people do apart ends in one session with all of it."""
    kept = promise("P26", WALKS)
    kept.case(not find_losses(seed), f"seed {seed}")
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(40_000)
@pytest.mark.parametrize("first", range(1000, 2000, AT_ONCE))
def test_many_clones_come_together(first, promise):
    """The same a thousand times."""
    kept = promise("P26", WALKS)
    for seed in range(first, first + AT_ONCE):
        lost = tell_losses(seed)
        kept.case(not lost, f"seed {seed}: {lost}")
    kept.holds()

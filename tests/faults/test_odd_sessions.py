"""What reading admits, editing bears: sessions drawn from a grammar, edited, saved and read again (P9)."""

from pathlib import Path

import pytest
from faults.odd_sessions import describe_fault, make_file, use

from earnest.core.model.faults import NotASession
from earnest.workspace.errors import UnusableFile

pytestmark = pytest.mark.slow

WHAT = "odd, yet readable sessions: answered, undone, saved, read again, judged, reported"
PATH = Path("odd.toml")
SHARE = 0.8
"""At least so many of the files can be edited; the others are told to be faulty."""


def count_edits(kept, seeds, interview):
    """Count for each file that it is refused in words, or bears whatever a user does."""
    edited = 0
    for seed in seeds:
        raised = ""
        try:
            edited += use(make_file(seed), PATH, interview, seed)
        except (NotASession, UnusableFile):
            pass
        except Exception as fault:  # noqa: BLE001 - that nothing else is raised is what is tried
            raised = describe_fault(fault)
        kept.case(not raised, f"seed {seed}: {raised}")
    assert edited > SHARE * len(seeds)


@pytest.mark.parametrize("part", range(2))
def test_readable_session_bears_an_edit(promise, interview, part):
    """Whatever a file says, what can be read of it can be edited, and nothing saved is unreadable afterwards."""
    kept = promise("P9", WHAT)
    count_edits(kept, range(part * 50, part * 50 + 50), interview)
    kept.holds()


@pytest.mark.long
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("part", range(20))
def test_twenty_thousand_readable_sessions_bear_an_edit(promise, interview, part):
    """The same holds for twenty thousand."""
    kept = promise("P9", WHAT)
    count_edits(kept, range(10_000 + part * 1000, 11_000 + part * 1000), interview)
    kept.holds()

"""The limits of the house, checked on the running classes: no chain of ancestors gets round them."""

from pathlib import Path

import pytest
from limits import RULES

OFFENDERS = Path(__file__).with_name("offenders.txt").read_text("utf-8").splitlines()
"""Places that broke a rule when it was made; the list may only shrink."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_is_kept(rule):
    """No new place breaks a rule, and none that is mended stays on the list."""
    listed = {line.partition(": ")[2] for line in OFFENDERS if line.startswith(f"{rule.__name__}: ")}

    assert set(rule()) == listed

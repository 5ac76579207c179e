"""The limits of the house, checked on the running classes: no chain of ancestors gets round them."""

import pytest
from limits import RULES

pytestmark = pytest.mark.xdist_group("house")  # one worker reads the source, for all


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_is_kept(rule):
    """No place in the source breaks it."""
    assert sorted(set(rule())) == []

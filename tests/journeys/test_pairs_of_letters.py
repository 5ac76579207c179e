"""Pairs of letters on every page: none of them lands in a text (P25)."""

import pytest
from journeys.hands import PAGES
from journeys.random_pairs import find_landed
from textual.screen import Screen

WHAT = "pairs of command letters on every page: no letter in a text"

pytestmark = [pytest.mark.long, pytest.mark.timeout(3600)]


@pytest.mark.parametrize("page", PAGES)
async def test_pair_writes_nothing(promise, tmp_path, page, monkeypatch):
    """Esc, a letter and another one, 200 times; nothing is drawn meanwhile."""
    monkeypatch.setattr(Screen, "_compositor_refresh", lambda _: None)
    kept, pairs = promise("P25", WHAT), 200
    landed = await find_landed(page, pairs, 1, tmp_path)
    for number in range(pairs):
        kept.case(number >= len(landed), f"{page}: {landed[number : number + 1]}")
    kept.holds()

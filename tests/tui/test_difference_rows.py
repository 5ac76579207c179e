"""What differs between two versions, drawn."""

from datetime import date

import pytest
from core.session_builder import honest
from store.two_versions import MORNING

from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.merge.differences import find_differences
from earnest.terminal.cells import cell_width
from earnest.terminal.signs import UNICODE
from earnest.tui.session_flow.difference_rows import DifferenceRows
from earnest.tui.widgets.item_list import Pen

WHY = ("goal", "g1", "why_now")
OWNERS = ("Bernadette Kowalczyk-Lindqvist's", "Mara\x1b]0;x\x07's")


@pytest.fixture
def versions():
    """Return two versions of a session in which one answer differs."""
    return [
        apply_edits(honest().session(), (Edit(WHY, text),), Author("dana", MORNING))
        for text in ("The lease", "The bank")
    ]


@pytest.mark.parametrize("width", [56, 60, 76])
def test_a_long_name_is_cut_before_its_version(versions, width):
    """Whatever their name, their words begin apart from their name, and nothing is wider than the page."""
    rows = DifferenceRows(*versions, date(2026, 3, 20), OWNERS)
    (found,) = find_differences(*versions)

    pen = Pen(width, False, UNICODE)
    lines = [each.plain for each in (*rows.columns(pen), *rows.difference(found, None, pen))]

    assert any("Bernadette Kowalc…" in line for line in lines)
    assert all("Kowalc…The" not in line for line in lines)
    assert max(map(cell_width, lines)) <= width
    assert "\x1b" not in "".join(lines)

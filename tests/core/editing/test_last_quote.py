from datetime import UTC, datetime

from core.casefile import Case, honest

from earnest.core.editing.records import find_last_quote
from earnest.core.history.steps import with_hand_edits

START = datetime(2026, 3, 4, 9, tzinfo=UTC)


def test_the_quote_put_on_file_last():
    """By the history, never by the day; one that is gone is not offered."""
    session = with_hand_edits(honest().session(), START)

    assert find_last_quote(session).words == honest().session().need["n1"].heard["h1"].words


def test_no_quote_on_file():
    """With nothing heard yet there is nothing to take over."""
    assert find_last_quote(with_hand_edits(Case().claim("g1", "Noon full").session(), START)) is None

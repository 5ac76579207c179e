from datetime import UTC, datetime, timedelta

from core.session_builder import SessionBuilder, honest, march

from earnest.core.editing.records import find_last_quote, find_new_day
from earnest.core.history.steps import with_hand_edits

START = datetime(2026, 3, 4, 9, tzinfo=UTC)


def test_last_quote_is_the_last_in_the_history():
    """The history decides, not the day, and removed quotes do not count."""
    session = with_hand_edits(honest().session(), START)

    assert find_last_quote(session).words == honest().session().quote["n1h1"].words


def test_session_without_quotes_has_no_last_one():
    """With nothing heard there is nothing to take over."""
    assert find_last_quote(with_hand_edits(SessionBuilder().claim("g1", "Noon full").session(), START)) is None


def test_new_record_begins_with_today():
    """But after a quote that was written down today, with its day: more of the same talk follows."""
    session = with_hand_edits(honest().session(), START)

    assert find_new_day(SessionBuilder().session(), march(18)) == march(18)
    assert find_new_day(session, START.date()) == session.quote["n1h1"].on
    assert find_new_day(session, START.date() + timedelta(days=1)) == march(5)

import re
import time

import pytest

from earnest.workspace.stamp import local_time, now

NOON = 1_767_268_800 * 10**9  # 2026-01-01 12:00 in UTC


@pytest.fixture
def zone(monkeypatch):
    """Have the machine be in a time zone."""
    with monkeypatch.context() as patched:

        def be_in(name):
            patched.setenv("TZ", name)
            time.tzset()

        yield be_in
    time.tzset()


@pytest.mark.parametrize(("seconds", "year"), [(10**14, 9999), (-(10**14), 1), (-1, 1969), (2**32, 2106)])
def test_impossible_time_becomes_the_nearest(seconds, year):
    """A file with a time beyond the calendar is listed and opened."""
    when = local_time(seconds * 10**9 + 1)

    assert (when.year, when.microsecond, when.tzinfo is None) == (year, 0, False)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("AAA-3", "15:00:00+03:00"),
        ("AAA+23:59", "12:01:00-23:59"),
        ("AAA+1:30:29", "10:30:00-01:30"),
        ("AAA+24", "12:00:00+00:00"),
        ("AAA+99", "12:00:00+00:00"),
        ("AAA-167:59:59", "12:00:00+00:00"),
        ("AAA-23:59:59", "12:00:00+00:00"),
        ("", "12:00:00+00:00"),
        (":/etc/passwd", "12:00:00+00:00"),
        ("Foo/Bar", "12:00:00+00:00"),
        ("../../x", "12:00:00+00:00"),
    ],
)
def test_odd_time_zone_gives_times_that_a_file_can_hold(name, shown, zone):
    """An offset that no file can hold, or a zone that nobody knows, is none; seconds of an offset are left out."""
    zone(name)

    assert local_time(NOON + 1).time().isoformat() + local_time(NOON).isoformat()[-6:] == shown
    assert re.fullmatch(r"[-+]\d\d:\d\d", now().isoformat()[19:])

"""This machine's clock, and times as it shows them."""

import math
import time
from datetime import UTC, date, datetime, timedelta, timezone

_EARLIEST = datetime(1, 1, 3, tzinfo=UTC)
_LATEST = datetime(9999, 12, 29, tzinfo=UTC)
"""Days that have a date in every zone."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND = 1_000_000_000
"""The nanoseconds of a second."""
_MINUTES_OF_A_DAY = 24 * 60


def now() -> datetime:
    """Return the present time in local time, to the second."""
    return local_time(time.time_ns())


def today() -> date:
    """Return the present day in local time."""
    return now().date()


def local_time(since_epoch_ns: int) -> datetime:
    """Return a time with this machine's offset, to the second.

    A time beyond the calendar becomes the nearest within it. An offset that no file can hold, as of TZ=AAA+99, is none;
    its seconds are left out.
    """
    least, most = (seconds_since_epoch(end) for end in (_EARLIEST, _LATEST))
    seconds = min(max(since_epoch_ns // SECOND, least), most)
    minutes = round(time.localtime(seconds).tm_gmtoff / 60)
    offset = timedelta(minutes=minutes if abs(minutes) < _MINUTES_OF_A_DAY else 0)
    return (_EPOCH + timedelta(seconds=seconds)).astimezone(timezone(offset))


def seconds_since_epoch(at: datetime) -> int:
    """Return a time in seconds; without an offset, it is UTC."""
    return ((at if at.tzinfo else at.replace(tzinfo=UTC)) - _EPOCH) // timedelta(seconds=1)


def recency(changed: datetime | None) -> float:
    """Return a sort key: the latest time first, an unknown one last."""
    return -changed.timestamp() if changed else math.inf

"""Stamps, which tell states of a file apart, and local times."""

import math
import time
from datetime import UTC, datetime, timedelta, timezone
from typing import NamedTuple

_EARLIEST = datetime(1, 1, 3, tzinfo=UTC)
_LATEST = datetime(9999, 12, 29, tzinfo=UTC)
"""Days that have a date in every zone."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND = 1_000_000_000
"""The nanoseconds of a second."""
_MINUTES_OF_A_DAY = 24 * 60

MOST_BYTES = 4 * 1024 * 1024
"""The most bytes of a file; a session with a year of history has about a million."""


def describe_fullness(name: str, size: int) -> str:
    """Return how full a nearly full session is, or nothing.

    A larger one cannot be read, so no command goes on with it.
    """
    if not MOST_BYTES * 3 // 4 <= size <= MOST_BYTES:
        return ""
    return f"nearly full: {size / 1024 / 1024:.1f} of 4 MiB; {describe_way_out(name)}"


def describe_way_out(name: str) -> str:
    """Return how to go on with a session that is full."""
    return (
        f"continue with `earnest new --from {name.removesuffix('.toml')}`, which copies its claims without the history"
    )


class Stamp(NamedTuple):
    """The identity of one state of a file."""

    device: int
    inode: int
    size: int
    mtime_ns: int
    sha256: str

    @property
    def saved_at(self) -> datetime:
        """When the file was last written, in local time, to the second."""
        return local_time(self.mtime_ns)


def now() -> datetime:
    """Return the present time in local time, to the second."""
    return local_time(time.time_ns())


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

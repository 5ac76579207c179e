"""Stamps, which tell the states of a file apart."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

_EARLIEST = datetime(1, 1, 3, tzinfo=UTC)
_LATEST = datetime(9999, 12, 29, tzinfo=UTC)
"""Days that have a date in every zone."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = 1_000_000_000


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


def local_time(since_epoch_ns: int) -> datetime:
    """Return a file's time in local time, to the second.

    A time beyond the calendar becomes the nearest within it.
    """
    seconds = since_epoch_ns // _SECOND
    least, most = ((end - _EPOCH) // timedelta(seconds=1) for end in (_EARLIEST, _LATEST))
    return (_EPOCH + timedelta(seconds=min(max(seconds, least), most))).astimezone()

"""Stamps, which tell the states of a file apart."""

from datetime import datetime
from typing import NamedTuple

from earnest.workspace.clock import local_time

MOST_BYTES = 4 * 1024 * 1024
"""The most bytes of a file; a session with a year of history has about a million."""


def describe_fullness(name: str, size: int) -> str:
    """Return how full a nearly full session is, or nothing.

    A larger one cannot be read, so no command goes on with it.
    """
    if not MOST_BYTES * 3 // 4 <= size <= MOST_BYTES:
        return ""
    return f"nearly full: {size / 1024 / 1024:.1f} of at most 4 MiB; {describe_way_out(name)}"


def describe_way_out(name: str) -> str:
    """Return how to go on with a session that is full."""
    return f"`earnest new --from {name.removesuffix('.toml')}` goes on with its claims, without its history"


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

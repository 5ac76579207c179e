"""Which state of a file was seen."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of a file from another."""

    device: int
    inode: int
    size: int
    mtime_ns: int
    sha256: str

    @property
    def saved_at(self) -> datetime:
        """When the file was last written, as a local time with its offset, to the second."""
        return datetime.fromtimestamp(self.mtime_ns // 1_000_000_000).astimezone()

"""The exit codes."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of the program."""

    EARNED = 0
    """The right to propose is earned."""
    DONE = EARNED
    """A command that judges nothing has done its work."""
    NOT_YET = 1
    """The right to propose is not earned yet."""
    UNUSABLE = 2
    """The command line is invalid, or a file cannot be used, also one of a newer format."""
    BUG = 70
    """An unexpected error in Earnest."""
    NOT_MADE = 73
    """A folder cannot be created."""
    NOT_WRITTEN = 74
    """Something cannot be written."""
    LOCKED = 75
    """The session is open elsewhere."""
    UPGRADED = LOCKED
    """Earnest's own files were replaced while it ran: once more, it works."""
    REFUSED = LOCKED
    """The system has no more open files, memory or threads: later, it works."""
    HUNG_UP = 129
    INTERRUPTED = 130
    TERMINATED = 143

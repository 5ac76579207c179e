"""The exit codes."""

from enum import IntEnum


class Exit(IntEnum):
    """What Earnest answers to whoever started it."""

    EARNED = 0
    """The right to propose is earned; every other command: all went well."""
    NOT_YET = 1
    """The right to propose is not earned yet."""
    UNUSABLE = 2
    """The command line was not understood, or a file cannot be used, one of a newer format too."""
    BUG = 70
    """Earnest did something that it should not."""
    NOT_MADE = 73
    """A folder or a lock cannot be made."""
    NOT_WRITTEN = 74
    """Something cannot be written."""
    LOCKED = 75
    """Somebody else has the session open."""
    HUNG_UP = 129
    INTERRUPTED = 130
    TERMINATED = 143

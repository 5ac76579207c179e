"""The exit codes, and a refusal that carries one."""

from enum import IntEnum


class Exit(IntEnum):
    """What the command line answers to whoever started it."""

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


class Refusal(Exception):  # noqa: N818 - named after what people meet
    """Something that is not done; its text is one sentence that may be shown as it is."""

    def __init__(self, says: str, code: Exit = Exit.UNUSABLE) -> None:
        super().__init__(says)
        self.code = code

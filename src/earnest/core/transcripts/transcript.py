"""A transcript: who said what, and when."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

MOST_BYTES: Final = 16 * 1024 * 1024
"""The most bytes of a transcript."""
MOST_CUES: Final = 100_000
MOST_LINES: Final = 500_000
"""The most lines with text; a cue has a few."""


class NotATranscript(ValueError):  # noqa: N818 - it says what the file is not
    """A text that cannot be read into turns.

    Its text says what was expected, as a phrase, and never quotes it.
    """

    def __init__(self, expected: str, line: int | None = None) -> None:
        super().__init__(expected)
        self.line = line


class Stopped(Exception):  # noqa: N818 - nothing failed
    """Nobody waits any more for what is read."""


Check = Callable[[], None]
"""It is called now and then while a file is read, and raises `Stopped` when nobody waits for it."""


def go_on() -> None:
    """Read to the end."""


class Cue(NamedTuple):
    """A piece of speech as the file has it."""

    label: str | None
    """The speaker's name in the file; None where it names nobody."""
    text: str
    start: float | None
    """Seconds from the beginning of the recording."""
    end: float | None
    line: int
    is_new: bool = False
    """Whether another speaker may begin here, though none is named."""
    goes_on: bool = False
    """Whether the file says that the same voice goes on."""


class Turn(NamedTuple):
    """What one speaker says before another does."""

    label: str | None
    text: str
    start: float | None
    end: float | None
    line: int


class Skipped(NamedTuple):
    """A place that was not read as speech."""

    line: int
    why: str


class Transcript(NamedTuple):
    """The turns of a meeting."""

    layout: str
    turns: Sequence[Turn]
    skipped: Sequence[Skipped] = ()


Piece = Cue | Skipped
"""What a reader finds, in the order of the file."""
Reader = Callable[[str], Iterator[Piece] | None]
"""A layout: it yields the pieces of a text, or returns None where the text is of another layout."""

"""Faults of a file as values: where, and what was expected."""

from typing import NamedTuple

from earnest.core.model.keys import join_path


class Fault(NamedTuple):
    """An unusable place in a file.

    It never holds the client's words.
    """

    path: tuple[str, ...]
    """The keys that lead there, outermost first."""
    expected: str
    """What should be there, as a phrase that can follow *expected*."""
    found: str = ""
    """The kind of thing that is there instead; a key's name or a type, never a value."""

    @property
    def key(self) -> str:
        """The dotted key, as written in the file."""
        return join_path(self.path)

    def __str__(self) -> str:
        """Return the key and what was expected, in one line."""
        found = f", found {self.found}" if self.found else ""
        return f"{self.key}: expected {self.expected}{found}"


class NotASession(ValueError):  # noqa: N818 - it names what the file is, as the design does
    """A required key of a session is missing or of another type."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("not a session: " + "; ".join(str(fault) for fault in faults))

"""An entry of the history, in the file and in full."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from earnest.core.model.entries.splices import Splice, apply_splices, may_undo
from earnest.core.model.keys import Table

MARKED = 64
"""Of so many versions of a text one is kept, once it was read."""


class RecordedEntry(Table):
    """One entry of the history, as the file has it."""

    at: datetime = Field(description="When, with its offset.")
    by: str = Field(description="The unix user, or hand.")
    path: str = Field(description="The key that changed, dotted.")
    was: Any = Field(None, description="Its value before; absent where it is new, or `now` of its last entry.")
    now: Any = Field(None, description="Its value after; absent where it was deleted, or has `splices`.")
    splices: Annotated[tuple[Splice, ...], Field(strict=False)] = Field(
        (), description="What changed within a long text, in its order."
    )
    why: str = Field("", description="The reason, where one was asked.")


class SplicedText:
    """A version of a long text, kept as what changed."""

    __slots__ = ("before", "kept", "last_read", "splices", "version")

    def __init__(self, before: Any, splices: Sequence[Splice]) -> None:
        self.before, self.splices = before, tuple(splices)
        earlier = before if isinstance(before, SplicedText) else None
        self.version: int = earlier.version + 1 if earlier else 1
        self.last_read: list[tuple[SplicedText | None, str | None]] = earlier.last_read if earlier else [(None, None)]
        """The version of this text that was read last, which all its versions share."""
        self.kept: str | None = None

    def read(self) -> str | None:
        """Return the text; None if there was none to change."""
        last, text = self.last_read[0]
        waiting: list[SplicedText] = []
        found: Any = self
        while isinstance(found, SplicedText) and found is not last and found.kept is None:
            waiting.append(found)
            found = found.before
        if found is not last:
            found = found.kept if isinstance(found, SplicedText) else found
            text = found if isinstance(found, str) else None
        for each in reversed(waiting):
            changed = None if text is None else apply_splices(text, each.splices)
            text = text if changed is None else changed
            if each.version % MARKED == 0:
                each.kept = text
        self.last_read[0] = self, text
        return text

    def fits(self) -> bool:
        """Return whether the text before has what was cut."""
        before = read_value(self.before)
        return isinstance(before, str) and apply_splices(before, self.splices) is not None


def read_value(value: Any) -> Any:
    """Return a value in full."""
    return value.read() if type(value) is SplicedText else value


class Entry:
    """One entry of the history in full: one key that changed."""

    __slots__ = ("_now", "_was", "at", "by", "path", "why")

    def __init__(self, at: datetime, by: str, path: str, was: Any = None, now: Any = None, why: str = "") -> None:
        self.at, self.by, self.path, self.why = at, by, path, why
        self._was, self._now = was, now

    @property
    def was(self) -> Any:
        """Its value before; None where it is new."""
        return read_value(self._was)

    @property
    def now(self) -> Any:
        """Its value after; None where it was deleted."""
        return read_value(self._now)

    @property
    def kept(self) -> Any:
        """Its value after; of a long text maybe what changed alone."""
        return self._now

    @property
    def splices(self) -> tuple[Splice, ...]:
        """What changed within a long text, if it is kept so."""
        return self._now.splices if type(self._now) is SplicedText else ()

    @property
    def added(self) -> tuple[str, ...]:
        """The text it added; of a long one what was put."""
        now = self._now
        return tuple(each.put for each in self.splices if each.put) or ((now,) if isinstance(now, str) else ())

    @property
    def removed(self) -> tuple[str, ...]:
        """The text it removed; of a long one what was cut."""
        if self.splices:
            return tuple(each.cut for each in self.splices if each.cut)
        return (self.was,) if isinstance(self.was, str) else ()

    @property
    def fits(self) -> bool:
        """Whether what was cut from a text was there."""
        return type(self._now) is not SplicedText or self._now.fits()

    def undoes(self, earlier: "Entry") -> bool:
        """Return whether an entry takes back an earlier one."""
        if self.path != earlier.path or (
            self.splices and earlier.splices and not may_undo(self.splices, earlier.splices)
        ):
            return False
        return bool(self.was == earlier.now and self.now == earlier.was)

    def __eq__(self, other: object) -> bool:
        """Return whether all that two entries say is the same."""
        if self is other:
            return True
        if not isinstance(other, Entry) or self._list_facts() != other._list_facts():
            return False
        return bool(self.was == other.was and self.now == other.now)

    def __hash__(self) -> int:
        """Return a hash of its time and key."""
        return hash(self._list_facts())

    def _list_facts(self) -> tuple[Any, ...]:
        return self.at, self.by, self.path, self.why

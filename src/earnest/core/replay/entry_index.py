"""Where a history tells of a thing: its entries, each with the keys it sets and the step that it belongs to."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from earnest.core.history.steps import Step
from earnest.core.model.paths import KeyPath, split_path
from earnest.core.model.session import Entry


class EntryMoment(NamedTuple):
    """One entry of a history."""

    step: int
    """The step that it belongs to, from 1."""
    path: KeyPath
    entry: Entry


class EntryIndex:
    """A history, to be asked where it tells of a thing."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._of: dict[KeyPath, list[EntryMoment]] = {}
        self.every: list[EntryMoment] = []
        for number, step in enumerate(steps, 1):
            for _, entry in step.entries:
                if path := split_path(entry.path):
                    moment = EntryMoment(number, path, entry)
                    self.every.append(moment)
                    self._of.setdefault(path[:2], []).append(moment)

    def of(self, *path: str) -> Iterator[EntryMoment]:
        """Walk the moments that set something at a path or below it, in order; a path has two keys or more."""
        return (each for each in self._of.get(path[:2], ()) if each.path[: len(path)] == path)

    def first(self, *path: str) -> int | None:
        """Return the first step that sets something there; None where the history tells of none."""
        return next((each.step for each in self.of(*path) if each.entry.now is not None), None)

    def texts(self, kind: str, key: str) -> list[EntryMoment]:
        """Return the moments at which a claim got other words."""
        return [each for each in self.of(kind, key, "text") if isinstance(each.entry.now, str)]

    def first_quoted(self, kind: str, key: str, after: int = 0) -> int | None:
        """Return the first step, after one, that put words of theirs under a claim; None where none did."""
        quotes = (each for each in self.of(kind, key, "heard") if each.path[4:] == ("words",))
        return next((each.step for each in quotes if each.step > after and each.entry.now is not None), None)

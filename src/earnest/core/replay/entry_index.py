"""The entries of a history by the thing that they change."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from earnest.core.history.steps import Step
from earnest.core.history.undo import list_steps_in_effect
from earnest.core.model.paths import KeyPath, split_path
from earnest.core.model.session import Entry


class EntryMoment(NamedTuple):
    """An entry of a history with its path and step."""

    step: int
    """The step of the entry, from 1."""
    path: KeyPath
    entry: Entry


class EntryIndex:
    """A history's entries, found by path; none that were taken back."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._of: dict[KeyPath, list[EntryMoment]] = {}
        self.every: list[EntryMoment] = []
        for number in list_steps_in_effect(steps):
            for _, entry in steps[number - 1].entries:
                if path := split_path(entry.path):
                    moment = EntryMoment(number, path, entry)
                    self.every.append(moment)
                    self._of.setdefault(path[:2], []).append(moment)

    def of(self, *path: str) -> Iterator[EntryMoment]:
        """Return the entries at or below a path of two keys."""
        return (each for each in self._of.get(path[:2], ()) if each.path[: len(path)] == path)

    def first(self, *path: str) -> int | None:
        """Return the first step that sets something there, or None."""
        return next((each.step for each in self.of(*path) if each.entry.now is not None), None)

    def texts(self, kind: str, key: str) -> list[EntryMoment]:
        """Return the entries that set a claim's text."""
        return [each for each in self.of(kind, key, "text") if isinstance(each.entry.now, str)]

    def first_quoted(self, kind: str, key: str, after: int = 0) -> int | None:
        """Return the first step after another that quotes them, or None."""
        quotes = (each for each in self.of(kind, key, "heard") if each.path[4:] == ("words",))
        return next((each.step for each in quotes if each.step > after and each.entry.now is not None), None)

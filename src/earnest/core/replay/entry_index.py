"""The entries of a history by the thing that they change."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from earnest.core.history.steps import Step
from earnest.core.history.undo import list_steps_in_effect
from earnest.core.model.paths import KeyPath, split_path
from earnest.core.model.records import split_target
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
        self._hung: dict[KeyPath, dict[str, None]] = {}
        """The claims that each quote is for, so far."""
        self._quoted: dict[str, list[int]] = {}
        """The steps at which each claim was quoted."""
        for number in list_steps_in_effect(steps):
            for _, entry in steps[number - 1].entries:
                if path := split_path(entry.path):
                    moment = EntryMoment(number, path, entry)
                    self.every.append(moment)
                    self._of.setdefault(path[:2], []).append(moment)
                    if path[0] == "quote":
                        self._note_quote(moment)

    def of(self, *path: str) -> Iterator[EntryMoment]:
        """Return the entries at or below a path of two keys."""
        return (each for each in self._of.get(path[:2], ()) if each.path[: len(path)] == path)

    def first(self, *path: str) -> int | None:
        """Return the first step that sets something there, or None."""
        return next((each.step for each in self.of(*path) if each.entry.now is not None), None)

    def texts(self, kind: str, key: str) -> list[EntryMoment]:
        """Return the entries that set a claim's text."""
        return [each for each in self.of(kind, key, "text") if isinstance(each.entry.now, str)]

    def first_quoted(self, claim: str, after: int = 0) -> int | None:
        """Return the first step after another that quotes them on a claim, or None."""
        return next((step for step in self._quoted.get(claim, ()) if step > after), None)

    def _note_quote(self, moment: EntryMoment) -> None:
        quote, now = moment.path[:2], moment.entry.now
        before = self._hung.get(quote, {})
        if moment.path[2:] == ("for",):
            after = {
                split_target(each)[0]: None for each in (now if isinstance(now, list) else ()) if isinstance(each, str)
            }
            self._hung[quote] = after
            quoted = [claim for claim in after if claim not in before]
        else:
            quoted = [*before] if moment.path[2:] == ("words",) and now is not None else []
        for claim in quoted:
            self._quoted.setdefault(claim, []).append(moment.step)

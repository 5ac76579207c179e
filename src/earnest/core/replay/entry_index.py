"""The entries of a history by the thing that they change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from earnest.core.history.steps import Step
from earnest.core.history.undo import list_steps_in_effect
from earnest.core.model.entries.entry import Entry
from earnest.core.model.keys import KeyPath, split_path
from earnest.core.model.kinds import KIND
from earnest.core.model.links import RECORD_TABLES
from earnest.core.model.records import SENSES, list_targets, split_target

HUNG = frozenset((sense,) for sense in SENSES)
"""The keys of a record that tell what it speaks of."""


def list_subjects(steps: Iterable[Step]) -> Iterator[KeyPath]:
    """Yield the path of what each step is about.

    A record's is that of its claim's evidence: `goal.g1.heard`.
    """
    kinds: dict[str, str] = {}
    hung: dict[KeyPath, dict[str, list[str]]] = {}
    for step in steps:
        paths = [(split_path(entry.path), entry.now) for _, entry in step.entries]
        first = paths[0][0] or ("",)
        before = _find_first_claim(hung.get(first[:2], {}))
        for path, now in paths:
            if len(path) > 1 and path[0] in KIND:
                kinds[path[1]] = path[0]
            elif path[2:] in HUNG and path[0] in RECORD_TABLES:
                hung.setdefault(path[:2], {})[path[2]] = list_targets(now)
        claim = _find_first_claim(hung.get(first[:2], {})) or before
        yield (kinds[claim], claim, "heard") if first[0] in RECORD_TABLES and claim in kinds else first


def _find_first_claim(hung: Mapping[str, list[str]]) -> str:
    targets = (target for sense in SENSES for target in hung.get(sense, ()))
    return next((split_target(target)[0] for target in targets), "")


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
        """The claims that each record is for, so far."""
        self._recorded: dict[tuple[str, str], list[int]] = {}
        """By table and claim, the steps at which a record for it began or changed."""
        for number in list_steps_in_effect(steps):
            for _, entry in steps[number - 1].entries:
                if path := split_path(entry.path):
                    moment = EntryMoment(number, path, entry)
                    self.every.append(moment)
                    self._of.setdefault(path[:2], []).append(moment)
                    if path[0] in RECORD_TABLES:
                        self._note_record(moment)

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
        """Return the first step that quotes them on a claim."""
        return next((step for step in self._recorded.get(("quote", claim), ()) if step > after), None)

    def steps_about(self, *path: str) -> list[int]:
        """Return the steps about a thing, its records included."""
        steps = {each.step for each in self.every if each.path[: len(path)] == path}
        return sorted(steps.union(*(self._recorded.get((table, path[-1]), ()) for table in RECORD_TABLES)))

    def _note_record(self, moment: EntryMoment) -> None:
        record, now = moment.path[:2], moment.entry.now
        about = self._hung.get(record, {})
        if moment.path[2:] == ("for",):
            before, about = about, dict.fromkeys(split_target(each)[0] for each in list_targets(now))
            self._hung[record] = about
            about = {claim: None for claim in about if claim not in before}
        elif now is None:
            return
        for claim in about:
            self._recorded.setdefault((record[0], claim), []).append(moment.step)

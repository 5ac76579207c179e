"""The states of a session after any entry of its history."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Any

from pydantic import BaseModel, ValidationError

from earnest.core.history.reparse import read_with_known
from earnest.core.history.steps import group_steps, replay_all, rewind_to_start
from earnest.core.model.claims import Claim
from earnest.core.model.entries.entry import RecordedEntry
from earnest.core.model.kinds import KIND
from earnest.core.model.parsing import read_session
from earnest.core.model.records import Hung, Quote, Source, update_index
from earnest.core.model.reflection import TABLES
from earnest.core.model.session import Session, Tables

EVERY = 16
"""Entries of the history, at the least, from one state that is kept to the next."""


class HistoryPrefix(Mapping[str, RecordedEntry]):
    """A history up to one of its entries, without a copy."""

    def __init__(self, whole: Mapping[str, RecordedEntry], order: Mapping[str, int], entries: int) -> None:
        self._whole, self._order, self._entries = whole, order, entries

    def __getitem__(self, number: str) -> RecordedEntry:
        if self._order[number] > self._entries:
            raise KeyError(number)
        return self._whole[number]

    @property
    def whole(self) -> Mapping[str, RecordedEntry]:
        """The whole history."""
        return self._whole

    def __iter__(self) -> Iterator[str]:
        return islice(self._order, self._entries)

    def __len__(self) -> int:
        return self._entries


def find_whole(history: Mapping[str, RecordedEntry]) -> Mapping[str, RecordedEntry]:
    """Return the history that one is the beginning of, or itself."""
    return history.whole if isinstance(history, HistoryPrefix) else history


class HistoryStates:
    """The states of a session after each number of entries.

    Any state is reached from the nearest of those that are kept, and what two states share is read and kept once.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._entries = tuple(entry for _, entry in session.entries)
        self._kept = dict(self._every(rewind_to_start(session)))
        """The tables at the ends of steps, by the number of entries."""
        self._numbers = list(self._kept)
        self._last = 0, self._kept[0]
        """The number of entries of the state that was asked for last, and its tables."""
        self._before: Session | None = None
        """The session that was asked for last, where it is sound."""
        self._models: dict[int, tuple[Tables, BaseModel]] = {}
        self._records: tuple[tuple[Mapping[str, Quote], Mapping[str, Source]], Hung] = (({}, {}), {})
        """The records of the last state asked for, and what each speaks of."""

    def tables_at(self, entries: int) -> Tables:
        """Return the tables after so many entries, without the history."""
        start = self._numbers[bisect_right(self._numbers, entries) - 1]
        tables = self._kept[start]
        last, last_tables = self._last
        if start <= last <= entries:
            start, tables = last, last_tables
        found = replay_all(tables, self._entries[start:entries])
        self._last = entries, found
        return found

    def session_at(self, entries: int) -> Session:
        """Return the session after so many entries."""
        tables, before = self.tables_at(entries), self._before
        try:
            found = self._before = self._hang(self._read(tables, before), tables, before)
        except ValidationError:
            found, _ = read_session(tables)
            found, self._before = self._hang(found, tables, None), None
        history = HistoryPrefix(self._session.history, self._order, entries)
        return found.model_copy(update={"history": history, "entries": self._session.entries[:entries]})

    def _every(self, tables: Tables) -> Iterator[tuple[int, Tables]]:
        start = 0
        yield start, tables
        for step in group_steps(self._session):
            if step.number - start >= EVERY:
                tables = replay_all(tables, self._entries[start : step.number])
                start = step.number
                yield start, tables

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {key: place for place, (key, _) in enumerate(self._session.entries, 1)}

    def _read(self, tables: Tables, before: Session | None) -> Session:
        """Return the session of tables; models read before are the same."""
        known = before.document if before else {}
        whole: dict[str, Any] = {}
        partly: dict[str, dict[str, BaseModel]] = {}
        for key, _, by_id in TABLES[Session]:
            value = tables.get(key)
            if not isinstance(value, dict):
                continue
            if value is known.get(key):
                whole[key] = getattr(before, key)
            elif by_id:
                known_ones = ((name, self._models.get(id(table))) for name, table in value.items())
                partly[key] = {name: found[1] for name, found in known_ones if found}
        session = read_with_known(tables, whole, partly)
        for key, models in partly.items():
            read = getattr(session, key)
            new = ((name, tables[key][name]) for name in tables[key].keys() - models.keys())
            self._models |= {id(table): (table, read[name]) for name, table in new}
        return session

    def _hang(self, session: Session, tables: Tables, before: Session | None) -> Session:
        """Return the session, its claims with their records."""
        (quotes, sources), hung = self._records
        hung = update_index(hung, (quotes, session.quote), (sources, session.source))
        self._records = (session.quote, session.source), hung
        session = session.with_hung(hung, before)
        for kind in KIND:
            claims: Mapping[str, Claim] = getattr(session, kind)
            if before and claims is getattr(before, kind):
                continue
            for key, claim in claims.items():
                table = tables[kind][key]
                if self._models.get(id(table), (None, claim))[1] is not claim:
                    self._models[id(table)] = (table, claim)
        return session

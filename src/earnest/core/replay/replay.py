"""The film of a session: the session, and what it was worth, as they stood after each step of its history.

Any step is reached from the nearest of the states that are kept on the way, and what two states have in common is read
and kept once.
"""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.history.reparse import modelled_keys
from earnest.core.history.steps import Step, group_steps, replay_changes, rewind_to_start
from earnest.core.interview.stage import Interview
from earnest.core.model.parsing import read_session
from earnest.core.model.paths import KeyPath, split_path, thing_of
from earnest.core.model.session import Entry, Session, Tables
from earnest.core.standing.assessor import Assessor
from earnest.core.standing.standing import Standing
from earnest.core.standing.verdict import Verdict

EVERY = 16
"""Entries of the history from one state that is kept to the next."""
KEPT = 512
"""Sessions and standings that are kept because somebody may go back to them."""


Kept = TypeVar("Kept")


class ReplayPoint(NamedTuple):
    """What a session was worth at one step: the verdict, and the grade of each claim of its best chain."""

    verdict: Verdict
    goal: Grade
    challenge: Grade
    need: Grade


class HistoryPrefix(Mapping[str, Entry]):
    """A history up to one of its entries: the whole of it is kept once, however many steps are looked at."""

    def __init__(self, whole: Mapping[str, Entry], order: Mapping[str, int], entries: int) -> None:
        self._whole, self._order, self._entries = whole, order, entries

    def __getitem__(self, number: str) -> Entry:
        if self._order[number] > self._entries:
            raise KeyError(number)
        return self._whole[number]

    def __iter__(self) -> Iterator[str]:
        return islice(self._order, self._entries)

    def __len__(self) -> int:
        return self._entries


class Replay:
    """A session's history, to be looked at from any step; step 0 is before the first."""

    def __init__(self, session: Session, interview: Interview) -> None:
        self.session, self.interview = session, interview
        self._assessor = Assessor()
        self.steps: tuple[Step, ...] = group_steps(session)
        self._entries = tuple(entry for _, entry in session.entries)
        self._kept: list[Tables] = list(self._states(rewind_to_start(session)))
        self._models: dict[int, tuple[Tables, BaseModel]] = {}
        self._sessions: OrderedDict[int, Session] = OrderedDict()
        self._standings: OrderedDict[int, Standing] = OrderedDict()
        self._tracks: dict[int, ReplayPoint] = {}

    def __len__(self) -> int:
        """How many steps the history has."""
        return len(self.steps)

    def session_at(self, step: int) -> Session:
        """Return the session as it stood after a step."""
        if step not in self._sessions:
            _kept(self._sessions, step, self._session(self._place(step)))
        return self._sessions[step]

    def standing_at(self, step: int) -> Standing:
        """Return the standing after a step; nothing in it has grown old, since no day is known."""
        if step not in self._standings:
            _kept(self._standings, step, self._assessor.assess(self.session_at(step), self.interview))
        return self._standings[step]

    def verdict_at(self, step: int) -> Verdict:
        """Return the verdict after a step."""
        return self.track_at(step).verdict

    def grades_at(self, step: int) -> Mapping[str, Grade]:
        """Return every claim's grade after a step."""
        return {key: found.grade for key, found in self.judged_at(step).items()}

    def judged_at(self, step: int) -> Mapping[str, GradedClaim]:
        """Return how every claim was judged after a step."""
        if step in self._standings:
            return self._standings[step].grades
        return self._assessor.judge_chain(self.session_at(step))[1]

    def track_at(self, step: int) -> ReplayPoint:
        """Return the verdict and the best chain's grades after a step; each is worked out once."""
        if step not in self._tracks:
            self._tracks[step] = self._track(step)
        return self._tracks[step]

    @property
    def tracks(self) -> tuple[ReplayPoint, ...]:
        """The verdict and the best chain's grades after each step, from step 0 on."""
        return tuple(map(self.track_at, range(len(self) + 1)))

    @property
    def is_judged(self) -> bool:
        """Whether the verdict after each step has been worked out."""
        return len(self._tracks) > len(self)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdict after each step, from step 0 on."""
        return tuple(track.verdict for track in self.tracks)

    @property
    def turns(self) -> tuple[int, ...]:
        """The steps at which the verdict changed."""
        return tuple(filter(self.is_turn, range(1, len(self) + 1)))

    def is_turn(self, step: int) -> bool:
        """Say whether the verdict changed at a step, from 1."""
        return self.verdict_at(step) is not self.verdict_at(step - 1)

    def steps_about(self, step: int) -> tuple[int, ...]:
        """Return the steps, from 1, about whatever a step is about: a claim's own story."""
        if not step:
            return ()
        thing = self._things[step - 1]
        return tuple(number for number, other in enumerate(self._things, 1) if other == thing)

    @cached_property
    def _things(self) -> tuple[KeyPath, ...]:
        return tuple(thing_of(split_path(step.entries[0][1].path)) for step in self.steps)

    def document_at(self, step: int) -> Tables:
        """Return the tables as they stood after a step, the history apart."""
        return self._tables(self._place(step))

    def _place(self, step: int) -> int:
        return self.steps[step - 1].number if step else 0

    def _track(self, step: int) -> ReplayPoint:
        chain, grades, verdict = self._assessor.judge_chain(self._session(self._place(step)))
        held = (grades[key].grade if key else Grade.BLANK for key in chain.by_stage.values())
        return ReplayPoint(verdict, *held)

    def _states(self, tables: Tables) -> Iterator[Tables]:
        yield tables
        for start in range(0, len(self._entries) - EVERY + 1, EVERY):
            tables = self._forward(tables, start, start + EVERY)
            yield tables

    def _tables(self, entries: int) -> Tables:
        start = entries // EVERY * EVERY
        return self._forward(self._kept[entries // EVERY], start, entries)

    def _forward(self, tables: Tables, start: int, end: int) -> Tables:
        for entry in self._entries[start:end]:
            tables = replay_changes(tables, entry)
        return tables

    def _session(self, entries: int) -> Session:
        tables = self._tables(entries)
        try:
            found = Session.model_validate(self._read(tables), context={"document": tables})
        except ValidationError:
            found, _ = read_session(tables)
        told = HistoryPrefix(self.session.history, self._order, entries)
        return found.model_copy(update={"history": told, "entries": self.session.entries[:entries]})

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {key: place for place, (key, _) in enumerate(self.session.entries, 1)}

    def _read(self, tables: Tables) -> Tables:
        """Return the tables with each that was read before as it was read then."""
        found = dict(tables)
        for key, model, by_id in modelled_keys():
            value = tables.get(key)
            if isinstance(value, dict):
                by_name = {name: self._model(model, inner) for name, inner in value.items()} if by_id else None
                found[key] = self._model(model, value) if by_name is None else by_name
        return found

    def _model(self, model: type[BaseModel], table: Tables) -> BaseModel:
        known = self._models.get(id(table))
        if known is None:
            known = self._models[id(table)] = (table, model.model_validate(table))
        return known[1]


def _kept(kept: OrderedDict[int, Kept], step: int, value: Kept) -> None:
    kept[step] = value
    if len(kept) > KEPT:
        kept.popitem(last=False)

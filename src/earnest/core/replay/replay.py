"""The replay of a session: its state and worth after each step."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from functools import cached_property
from threading import Lock
from typing import NamedTuple, TypeVar

from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.history.states import HistoryStates
from earnest.core.history.steps import Step, group_steps
from earnest.core.interview.stage import Interview
from earnest.core.model.keys import KeyPath
from earnest.core.model.paths import thing_of
from earnest.core.model.session import Session, Tables
from earnest.core.replay.entry_index import list_subjects
from earnest.core.standing.assessor import Assessor
from earnest.core.standing.standing import JudgedChain, Standing
from earnest.core.standing.verdict import Verdict

KEPT = 512
"""Sessions and standings that are kept because somebody may go back to them."""

Kept = TypeVar("Kept")


class ReplayPoint(NamedTuple):
    """The verdict, and the grade of each claim of the best chain."""

    verdict: Verdict
    goal: Grade
    challenge: Grade
    need: Grade


class ReplayPoints:
    """The points after each step, and where the verdict turned."""

    def __init__(self, steps: int, judge: Callable[[int], ReplayPoint]) -> None:
        self._steps, self._judge = steps, judge
        self._found: dict[int, ReplayPoint] = {}

    def at(self, step: int) -> ReplayPoint:
        """Return the point after a step."""
        if step not in self._found:
            self._found[step] = self._judge(step)
        return self._found[step]

    @property
    def all(self) -> tuple[ReplayPoint, ...]:
        """The points after each step, from step 0 on."""
        return tuple(map(self.at, range(self._steps + 1)))

    @property
    def is_complete(self) -> bool:
        """Whether the points after all steps have been worked out."""
        return len(self._found) > self._steps

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdict after each step, from step 0 on."""
        return tuple(point.verdict for point in self.all)

    @property
    def turns(self) -> tuple[int, ...]:
        """The steps at which the verdict changed."""
        return tuple(filter(self.is_turn, range(1, self._steps + 1)))

    def is_turn(self, step: int) -> bool:
        """Return whether the verdict changed at a step, from 1."""
        return self.at(step).verdict is not self.at(step - 1).verdict


class Replay:
    """A session's history seen from any step, from 0."""

    def __init__(self, session: Session, interview: Interview) -> None:
        self.session, self.interview = session, interview
        self.steps: tuple[Step, ...] = group_steps(session)
        self.points = ReplayPoints(len(self.steps), self._judge)
        self._states = HistoryStates(session)
        # The points are worked out on a thread of their own, while standings are asked for on another.
        self._assessor, self._points_assessor = Assessor(), Assessor()
        self._judging = Lock()
        self._sessions: OrderedDict[int, Session] = OrderedDict()
        self._standings: OrderedDict[int, Standing] = OrderedDict()

    def __len__(self) -> int:
        """Return how many steps the history has."""
        return len(self.steps)

    def session_at(self, step: int) -> Session:
        """Return the session after a step."""
        if step not in self._sessions:
            _keep(self._sessions, step, self._states.session_at(self._entries_at(step)))
        return self._sessions[step]

    def document_at(self, step: int) -> Tables:
        """Return the tables after a step, without the history."""
        return self._states.tables_at(self._entries_at(step))

    def standing_at(self, step: int) -> Standing:
        """Return the standing after a step, without regard to the day."""
        if step not in self._standings:
            _keep(self._standings, step, self._assessor.assess(self.session_at(step), self.interview))
        return self._standings[step]

    def verdict_at(self, step: int) -> Verdict:
        """Return the verdict after a step."""
        return self.points.at(step).verdict

    def grades_at(self, step: int) -> Mapping[str, Grade]:
        """Return every claim's grade after a step."""
        return {key: found.grade for key, found in self.graded_at(step).items()}

    def graded_at(self, step: int) -> Mapping[str, GradedClaim]:
        """Return every claim after a step, graded."""
        return self.judged_at(step).grades

    def judged_at(self, step: int) -> Standing | JudgedChain:
        """Return the verdict and the grades after a step.

        The whole standing is not worked out for it.
        """
        return self._standings.get(step) or self._assessor.judge_chain(self.session_at(step))

    def steps_about(self, step: int) -> tuple[int, ...]:
        """Return the steps, from 1, about the same thing as a step."""
        if not step:
            return ()
        things = list(map(thing_of, self.subjects))
        return tuple(number for number, other in enumerate(things, 1) if other == things[step - 1])

    @cached_property
    def subjects(self) -> tuple[KeyPath, ...]:
        """What each step is about, by path.

        A record is about its claim.
        """
        return tuple(list_subjects(self.steps))

    def _entries_at(self, step: int) -> int:
        return self.steps[step - 1].number if step else 0

    def _judge(self, step: int) -> ReplayPoint:
        # Both threads ask for points: an assessor works for one at a time.
        with self._judging:
            found = self._points_assessor.judge_chain(self._states.session_at(self._entries_at(step)))
        grades = (found.grades[key].grade if key else Grade.BLANK for key in found.chain.by_stage.values())
        return ReplayPoint(found.verdict, *grades)


def _keep(kept: OrderedDict[int, Kept], step: int, value: Kept) -> None:
    kept[step] = value
    if len(kept) > KEPT:
        kept.popitem(last=False)

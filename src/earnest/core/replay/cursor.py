"""Jumps in a replay to the next or previous step."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from earnest.core.history.sittings import find_meeting_steps, find_sittings
from earnest.core.replay.notes import NONE, ReplayNotes
from earnest.core.replay.replay import Replay
from earnest.core.replay.step_summary import list_answer_steps

FEW_STEPS = 300
"""The most steps whose verdicts are worked out while one waits."""

PENDING = "working out the verdicts"
"""Why a jump is not made yet."""


class JumpKind(StrEnum):
    """Where a jump leads."""

    START = "start"
    END = "end"
    NEXT_STEP = "next_step"
    PREVIOUS_STEP = "previous_step"
    NEXT_VERDICT = "next_verdict"
    PREVIOUS_VERDICT = "previous_verdict"
    NEXT_SITTING = "next_sitting"
    PREVIOUS_SITTING = "previous_sitting"
    NEXT_MEETING = "next_meeting"
    PREVIOUS_MEETING = "previous_meeting"
    NEXT_SAME_CLAIM = "next_same_claim"
    PREVIOUS_SAME_CLAIM = "previous_same_claim"
    NEXT_QUESTION = "next_question"
    PREVIOUS_QUESTION = "previous_question"
    NEXT_NOTE = "next_note"


NO_STEP: Mapping[JumpKind, str] = {
    JumpKind.NEXT_STEP: "last step; l shows the lesson",
    JumpKind.NEXT_VERDICT: "no later verdict change",
    JumpKind.PREVIOUS_VERDICT: "no earlier verdict change",
    JumpKind.NEXT_SITTING: "last group of changes",
    JumpKind.PREVIOUS_SITTING: "first group of changes",
    JumpKind.NEXT_MEETING: "no later meeting",
    JumpKind.PREVIOUS_MEETING: "no earlier meeting",
    JumpKind.NEXT_SAME_CLAIM: "no later step of this claim",
    JumpKind.PREVIOUS_SAME_CLAIM: "no earlier step of this claim",
    JumpKind.NEXT_QUESTION: "no later question",
    JumpKind.PREVIOUS_QUESTION: "no earlier question",
}
"""What to say where there is no step to jump to; nothing for the other kinds."""


VERDICT_JUMPS = frozenset({JumpKind.NEXT_VERDICT, JumpKind.PREVIOUS_VERDICT})
"""The jumps that need the verdict of many steps."""


@dataclass(frozen=True, slots=True)
class Jump:
    """The step that a jump leads to, or why it leads nowhere."""

    step: int
    """The step to be at now; the same as before where the jump leads nowhere."""
    why_not: str = ""
    """What to say where the jump leads nowhere."""
    is_pending: bool = False
    """Whether to ask again once all verdicts are worked out."""


@dataclass(frozen=True, slots=True)
class ReplayCursor:
    """A step of a replay to jump from; 0 is the beginning."""

    replay: Replay
    step: int
    notes: ReplayNotes = NONE

    def jump(self, kind: JumpKind) -> Jump:
        """Return where a jump from here leads."""
        if kind in VERDICT_JUMPS and len(self.replay) > FEW_STEPS and not self.replay.points.is_complete:
            return Jump(self.step, PENDING, is_pending=True)
        found = next(self._find(kind), None)
        return Jump(self.step, NO_STEP.get(kind, "")) if found is None else Jump(found)

    def _find(self, kind: JumpKind) -> Iterator[int]:
        """Yield the steps that a jump may lead to, the nearest first."""
        end = len(self.replay)
        match kind:
            case JumpKind.START:
                yield 0
            case JumpKind.END:
                yield end
            case JumpKind.NEXT_NOTE:
                # After the last note the first one comes again.
                noted = self.notes.steps_noted(self.replay.steps)
                yield from (*(step for step in noted if step > self.step), *noted)
            case _:
                direction, _, what = kind.partition("_")
                ahead = range(self.step + 1, end + 1) if direction == "next" else range(self.step - 1, -1, -1)
                yield from filter(self._is_at(what), ahead)

    def _is_at(self, what: str) -> Callable[[int], bool]:
        """Return a test of whether something is at a step."""
        replay, steps = self.replay, self.replay.steps
        found: Iterable[int]
        match what:
            case "verdict":
                return lambda step: step > 0 and replay.points.is_turn(step)
            case "sitting":
                found = find_sittings(steps)
            case "meeting":
                found = (step for step, _ in find_meeting_steps(steps))
            case "same_claim":
                found = replay.steps_about(self.step)
            case "question":
                found = list_answer_steps(replay)
            case _:
                found = range(len(replay) + 1)
        return frozenset(found).__contains__

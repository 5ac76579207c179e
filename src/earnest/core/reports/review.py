"""Everything said, as an outline of stages and claims."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.evidence.strength import describe_confirmation
from earnest.core.interview.stage import Interview
from earnest.core.model.fields import ROUTES
from earnest.core.model.kinds import CARRYING, STAGES, kinds_of, natural
from earnest.core.model.session import Session
from earnest.core.reports.ranking import describe_ranking
from earnest.core.reports.statements import Statement, Statements

MOST_WAYS = 2_000
"""Up to so many ways from goals to needs are listed one by one."""


CHAINS = "Goal, challenge, need"
"""The heading of the stages of a chain."""


class OutlineRow(NamedTuple):
    """A row of the outline: a claim, or a stage's heading."""

    stage: str
    claim: str | None
    depth: int = 0
    is_last: tuple[bool, ...] = ()
    """For each level down to this one, whether it is the last of its parent."""
    text: str = ""
    note: str = ""
    grade: Grade = Grade.BLANK
    word: str = Grade.BLANK.word
    """The word beside the grade's sign."""


def outline(session: Session, judged: Mapping[str, GradedClaim]) -> tuple[OutlineRow, ...]:
    """Return the rows of the outline; a claim stands under each parent.

    Where too many ways lead to the needs, a challenge that stands under several goals has its needs under the first.
    """
    return tuple(_Outline(session, judged).list_rows())


class ReviewBlock(NamedTuple):
    """A stage of the review; the stages of a chain are one."""

    stage: str
    heading: str
    rows: tuple[OutlineRow, ...]
    """The rows of its claims."""
    answers: tuple[Statement, ...]
    """What was answered once for it."""
    note: str = ""
    """How well their ranking was guessed."""
    outcome: tuple[str, ...] = ()
    """How it ended, in sentences."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing of it was said."""
        return not (self.rows or self.answers or self.outcome)


def list_blocks(
    session: Session, interview: Interview, judged: Mapping[str, GradedClaim], statements: Statements
) -> Iterator[ReviewBlock]:
    """Yield the goals, challenges and needs, then each later stage."""
    rows = [row for row in outline(session, judged) if row.claim is not None]
    answers = tuple(each for stage in CARRYING for each in statements.of_stage(stage))
    chains = tuple(row for row in rows if row.stage in CARRYING)
    yield ReviewBlock(CARRYING[0], CHAINS, chains, answers, describe_ranking(session))
    for key in STAGES[len(CARRYING) :]:
        stage = interview.stage(key)
        here = tuple(row for row in rows if row.stage == key)
        outcome = statements.outcome if key == STAGES[-1] else ()
        yield ReviewBlock(key, f"{stage.number} {stage.title}", here, statements.of_stage(key), outcome=outcome)


class _Outline:
    """The rows of the outline, as many as claims and links."""

    def __init__(self, session: Session, judged: Mapping[str, GradedClaim]) -> None:
        self._session, self._judged = session, judged
        self._challenges = _children(session.challenge, {key: each.blocks for key, each in session.challenge.items()})
        self._needs = _children(session.need, {key: each.answers for key, each in session.need.items()})
        ways = sum(len(self._needs.get(key, ())) for goal in session.goal for key in self._challenges.get(goal, ()))
        self._repeats = ways <= MOST_WAYS
        self._listed: set[str] = set()

    def list_rows(self) -> Iterator[OutlineRow]:
        """Yield the rows: the tree of claims, then later stages."""
        session = self._session
        for goal in sorted(session.goal, key=natural):
            yield self._row("goal", goal)
            hanging = self._challenges.get(goal, [])
            for challenge in hanging:
                last = challenge == hanging[-1]
                yield self._row("challenges", challenge, (last,), self._note_needs(challenge))
                yield from self._list_needs(challenge, last=last)
        for challenge in sorted(session.challenge, key=natural):
            if session.goal.keys().isdisjoint(session.challenge[challenge].blocks):
                yield self._row("challenges", challenge, note="linked to no goal")
                yield from self._list_needs(challenge, last=True)
        for need in sorted(session.need, key=natural):
            if session.challenge.keys().isdisjoint(session.need[need].answers):
                yield self._row("need", need, note="linked to no challenge")
        for stage in STAGES[len(CARRYING) :]:
            yield OutlineRow(stage, None)
            for kind in kinds_of(stage):
                for key in sorted(getattr(session, kind.key), key=natural):
                    yield self._row(stage, key, note=_note(session, key))

    def _note_needs(self, challenge: str) -> str:
        if challenge not in self._needs:
            return "no need linked"
        return "needs: above" if self._is_above(challenge) else ""

    def _is_above(self, challenge: str) -> bool:
        return challenge in self._listed and not self._repeats

    def _list_needs(self, challenge: str, *, last: bool) -> Iterator[OutlineRow]:
        hanging = [] if self._is_above(challenge) else self._needs.get(challenge, [])
        self._listed.add(challenge)
        for need in hanging:
            yield self._row("need", need, (last, need == hanging[-1]), _ranked(self._session, need))

    def _row(self, stage: str, key: str, is_last: tuple[bool, ...] = (), note: str = "") -> OutlineRow:
        text = self._session.claims[key].text
        found = self._judged[key]
        note = "  ".join(filter(None, (note, found.lacks, describe_confirmation(self._session, found))))
        return OutlineRow(stage, key, len(is_last), is_last, text, note, found.grade, found.word)


def _children(table: Iterable[str], parents: Mapping[str, Iterable[str]]) -> Mapping[str, list[str]]:
    """Return the claims of a table by parent, sorted by id."""
    found: dict[str, list[str]] = {}
    for key in sorted(table, key=natural):
        for parent in dict.fromkeys(parents[key]):
            found.setdefault(parent, []).append(key)
    return found


def _ranked(session: Session, need: str) -> str:
    """Return a need's rank, as they said and as you guessed."""
    found = session.need[need]
    told = f"rank {found.rank_told}" if found.rank_told else ""
    guessed = f"your guess {found.rank_guessed}" if found.rank_guessed and found.rank_guessed != found.rank_told else ""
    return ", ".join(each for each in (told, guessed) if each)


def _note(session: Session, key: str) -> str:
    """Return the short note beside a claim of stages 4 to 7."""
    if key in session.option:
        return dict(ROUTES).get(session.option[key].route or "", "")
    if key in session.criterion:
        rank = session.criterion[key].rank
        return f"criterion {rank}" if rank else "criterion"
    if key in session.ruling_out:
        minded = session.ruling_out[key].who_minded
        return f"{session.name_of(minded)} was sorry" if minded else ""
    if key in session.contender:
        return session.contender[key].ground or ""
    return ""

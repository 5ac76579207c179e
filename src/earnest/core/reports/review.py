"""Everything said, as an outline of stages and claims."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.model.kinds import CARRYING, STAGES, kinds_of, natural
from earnest.core.model.session import Session


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


def outline(session: Session, judged: Mapping[str, GradedClaim]) -> tuple[OutlineRow, ...]:
    """Return the rows of the outline; a claim stands under each parent."""
    found: list[OutlineRow] = []
    goals = sorted(session.goal, key=natural)
    for goal in goals:
        found.append(_branch(session, judged, "goal", goal))
        found.extend(_under_goal(session, judged, goal))
    for challenge in sorted(session.challenge, key=natural):
        if not session.goal.keys().isdisjoint(session.challenge[challenge].blocks):
            continue
        found.append(_branch(session, judged, "challenges", challenge, note="on no goal"))
        found.extend(_under_challenge(session, judged, challenge, (True,)))
    found.extend(
        _branch(session, judged, "need", need, note="on no challenge")
        for need in sorted(session.need, key=natural)
        if session.challenge.keys().isdisjoint(session.need[need].answers)
    )
    for stage in STAGES[len(CARRYING) :]:
        found.append(OutlineRow(stage, None))
        for kind in kinds_of(stage):
            found.extend(
                _branch(session, judged, stage, key, note=_note(session, key))
                for key in sorted(getattr(session, kind.key), key=natural)
            )
    return tuple(found)


def _under_goal(session: Session, judged: Mapping[str, GradedClaim], goal: str) -> Iterator[OutlineRow]:
    hanging = [key for key in sorted(session.challenge, key=natural) if goal in session.challenge[key].blocks]
    for challenge in hanging:
        last = challenge == hanging[-1]
        needs = any(challenge in need.answers for need in session.need.values())
        note = "" if needs else "no need yet"
        yield _branch(session, judged, "challenges", challenge, (last,), note)
        yield from _under_challenge(session, judged, challenge, (last,))


def _under_challenge(
    session: Session, judged: Mapping[str, GradedClaim], challenge: str, above: tuple[bool, ...]
) -> Iterator[OutlineRow]:
    hanging = [key for key in sorted(session.need, key=natural) if challenge in session.need[key].answers]
    for need in hanging:
        yield _branch(session, judged, "need", need, (*above, need == hanging[-1]), _ranked(session, need))


def _branch(
    session: Session,
    judged: Mapping[str, GradedClaim],
    stage: str,
    key: str,
    is_last: tuple[bool, ...] = (),
    note: str = "",
) -> OutlineRow:
    text = session.claims[key].text
    return OutlineRow(stage, key, len(is_last), is_last, text, note, judged[key].grade)


def _ranked(session: Session, need: str) -> str:
    """Return a need's rank, as they said and as you guessed."""
    found = session.need[need]
    told = f"rank {found.rank_told}" if found.rank_told else ""
    guessed = f"your guess {found.rank_guessed}" if found.rank_guessed and found.rank_guessed != found.rank_told else ""
    return ", ".join(each for each in (told, guessed) if each)


def _note(session: Session, key: str) -> str:
    """Return the short note beside a claim of stages 4 to 7."""
    if key in session.option:
        return session.option[key].route or ""
    if key in session.criterion:
        rank = session.criterion[key].rank
        return f"criterion {rank}" if rank else "criterion"
    if key in session.ruling_out:
        minded = session.ruling_out[key].who_minded
        return session.name_of(minded) if minded else ""
    if key in session.contender:
        return session.contender[key].ground or ""
    return ""

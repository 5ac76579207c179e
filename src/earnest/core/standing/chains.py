"""Chains of a need, its challenge and its goal; the best one."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain as concat
from typing import Any, NamedTuple

from earnest.core.evidence.deciders import list_deciders
from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.model.kinds import CARRYING, natural
from earnest.core.model.session import Session

Reason = Callable[["Session", "Chain", Mapping[str, GradedClaim]], Any]
"""What puts one chain before another; less comes first."""
NO_RANK = 1_000_000
"""The rank of a need without one: after every rank that the client gave."""


class Chain(NamedTuple):
    """The claims of a chain, or of a part: ids or None."""

    goal: str | None
    challenge: str | None
    need: str | None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its claims, goal first."""
        return tuple([key for key in self if key is not None])

    @property
    def is_whole(self) -> bool:
        """Whether it has all three claims."""
        return None not in self

    @property
    def by_stage(self) -> Mapping[str, str | None]:
        """The claim of each of the stages 1 to 3."""
        return dict(zip(CARRYING, (self.goal, self.challenge, self.need), strict=True))


def find_chain_of(session: Session, need: str) -> Chain | None:
    """Return the first whole chain of a need, or None."""
    for challenge in session.need[need].answers if need in session.need else ():
        for goal in session.challenge[challenge].blocks if challenge in session.challenge else ():
            if goal in session.goal:
                return Chain(goal, challenge, need)
    return None


def find_deciders(session: Session, chain: Chain) -> frozenset[str] | None:
    """Return who must confirm a chain.

    That is the goal's owner and those who bear the challenge's cost.

    None where neither is named: then anybody but the user may (DESIGN section 4). Where only the user is named, nobody
    can.
    """
    goal, challenge = session.goal.get(chain.goal or ""), session.challenge.get(chain.challenge or "")
    named = list_deciders([goal] if goal else (), [challenge] if challenge else ())
    return named - session.own_ids if named else None


def list_unheard(session: Session, chain: Chain) -> tuple[str, ...]:
    """Return the owners and bearers without a word on file."""
    goal, challenge = session.goal.get(chain.goal or ""), session.challenge.get(chain.challenge or "")
    named = (*(goal.owner if goal else ()), *(challenge.borne_by if challenge else ()))
    silent = dict.fromkeys(person for person in named if person not in session.own_ids)
    answering = (said.who for said in session.said_back.values())
    quoted = (quote.who for quote in session.quote.values())
    for person in concat(answering, quoted) if silent else ():
        silent.pop(person, None)
        if not silent:
            break
    return tuple(silent)


def is_confirmed_by(found: GradedClaim, people: frozenset[str] | None) -> bool:
    """Return whether one of those who must confirm a claim did."""
    return found.grade is Grade.CONFIRMED and (people is None or bool(found.confirmed_by & people))


def is_earned(session: Session, chain: Chain, grades: Mapping[str, GradedClaim]) -> bool:
    """Return whether a whole chain earns the right to propose."""
    if not chain.is_whole or grade_chain(chain, grades) is not Grade.CONFIRMED:
        return False
    people = find_deciders(session, chain)
    return people is None or not any(people.isdisjoint(grades[key].confirmed_by) for key in chain.ids)


def find_best_chain(session: Session, grades: Mapping[str, GradedClaim]) -> Chain:
    """Return the best whole chain, else the longest part (DESIGN section 4)."""
    whole = find_best_whole_chain(session, session.need, grades)
    return whole or _first(session, list(_parts(session)), grades, ORDER) or Chain(None, None, None)


def find_best_whole_chain(session: Session, needs: Iterable[str], grades: Mapping[str, GradedClaim]) -> Chain | None:
    """Return the best whole chain of some needs, or None.

    It costs what the links cost: a chain counts as its lowest claim, so that the highest grade is tried first.
    """
    needs = list(needs)
    challenges = {key for need in needs for key in session.need[need].answers if key in session.challenge}
    linked = challenges.union(needs, *(session.challenge[key].blocks for key in challenges))
    for grade in reversed(Grade):
        held = {key for key in linked if key in grades and grades[key].grade >= grade}
        if rivals := list(_rivals(session, held.intersection(needs), held, grades)):
            if grade is Grade.CONFIRMED:
                return _first_confirmed(session, rivals, grades)
            return _first(session, rivals, grades, WHOLE_ORDER)
    return None


def _first_confirmed(session: Session, rivals: list[Chain], grades: Mapping[str, GradedClaim]) -> Chain:
    """Return the first of some chains whose claims are all confirmed.

    One that earns the right comes before the others. A chain of a lower grade never does.
    """
    if len(rivals) == 1:
        return rivals[0]
    ranked = sorted(rivals, key=lambda chain: (_rank(session, chain.need), _natural(chain)))
    return next((chain for chain in ranked if is_earned(session, chain, grades)), ranked[0])


def _rivals(
    session: Session, needs: Iterable[str], held: set[str], grades: Mapping[str, GradedClaim]
) -> Iterator[Chain]:
    """Yield whole chains, of which one is the best.

    Of a challenge's goals that are graded, owned and confirmed alike, the first wins whatever the need; of its needs
    the one of the lowest rank. All others are passed over.
    """

    def kind_of(key: str) -> tuple[object, ...]:
        """Return what decides about a goal or a need, its rank apart."""
        found, goal = grades[key], session.goal.get(key)
        is_decided = found.grade is Grade.CONFIRMED
        return (found.grade, *((found.confirmed_by, frozenset(goal.owner) if goal else None) if is_decided else ()))

    answering: dict[str, dict[str, None]] = {}
    for need in needs:
        for challenge in held.intersection(session.need[need].answers):
            answering.setdefault(challenge, {})[need] = None
    goals = held & session.goal.keys()
    for challenge in answering.keys() & session.challenge.keys():
        blocked = _first_of_each(kind_of, goals.intersection(session.challenge[challenge].blocks), natural)
        answers = _first_of_each(kind_of, answering[challenge], lambda key: (_rank(session, key), natural(key)))
        yield from (Chain(goal, challenge, need) for goal in blocked for need in answers)


def _first_of_each(
    kind_of: Callable[[str], object], keys: Collection[str], order: Callable[[str], tuple[object, ...]]
) -> Iterable[str]:
    return {kind_of(key): key for key in sorted(keys, key=order, reverse=True)}.values() if len(keys) > 1 else keys


def _rank(session: Session, need: str | None) -> int:
    rank = session.need[need].rank_told if need else None
    return NO_RANK if rank is None else rank


def grade_chain(chain: Chain, grades: Mapping[str, GradedClaim]) -> Grade:
    """Return the lowest grade in a chain."""
    return min([grades[key].grade for key in chain if key is not None], default=Grade.BLANK)


def _parts(session: Session) -> Iterator[Chain]:
    for key, challenge in session.challenge.items():
        for goal in challenge.blocks:
            if goal in session.goal:
                yield Chain(goal, key, None)
        yield Chain(None, key, None)
    for key, need in session.need.items():
        for challenge_id in need.answers:
            if challenge_id in session.challenge:
                yield Chain(None, challenge_id, key)
        yield Chain(None, None, key)
    for key in session.goal:
        yield Chain(key, None, None)


def _first(
    session: Session, left: list[Chain], grades: Mapping[str, GradedClaim], reasons: Iterable[Reason]
) -> Chain | None:
    """Return the chain that comes first.

    A reason is asked only of those that all before it left equal.
    """
    for reason in reasons:
        if len(left) > 1:
            found = [reason(session, chain, grades) for chain in left]
            first = min(found)
            left = [chain for chain, each in zip(left, found, strict=True) if each == first]
    return left[0] if left else None


def _natural(chain: Chain) -> tuple[object, ...]:
    return tuple([natural(key or "") for key in chain])


def _count(chain: Chain, grades: Mapping[str, GradedClaim], grade: Grade) -> int:
    return sum([grades[key].grade is grade for key in chain if key is not None])


WHOLE_ORDER: tuple[Reason, ...] = (
    lambda _, chain, grades: -_count(chain, grades, Grade.CONFIRMED),
    lambda _, chain, grades: -_count(chain, grades, Grade.HEARD),
    lambda session, chain, __: _rank(session, chain.need),
    lambda _, chain, __: _natural(chain),
)
"""By what one of two chains of one grade, that earn no right, comes first (DESIGN section 4)."""
ORDER: tuple[Reason, ...] = (
    lambda _, chain, __: -len(chain.ids),
    lambda _, chain, grades: -grade_chain(chain, grades),
    *WHOLE_ORDER[:2],
    # Of two parts the one that has its goal comes first: what is missing can then be asked about it.
    lambda _, chain, __: (chain.goal is None, chain.challenge is None),
    *WHOLE_ORDER[2:],
)
"""By what one of two parts of chains comes first."""

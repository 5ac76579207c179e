"""The proposal: parts with their chains, why you, and without you."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from earnest.core.editing.proposal import NO_REASON
from earnest.core.evidence.blanks import explain_blank
from earnest.core.evidence.grades import Grade, GradedClaim
from earnest.core.evidence.records import weigh_claim
from earnest.core.model.kinds import by_id, natural
from earnest.core.model.session import Session
from earnest.core.standing.chains import Chain, find_best_whole_chain
from earnest.core.standing.standing import Standing
from earnest.core.standing.standing_text import PRACTICE, STAGE_NOUN, describe_gap
from earnest.core.standing.verdict import Verdict

OUTSIDE = "outside"
"""The option that is you."""


class Part(NamedTuple):
    """A part of a proposal, with the chain of its need."""

    key: str
    text: str
    need: str
    """The need's id; empty if the part names none that is on file."""
    chain: Chain
    """The best chain of that need, as far as there is one."""

    @property
    def lacks(self) -> str:
        """What its chain lacks, in a few words; empty if nothing."""
        if not self.need:
            return "answers no need on file"
        return "" if self.chain.is_whole else "its need is linked to no challenge and goal"


class WhyYou(NamedTuple):
    """A reason why they would choose you."""

    key: str
    text: str
    goal: str
    need: str
    lacks: str
    """What the reason does not name; it counts only if this is empty."""


class WithoutYou(NamedTuple):
    """The best option without you, with the client's own reasons."""

    option: str
    """The option's id; empty if only the general answer is on file."""
    text: str
    when_best: str
    """When it would be best, in their words."""
    pull: str
    worry: str
    quotes: tuple[str, ...]
    """The ids of the option's quotes that count."""


class Missing(NamedTuple):
    """What a link of the chain lacks for the right to propose."""

    noun: str
    lacks: str


class ProposalContents(NamedTuple):
    """All that a proposal is made of, and what it lacks."""

    parts: tuple[Part, ...]
    why_you: tuple[WhyYou, ...]
    without_you: WithoutYou | None
    missing: tuple[Missing, ...]
    """What the right to propose lacks."""
    not_earned: str
    """What an unearned proposal would answer, as `describe_not_earned` says it."""
    reason: str
    """Why it was begun without the right, as `describe_reason` says it."""


def read_proposal(session: Session, standing: Standing) -> ProposalContents:
    """Return what a proposal is made of, as the session stands."""
    return ProposalContents(
        list_parts(session, standing.grades),
        explain_why_you(session),
        explain_without_you(session, standing.grades),
        list_missing(standing),
        describe_not_earned(standing),
        describe_reason(session, standing),
    )


def list_parts(session: Session, judged: Mapping[str, GradedClaim]) -> tuple[Part, ...]:
    """Return the parts in their order, with the chains of their needs."""
    found = []
    for key, part in by_id(session.proposal.part):
        need = part.need if part.need in session.need else ""
        found.append(Part(key, part.text, need, find_chain(session, need, judged)))
    return tuple(found)


def find_chain(session: Session, need: str, judged: Mapping[str, GradedClaim]) -> Chain:
    """Return the best chain of a need.

    It is the need alone if it leads to no goal, and empty without a need.
    """
    if not need:
        return Chain(None, None, None)
    whole = find_best_whole_chain(session, (need,), judged)
    if whole:
        return whole
    answered = [key for key in session.need[need].answers if key in session.challenge]
    return Chain(None, answered[0] if answered else None, need)


def explain_why_you(session: Session) -> tuple[WhyYou, ...]:
    """Return the reasons of stage 7 with what each does not name.

    A reason opens with their goal (DESIGN section 6).
    """
    found = []
    for key, reason in by_id(session.reason):
        goal = reason.goal if reason.goal in session.goal else ""
        need = reason.need if reason.need in session.need else ""
        absent = [noun for noun, there in (("goal", goal), ("need", need)) if not there]
        if explain_blank(session, key, "text") is not None:
            lacks = "nothing is written yet"
        else:
            lacks = f"it does not name their {' or '.join(absent)}" if absent else ""
        found.append(WhyYou(key, reason.text, goal, need, lacks))
    return tuple(found)


def explain_without_you(session: Session, judged: Mapping[str, GradedClaim]) -> WithoutYou | None:
    """Return the best known option without you, or None.

    Options that are ruled out are left out.
    """
    out = {ruling.option for ruling in session.ruling_out.values()}
    routes = [
        key
        for key, option in session.option.items()
        if option.route not in {None, OUTSIDE} and key not in out and option.text.strip()
    ]
    when_best = session.decision.best_without_you
    if not routes:
        return WithoutYou("", "", when_best, "", "", ()) if when_best.strip() else None
    key = min(routes, key=lambda each: (-judged[each].grade, natural(each)))
    option = session.option[key]
    quotes = tuple(
        record.key.partition(".")[2] for record in weigh_claim(session, key) if record.counts and record.is_quote
    )
    return WithoutYou(key, option.text, when_best, option.pull, option.worry, quotes)


def list_missing(standing: Standing) -> tuple[Missing, ...]:
    """Return what the right to propose lacks, the need first."""
    if standing.verdict.may_propose:
        return ()
    return tuple(reversed(tuple(_missing(standing))))


def _missing(standing: Standing) -> Iterator[Missing]:
    for stage, key in standing.chain.by_stage.items():
        noun = STAGE_NOUN[stage]
        if key is None:
            yield Missing(noun, describe_gap(standing, stage))
            continue
        held = standing.grades[key].held_by
        if held is not None:
            yield Missing(noun, f"{held.label} ({held.detail})" if held.detail else held.label)


def describe_not_earned(standing: Standing) -> str:
    """Return one sentence on what an unearned proposal would answer.

    Empty once the right is earned.
    """
    if standing.verdict.may_propose:
        return ""
    if standing.verdict is Verdict.SAY_IT_BACK:
        return "If you propose now, you answer something that you have not said back to them yet."
    chain = standing.chain
    links = (("need", chain.need), ("challenge", chain.challenge), ("goal", chain.goal))
    noun = next((noun for noun, key in links if key is None or standing.grades[key].grade < Grade.HEARD), "")
    return f"If you propose now, your proposal rests on a {noun} that nobody there has named." if noun else PRACTICE


def describe_reason(session: Session, standing: Standing) -> str:
    """Return the reason for a proposal without the right to propose.

    *no reason given* if there is a part, but no reason.

    Empty if the right is earned and no reason was kept, or if nothing is proposed.
    """
    kept = session.proposal.reason_without_right.strip()
    if kept:
        return kept
    return NO_REASON if session.proposal.part and not standing.verdict.may_propose else ""

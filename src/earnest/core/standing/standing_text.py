"""A standing in few words: verdict, weakest link, what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.model.fields import OUTCOMES
from earnest.core.rule_catalog import describe_briefly
from earnest.core.standing.verdict import StandingSummary, Verdict

if TYPE_CHECKING:
    from earnest.core.standing.standing import Standing

STAGE_NOUN = {"goal": "goal", "challenges": "challenge", "need": "need"}
"""The noun for the claim of each stage that carries the right."""

CHAIN_NAMES = tuple(noun.capitalize() for noun in STAGE_NOUN.values())
"""The names of the links of a chain, where each begins a line."""

MET, NOT_MET = "met", "not met"
"""What is said of a rule of a claim."""

UNHEARD = "Not heard yet: {names}."
"""What is said of people who have a say, with what `describe_unheard` returns."""

OPENS = {
    "text": "They have named no other option yet.",
    "criteria": "They have named no criterion yet.",
}
"""What is still open once earned, by the question that asks for it."""

ASK_NEXT = "ask next"
"""The label in a list where a question is next."""

PRACTICE = "It is not judged, listed or counted unless you ask."
"""The sentence for a practice session, which has no verdict."""

UNTOUCHED = "Nothing heard from them yet."
"""The text before any meeting."""


def describe_weakest(standing: Standing) -> str:
    """Return the weakest link and why; nothing once earned.

    It follows *Weakest:*.
    """
    weakest = standing.weakest
    if weakest is None:
        return ""
    why = describe_briefly(weakest.why.rule, weakest.why.found)
    if weakest.why.rule == "vague_goal" and weakest.claim:
        why = standing.grades[weakest.claim].state
    return f"the {STAGE_NOUN[weakest.stage]}, {why}."


def describe_gap(standing: Standing, stage: str) -> str:
    """Return what the chain says in place of a stage's claim."""
    written = any(each.kind == STAGE_NOUN[stage] for each in standing.grades.values())
    return "none linked yet" if written else "none yet"


def describe_verdict(standing: Standing) -> str:
    """Return the verdict in one sentence."""
    if standing.verdict is Verdict.PRACTICE:
        return PRACTICE
    if standing.verdict is Verdict.KNOW_THE_FIELD:
        return "Goal, challenge and need are confirmed, and you have heard another option and a criterion."
    if standing.verdict is Verdict.EARNED:
        return "Goal, challenge and need are confirmed by the people they concern."
    weakest = describe_weakest(standing).rstrip(".")
    if standing.verdict is Verdict.SAY_IT_BACK:
        return f"A chain is heard, but not all of it is confirmed. Weakest: {weakest}."
    if not standing.chain.is_whole:
        return "No complete chain yet: a need, the challenge it answers, and the goal that this challenge blocks."
    return f"No chain is heard from end to end. Weakest: {weakest}."


def describe_open(standing: Standing) -> str:
    """Return what is open once earned; nothing before."""
    if standing.verdict is Verdict.EARNED:
        return OPENS[standing.open_field]
    return ""


def describe_unheard(standing: Standing) -> str:
    """Return the names of those never heard; none before it is earned."""
    return ", ".join(standing.unheard) if standing.verdict.may_propose else ""


def describe_nothing(standing: Standing) -> str:
    """Return why there is nothing to ask next."""
    return f"Decided: they {dict(OUTCOMES)[standing.outcome]}" if standing.outcome else "No question is open"


def describe_line(standing: Standing) -> tuple[str, str]:
    """Return the line for a list: its label and its text."""
    if standing.outcome and not standing.ask_next:
        return "", describe_nothing(standing).lower()
    if standing.verdict.may_propose:
        if describe_open(standing):
            return "still open", describe_open(standing).rstrip(".").lower()
        return (ASK_NEXT, standing.ask_next.client) if standing.ask_next else ("", describe_nothing(standing).lower())
    if standing.is_untouched:
        return "", UNTOUCHED.rstrip(".").lower()
    return "weakest", describe_weakest(standing).removeprefix("the ").rstrip(".")


def summarize(standing: Standing) -> StandingSummary:
    """Return a standing's summary."""
    label, text = describe_line(standing)
    return StandingSummary(
        verdict=standing.verdict,
        weakest=standing.weakest.claim if standing.weakest else None,
        label=label,
        text=None if label == ASK_NEXT else text,
        is_to_look_again=bool(standing.look_again),
    )


def describe_counts(standing: Standing) -> str:
    """Return the counts for the panel's last line."""
    asked, orphans = len(standing.remarks), len(standing.orphans)
    found = standing.contradictions
    disputed = len({each.claim for each in found if each.rule == "they_disagree"})
    against = len({each.record for each in found if each.rule == "against" and each.record.startswith("quote.")})
    counts = [f"{against} quote" + "s" * (against != 1) + " against"] if against else []
    counts += [f"they disagree on {disputed} claim" + "s" * (disputed != 1)] if disputed else []
    counts += [f"{asked} remark" + "s" * (asked != 1)] if asked else []
    counts += [f"{orphans} claim{'s' * (orphans != 1)} not linked"] if orphans else []
    again = len(standing.look_again)
    if again:
        counts.append(f"{again} to look at again")
    return " · ".join(counts)

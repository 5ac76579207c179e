"""The proposal as a document, and as plain values."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from earnest.core.evidence.record_text import describe_record
from earnest.core.evidence.records import weigh_claim
from earnest.core.model.session import Session
from earnest.core.reports.document import Block, Document
from earnest.core.reports.proposal import (
    Part,
    describe_not_earned,
    describe_reason,
    explain_why_you,
    explain_without_you,
    list_missing,
    list_parts,
)
from earnest.core.standing.chains import Chain
from earnest.core.standing.standing import Standing
from earnest.core.text.dates import format_day

NO_PARTS = "No part is written yet."


def write_proposal(session: Session, standing: Standing, today: date) -> Document:
    """Return the proposal as a document of this day."""
    return tuple(_lines(session, standing, today))


def proposal_report(session: Session, standing: Standing) -> dict[str, Any]:
    """Return the proposal in the shape of `earnest proposal --json`."""
    beside = explain_without_you(session, standing.grades)
    return {
        "client": session.client,
        "verdict": standing.verdict.value,
        "missing": [{"of": each.noun, "lacks": each.lacks} for each in list_missing(standing)],
        "reason_without_right": describe_reason(session, standing) or None,
        "parts": [
            {"part": part.key, "text": part.text, "need": part.need or None, "chain": list(part.chain.ids)}
            for part in list_parts(session, standing.grades)
        ],
        "why_you": [
            {"reason": why.key, "text": why.text, "goal": why.goal or None, "need": why.need or None}
            | {"counts": not why.lacks}
            for why in explain_why_you(session)
        ],
        "without_you": {"option": beside.option or None, "text": beside.text, "when_best": beside.when_best}
        if beside
        else None,
    }


def _lines(session: Session, standing: Standing, today: date) -> Iterator[Block]:
    yield Block("title", f"Proposal for {session.client}", format_day(today, today))
    yield from _without_right(session, standing)
    shown = list_parts(session, standing.grades)
    main = shown[0].chain if shown else standing.chain
    if main.goal:
        goal = session.goal[main.goal]
        yield Block("heading", "Why this, why now")
        yield Block("text", goal.text)
        yield from (Block("text", text) for text in (goal.why_now,) if text.strip())
    for number, part in enumerate(shown, 1):
        yield Block("heading", f"Part {number}")
        yield from _part(session, part, today)
    if not shown:
        yield Block("text", NO_PARTS)
    for why in explain_why_you(session):
        yield Block("heading", "Why you")
        if why.goal:
            yield Block("text", f"For your goal: {session.goal[why.goal].text}")
        yield Block("text", why.text)
        if why.lacks:
            yield Block("point", f"does not count yet: {why.lacks}")
    yield from _beside(session, standing, today)


def _without_right(session: Session, standing: Standing) -> Iterator[Block]:
    if not standing.verdict.may_propose:
        yield Block("heading", f"{standing.verdict.phrase}: not yet earned")
        yield Block("text", describe_not_earned(standing))
        yield from (Block("point", f"missing, {each.noun}: {each.lacks}") for each in list_missing(standing))
    reason = describe_reason(session, standing)
    if reason:
        yield Block("point", f"went ahead without the right: {reason}")


def _part(session: Session, part: Part, today: date) -> Iterator[Block]:
    yield Block("text", part.text)
    if part.lacks:
        yield Block("point", part.lacks)
    yield from (Block("point", line) for line in describe_chain(session, part.chain))
    if part.need:
        yield from _quotes(session, part.need, today)
        keep = session.need[part.need].keep
        yield from (Block("point", f"must stay as it is: {text}") for text in (keep,) if text.strip())


def describe_chain(session: Session, chain: Chain) -> Iterator[str]:
    """Yield a part's chain, from the need to the goal."""
    told = (("answers", chain.need), ("which comes of", chain.challenge), ("on the way to", chain.goal))
    for words, key in told:
        if key:
            yield f"{words}: {' '.join(session.claims[key].text.split())}"


def _quotes(session: Session, claim: str, today: date) -> Iterator[Block]:
    for record in weigh_claim(session, claim):
        if record.counts and record.is_quote:
            yield Block("quote", record.text, describe_record(session, record.key, today, ", "))


def _beside(session: Session, standing: Standing, today: date) -> Iterator[Block]:
    beside = explain_without_you(session, standing.grades)
    if beside is None:
        return
    yield Block("heading", "The best route without you")
    if beside.text:
        yield Block("text", beside.text)
        yield from _quotes(session, beside.option, today)
    facts = (("best when", beside.when_best), ("draws them", beside.pull), ("puts them off", beside.worry))
    yield from (Block("point", f"{label}: {words}") for label, words in facts if words.strip())

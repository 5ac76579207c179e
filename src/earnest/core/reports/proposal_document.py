"""The proposal as a paper, and as plain values for a program."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from earnest.core.evidence.records import weighed_records
from earnest.core.model.session import Session
from earnest.core.reports.document import Line, Paper
from earnest.core.reports.proposal import Part, missing, not_earned_says, parts, reason_told, why_you, without_you
from earnest.core.standing.chains import Chain
from earnest.core.standing.standing import Standing
from earnest.core.standing.standing_text import record_told
from earnest.core.text.dates import day_shown

NO_PARTS = "No part is written yet."


def proposal_paper(session: Session, standing: Standing, today: date) -> Paper:
    """Return the proposal of a day: what is missing where it is not earned, the parts, why you, and without you."""
    return tuple(_lines(session, standing, today))


def proposal_report(session: Session, standing: Standing) -> dict[str, Any]:
    """Return the proposal in the shape of `earnest proposal --json`."""
    beside = without_you(session, standing.judged)
    return {
        "client": session.client,
        "verdict": standing.verdict.value,
        "missing": [{"of": each.noun, "lacks": each.lacks} for each in missing(standing)],
        "reason_without_right": reason_told(session, standing) or None,
        "parts": [
            {"part": part.key, "text": part.text, "need": part.need or None, "chain": list(part.chain.ids)}
            for part in parts(session, standing.judged)
        ],
        "why_you": [
            {"reason": why.key, "text": why.text, "goal": why.goal or None, "need": why.need or None}
            | {"counts": not why.lacks}
            for why in why_you(session)
        ],
        "without_you": {"option": beside.option or None, "text": beside.text, "when_best": beside.when_best}
        if beside
        else None,
    }


def _lines(session: Session, standing: Standing, today: date) -> Iterator[Line]:
    yield Line("title", f"Proposal for {session.client}", day_shown(today, today))
    yield from _without_right(session, standing)
    shown = parts(session, standing.judged)
    main = shown[0].chain if shown else standing.chain
    if main.goal:
        goal = session.goal[main.goal]
        yield Line("heading", "Why this, why now")
        yield Line("text", goal.text)
        yield from (Line("text", text) for text in (goal.why_now,) if text.strip())
    for number, part in enumerate(shown, 1):
        yield Line("heading", f"Part {number}")
        yield from _part(session, part, today)
    if not shown:
        yield Line("text", NO_PARTS)
    for why in why_you(session):
        yield Line("heading", "Why you")
        if why.goal:
            yield Line("text", f"For your goal: {session.goal[why.goal].text}")
        yield Line("text", why.text)
        if why.lacks:
            yield Line("point", f"does not count yet: {why.lacks}")
    yield from _beside(session, standing, today)


def _without_right(session: Session, standing: Standing) -> Iterator[Line]:
    if not standing.verdict.may_propose:
        yield Line("heading", f"{standing.verdict.phrase}: not yet earned")
        yield Line("text", not_earned_says(standing))
        yield from (Line("point", f"missing, {each.noun}: {each.lacks}") for each in missing(standing))
    reason = reason_told(session, standing)
    if reason:
        yield Line("point", f"went ahead without the right: {reason}")


def _part(session: Session, part: Part, today: date) -> Iterator[Line]:
    yield Line("text", part.text)
    if part.lacks:
        yield Line("point", part.lacks)
    yield from (Line("point", line) for line in chain_told(session, part.chain))
    if part.need:
        yield from _quotes(session, part.need, today)
        keep = session.need[part.need].keep
        yield from (Line("point", f"must stay as it is: {text}") for text in (keep,) if text.strip())


def chain_told(session: Session, chain: Chain) -> Iterator[str]:
    """Walk what a part stands on, from the need up to the goal."""
    told = (("answers", chain.need), ("which comes of", chain.challenge), ("on the way to", chain.goal))
    for words, key in told:
        if key:
            yield f"{words}: {' '.join(session.claims[key].text.split())}"


def _quotes(session: Session, claim: str, today: date) -> Iterator[Line]:
    for record in weighed_records(session)[claim]:
        if record.counts and record.key.startswith("heard."):
            yield Line("quote", record.text, record_told(session, claim, record.key, today, ", "))


def _beside(session: Session, standing: Standing, today: date) -> Iterator[Line]:
    beside = without_you(session, standing.judged)
    if beside is None:
        return
    yield Line("heading", "The best route without you")
    if beside.text:
        yield Line("text", beside.text)
        yield from _quotes(session, beside.option, today)
    facts = (("best when", beside.when_best), ("draws them", beside.pull), ("puts them off", beside.worry))
    yield from (Line("point", f"{label}: {words}") for label, words in facts if words.strip())

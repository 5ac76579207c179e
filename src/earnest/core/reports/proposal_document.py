"""The proposal as a document, and as plain values."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from earnest.core.evidence.records import Basis, weigh_claim
from earnest.core.evidence.said_parts import SaidParts
from earnest.core.interview.paper_words import SHIPPED, Papers, ProposalWords
from earnest.core.model.session import Session
from earnest.core.reports.document import Block, Document, drop_repeated
from earnest.core.reports.letter import list_facts, name_speaker
from earnest.core.reports.proposal import Part, ProposalContents, WithoutYou, read_proposal
from earnest.core.standing.chains import Chain
from earnest.core.standing.standing import Standing
from earnest.core.text.dates import format_day

NO_PARTS = "No part is written yet."


def write_proposal(session: Session, standing: Standing, today: date, papers: Papers | None = None) -> Document:
    """Return the proposal as a document of this day.

    Its words are as shipped unless others are given.
    """
    return tuple(drop_repeated(_lines(session, standing, today, papers or SHIPPED)))


def proposal_report(session: Session, standing: Standing) -> dict[str, Any]:
    """Return the proposal in the shape of `earnest proposal --json`."""
    found = read_proposal(session, standing)
    beside = found.without_you
    return {
        "client": session.client,
        "verdict": standing.verdict.value,
        "missing": [{"of": each.noun, "lacks": each.lacks} for each in found.missing],
        "reason_without_right": found.reason or None,
        "parts": [
            {"part": part.key, "text": part.text, "need": part.need or None, "chain": list(part.chain.ids)}
            for part in found.parts
        ],
        "why_you": [
            {"reason": why.key, "text": why.text, "goal": why.goal or None, "need": why.need or None}
            | {"counts": not why.lacks}
            for why in found.why_you
        ],
        "without_you": {"option": beside.option or None, "text": beside.text, "when_best": beside.when_best}
        if beside
        else None,
    }


def _lines(session: Session, standing: Standing, today: date, papers: Papers) -> Iterator[Block]:
    words, found = papers.proposal, read_proposal(session, standing)
    yield Block("title", words.title.format(client=session.client), format_day(today, today))
    yield from (Block("note", note) for note in papers.notes)
    yield from _list_notes(standing, found)
    shown, said = found.parts, SaidParts(session)
    main = shown[0].chain if shown else standing.chain
    if main.goal:
        yield Block("heading", papers.letter.goal)
        yield Block("text", session.goal[main.goal].text)
        yield from list_facts(session, main.goal, said, papers)
    named: set[str] = set()
    by_need: dict[str, list[Part]] = {}
    for part in sorted(shown, key=lambda part: not part.need):
        by_need.setdefault(part.need, []).append(part)
    for parts in by_need.values():
        yield from _need(session, parts, today, named, said, papers)
    reasons = [why for why in found.why_you if not why.lacks]
    if reasons:
        yield Block("heading", words.why_me)
    yield from (Block("text", why.text) for why in reasons)
    if found.without_you:
        yield from _beside(session, found.without_you, today, words, said.basis)
    if session.you.name:
        yield Block("lead", session.you.name)


def _list_notes(standing: Standing, found: ProposalContents) -> Iterator[Block]:
    """Yield what the writer should know and the client not read."""
    if not standing.verdict.may_propose:
        yield Block("note", f"{standing.verdict.phrase}: not yet earned. {found.not_earned}")
        yield from (Block("note", f"Missing for the {each.noun}: {each.lacks}.") for each in found.missing)
    if found.reason:
        yield Block("note", f"Went ahead without the right: {found.reason}")
    if not found.parts:
        yield Block("note", NO_PARTS)
    yield from (Block("note", f"{' '.join(part.text.split())}: {part.lacks}.") for part in found.parts if part.lacks)
    for why in found.why_you:
        if why.lacks:
            yield Block("note", f"A reason is left out: {why.lacks}.")


def _need(
    session: Session, parts: Sequence[Part], today: date, named: set[str], said: SaidParts, papers: Papers
) -> Iterator[Block]:
    """Yield the parts that answer a need, below their words.

    Args:
        session: The session.
        parts: The parts.
        today: The day of the proposal.
        named: The challenges that are named already; this one is added.
        said: What they said.
        papers: The words of the papers.
    """
    words = papers.proposal
    need, challenge = parts[0].need, parts[0].chain.challenge
    yield Block("heading", session.need[need].text if need else words.also)
    if need:
        yield from _quotes(session, need, today, said.basis)
    if challenge and challenge not in named:
        named.add(challenge)
        yield Block("text", words.in_the_way.format(challenge=session.challenge[challenge].text))
        yield from list_facts(session, challenge, said, papers, ("cost",))
    if need:
        yield Block("text", words.proposed)
    yield from (Block("point", part.text) for part in parts)
    keep = session.need[need].keep.strip() if need else ""
    if keep:
        assumed = "" if said.is_said(need, "keep") else f" ({papers.letter.assumed})"
        yield Block("text", f"{words.keep.format(keep=keep)}{assumed}")


def describe_chain(session: Session, chain: Chain) -> Iterator[str]:
    """Yield a part's chain, from the need to the goal."""
    told = (("answers", chain.need), ("which comes of", chain.challenge), ("on the way to", chain.goal))
    for words, key in told:
        if key:
            yield f"{words}: {' '.join(session.claims[key].text.split())}"


def _quotes(session: Session, claim: str, today: date, basis: Basis) -> Iterator[Block]:
    for record in weigh_claim(session, claim, basis):
        if record.counts and record.first_hand:
            yield Block("quote", record.text, name_speaker(session, record.who, record.on, today))


def _beside(session: Session, beside: WithoutYou, today: date, words: ProposalWords, basis: Basis) -> Iterator[Block]:
    yield Block("heading", words.without_me)
    if beside.text:
        yield Block("text", beside.text)
        yield from _quotes(session, beside.option, today, basis)
    facts = ((words.pull, beside.pull), (words.worry, beside.worry))
    yield from (Block("point", f"{label}: {told}") for label, told in facts if told.strip())
    if beside.when_best.strip():
        yield Block("text", f"{words.when_best}: {beside.when_best}")

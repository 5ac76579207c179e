"""Texts on a session, line by line: question, standing, why, review."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from earnest.core.editing.say_back import sort_say_backs
from earnest.core.evidence.confirmation import missing_fields
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.record_text import describe_record
from earnest.core.evidence.records import weigh_about, weigh_claim, weigh_part
from earnest.core.interview.position import Position
from earnest.core.interview.prompt import prompt_at
from earnest.core.model.kinds import CONTENDER
from earnest.core.model.session import Session
from earnest.core.reports.shortlist.grid import list_criteria
from earnest.core.reports.statements import COMPARED
from earnest.core.standing.standing import Standing
from earnest.core.standing.standing_text import (
    UNTOUCHED,
    describe_counts,
    describe_nothing,
    describe_open,
    describe_unheard,
    describe_verdict,
    describe_weakest,
)

DOT = ", "
"""What separates parts of a line, where the screens draw a dot."""


def describe_question(position: Position, standing: Standing) -> Iterator[str]:
    """Yield the lines on the question at a position."""
    place, first_round = position.place, position.is_first_round
    prompt = prompt_at(position.session, position.interview, place, standing.look_again, first_round=first_round)
    yield ""
    yield f"{prompt.stage}, {prompt.place}"
    if prompt.name:
        yield f"{'Look again: ' if prompt.again else 'On: '}{' '.join(prompt.name.split())}"
    yield prompt.you
    yield f"Say to the {prompt.said_to}: {prompt.client}"
    criteria = list_criteria(position.session).values() if position.place.stage == CONTENDER.stage else ()
    if criteria:
        yield f"{COMPARED}: {'; '.join(' '.join(each.split()) for each in criteria)}"


def describe_records(position: Position, today: date) -> Iterator[str]:
    """Yield the records of the claim, each with its grade."""
    if position.claim is None:
        return
    parts = (weigh_part(position.session, position.claim, field) for field in position.question.fields)
    records = (
        *weigh_claim(position.session, position.claim),
        *weigh_about(position.session, position.claim),
        *chain.from_iterable(parts),
    )
    for record in records:
        text = describe_record(position.session, record.key, today, DOT)
        lacks = "; does not count yet" if record.is_incomplete else ""
        yield f"{record.word}: {text}{lacks}"
    if not records:
        yield "Your assumption: no quote or source yet (/h adds one)"


def describe_say_backs(position: Position, today: date) -> Iterator[str]:
    """Yield the say-backs of the claim and their answers, oldest first."""
    for key, say_back in sort_say_backs(position.session):
        if position.claim in say_back.of:
            text = describe_record(position.session, f"said_back.{key}", today, DOT)
            yield f"said back: {text}"
            yield f"  they answered: {' '.join(say_back.reply.split())}"
            if missing := missing_fields(say_back):
                yield f"  missing: {', '.join(missing)}"


def describe_standing(session: Session, standing: Standing) -> Iterator[str]:
    """Yield the verdict, the graded chain, the weakest link, what to ask."""
    yield f"Right to propose: {standing.verdict.phrase}"
    for name, key in zip(("Goal", "Challenge", "Need"), standing.chain.by_stage.values(), strict=True):
        word = standing.grades[key].word if key else Grade.BLANK.word
        text = " ".join(session.claims[key].text.split()) if key else "none linked yet"
        yield f"{name}, {word}: {text}"
    if standing.is_untouched:
        yield UNTOUCHED
    elif standing.weakest:
        yield f"Weakest: {describe_weakest(standing)}"
    elif describe_open(standing):
        yield f"Still open: {describe_open(standing)}"
    if describe_unheard(standing):
        yield describe_unheard(standing)
    if standing.ask_next:
        yield f"Ask next: {standing.ask_next.client}"
    else:
        yield f"{describe_nothing(standing)}."
    if describe_counts(standing):
        yield describe_counts(standing).replace(" · ", DOT)


def describe_why(session: Session, standing: Standing, today: date) -> Iterator[str]:
    """Yield the verdict, and each claim of the chain with its rules."""
    yield standing.verdict.phrase
    yield describe_verdict(standing)
    for name, key in zip(("Goal", "Challenge", "Need"), standing.chain.by_stage.values(), strict=True):
        yield ""
        if key is None:
            yield f"{name}, blank: none linked yet"
            continue
        yield f"{name}, {standing.grades[key].word}: {' '.join(session.claims[key].text.split())}"
        for finding in standing.grades[key].findings:
            rests = finding.detail
            if finding.record:
                rests = describe_record(session, finding.record, today, DOT)
                rests = rests if finding.met else f"{finding.detail or finding.sentence} {rests}"
            rests = " ".join(rests.split())
            yield f"  {'met' if finding.met else 'missing'}, {finding.label}{': ' if rests else ''}{rests}"
        yield from (f"  asks: {remark.sentence}" for remark in standing.remarks if remark.claim == key)
    for remark in standing.remarks:
        if not remark.claim:
            yield f"asks: {remark.sentence} {remark.text}"

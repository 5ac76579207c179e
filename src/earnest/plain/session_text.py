"""Texts on a session, line by line: question, standing, why, review."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from earnest.core.editing.say_back import sort_say_backs
from earnest.core.evidence.blanks import describe_unrecorded
from earnest.core.evidence.confirmation import missing_fields
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.receipts import describe_receipts
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
    CHAIN_NAMES,
    UNHEARD,
    UNTOUCHED,
    describe_counts,
    describe_gap,
    describe_nothing,
    describe_open,
    describe_unheard,
    describe_weakest,
)
from earnest.plain import texts as say

DOT = ", "
"""What separates parts of a line, where the screens draw a dot."""


def describe_question(position: Position, standing: Standing) -> Iterator[str]:
    """Yield the lines on the question at a position."""
    place, first_round = position.place, position.is_first_round
    prompt = prompt_at(position.session, position.interview, place, standing.look_again, first_round=first_round)
    yield ""
    yield f"{prompt.stage}, {prompt.place}"
    if prompt.name:
        yield (say.LOOK_AGAIN if prompt.again else say.ON).format(name=" ".join(prompt.name.split()))
    yield prompt.you
    yield say.SAY_TO.format(who=prompt.said_to, words=prompt.client)
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
    receipts = describe_receipts(position.session, (record.key for record in records))
    for record in records:
        facts = describe_record(position.session, record.key, today, DOT)
        text = DOT.join(filter(None, (facts, receipts[record.key])))
        lacks = say.NOT_COUNTED if record.is_incomplete else ""
        yield f"{record.word}: {'; '.join(filter(None, (text, lacks)))}"
    if not records:
        word, why = describe_unrecorded(position.session, position.claim)
        yield say.ASSUMPTION.format(word=word, why=why)


def describe_say_backs(position: Position, today: date) -> Iterator[str]:
    """Yield the say-backs of the claim and their answers, oldest first."""
    for key, say_back in sort_say_backs(position.session):
        if position.claim in say_back.of:
            text = describe_record(position.session, f"said_back.{key}", today, DOT)
            yield say.SAID_BACK.format(how=text)
            yield say.ANSWERED.format(reply=" ".join(say_back.reply.split()))
            if missing := missing_fields(say_back):
                yield say.LACKS.format(what=", ".join(missing))


def describe_standing(session: Session, standing: Standing) -> Iterator[str]:
    """Yield the verdict, the graded chain, the weakest link, what to ask."""
    yield say.RIGHT_TO_PROPOSE.format(verdict=standing.verdict.phrase)
    for name, (stage, key) in zip(CHAIN_NAMES, standing.chain.by_stage.items(), strict=True):
        word = standing.grades[key].state if key else Grade.BLANK.word
        text = " ".join(session.claims[key].text.split()) if key else describe_gap(standing, stage)
        yield f"{name}, {word}: {text}"
    if standing.is_untouched:
        yield UNTOUCHED
    elif standing.weakest:
        yield say.WEAKEST.format(line=describe_weakest(standing))
    elif describe_open(standing):
        yield say.STILL_OPEN.format(line=describe_open(standing))
    if unheard := describe_unheard(standing):
        yield UNHEARD.format(names=unheard)
    if standing.ask_next:
        yield say.ASK_NEXT.format(question=standing.ask_next.client)
    else:
        yield f"{describe_nothing(standing)}."
    if describe_counts(standing):
        yield describe_counts(standing).replace(" · ", DOT)

"""Why the verdict is what it is, line by line."""

from collections.abc import Iterator
from datetime import date

from earnest.core.evidence.record_text import describe_record
from earnest.core.model.session import Session
from earnest.core.standing.authors_text import ClaimAuthors
from earnest.core.standing.standing import Standing, judge_anyway
from earnest.core.standing.standing_text import CHAIN_NAMES, MET, NOT_MET, describe_verdict
from earnest.plain import texts as say
from earnest.plain.session_text import DOT

BETWEEN_AUTHORS = "; "
"""What separates parts of a line in which names have commas."""


def describe_why(session: Session, standing: Standing, today: date) -> Iterator[str]:
    """Yield the verdict, and each claim of the chain with its rules."""
    yield standing.verdict.phrase
    yield describe_verdict(standing)
    authors = ClaimAuthors(session)
    if session.practice:
        judged = judge_anyway(session, standing)
        yield say.IF_NO_PRACTICE.format(verdict=judged.verdict.phrase)
        yield describe_verdict(judged)
    for name, key in zip(CHAIN_NAMES, standing.chain.by_stage.values(), strict=True):
        yield ""
        if key is None:
            yield say.BLANK_LINK.format(name=name)
            continue
        yield f"{name}, {standing.grades[key].state}: {' '.join(session.claims[key].text.split())}"
        for finding in standing.grades[key].findings:
            rests = finding.detail
            if finding.record:
                rests = describe_record(session, finding.record, today, DOT)
                rests = rests if finding.met else f"{finding.detail or finding.sentence} {rests}"
            rests = " ".join(rests.split())
            yield f"  {MET if finding.met else NOT_MET}, {finding.label}{': ' if rests else ''}{rests}"
        remarks = (remark for remark in standing.remarks if remark.claim == key)
        yield from (say.REMARK_BELOW.format(sentence=remark.sentence) for remark in remarks)
        if told := authors.describe(standing.grades[key]):
            yield f"  {BETWEEN_AUTHORS.join(told)}"
    for remark in standing.remarks:
        if not remark.claim:
            yield say.REMARK_ON.format(sentence=remark.sentence, text=remark.text)

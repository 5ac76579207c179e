"""`earnest check`: the verdict on sessions, and why."""

from collections.abc import Iterator, Sequence

from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import assess_named, write_results
from earnest.cli.commands import texts as say
from earnest.cli.output.layout import EDGE, TextLayout
from earnest.core.evidence.grades import Finding, Grade, GradedClaim
from earnest.core.evidence.strength import describe_strength
from earnest.core.model.kinds import KIND
from earnest.core.model.session import Session
from earnest.core.reports.document import flatten
from earnest.core.reports.json_report import check_report
from earnest.core.standing.standing_text import (
    PRACTICE,
    STAGE_NOUN,
    UNTOUCHED,
    describe_nothing,
    describe_open,
    describe_unheard,
    describe_weakest,
)
from earnest.core.standing.verdict import Verdict
from earnest.exit_codes import Exit
from earnest.store.library.assessor import AssessedSession, UnusableSession
from earnest.terminal.cells import clamp

NOUN = 11
"""The width of a claim's kind."""
LINES = 4
"""At most so many lines of a claim are shown."""


def run(arguments: Arguments) -> Exit:
    """Print the verdict on each session; return the highest exit code."""
    found = assess_named(arguments, with_remarks=arguments.json)
    write_results(found, arguments, lambda assessed: check_report(assessed.session, assessed.standing), describe_check)
    codes = [_code(one) for one in found if not _is_left_out(one)]
    return max(codes, default=Exit.NOT_YET)


def describe_check(assessed: AssessedSession, layout: TextLayout) -> list[str]:
    """Return the verdict on a session as lines of text."""
    return list(_lines(assessed, layout))


def _code(one: AssessedSession | UnusableSession) -> Exit:
    if isinstance(one, UnusableSession):
        return Exit.UNUSABLE
    return Exit.EARNED if one.standing.verdict.may_propose else Exit.NOT_YET


def _is_left_out(one: AssessedSession | UnusableSession) -> bool:
    """Return whether it is for practice, and so counts for nothing."""
    return isinstance(one, AssessedSession) and one.standing.verdict is Verdict.PRACTICE


def _lines(assessed: AssessedSession, layout: TextLayout) -> Iterator[str]:
    standing = assessed.standing
    yield from layout.wrap(assessed.session.client)
    yield standing.verdict.phrase
    if standing.verdict is Verdict.PRACTICE:
        yield from layout.wrap(say.JUDGE_PRACTICE.format(practice=PRACTICE))
    if standing.is_untouched:
        yield from layout.wrap(say.TAKE_QUESTIONS.format(untouched=UNTOUCHED))
    reasons_by_claim = _by_claim(assessed.session, standing.why)
    for again in standing.look_again:
        reasons_by_claim.setdefault(again, []).append(say.LOOK_AGAIN)
    for stage, key in standing.chain.by_stage.items():
        yield ""
        if key is None:
            yield from _missing(assessed, layout, stage)
        else:
            yield from _claim(assessed, layout, key, reasons_by_claim.pop(key, []))
    reasons_by_claim.pop("", None)
    others = [(key, reasons) for key, reasons in reasons_by_claim.items() if key not in standing.chain.ids]
    for number, (key, reasons) in enumerate(others):
        yield from ("", say.OTHER_CLAIMS, "") if not number else ("",)
        yield from _claim(assessed, layout, key, reasons)
    said = ((say.WEAKEST, describe_weakest), (say.STILL_OPEN, describe_open), (say.NOT_HEARD, describe_unheard))
    for label, sentence in ((label, describe(standing)) for label, describe in said):
        if sentence:
            yield from ("", label)
            yield from layout.wrap(f"{sentence[0].upper()}{sentence[1:].rstrip('.')}.", EDGE)
    yield ""
    if standing.ask_next:
        yield say.ASK_NEXT
        yield from layout.quote(standing.ask_next.client, EDGE)
        yield from layout.wrap(standing.ask_next.you, EDGE)
    else:
        yield from layout.wrap(f"{describe_nothing(standing)}.")


def _claim(assessed: AssessedSession, layout: TextLayout, key: str, reasons: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a claim: grade, text and reasons."""
    claim, graded = assessed.session.claims[key], assessed.standing.grades[key]
    weakest = assessed.standing.weakest
    yield _head(layout, KIND[claim.kind].noun, graded, is_weakest=bool(weakest and weakest.claim == key))
    if claim.text.strip():
        for line in clamp(flatten(claim.text), layout.width - EDGE, LINES, layout.signs.elided):
            yield " " * EDGE + line
    for sentence in reasons:
        yield from layout.wrap(sentence, EDGE)


def _missing(assessed: AssessedSession, layout: TextLayout, stage: str) -> Iterator[str]:
    weakest = assessed.standing.weakest
    is_weakest = bool(weakest and weakest.stage == stage)
    yield _head(layout, STAGE_NOUN[stage], None, is_weakest=is_weakest)
    if weakest and is_weakest:
        yield from layout.wrap(weakest.why.sentence, EDGE)


def _head(layout: TextLayout, noun: str, graded: GradedClaim | None, *, is_weakest: bool) -> str:
    grade, word = (graded.grade, graded.state) if graded else (Grade.BLANK, Grade.BLANK.word)
    mark = f" {layout.signs.weakest}" if is_weakest else ""
    return f"{layout.signs.of(grade.word)} {noun.capitalize():<{NOUN}}{word}{mark}"


def _by_claim(session: Session, findings: Sequence[Finding]) -> dict[str, list[str]]:
    """Return the sentences about each claim, each of them once."""
    found: dict[str, list[str]] = {}
    for finding in findings:
        reasons = found.setdefault(finding.claim, [])
        key = finding.record.removeprefix("said_back.")
        strength = describe_strength(session, key) if finding.met and key in session.said_back else ""
        sentence = f"{finding.sentence.rstrip('.')}, {strength}." if strength else finding.sentence
        if sentence not in reasons:
            reasons.append(sentence)
    return found

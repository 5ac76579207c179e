"""`earnest check`: the verdict of sessions, and why."""

from collections.abc import Iterator, Sequence

from earnest.cli.arguments import Arguments
from earnest.cli.assessed_sessions import AssessedSession, UnusableSession, assess_named, show
from earnest.cli.output.layout import EDGE, TextLayout
from earnest.core.evidence.grades import Finding, Grade
from earnest.core.model.kinds import KIND
from earnest.core.reports.document import flatten
from earnest.core.reports.json_report import check_report
from earnest.core.standing.standing_text import STAGE_NOUN, UNTOUCHED, describe_nothing, describe_open, describe_weakest
from earnest.exit_codes import Exit
from earnest.terminal.cells import clamp

NOUN = 11
"""Cells of a claim's noun."""
LINES = 4
"""Of a longer claim so many lines are shown."""
LOOK_AGAIN = "What it hangs on has changed since."


def run(arguments: Arguments) -> Exit:
    """Say the verdict of each session; the highest exit code counts."""
    found = assess_named(arguments)
    show(found, arguments, lambda case: check_report(case.session, case.standing), check_lines)
    return max(_code(one) for one in found)


def check_lines(case: AssessedSession, page: TextLayout) -> list[str]:
    """Return the verdict of a session as text: the chain with what holds it, other claims, what to ask next."""
    return list(_lines(case, page))


def _code(one: AssessedSession | UnusableSession) -> Exit:
    if isinstance(one, UnusableSession):
        return Exit.UNUSABLE
    return Exit.EARNED if one.standing.verdict.may_propose else Exit.NOT_YET


def _lines(case: AssessedSession, page: TextLayout) -> Iterator[str]:
    standing = case.standing
    yield from page.text(case.session.client)
    yield standing.verdict.phrase
    if standing.is_untouched:
        yield from page.text(f"{UNTOUCHED} `earnest ask` prints the questions to take.")
    whys = _by_claim(standing.why)
    for stage, key in standing.chain.by_stage.items():
        yield ""
        if key is None:
            yield from _missing(case, page, stage)
        else:
            yield from _claim(case, page, key, whys.pop(key, []))
    whys.pop("", None)
    beside = [(key, says) for key, says in whys.items() if key not in standing.chain.ids] + [
        (key, [LOOK_AGAIN]) for key in standing.look_again
    ]
    for number, (key, says) in enumerate(beside):
        yield from ("", "Beside the chain", "") if not number else ("",)
        yield from _claim(case, page, key, says)
    for label, told in (("Weakest", describe_weakest(standing)), ("Still open", describe_open(standing))):
        if told:
            yield from ("", label)
            yield from page.text(told[0].upper() + told[1:], EDGE)
    yield from ("", "Ask next")
    if standing.ask_next:
        yield from page.spoken(standing.ask_next.client, EDGE)
        yield from page.text(standing.ask_next.you, EDGE)
    else:
        yield from page.text(f"{describe_nothing(standing)}.", EDGE)


def _claim(case: AssessedSession, page: TextLayout, key: str, says: Sequence[str]) -> Iterator[str]:
    """Say a claim: its sign and grade, its words, and each sentence about it."""
    claim, grade = case.session.claims[key], case.standing.grades[key].grade
    weakest = case.standing.weakest
    yield _head(page, KIND[claim.kind].noun, grade, is_weakest=bool(weakest and weakest.claim == key))
    if claim.text.strip():
        for line in clamp(flatten(claim.text), page.width - EDGE, LINES, page.signs.elided):
            yield " " * EDGE + line
    for sentence in says:
        yield from page.text(sentence, EDGE)


def _missing(case: AssessedSession, page: TextLayout, stage: str) -> Iterator[str]:
    weakest = case.standing.weakest
    is_weakest = bool(weakest and weakest.stage == stage)
    yield _head(page, STAGE_NOUN[stage], Grade.BLANK, is_weakest=is_weakest)
    if weakest and is_weakest:
        yield from page.text(weakest.why.sentence, EDGE)


def _head(page: TextLayout, noun: str, grade: Grade, *, is_weakest: bool) -> str:
    mark = f" {page.signs.weakest}" if is_weakest else ""
    return f"{page.signs.of(grade.word)} {noun.capitalize():<{NOUN}}{grade.word}{mark}"


def _by_claim(findings: Sequence[Finding]) -> dict[str, list[str]]:
    """Return what is said of each claim, each sentence once."""
    told: dict[str, list[str]] = {}
    for finding in findings:
        says = told.setdefault(finding.claim, [])
        if finding.sentence not in says:
            says.append(finding.sentence)
    return told

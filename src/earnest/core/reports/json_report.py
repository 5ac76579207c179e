"""The standing and the sheet of a session, as plain values."""

from collections.abc import Iterable
from typing import Any

from earnest.core.evidence.grades import Finding
from earnest.core.evidence.strength import describe_confirmation
from earnest.core.model.session import Session
from earnest.core.remarks.remark import Remark
from earnest.core.reports.questions.sheet import SheetQuestion
from earnest.core.standing.standing import Standing


def check_report(session: Session, standing: Standing) -> dict[str, Any]:
    """Return the verdict and why, as for `earnest check --json`.

    A rule about a link that is missing names no claim: `claim` is None there, as is `weakest`; and so it is with a
    remark on the session as a whole. A remark on a question of the user's own names that question.
    """
    ask = standing.ask_next
    return {
        "client": session.client,
        "verdict": standing.verdict.value,
        "chain": list(standing.chain.ids) if standing.chain.is_whole else [],
        "grades": {key: found.grade.word for key, found in standing.grades.items()},
        "strength": {
            key: strength
            for key, found in standing.grades.items()
            if (strength := describe_confirmation(session, found))
        },
        "weakest": standing.weakest.claim if standing.weakest else None,
        "why": [_finding(finding) for finding in standing.why],
        "ask_next": {"stage": ask.place.stage, "client": ask.client, "you": ask.you} if ask else None,
        "orphans": list(standing.orphans),
        "look_again": list(standing.look_again),
        "contradictions": [
            {"rule": each.rule, "claim": each.claim, "record": each.record} for each in standing.contradictions
        ],
        "remarks": [_remark(remark) for remark in standing.remarks],
    }


def sheet_report(session: Session, lines: Iterable[SheetQuestion], closing: str) -> dict[str, Any]:
    """Return the sheet's questions, as for `earnest ask --json`.

    `closing` is the last one.
    """
    return {
        "client": session.client,
        "questions": [
            {
                "stage": line.ask.place.stage,
                "about": line.about,
                "client": line.ask.client,
                "you": line.ask.you,
                "why": line.why,
            }
            for line in lines
        ],
        "closing": closing,
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {"rule": remark.rule, "claim": remark.claim or None, "says": remark.sentence}


def _finding(finding: Finding) -> dict[str, Any]:
    return {"rule": finding.rule, "claim": finding.claim or None, "says": finding.sentence}

"""Assesses one session after another."""

from collections.abc import Mapping
from datetime import date

from earnest.core.evidence.grades import GradedClaim
from earnest.core.evidence.grading import grade_claims
from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing, assess


class Assessor:
    """Assesses one session after another; what a change leaves alone is not worked out again."""

    def assess(self, session: Session, interview: Interview, today: date | None = None) -> Standing:
        """Return the standing of a session."""
        return assess(session, interview, today)

    def grade(self, session: Session) -> Mapping[str, GradedClaim]:
        """Return every claim of a session, graded, by its id."""
        return grade_claims(session)

"""The remarks on a session by itself."""

from earnest.core.evidence.grading import grade_claims
from earnest.core.evidence.records import weigh_records
from earnest.core.history.claim_history import trace_claim
from earnest.core.remarks.session_remarks import RemarkFinder


def find_remarks(session, interview, today=None):
    """Return the open remarks on a session."""
    return RemarkFinder().find(
        session, interview, grade_claims(session), weigh_records(session), trace_claim(session), today
    )

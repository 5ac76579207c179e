"""The assessor: assesses a session again at the cost of a change."""

from collections.abc import Mapping
from datetime import date

from earnest.core.evidence.grades import GradedClaim
from earnest.core.evidence.grading import Grader
from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.remarks.session_remarks import RemarkFinder, Remarks
from earnest.core.standing.look_again import find_look_again
from earnest.core.standing.standing import JudgedChain, Standing, judge, judge_chain


class Assessor:
    """Assesses sessions; what did not change is not computed again.

    Each user of sessions holds its own. The results are those of assessing each session by itself.
    """

    def __init__(self) -> None:
        self._grader = Grader()
        self._remarks = RemarkFinder()

    def assess(
        self, session: Session, interview: Interview, today: date | None = None, *, finds_late: bool = False
    ) -> Standing:
        """Return a session's standing.

        Args:
            session: The session.
            interview: Its questions.
            today: The day, only for the remark on old quotes.
            finds_late: Whether remarks are found when they are first read.
        """
        grades, history = self.grade(session), self._grader.trace(session)
        records = self._grader.weigh(session)
        asked = Remarks(lambda: self._remarks.find(session, interview, grades, records, history, today))
        if not finds_late:
            asked.find()
        return judge(session, interview, grades, find_look_again(session, history), asked)

    def grade(self, session: Session) -> Mapping[str, GradedClaim]:
        """Return every claim's grade, by its id."""
        return self._grader.grade(session)

    def judge_chain(self, session: Session) -> JudgedChain:
        """Return the best chain, every claim's grade, and the verdict."""
        return judge_chain(session, self.grade(session))

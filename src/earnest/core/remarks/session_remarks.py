"""All open remarks on a session."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property

from earnest.core.evidence.grades import GradedClaim
from earnest.core.evidence.records import Records
from earnest.core.history.claim_history import ClaimHistory
from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.remarks.evidence_remarks import EvidenceFinder
from earnest.core.remarks.hints import HintFinder
from earnest.core.remarks.quotes import QuoteFinder
from earnest.core.remarks.refusals import RefusalFinder
from earnest.core.remarks.remark import Remark, drop_answered
from earnest.core.remarks.say_backs import SayBackFinder
from earnest.core.remarks.speakers import SpeakerFinder
from earnest.core.remarks.unseen import UnseenFinder
from earnest.core.remarks.wording_finder import QuestionFinder, WordingFinder
from earnest.core.remarks.writing_order import remark_on_order


class Remarks:
    """The open remarks on a session, found when they are first read."""

    def __init__(self, find: Callable[[], tuple[Remark, ...]] = tuple) -> None:
        self._find = find

    def __eq__(self, other: object) -> bool:
        """Return whether the same is asked."""
        return isinstance(other, Remarks) and self.find() == other.find()

    __hash__ = None  # type: ignore[assignment]

    def find(self) -> tuple[Remark, ...]:
        """Return the remarks."""
        return self._found

    @cached_property
    def _found(self) -> tuple[Remark, ...]:
        found, self._find = self._find(), tuple
        return found


class RemarkFinder:
    """Finds remarks; unchanged claims are not read again."""

    def __init__(self) -> None:
        self._wording, self._questions = WordingFinder(), QuestionFinder()
        self._hints = HintFinder()
        self._unseen, self._quotes, self._refusals = UnseenFinder(), QuoteFinder(), RefusalFinder()
        self._say_backs, self._evidence, self._speakers = SayBackFinder(), EvidenceFinder(), SpeakerFinder()

    def find(
        self,
        session: Session,
        interview: Interview,
        grades: Mapping[str, GradedClaim],
        records: Records,
        history: ClaimHistory,
        today: date | None = None,
    ) -> tuple[Remark, ...]:
        """Return the open remarks.

        Those on wording come first, in the order of stages, then those on how it came about.

        Args:
            session: The session.
            interview: The questions, whose hints and examples may have been typed in.
            grades: Every claim, graded.
            records: The records, weighed.
            history: What the session's history tells.
            today: The day on which it is asked; without it nothing is said of what has grown stale.
        """
        every = (
            *self._wording.find(session),
            *self._hints.find(session, interview),
            *self._unseen.find(session),
            *self._quotes.find(session, grades, records),
            *self._refusals.find(session, records),
            *self._say_backs.find(session, records, history),
            *remark_on_order(session, grades, history),
            *self._evidence.find(session, grades, records, today),
            *self._speakers.find(session, records, history, today),
            *self._questions.find(session),
        )
        return tuple(drop_answered(session, every))

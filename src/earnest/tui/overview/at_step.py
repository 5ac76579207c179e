"""Why and the review at a step of a replay."""

from datetime import date

from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.standing.standing import Standing
from earnest.tui.overview.review_rows import ReviewFolds
from earnest.tui.overview.review_screen import ReviewScreen
from earnest.tui.overview.why_screen import WhyScreen


class OverviewAtStep:
    """Makes the screens that look at one step of a replay."""

    def __init__(self, today: date) -> None:
        self._today, self._folds = today, ReviewFolds()

    def why(self, session: Session, standing: Standing) -> WhyScreen:
        """Return why a verdict was what it was."""
        screen = WhyScreen(session, standing, self._today)
        screen.leads_on = False
        return screen

    def review(self, session: Session, interview: Interview, standing: Standing) -> ReviewScreen:
        """Return everything that was said by then."""
        screen = ReviewScreen(session, interview, standing, self._today, self._folds)
        screen.leads_on = False
        return screen

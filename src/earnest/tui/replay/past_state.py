"""The session at a step: seen in full, or restored."""

from collections.abc import Callable
from datetime import date
from functools import reduce

from earnest.core.history.undo import RestorePoint, find_obstacle_to
from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.replay.replay import Replay
from earnest.core.replay.step_summary import summarize_step
from earnest.core.standing.standing import Standing
from earnest.core.text.escaping import escape_controls
from earnest.tui.destinations import RestoreStep, View
from earnest.tui.dialogs.choice_dialog import ChoiceDialog, tell
from earnest.tui.list_screen import ListScreen
from earnest.tui.replay import texts as say
from earnest.tui.replay.step_finder import Ask
from earnest.workspace.questions.undo import describe_obstacle

GO_BACK = "revert"

ShowWhy = Callable[[Session, Standing], ListScreen]
"""Makes a screen of why the verdict is what it is."""
ShowReview = Callable[[Session, Interview, Standing], ListScreen]
"""Makes a screen of everything that was said."""


class PastState:
    """The states of a session after its steps."""

    def __init__(self, replay: Replay, today: date, *, show_why: ShowWhy, show_review: ShowReview) -> None:
        self._replay, self._today = replay, today
        self._show_why, self._show_review = show_why, show_review

    def screen(self, view: View, step: int) -> ListScreen:
        """Return a screen of a step that leads nowhere but back."""
        session, standing = self._replay.session_at(step), self._replay.standing_at(step)
        if view is View.WHY:
            found = self._show_why(session, standing)
        else:
            found = self._show_review(session, self._replay.interview, standing)
        found.leads_on = False
        return found

    async def restore(self, step: int, ask: Ask, leave: Callable[[RestoreStep], object]) -> None:
        """Ask whether to restore a step, and if so leave with it."""
        replay = self._replay
        point = RestorePoint(replay.document_at(step), say.REVERT_WHY.format(step=step))
        if obstacle := describe_obstacle(find_obstacle_to(replay.session, point)):
            await tell(ask, replay.session.client, say.REVERT_REFUSED, [obstacle])
            return
        title = say.REVERT_TO_START
        if step:
            title = say.REVERT_TITLE.format(when=summarize_step(replay, step, self._today).when)
        says = [self._count_after(step), say.REVERT_UNDONE]
        ways = ((GO_BACK, say.REVERT, ""), ("", say.CANCEL, ""))
        dialog = ChoiceDialog(replay.session.client, title, says, ways)
        if await ask(dialog) == GO_BACK:
            leave(RestoreStep(point))

    def _count_after(self, step: int) -> str:
        """Return how many steps came after one, and who made them."""
        total = len(self._replay)
        authors = list(
            dict.fromkeys(escape_controls(each.by, keep_newlines=False) for each in self._replay.steps[step:])
        )
        if not authors:
            return say.REVERT_AFTER.format(count=total - step, total=total)
        named = reduce(lambda others, last: say.REVERT_AUTHORS.format(others=others, last=last), authors)
        return say.REVERT_AFTER_BY.format(count=total - step, total=total, authors=named)

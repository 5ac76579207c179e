"""Responsible for the replay of the session that is open, and for the step of it that one goes back to."""

from earnest.core.history.undo import RestorePoint
from earnest.tui.interview.dialogs import OutgoingPage


class ReplayedPage(OutgoingPage):
    """A question whose session can be seen as it grew, and be left as it stood at any step."""

    async def stand_again(self, earlier: RestorePoint | None) -> None:
        """Let the session stand as it stood at a step of its replay."""
        if earlier is not None:
            await self.go(self.sitting.restored(earlier, self.pen))

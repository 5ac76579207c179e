"""Responsible for going back to a moment of a replay, where the session that is replayed is open to be written in."""

from typing import ClassVar

from earnest.core.history.undo import RestorePoint
from earnest.core.replay.step_summary import summarize_step
from earnest.tui import commands as do
from earnest.tui.dialogs.choice_dialog import ChoiceDialog
from earnest.tui.replay.notes import CoachedPage

GO_BACK = "go back"


class GoingBackPage(CoachedPage):
    """A replay at each step of which the session may be left as it stood there."""

    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (*CoachedPage.COMMANDS_HERE[:-1], do.STAND_AGAIN, do.LEAVE)

    def can_do(self, command: do.Command) -> bool:
        """Say whether a command acts at this step: at the last one there is nothing to go back to."""
        return self.step < len(self.film) if command is do.STAND_AGAIN else super().can_do(command)

    def action_stand_again(self) -> None:
        """Ask, and leave with how the session stood at this step."""
        self.stop()
        step, total = self.step, len(self.film)
        says = [
            f"{total - step} of {total} steps came after it. They all stay in the history, and going back is one more.",
            "What stands now is one undo away.",
        ]
        ways = ((GO_BACK, "go back to it", ""), ("", "leave all as it is", ""))

        def answered(answer: str | None) -> None:
            """Leave with how it stood at the step, where that is wanted."""
            if answer == GO_BACK:
                self.dismiss(RestorePoint(self.film.document_at(step), f"back to step {step}"))

        when = summarize_step(self.film, step, self._today).when if step else "before the first step"
        self.app.push_screen(
            ChoiceDialog(self.film.session.client, f"Let it stand as it stood {when}?", says, ways), answered
        )

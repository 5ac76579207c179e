"""Responsible for a session that is only looked at, and may be written in once nobody else does."""

from textual.message import Message

from earnest.tui.interview.help_folding import FoldingPage


class LookedAtPage(FoldingPage):
    """A page whose session somebody else may be writing."""

    is_free = False
    """Whether a session that somebody else had open can be written in now."""

    class TakeOver(Message):
        """A session that is only looked at is to be written in."""

    def action_take_over(self) -> None:
        """Write in it, now that nobody else does."""
        if self.is_free:
            self.post_message(self.TakeOver())

"""Responsible for help, example and quotes in full: open where there is room, folded or opened by a key."""

from textual.events import Resize
from textual.message import Message

from earnest.tui.base_screen import BaseScreen
from earnest.tui.widgets.prompt import Prompt

TALL = 36
"""From this many rows on, help and example are open on a wide page."""
WIDE = 110
HUGE = 160
NORMAL = 76
IN_FULL = "in-full"
"""The class of what is shown along with help and example."""


class FoldingPage(BaseScreen):
    """A page that can say more of what it shows."""

    class HelpFolded(Message):
        """Help and example were folded away, or opened."""

        def __init__(self, *, is_folded: bool) -> None:
            super().__init__()
            self.is_folded = is_folded

    is_folded: bool | None = None
    """Whether it was folded, or opened; None leaves it to the room there is."""

    @property
    def is_open(self) -> bool:
        """Whether help and example are shown."""
        if self.is_folded is not None:
            return not self.is_folded
        return self.size.height >= TALL and self.size.width >= WIDE

    def fold(self) -> None:
        """Show more or less, as it is."""
        for prompt in self.query(Prompt).results():
            prompt.has_help = self.is_open and (self.is_folded is not None or self.size.width >= HUGE)
            prompt.is_narrow = self.size.width < NORMAL
        for more in self.query(f"Example, .{IN_FULL}").results():
            more.display = self.is_open

    def on_resize(self, event: Resize) -> None:
        """Open or fold by the room there is."""
        super().on_resize(event)
        self.fold()

    def action_fold_help(self) -> None:
        """Fold help and example away, or open them."""
        self.is_folded = self.is_open
        self.fold()
        self.post_message(self.HelpFolded(is_folded=self.is_folded))

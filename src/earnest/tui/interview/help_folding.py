"""Help, example and full quotes: open where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size

if TYPE_CHECKING:
    from collections.abc import Callable

TALL = 36
"""From this many rows on, help and example are open on a wide screen."""
WIDE = 110
HUGE = 160
NORMAL = 76
IN_FULL = "in-full"
"""The class of what is shown along with help and example."""


class HelpFolding:
    """Whether help, example and full quotes are shown in the interview."""

    def __init__(self, is_folded: bool | None, keep: Callable[[bool], None]) -> None:  # noqa: FBT001 - three states
        self.is_folded = is_folded
        """Whether the user folded or opened them; None leaves it to the room there is."""
        self._keep = keep
        self._size = Size()

    def fit(self, size: Size) -> None:
        """Take the size of the screen."""
        self._size = size

    @property
    def is_open(self) -> bool:
        """Whether example and full quotes are shown."""
        if self.is_folded is not None:
            return not self.is_folded
        return self._size.height >= TALL and self._size.width >= WIDE

    @property
    def shows_help(self) -> bool:
        """Whether the help on the question is shown too."""
        return self.is_open and (self.is_folded is not None or self._size.width >= HUGE)

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room to name the person asked."""
        return self._size.width < NORMAL

    def toggle(self) -> None:
        """Fold or open them, and keep that for the next session."""
        self.is_folded = self.is_open
        self._keep(self.is_folded)

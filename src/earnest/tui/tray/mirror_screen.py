"""The user's own part in a meeting; it asks, and scores nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from earnest.core.text.escaping import escape_controls
from earnest.core.tray.mirror import look_in_mirror
from earnest.core.tray.mirror_text import describe_mirror
from earnest.terminal.cells import clamp
from earnest.tui import key_commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.list_screen import ListScreen
from earnest.tui.tray import texts
from earnest.tui.widgets.item_list import Item, Pen, gap, heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType
    from textual.content import Content

    from earnest.core.model.session import Session
    from earnest.core.tray.turns import TrayTurn

WIDEST, MOST = 72, 3


class MirrorScreen(ListScreen):
    """Shares, questions, and the sentences that are asked about."""

    page_name = texts.YOUR_PART
    enter_hint = ""
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((do.LEAVE,))]

    def __init__(self, session: Session, meeting: str, turns: Sequence[TrayTurn]) -> None:
        super().__init__(session.client)
        self._session, self._mirror = session, look_in_mirror(session, meeting, turns)

    def items(self) -> Sequence[Item]:
        """Return the headings, each with its lines."""
        found: list[Item] = []
        for number, (name, lines) in enumerate(describe_mirror(self._session, self._mirror)):
            found += [gap()] * bool(number) + [heading(name)]
            found += [Item((number, line), partial(self._draw, line)) for line in lines]
        return found

    def _draw(self, text: str, pen: Pen) -> list[Content]:
        shown = escape_controls(text, keep_newlines=False)
        lines = clamp(shown, min(pen.width, WIDEST), MOST, pen.signs.elided)
        return [plain(line, pen.style) for line in lines]

"""The turns at the left of the tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive

from earnest.tui.appearance.filters import plain
from earnest.tui.tray.turn_lines import TurnLook, draw_turn, make_look, renew_look
from earnest.tui.widgets.drawn import LineWidget, signs_of

if TYPE_CHECKING:
    from earnest.core.model.session import Session
    from earnest.workspace.tray.open_tray import OpenTray


class TurnsPane(LineWidget, can_focus=True):
    """The turns of a page; the page with the present one."""

    shown: reactive[tuple[object, ...]] = reactive(())
    """What was drawn last: another tray or session is drawn again."""

    def __init__(self, opened: OpenTray, session: Session) -> None:
        super().__init__()
        self._opened, self._session, self._top = opened, session, 0
        self._look: TurnLook | None = None

    def show(self, session: Session) -> None:
        """Show the tray as it is now."""
        self._session = session
        self.shown = (session, self._opened.tray)

    def lines(self, width: int, height: int) -> list[Content]:
        """Draw the turns from the top of the page on."""
        signs = signs_of(self)
        look = self._look or make_look(self._session, self._opened, signs)
        self._look = look = renew_look(look, self._session, self._opened, signs)
        found = self._draw_from(look, self._top, width, height)
        if not self._is_whole(found, height):
            self._top = self._find_top(look, width, height)
            found = self._draw_from(look, self._top, width, height)
        return [line for _, lines in found for line in lines][:height]

    def _is_whole(self, found: list[tuple[int, list[Content]]], height: int) -> bool:
        """Return whether all of the present turn is on the page."""
        used = 0
        for number, lines in found:
            used += len(lines)
            if number == self._opened.tray.at:
                return used <= height
        return False

    def _draw_from(self, look: TurnLook, top: int, width: int, height: int) -> list[tuple[int, list[Content]]]:
        """Return the turns from one on, until the page is full."""
        found: list[tuple[int, list[Content]]] = []
        used = 0
        for turn in look.tray.turns[top:]:
            if used >= height:
                break
            above = [Content("")] if found and self._begins_group(look, turn.number) else []
            lines = [*above, *self._bar(look, turn.number, draw_turn(look, turn, width - 2, height - 2))]
            found.append((turn.number, lines))
            used += len(lines)
        return found

    def _bar(self, look: TurnLook, number: int, lines: list[Content]) -> list[Content]:
        bar = plain(f"{look.signs.bar} ", "$accent") if number == look.tray.at else plain("  ")
        return [Content.assemble(bar, line) for line in lines]

    @staticmethod
    def _begins_group(look: TurnLook, number: int) -> bool:
        """Return whether a blank line is above a turn.

        It is above the user's own turns, and between two turns of other people.
        """
        turns = look.tray.turns
        return not turns[number].is_theirs or turns[number - 1].is_theirs

    def _find_top(self, look: TurnLook, width: int, height: int) -> int:
        """Return the first turn of the present one's page.

        Going on, it is the turn before the present one; going back, as many as fit above it.
        """
        at = look.tray.at
        if at >= self._top:
            before = max(at - 1, 0)
            lines = [line for _, part in self._draw_from(look, before, width, height)[:2] for line in part]
            return before if before < at and len(lines) <= height else at
        top, used = at, len(draw_turn(look, look.tray.turns[at], width - 2, height - 2))
        while top > 0:
            used += len(draw_turn(look, look.tray.turns[top - 1], width - 2, height - 2)) + 1
            if used > height:
                break
            top -= 1
        return top

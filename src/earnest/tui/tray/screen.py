"""The tray: turns at the left, claims at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal

from earnest.core.tray.tray import take_say_back
from earnest.tui import key_commands as do
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.destinations import HeardSaidBack, TrayPage
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.tray import texts
from earnest.tui.tray.claims_pane import ClaimsPane
from earnest.tui.tray.questions import link_words, undo_act
from earnest.tui.tray.turns_side import TurnsSide
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.notes import Hairline
from earnest.tui.widgets.top_line import set_aside
from earnest.workspace import texts as shared
from earnest.workspace.tray.acts import ACTS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterable, Sequence

    from textual.binding import BindingType
    from textual.widget import Widget

    from earnest.tui.widgets.keys_bar import Hint
    from earnest.workspace.session_editor import SessionEditor
    from earnest.workspace.tray.open_tray import OpenTray

# Other screens use these keys too; here they do this.
HEARD_SAY_BACK, UNDO_LINK = do.SAY_BACK._replace(action="take_say_back"), do.UNDO._replace(action="undo")


class TrayScreen(BaseScreen):
    """The tray of one meeting; each link is saved at once.

    It is dismissed with a say-back that was taken, another page of the transcript, or None.
    """

    page_name = texts.TRAY
    CSS_PATH = "screen.tcss"
    COMMANDS_HERE: ClassVar[do.Commands] = (
        *(do.LINK_FOR, do.LINK_AGAINST, do.LINK_ABOUT, do.BEGIN_CLAIM, do.TRIM_START, do.TRIM_END),
        *(do.PASS_OVER, HEARD_SAY_BACK, do.LIKELY, do.FIND, UNDO_LINK, do.CUT_START, do.CUT_END),
        *(do.MIRROR, do.VOICES, do.LEAVE),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *do.bindings(COMMANDS_HERE),
        *((key, f"act('step', {by})") for key, by in do.STEPS_OF_TURNS),
        ("left", "act('place', -1)"),
        ("right", "act('place', 1)"),
        ("shift+tab", "act('likely', -1)"),
        *((key, f"act('stage', {key})") for key in do.STAGE_KEYS),
    ]

    def __init__(self, editor: SessionEditor, opened: OpenTray, *, comes_by_n: bool = False) -> None:
        super().__init__()
        self._editor, self._opened = editor, opened
        self._comes_by_n, self._is_used = comes_by_n, False
        self._turns, self._claims = TurnsSide(opened, editor.session), ClaimsPane(opened, editor)

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the turns, and beside them the claims."""
        yield Hairline()
        with Horizontal(id="middle"):
            yield self._turns
            yield self._claims

    def on_mount(self) -> None:
        """Show the tray where one left it."""
        super().on_mount()
        say_where(self, self._editor.session.client, "")
        self._turns.enter()
        self.show()
        self._is_used = False

    @on(TurnsSide.Searched)
    def show(self, aside: str = "") -> None:
        """Show the tray, and a word about the last key."""
        self._turns.show(self._editor.session)
        self._claims.show()
        self._is_used = True
        set_aside(self, aside if isinstance(aside, str) else "")

    def hints(self) -> Sequence[Hint]:
        """Return this page's own legend, or the keys of the search field."""
        if role_of(self.focused).is_field:
            return [("enter", texts.TO_THE_TURN, True), ("esc", texts.BACK, True)]
        return super().hints()

    def action_act(self, name: str, by: int = 1) -> None:
        """Go elsewhere, trim, or pass over."""
        self.show(ACTS[name](self._opened, by))

    def action_link(self, sense: str, begins: bool = False) -> None:  # noqa: FBT001, FBT002 - a binding's
        """Link the words to the present claim, or begin one with them."""
        if begins and self._comes_by_n and not self._is_used:
            self.show(texts.N_AGAIN)
            return
        tasks = tasks_of(self)
        tasks.start(self._show_after(link_words(self._editor, self._opened, sense, begins=begins, ask=tasks.ask)))

    async def _show_after(self, change: Awaitable[str | None]) -> None:
        """Make a change, and show what it leads to."""
        self.show(await change or "")

    def action_find(self) -> None:
        """Go to the search field."""
        self._turns.open_search()

    def action_undo(self) -> None:
        """Undo the last act of the tray."""
        tasks_of(self).start(self._undo())

    async def _undo(self) -> None:
        if await undo_act(self._editor, self._opened, tasks_of(self).ask):
            self.show()
        else:
            self.dismiss(None)

    def action_take_say_back(self) -> None:
        """Take the user's turn and their answer as a say-back."""
        said = take_say_back(self._opened.tray)
        if said is None:
            self.show(shared.TRAY_NOTHING_SAID)
        else:
            self._opened.remember()
            self.dismiss(HeardSaidBack(said.said, said.reply, said.answering.who))

    def action_look(self, page: str) -> None:
        """Go to another page of the transcript."""
        self._opened.remember()
        self.dismiss(TrayPage(page))

    def action_leave(self) -> None:
        """Leave; the tray opens at this turn again."""
        self._opened.remember()
        self.dismiss(None)

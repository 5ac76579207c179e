"""The interview: one question at a time, with the standing beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from earnest.tui import key_commands as do
from earnest.tui import texts as everywhere
from earnest.tui.base_screen import BaseScreen, say_where
from earnest.tui.destinations import View
from earnest.tui.interview.answer_pane import AnswerPane
from earnest.tui.interview.commands import ADD, COMMANDS, REMOVE, WRITING
from earnest.tui.interview.flow import InterviewFlow
from earnest.tui.interview.standing_views import lay_out, show_first
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.fields.long_text import find_long_text
from earnest.tui.widgets.top_line import Mark, SaveState, set_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from textual.events import Resize
    from textual.widget import Widget

    from earnest.core.model.session import Session
    from earnest.tui.destinations import Destination
    from earnest.tui.interview.answer_pane import KeepTexts
    from earnest.tui.interview.help_folding import HelpFolding
    from earnest.tui.widgets.action_line import ActionChosen
    from earnest.workspace.page_texts import PageTexts
    from earnest.workspace.session_editor import SessionEditor


class InterviewScreen(BaseScreen):
    """An open session at one of its questions."""

    CSS_PATH = "screen.tcss"
    COMMANDS_HERE: ClassVar[do.Commands] = COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS), ("enter", "show('field')")]

    aside = ""
    """What the top line says until the first key."""
    people: frozenset[str] | None = None
    """Who was in the session when it was shown last."""
    is_free = False
    """Whether a session that somebody else had open can be written in now."""

    def __init__(
        self,
        editor: SessionEditor,
        *,
        typed: KeepTexts,
        pages: PageTexts,
        folding: HelpFolding,
        mark: str = "",
        texts: Mapping[str, str] | None = None,
        first: Destination | None = None,
    ) -> None:
        super().__init__()
        self.editor = editor
        self.mark = mark or (Mark(everywhere.READ_ONLY, SaveState.READ_ONLY) if editor.read_only else "")
        """What the top line says at its right: saved, saving, or not."""
        self._folding, self._first = folding, first
        self._pane = AnswerPane(editor, typed, pages, folding, texts or {})
        self._flow = InterviewFlow(self, editor, self._pane, typed, pages)
        self.typed_texts = self._pane.texts

    def compose_body(self) -> Iterable[Widget]:
        """Lay out the strip, the question and the panel."""
        return lay_out(self.editor.working.interview, self._pane)

    async def on_mount(self) -> None:  # type: ignore[override]
        """Show the place, then the screen that is wanted first."""
        super().on_mount()
        say_where(self, self.editor.session.client, self.mark)
        session = self.editor.session
        is_new = not session.claims or not session.history  # a name of yours may be all that it holds
        await show_first(self, self._pane, partial(self._flow.show, writes=is_new and self._first is None))
        set_aside(self, self.aside)
        if self._first is not None:
            await self._flow.follow(self._first)

    def on_resize(self, event: Resize) -> None:
        """Open or fold the help by the room there is."""
        super().on_resize(event)
        self._pane.fold()

    def say_mark(self, mark: str) -> None:
        """Say at the top right whether all is saved."""
        self.mark = mark
        if self.query("TopLine"):  # before, mounting says it
            say_where(self, self.editor.session.client, mark)

    def commit_answer(self) -> None:
        """Take what is in the fields into the session."""
        self._flow.commit()

    async def show_news(self, session: Session) -> None:
        """Show what somebody else has saved."""
        self.editor.show(session)
        await self._flow.show()

    async def follow(self, destination: Destination | None) -> None:
        """Go where another screen has led.

        Args:
            destination: Where to; None after a screen that may have changed the session.
        """
        await self._flow.follow(destination)

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts here and now."""
        if self.editor.read_only and command in WRITING:
            return False
        working, is_at_question = self.editor.working, self._pane.record is None
        # Asked one by one: the footer asks for each command, and some of these look through the screen.
        acts: dict[do.Command, Callable[[], bool]] = {
            do.HEARD: lambda: working.claim is not None and is_at_question,
            do.NOT_KNOWN: lambda: is_at_question,
            do.EDITOR: lambda: find_long_text(self) is not None,
            REMOVE: lambda: working.claim is not None,
            ADD: lambda: working.position.another() is not None and is_at_question,
            do.TAKE_OVER: lambda: self.is_free,
        }
        return acts[command]() if command in acts else True

    def end_form(self) -> None:
        """Go on to the next question, still writing."""
        self._flow.start_move("next", writes=True)

    def action_leave_field(self) -> None:
        """Commit the answer and leave the field, or close the record."""
        if role_of(self.focused).is_field:
            self.commit_answer()
            self.set_focus(None)
        elif self._pane.record is not None:
            self._flow.start_move("back")

    def action_go(self, view: str) -> None:
        """Ask for another screen, or for something that the app does."""
        self._flow.lead_on(View(view))

    async def action_edit(self, name: str) -> None:
        """Make an edit: `undo`, `redo`, `not_known` or `remove_this`."""
        await self._flow.edit(name)

    async def action_show(self, what: str) -> None:
        """Show something else, without a change.

        Args:
            what: The `next` question, the one `back`, `another` of the same kind, a stage by its number,
                an empty `record`, the `help`, or the cursor in the `field`.
        """
        if what == "record":
            await self._flow.open_record()
        elif what == "help":
            self._folding.toggle()
            self._pane.fold()
        elif what in do.STAGE_KEYS:
            await self._flow.move(self.editor.working.interview.stages[int(what) - 1].stage)
        elif what != "field":
            await self._flow.move(what)
        elif self.enter_at is not None:
            self.action_move("field", 1)
        elif self._pane.view is not None and not self.editor.read_only:
            self._pane.view.enter()

    async def on_action_chosen(self, event: ActionChosen) -> None:
        """Do what a line says, or take a choice at once."""
        event.stop()
        await self._flow.choose(event.what, event.which)

"""Planning the next meeting: who comes, when, how long, what for."""

from collections.abc import Awaitable, Callable, Mapping
from typing import ClassVar

from textual.binding import BindingType

from earnest.core.editing.meetings.plan import ASKED, PlanNotes, find_planned, read_plan, write_plan
from earnest.core.reports.meetings import find_meeting
from earnest.tui import key_commands as do
from earnest.tui.base_screen import say_where
from earnest.tui.destinations import PLAN, View
from earnest.tui.form_screen import FormScreen, FormStart
from earnest.tui.meeting import texts as say
from earnest.tui.meeting.newcomers import ask_about_newcomers
from earnest.tui.meeting.plan_form import PlanForm
from earnest.tui.runtime.tasks import tasks_of
from earnest.tui.widgets.action_line import ActionChosen, ActionLine
from earnest.tui.widgets.field_roles import enter_field, point_to, role_of
from earnest.workspace.meetings.invitations import TakenInvitation


class PlanScreen(FormScreen):
    """The plan of the next meeting; leaving it saves it."""

    CSS_PATH = "screen.tcss"
    page_name = say.PLAN_TITLE
    page = "plan"
    TEXTS_BEGIN = PLAN
    COMMANDS_HERE: ClassVar[do.Commands] = (do.KEEP_PLAN, do.LEAVE)
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings(COMMANDS_HERE)]

    def __init__(self, start: FormStart, take_invitation: Callable[[], Awaitable[TakenInvitation | None]]) -> None:
        super().__init__(start)
        self.form: PlanForm = PlanForm()
        self._take, editor = take_invitation, self.editor
        self._texts = {name.removeprefix(PLAN): text for name, text in start.texts.items()}
        planned = find_planned(editor.session, editor.clock())
        self._key = self._texts.get("key", planned) if self._texts else planned
        """The meeting; empty for a new one."""
        on_file = read_plan(editor.session, self._key)
        self._held = on_file._replace(invited_by=self._texts.get("invited_by", on_file.invited_by))
        self._is_asked = False
        """Whether the user was asked to complete something before leaving."""
        self._shown: Mapping[str, str] = {}
        """What the form held when it was shown, where that is on file."""
        self.typed_texts = self._list_texts

    async def on_mount(self) -> None:  # type: ignore[override]
        """Show the form."""
        super().on_mount()
        await self.show()

    async def show(self) -> None:
        """Show the form; while the user writes, begin at its top."""
        editor, writes = self.editor, role_of(self.focused).is_field
        say_where(self, editor.session.client, "")
        who = find_meeting(editor.session, self._key).who
        await self.form.show(editor, who, self._held, self._texts)
        (enter_field if writes else point_to)(self.form.first_field)
        self._shown = {} if self._texts else self.form.texts()
        self._texts = {}
        self.show_keys()

    def _asks(self) -> bool:
        """Ask about the first field that cannot be read."""
        unread = self.form.list_unread()
        if unread:
            asks = self.form.day.reading.asks if unread[0] == "on" else ASKED[unread[0]]
            say_where(self, self.editor.session.client, asks)
            if isinstance(self.focused, ActionLine):
                self.set_focus(None)  # Enter goes to the field, and not to the line again
            point_to(self.form.field(unread[0]))
            self._is_asked = True
        return bool(unread)

    def _keep(self) -> list[str]:
        """Save the plan; return the ids of those who are new."""
        editor, notes = self.editor, self.form.notes()
        before = editor.session.person
        if self._key or notes != PlanNotes():
            self._key, edits = write_plan(editor.session, self._key, notes)
            editor.edit(edits)
        return [person for person in editor.session.person if person not in before]

    def action_keep_and_next(self) -> None:
        """Save the plan, and see its questions."""
        if not self._asks():
            self._leave()

    def end_form(self) -> None:
        """Save the plan, and see its questions."""
        self.action_keep_and_next()

    def action_leave(self) -> None:
        """Save everything and leave; ask once about what would be lost."""
        if self._is_asked or not self._asks():
            self._leave()

    def _leave(self) -> None:
        async def leave() -> None:
            """Ask about those who are new, and go to the questions."""
            texts = self.form.texts()
            self.undecided = {name: texts[name] for name in self.form.list_unread()}
            await ask_about_newcomers(self.editor, self._keep(), tasks_of(self).ask)
            self.dismiss(View.QUESTIONS)

        tasks_of(self).start(leave())

    def on_action_chosen(self, event: ActionChosen) -> None:
        """Do what a line says."""
        event.stop()
        if event.what == "keep":
            self.action_keep_and_next()
        else:
            tasks_of(self).start(self._read_invitation())

    async def _read_invitation(self) -> None:
        """Fill the form from an invitation, which is another meeting.

        What is typed is saved first.
        """
        if self._asks():
            return
        taken = await self._take()
        if taken is not None:
            if self.form.texts() != self._shown:
                self._keep()
            self._key, self._held = taken.meeting, taken.notes
            self._texts = {"who": " ".join(taken.known), "new": "; ".join(taken.new)}
            await self.show()

    def _list_texts(self) -> dict[str, str]:
        """Return what is typed and whose it is; nothing if unchanged."""
        texts = self.form.texts()
        if texts == self._shown:
            return {}
        more = {"key": self._key, "invited_by": self._held.invited_by}
        return {f"{PLAN}{name}": text for name, text in {**texts, **more}.items()}

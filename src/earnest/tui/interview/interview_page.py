"""Responsible for the interview: one question at a time, and all that can be done there."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input, TextArea

from earnest.core.editing.answer_edits import accept_short_text, toggle_none_said, toggle_not_known
from earnest.core.editing.records import remove_record
from earnest.core.editing.removal import remove_claim_at
from earnest.core.editing.say_back import claims_to_say_together
from earnest.tui import commands as do
from earnest.tui.interview.leading_page import LeadingPage
from earnest.tui.interview.record_form import RecordForm
from earnest.tui.widgets.action_line import ActionChosen, ActionLine
from earnest.tui.widgets.field_roles import role_of
from earnest.tui.widgets.fields.choice import Choice, FieldEdited
from earnest.tui.widgets.fields.long_text import find_long_text
from earnest.tui.widgets.keys_bar import Hint
from earnest.tui.widgets.stage_strip import StageStrip

WRITING = (do.NOT_KNOWN, do.HEARD, do.SAY_BACK, do.ADD, do.PUT_AWAY, do.UNDO, do.REDO, do.EDITOR, do.MEETING)
"""The commands that change a session."""


class InterviewScreen(LeadingPage):
    """Everything that can be done in an interview: moving, writing, adding and taking back."""

    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        *(do.NEXT, do.BACK, do.NOT_KNOWN, do.HEARD, do.SAY_BACK, do.WHY, do.REVIEW, do.SHEET, do.PROPOSAL, do.REPLAY),
        *(
            do.ADD,
            do.PUT_AWAY,
            do.UNDO,
            do.REDO,
            do.EDITOR,
            do.FOLD,
            do.OUT,
            do.MEETING,
            do.PEOPLE,
            do.TAKE_OVER,
            do.LEAVE,
        ),
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        *do.bindings(COMMANDS_HERE),
        Binding("enter", "write", "into the field", show=False),
        *(Binding(key, f"stage({key})", f"stage {key}", show=False) for key in do.STAGE_KEYS),
    ]

    def can_do(self, command: do.Command) -> bool:
        """Say whether a command acts here and now."""
        if self.read_only and command in WRITING:
            return False
        is_at_question = self._record is None
        # Asked one by one: the footer asks for each command, and some of these look through the page.
        acts: dict[do.Command, Callable[[], bool]] = {
            do.HEARD: lambda: self.sitting.claim is not None and is_at_question,
            do.NOT_KNOWN: lambda: is_at_question,
            do.EDITOR: lambda: find_long_text(self) is not None,
            do.PUT_AWAY: lambda: self.sitting.claim is not None,
            do.ADD: lambda: self.sitting.position.another() is not None and is_at_question,
            do.TAKE_OVER: lambda: self.is_free,
        }
        return acts[command]() if command in acts else True

    async def action_next(self) -> None:
        """Go to the next question; from *how do you know?*, back to the question."""
        self.keep()
        if self._record is not None:
            await self.go(self.sitting)
            return
        onward = self.sitting.position.onward()
        if onward is None:
            await self.action_questions()
            return
        await self.go(self.sitting.go(onward))

    async def action_back(self) -> None:
        """Go to the question before."""
        self.keep()
        await self.go(self.sitting.go(None if self._record is not None else self.sitting.position.backward()))

    async def action_stage(self, number: int) -> None:
        """Go to a stage."""
        self.keep()
        await self.go(self.sitting.go(self.sitting.position.at_stage(self.sitting.interview.stages[number - 1].stage)))

    async def action_not_known(self) -> None:
        """Mark the question as not known yet."""
        if self.read_only or self._record is not None:
            return
        self.keep()
        edits = toggle_not_known(self.sitting.session, self.sitting.interview, self.sitting.place)
        await self.go(self.sitting.with_edits(edits, self.pen))
        # A field takes the focus a moment after it is asked to: only then can it be taken out of it.
        self.app.call_later(self.set_focus, None)

    async def action_heard(self) -> None:
        """Add how it is known."""
        await self._open_record("")

    async def _open_record(self, record: str) -> None:
        self.keep()
        if self.read_only:
            return
        if self.sitting.claim is None:
            self.say_mark("first what is claimed, then how you know it")
            return
        self._record = record
        await self.show_place()

    async def action_add(self) -> None:
        """Add another of what the question is about."""
        self.keep()
        another = self.sitting.position.another()
        if another and not self.read_only:
            await self.go(self.sitting.go(another))

    async def action_put_away(self) -> None:
        """Put the record we are on away, else the claim."""
        if self.read_only:
            return
        self.keep()
        at = self.focused
        record = at.which if isinstance(at, ActionLine) and at.what == "record" else self._record or ""
        if record:
            edits = remove_record(self.sitting.session, self.sitting.claim, record)
            await self.go(self.sitting.with_edits(edits, self.pen))
        else:
            await self.go(remove_claim_at(self.sitting, self.pen))

    async def action_undo(self) -> None:
        """Take the last change back."""
        if not self.read_only:
            self.keep()
            await self.go(self.sitting.undone(self.pen))

    async def action_redo(self) -> None:
        """Make it again."""
        if not self.read_only:
            self.keep()
            await self.go(self.sitting.redone(self.pen))

    def action_leave_field(self) -> None:
        """Leave the field; what stands in it is taken, so that the panel is true to it."""
        if role_of(self.focused).is_field:
            self.keep()
        super().action_leave_field()

    def step_back(self) -> None:
        """Go from *how do you know?* back to the question; in the interview Esc does nothing more."""
        if self._record is not None:
            self.run_worker(self.action_back())

    def lead(self) -> Sequence[Hint]:
        """Return the hints that stand first; there is no field to go into where nothing can be written."""
        return [] if self.read_only and self.focused is None else super().lead()

    def action_write(self) -> None:
        """Go into the field."""
        if not self.read_only:
            self.view.enter()

    def action_leave(self) -> None:
        """Leave for the sessions, with everything kept."""
        self.keep()
        self.post_message(self.Left())

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what is being typed in the draft."""
        event.stop()
        self._typed()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is being typed in the draft."""
        event.stop()
        self._typed()

    def _typed(self) -> None:
        if not self.read_only:
            self._is_drafted = True
            self.post_message(self.Typed(self.sitting.at_question, self.view.texts()))
        self.show_result()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go from a line to the next field."""
        event.stop()
        self.focus_next()

    def on_field_edited(self, event: FieldEdited) -> None:
        """Take a choice at once."""
        event.stop()
        view = self.view
        if isinstance(view, RecordForm):
            if isinstance(event.field, Choice) and event.field.name == "kind":
                view.show_kind()
            self.show_result()
        else:
            self.keep()

    async def on_action_chosen(self, event: ActionChosen) -> None:
        """Do what a line says."""
        event.stop()
        if event.what == "how":
            await self._open_record("")
        elif event.what == "record":
            await self._open_record(event.which)
        elif event.what == "say_back":
            self.say_back(claims=claims_to_say_together(self.sitting.session, event.which))
        elif event.what == "remark" and not self.read_only:
            self.answer_remark(event.which)
        elif event.what == "said_back":
            self.say_back(record=event.which)
        elif not self.read_only:
            self.keep()
            sitting = self.sitting
            edits = {
                "none": lambda: toggle_none_said(sitting.session, sitting.question.none),
                "that_is_all": lambda: accept_short_text(sitting.session, sitting.claim),
            }[event.what]()
            await self.go(sitting.with_edits(edits, self.pen))

    async def on_stage_strip_stage_clicked(self, event: StageStrip.StageClicked) -> None:
        """Go to a stage that was clicked."""
        event.stop()
        self.keep()
        await self.go(self.sitting.go(self.sitting.position.at_stage(event.stage)))

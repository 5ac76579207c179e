"""The sheet as it is shown, and what changes it."""

from collections.abc import Sequence
from typing import Any

from earnest.core.editing.meetings.live import find_live
from earnest.core.editing.meetings.plan import find_planned
from earnest.core.reports.questions.sheet import SheetQuestion
from earnest.tui import key_commands as do
from earnest.tui.destinations import View
from earnest.tui.meeting.sheet_rows import OTHERS, PROPOSE, SheetState, list_rows
from earnest.tui.widgets.item_list import Item
from earnest.workspace.meetings.agenda import find_agenda, may_choose, propose_again, shift_question, toggle_question
from earnest.workspace.session_editor import SessionEditor

CHOOSING = (do.TAKE_OR_LEAVE, do.ASK_EARLIER, do.ASK_LATER)
"""The commands that choose the questions."""
STEPS = {"earlier": -1, "later": 1}
"""How many places a question goes on in the order."""


class Sheet:
    """The questions of the next meeting, and those that are left out.

    Each change returns the line to go to, or None where nothing has changed.
    """

    def __init__(self, editor: SessionEditor) -> None:
        self._editor, self._is_open = editor, False
        self._agenda = find_agenda(editor)

    def rows(self) -> Sequence[Item]:
        """Return the plan and the questions as they are now."""
        editor = self._editor
        self._agenda = find_agenda(editor)
        planned, may = find_planned(editor.session, editor.clock()), may_choose(editor)
        state = SheetState(editor, self._agenda, planned, may, self._is_open, editor.working.is_first_round)
        return list(list_rows(state))

    @property
    def first(self) -> SheetQuestion | None:
        """The first question that is asked."""
        return next(iter(self._agenda.asked), None)

    @property
    def begin_at(self) -> Any:
        """The line to begin on: the meeting held, else the first question."""
        return View.LIVE if find_live(self._editor.session, self._editor.clock()) else self.first

    def find(self, line: Any) -> Any:
        """Return a line as it is now.

        A question may have another reason.
        """
        if not isinstance(line, SheetQuestion):
            return line
        every = (*self._agenda.asked, *self._agenda.others)
        return next((each for each in every if each.ask.client == line.ask.client), self.first)

    def can_do(self, command: do.Command, line: Any) -> bool:
        """Return whether a command acts on a line."""
        question = line if isinstance(line, SheetQuestion) else None
        if command in CHOOSING:
            is_there = question in self._agenda.asked or (command is do.TAKE_OR_LEAVE and question is not None)
            return is_there and may_choose(self._editor)
        if command in {do.UNDO_CHOICE, do.REDO_CHOICE, do.PLAN}:
            return not self._editor.read_only
        return command is not do.REMOVE_OWN or bool(question and question.own)

    def choose(self, line: Any) -> Any:
        """Do what a line of the sheet itself says; others lead elsewhere."""
        if line == PROPOSE:
            propose_again(self._editor)
            self._agenda = find_agenda(self._editor)
            return self.first
        if line != OTHERS:
            return None
        self._is_open = not self._is_open
        return next(iter(self._agenda.others), OTHERS) if self._is_open else OTHERS

    def act(self, what: str, line: Any) -> Any:
        """Take a question out, put it in, or move it."""
        if not isinstance(line, SheetQuestion) or not may_choose(self._editor):
            return None
        if what in STEPS:
            shift_question(self._editor, line.ask.client, STEPS[what])
            return line
        return self._take_or_leave(line)

    def _take_or_leave(self, question: SheetQuestion) -> SheetQuestion | None:
        shown = self._agenda.asked if question in self._agenda.asked else self._agenda.others
        at = shown.index(question)
        near = (*shown[at + 1 :], *reversed(shown[:at]), question)
        return near[0] if toggle_question(self._editor, question.ask.client) else None

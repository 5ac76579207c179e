"""The middle of the interview: a question, or a record."""

from __future__ import annotations

import itertools
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.events import DescendantFocus
from textual.widgets import Input, TextArea

from earnest.core.editing.records import find_added_record
from earnest.core.evidence.grades import Grade
from earnest.core.evidence.record_text import describe_short_quote, name_other_lacks
from earnest.tui.destinations import RECORD
from earnest.tui.interview import texts as say
from earnest.tui.interview.controls import CONTROLS, point_to_control
from earnest.tui.interview.help_folding import IN_FULL
from earnest.tui.interview.question_view import QuestionView
from earnest.tui.interview.records.form import RecordForm
from earnest.tui.interview.shown_place import ShownPlace
from earnest.tui.widgets.action_line import ActionChosen, ActionLine
from earnest.tui.widgets.drawn import quoted, signs_of
from earnest.tui.widgets.fields.choice import FieldEdited
from earnest.tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from earnest.tui.interview.help_folding import HelpFolding
    from earnest.workspace.page_texts import PageTexts
    from earnest.workspace.session_editor import SessionEditor

    KeepTexts = Callable[[str, Mapping[str, str], str], None]
    """Takes a place, as the file names it, and what is typed there and not answered."""


def name_record(editor: SessionEditor, record: str) -> str:
    """Return the page of a record, as a draft names it."""
    return f"{editor.working.claim} {record}"


class NewRecordPages:
    """The pages of records that are begun, as drafts name them.

    On a full disk the draft holds one record while the next is typed: each has a page of its own.
    """

    def __init__(self, pages: PageTexts) -> None:
        self._pages, self._begun = pages, 0

    def begin(self, page: str, *, is_restored: bool) -> str:
        """Return the page of a new record of a claim.

        Args:
            page: The page without a number.
            is_restored: Whether it is begun with other texts than those that were left.
        """
        left = [each for each in self._pages.find(page) if each.removeprefix(page).isdecimal() or each == page]
        if left and not is_restored:
            return left[0]
        names = (f"{page}{count}" if count > 1 else page for count in itertools.count(self._begun + 1))
        self._begun += 1
        return next(name for name in names if name not in left)


class AnswerPane(Horizontal):
    """The place of an open session, with its fields.

    Lines and fields that take no letters tell the screen by `ActionChosen`.
    """

    def __init__(
        self,
        editor: SessionEditor,
        keep_texts: KeepTexts,
        pages: PageTexts,
        folding: HelpFolding,
        texts: Mapping[str, str],
    ) -> None:
        super().__init__(id="middle")
        self._editor, self._keep_texts, self._pages, self._folding = editor, keep_texts, pages, folding
        self._texts = dict(texts)
        self._is_drafted = bool(texts)
        """Whether something was typed here that is in the draft and not in the session."""
        self.record: str | None = self._texts.get(RECORD) if editor.working.claim else None
        """The record that is open, empty for a new one; None at the question."""
        self._new, self._new_pages = "", NewRecordPages(pages)
        self.part: str | None = None
        """The part that a new record is for alone; None for what the question asks about."""
        self._asked_field = ""
        """The question's field that was written in last."""
        self.view: QuestionView | RecordForm | None = None
        """What is shown: the question, or *how do you know?*."""

    @property
    def chosen_record(self) -> str:
        """The record that has the focus or is open; else empty."""
        line = self.screen.focused
        return line.which if isinstance(line, ActionLine) and line.what == "record" else self.record or ""

    async def show(self, *, writes: bool = False, with_remarks: bool = True) -> None:
        """Show the place, with the cursor in its first field if wanted.

        Args:
            writes: Whether to put the cursor into the first field.
            with_remarks: Whether to look for remarks now.
        """
        self._new = self._new if self.record == "" else ""
        if self.record == "" and not self._new:
            self._new = self._new_pages.begin(name_record(self._editor, ""), is_restored=bool(self._texts))
        # After a crash on another page, the draft has that page's texts too.
        self._texts = {**self._pages.of(self._page), **self._texts}
        self._is_drafted = self._is_drafted or bool(self._texts)
        view = self._make_view(with_remarks=with_remarks)
        # Drawn in between, a field that is being taken away has lost its styles, and Textual fails.
        with self.app.batch_update():
            await self.remove_children()
            self.view = view
            await self.mount(view)
        self._texts = {}
        self.fold()
        if self._editor.read_only:
            for field in view.query(CONTROLS).results():
                field.can_focus = False
        if writes and not self._editor.read_only:
            view.enter()
        else:
            self.screen.set_focus(None)
        self.show_result()

    @property
    def _page(self) -> str:
        """The page that is shown, as a draft names it."""
        at_question = self._editor.working.at_question
        return at_question if self.record is None else self._new or name_record(self._editor, self.record)

    def _make_view(self, *, with_remarks: bool) -> QuestionView | RecordForm:
        editor = self._editor
        working = editor.working
        if self.record is not None:
            asked = (self.part or "", self._asked_field)
            return RecordForm(working, editor.read_day, editor.today, self.record, self._texts, asked)
        place = (working.session, working.interview, working.place)
        standing = editor.standing if with_remarks else editor.standing.without_remarks
        return QuestionView(
            ShownPlace(*(*place, standing, signs_of(self), editor.today, editor.read_day, working.is_first_round)),
            self._texts,
        )

    @on(DescendantFocus)
    def note_field(self, event: DescendantFocus) -> None:
        """Note which of the question's fields was written in last."""
        if isinstance(self.view, QuestionView):
            self._asked_field = event.widget.name or self._asked_field

    def fold(self) -> None:
        """Show or hide help, example and full quotes."""
        self._folding.fit(self.screen.size)
        for prompt in self.query(Prompt).results():
            prompt.has_help, prompt.is_narrow = self._folding.shows_help, self._folding.is_narrow
        for more in self.query(f"Example, .{IN_FULL}").results():
            more.display = self._folding.is_open
        for nearest in self.query("NearestQuotes").results():
            nearest.display = not self._folding.is_open

    def show_result(self) -> None:
        """Show what the record in the form would make of the claim."""
        view, claim = self.view, self._editor.working.claim
        if not isinstance(view, RecordForm) or claim is None:
            return
        tried = self._editor.try_change(view.write_record)
        found = self._editor.grade(tried.session)[claim]
        record = view.record or find_added_record(self._editor.session, tried.session)
        rule = ("record_lacks", record)
        lacks = next((each.found for each in found.findings if (each.rule, each.record) == rule), "")
        # What holds the claim down, whatever is heard on it, is said once there is something in the form.
        is_held = found.grade < Grade.HEARD and tried is not self._editor.working
        held = found.held_by.sentence if is_held and found.held_by else ""
        typed = view.recorded()
        counts = partial(describe_short_quote, tried.session, typed.words, partial(quoted, signs=signs_of(self)))
        counted = counts(all_they_said=typed.all_they_said) if typed.is_quote else ""
        others = name_other_lacks(lacks) if counted else lacks
        missing = say.LACKS.format(what=others) if others else "" if lacks else held
        view.show_result(found.by_evidence, ". ".join(filter(None, (missing, counted))))

    @property
    def is_written(self) -> bool:
        """Whether there is something to keep."""
        if isinstance(self.view, RecordForm):
            return not self.view.recorded().is_empty
        return self.view is not None and self.view.is_written

    def texts(self) -> Mapping[str, str]:
        """Return what is typed here, as a draft names it."""
        return self.view.texts() if self.view else {}

    def commit(self) -> Mapping[str, str]:
        """Take what is in the fields into the session.

        Returns:
            What to ask about fields that could not be understood, by name.
        """
        editor, view = self._editor, self.view
        if isinstance(view, RecordForm):
            before = editor.session
            self._pages.put_by(self._page, {})
            editor.apply(view.write_record)
            view.record = view.record or find_added_record(before, editor.session)
            self.record = view.record
            self._new = "" if self.record else self._new
            self._pages.put_by(self._page, view.undecided())
            return view.asks
        if not isinstance(view, QuestionView):
            return {}
        place, values = editor.working.place, view.values()
        asks = editor.answer(values)
        if editor.working.place != place:
            view.show_ties(editor.working)
        if self._is_drafted:  # what is in the session now need not be in the draft
            self._is_drafted = False
            self._pages.put_by(editor.working.at_question, {name: str(values[name]) for name in asks})
            self._keep_texts(editor.working.at_question, {}, "")
        return asks

    def point_to(self, name: str) -> None:
        """Go into a field, or have Enter go there."""
        point_to_control(self, name)

    @on(TextArea.Changed)
    @on(Input.Changed)
    def keep_typed(self, event: TextArea.Changed | Input.Changed) -> None:
        """Keep what is being typed in the draft."""
        event.stop()
        if self.view is None or self.view not in event.control.ancestors:
            return  # the field of a place that was left
        if not self._editor.read_only:
            self._is_drafted = True
            self._keep_texts(self._editor.working.at_question, self.view.texts(), self._page)
        self.show_result()

    def on_field_edited(self, event: FieldEdited) -> None:
        """Tell the screen that a field has another value."""
        event.stop()
        self.post_message(ActionChosen("field"))

"""The sheet: what to ask in the next meeting."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from earnest.core.interview.stage import Interview
from earnest.core.model.session import Session
from earnest.core.reports.sheet import (
    CLOSING,
    TAKE_THESE,
    TITLES,
    SheetQuestion,
    choose_questions,
    find_next_occasion,
    write_sheet,
)
from earnest.core.standing.standing import Standing
from earnest.core.standing.standing_text import ASK_NEXT
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.terminal.signs import Signs
from earnest.tui import key_commands as do
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import (
    AddOwnQuestion,
    AnswerRemark,
    EditOwnQuestion,
    Export,
    Go,
    RemoveOwnQuestion,
    ToPlace,
    View,
)
from earnest.tui.list_screen import ListScreen
from earnest.tui.overview import texts as say
from earnest.tui.widgets.drawn import signs_of
from earnest.tui.widgets.item_list import Item, ItemList, draw_pair, gap, heading
from earnest.tui.widgets.standing_panel import spoken

TEXT = 72
"""Cells of a line of running text, at most."""


class SheetScreen(ListScreen):
    """The questions for the meeting under their reasons, most useful first."""

    page_name = say.SHEET_TITLE
    COMMANDS_HERE: ClassVar[tuple[do.Command, ...]] = (
        *(do.MORE_QUESTIONS, do.ADD, do.REMOVE, do.OUT, do.WHY, do.REVIEW, do.MEETING, do.LIVE),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*do.bindings((*COMMANDS_HERE, do.LEAVE))]

    def __init__(
        self, session: Session, interview: Interview, standing: Standing, today: date, *, first_round: bool = False
    ) -> None:
        super().__init__(session.client, standing.verdict.phrase)
        self._session, self._standing, self._today = session, standing, today
        self._first_round = first_round
        self._questions = choose_questions(session, interview, standing, find_next_occasion(session, today))

    def items(self) -> Sequence[Item]:
        """Return the questions under their reasons."""
        return list(_list_items(self._questions, self._standing, signs_of(self), first_round=self._first_round))

    @property
    def _question(self) -> SheetQuestion | None:
        """The question that the cursor is on."""
        key = self.query_one(ItemList).key
        return key if isinstance(key, SheetQuestion) else None

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Go to the question, the remark, or on to more questions."""
        match event.key:
            case SheetQuestion(own="") as question:
                self.dismiss(ToPlace(question.ask.place))
            case SheetQuestion() as question:
                self.dismiss(EditOwnQuestion(question.own))
            case destination:
                self.dismiss(destination)

    def on_item_list_moved(self) -> None:
        """Show the keys that act on this line."""
        self.show_keys()

    def can_do(self, command: do.Command) -> bool:
        """Return whether a command acts on the current line."""
        return command is not do.REMOVE or bool(self._question and self._question.own)

    def action_add(self) -> None:
        """Add a question of the user's own about the current line's claim."""
        place = self._question.ask.place if self._question else None
        self.dismiss(AddOwnQuestion((place.about if place else None) or ""))

    def action_remove_this(self) -> None:
        """Remove the user's own question."""
        if self._question and self._question.own:
            self.dismiss(RemoveOwnQuestion(self._question.own))

    def action_go(self, view: str) -> None:
        """Lead on; what is exported here is the sheet."""
        if View(view) is not View.EXPORT:
            super().action_go(view)
            return
        sheet = write_sheet(self._session, self._questions, self._today, is_untouched=self._standing.is_untouched)
        self.post_message(Go(Export(self._session.client, say.SHEET_DOCUMENT, sheet)))


def _list_items(
    questions: Sequence[SheetQuestion], standing: Standing, signs: Signs, *, first_round: bool
) -> Iterator[Item]:
    if standing.is_untouched:
        yield heading(TAKE_THESE, "bold")
    elif first_round:
        yield heading(say.SHEET_FIRST, "bold")
    reason, about = "", ""
    for number, question in enumerate(questions):
        if question.why != reason:
            if number or standing.is_untouched or first_round:
                yield gap()
            yield heading(TITLES[question.why])
            about = ""
        shown = question.about if question.about != about else ""
        yield Item(question, partial(_draw_question, question, shown, signs))
        reason, about = question.why, question.about
        for remark in standing.remarks:
            if question.own and remark.claim == question.own:
                yield Item(AnswerRemark(remark.key), partial(_draw_remark, remark.sentence, signs))
    yield gap()
    yield heading(TITLES["closing"])
    yield Item(None, lambda width, _is_at: spoken(CLOSING, signs, width, "italic"))
    yield gap()
    yield Item(View.LIVE, partial(draw_pair, say.SHEET_BEGIN, say.SHEET_BEGIN_EFFECT))
    if first_round:
        yield Item(View.MORE_QUESTIONS, _draw_more)


def _draw_question(question: SheetQuestion, about: str, signs: Signs, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    style = "italic $accent" if question.why == ASK_NEXT else "italic bold" if is_at else "italic"
    lines = spoken(question.ask.client, signs, min(width, TEXT), style)
    if not about:
        return lines
    subject = say.SHEET_ABOUT.format(about=escape_controls(about, keep_newlines=False))
    return [plain(elide(subject, min(width, TEXT), signs.elided), "$muted"), *lines]


def _draw_remark(text: str, signs: Signs, width: int, is_at: bool) -> list[Content]:  # noqa: FBT001 - an item's draw
    style = "bold" if is_at else ""
    return [plain(f"  {line}", style) for line in wrap(f"{signs.asks} {text}", width - 2, 2)]


def _draw_more(width: int, is_at: bool) -> list[Content]:  # noqa: ARG001, FBT001 - an item's draw
    return [plain(say.SHEET_MORE, "bold" if is_at else "")]

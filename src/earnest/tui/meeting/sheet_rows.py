"""The rows of the sheet: the plan, the questions, and what follows."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from textual.content import Content

from earnest.core.editing.meetings.live import find_live
from earnest.core.interview.places import count_first_to_come
from earnest.core.reports.meetings import describe_plan, find_meeting
from earnest.core.reports.questions.agenda import Agenda
from earnest.core.reports.questions.sheet import TAKE_THESE, TITLES, SheetQuestion, word_closing
from earnest.core.standing.standing import Standing
from earnest.core.text.dates import format_day
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.tui.appearance.filters import plain
from earnest.tui.destinations import AnswerRemark, View
from earnest.tui.meeting import texts as say
from earnest.tui.widgets.item_list import Item, Pen, draw_pair, gap, heading
from earnest.tui.widgets.standing_panel import spoken
from earnest.workspace.session_editor import SessionEditor

TEXT = 72
"""Cells of a line of running text, at most."""
OTHERS, PROPOSE = "others", "propose"
"""The keys of the lines that show the questions left out, and have all of them proposed again."""


class SheetState(NamedTuple):
    """What the sheet shows."""

    editor: SessionEditor
    agenda: Agenda
    planned: str
    """The meeting's id; empty where none is planned."""
    may_choose: bool
    is_open: bool
    """Whether the questions that are not asked are shown too."""
    is_first_round: bool

    @property
    def is_held(self) -> bool:
        """Whether a meeting has begun that nobody ended."""
        return bool(find_live(self.editor.session, self.editor.clock()))

    @property
    def day_of_another(self) -> str:
        """The planned meeting's day unless it is today; or nothing."""
        day = self.editor.session.meeting[self.planned].on if self.planned else None
        return format_day(day, self.editor.today) if day and day != self.editor.today else ""

    @property
    def standing(self) -> Standing:
        """How the session stands."""
        return self.editor.standing


def list_rows(state: SheetState) -> Iterator[Item]:
    """Yield the rows, from top to bottom."""
    if state.is_held:
        yield Item(View.LIVE, partial(draw_pair, say.SHEET_GO_BACK, say.SHEET_BEGIN_EFFECT))
    if not state.editor.read_only:
        yield Item(View.PLAN, partial(_draw_plan, state.editor, state.planned, state.editor.today))
        yield gap()
    if state.standing.is_untouched:
        yield heading(TAKE_THESE, "bold")
    elif state.is_first_round:
        yield heading(say.SHEET_FIRST, "bold")
    to_come = count_first_to_come(state.editor.session, state.editor.working.interview) if state.is_first_round else 0
    if to_come:
        yield heading(say.SHEET_TO_COME.format(to_come))
    for number, (title, questions) in enumerate(_group(state.agenda.asked)):
        if number or state.standing.is_untouched or state.is_first_round:
            yield gap()
        yield heading(title)
        yield from _list_questions(questions, state.standing)
    yield gap()
    yield heading(TITLES["closing"])
    closing = word_closing(state.editor.working.interview)
    yield Item(None, lambda pen: spoken(closing, pen.signs, pen.width, "italic"))
    yield gap()
    if state.is_open:
        yield heading(say.SHEET_OTHERS_TITLE)
        yield from _list_questions(state.agenda.others, state.standing)
        yield gap()
    yield from _list_ways(state)


def _group(questions: Sequence[SheetQuestion]) -> Iterator[tuple[str, list[SheetQuestion]]]:
    """Yield the questions under the title of their reason."""
    run: list[SheetQuestion] = []
    for question in questions:
        if run and question.why != run[-1].why:
            yield TITLES[run[-1].why], run
            run = []
        run.append(question)
    if run:
        yield TITLES[run[-1].why], run


def _list_questions(questions: Sequence[SheetQuestion], standing: Standing) -> Iterator[Item]:
    about, ask = "", standing.ask_next
    for question in questions:
        shown = question.about if question.about != about else ""
        is_next = ask is not None and question.ask.place == ask.place and not question.own
        yield Item(question, partial(_draw_question, question, shown, "italic $accent" if is_next else ""))
        about = question.about
        for remark in standing.remarks:
            if question.own and remark.claim == question.own:
                yield Item(AnswerRemark(remark.key), partial(_draw_remark, remark.sentence))


def _list_ways(state: SheetState) -> Iterator[Item]:
    """Yield what else can be done."""
    if state.may_choose and state.agenda.others:
        shown = say.SHEET_HIDE if state.is_open else say.SHEET_OTHERS.format(len(state.agenda.others))
        yield Item(OTHERS, partial(_draw_way, shown))
    if state.may_choose and state.agenda.is_kept:
        yield Item(PROPOSE, partial(draw_pair, say.SHEET_PROPOSE, say.SHEET_PROPOSE_EFFECT))
    if state.is_first_round:
        yield Item(View.MORE_QUESTIONS, partial(_draw_way, say.SHEET_MORE))
    if not state.is_held:
        day = state.day_of_another
        effect = say.SHEET_BEGIN_OTHER.format(day=day) if day else say.SHEET_BEGIN_EFFECT
        yield Item(View.LIVE, partial(draw_pair, say.SHEET_BEGIN, effect))


def _draw_plan(editor: SessionEditor, planned: str, today: date, pen: Pen) -> list[Content]:
    text = describe_plan(editor.session, find_meeting(editor.session, planned), today) if planned else ""
    if not text:
        return draw_pair(say.SHEET_PLAN, say.SHEET_PLAN_EFFECT, pen)
    shown = escape_controls(text, keep_newlines=False)
    return [plain(elide(shown, min(pen.width, TEXT), pen.signs.elided), pen.style)]


def _draw_question(question: SheetQuestion, about: str, style: str, pen: Pen) -> list[Content]:
    lines = spoken(
        question.ask.client, pen.signs, min(pen.width, TEXT), style or ("italic bold" if pen.is_at else "italic")
    )
    if not about:
        return lines
    subject = say.SHEET_ABOUT.format(about=escape_controls(about, keep_newlines=False))
    return [plain(elide(subject, min(pen.width, TEXT), pen.signs.elided), "$muted"), *lines]


def _draw_remark(text: str, pen: Pen) -> list[Content]:
    return [plain(f"  {line}", pen.style) for line in wrap(f"{pen.signs.asks} {text}", pen.width - 2, 2)]


def _draw_way(text: str, pen: Pen) -> list[Content]:
    return [plain(text, pen.style)]

"""What is shown around the answer: strip, rail, line and panel."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Horizontal

from earnest.core.model.labels import list_likely_same
from earnest.core.text.escaping import escape_controls
from earnest.tui.interview import texts as say
from earnest.tui.interview.question_view import QuestionView
from earnest.tui.runtime.driver import opening_of
from earnest.tui.widgets.stage_rail import StageRail
from earnest.tui.widgets.stage_strip import StageStrip
from earnest.tui.widgets.standing_line import StandingLine
from earnest.tui.widgets.standing_panel import StandingPanel
from earnest.tui.widgets.top_line import set_aside

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from textual.screen import Screen
    from textual.widget import Widget

    from earnest.core.interview.stage import Interview
    from earnest.core.model.session import Session
    from earnest.tui.interview.answer_pane import AnswerPane
    from earnest.tui.interview.screen import InterviewScreen
    from earnest.workspace.session_editor import SessionEditor


def lay_out(interview: Interview, middle: Widget) -> Iterator[Widget]:
    """Yield the widgets of the interview around its middle."""
    yield StageStrip(interview)
    yield StandingLine()
    yield Horizontal(StageRail(interview), middle, StandingPanel(), classes="body")


def tell_newcomers(screen: InterviewScreen, session: Session) -> None:
    """Say whose name a new person's may be, short or long."""
    known, screen.people = screen.people, frozenset(session.person)
    if known is None:
        return
    for name, whole in list_likely_same(session, sorted(screen.people - known)):
        set_aside(screen, escape_controls(say.LIKELY_SAME.format(name=name, whole=whole), keep_newlines=False))


def show_standing(screen: Screen[object], editor: SessionEditor, *, with_remarks: bool = True) -> None:
    """Bring everything around the answer up to date.

    Args:
        screen: The screen.
        editor: The session.
        with_remarks: Whether to look for remarks now.
    """
    session, stage = editor.session, editor.working.place.stage
    standing = editor.standing if with_remarks else editor.standing.without_remarks
    screen.query_one(StandingPanel).show(session, standing)
    screen.query_one(StandingLine).standing = standing
    rail = screen.query_one(StageRail)
    rail.open_stage = stage
    rail.show(session, standing)
    strip = screen.query_one(StageStrip)
    strip.open_stage, strip.grades = stage, standing.stage_grades


async def show_first(screen: InterviewScreen, pane: AnswerPane, show: Callable[..., Awaitable[None]]) -> None:
    """Show the place; its remarks only once all else is drawn.

    The first time in a process, to find them takes longer than to draw the page. A picture that was shown before has
    them: they are not to go and come again.

    Args:
        screen: The screen.
        pane: Its middle.
        show: Shows the place, `with_remarks` or without.
    """
    is_pictured = opening_of(screen.app) is not None
    await show(with_remarks=is_pictured)
    if not is_pictured:
        screen.follow_up = partial(_add_remarks, screen, pane, pane.view)


async def _add_remarks(screen: InterviewScreen, pane: AnswerPane, first: Widget | None) -> None:
    """Add the remarks to what was shown first, if still there."""
    if screen.editor.standing.remarks:
        show_standing(screen, screen.editor)
        if isinstance(first, QuestionView) and pane.view is first:
            await first.add_remarks(first.shown._replace(standing=screen.editor.standing))

"""What is shown around the answer: strip, rail, line and panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal

from earnest.core.model.labels import list_likely_same
from earnest.core.text.escaping import escape_controls
from earnest.tui.interview import texts as say
from earnest.tui.widgets.stage_rail import StageRail
from earnest.tui.widgets.stage_strip import StageStrip
from earnest.tui.widgets.standing_line import StandingLine
from earnest.tui.widgets.standing_panel import StandingPanel
from earnest.tui.widgets.top_line import set_aside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen
    from textual.widget import Widget

    from earnest.core.interview.stage import Interview
    from earnest.core.model.session import Session
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


def show_standing(screen: Screen[object], editor: SessionEditor) -> None:
    """Bring everything around the answer up to date."""
    session, standing, stage = editor.session, editor.standing, editor.working.place.stage
    screen.query_one(StandingPanel).show(session, standing)
    screen.query_one(StandingLine).standing = standing
    rail = screen.query_one(StageRail)
    rail.open_stage = stage
    rail.show(session, standing)
    strip = screen.query_one(StageStrip)
    strip.open_stage, strip.grades = stage, standing.stage_grades

"""Shows the screen that a destination names, and hands its answer back to the screen that asked.

Screens are loaded when they are first shown, so that the list of sessions need not wait for them.
"""

# ruff: noqa: PLC0415 - the one module of the screens that loads them late

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from earnest.tui.base_screen import BaseScreen
from earnest.tui.commands import EDITOR, NEXT_THEME, REDRAW
from earnest.tui.destinations import (
    ArchiveSession,
    DeleteSession,
    Export,
    NewSession,
    OpenSession,
    ReplaySession,
    SayBack,
    View,
)
from earnest.tui.draft_keys import MEETING, PROPOSAL, SAID
from earnest.tui.home.visit import HomeVisit
from earnest.tui.runtime.driver import redraw
from earnest.tui.runtime.signals import call
from earnest.tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from earnest.core.interview.stage import Interview
    from earnest.core.model.session import Session
    from earnest.core.standing.standing import Standing
    from earnest.tui.appearance.appearance import Appearance
    from earnest.tui.destinations import Destination
    from earnest.tui.export.actions import ExportActions
    from earnest.tui.home.actions import LibraryActions
    from earnest.tui.home.screen import HomeScreen
    from earnest.tui.list_screen import ListScreen
    from earnest.tui.replay.actions import ReplayActions
    from earnest.tui.runtime.tasks import Tasks
    from earnest.tui.session.flow import OpenScreen, SessionFlow
    from earnest.tui.widgets.search_field import SearchField
    from earnest.tui.widgets.standing_panel import StandingPanel
    from earnest.workspace.opened_session import OpenedSession
    from earnest.workspace.workspace import Workspace


class Navigator:
    """Goes where screens lead; holds the flows of the app, each made when it is first wanted."""

    def __init__(
        self, app: App[Any], workspace: Workspace, appearance: Appearance, tasks: Tasks, *, samples: bool = False
    ) -> None:
        self._app, self._workspace, self._appearance, self._tasks = app, workspace, appearance, tasks
        self.home = HomeVisit(app, workspace, make_home, samples=samples)
        self._flow: SessionFlow | None = None

    async def go(self, destination: Destination, source: Screen[Any]) -> None:
        """Go to a destination that a screen leads to."""
        match destination:
            case View.KEYS | View.THEME | View.REDRAW | View.EDITOR:
                await self._act(destination, source)
            case OpenSession() | NewSession() | ArchiveSession() | DeleteSession():
                await self._change_library(destination)
            case View.RESTORE_LAST | View.ARCHIVE | View.TRASH:
                await self._bring_back(destination)
            case Export():
                await self._exports().hand_out(destination)
            case ReplaySession(key):
                await self._replays().open_key(key)
            case View.LESSONS:
                await self._replays().lessons()
            case View.WHY if source is self.home.screen:
                await self._why_at_home()
            case _ if (here := self._open_screen()) is not None:
                await self._lead_on(destination, here)

    async def begin(self, opened: OpenedSession, *, meeting: bool) -> None:
        """Show the session that the app was started with."""
        await self._sessions().show(opened, first=View.MEETING if meeting else None)

    async def replay_only(self, opened: OpenedSession) -> None:
        """Show a replay by itself; the app ends with it."""
        await self._replays().open(opened.session, opened.key)
        self._app.exit(0)

    def keep_answers(self) -> None:
        """Take the text of the fields into the session and hand it over to be saved."""
        if self._flow is not None:
            self._flow.keep_answers()

    def keep_at_last(self) -> None:
        """Save what waits and close the file; from any thread."""
        if self._flow is not None:
            self._flow.keep_at_last()

    async def _act(self, view: Destination, source: Screen[Any]) -> None:
        """Do what leaves the screen where it is."""
        if view is View.THEME:
            self._app.theme = self._appearance.next_theme()
        elif view is View.REDRAW:
            redraw(self._app)
        elif view is View.EDITOR and isinstance(source, BaseScreen) and source.can_do(EDITOR):
            await self._edit(source)
        elif view is View.KEYS and isinstance(source, BaseScreen):
            from earnest.tui.dialogs.keys_screen import KeysScreen

            here = [command for command in (*source.COMMANDS_HERE, NEXT_THEME, REDRAW) if source.can_do(command)]
            top = source.query_one(TopLine)
            action = await self._tasks.ask(KeysScreen(top.title, top.mark, here))
            if action is not None:
                await source.run_action(action)

    async def _edit(self, source: BaseScreen) -> None:
        """Let the user edit a long answer in their own editor, with the terminal to itself; then redraw."""
        from earnest.tui.dialogs.choice_dialog import tell
        from earnest.tui.widgets.fields.long_text import find_long_text

        field = find_long_text(source)
        if field is None:
            return
        with nullcontext() if self._app.is_headless else self._app.suspend():
            found = self._workspace.user.edit_text(field.text, call)
        self._app.refresh(layout=True)
        field.take_edited(found.text)
        if found.says:
            await tell(self._tasks.ask, "Your editor", "The text is as it was.", [found.says])

    async def _change_library(self, destination: Destination) -> None:
        library = self._library()
        match destination:
            case OpenSession():
                await library.open(destination)
            case NewSession():
                await library.new(destination)
            case ArchiveSession(key):
                await library.archive(key)
            case DeleteSession():
                await library.delete(destination)

    async def _bring_back(self, view: Destination) -> None:
        if view is View.RESTORE_LAST:
            await self._library().restore_last()
        else:
            await self._library().choose_removed("archive" if view is View.ARCHIVE else "trash")

    async def _why_at_home(self) -> None:
        """Show why; where it leads to is in the session, which is opened for it."""
        from earnest.tui.overview.why_screen import WhyScreen

        chosen = self.home.screen.chosen_assessed() if self.home.screen else None
        if chosen is None:
            return
        answer = await self._tasks.ask(WhyScreen(chosen.session, chosen.standing, self._workspace.today()))
        if answer is not None:
            await self._library().open(OpenSession(chosen.key, is_sample=chosen.is_sample, first=answer))

    async def _lead_on(self, destination: Destination, here: OpenScreen) -> None:
        """Go on from the open session."""
        editor, screen = here.editor, here.screen
        match destination:
            case View.HOME:
                await self._sessions().leave()
            case View.TAKE_OVER:
                await self._sessions().take_over()
            case View.EXPORT:
                await self._exports().choose(editor)
            case View.REPLAY:
                key, may_restore = here.autosave.opened.key, not editor.read_only
                step = await self._replays().open(editor.session, key, may_restore=may_restore)
                if step is not None:
                    await screen.follow(step)
            case View.SAY_BACK | View.MEETING | View.PROPOSAL | SayBack():
                await self._write(destination, here)
            case View():
                answer = await self._tasks.ask(self._overview(destination, here))
                if answer is not None:
                    await screen.follow(answer)
            case _:
                await screen.follow(destination)

    def _overview(self, view: View, here: OpenScreen) -> Screen[Any]:
        """Return a screen that shows the open session as a whole."""
        from earnest.tui.overview.people_screen import PeopleScreen
        from earnest.tui.overview.review_screen import ReviewScreen
        from earnest.tui.overview.sheet_screen import SheetScreen
        from earnest.tui.overview.why_screen import WhyScreen

        working, standing, today = here.editor.working, here.editor.standing, self._workspace.today()
        match view:
            case View.WHY:
                return WhyScreen(working.session, standing, today, here.screen.mark)
            case View.REVIEW:
                return ReviewScreen(working.session, working.interview, standing, today, working.place.about)
            case View.PEOPLE:
                return PeopleScreen(working.session, standing, today, read_only=bool(here.editor.read_only))
            case _:
                return SheetScreen(
                    working.session, working.interview, standing, today, first_round=working.is_first_round
                )

    async def _write(self, destination: Destination, here: OpenScreen) -> None:
        """Show a screen on which the open session is written in, and come back to its question."""
        editor = here.editor
        if editor.read_only and destination is not View.PROPOSAL:
            return
        match destination:
            case View.PROPOSAL:
                from earnest.tui.proposal.screen import ProposalScreen

                screen: Screen[Any] = ProposalScreen(editor, typed=here.typed, texts=here.take_texts(PROPOSAL))
            case View.MEETING:
                from earnest.tui.meeting.choice import choose_meeting
                from earnest.tui.meeting.screen import MeetingScreen

                texts = here.take_texts(MEETING)
                key = "" if texts else await choose_meeting(editor, self._tasks.ask)
                if key is None:
                    return
                screen = MeetingScreen(editor, typed=here.typed, key=key, texts=texts)
            case _:
                from earnest.tui.say_back.screen import SayBackScreen

                wanted = destination if isinstance(destination, SayBack) else SayBack()
                screen = SayBackScreen(
                    editor,
                    typed=here.typed,
                    texts=here.take_texts(SAID),
                    mark=here.screen.mark,
                    record=wanted.record,
                    claims=wanted.claims,
                )
        await here.screen.follow(await self._tasks.ask(screen))

    def _open_screen(self) -> OpenScreen | None:
        return self._flow.open_screen if self._flow else None

    def _sessions(self) -> SessionFlow:
        from earnest.tui.session.flow import SessionFlow

        if self._flow is None:
            self._flow = SessionFlow(self._app, self._workspace, self._appearance, self._tasks, self.home)
        return self._flow

    def _library(self) -> LibraryActions:
        from earnest.tui.home.actions import LibraryActions

        return LibraryActions(self._workspace, self._tasks, self.home, self._sessions().show, self._appearance.signs)

    def _exports(self) -> ExportActions:
        from earnest.tui.export.actions import ExportActions

        return ExportActions(self._app, self._tasks, self._workspace.user)

    def _replays(self) -> ReplayActions:
        from earnest.tui.overview.review_screen import ReviewScreen
        from earnest.tui.overview.why_screen import WhyScreen
        from earnest.tui.replay.actions import ReplayActions

        today = self._workspace.today()

        def show_why(session: Session, standing: Standing) -> ListScreen:
            """Return why a verdict was what it was; it leads nowhere."""
            screen = WhyScreen(session, standing, today)
            screen.leads_on = False
            return screen

        def show_review(session: Session, interview: Interview, standing: Standing) -> ListScreen:
            """Return everything that was said by a step; it leads nowhere."""
            screen = ReviewScreen(session, interview, standing, today)
            screen.leads_on = False
            return screen

        return ReplayActions(self._workspace, self._tasks, show_why, show_review)


def make_home(*given: Any, **named: Any) -> HomeScreen:
    """Return the list of sessions; its search field and its panel are loaded when first shown."""
    from earnest.tui.home.screen import HomeScreen

    return HomeScreen(*given, **named, make_search_field=make_search_field, make_panel=make_panel)


def make_search_field(placeholder: str) -> SearchField:
    """Return the search field of the list of sessions."""
    from earnest.tui.widgets.search_field import SearchField

    return SearchField(placeholder)


def make_panel() -> StandingPanel:
    """Return the panel beside the list of sessions."""
    from earnest.tui.widgets.standing_panel import StandingPanel

    return StandingPanel()

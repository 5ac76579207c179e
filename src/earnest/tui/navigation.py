"""Shows the screens that destinations name, each loaded when first shown."""

# ruff: noqa: PLC0415 - the one module of the screens that loads them late

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from earnest.tui.destinations import (
    LIVE,
    PROPOSAL,
    SAID,
    ArchiveSession,
    DeleteSession,
    Export,
    Hear,
    NewSession,
    OpenSession,
    ReadManual,
    ReplaySession,
    SayBack,
    TakeQuotes,
    View,
    WriteUp,
    is_written_in,
)
from earnest.tui.home.visit import HomeVisit

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.app import App
    from textual.screen import Screen

    from earnest.tui.appearance.appearance import Appearance
    from earnest.tui.base_screen import BaseScreen
    from earnest.tui.destinations import Destination
    from earnest.tui.export.actions import ExportActions
    from earnest.tui.home.actions import LibraryActions
    from earnest.tui.home.screen import HomeScreen
    from earnest.tui.replay.actions import ReplayActions
    from earnest.tui.runtime.tasks import Tasks
    from earnest.tui.session_flow.conflicts import ConflictFlow
    from earnest.tui.session_flow.flow import SessionFlow
    from earnest.tui.session_flow.open_screen import OpenScreen
    from earnest.workspace.opened_session import OpenedSession
    from earnest.workspace.ports import PictureStore
    from earnest.workspace.workspace import Workspace


class Flows:
    """The flows of the app, each made when it is first wanted."""

    def __init__(
        self, app: App[Any], workspace: Workspace, appearance: Appearance, tasks: Tasks, home: HomeVisit
    ) -> None:
        self._app, self._workspace, self._appearance, self._tasks, self._home = app, workspace, appearance, tasks, home
        self._sessions: SessionFlow | None = None

    @property
    def open_screen(self) -> OpenScreen | None:
        """The session that is open; None while there is none."""
        return self._sessions.open_screen if self._sessions else None

    def sessions(self) -> SessionFlow:
        """Return what opens, saves and leaves sessions."""
        from earnest.tui.interview.help_folding import HelpFolding
        from earnest.tui.session_flow.flow import SessionFlow

        if self._sessions is None:
            folding = HelpFolding(self._appearance.is_help_folded, self._appearance.keep_help)
            self._sessions = SessionFlow(self._app, self._workspace, folding, self._tasks, self._home, self.conflicts)
        return self._sessions

    def conflicts(self) -> ConflictFlow:
        """Return what merges two versions of a session."""
        from earnest.tui.session_flow.conflicts import ConflictFlow

        return ConflictFlow(self._workspace, self._tasks, self._home)

    def library(self) -> LibraryActions:
        """Return what is done with the sessions of the library."""
        from earnest.tui.home.actions import LibraryActions

        return LibraryActions(self._workspace, self._tasks, self._home, self.sessions().show, self._appearance.signs)

    def exports(self) -> ExportActions:
        """Return what hands out documents."""
        from earnest.tui.export.actions import ExportActions

        return ExportActions(self._app, self._tasks, self._workspace.user, self._workspace.today)

    def replays(self) -> ReplayActions:
        """Return what shows replays."""
        from earnest.tui.overview.review_rows import ReviewFolds
        from earnest.tui.overview.review_screen import ReviewScreen
        from earnest.tui.overview.why_screen import WhyScreen
        from earnest.tui.replay.actions import ReplayActions

        today, folds = self._workspace.today(), ReviewFolds()
        show_why, show_review = partial(WhyScreen, today=today), partial(ReviewScreen, today=today, folds=folds)
        return ReplayActions(self._workspace, self._tasks, show_why, show_review)

    def keep_answers(self) -> None:
        """Commit the fields and hand the session over to be saved."""
        if self._sessions is not None:
            self._sessions.keep_answers()

    def keep_at_last(self) -> None:
        """Save what waits and close the file; from any thread."""
        self.close()
        if self._sessions is not None:
            self._sessions.keep_at_last()

    def keep_picture(self) -> None:
        """Keep what the page shows for the next start."""
        if self.open_screen is not None:
            self.open_screen.keep_picture()
        else:
            self._home.keep_picture()

    def close(self) -> None:
        """Write what was typed on pages that need no open session."""
        self._workspace.user.close_pages()


class Navigator:
    """Goes where screens lead, and hands each answer back."""

    def __init__(
        self, app: App[Any], workspace: Workspace, appearance: Appearance, tasks: Tasks, *, samples: bool = False
    ) -> None:
        self._app, self._workspace, self._appearance, self._tasks = app, workspace, appearance, tasks
        self.home = HomeVisit(app, workspace, make_home, keep_picture, samples=samples)
        self.flows = Flows(app, workspace, appearance, tasks, self.home)

    async def go(self, destination: Destination, source: BaseScreen) -> None:
        """Go to a destination that a screen leads to."""
        match destination:
            case View.KEYS | View.MANUAL | View.THEME | View.REDRAW | View.EDITOR | ReadManual():
                await self._act(destination, source)
            case OpenSession() | NewSession() | ArchiveSession() | DeleteSession():
                await self._change_library(destination)
            case View.RESTORE_LAST | View.ARCHIVE | View.TRASH:
                await self._bring_back(destination)
            case Export():
                await self.flows.exports().hand_out(destination)
            case ReplaySession(key):
                await self.flows.replays().open_key(key)
            case View.LESSONS:
                await self.flows.replays().lessons()
            case View.WHY if source is self.home.screen:
                await self._why_at_home()
            case _ if (here := self.flows.open_screen) is not None:
                await self._lead_on(destination, here)

    async def begin(self, opened: OpenedSession, *, first: Destination | None) -> None:
        """Show the session that the app was started with."""
        await self.flows.sessions().show(opened, first=first)

    async def replay_only(self, opened: OpenedSession) -> None:
        """Show a replay by itself; the app ends with it."""
        await self.flows.replays().open(opened.session, opened.key)
        self._app.exit(0)

    async def _act(self, view: Destination, source: BaseScreen) -> None:
        """Do what leaves the screen where it is."""
        if isinstance(view, ReadManual) or view is View.MANUAL:
            from earnest.tui.dialogs.manual_screen import ManualScreen

            where = view if isinstance(view, ReadManual) else ReadManual("start")
            if pages := self._workspace.load_manual():
                await self._tasks.ask(ManualScreen(pages, where))
        elif view is View.THEME:
            self._app.theme = self._appearance.next_theme()
        elif view is View.REDRAW:
            from earnest.tui.runtime.driver import redraw

            redraw(self._app)
        elif view is View.EDITOR and (here := self.flows.open_screen) is not None:
            from earnest.tui.dialogs.editor import edit_long_answer

            await edit_long_answer(self._app, self._tasks, source, here.editor, here.autosave)
        elif view is View.KEYS:
            from earnest.tui.dialogs.keys_screen import choose_command

            await choose_command(self._tasks.ask, source, self._workspace.load_manual())

    async def _change_library(self, destination: Destination) -> None:
        library = self.flows.library()
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
            await self.flows.library().restore_last()
        else:
            await self.flows.library().choose_removed("archive" if view is View.ARCHIVE else "trash")

    async def _why_at_home(self) -> None:
        """Show why; the session is opened to go where that leads."""
        from earnest.tui.overview.why_screen import WhyScreen

        chosen = self.home.screen.chosen_assessed() if self.home.screen else None
        if chosen is None:
            return
        answer = await self._tasks.ask(WhyScreen(chosen.session, chosen.standing, self._workspace.today()))
        if answer is not None:
            await self.flows.library().open(OpenSession(chosen.key, is_sample=chosen.is_sample, first=answer))

    async def _lead_on(self, destination: Destination, here: OpenScreen) -> None:
        """Go on from the open session."""
        editor, screen = here.editor, here.screen
        match destination:
            case View.HOME:
                await self.flows.sessions().leave()
            case View.TAKE_OVER:
                await self.flows.sessions().take_over()
            case View.EXPORT:
                await self.flows.exports().choose(editor)
            case View.REPLAY:
                key, may_restore = here.autosave.opened.key, not editor.read_only
                step = await self.flows.replays().open(editor.session, key, may_restore=may_restore)
                if step is not None:
                    await screen.follow(step)
            case _ if is_written_in(destination):
                await self._write(destination, here)
            case View.PEOPLE | View.QUOTES | View.GRID:
                await screen.follow(await self._tasks.ask(make_list(destination, here)))
            case View():
                await show_overview(self._overview(destination, here), here, self._tasks.ask)
            case _:
                await screen.follow(destination)

    async def _hear(self, destination: Destination, here: OpenScreen) -> None:
        """Take quotes from a transcript; ask which if needed."""
        from earnest.tui.session_flow.hearing import hear_words

        await hear_words(here, destination, self._workspace.load_transcripts(), self._tasks.ask)

    async def take_paste(self, text: str) -> None:
        """Offer the tray for a transcript that was pasted into an answer."""
        here = self.flows.open_screen
        if here is None or self._app.screen is not here.screen or here.editor.read_only:
            return
        from earnest.workspace.ports import MANY_LINES

        if text.count("\n") < MANY_LINES:
            return
        from earnest.tui.session_flow.hearing import hear_pasted

        await hear_pasted(here, text, self._workspace.load_transcripts(), self._tasks.ask)

    def _overview(self, view: View, here: OpenScreen) -> Screen[Any]:
        """Return a screen that shows the open session as a whole.

        Raises:
            ValueError: No screen is made here for such a view.
        """
        from earnest.tui.meeting.sheet_screen import SheetScreen
        from earnest.tui.overview.review_rows import ReviewFolds
        from earnest.tui.overview.review_screen import ReviewScreen
        from earnest.tui.overview.why_screen import WhyScreen

        working, standing, today = here.editor.working, here.editor.standing, self._workspace.today()
        match view:
            case View.WHY:
                return WhyScreen(working.session, standing, today, lambda: here.screen.mark)
            case View.REVIEW:
                here.folds = here.folds or ReviewFolds()
                place = working.place
                return ReviewScreen(working.session, working.interview, standing, today, here.folds, place)
            case View.QUESTIONS:
                return SheetScreen(here.editor)
            case _:
                raise ValueError(view)

    async def _write(self, destination: Destination, here: OpenScreen) -> None:
        """Show a screen that edits the open session, then its question again."""
        editor = here.editor
        if editor.read_only and destination is not View.PROPOSAL:
            return
        match destination:
            case View.HEAR | Hear() | TakeQuotes():
                await self._hear(destination, here)
                return
            case View.RENAME:
                from earnest.tui.session_flow.renaming import ask_new_name

                if await ask_new_name(here, self._workspace.library, self._tasks.ask):
                    await self.flows.sessions().rename_file()
                return
            case View.PROPOSAL:
                from earnest.tui.proposal.screen import ProposalScreen

                texts = here.take_texts(PROPOSAL) or here.left_on(ProposalScreen.page, PROPOSAL)
                screen: BaseScreen = ProposalScreen(here.begin_form(texts))
            case View.PLAN | View.MEETING | WriteUp():
                from earnest.tui.session_flow.meeting_pages import make_page

                page = await make_page(destination, here, self._workspace.load_transcripts, self._tasks.ask)
                if page is None:
                    return
                screen = page
            case View.LIVE:
                screen = make_live(here)
            case _:
                screen = make_say_back(destination, here)
        answer = await self._tasks.ask(screen)
        here.leave(screen.page, screen.undecided)
        await here.screen.follow(answer)


async def show_overview(overview: Screen[Any], here: OpenScreen, ask: Callable[[Screen[Any]], Awaitable[Any]]) -> None:
    """Show a screen over the question, and go where it leads."""
    before = here.editor.session
    answer = await ask(overview)
    if here.editor.session is not before:
        await here.screen.follow(None)  # the fields show what was there before
    if answer is not None:
        await here.screen.follow(answer)


def make_list(view: Destination, here: OpenScreen) -> Screen[Any]:
    """Return a list in which the session can be changed."""
    from earnest.tui.overview.people_screen import PeopleScreen
    from earnest.tui.overview.quotes_screen import QuotesScreen
    from earnest.tui.shortlist.screen import GridScreen

    if view is View.QUOTES:
        return QuotesScreen(here.editor)
    return (GridScreen if view is View.GRID else PeopleScreen)(here.editor, here.autosave.pages)


def make_live(here: OpenScreen) -> BaseScreen:
    """Return the page of the meeting that is held or begins."""
    from earnest.tui.live.screen import LiveScreen
    from earnest.workspace.meetings.live import begin_live

    texts = here.take_texts(LIVE)
    key = begin_live(here.editor)
    return LiveScreen(here.begin_form(texts), key)


def make_say_back(destination: Destination, here: OpenScreen) -> BaseScreen:
    """Return the screen of a say-back, new or on file."""
    from earnest.tui.say_back.screen import SayBackScreen, find_record
    from earnest.tui.say_back.screen import name_page as name_say_back

    wanted = destination if isinstance(destination, SayBack) else SayBack()
    record = find_record(here.editor.session, wanted)
    texts = here.take_texts(SAID) or here.left_on(name_say_back(record))
    return SayBackScreen(here.begin_form(texts), record, wanted.claims)


def keep_picture(screen: HomeScreen, store: PictureStore, listed_at: int, listed: int) -> None:
    """Keep what the list of sessions shows for the next start."""
    from earnest.tui.runtime import picture_keeping
    from earnest.workspace.ports import SeenPage

    picture_keeping.keep_picture(screen, SeenPage("", listed_at=listed_at, listed=listed), store)


def make_home(*given: Any, **named: Any) -> HomeScreen:
    """Return the list of sessions; its parts are loaded when shown."""
    from earnest.tui.home.screen import HomeScreen

    return HomeScreen(*given, **named, make_search_field=make_search_field, make_panel=make_panel)


def make_search_field(placeholder: str) -> Any:
    """Return the search field of the list of sessions."""
    from earnest.tui.widgets.search_field import SearchField

    return SearchField(placeholder)


def make_panel() -> Any:
    """Return the panel beside the list of sessions."""
    from earnest.tui.widgets.standing_panel import StandingPanel

    return StandingPanel()

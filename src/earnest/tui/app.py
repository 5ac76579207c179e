"""Responsible for the app: which page is open, and the way between pages and the disk."""

from __future__ import annotations

import gc
import os
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding
from textual.screen import Screen

from earnest import core, store, tui
from earnest.store.preferences import keep_preferences, load_preferences
from earnest.terminal.capabilities import is_gnu_screen
from earnest.tui.appearance.theme import CHOICES
from earnest.tui.base_screen import BaseScreen
from earnest.tui.commands import EDITOR, NEXT_THEME, REDRAW
from earnest.tui.destinations import Export, Go, ReplaySession, View
from earnest.tui.home.actions import Throwing
from earnest.tui.runtime.driver import EarnestDriver
from earnest.tui.runtime.faults import Failing, threads_fail_into
from earnest.tui.runtime.tasks import Tasks
from earnest.tui.widgets.top_line import TopLine
from earnest.workspace.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.await_complete import AwaitComplete
    from textual.binding import BindingType

    from earnest.core.model.session import Session
    from earnest.store.files.folder import Folder
    from earnest.store.library.folder_library import FolderLibrary
    from earnest.tui.home.new_session_screen import Beginning
    from earnest.tui.home.screen import HomeScreen
    from earnest.workspace.opened_session import OpenedSession

THEME = "EARNEST_THEME"
"""The variable that asks for a theme, before what was chosen last time."""


def now() -> datetime:
    """Return the time with this machine's offset, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


class EarnestApp(Throwing, Failing, App[int]):
    """Earnest on a drawn screen: home, and one session at a time."""

    CSS_PATH: ClassVar = ["app.tcss", "home/screen.tcss"]
    LATER_PATHS = tuple(map(Path(__file__).parent.joinpath, ("widgets/fields/fields.tcss", "interview/screen.tcss")))
    """Styles that home, drawn first, has no need of. A page that brings one of its own has all parsed over again."""
    ENABLE_COMMAND_PALETTE = False
    TITLE = "Earnest"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", "how to leave", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "to the shell for a while", show=False, priority=True),
        Binding("ctrl+q", "nothing", "not taken", show=False, priority=True),
    ]

    def __init__(
        self,
        folder: Folder,
        *,
        opened: OpenedSession | None = None,
        begin: bool = False,
        samples: bool = False,
        replay: OpenedSession | None = None,
        meeting: bool = False,
        clock: Callable[[], datetime] = now,
        **looks: Any,
    ) -> None:
        super().__init__(folder, clock, driver_class=EarnestDriver, **looks)
        self.tasks = Tasks(self)
        self._asked_for, self._begin, self._samples, self._replay = opened, begin, samples, replay
        self._left_last = opened.path if opened else None
        self.goes_first_to = "meeting" if meeting else ""
        self._put_away: list[Path] = []
        self._home: HomeScreen | None = None
        self._stands = False

    def get_default_screen(self) -> Screen[Any]:
        """Return what lies beneath every page: the sessions, unless one of them alone is asked for."""
        return tui.bare.EmptyScreen() if self._asked_for or self._replay else self._sessions_page()

    def on_mount(self) -> None:
        """Make ready for whatever may end the app, then open what was asked for."""
        self.begin_failing()
        if not self.is_headless:
            self.begin_endings()
        if self._home is None or self._begin:
            self.read_styles(self.LATER_PATHS)
        # Pages that are laid out before the app is ready are drawn twice.
        self.call_later(self._open_first)

    def _open_first(self) -> None:
        self.call_after_refresh(self._tidy)
        if self._replay:
            self.replay(self._replay.session, self._replay.path, is_all=True)
        elif self._asked_for:
            self.sit_down(self._asked_for)
        elif self._begin:
            self.begin()

    def on_ready(self) -> None:
        """Have the sessions read, where they are what is shown first, now that they are drawn."""
        self._stands = True
        if not self.stylesheet.has_source(str(self.LATER_PATHS[0])):
            self.read_styles(self.LATER_PATHS)
            self.stylesheet.update(self)  # a key may have been quicker: what it brought stands there by now
        if self._home is not None:
            self._home.stands_drawn()

    def _tidy(self) -> None:
        """Look for what is thrown away from now on, in memory and in the folder: what stands by now stays."""
        if not self.is_headless:
            gc.freeze()
            gc.enable()
        with suppress(OSError, StorageError):
            store.files.atomic.sweep(self._folder)

    def _sessions_page(self) -> HomeScreen:
        """Return a page of the sessions, as far as they are known without reading one."""
        library, today = self._library(at_once=0), self._clock().date()
        waits = not self._stands and not self.is_headless
        self._home = tui.home.screen.HomeScreen(
            library, today, samples=self._samples, at=self._came_from(), waits=waits
        )
        return self._home

    def _came_from(self) -> str:
        """Return the key of the session that was left, once."""
        left, self._left_last = self._left_last, None
        return str(left or "")

    def _library(self, **how: int) -> FolderLibrary:
        today, samples = self._clock().date(), self._samples
        return store.library.folder_library.FolderLibrary(
            self._folder, today, samples_only=samples, at_a_glance=True, **how
        )

    def pop_screen(self) -> AwaitComplete:
        """Leave a page; where nothing lies beneath it and nothing takes its place, the sessions do."""
        popped = super().pop_screen()
        # After the answer of the page that goes, which may put another one in its place.
        self.call_next(self._go_home_if_bare)
        return popped

    def _go_home_if_bare(self) -> None:
        if len(self.screen_stack) == 1 and self._home not in self.screen_stack and self._replay is None:
            self.push_screen(self._sessions_page())

    def refresh_home(self, word: str = "") -> None:
        """Show the sessions as they are now."""
        self._samples = False
        self._go_home_if_bare()
        if self._home is not None and self._home.is_mounted:
            self._put_away = [path for path in self._put_away if path.exists()]
            self._home.show_library(
                self._library(), can_take_back=bool(self._put_away), word=word, at=self._came_from()
            )

    def on_home_screen_opened(self, event: HomeScreen.Opened) -> None:
        """Open a session, or a copy of a sample."""
        path, self.goes_first_to = Path(event.key), event.first
        try:
            if event.is_sample:
                path = store.interviews.copy_sample(path, self._folder)
            opened = store.sessions.open.open_session(path)
        except StorageError as trouble:
            self.tell(path.name, "This file cannot be opened.", [str(trouble), "It was left untouched."])
            return
        if event.is_sample:
            word = f"{opened.path.name} is a copy of the sample, and yours: change what you like."
            self.tell(opened.session.client, "A copy of yours", [word], then=lambda _: self.sit_down(opened))
        else:
            self.sit_down(opened)

    def on_home_screen_begun(self, event: HomeScreen.Begun) -> None:
        """Begin a session."""
        self.begin(event.interview, event.copy_of)

    def on_home_screen_put_away(self, event: HomeScreen.PutAway) -> None:
        """Put a session into the archive."""
        path = Path(event.key)
        try:
            self._put_away.append(store.library.library.archive(path))
        except StorageError as trouble:
            self.tell(path.name, "Not put away", [str(trouble)])
            return
        self.refresh_home("put away; u takes it back")

    def on_home_screen_taken_back(self) -> None:
        """Take the last one back from the archive."""
        path = self._put_away.pop()
        try:
            self._left_last = store.library.library.restore(path)
        except StorageError as trouble:
            self._put_away.append(path)
            self.tell(path.name, "Not taken back", [str(trouble)])
            return
        self.refresh_home()

    def begin(self, interview: str = "client", copy_of: str = "") -> None:
        """Ask for what a new session must have; `copy_of` is the file of one whose claims come along."""
        names = sorted(store.interviews.interview_names(self._folder))
        if not copy_of:
            self.push_screen(
                tui.home.new_session_screen.NewSessionScreen(
                    store.system_user.user_full_name(), interviews=names, interview=interview
                ),
                self._begun,
            )
            return
        path = Path(copy_of)
        try:
            old = store.sessions.open.open_session(path, to_write=False).session
        except StorageError as trouble:
            self.tell(path.name, "This file cannot be opened.", [str(trouble)])
            return
        page = tui.home.new_session_screen.NewSessionScreen(
            old.you.name or store.system_user.user_full_name(),
            interviews=names,
            interview=interview,
            client=old.client,
            offer=old.you.offer,
            word="All that is claimed comes along, and all of it is a guess again until they say it.",
        )
        self.push_screen(page, partial(self._begun, old=(path.stem, old)))

    def _begun(self, found: Beginning | None, old: tuple[str, Session] | None = None) -> None:
        if found is None:
            return
        language = old[1].language if old else store.locale_language.locale_language()
        tables = core.editing.new_session.begin_tables(found.client, found.interview, self._clock(), language)
        edit = core.history.changes.Edit
        edits = [edit(("you", "name"), found.you or None), edit(("you", "offer"), list(found.offer) or None)]
        if old:
            tables = core.editing.new_session.carry_tables(old[1], old[0], tables)
            edits = [*core.editing.new_session.carry_claims(old[1]), *edits]
        try:
            opened = store.sessions.open.new_session(self._folder, tables)
        except StorageError as trouble:
            self.tell(found.client, "Not begun", [str(trouble)])
            return
        session = core.history.changes.apply_edits(
            opened.session, edits, core.history.changes.Author(self._user, self._clock())
        )
        self.sit_down(opened, begun_as=session)

    async def on_go(self, event: Go) -> None:  # noqa: C901 - until there is a navigator
        """Lead on."""
        match event.destination:
            case Export() as export:
                self.hand_out(export)
            case ReplaySession(key):
                self.replay_file(key)
            case View.LESSONS:
                self.show_lessons()
            case View.REPLAY if self.screen is self._page:
                self.replay_open()
            case View.KEYS:
                self._show_keys(self.screen)
            case View.THEME:
                self.show_next_theme()
            case View.REDRAW:
                self.draw_anew()
            case View.EDITOR:
                screen = self.screen
                if isinstance(screen, BaseScreen) and screen.can_do(EDITOR):
                    field = tui.widgets.fields.long_text.find_long_text(screen)
                    if field is not None:
                        self.open_editor(field)
            case View() as view:
                await self.screen.run_action({View.EXPORT: "out"}.get(view, view.value))
            case _:
                pass

    def _show_keys(self, screen: Screen[Any]) -> None:
        """Show everything that can be done on a screen, and do what is chosen."""
        if not isinstance(screen, BaseScreen):
            return
        here = [command for command in (*screen.COMMANDS_HERE, NEXT_THEME, REDRAW) if screen.can_do(command)]

        async def act(action: str | None) -> None:
            """Do what was chosen."""
            if action is not None:
                await screen.run_action(action)

        top = screen.query_one(TopLine)
        self.push_screen(tui.dialogs.keys_screen.KeysScreen(top.title, top.mark, here), act)

    def action_nothing(self) -> None:
        """Do nothing: this key belongs to terminals."""


def run(folder: Folder, **wanted: Any) -> int:
    """Run the app until it is left; return its exit code.

    Args:
        folder: The folder of sessions.
        wanted: What it opens with, as `EarnestApp` takes it.

    Raises:
        Exception: the bug that ended it, for the command line to tell of without a word of the client's.
    """
    if not os.environ.get("NO_COLOR"):
        os.environ.pop("NO_COLOR", None)  # empty, it asks for nothing; Textual would take it at its word
    if is_gnu_screen(os.environ):
        os.environ.pop("COLORTERM", None)  # it is the outer terminal's, and promises what screen does not pass on
    preferences = load_preferences()
    if os.environ.get(THEME) in CHOICES:
        preferences = preferences._replace(theme=os.environ[THEME])
    app = EarnestApp(folder, preferences=preferences, remember=keep_preferences, **wanted)
    put_back = threads_fail_into(app)
    try:
        code = app.run()
    finally:
        app.end_endings()
        put_back()
    if app.bug is not None:
        raise app.bug
    return code or app.return_code or 0

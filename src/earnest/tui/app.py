"""Responsible for the app: which page is open, and the way between pages and the disk."""

import locale
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.filter import LineFilter

from earnest.core.changes import Edit, Pen, changed
from earnest.core.deeds import begun
from earnest.core.sitting import Sitting
from earnest.core.stage import Interview
from earnest.store.drafts import Draft
from earnest.store.folder import Folder
from earnest.store.interviews import copy_sample, list_samples, load_interview
from earnest.store.library import put_away, take_back
from earnest.store.locking import user_name
from earnest.store.sessions import OpenedSession, new_session, open_session
from earnest.store.temporary import sweep
from earnest.store.troubles import ChangedElsewhere, NotSaved, StoreTrouble
from earnest.tui.ask_page import AskPage, Way
from earnest.tui.driver import EarnestDriver, TerminalLost
from earnest.tui.home_page import HomePage
from earnest.tui.interview_page import InterviewPage
from earnest.tui.library_entries import entries_of
from earnest.tui.new_page import Beginning, NewPage
from earnest.tui.saver import Saver
from earnest.tui.say_back_page import SayBackPage
from earnest.tui.signs import Signs, signs_for
from earnest.tui.text_only import ControlFilter
from earnest.tui.theme import THEMES, theme_for, uses_terminal_colours
from earnest.tui.why_page import WhyPage

HUNG_UP = 129
INTERRUPTED = 130
BUG = 70


def now() -> datetime:
    """Return the time with this machine's offset, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


class EarnestApp(App[int]):
    """Earnest on a drawn screen: home, and one session at a time."""

    CSS_PATH: ClassVar = ["page.tcss"]
    ENABLE_COMMAND_PALETTE = False
    TITLE = "Earnest"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", "how to leave", show=False, priority=True),
        Binding("ctrl+q", "nothing", "not taken", show=False, priority=True),
    ]

    def __init__(
        self,
        folder: Folder,
        *,
        opened: OpenedSession | None = None,
        begin: bool = False,
        samples: bool = False,
        clock: Callable[[], datetime] = now,
        environ: Mapping[str, str] | None = None,
        signs: Signs | None = None,
    ) -> None:
        environ = os.environ if environ is None else environ
        theme = theme_for(environ)
        super().__init__(driver_class=EarnestDriver, ansi_color=uses_terminal_colours(theme))
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme
        self.signs = signs or signs_for(locale.getpreferredencoding(do_setlocale=False), environ.get("TERM", ""))
        self.animation_level = "none"
        self.bug: BaseException | None = None
        self._folder, self._opened, self._begin, self._samples = folder, opened, begin, samples
        self._clock = clock
        self._user = user_name()
        self._interviews: dict[str, Interview] = {}
        self._saver: Saver | None = None
        self._page: InterviewPage | None = None
        self._typed: InterviewPage.Typed | None = None
        self._put_away: list[Path] = []
        self._is_interrupted = False

    def get_line_filters(self) -> list[LineFilter]:
        """Let no control character out as text."""
        return [*super().get_line_filters(), ControlFilter()]

    def on_mount(self) -> None:
        """Open what was asked for, else home."""
        with suppress(OSError, StoreTrouble):
            sweep(self._folder)
        self.go_home()
        if self._opened:
            self.sit_down(self._opened)
        elif self._begin:
            self.begin()

    def interview(self, name: str) -> Interview:
        """Return an interview of the shipped ones or the user's own, read once."""
        if name not in self._interviews:
            self._interviews[name] = load_interview(name, self._folder)
        return self._interviews[name]

    # Home

    def go_home(self) -> None:
        """Show the sessions."""
        mine = [] if self._samples else entries_of(self._folder, self.interview)
        samples = [] if mine else entries_of(list_samples(), self.interview)
        self.push_screen(HomePage(mine, samples, self._clock().date()))

    def _refresh_home(self, word: str = "") -> None:
        home = next((page for page in self.screen_stack if isinstance(page, HomePage)), None)
        if home is not None:
            self._samples = False
            entries = entries_of(self._folder, self.interview)
            home.show(entries, can_take_back=bool(self._put_away), word=word)

    def on_home_page_opened(self, event: HomePage.Opened) -> None:
        """Open a session, or a copy of a sample."""
        path = Path(event.key)
        try:
            if event.is_sample:
                path = copy_sample(path, self._folder)
            opened = open_session(path)
        except StoreTrouble as trouble:
            self.tell(path.name, "This file cannot be opened.", [str(trouble), "It was left untouched."])
            return
        if event.is_sample:
            word = f"{opened.path.name} is a copy of the sample, and yours: change what you like."
            self.tell(opened.session.client, "A copy of yours", [word], then=lambda _: self.sit_down(opened))
        else:
            self.sit_down(opened)

    def on_home_page_begun(self) -> None:
        """Begin a session."""
        self.begin()

    def on_home_page_asked(self, event: HomePage.Asked) -> None:
        """Show why."""
        self.push_screen(WhyPage(event.session, event.standing, self._clock().date()))

    def on_home_page_put_away(self, event: HomePage.PutAway) -> None:
        """Put a session into the archive."""
        path = Path(event.key)
        try:
            self._put_away.append(put_away(path))
        except StoreTrouble as trouble:
            self.tell(path.name, "Not put away", [str(trouble)])
            return
        self._refresh_home("put away; u takes it back")

    def on_home_page_taken_back(self) -> None:
        """Take the last one back from the archive."""
        path = self._put_away.pop()
        try:
            take_back(path)
        except StoreTrouble as trouble:
            self._put_away.append(path)
            self.tell(path.name, "Not taken back", [str(trouble)])
            return
        self._refresh_home()

    def begin(self) -> None:
        """Ask for what a new session must have."""
        self.push_screen(NewPage(user_full_name()), self._begun)

    def _begun(self, found: Beginning | None) -> None:
        if found is None:
            return
        try:
            opened = new_session(self._folder, begun(found.client, "client", self._clock()))
        except StoreTrouble as trouble:
            self.tell(found.client, "Not begun", [str(trouble)])
            return
        edits = [Edit(("you", "name"), found.you or None), Edit(("you", "offer"), list(found.offer) or None)]
        session = changed(opened.session, edits, Pen(self._user, self._clock()))
        self.sit_down(opened, session_changed=session)

    # A session

    def sit_down(self, opened: OpenedSession, session_changed: Any = None) -> None:
        """Open a session's interview, after a word where there is something to say or to ask first."""
        session = session_changed or opened.session
        try:
            interview = self.interview(session.interview)
        except StoreTrouble as trouble:
            opened.close()
            self.tell(session.client, "Its interview cannot be read.", [str(trouble)])
            return

        def sit(answer: str | None) -> None:
            draft = opened.draft if answer == "restore" else None
            at = draft.at_question if draft else opened.at_question
            self._show(opened, Sitting.begun(session, interview, at), draft)
            if session_changed is not None and self._page:
                self.post_message(InterviewPage.Changed(session))

        says, ways = _words_before(opened)
        if ways:
            self.push_screen(AskPage(session.client, says[0], says[1:], ways), sit)
        else:
            sit(None)

    def _show(self, opened: OpenedSession, sitting: Sitting, draft: Draft | None) -> None:
        self._opened = opened
        read_only = opened.read_only or ("" if opened.file else "opened to look only")
        texts = draft.texts if draft else {}
        self._page = InterviewPage(sitting, clock=self._clock, user=self._user, read_only=read_only, texts=texts)
        if opened.file:
            self._saver = Saver(opened.file, self._told)
            self._page.mark = f"saved {opened.stamp.saved_at:%H:%M}"
        self.push_screen(self._page)

    def on_question_page_changed(self, event: InterviewPage.Changed) -> None:
        """Save what has changed, in the saver's thread."""
        if self._saver and self._page:
            self._page.say_mark("saving")
            self._saver.save(event.session)

    def on_question_page_typed(self, event: InterviewPage.Typed) -> None:
        """Keep what is being typed; what was answered stays in the draft until it is saved."""
        self._typed = event
        if event.texts or (self._saver and self._saver.is_saved):
            self._keep_draft()

    def on_say_back_page_typed(self, event: SayBackPage.Typed) -> None:
        """Keep what is being said back, as what is typed at the question it was begun from."""
        if self._page:
            self.on_question_page_typed(InterviewPage.Typed(self._page.sitting.at_question, event.texts))

    def _keep_draft(self) -> None:
        file = self._opened.file if self._opened else None
        if file and self._typed:
            file.drafts.keep(self._typed.at_question, self._typed.texts)

    def _told(self, trouble: StoreTrouble | None) -> None:
        with suppress(RuntimeError):
            self.call_from_thread(self._say_saved, trouble)

    def _say_saved(self, trouble: StoreTrouble | None) -> None:
        if self._page is None or self._saver is None:
            return
        if isinstance(trouble, ChangedElsewhere):
            self._page.say_mark(f"saved {self._clock():%H:%M}")
            self.tell(self._page.sitting.session.client, "NOT SAVED", [str(trouble), "Both texts are kept."])
        elif isinstance(trouble, NotSaved):
            self._page.say_mark(f"NOT SAVED: {trouble.cause}")
        elif trouble is not None:
            self._page.say_mark(f"NOT SAVED: {trouble}")
        elif self._saver.is_saved:
            self._page.say_mark(f"saved {self._clock():%H:%M}")
            self._keep_draft()

    def on_question_page_left(self) -> None:
        """Go home, once all is saved."""
        if not self._stand_up():
            trouble = self._saver.trouble if self._saver else None
            ways: tuple[Way, ...] = (("leave", "leave it unsaved", "what was typed last is in the draft"),)
            page = AskPage("Earnest", "NOT SAVED", [str(trouble)], (*ways, ("stay", "stay", "and try again")))
            self.push_screen(page, self._left_unsaved)
            return
        self.pop_screen()
        self._refresh_home()

    def _left_unsaved(self, answer: str | None) -> None:
        if answer == "leave":
            self._close_file()
            self.pop_screen()
            self._refresh_home()
        elif self._opened and self._opened.file and self._page:
            self._saver = Saver(self._opened.file, self._told)
            self._saver.save(self._page.sitting.session)

    def _stand_up(self) -> bool:
        """Save what waits and let the file go; return whether all is saved."""
        if self._saver and not self._saver.close():
            return False
        if self._opened and self._opened.file and self._saver:
            self._opened.file.drafts.clear()
            if self._typed and self._typed.at_question:
                self._opened.file.drafts.keep(self._typed.at_question)
        self._close_file()
        return True

    def _close_file(self) -> None:
        if self._opened:
            self._opened.close()
        self._saver, self._opened, self._page, self._typed = None, None, None, None

    # Words, and the ways out

    def tell(self, title: str, headline: str, says: list[str], then: Callable[[Any], None] | None = None) -> None:
        """Say something that needs no more answer than *go on*."""
        self.push_screen(AskPage(title, headline, says, (("on", "go on", ""),)), then)

    def action_nothing(self) -> None:
        """Do nothing: this key belongs to terminals."""

    def action_interrupt(self) -> None:
        """Say how to leave; the second time, leave with everything kept."""
        page = self.screen
        if self._is_interrupted:
            self._leave(INTERRUPTED)
            return
        self._is_interrupted = True
        top = page.query("TopLine").results()
        for line in top:
            line.mark = "ctrl+c once more leaves; all is kept"  # type: ignore[attr-defined]

    def on_key(self) -> None:
        """Take any other key for a change of mind."""
        self._is_interrupted = False

    def on_terminal_lost(self, event: TerminalLost) -> None:
        """Keep everything, and go."""
        event.stop()
        self._leave(HUNG_UP)

    def _leave(self, code: int) -> None:
        if self._page is not None:
            with suppress(Exception):
                self._page.keep()
        self._finish()
        self.exit(code, return_code=code)

    def _finish(self) -> None:
        if self._saver:
            self._saver.close()
        if self._opened:
            self._opened.close()

    def _handle_exception(self, error: Exception) -> None:
        """Keep what can be kept and go, without a word of the client's on the way out."""
        self.bug = self.bug or error
        self._return_code = BUG
        with suppress(Exception):
            self._finish()
        self._close_messages_no_wait()


def _words_before(opened: OpenedSession) -> tuple[list[str], tuple[Way, ...]]:
    """Return what is to be said before a session is shown, and the ways to go on; none where nothing is."""
    if opened.draft and opened.draft.texts and opened.file:
        typed, saved = opened.draft.typed_at, opened.stamp.saved_at
        says = ["Something was typed and not answered.", f"Typed {typed:%H:%M on %d %b}, saved {saved:%H:%M on %d %b}."]
        ways = (
            ("restore", "restore what was typed", "it goes into its field again"),
            ("saved", "open what was saved", "the draft goes when you write"),
        )
        return says, ways
    if opened.read_only:
        says = ["Opened to read only", f"{opened.path.name}: {opened.read_only}.", *map(str, opened.faults)]
        return says, (("on", "look at it", "nothing in the file is changed"),)
    if opened.notes:
        return ["Before you go on", *opened.notes], (("on", "go on", ""),)
    return [], ()


def user_full_name() -> str:
    """Return the user's full name as the machine knows it, or nothing."""
    import pwd  # noqa: PLC0415 - only here, and not on every system

    with suppress(KeyError):
        return pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
    return ""


def run(folder: Folder, *, opened: OpenedSession | None = None, begin: bool = False, samples: bool = False) -> int:
    """Run the app until it is left; return its exit code.

    Raises:
        Exception: the bug that ended it, for the command line to tell of without a word of the client's.
    """
    app = EarnestApp(folder, opened=opened, begin=begin, samples=samples)
    code = app.run()
    if app.bug is not None:
        raise app.bug
    return code or app.return_code or 0

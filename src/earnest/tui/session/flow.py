"""Responsible for one session being open in the app: asked for, sat down to, saved, and left."""

from __future__ import annotations

import ast
import os
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, Any

from earnest import core, store, tui
from earnest.tui.appearance.appearance import Looks
from earnest.tui.base_screen import BaseScreen
from earnest.tui.destinations import View
from earnest.tui.draft_keys import MEETING, PROPOSAL, SAID
from earnest.tui.export.actions import HandingOut
from earnest.tui.interview.help_folding import HelpFolding
from earnest.tui.runtime.signals import call
from earnest.tui.session.old_screens import OldScreens, destination_of
from earnest.tui.widgets.top_line import TopLine
from earnest.workspace.errors import ChangedElsewhere, StorageError
from earnest.workspace.session_editor import SessionEditor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from earnest.core.editing.working_session import WorkingSession
    from earnest.core.interview.stage import Interview
    from earnest.core.model.session import Session
    from earnest.store.files.folder import Folder
    from earnest.tui.desk import Desk
    from earnest.tui.destinations import Destination
    from earnest.tui.interview.screen import InterviewScreen
    from earnest.tui.widgets.fields.long_text import LongText
    from earnest.workspace.opened_session import OpenedSession

SAVING = "saving"
"""What the top line says while a save is under way."""


class SessionApp(Looks, HandingOut):
    """An app that has one session open at a time; what it does between sessions is its subclass's."""

    goes_first_to = ""
    """The page that the next session opens with, by the name of its action; the question where it is empty."""

    def __init__(self, folder: Folder, clock: Callable[[], datetime], **of_textual: Any) -> None:
        super().__init__(**of_textual)
        self._folder, self._clock = folder, clock
        self._user = store.system_user.user_name()
        self._interviews: dict[str, Interview] = {}
        self._desk: Desk | None = None
        self._left_last: Path | None = None
        """The session to come back to at home."""
        self._page: InterviewScreen | None = None
        self._old: OldScreens | None = None

    def refresh_home(self, word: str = "") -> None:
        """Show the sessions as they are now; `word` is said at the right of the top line."""
        raise NotImplementedError

    def settle(self, path: Path, copy: Path) -> None:
        """Settle two versions of a session."""
        raise NotImplementedError

    def changed_elsewhere(self, trouble: ChangedElsewhere) -> None:
        """Say that the file is another one by now, and ask how to go on."""
        raise NotImplementedError

    def interview(self, name: str) -> Interview:
        """Return an interview of the shipped ones or the user's own, read once."""
        if name not in self._interviews:
            self._interviews[name] = store.interviews.load_interview(name, self._folder)
        return self._interviews[name]

    def sit_down(self, opened: OpenedSession, begun_as: Session | None = None) -> None:
        """Open a session's interview, after a word where there is something to say or to ask first."""
        session = begun_as or opened.session
        try:
            interview = self.interview(session.interview)
        except StorageError as trouble:
            opened.close()
            self.tell(session.client, "Its interview cannot be read.", [str(trouble)])
            return

        def sit(answer: str | None) -> None:
            """Open the session with the draft or without it, or settle its versions first."""
            if answer == tui.desk.SETTLE:
                opened.close()
                self.settle(opened.path, store.files.names.conflicts_beside(opened.path)[0])
                return
            draft = opened.draft if answer == "restore" else None
            at = draft.at_question if draft else opened.at_question
            self.show_session(
                opened,
                core.editing.working_session.WorkingSession.begin(session, interview, at),
                draft.texts if draft else {},
            )
            if session is not opened.session:
                self._save(session)

        says, ways = tui.desk.words_before(opened)
        if ways:
            self.push_screen(tui.dialogs.choice_dialog.ChoiceDialog(session.client, says[0], says[1:], ways), sit)
        else:
            sit(None)

    def show_session(self, opened: OpenedSession, sitting: WorkingSession, texts: Mapping[str, str]) -> None:
        """Show the session at a place; one that somebody else may be writing in is looked at again and again."""
        self._desk = tui.desk.Desk(opened, self._told)
        mark = self._desk.read_only_mark if self._desk.read_only else tui.desk.mark_of(None, opened.stamp.saved_at)
        editor = SessionEditor(sitting, self._clock, self._user, read_only=self._desk.read_only)
        editor.on_change = self._save
        first = self._first_page(texts)
        self._page = tui.interview.screen.InterviewScreen(
            editor,
            typed=self._desk.typed,
            folding=HelpFolding(self.is_help_folded, self.keep_help),
            mark=mark,
            texts={} if first else texts,
            first=first,
        )
        self._old = OldScreens(self._page, texts if first else {})
        self.push_screen(self._page)
        if opened.file is None and not opened.unfit:
            self.begin_watch(opened)

    def _first_page(self, texts: Mapping[str, str]) -> Destination | None:
        first, self.goes_first_to = self.goes_first_to, ""
        if SAID in texts:
            return View.SAY_BACK
        if any(key.startswith(PROPOSAL) for key in texts):
            return View.PROPOSAL
        if any(key.startswith(MEETING) for key in texts):
            return View.MEETING
        if first.startswith("lead("):
            return destination_of(ast.literal_eval(first.removeprefix("lead(").removesuffix(")")))
        return View(first) if first else None

    def begin_watch(self, opened: OpenedSession) -> None:
        """Look on while somebody else writes."""
        raise NotImplementedError

    def _save(self, session: Session) -> None:
        if self._desk and self._page and not self._desk.read_only:
            self._page.say_mark(SAVING)
            self._desk.save(session)

    def on_base_screen_texts_typed(self, event: BaseScreen.TextsTyped) -> None:
        """Keep what is typed on another page, as what is typed at the question it was begun from."""
        if self._desk and self._page:
            self._desk.typed(self._page.editor.working.at_question, event.texts)

    def on_base_screen_session_changed(self, event: BaseScreen.SessionChanged) -> None:
        """Save what has changed on another page."""
        self._save(event.session)

    def _told(self, trouble: StorageError | None) -> None:
        with suppress(RuntimeError):
            self.call_later(self._say_saved, trouble)

    def _say_saved(self, trouble: StorageError | None) -> None:
        if self._page is None or self._desk is None:
            return
        if trouble or self._desk.is_saved:
            mark = tui.desk.mark_of(trouble, self._clock())
            self._page.say_mark(mark)
            for line in self.screen.query(TopLine).results():
                if line.mark == SAVING:
                    line.mark = mark
        if isinstance(trouble, ChangedElsewhere):
            self.changed_elsewhere(trouble)
        elif trouble is None and self._desk.is_saved:
            self._desk.keep_draft()

    def leave_session(self) -> bool:
        """Keep what stands in the fields, save it and go home; False where it cannot be saved and stays open."""
        if self._page is not None:
            self._page.commit_answer()
        if self._page is None or self._desk is None or not self._desk.let_go():
            return False
        self.gone_home()
        return True

    def leave_page(self) -> None:
        """Go home, once all is saved."""
        if self._desk and not self._desk.let_go():
            ways = (
                ("leave", "leave it unsaved", "what was typed last is in the draft"),
                ("stay", "stay", "and try again"),
            )
            self.push_screen(
                tui.dialogs.choice_dialog.ChoiceDialog("Earnest", "NOT SAVED", [self._desk.why_unsaved], ways),
                self._left_unsaved,
            )
            return
        self.gone_home()

    def _left_unsaved(self, answer: str | None) -> None:
        if self._desk is None or self._page is None:
            return
        if answer == "leave":
            self._desk.drop()
            self.gone_home()
        else:
            self._desk.try_again(self._page.editor.session)

    def gone_home(self) -> None:
        """Go from the session's page to the sessions."""
        if self._desk is None:
            return
        self._left_last = self._desk.opened.path
        self._desk, self._page = None, None
        self.pop_screen()
        self.refresh_home()

    def open_editor(self, field: LongText) -> None:
        """Let the user write in their own editor, with the terminal to itself; then redraw."""
        with nullcontext() if self.is_headless else self.suspend():
            found = store.external_editor.edit_text(field.text, self._folder, os.environ, call)
        self.refresh(layout=True)
        field.take_edited(found.text)
        if found.says:
            self.tell("Your editor", "The text is as it was.", [found.says])

    def tell(self, title: str, headline: str, says: list[str], then: Callable[[Any], None] | None = None) -> None:
        """Say something that needs no more answer than *go on*."""
        self.push_screen(tui.dialogs.choice_dialog.ChoiceDialog(title, headline, says, (("on", "go on", ""),)), then)

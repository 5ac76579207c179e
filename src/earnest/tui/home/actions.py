"""What can be done with the sessions of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earnest.core.editing.new_session import begin_tables, carry_claims, carry_tables
from earnest.core.history.changes import Author, Edit, apply_edits
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide
from earnest.tui import texts as everywhere
from earnest.tui.destinations import View, name_draft
from earnest.tui.dialogs.choice_dialog import ChoiceDialog, tell
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.home import texts as say
from earnest.tui.home.new_session_screen import NewSessionForm, NewSessionScreen
from earnest.workspace.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from earnest.core.model.session import Session
    from earnest.terminal.signs import Signs
    from earnest.tui.destinations import DeleteSession, NewSession, OpenSession
    from earnest.tui.home.visit import HomeVisit
    from earnest.tui.runtime.tasks import Tasks
    from earnest.workspace.ports import Place
    from earnest.workspace.workspace import Workspace

    ShowSession = Callable[..., Awaitable[None]]
    """Shows a session that was opened: `SessionFlow.show`."""


ROOM = 40
"""Cells of a client's name."""


class LibraryActions:
    """Opens, begins, archives, deletes and restores sessions."""

    def __init__(self, workspace: Workspace, tasks: Tasks, home: HomeVisit, show: ShowSession, signs: Signs) -> None:
        self._workspace, self._tasks, self._home, self._show, self._signs = workspace, tasks, home, show, signs

    async def open(self, wanted: OpenSession) -> None:
        """Open a session, or a copy of a sample."""
        key = wanted.key
        try:
            if wanted.is_sample:
                key = self._workspace.interviews.copy_sample(key)
            opened = self._workspace.sessions.open(key)
        except StorageError as error:
            await self._tell(self._file(key), everywhere.NOT_OPENED, str(error), say.UNCHANGED)
            return
        if wanted.is_sample:
            says = say.YOUR_COPY.format(name=opened.name)
            await self._tell(opened.session.client, say.SAMPLE_COPIED, says)
        await self._show(opened, first=wanted.first or (View.REVIEW if wanted.is_sample else None))

    async def new(self, wanted: NewSession) -> None:
        """Ask for what a new session must have, and begin it."""
        user = self._workspace.user
        names = self._workspace.interviews.names()
        if not wanted.copy_of:
            form = NewSessionForm("", user.full_name, (), wanted.interview)
            await self._ask_and_begin(form, names, None)
            return
        try:
            old = self._workspace.sessions.open(wanted.copy_of, to_write=False).session
        except StorageError as error:
            await self._tell(self._file(wanted.copy_of), everywhere.NOT_OPENED, str(error))
            return
        form = NewSessionForm(old.client, old.you.name or user.full_name, old.you.offer, wanted.interview)
        await self._ask_and_begin(form, names, (self._workspace.library.name(wanted.copy_of), old))

    async def archive(self, key: str) -> None:
        """Move a session to the archive."""
        try:
            self._home.archived.append(self._workspace.library.archive(key))
        except StorageError as error:
            await self._tell(self._file(key), say.NOT_ARCHIVED, str(error))
            return
        self._home.show(say.ARCHIVED)

    async def restore_last(self) -> None:
        """Bring back what was archived last."""
        key = self._home.archived.pop()
        try:
            self._home.came_from = self._workspace.library.restore(key)
        except StorageError as error:
            self._home.archived.append(key)
            await self._tell(self._file(key), say.NOT_RESTORED, str(error))
            return
        self._home.show()

    async def delete(self, wanted: DeleteSession) -> None:
        """Ask for the session's name, and move it to the trash."""
        name = self._workspace.library.name(wanted.key)
        shown = escape_controls(name, keep_newlines=False)
        typed = await self._tasks.ask(
            TextDialog(
                say.DELETE,
                say.DELETE_TITLE.format(name=shown),
                (say.DELETE_TO_TRASH, say.DELETE_FROM_TRASH),
                say.DELETE_CONFIRM.format(name=shown),
                line_hint=say.DELETE_FIELD,
                enter_hint=say.DELETE_ENTER,
            )
        )
        if typed is None:
            return
        if typed != name.strip():
            await self._tell(self._file(wanted.key), say.NOT_DELETED, say.DELETE_OTHER_NAME)
            return
        try:
            self._workspace.library.trash(wanted.key)
        except StorageError as error:
            await self._tell(self._file(wanted.key), say.NOT_DELETED, str(error))
            return
        self._home.show(say.TRASHED)

    async def choose_removed(self, place: Place) -> None:
        """Show the archive or the trash, and restore what is chosen."""
        title = say.PLACE_TITLE[place]
        try:
            found = self._workspace.library.removed(place)
        except StorageError as error:
            await self._tell(title, say.PLACE_UNREADABLE[place], str(error))
            return
        if not found:
            await self._tell(title, say.PLACE_EMPTY[place])
            return
        ways = [(each.key, elide(each.client, ROOM, self._signs.elided), each.name) for each in found]
        dialog = ChoiceDialog(title, say.RESTORE_WHICH, [], (*ways, ("", say.CANCEL, "")), starts_chosen=True)
        key = await self._tasks.ask(dialog)
        if key:
            await self._bring_back(key)

    async def _bring_back(self, key: str) -> None:
        try:
            back = self._workspace.library.restore(key)
        except StorageError as error:
            await self._tell(self._file(key), say.NOT_RESTORED, str(error))
            return
        self._home.came_from = back
        self._home.show(say.RESTORED.format(name=self._workspace.library.name(back)))

    async def _ask_and_begin(
        self, form: NewSessionForm, interviews: Sequence[str], old: tuple[str, Session] | None
    ) -> None:
        """Ask about a new session until it is begun or left."""
        page, untouched = name_draft("new", form.interview, old[0] if old else ""), form
        pages = self._workspace.user.open_pages()

        def keep(typed: NewSessionForm) -> None:
            """Keep what is typed, if anything differs."""
            pages.put_by(page, {} if typed == untouched else typed.texts)

        form, is_begun = form.with_texts(pages.of(page)), False
        while not is_begun:
            screen = NewSessionScreen(form, interviews, say.COPY_NOTE if old else "", keep)
            answer: NewSessionForm | None = await self._tasks.ask(screen)
            form = screen.form
            if answer is None:
                return
            if answer.objection:
                await self._tell(say.NEW_SESSION, answer.objection)
                continue
            is_begun = await self._begin(form, old)
        pages.put_by(page, {})

    async def _begin(self, form: NewSessionForm, old: tuple[str, Session] | None) -> bool:
        """Begin a session; the claims of `old` are taken along.

        Returns:
            Whether it is on disk.
        """
        now = self._workspace.clock()
        language = old[1].language if old else self._workspace.user.language
        tables = begin_tables(form.client, form.interview, now, language, is_practice=form.is_practice)
        edits = [Edit(("you", "name"), form.you or None), Edit(("you", "offer"), list(form.offer) or None)]
        if old:
            tables = carry_tables(old[1], old[0], tables)
            edits = [*carry_claims(old[1]), *edits]
        try:
            opened = self._workspace.sessions.create(tables)
        except StorageError as error:
            await self._tell(form.client, say.NOT_STARTED, str(error), say.TRY_AGAIN)
            return False
        author = Author(self._workspace.user.user_name, self._workspace.clock())
        await self._show(opened, session=apply_edits(opened.session, edits, author))
        return True

    async def _tell(self, title: str, headline: str, *says: str) -> None:
        await tell(self._tasks.ask, title, headline, list(says))

    def _file(self, key: str) -> str:
        return f"{self._workspace.library.name(key)}.toml"

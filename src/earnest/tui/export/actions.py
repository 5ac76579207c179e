"""Documents copied, written to a file, or printed."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import TYPE_CHECKING, Any

from earnest.core.reports.document import list_notes
from earnest.core.reports.formats.file_text import NAMES, find_format
from earnest.terminal.document_text import to_file_text
from earnest.tui.destinations import Export
from earnest.tui.dialogs.choice_dialog import ChoiceDialog, tell
from earnest.tui.dialogs.text_dialog import TextDialog
from earnest.tui.export import texts as say
from earnest.tui.export.clipboard import copy
from earnest.tui.export.documents import export_choices
from earnest.workspace.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.app import App

    from earnest.core.reports.document import Document
    from earnest.tui.runtime.tasks import Tasks
    from earnest.workspace.ports import UserEnvironment
    from earnest.workspace.session_editor import SessionEditor

WAYS = (
    ("copy", say.COPY, say.COPY_SAYS),
    ("file", say.WRITE, say.WRITE_SAYS),
    ("screen", say.SHOW, say.SHOW_SAYS),
    ("", say.BACK, ""),
)


class ExportActions:
    """Asks which document goes out and how, and hands it out."""

    def __init__(self, app: App[Any], tasks: Tasks, user: UserEnvironment, today: Callable[[], date]) -> None:
        self._app, self._tasks, self._user, self._today = app, tasks, user, today

    async def choose(self, editor: SessionEditor) -> None:
        """Ask which document of a session goes out."""
        choices = export_choices(editor)
        client = editor.session.client
        ways = [(choice.name, choice.name, choice.says) for choice in choices]
        name = await self._tasks.ask(
            ChoiceDialog(client, say.TITLE, (), (*ways, ("", say.BACK, "")), starts_chosen=True)
        )
        if name:
            chosen = next(choice for choice in choices if choice.name == name)
            await self.hand_out(Export(client, name, chosen.build(), chosen.file))

    async def hand_out(self, export: Export) -> None:
        """Ask how a document goes out, and do it."""
        notes = list_notes(export.document)
        way = await self._tasks.ask(
            ChoiceDialog(export.title, say.TITLE_OF.format(document=export.name), notes, WAYS, starts_chosen=True)
        )
        if way == "copy":
            await self._copy(export.title, export.document)
        elif way == "file":
            await self._write(export)
        elif way == "screen":
            self._print(export.document)

    async def _copy(self, title: str, document: Document) -> None:
        loop, to_terminal = asyncio.get_running_loop(), self._app.copy_to_clipboard
        headline, says = await asyncio.to_thread(
            copy, to_file_text(document), os.environ, lambda text: loop.call_soon_threadsafe(to_terminal, text)
        )
        await tell(self._tasks.ask, title, headline, [says])

    async def _write(self, export: Export) -> None:
        title, document = export.title, export.document
        says = [NAMES, say.FILE_KEPT]
        offered = self._user.propose_name((title, export.file or export.name, self._today().isoformat()))
        name = await self._tasks.ask(
            TextDialog(
                title,
                say.FILE_TITLE,
                says,
                say.FILE_NAME,
                line_hint=say.FILE_HINT,
                enter_hint=say.FILE_ENTER,
                offered=offered,
            )
        )
        if name is None:
            return
        try:
            place = self._user.export(name, to_file_text(document, find_format(name)))
        except StorageError as error:
            await tell(self._tasks.ask, title, say.FILE_NOT_SAVED, [str(error)])
            return
        await tell(self._tasks.ask, title, say.FILE_SAVED, [f"{place}."])

    def _print(self, document: Document) -> None:
        if self._app.is_headless:
            return
        with self._app.suspend():
            sys.stdout.write(f"\n{to_file_text(document)}\n{say.SHOWN_LEAVE} ")
            sys.stdout.flush()
            sys.stdin.readline()
        self._app.refresh(layout=True)

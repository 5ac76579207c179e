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
    ("copy", "copy", "to your clipboard"),
    ("file", "write to a file", "readable only by you"),
    ("screen", "show as plain text", "to select and copy by hand"),
    ("", "back", ""),
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
            ChoiceDialog(client, "Export or copy", (), (*ways, ("", "back", "")), starts_chosen=True)
        )
        if name:
            build = next(choice.build for choice in choices if choice.name == name)
            await self.hand_out(Export(client, name, build()))

    async def hand_out(self, export: Export) -> None:
        """Ask how a document goes out, and do it."""
        notes = list_notes(export.document)
        way = await self._tasks.ask(
            ChoiceDialog(export.title, f"Export or copy: {export.name}", notes, WAYS, starts_chosen=True)
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
        says = [NAMES, "An existing file is not overwritten."]
        offered = self._user.propose_name((title, export.name.removeprefix("the "), self._today().isoformat()))
        name = await self._tasks.ask(
            TextDialog(
                title,
                "Write to a file",
                says,
                "File name",
                may_be_empty=False,
                line_hint="questions.txt, ~/letter.html",
                enter_hint="save",
                offered=offered,
            )
        )
        if name is None:
            return
        try:
            place = self._user.export(name, to_file_text(document, find_format(name)))
        except StorageError as error:
            await tell(self._tasks.ask, title, "Not saved", [str(error)])
            return
        await tell(self._tasks.ask, title, "Saved", [f"{place}."])

    def _print(self, document: Document) -> None:
        if self._app.is_headless:
            return
        with self._app.suspend():
            sys.stdout.write(f"\n{to_file_text(document)}\nPress Enter to go back. ")
            sys.stdout.flush()
            sys.stdin.readline()
        self._app.refresh(layout=True)

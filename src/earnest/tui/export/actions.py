"""Responsible for papers on their way out of the app: copied, written to a file, or on the plain screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from earnest import store, tui
from earnest.terminal.document_text import file_text, wants_markdown
from earnest.tui.part import Part
from earnest.workspace.errors import StorageError

if TYPE_CHECKING:
    from earnest.core.reports.document import Document
    from earnest.tui.destinations import Export


class HandingOut(Part):
    """An app from which papers can be taken out."""

    def hand_out(self, event: Export) -> None:
        """Ask how a paper is to be taken out, and do it."""
        ways = (
            ("copy", "copy it", "to your terminal's clipboard"),
            ("file", "write it to a file", "new, and for you alone"),
            ("screen", "on the plain screen", "to mark and copy by hand"),
            ("", "back", ""),
        )

        def chosen(way: str | None) -> None:
            """Take the paper out in the way that was chosen."""
            if way == "copy":
                self._copy(event.title, event.document)
            elif way == "file":
                self._ask_for_file(event.title, event.document)
            elif way == "screen":
                self._on_plain_screen(event.document)

        self.push_screen(tui.dialogs.choice_dialog.ChoiceDialog(event.title, f"Out: {event.name}", (), ways), chosen)

    def _copy(self, title: str, paper: Document) -> None:
        text = file_text(paper)
        self.copy_to_clipboard(text)
        self._say(title, *tui.export.clipboard.word_on_copy(os.environ, len(text)))

    def _ask_for_file(self, title: str, paper: Document) -> None:
        says = ["A name that ends in .md gives Markdown. A file that is there already stays as it is."]

        def named(name: str | None) -> None:
            """Write the paper to the file that was named."""
            if name is None:
                return
            path = Path(name)
            try:
                text = file_text(paper, is_markdown=wants_markdown(path))
                place = store.export.export_text(path, text)
            except StorageError as trouble:
                self._say(title, "Not written", str(trouble))
                return
            self._say(title, "Written", f"{place}, for you alone.")

        page = tui.dialogs.text_dialog.TextDialog(
            title,
            "Write it to a file",
            says,
            "Its name",
            may_be_empty=False,
            enter_hint="write it",
            line_hint="questions.txt, ~/letter.md",
        )
        self.push_screen(page, named)

    def _on_plain_screen(self, paper: Document) -> None:
        if self.is_headless:
            return
        with self.suspend():
            sys.stdout.write(f"\n{file_text(paper)}\nEnter goes back. ")
            sys.stdout.flush()
            sys.stdin.readline()
        self.refresh(layout=True)

    def _say(self, title: str, headline: str, says: str) -> None:
        self.push_screen(tui.dialogs.choice_dialog.ChoiceDialog(title, headline, [says], (("on", "go on", ""),)))

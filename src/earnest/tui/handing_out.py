"""Responsible for papers on their way out of the app: copied, written to a file, or on the plain screen."""

import os
import sys
from pathlib import Path

from textual.app import App

from earnest.core.paper import Paper
from earnest.store.handed_out import handed_out
from earnest.store.troubles import StoreTrouble
from earnest.tui.ask_page import AskPage
from earnest.tui.clipboard import word_on_copy
from earnest.tui.note_page import NotePage
from earnest.tui.page import Page
from earnest.tui.paper_file import file_text, wants_markdown


class HandingOut(App[int]):
    """An app from which papers can be taken out."""

    def on_page_out_asked(self, event: Page.OutAsked) -> None:
        """Ask how a paper is to be taken out, and do it."""
        ways = (
            ("copy", "copy it", "to your terminal's clipboard"),
            ("file", "write it to a file", "new, and for you alone"),
            ("screen", "on the plain screen", "to mark and copy by hand"),
            ("", "back", ""),
        )

        def chosen(way: str | None) -> None:
            if way == "copy":
                self._copy(event.title, event.paper)
            elif way == "file":
                self._ask_for_file(event.title, event.paper)
            elif way == "screen":
                self._on_plain_screen(event.paper)

        self.push_screen(AskPage(event.title, f"Out: {event.name}", (), ways), chosen)

    def _copy(self, title: str, paper: Paper) -> None:
        text = file_text(paper)
        self.copy_to_clipboard(text)
        self._say(title, "Copied", word_on_copy(os.environ, len(text)))

    def _ask_for_file(self, title: str, paper: Paper) -> None:
        says = ["A name that ends in .md gives Markdown. A file that is there already stays as it is."]

        def named(name: str | None) -> None:
            if name is None:
                return
            path = Path(name)
            try:
                place = handed_out(path, file_text(paper, is_markdown=wants_markdown(path)))
            except StoreTrouble as trouble:
                self._say(title, "Not written", str(trouble))
                return
            self._say(title, "Written", f"{place}, for you alone.")

        self.push_screen(NotePage(title, "Write it to a file", says, "Its name", may_be_empty=False), named)

    def _on_plain_screen(self, paper: Paper) -> None:
        if self.is_headless:
            return
        with self.suspend():
            sys.stdout.write(f"\n{file_text(paper)}\nEnter goes back. ")
            sys.stdout.flush()
            sys.stdin.readline()
        self.refresh(layout=True)

    def _say(self, title: str, headline: str, says: str) -> None:
        self.push_screen(AskPage(title, headline, [says], (("on", "go on", ""),)))

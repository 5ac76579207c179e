"""What is typed and not kept yet, for a draft."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from earnest.plain.texts import COMMANDS
from earnest.workspace.page_texts import BETWEEN

Keep = Callable[[str, Mapping[str, str]], None]
"""Takes a page and what is typed there, by label; nothing once it is kept or left out."""
Recall = Callable[[str], Mapping[str, str]]
"""Returns what was left on a page, by label."""
QUESTION = ""
"""The page of the question that one is at; a command's page is its letter."""


class TypingRecord:
    """The texts typed on a page since it was kept."""

    def __init__(self) -> None:
        self.keep: Keep = lambda _page, _texts: None
        self.recall: Recall = lambda _page: MappingProxyType({})
        self._page, self._label, self._lines = QUESTION, "", ""
        self._given: dict[str, str] = {}
        self._left: dict[str, str] = {}

    def begin(self, page: str) -> None:
        """Begin a page; what was left there is offered again."""
        self._page, self._given, self._left = page, {}, dict(self.recall(page))

    def ask(self, label: str) -> str:
        """Begin an answer, and return what was left of it.

        An answer without a label is a choice or a command, and not kept.
        """
        self._label, self._lines = label.replace(BETWEEN, " "), ""
        left = self._left.pop(self._label, "")
        self._note(left or self._given.get(self._label, ""))
        return left

    def enter(self, lines: str) -> None:
        """Take the lines that were entered of the answer."""
        self._lines = lines
        self._note(lines or self._given.get(self._label, ""))

    def type(self, line: str) -> None:
        """Take the line that is being typed and not entered yet."""
        if line and not _is_command(line):
            self._note("\n".join(filter(None, (self._lines, line))))

    def clear(self) -> None:
        """Let go of what was typed: it is kept, or not wanted."""
        if self._given:
            self._given = {}
            self.keep(self._page, {})

    def _note(self, text: str) -> None:
        if self._label and text.strip() and self._given.get(self._label) != text:
            self._given[self._label] = text
            self.keep(self._page, dict(self._given))


def _is_command(line: str) -> bool:
    return line.startswith("/") and (line[1:] in COMMANDS or line == "/")

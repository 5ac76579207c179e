"""The layout of text output: line width, indentation and signs."""

import os
import shutil
import sys
from collections.abc import Iterable
from typing import NamedTuple

from earnest.cli.output.streams import encoding_of, write_line
from earnest.core.reports.document import TextSetting, flatten
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.terminal.signs import Signs, signs_for

WIDEST, NARROWEST = 100, 24
EDGE = 2
"""Cells from the margin to indented text."""


class TextLayout(NamedTuple):
    """The width and the signs of the output."""

    width: int
    signs: Signs

    @classmethod
    def detect(cls) -> "TextLayout":
        """Return the layout for standard output.

        It is 80 cells wide where that is no terminal.
        """
        width = shutil.get_terminal_size().columns or 80
        signs = signs_for(encoding_of(sys.stdout), os.environ.get("TERM", ""))
        return cls(min(max(width, NARROWEST), WIDEST), signs)

    @property
    def setting(self) -> TextSetting:
        """The setting of a document in this layout."""
        quotes = (self.signs.quote_open, self.signs.quote_close)
        return TextSetting(self.width, wrap, quotes, self.signs.dot)

    @property
    def hairline(self) -> str:
        """A horizontal line."""
        return self.signs.hairline * self.width

    def wrap(self, text: str, at: int = 0, hang: int = 0, first: str = "") -> list[str]:
        """Return a text as wrapped lines.

        Args:
            text: The text.
            at: The column at which each line begins.
            hang: Further columns before every line but the first.
            first: What is put before the first line.
        """
        head, *rest = wrap(flatten(text), self.width - at, hang)
        return [f"{first:<{at}}{head}".rstrip(), *(" " * at + line for line in rest)]

    def one_line(self, text: str, at: int = 0, first: str = "") -> str:
        """Return a text as one line, shortened to fit."""
        return f"{first:<{at}}{elide(flatten(text), self.width - at, self.signs.elided)}".rstrip()

    def quote(self, text: str, at: int = 0, first: str = "") -> list[str]:
        """Return a text as wrapped lines in hanging quotation marks."""
        quoted = f"{self.signs.quote_open}{flatten(text)}{self.signs.quote_close}"
        return self.wrap(quoted, at, hang=1, first=first)


def write_wrapped(lines: Iterable[str]) -> None:
    """Write lines one by one, wrapped and with their own indentation."""
    layout = TextLayout.detect()
    for line in lines:
        text = line.lstrip(" ")
        at = len(line) - len(text)
        write_line("\n".join(layout.wrap(escape_controls(text, keep_newlines=False), at=at, hang=2)) if text else "")

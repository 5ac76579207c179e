"""Text laid out for a terminal: two left edges, lines that fit, people's words made visible."""

import os
import shutil
import sys
from collections.abc import Iterable
from typing import NamedTuple

from earnest.cli.output.streams import encoding_of, say
from earnest.core.reports.document import TextSetting, flatten
from earnest.core.text.escaping import escape_controls
from earnest.terminal.cells import elide, wrap
from earnest.terminal.signs import Signs, signs_for

WIDEST, NARROWEST = 100, 24
EDGE = 2
"""Cells from the margin to the text edge."""


class TextLayout(NamedTuple):
    """How wide a line is, and which signs it can hold."""

    width: int
    signs: Signs

    @classmethod
    def here(cls) -> "TextLayout":
        """Return the page that standard output is: 80 cells wide where it is no terminal."""
        width = shutil.get_terminal_size().columns or 80
        signs = signs_for(encoding_of(sys.stdout), os.environ.get("TERM", ""))
        return cls(min(max(width, NARROWEST), WIDEST), signs)

    @property
    def setting(self) -> TextSetting:
        """How a paper is set on this page."""
        quotes = (self.signs.quote_open, self.signs.quote_close)
        return TextSetting(
            self.width, wrap, lambda words, width: elide(words, width, self.signs.elided), quotes, self.signs.dot
        )

    @property
    def hairline(self) -> str:
        """A line across."""
        return self.signs.hairline * self.width

    def text(self, words: str, at: int = 0, hang: int = 0, first: str = "") -> list[str]:
        """Return words as lines that begin at a column; `first` stands before the first of them."""
        head, *rest = wrap(flatten(words), self.width - at, hang)
        return [f"{first:<{at}}{head}".rstrip(), *(" " * at + line for line in rest)]

    def one_line(self, words: str, at: int = 0, first: str = "") -> str:
        """Return words on one line, cut where it ends."""
        return f"{first:<{at}}{elide(flatten(words), self.width - at, self.signs.elided)}".rstrip()

    def spoken(self, words: str, at: int = 0, first: str = "") -> list[str]:
        """Return words to be spoken, in quotation marks that stand out to the left of later lines."""
        quoted = f"{self.signs.quote_open}{flatten(words)}{self.signs.quote_close}"
        return self.text(quoted, at, hang=1, first=first)


def say_lines(lines: Iterable[str]) -> None:
    """Say lines one by one, each as wide as the page and as far in as it stands."""
    page = TextLayout.here()
    for line in lines:
        words = line.lstrip(" ")
        at = len(line) - len(words)
        say("\n".join(page.text(escape_controls(words, keep_newlines=False), at=at, hang=2)) if words else "")

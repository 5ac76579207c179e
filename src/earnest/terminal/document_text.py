"""Responsible for a paper as the text of a file."""

from pathlib import Path

from earnest.core.reports.document import Document, TextSetting, as_markdown, as_text
from earnest.terminal.cells import elide, wrap

WIDTH = 72
"""Cells of a line."""
MARKDOWN = frozenset({".md", ".markdown"})
"""What a file's name ends in that holds Markdown."""


def wants_markdown(path: Path) -> bool:
    """Say whether a file's name asks for Markdown."""
    return path.suffix.casefold() in MARKDOWN


def file_text(paper: Document, *, is_markdown: bool = False) -> str:
    """Return a paper as the text of a file, with its last line's end."""
    lines = as_markdown(paper) if is_markdown else as_text(paper, TextSetting(WIDTH, wrap, elide))
    return "\n".join([*lines, ""])

"""A document as the text of a file."""

from pathlib import Path

from earnest.core.reports.document import Document, TextSetting, as_markdown, as_text
from earnest.terminal.cells import elide, wrap

WIDTH = 72
"""The width of a line, in cells."""
MARKDOWN = frozenset({".md", ".markdown"})
"""The suffixes of Markdown files."""


def wants_markdown(path: Path) -> bool:
    """Return whether a file's name asks for Markdown."""
    return path.suffix.casefold() in MARKDOWN


def to_file_text(document: Document, *, is_markdown: bool = False) -> str:
    """Return a document as text that ends in a newline."""
    lines = as_markdown(document) if is_markdown else as_text(document, TextSetting(WIDTH, wrap, elide))
    return "\n".join([*lines, ""])

"""A document as the text of a file."""

from pathlib import Path
from typing import Final, Literal

from earnest.core.reports.document import Document, TextSetting, as_markdown, as_text
from earnest.core.reports.formats.html_page import as_html
from earnest.core.reports.formats.mail import as_mail
from earnest.terminal.cells import wrap

Format = Literal["text", "markdown", "html", "email"]
WIDTH = 72
"""The width of a line, in cells."""
SUFFIXES: Final[dict[str, Format]] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".eml": "email",
}
"""The formats of files, by how their names end; any other is text."""


def find_format(path: Path) -> Format:
    """Return the format that a file's name asks for."""
    return SUFFIXES.get(path.suffix.casefold(), "text")


def to_file_text(document: Document, form: Format = "text") -> str:
    """Return a document as text that ends in a newline."""
    text = "\n".join([*as_text(document, TextSetting(WIDTH, wrap)), ""])
    match form:
        case "markdown":
            return "\n".join([*as_markdown(document), ""])
        case "html":
            return "\n".join([*as_html(document), ""])
        case "email":
            return as_mail(document, text)
        case _:
            return text

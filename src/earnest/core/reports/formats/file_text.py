"""A document as the text of a file, in its format."""

from typing import Final, Literal

from earnest.core.reports.document import Document, TextSetting, as_markdown, as_text
from earnest.core.reports.formats.html_page import as_html
from earnest.core.reports.formats.mail import as_mail

Format = Literal["text", "markdown", "html", "email"]
SUFFIXES: Final[dict[str, Format]] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".eml": "email",
}
"""The formats of files, by how their names end; any other is text."""
NAMES: Final = "A name that ends in .html gives a page, .eml a mail to send, .md Markdown."
"""What is said where a name is asked for."""


def find_format(name: str) -> Format:
    """Return the format that a file's name asks for."""
    return SUFFIXES.get(f".{name.rpartition('.')[2].casefold()}", "text")


def set_document(document: Document, form: Format, setting: TextSetting) -> str:
    """Return a document as text that ends in a newline."""
    match form:
        case "markdown":
            lines = as_markdown(document, setting.room)
        case "html":
            lines = as_html(document)
        case "email":
            return as_mail(document, "\n".join([*as_text(document, setting._replace(room=0)), ""]))
        case _:
            lines = as_text(document, setting)
    return "\n".join([*lines, ""])

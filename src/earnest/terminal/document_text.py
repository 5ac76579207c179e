"""A document as the text of a file, wrapped by cells."""

from typing import Final

from earnest.core.reports.document import Document, TextSetting
from earnest.core.reports.formats.file_text import Format, set_document
from earnest.terminal.cells import wrap

WIDTH: Final = 72
"""The width of a line, in cells."""
ROOM: Final = 2
"""How many lines there are to write on after a question."""


def to_file_text(document: Document, form: Format = "text") -> str:
    """Return a document as text that ends in a newline."""
    return set_document(document, form, TextSetting(WIDTH, wrap, room=ROOM))

"""Texts of pages that were left before they were answered."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BETWEEN = "#"
"""Between a page and the name of a field, in a draft."""

LINE = "line"
"""The name of the field of a page with one line."""

PLAIN = "plain "
"""The beginning of the names of pages that plain mode has; the letter of a command follows."""


class PageTexts:
    """What was left on pages; each page offers its own again.

    A draft names these texts by page and field: `say_back#reply`. The fields of the question that one is at have
    their bare names, and are not among them.
    """

    def __init__(
        self, texts: Mapping[str, str] = MappingProxyType({}), changed: Callable[[], None] = lambda: None
    ) -> None:
        self._pages: dict[str, dict[str, str]] = {}
        self._changed = changed
        for key, text in texts.items():
            page, between, name = key.rpartition(BETWEEN)
            if between:
                self._pages.setdefault(page, {})[name] = text

    def put_by(self, page: str, texts: Mapping[str, str]) -> None:
        """Keep what was typed on a page; nothing if it is empty."""
        left = dict(texts) if any(text.strip() for text in texts.values()) else {}
        if left == self._pages.pop(page, {}) and not left:
            return
        if left:
            self._pages[page] = left
        self._changed()

    def of(self, page: str) -> Mapping[str, str]:
        """Return what was left on a page, by field."""
        return self._pages.get(page, {})

    def find(self, beginning: str) -> list[str]:
        """Return the pages with texts whose names begin so, sorted."""
        return sorted(page for page in self._pages if page.startswith(beginning))

    def draft(self, page: str) -> LineDraft:
        """Return the draft of a page with one line."""
        return LineDraft(self, page)

    def list_all(self) -> dict[str, str]:
        """Return the texts of all pages, as a draft names them."""
        return {f"{page}{BETWEEN}{name}": text for page, texts in self._pages.items() for name, text in texts.items()}


class LineDraft:
    """The draft of a page with one line."""

    def __init__(self, pages: PageTexts, page: str) -> None:
        self._pages, self._page = pages, page

    @property
    def text(self) -> str:
        """What was left there."""
        return self._pages.of(self._page).get(LINE, "")

    def keep(self, text: str) -> None:
        """Keep what is typed now; nothing once it is answered."""
        self._pages.put_by(self._page, {LINE: text})

"""The manual: pages by topic, and their sections."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^##+ (.+)$", re.MULTILINE)
_MARKS = re.compile(r"[*`]")


class Page(NamedTuple):
    """A page of the manual."""

    title: str
    """Its first heading."""
    text: str
    """Markdown, as it is in the file."""


class Section(NamedTuple):
    """A page, or a part with its own heading."""

    topic: str
    heading: str = ""
    """The heading as it is shown; empty for the whole page."""


def list_sections(pages: Mapping[str, Page]) -> Iterator[Section]:
    """Yield each page, then its headings."""
    for topic, page in pages.items():
        yield Section(topic)
        for found in _HEADING.finditer(_FENCED.sub("", page.text)):
            yield Section(topic, _MARKS.sub("", found[1]))


def search_manual(pages: Mapping[str, Page], word: str) -> dict[str, Page]:
    """Return the pages that contain a text, whatever its case."""
    return {topic: page for topic, page in pages.items() if word.casefold() in page.text.casefold()}

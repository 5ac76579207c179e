"""The manual: Markdown pages that ship inside the package."""

from typing import NamedTuple

from earnest.store.shipped import find_shipped

TOPICS = (
    "start",
    "interview",
    "grades",
    "keys",
    "meeting",
    "replay",
    "remarks",
    "files",
    "privacy",
    "plain",
    "configuration",
    "questions",
    "troubleshooting",
)
"""The topics, in reading order; each is the name of a page."""


class Page(NamedTuple):
    """A page of the manual."""

    title: str
    """Its first heading."""
    text: str
    """Markdown, as it is in the file."""


def load_manual() -> dict[str, Page]:
    """Return the pages by topic, in reading order."""
    folder = find_shipped("manual")
    texts = {topic: (folder / f"{topic}.md").read_text("utf-8") for topic in TOPICS}
    return {topic: Page(text.partition("\n")[0].removeprefix("# "), text) for topic, text in texts.items()}


def search_manual(pages: dict[str, Page], word: str) -> dict[str, Page]:
    """Return the pages that contain a text, whatever its case."""
    return {topic: page for topic, page in pages.items() if word.casefold() in page.text.casefold()}

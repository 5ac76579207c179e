"""The manual: Markdown pages that ship inside the package."""

from earnest.core.text.manual import Page
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
    "teams",
    "plain",
    "configuration",
    "questions",
    "troubleshooting",
)
"""The topics, in reading order; each is the name of a page."""


def load_manual() -> dict[str, Page]:
    """Return the pages by topic, in reading order."""
    folder = find_shipped("manual")
    texts = {topic: (folder / f"{topic}.md").read_text("utf-8") for topic in TOPICS}
    return {topic: Page(text.partition("\n")[0].removeprefix("# "), text) for topic, text in texts.items()}

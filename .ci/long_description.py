"""Turn the README into the long description of the package.

A package index has none of the files that the README links to. Where `EARNEST_URL` names the page of the release, such
as `https://example.org/earnest/blob/0.2.0`, links lead there; without it, they become words with the file's name.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

LINK = re.compile(r"(!?)\[([^\]]*)\]\((?!https?://|#|mailto:)([^)]+)\)")


class LongDescription(MetadataHookInterface):
    """Sets the README of the package."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set it."""
        readme = (Path(self.root) / "README.md").read_text("utf-8")
        text = make_absolute(readme, os.environ.get("EARNEST_URL", ""))
        metadata["readme"] = {"content-type": "text/markdown", "text": text}


def make_absolute(readme: str, url: str) -> str:
    """Return the README without relative links."""

    def replace(match: re.Match[str]) -> str:
        """Return a link that leads somewhere, or its words."""
        sign, words, target = match.groups()
        if url:
            return f"{sign}[{words}]({url.rstrip('/')}/{target}{'?raw=true' if sign else ''})"
        return "" if sign else words if Path(target).stem == words else f"{words} ({target})"

    return re.sub(r"\n{3,}", "\n\n", LINK.sub(replace, readme))

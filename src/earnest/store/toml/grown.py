"""A session whose history has grown, written by copying."""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

from earnest.store.toml.write import to_toml

FIRST = "0001"
HISTORY = f"\n[history.{FIRST}]\n"
"""With what the history begins in Earnest's own form."""
_OTHERS = re.compile(r"^[ \t]*\[(?!history\.[0-9]+\]$)|^[ \t]*#|\r", re.MULTILINE)
"""What is no entry of a history, or may be none."""


def write_grown(
    document: Mapping[str, Any], known: Mapping[str, Any], text: str, begun: tuple[int, int] = (0, 0)
) -> str | None:
    """Return a document as `to_toml` writes it, most of it copied.

    None where that cannot be had from a text, as in one of another form.

    Args:
        document: The tables to write.
        known: The tables of the text.
        text: What is written already; its history is copied.
        begun: How many entries another history begins with too, and where in the text they end. They alone are copied
            where a later entry differs.
    """
    history, before = document.get("history"), known.get("history")
    written = text.partition(HISTORY)[2]
    if not history or not before or len(history) < len(before):
        return None
    if next(iter(before)) != FIRST or text.count(HISTORY) != 1 or _OTHERS.search(written):
        return None
    copied, end = next(
        (each for each in ((len(before), len(text)), begun) if _is_kept(history, before, each[0])), (0, 0)
    )
    if list(known)[-1] != "history" or not copied:
        return None
    written = text[text.index(HISTORY) + len(HISTORY) : end].rstrip("\n") + "\n"
    tables = list(document)
    at = tables.index("history")
    head = to_toml({key: document[key] for key in tables[:at]})
    added = to_toml({"history": dict(islice(history.items(), copied, None))}) if len(history) > copied else ""
    rest = to_toml({key: document[key] for key in tables[at + 1 :]})
    return f"{head}{HISTORY}{written}" + "".join(f"\n{part}" for part in (added, rest) if part)


def _is_kept(history: Mapping[str, Any], before: Mapping[str, Any], entries: int) -> bool:
    """Return whether a history begins with so many of another's entries."""
    pairs = zip(islice(history.items(), entries), islice(before.items(), entries), strict=True)
    return entries > 0 and len(history) >= entries and all(one == other for one, other in pairs)

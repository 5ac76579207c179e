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


def write_grown(document: Mapping[str, Any], known: Mapping[str, Any], text: str) -> str | None:
    """Return a document as `to_toml` writes it, most of it copied.

    None where that cannot be had from a text, as in one of another form.

    Args:
        document: The tables to write.
        known: The tables of the text.
        text: What is written already; its history is copied.
    """
    history, before = document.get("history"), known.get("history")
    written = text.partition(HISTORY)[2]
    if not history or not before or len(history) < len(before):
        return None
    if next(iter(before)) != FIRST or text.count(HISTORY) != 1 or _OTHERS.search(written):
        return None
    if list(known)[-1] != "history" or list(islice(history.items(), len(before))) != list(before.items()):
        return None
    tables = list(document)
    at = tables.index("history")
    head = to_toml({key: document[key] for key in tables[:at]})
    added = to_toml({"history": dict(islice(history.items(), len(before), None))}) if len(history) > len(before) else ""
    rest = to_toml({key: document[key] for key in tables[at + 1 :]})
    return f"{head}{HISTORY}{written}" + "".join(f"\n{part}" for part in (added, rest) if part)

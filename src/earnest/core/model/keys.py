"""Tables of a session file, and paths to their keys."""

import re
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Ids = Annotated[tuple[str, ...], Field(strict=False)]
"""Ids of people or claims, as a TOML array of strings."""


class Table(BaseModel):
    """A table of the session file.

    It is frozen, strict about types, and ignores keys that it does not know. What reads it is built at its first use:
    most tables are only read within another.
    """

    model_config = ConfigDict(
        frozen=True, strict=True, extra="ignore", hide_input_in_errors=True, populate_by_name=True, defer_build=True
    )


def keyed(description: str) -> Any:
    """Return the field of a table by keys, empty unless given.

    A default that is made costs less than one that is copied, and each session has a score of them.
    """
    return Field(default_factory=dict, description=description)


KeyPath = tuple[str, ...]
"""The keys that lead to a value, outermost first."""

BARE = re.compile(r"[A-Za-z0-9_-]+")
BARE_PATH = re.compile(r"[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)*+")
# Possessive, and a quotation mark that is not closed goes to the end: no path makes it look twice.
QUOTED = re.compile(r'"((?:[^"\\]++|\\.)*+)(?:"|\\?\Z)|([^."]++)', re.DOTALL)


def join_path(path: KeyPath) -> str:
    """Return a dotted path, with quotes round keys that need them."""
    plain = ".".join(path)
    if BARE_PATH.fullmatch(plain) and plain.count(".") == len(path) - 1:
        return plain
    return ".".join(key if BARE.fullmatch(key) else '"' + re.sub(r'(["\\])', r"\\\1", key) + '"' for key in path)


@lru_cache(maxsize=1 << 16)
def split_path(path: str) -> KeyPath:
    """Return the keys of a dotted path."""
    if '"' not in path:
        keys = path.split(".")
        return tuple(filter(None, keys)) if "" in keys else tuple(keys)
    return tuple(
        re.sub(r"\\(.)", r"\1", found[1]) if found[1] is not None else found[2] for found in QUOTED.finditer(path)
    )

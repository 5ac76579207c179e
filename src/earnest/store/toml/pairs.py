"""Two files whose histories begin alike, read together."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from earnest.core.model.entries.splices import count_common
from earnest.core.model.session import Tables
from earnest.store.toml.limits import may_be_crowded
from earnest.store.toml.read import FileRead, decode_text, parse_content, parse_part, read_named
from earnest.workspace.errors import UnusableFile

HEADER = "\n[history."


class _Parts(NamedTuple):
    """A file in three parts, cut in its history."""

    head: str
    history: str
    rest: str


def read_pair(one: Path, other: Path) -> tuple[FileRead, FileRead]:
    """Read two TOML files; what both histories begin with is read once.

    Its entries are the same objects in both. Each part is TOML by itself, or the files are read as wholes: so nothing
    is ever cut within a text that looks like an entry.

    Raises:
        UnusableFile: one of them cannot be used, as `read_file` says.
    """
    paths = one, other
    contents = [read_named(path) for path in paths]
    texts = [decode_text(path, content) for path, (content, _) in zip(paths, contents, strict=True)]
    parts = None if any(map(may_be_crowded, texts)) else _cut(*texts)
    documents = _read_parts(one, parts) if parts else None
    if parts is None or documents is None:
        whole = [parse_content(path, *content) for path, content in zip(paths, contents, strict=True)]
        return whole[0], whole[1]
    first, second = (
        FileRead(
            path, content, text, document, stamp, None, len(part.head), (documents[2], len(part.head + part.history))
        )
        for path, (content, stamp), text, document, part in zip(
            paths, contents, texts, documents[:2], parts, strict=True
        )
    )
    return first, second


def _read_parts(path: Path, parts: tuple[_Parts, _Parts]) -> tuple[Tables, Tables, int] | None:
    """Return the tables of two texts, unless a part is no TOML.

    Last comes how many entries both begin with.
    """
    try:
        known = parse_part(path, parts[0].history)
        found = [_join(parse_part(path, each.head), known, parse_part(path, each.rest)) for each in parts]
    except UnusableFile:
        return None
    return (found[0], found[1], len(known["history"])) if found[0] and found[1] else None


def _cut(one: str, other: str) -> tuple[_Parts, _Parts] | None:
    """Return two texts, cut before the last header that both have."""
    begins = [text.find(HEADER) + 1 for text in (one, other)]
    if not all(begins):
        return None
    histories = [text[begin:] for text, begin in zip((one, other), begins, strict=True)]
    common = count_common(*histories)
    end = histories[0].rfind(HEADER, 0, common) + 1
    if not end:
        return None
    first, second = (
        _Parts(text[:begin], history[:end], history[end:])
        for text, begin, history in zip((one, other), begins, histories, strict=True)
    )
    return first, second


def _join(head: Tables, known: Tables, rest: Tables) -> Tables | None:
    """Return the tables of three parts, unless two overlap."""
    begun, more = known.get("history"), rest.get("history")
    if len(known) != 1 or not isinstance(begun, Mapping) or not isinstance(more, Mapping):
        return None
    if not head.keys().isdisjoint({"history", *rest}) or not begun.keys().isdisjoint(more):
        return None
    joined: dict[str, Any] = {**head, "history": {**begun, **more}}
    return {**joined, **{key: value for key, value in rest.items() if key != "history"}}

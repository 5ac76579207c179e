"""What a merge writes, checked before it is written."""

from collections.abc import Mapping
from typing import Any

from earnest.store.toml.comments import Comments, are_above_all, put_comments, write_commented
from earnest.store.toml.grown import write_grown
from earnest.store.toml.limits import may_be_crowded
from earnest.store.toml.read import AT_MOST, FileRead, parse_bytes, parse_part


def write_merged(document: Mapping[str, Any], comments: Comments, ours: FileRead) -> bytes:
    """Return a merged file.

    What is copied from ours is not read again.

    Raises:
        UnusableFile: it could not be read again, as when it is too large.
    """
    grown = write_grown(document, ours.document, ours.text, ours.begun) if are_above_all(comments) else None
    text = write_commented(document, comments) if grown is None else put_comments(grown, document, comments)
    content = text.encode()
    for end in (len(ours.text), ours.begun[1]) if ours.history_at else ():
        head, copied, more = text.partition(ours.text[ours.history_at : end].rstrip("\n") + "\n")
        if copied and len(content) <= AT_MOST and not may_be_crowded(text):
            parse_part(ours.path, head)
            parse_part(ours.path, more)
            return content
    parse_bytes(ours.path, content)
    return content

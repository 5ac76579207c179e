"""TOML files, read strictly: no devices, at most 4 MiB, valid UTF-8."""

import hashlib
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from earnest.core.text.late_pattern import LatePattern
from earnest.store.files.access import find_stranger
from earnest.store.toml.limits import DEEPEST, find_crowded, may_be_crowded
from earnest.store.toml.merge_marks import MergeSide, Sides, Splits, find_merge_marks
from earnest.workspace.errors import UnfinishedMerge, UnusableFile, describe_cause
from earnest.workspace.stamp import MOST_BYTES, Stamp

AT_MOST = MOST_BYTES
SIDES = ("first", "second")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_WHERE = LatePattern(r"\(at (?:line (\d+), column (\d+)|end of document)\)$")
_EXPECTED = (
    ("Unclosed", "a closing bracket"),
    ("Unterminated", "a closing quotation mark"),
    ("Expected '='", "an = after the key"),
    ("Expected newline", "nothing more on this line"),
    ("Expected ']", "a closing bracket after the table's name"),
    ("Cannot declare", "each table only once"),
    ("Cannot overwrite", "each key only once"),
    ("Duplicate", "each key only once"),
    ("Cannot", "a table that can still be extended"),
    ("Invalid date", "a valid day or time"),
    ("Invalid value", "a value, text in quotation marks"),
    ("Unescaped", "a double backslash"),
    ("Invalid hex", "hexadecimal digits after the backslash"),
    ("Invalid initial", "a key"),
    ("Invalid statement", "a key or a table's name in brackets"),
    ("Illegal", "no control characters (write them as \\u and four digits)"),
)
_LARGEST = 2**63


class FileRead(NamedTuple):
    """A TOML file as it was read, or a side of one.

    The text has no byte order mark.
    """

    path: Path
    content: bytes
    text: str
    document: dict[str, Any]
    stamp: Stamp
    side: MergeSide | None = None
    """The side of an unfinished merge that it is; then the content and the stamp are the whole file's."""
    history_at: int = 0
    """Where in the text its history begins, if that and what is before it were read as TOML of their own; else 0."""
    begun: tuple[int, int] = (0, 0)
    """How many entries another history begins with too, and where in the text they end, if those were read apart."""


def read_file(path: Path, *, follow: bool = True) -> FileRead:
    """Read a TOML file.

    Args:
        path: The file.
        follow: Whether to follow a symbolic link.

    Raises:
        UnusableFile: it is no regular file of at most 4 MiB in UTF-8, or no TOML.
    """
    return parse_content(path, *read_named(path, follow=follow))


def read_named(path: Path, *, follow: bool = True) -> tuple[bytes, Stamp]:
    """Return the bytes and the stamp of a file that somebody named.

    Raises:
        UnusableFile: it is no regular file of at most 4 MiB, or cannot be read.
    """
    try:
        return read_content(path, follow=follow)
    except OSError as error:
        raise explain_opening(path, error) from None
    except ValueError:
        raise UnusableFile(path, cause="not a valid file name") from None


def explain_opening(path: Path, error: OSError) -> UnusableFile:
    """Return why a file could not be read."""
    cause = describe_cause(error)
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        cause = "broken link: its target is missing, or on a disk that is not connected"
    if isinstance(error, PermissionError) and (owner := find_stranger(path)):
        cause += f", it belongs to {owner}"
    return UnusableFile(path, cause=cause)


def parse_content(path: Path, content: bytes, stamp: Stamp) -> FileRead:
    """Parse the content of a TOML file.

    Raises:
        UnusableFile: it is no TOML in UTF-8.
    """
    text = decode_text(path, content)
    return FileRead(path, content, text, _document_of(path, text), stamp)


def parse_bytes(path: Path, content: bytes) -> FileRead:
    """Parse TOML that may come from elsewhere than a file.

    Raises:
        UnusableFile: it is no TOML in UTF-8 of at most 4 MiB.
    """
    if len(content) > AT_MOST:
        raise _too_large(path)
    return parse_content(path, content, Stamp(0, 0, len(content), 0, ""))


def read_sides(path: Path) -> tuple[FileRead, FileRead]:
    """Read both sides of an unfinished merge, each by itself.

    Raises:
        UnusableFile: a side cannot be read, or the file is no longer such a merge.
    """
    try:
        content, stamp = read_content(path)
    except OSError as error:
        raise UnusableFile(path, cause=describe_cause(error)) from None
    marks = find_merge_marks(decode_text(path, content))
    tried = _try_sides(path, marks.splits) if marks else None
    if tried is None or tried[1]:
        raise UnusableFile(path, "a merge that can be finished")
    one, other = (FileRead(path, content, side.text, parse_text(path, side.text), stamp, side) for side in tried[0])
    return one, other


def read_content(path: Path, *, follow: bool = True, at_most: int = AT_MOST) -> tuple[bytes, Stamp]:
    """Return the bytes and the stamp of a regular file.

    Raises:
        UnusableFile: it is no regular file, or larger than at most.
        OSError: it cannot be opened or read.
    """
    content, facts = read_bytes(path, follow=follow, at_most=at_most)
    sha256 = hashlib.sha256(content).hexdigest()
    return content, Stamp(facts.st_dev, facts.st_ino, len(content), facts.st_mtime_ns, sha256)


def read_bytes(path: Path, *, follow: bool = True, at_most: int = AT_MOST) -> tuple[bytes, os.stat_result]:
    """Return the bytes and the status of a regular file.

    Its checksum is not taken. The errors are those of `read_content`.
    """
    # O_NONBLOCK: opening a pipe that nobody writes to would block for ever.
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
    descriptor = os.open(path, flags)
    try:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            raise UnusableFile(path, cause="not a regular file")
        if facts.st_size > at_most:
            raise _too_large(path, at_most)
        return _read_to_end(path, descriptor, facts.st_size, at_most), facts
    finally:
        os.close(descriptor)


def _read_to_end(path: Path, descriptor: int, size: int, at_most: int) -> bytes:
    parts: list[bytes] = []
    left = at_most + 1
    while left and (part := os.read(descriptor, min(left, size + 1))):
        parts.append(part)
        left -= len(part)
    if not left:
        raise _too_large(path, at_most)
    return b"".join(parts)


def _too_large(path: Path, at_most: int = AT_MOST) -> UnusableFile:
    return UnusableFile(path, cause=f"larger than {at_most // 1024 // 1024} MiB")


def decode_text(path: Path, content: bytes) -> str:
    """Return the text of a file, without a byte order mark.

    Raises:
        UnusableFile: it is no text in UTF-8.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnusableFile(path, "text in UTF-8, not UTF-16", line=1, column=1)
    body = content.removeprefix(BYTE_ORDER_MARK)
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        line, column = _place(body[: error.start].decode())
        raise UnusableFile(path, "text in UTF-8", line=line, column=column) from None
    if "\0" in text:
        line, column = _place(text[: text.index("\0")])
        raise UnusableFile(path, "text without NUL characters", line=line, column=column)
    return text


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _document_of(path: Path, text: str) -> dict[str, Any]:
    try:
        return parse_text(path, text)
    except UnusableFile as error:
        raise _find_merge(path, text, error) or error from None


def parse_text(path: Path, text: str) -> dict[str, Any]:
    """Return the tables of a TOML text, whatever marks it has.

    Raises:
        UnusableFile: it is no TOML, or beyond the limits.
    """
    if may_be_crowded(text):
        _refuse_crowded(path, text)
    return parse_part(path, text)


def parse_part(path: Path, text: str) -> dict[str, Any]:
    """Return the tables of a TOML text that is not crowded.

    Raises:
        UnusableFile: it is no TOML, or too deep.
    """
    try:
        document = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        _refuse_crowded(path, text)
        raise _explain(path, text, str(error)) from None
    except (ValueError, RecursionError):
        _refuse_crowded(path, text)
        raise UnusableFile(path, "shorter numbers, fewer brackets") from None
    depth, key = _survey(document)
    if depth > DEEPEST:
        _refuse_crowded(path, text)
    if key:
        raise UnusableFile(path, "a whole number of at most 64 bits", key=".".join(key))
    return document


def _refuse_crowded(path: Path, text: str) -> None:
    """Refuse a text beyond the limits, by its line.

    Looking for it takes longer than parsing most files.
    """
    if crowded := find_crowded(text):
        raise UnusableFile(path, crowded[1], line=crowded[0])


def _find_merge(path: Path, text: str, error: UnusableFile) -> UnfinishedMerge | None:
    """Return that git's marks make a text unreadable, or None.

    They may be somebody's words, and the text unreadable for another reason.
    """
    marks = find_merge_marks(text)
    if marks is None:
        return None
    _, faults = _try_sides(path, marks.splits) or ((), {})
    if marks.splits and len(faults) < len(SIDES):
        return UnfinishedMerge(path, marks.lines, *faults.values())
    if error.line not in marks.lines:
        return None
    return UnfinishedMerge(path, marks.lines, next(iter(faults.values()), "its conflict markers do not match"))


def _try_sides(path: Path, splits: Splits | None) -> tuple[Sides, Mapping[str, str]] | None:
    """Return two sides of a merge, and what is wrong with each.

    The first ones that can be read are taken.
    """
    first = None
    while splits:
        sides, faults, line = splits.make_sides(), {}, sys.maxsize
        for name, side in zip(SIDES, sides, strict=True):
            try:
                parse_text(path, side.text)
            except UnusableFile as error:
                where = f"line {side.find_line(error.line)}: " if error.line else ""
                # What is missing in the last line may come after it in another way.
                if error.line and error.line < len(side.lines):
                    line = min(line, side.find_line(error.line))
                faults[name] = f"its {name} side cannot be read ({where}{error.what})"
                if first:
                    break
        if not faults:
            return sides, faults
        first = first or (sides, faults)
        if not splits.move_on(line):
            return first
    return None


def _explain(path: Path, text: str, message: str) -> UnusableFile:
    # The parser's message may quote the client, so only its kind and place are used.
    kinds = (words for start, words in _EXPECTED if message.startswith(start))
    expected = next(kinds, "valid TOML")
    where = _WHERE.search(message)
    if where is None or where[1] is None:
        return UnusableFile(path, expected, line=text.count("\n") + 1)
    return UnusableFile(path, expected, line=int(where[1]), column=int(where[2]))


def _survey(document: dict[str, Any]) -> tuple[int, tuple[str, ...]]:
    """Return a document's depth, and the path of a number too large."""
    deepest = 0
    large: tuple[str, ...] = ()
    waiting: list[tuple[int, tuple[str, ...], Any]] = [(1, (), document)]
    while waiting:
        depth, path, held = waiting.pop()
        deepest = max(deepest, depth)
        for key, value in held.items() if isinstance(held, dict) else ((None, each) for each in held):
            kind = type(value)
            if kind is dict or kind is list:
                waiting.append((depth + 1, path if key is None else (*path, key), value))
            elif kind is int and not -_LARGEST <= value < _LARGEST:
                large = path if key is None else (*path, key)
    return deepest, large

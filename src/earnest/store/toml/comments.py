"""People's comments in TOML files, kept beside the same key or table."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

import tomli

from earnest.core.model.formats.format_1 import find_new_places, move_path
from earnest.core.text.late_pattern import LatePattern
from earnest.store.toml.lines import Keys, KeyScanner
from earnest.store.toml.tokens import split_tokens
from earnest.store.toml.write import is_older, to_toml

ABOVE, BESIDE, BELOW = "above", "beside", "below"
OPENING, CLOSING = "at the start of", "at the end of"
"""Of an array: after its first bracket, and before its last."""
LONGEST_KEY = 1000
"""The most characters of a key that a comment without its key may name."""

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PART = r'(?:[A-Za-z0-9_-]++|"(?:[^"\\]|\\.)*+")'
_KEPT = LatePattern(rf"# was ({ABOVE}|{BESIDE}|{BELOW}|{OPENING}|{CLOSING}) ({_PART}(?:\.{_PART})*+): ([ \t]*+#.*)")


class Comment(NamedTuple):
    """Lines of comments, and what they are beside."""

    path: Keys
    """The key, table or item; empty for the file itself."""
    where: str
    lines: tuple[str, ...]
    item: str | None = None
    """The item of an array that it is beside, as Python writes it; it is found again by that."""


Comments = tuple[Comment, ...]


class FileForm(NamedTuple):
    """How a file is written."""

    comments: Comments
    is_own: bool
    """Whether all but the comments is as Earnest writes it."""
    older: int | None = None
    """The older format that it has, if it has one."""


FOREIGN = FileForm((), is_own=False)
"""Another program's file, of which nothing is known."""


def read_form(text: str, document: dict[str, Any]) -> FileForm:
    """Return a file's comments, and whether the rest is Earnest's."""
    own = to_toml(document)
    if own == text:
        return FileForm((), is_own=True)
    if text.endswith(f"\n{own}"):
        text, own, document = _take_top(text.removesuffix(own), own, document)
    comments = read_comments(text, document)
    return FileForm(comments, bool(comments) and _Weaver(own, document).weave(comments) == text)


def _take_top(above: str, own: str, document: dict[str, Any]) -> tuple[str, str, dict[str, Any]]:
    """Return a file's beginning, where nothing below holds comments."""
    line = own.partition("\n")[0] + "\n"
    first = dict(islice(document.items(), 1))
    return (above + line, line, first) if to_toml(first) == line else (above + own, own, document)


def read_session_form(text: str, document: dict[str, Any]) -> FileForm:
    """Return how a session's file is written.

    The comments of an older format are beside the keys as they are now.
    """
    form = read_form(text, document)
    if not is_older(document):
        return form
    places = find_new_places(document)
    moved = tuple(each._replace(path=move_path(each.path, places)) for each in form.comments)
    return FileForm(moved, is_own=False, older=document["format"])


def write_commented(document: Mapping[str, Any], comments: Comments) -> str:
    """Return a document as TOML, with comments.

    A comment whose key is gone names the key, and goes back to it once it is there again.

    Raises:
        ValueError: a value, named by its key, cannot be written as TOML.
    """
    return put_comments(to_toml(document), document, comments)


def put_comments(text: str, document: Mapping[str, Any], comments: Comments) -> str:
    """Return the text of a document in Earnest's form, with comments.

    Those that begin a file are put before it as they are.
    """
    if are_above_all(comments):
        return "".join(f"{line}\n" for comment in comments for line in comment.lines) + text
    return _Weaver(text, document).weave(comments)


def are_above_all(comments: Comments) -> bool:
    """Return whether all comments are at the beginning of the file."""
    return all(not path and where == ABOVE for path, where, *_ in comments)


def read_comments(text: str, document: Mapping[str, Any]) -> Comments:
    """Return all comments of a TOML source, in order."""
    reader = _Reader(text, document)
    for kind, piece, line, path, role in _follow(text):
        if kind == "newline":
            reader.gap += [each.rstrip("\r") for each in piece.split("\n")[1:]]
        elif kind == "comment":
            reader.end_line(line, piece)
        elif path is not None:
            reader.reach(path, role)
    return reader.finish()


def _follow(text: str) -> Iterator[tuple[str, str, int, Keys | None, str]]:
    """Yield each token with its path and role.

    A role is `(` or `)` for the brackets of an array, a dot within one, or empty.
    """
    scanner = KeyScanner()
    for kind, piece, line in split_tokens(text):
        was_inside = len(scanner.frames)
        scanner.take(kind, piece, line)
        path, role = scanner.value, "." if was_inside else ""
        if kind in {"newline", "comment"} or (kind == "sign" and piece == ","):
            path = None
        elif kind == "sign" and len(scanner.frames) != was_inside:
            is_array = piece in "[]"
            path = scanner.frames[-1][1] if piece in "[{" else scanner.value
            role = ("(" if piece == "[" else ")") if is_array else role
        elif kind == "sign" and piece == "]":
            path = scanner.header
        yield kind, piece, line, path, role


class _Reader:
    """The comments found so far, and the lines since the last token."""

    def __init__(self, text: str, document: Mapping[str, Any]) -> None:
        self.gap: list[str] = []
        """The lines without data before the next token; the last is its own."""
        self._source = text.split("\n")
        self._document = document
        self._found: list[Comment] = []
        self._last: Keys = ()
        self._role = ""

    def end_line(self, line: int, piece: str) -> None:
        """Take a comment at the end of a line, or the first."""
        whole = self._source[line - 1].rstrip("\r")
        if not self._last:
            self.gap.append(whole)
            return
        before = whole[: len(whole) - len(piece.rstrip("\r"))]
        space = before[len(before.rstrip()) :]
        self._add(self._last, OPENING if self._role == "(" else BESIDE, [space + piece.rstrip("\r")])

    def reach(self, path: Keys, role: str) -> None:
        """Take the comments above a key, header, item or bracket."""
        gap, self.gap = self.gap[:-1], []
        if any(gap):
            self._place(gap, path, role)
        self._last, self._role = path, role

    def finish(self) -> Comments:
        """Take the comments at the end of the file, and return all."""
        gap, self.gap = self.gap, []
        gap = self._take_kept(gap)
        while gap and not gap[-1].strip():
            gap.pop()
        below, rest = _split(gap)
        if self._last:
            self._add(self._last, BELOW, below)
            self._add((), BELOW, rest)
        else:
            self._add((), ABOVE, [*gap, ""])
        return tuple(self._found)

    def _place(self, gap: list[str], path: Keys, role: str) -> None:
        if role:
            self._add(path, CLOSING if role == ")" else ABOVE, gap)
            return
        gap = self._take_kept(gap)
        if self._last:
            below, above = _split(gap)
            if below and not above:
                below, above = [], below
            self._add(self._last, BELOW, below)
            above = above[1:] if above and not above[0].strip() and self._is_header(path) else above
        else:
            head, above = _split_head(gap)
            self._add((), ABOVE, head)
        self._add(path, ABOVE, above)

    def _take_kept(self, gap: list[str]) -> list[str]:
        """Take comments that name their keys; return the other lines."""
        others = []
        for line in gap:
            match = _KEPT.fullmatch(line)
            path = _parse_key(match[2]) if match and len(match[2]) <= LONGEST_KEY else ()
            if match and path:
                self._add(path, match[1], [match[3]])
            else:
                others.append(line)
        return others

    def _is_header(self, path: Keys) -> bool:
        return isinstance(_find(self._document, path), Mapping)

    def _add(self, path: Keys, where: str, lines: Sequence[str]) -> None:
        if any("#" in line for line in lines):
            is_item = bool(path) and isinstance(_find(self._document, path[:-1]), list)
            item = repr(_find(self._document, path)) if is_item else None
            self._found.append(Comment(path, where, tuple(lines), item))


class _Weaver:
    """A text in Earnest's form that comments are put into."""

    def __init__(self, text: str, document: Mapping[str, Any]) -> None:
        self._document = document
        self._text = text.split("\n")[:-1]
        self._first: dict[Keys, int] = {}
        self._last: dict[Keys, int] = {}
        self._headers: set[Keys] = set()
        self._in_string: dict[int, int] = {}
        self._items: dict[Keys, list[str]] = {}
        self._numbers: dict[Keys, dict[str, int]] = {}
        self._top: list[str] = []
        self._bottom: list[str] = []
        self._kept: list[str] = []
        self._above: dict[int, list[str]] = defaultdict(list)
        self._below: dict[int, list[str]] = defaultdict(list)
        self._beside: dict[int, str] = defaultdict(str)
        self._locate(text)

    def weave(self, comments: Comments) -> str:
        """Return the text with comments."""
        for comment in comments:
            self._put(comment)
        return "".join(f"{line}\n" for line in self._gather())

    def _locate(self, text: str) -> None:
        """Find the lines of every key, table and item."""
        for kind, piece, line, path, role in _follow(text):
            end = line
            if kind == "string" and "\n" in piece:
                end += piece.count("\n")
                self._in_string.update(dict.fromkeys(range(line, end), end))
            if path is not None:
                for length in range(len(path), 0, -1):
                    if path[:length] in self._first:
                        break
                    self._first[path[:length]] = line
                self._last[path] = end
                if (kind, piece, role) == ("sign", "]", ""):
                    self._headers.add(path)

    def _put(self, comment: Comment) -> None:
        path, where, lines, item = comment
        if not path:
            (self._top if where == ABOVE else self._bottom).extend(lines)
            return
        if item is not None:
            path, where = self._find_item(path, where, item)
        first, last = self._first.get(path), self._last.get(path)
        if first is None:
            self._keep(comment)
        elif last is None:
            self._put_above(first, [line.strip() for line in lines])
        elif where == CLOSING and first < last:
            self._put_above(last, lines if where == comment.where else [f"    {line.strip()}" for line in lines])
        elif where == ABOVE:
            self._put_above(first, lines)
        elif where in {BELOW, CLOSING}:
            self._below[self._find_end(last)].extend(lines)
        else:
            self._beside[self._find_end(first if where == OPENING else last)] += "".join(lines)

    def _find_item(self, path: Keys, where: str, item: str) -> tuple[Keys, str]:
        """Return where an item is; once gone, its array's end."""
        array, number = path[:-1], path[-1]
        if array not in self._items:
            found = _find(self._document, array)
            self._items[array] = [repr(each) for each in found] if isinstance(found, list) else []
            self._numbers[array] = {each: at for at, each in enumerate(self._items[array])}
        items, numbers = self._items[array], self._numbers[array]
        if int(number) < len(items) and items[int(number)] == item:
            return path, where
        return ((*array, str(numbers[item])), where) if item in numbers else (array, CLOSING)

    def _put_above(self, line: int, lines: Sequence[str]) -> None:
        if line - 1 in self._in_string:
            self._below[self._find_end(line)].extend(lines)
        else:
            self._above[line].extend(lines)

    def _find_end(self, line: int) -> int:
        """Return the first line from here whose end is no text."""
        while line in self._in_string:
            line = self._in_string[line]
        return line

    def _keep(self, comment: Comment) -> None:
        """Keep a comment without its key, in its table if possible."""
        path, where = comment.path, comment.where
        key = _format_key(path)
        told = f"# was {where} {key}: " if len(key) <= LONGEST_KEY else ""
        lines = [told + line if told else line.strip() for line in comment.lines if line.strip()]
        table = next((path[:n] for n in range(len(path) - 1, 0, -1) if path[:n] in self._headers), None)
        (self._below[self._last[table]] if table else self._kept).extend(lines)

    def _gather(self) -> Iterator[str]:
        yield from self._top
        for number, line in enumerate(self._text, 1):
            yield from self._above.get(number, ())
            yield line + self._beside.get(number, "")
            yield from self._below.get(number, ())
        yield from self._bottom
        yield from ["", *self._kept] if self._kept else ()


def _split(gap: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines before the first blank one, and the rest."""
    end = next((at for at, line in enumerate(gap) if not line.strip()), len(gap))
    return gap[:end], gap[end:]


def _split_head(gap: list[str]) -> tuple[list[str], list[str]]:
    """Return a file's first lines, about all of it, and the rest."""
    blank = next((at for at in range(len(gap), 0, -1) if not gap[at - 1].strip()), 0)
    end = blank or next((at for at, line in enumerate(gap) if not line.startswith("#:")), len(gap))
    return gap[:end], gap[end:]


def _find(document: Any, path: Keys) -> Any:
    """Return the value at a path, or None."""
    for part in path:
        if isinstance(document, Mapping):
            document = document.get(part)
        elif isinstance(document, list) and part.isdecimal() and int(part) < len(document):
            document = document[int(part)]
        else:
            return None
    return document


def _format_key(path: Keys) -> str:
    return ".".join(part if _BARE.fullmatch(part) else to_toml({part: 0}).removesuffix(" = 0\n") for part in path)


@lru_cache(maxsize=1024)
def _parse_key(key: str) -> Keys:
    """Return the path that a dotted key names, or an empty one."""
    try:
        found: Any = tomli.loads(f"{key} = 0")
    except (ValueError, RecursionError):
        return ()
    path: list[str] = []
    while isinstance(found, dict):
        path += found
        found = found[path[-1]] if len(found) == 1 else None
    return tuple(path) if found == 0 else ()

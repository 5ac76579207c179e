"""The line numbers of a file's keys."""

import tomli

from earnest.store.toml.tokens import split_tokens

Keys = tuple[str, ...]
"""A path of keys, outermost first; an array's items are numbered from 0."""


def find_line(text: str, path: Keys) -> int | None:
    """Return the 1-based line of a key, or of its nearest table."""
    return find_nearest_line(locate_keys(text), path)


def find_nearest_line(lines: dict[Keys, int], path: Keys) -> int | None:
    """Return the line of a key, or of its nearest known table."""
    return next((lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in lines), None)


def locate_keys(text: str) -> dict[Keys, int]:
    """Return the 1-based line of every key and table."""
    scanner = KeyScanner()
    for kind, piece, line in split_tokens(text):
        scanner.take(kind, piece, line)
    return scanner.lines


def _unquote(piece: str) -> str:
    if piece[0] == '"' and "\\" in piece:
        return str(tomli.loads(f"key = {piece}")["key"])
    return piece[1:-1] if piece[0] in "\"'" else piece


class KeyScanner:
    """The state of a scan: header, open brackets and present key."""

    def __init__(self) -> None:
        self.lines: dict[Keys, int] = {}
        self.header: Keys = ()
        self.items: dict[Keys, int] = {}
        self.frames: list[tuple[str, Keys]] = []
        self.counts: list[int] = []
        self.parts: list[str] = []
        self.value: Keys | None = None
        self.brackets = 0

    def take(self, kind: str, piece: str, line: int) -> None:
        """Take the next token."""
        if kind == "newline":
            self._end_line()
        elif kind == "sign":
            self._take_sign(piece, line)
        elif kind != "comment":
            self._take_word(piece, line)

    def _end_line(self) -> None:
        """End the statement, unless a bracket is still open."""
        if not self.frames:
            self.parts, self.value, self.brackets = [], None, 0

    def _take_word(self, piece: str, line: int) -> None:
        """Add a part of a key, or note a value's line."""
        if self.value is None:
            self.parts.append(_unquote(piece))
        else:
            self.lines.setdefault(self.value, line)

    def _take_sign(self, sign: str, line: int) -> None:
        """Follow a sign into, along or out of a table."""
        if self.value is None and not self.frames and sign in "[]":
            self._take_header(sign, line)
        elif sign == "=":
            self.value = self._note_keys(self.frames[-1][1] if self.frames else self.header, line)
        elif sign in "[{":
            self._enter(sign, line)
        elif sign == "," and self.frames:
            self._next_item()
        elif sign in "]}" and self.frames:
            _, self.value = self.frames.pop()
            self.counts.pop()

    def _take_header(self, sign: str, line: int) -> None:
        self.brackets += sign == "["
        if sign == "[" or not self.parts:
            return
        self.header = self._note_keys((), line, tables=True)
        if self.brackets > 1:
            number = self.items[self.header] = self.items.get(self.header, -1) + 1
            self.header = (*self.header, str(number))
            self.lines.setdefault(self.header, line)

    def _note_keys(self, start: Keys, line: int, *, tables: bool = False) -> Keys:
        path = start
        for part in self.parts:
            if tables and path in self.items:
                path = (*path, str(self.items[path]))
            path = (*path, part)
            self.lines.setdefault(path, line)
        self.parts = []
        return path

    def _enter(self, sign: str, line: int) -> None:
        path = self.value or ()
        self.lines.setdefault(path, line)
        self.frames.append((sign, path))
        self.counts.append(0)
        self.value = (*path, "0") if sign == "[" else None

    def _next_item(self) -> None:
        sign, path = self.frames[-1]
        self.counts[-1] += 1
        self.value = (*path, str(self.counts[-1])) if sign == "[" else None

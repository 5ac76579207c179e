"""The lines on which a file's keys stand."""

import tomllib

from earnest.store.toml.tokens import split_tokens

Keys = tuple[str, ...]
"""A path of keys, outermost first; a place in an array is its number, from 0."""


def find_line(text: str, path: Keys) -> int | None:
    """Return the 1-based line of a key in a TOML source, or of the nearest table around it, or None."""
    return find_nearest_line(locate_keys(text), path)


def find_nearest_line(lines: dict[Keys, int], path: Keys) -> int | None:
    """Return the line of a key among `lines`, or of the innermost table around it, or None."""
    return next((lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in lines), None)


def locate_keys(text: str) -> dict[Keys, int]:
    """Return the 1-based line of every key and table in a TOML source that tomllib reads."""
    walk = _Walk()
    for kind, piece, line in split_tokens(text):
        if kind == "newline":
            walk.end_line()
        elif kind == "sign":
            walk.take_sign(piece, line)
        elif kind != "comment":
            walk.take_word(piece, line)
    return walk.lines


def _unquoted(piece: str) -> str:
    if piece[0] == '"' and "\\" in piece:
        return str(tomllib.loads(f"key = {piece}")["key"])
    return piece[1:-1] if piece[0] in "\"'" else piece


class _Walk:
    """Where the walk over the tokens stands: the header, the open brackets, the key being read."""

    def __init__(self) -> None:
        self.lines: dict[Keys, int] = {}
        self.header: Keys = ()
        self.items: dict[Keys, int] = {}
        self.frames: list[tuple[str, Keys]] = []
        self.counts: list[int] = []
        self.parts: list[str] = []
        self.value: Keys | None = None
        self.brackets = 0

    def end_line(self) -> None:
        """Forget the statement, unless a bracket is still open."""
        if not self.frames:
            self.parts, self.value, self.brackets = [], None, 0

    def take_word(self, piece: str, line: int) -> None:
        """Take a key's part, or note where a value stands."""
        if self.value is None:
            self.parts.append(_unquoted(piece))
        else:
            self.lines.setdefault(self.value, line)

    def take_sign(self, sign: str, line: int) -> None:
        """Follow one sign into, along or out of a table."""
        if self.value is None and not self.frames and sign in "[]":
            self._take_header(sign, line)
        elif sign == "=":
            self.value = self._noted(self.frames[-1][1] if self.frames else self.header, line)
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
        self.header = self._noted((), line, tables=True)
        if self.brackets > 1:
            number = self.items[self.header] = self.items.get(self.header, -1) + 1
            self.header = (*self.header, str(number))
            self.lines.setdefault(self.header, line)

    def _noted(self, start: Keys, line: int, *, tables: bool = False) -> Keys:
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

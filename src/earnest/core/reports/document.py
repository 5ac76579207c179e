"""A document of blocks, set as plain text or as Markdown."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from earnest.core.text.escaping import escape_controls
from earnest.core.text.normalize import normalize

Kind = Literal["title", "heading", "text", "question", "about", "quote", "point", "lead", "note"]
"""The kind of a block: the title, a heading, running text, a numbered question to be asked, what it is about, words of
theirs, one point of several; a few words that stand by themselves; and a note for its writer, which is never set."""

MARKUP = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?\w+;))")
OPENING = re.compile(r"^(\s*)([#+-]|\d+[.)])(?=\s|$)|^(\s*)([=-])(?=[=-]*\s*$)")

CLOSING = re.compile(r" (#+)$")
ABOUT = "on"
"""What leads to what a question is about, unless its block says it otherwise."""
RULE = "_"
"""What a line to write on is drawn with."""
ROOM = "&nbsp;"
"""A line of Markdown to write on."""
BREAK = "  "
"""What ends a line of Markdown, where the next one is not to follow on it."""


class Block(NamedTuple):
    """A block of a document, of any length."""

    kind: Kind
    words: str
    by: str = ""
    """The speaker and day of a quote; the day of a title; what leads to what a question is about."""


Document = Sequence[Block]


class TextSetting(NamedTuple):
    """How plain text is set: width, wrapping and quotation marks."""

    width: int
    wrap: Callable[[str, int, int], list[str]]
    """Wraps a text into lines, given the cells of a line and how far later lines hang."""
    quotes: tuple[str, str] = ("“", "”")
    dot: str = " · "
    room: int = 0
    """How many lines there are to write on after a question."""


def as_text(document: Iterable[Block], setting: TextSetting) -> list[str]:
    """Set a document as lines of plain text, without control characters."""
    lines = _drop_notes(document)
    edge = len(str(sum(line.kind == "question" for line in lines))) + 3
    found: list[str] = []
    number = 0
    for at, line in enumerate(lines):
        before = lines[at - 1].kind if at else ""
        number += line.kind == "question"
        if _parted(before, line.kind):
            found.append("")
        found.extend(_as_text(line, setting, edge, number))
        if _asks(lines, at):
            found += [" " * edge + RULE * (setting.width - edge)] * setting.room
    return found


def as_markdown(document: Iterable[Block], room: int = 0) -> list[str]:
    """Set a document as Markdown, with all text escaped.

    After each question there are so many blank lines to write on.
    """
    found: list[str] = []
    before, number = "", 0
    lines = _drop_notes(document)
    for at, line in enumerate(lines):
        number += line.kind == "question"
        together = (before, line.kind) in {("point", "point"), ("question", "about"), ("question", "question")}
        if before and (not together or found[-1].endswith(ROOM)):
            found.append("")
        if line.kind == "about" and before == "question":
            found[-1] += BREAK
        found.extend(_as_markdown(line, number))
        if _asks(lines, at):
            found += ["", f"{_indent(number)}{ROOM}"] * room
        before = line.kind
    return found


def _asks(lines: Sequence[Block], at: int) -> bool:
    """Return whether a question ends here, with what it is about."""
    after = lines[at + 1].kind if at + 1 < len(lines) else ""
    return lines[at].kind in {"question", "about"} and after != "about"


def _parted(before: str, kind: str) -> bool:
    """Return whether a blank line stands between two blocks of plain text."""
    if not before or (before == "heading" and kind != "lead"):
        return False
    return kind not in {"about", "quote"} and (before, kind) != ("point", "point")


def _as_text(line: Block, setting: TextSetting, edge: int, number: int) -> Iterator[str]:
    opening, closing = setting.quotes
    words = flatten(line.words)
    if line.kind == "about":
        yield from (
            " " * (edge + 1) + each for each in setting.wrap(f"{line.by or ABOUT} {words}", setting.width - edge - 1, 3)
        )
        return
    at, hang, first = 0, 0, ""
    if line.kind == "question":
        at, hang, words = edge, 1, f"{opening}{words}{closing}"
        first = f"{number:>{edge - 2}}"
    elif line.kind == "quote":
        at, hang, words = 4, 1, f"{opening}{words}{closing}"
    elif line.kind == "point":
        at, first = 2, "-"
    elif line.kind == "title" and line.by:
        words += f"{setting.dot}{flatten(line.by)}"
    elif line.kind == "text":
        words = escape_controls(line.words).strip()
    head, *rest = setting.wrap(words, setting.width - at, hang)
    yield f"{first:<{at}}{head}".rstrip()
    yield from (" " * at + each for each in rest)
    if line.by and line.kind == "quote":
        yield from (" " * at + each for each in setting.wrap(flatten(line.by), setting.width - at, 2))


def _as_markdown(line: Block, number: int) -> Iterator[str]:
    words = _plain(flatten(line.words))
    match line.kind:
        case "title":
            yield _close(f"# {words}" + (f" · {_plain(flatten(line.by))}" if line.by else ""))
        case "heading":
            yield _close(f"## {words}")
        case "question":
            yield f"{number}. “{words}”"
        case "about":
            yield f"{_indent(number)}*{_plain(line.by or ABOUT)} {words}*"
        case "quote":
            yield f"> “{words}”{BREAK if line.by else ''}"
            if line.by:
                yield f"> {_plain(flatten(line.by))}"
        case "point":
            yield f"- {words}"
        case _:
            *lines, last = (_plain(each.strip()) for each in escape_controls(line.words).strip().split("\n"))
            yield from (f"{each}{BREAK if each else ''}" for each in lines)
            yield last


def _indent(number: int) -> str:
    """Return the blanks before what belongs to an item of a list."""
    return " " * len(f"{number}. ")


def flatten(words: str) -> str:
    """Return a text on one line, without control characters."""
    return " ".join(escape_controls(words).split())


def _plain(words: str) -> str:
    escaped = MARKUP.sub(r"\\\1", words)
    return OPENING.sub(lambda found: f"{found[1] or found[3] or ''}{_escaped(found[2] or found[4])}", escaped)


def _close(heading: str) -> str:
    """Return a heading that keeps its last signs."""
    return CLOSING.sub(r" \\\1", heading)


def _escaped(sign: str) -> str:
    return f"{sign[:-1]}\\{sign[-1]}"


def list_notes(document: Iterable[Block]) -> list[str]:
    """Return what a document tells its writer, and nobody else."""
    return [flatten(block.words) for block in document if block.kind == "note"]


def drop_repeated(document: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks of a document, each quote and point once."""
    seen: set[tuple[str, str]] = set()
    for block in document:
        key = (block.kind, normalize(block.words))
        if block.kind not in {"quote", "point"} or key not in seen:
            yield block
        seen.add(key)


def _drop_notes(document: Iterable[Block]) -> list[Block]:
    return [block for block in document if block.kind != "note"]

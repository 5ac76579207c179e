"""A page of the manual as lines of a screen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual.content import Content

from earnest.terminal.cells import cell_width, wrap
from earnest.tui.appearance.filters import plain

GAP = 2
"""The cells between two columns."""
LEAST = 5
"""The fewest cells of a column."""
TEXT = 72
"""The most cells of a line of running text."""

_BLOCK = re.compile(r"(?P<code>^```[\s\S]*?^```$)|(?P<table>(?:^\|.*\n?)+)", re.MULTILINE)
_HEADING = re.compile(r"#+ ")
_ITEM = re.compile(r"(?=^(?:- |\d+\. ))", re.MULTILINE)
_MARKED = re.compile(r"`([^`]+)`|\*\*(.+?)\*\*|\*(\S.*?)\*")
_RULE = re.compile(r"\|[-:|]+\|")
STYLES = ("bold", "bold", "italic")
"""How code, what is strong, and what is stressed is drawn."""


class ManualLine(NamedTuple):
    """A line as it is drawn."""

    content: Content
    heading: str = ""
    """The heading that the line begins; empty for all other lines."""


def draw_page(text: str, width: int) -> list[ManualLine]:
    """Return a page's Markdown as lines of at most so many cells."""
    lines: list[ManualLine] = []
    at = 0
    for found in _BLOCK.finditer(text):
        lines.extend(_draw_paragraphs(text[at : found.start()], width))
        if lines and lines[-1].content.plain:
            lines.append(ManualLine(plain("")))
        block = found[0].strip("\n").split("\n")
        drawn = map(_draw_code, block[1:-1]) if found["code"] else _draw_table(block, width)
        lines.extend(ManualLine(line) for line in drawn)
        lines.append(ManualLine(plain("")))
        at = found.end()
    lines.extend(_draw_paragraphs(text[at:], width))
    return lines


def _draw_code(line: str) -> Content:
    return plain(f"  {line}".rstrip())


def _draw_paragraphs(text: str, width: int) -> Iterator[ManualLine]:
    for paragraph in filter(None, re.split(r"\n{2,}", text.strip("\n"))):
        if paragraph.startswith("    "):
            yield from (ManualLine(_draw_code(line.strip())) for line in paragraph.split("\n"))
        elif marks := _HEADING.match(paragraph):
            name = _MARKED.sub(lambda found: found[1] or found[2] or found[3], paragraph[marks.end() :])
            yield from (ManualLine(plain(line, "bold"), name) for line in wrap(name, width))
        else:
            for item in filter(None, _ITEM.split(paragraph)):
                hang = len(item) - len(item.lstrip("-0123456789. ")) if _ITEM.match(item) else 0
                yield from map(ManualLine, draw_marked(item, min(width, TEXT), hang))
        yield ManualLine(plain(""))


def draw_marked(text: str, width: int, hang: int = 0) -> list[Content]:
    """Return a text with its marks drawn as styles, wrapped."""
    bare, spans = _take_marks(" ".join(text.split()))
    lines, at = [], 0
    for number, line in enumerate(wrap(bare, width, hang)):
        own = line.strip()
        at = max(bare.find(own, at), at)
        indent = " " * hang if number else ""
        content = plain(indent + own)
        for start, end, style in spans:
            first, last = max(start, at), min(end, at + len(own))
            if first < last:
                content = content.stylize(style, len(indent) + first - at, len(indent) + last - at)
        lines.append(content)
        at += len(own)
    return lines


def _take_marks(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return a text without its marks, and where each style is."""
    bare, spans, at = "", list[tuple[int, int, str]](), 0
    for found in _MARKED.finditer(text):
        bare += text[at : found.start()]
        kind = found.lastindex or 1
        spans.append((len(bare), len(bare) + len(found[kind]), STYLES[kind - 1]))
        bare, at = bare + found[kind], found.end()
    return bare + text[at:], spans


def _draw_table(rows: Sequence[str], width: int) -> Iterator[Content]:
    """Yield the lines of a table; wide columns are wrapped."""
    table = [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in rows if not _RULE.fullmatch(row)]
    count = max(map(len, table))
    table = [[*row, *[""] * (count - len(row))] for row in table]
    widths = _fit_columns([[_take_marks(cell)[0] for cell in column] for column in zip(*table, strict=True)], width)
    for number, row in enumerate(table):
        cells = [draw_marked(cell, size) or [plain("")] for cell, size in zip(row, widths, strict=True)]
        for at in range(max(map(len, cells))):
            parts = [cell[at] if at < len(cell) else plain("") for cell in cells]
            padded = [part.pad_right(size - part.cell_length) for part, size in zip(parts, widths, strict=True)]
            line = plain(" " * GAP).join(padded)
            yield line.stylize("$muted") if not number else line


def _fit_columns(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return widths that fit; the widest give way to their longest word."""
    widths = [max(1, *map(cell_width, column)) for column in columns]
    least = [max(LEAST, *(cell_width(word) for cell in column for word in cell.split())) for column in columns]
    while sum(widths) + GAP * (len(widths) - 1) > width:
        wide = [at for at, size in enumerate(widths) if size > least[at]] or range(len(widths))
        widest = max(wide, key=widths.__getitem__)
        if widths[widest] <= LEAST:
            break
        widths[widest] -= 1
    return widths

"""Make the moving picture of the README: `.venv/bin/python tests/frames/moving_picture.py`.

It is what `earnest replay --cast` records of a sample, drawn as one SVG: a row that several steps share is drawn once.
Those who ask for less motion, and programs that draw no motion, see the last step.
"""

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

import pyte
from pyte.screens import Char

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]

from frames.pictures import FONTS, PICTURES, print_line  # noqa: E402 - found by the line above
from frames.snapshots import TODAY, find_sample, use_utc  # noqa: E402

from earnest.store.disk import open_workspace  # noqa: E402
from earnest.store.files.folder import Folder  # noqa: E402
from earnest.store.sessions.open import open_session  # noqa: E402
from earnest.tui.appearance.theme import DARK  # noqa: E402
from earnest.tui.recording import cast  # noqa: E402

SAMPLE = "bakery"
PACE, LAST = 1.5, 6.0
"""How much faster than the recording it plays, and for how many seconds the last step stays."""
CELL, ROW, EDGE = 10, 21, 12
LINES = {
    "│": (4, 0, 1, ROW),
    "▌": (0, 0, 4, ROW),
    "▎": (0, 0, 2, ROW),
    "─": (0, 10, CELL, 1),
    "━": (0, 9, CELL, 3),
    "┴": (0, 10, CELL, 1),
}
"""How signs that are lines are drawn, so that they have no gaps: from the cell's corner, how wide and how high."""
WORDS = re.compile(r"\S+(?: \S+)*")
"""What is drawn as one text; wider gaps are left out, since viewers differ in what they make of them."""


class Film(NamedTuple):
    """A recording, step by step."""

    width: int
    rows: list[tuple[tuple[Char, ...], ...]]
    """The cells of each step, row by row."""
    starts: list[float]
    """When each step is shown, in seconds."""
    ends: float


def read_film(lines: Iterable[str]) -> Film:
    """Return a recording as its steps, played at the pace of the picture."""
    head, *events = (json.loads(line) for line in lines)
    screen = pyte.Screen(head["width"], head["height"])
    stream, rows, starts = pyte.Stream(screen), [], []
    for at, _, sent in events[:-1]:  # the last one gives the cursor back
        stream.feed(sent)
        rows.append(tuple(tuple(screen.buffer[y][x] for x in range(screen.columns)) for y in range(screen.lines)))
        starts.append(at / PACE)
    return Film(screen.columns, rows, starts, starts[-1] + LAST)


def draw_row(cells: Iterable[Char], styles: dict[str, str]) -> Iterator[str]:
    """Yield the texts and lines of a row, each in a style."""
    column = 0
    for style, run in groupby(cells, lambda cell: (cell.fg, cell.bold, cell.italics, cell.data in LINES)):
        text = "".join(cell.data for cell in run)
        fg, bold, italics, is_line = style
        css = f"fill:#{fg}" + ";font-weight:bold" * bold + ";font-style:italic" * italics
        name = styles.setdefault(css, f"s{len(styles)}") if text.strip() else ""
        if is_line:
            yield f'<path class="{name}" d="{"".join(draw_line(text, column * CELL))}"/>'
        else:
            for words in WORDS.finditer(text):
                size = f'x="{(column + words.start()) * CELL}" y="16" textLength="{len(words[0]) * CELL}"'
                yield f'<text class="{name}" {size}>{escape(words[0])}</text>'
        column += len(text)


def draw_line(text: str, left: int) -> Iterator[str]:
    """Yield the parts of a path for signs that are lines; the same ones side by side are one."""
    for signs, run in groupby(text, lambda sign: "─" if sign == "┴" else sign):
        x, y, width, height = LINES[signs]
        count = len(list(run))
        long = (count - 1) * CELL + width if signs in "─━" else width
        yield from (
            f"M{left + x + n * CELL} {y}h{long}v{height}h-{long}z" for n in range(1 if signs in "─━" else count)
        )
        left += count * CELL
    yield from (f"M{left - (len(text) - n) * CELL + 4} 2h1v8h-1z" for n, sign in enumerate(text) if sign == "┴")


def draw_film(film: Film, ground: str) -> str:
    """Return a film as one SVG."""
    styles: dict[str, str] = {}
    drawn: dict[str, str] = {}
    steps = []
    width, height = film.width * CELL + 2 * EDGE, len(film.rows[0]) * ROW + 2 * EDGE
    for number, rows in enumerate(film.rows):
        parts = ("".join(draw_row(cells, styles)) for cells in rows)
        names = [drawn.setdefault(part, f"r{len(drawn)}") if part else "" for part in parts]
        uses = (f'<use href="#{name}" y="{at * ROW}"/>' for at, name in enumerate(names) if name)
        steps.append(f'<g transform="translate({number * width + EDGE} {EDGE})">{"".join(uses)}</g>')
    turns = (f"{100 * at / film.ends:.3f}%{{transform:translateX({-n * width}px)}}" for n, at in enumerate(film.starts))
    last = f"transform:translateX({-(len(steps) - 1) * width}px)"
    css = [
        f"text{{font:16px {FONTS}}}",
        *(f".{name}{{{css}}}" for css, name in styles.items()),
        f"@keyframes play{{{''.join(turns)}to{{{last}}}}}",
        f".film{{{last};animation:play {film.ends:.1f}s step-end infinite}}",
        "@media (prefers-reduced-motion:reduce){.film{animation:none}}",
    ]
    rows = "\n".join(f'<g id="{name}">{part}</g>' for part, name in drawn.items())
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}">',
            f"<style>{''.join(css)}</style>",
            f"<defs>{rows}</defs>",
            f'<rect width="{width}" height="{height}" rx="8" fill="{ground}"/>',
            f'<g class="film">{"".join(steps)}</g>',
            "</svg>\n",
        ]
    )


def main() -> None:
    """Record the replay of the sample, and write it as a picture."""
    os.environ["HOME"] = tempfile.mkdtemp()
    with use_utc(), tempfile.TemporaryDirectory() as place:
        workspace = open_workspace(Folder.open_or_make(Path(place) / "sessions"), lambda: TODAY)
        film = read_film(cast(workspace, open_session(find_sample(SAMPLE), to_write=False)))
    path = PICTURES / "replay.svg"
    path.write_text(draw_film(film, str(DARK.background)), "utf-8")
    print_line(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1000} kB, {len(film.rows)} steps, {film.ends:.0f} s")


if __name__ == "__main__":
    main()

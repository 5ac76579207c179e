"""Make the pictures of the README: `.venv/bin/python tests/frames/pictures.py [FOLDER FOR PNG]`.

Each is a page of the real app on sample sessions, drawn by Textual as SVG, with no font or image from elsewhere.
With a folder, PNGs to look at are written there as well, where resvg_py is installed.
"""

import asyncio
import os
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]

from frames.snapshots import SMALL, open_snapshot, use_utc  # noqa: E402 - found by the line above

PICTURES = ROOT / ".github" / "pictures"
SHOWN = ("interview",)
"""The snapshots that are shown, by the names of their pictures."""

FONTS = "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace"
FONT_FACE = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)
FONT_FAMILY = re.compile(r"font-family: [^;]*;")
UNIQUE = re.compile(r"terminal-\d+")
WINDOW = re.compile(r'<rect fill="#292929".*?</g>', re.DOTALL)
LINE = re.compile(r'<text class="([^"]+)" x="([\d.]+)" [^>]*line-(\d+)\)">([│▌▎](?:&#160;)?|─+|━+)</text>')
CELL, ROW = 12.2, 24.4
SHAPES = {
    "│": (5.4, 0, 1.4, ROW),
    "▌": (0, 0, 5, ROW),
    "▎": (0, 0, 2, ROW),
    "─": (0, 11.5, None, 1.4),
    "━": (0, 10.7, None, 3),
}
"""How each sign that is a line is drawn, so that it has no gaps: from its cell's corner, how wide and how high."""


def draw_line(found: re.Match[str]) -> str:
    """Return a line as a shape, instead of letters that leave gaps between the rows."""
    style, column, row, text = found.groups()
    x, y, width, height = SHAPES[text[0]]
    left, top = float(column) + x, int(row) * ROW + 1.5 + y
    return f'<rect class="{style}" x="{left:g}" y="{top:g}" width="{width or len(text) * CELL:g}" height="{height:g}"/>'


async def draw_picture(name: str, place: Path) -> str:
    """Return the picture of a snapshot."""
    async with open_snapshot(name, SMALL, place) as you:
        picture = you.app.export_screenshot(title="earnest", simplify=True)
        ground = you.app.theme_variables["background"]
    picture = FONT_FAMILY.sub(f"font-family: {FONTS};", FONT_FACE.sub("\n", picture))
    picture = WINDOW.sub(f'<rect fill="{ground}" x="1" y="25" width="992" height="609.6" rx="8"/>', picture)
    picture = picture.replace('viewBox="0 0 994 635.5999999999999"', 'viewBox="0 24 994 611.6"')
    return UNIQUE.sub(f"earnest-{name}", LINE.sub(draw_line, picture))


def main() -> None:
    """Write all pictures and print what was written."""
    os.environ["HOME"] = tempfile.mkdtemp()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with use_utc(), tempfile.TemporaryDirectory() as place:
        for name in SHOWN:
            picture = asyncio.run(draw_picture(name, Path(place) / name))
            path = PICTURES / f"{name}.svg"
            path.write_text(picture, "utf-8")
            print_line(f"{path.relative_to(ROOT)}  {len(picture) // 1000} kB")
            if len(sys.argv) > 1:
                write_png(picture, Path(sys.argv[1]) / f"{name}.png")


def print_line(says: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{says}\n")


def write_png(picture: str, path: Path) -> None:
    """Write a PNG of a picture if resvg_py is installed."""
    try:
        import resvg_py  # noqa: PLC0415 - only to look
    except ImportError:
        print_line("no PNG: resvg_py is not installed")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=picture.replace(FONTS, "'DejaVu Sans Mono'"))))
    print_line(str(path))


if __name__ == "__main__":
    main()

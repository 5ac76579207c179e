"""Pictures taken of a terminal: shown again they are the same, and nothing but pictures."""

import zlib

import pytest
from emulator import Emulator
from hypothesis import given
from test_renderer import COLUMNS, ROWS, SURE, TERMINALS, UNSURE, RenderedTerminal, paint, pictures

from earnest.terminal.capabilities import FULL
from earnest.terminal.kept_picture import MARK, MOST, KeptPicture
from earnest.terminal.renderer.paint_parser import read_rows
from earnest.terminal.renderer.renderer import TAKE, DiffRenderer, draw_whole
from earnest.terminal.renderer.taken_picture import TakenPicture

SIZE = (COLUMNS, ROWS)


def take(rendered):
    """Return a picture of what a renderer shows."""
    taken = []
    rendered.renderer.take_picture(taken.append)
    rendered.renderer.write(TAKE)
    return TakenPicture(taken[0])


@TERMINALS
@given(picture=pictures(SURE))
def test_taken_picture_draws_the_same(capabilities, picture):
    """It is drawn cell by cell as it was, and it is known afterwards what the terminal shows."""
    rendered = RenderedTerminal(capabilities)
    rendered.show(picture)
    cells = take(rendered).paint()
    drawing = draw_whole(cells, SIZE, capabilities)
    again = Emulator(*SIZE, erases_in_colour=capabilities.erases_in_colour)
    again.write(drawing)

    assert again.cells == rendered.terminal.cells
    assert read_rows(cells, SIZE) == rendered.renderer._wanted
    kept = KeptPicture.decode(KeptPicture("key", 1, cells, drawing).encode())
    assert (kept.key, kept.since, kept.cells, kept.drawing) == ("key", 1, cells, drawing)


@given(picture=pictures([*SURE, *UNSURE]))
def test_unsure_characters_are_read_as_they_were(picture):
    """Characters of unsure width stay one glyph each."""
    rendered = RenderedTerminal()
    rendered.show(picture)
    assert read_rows(take(rendered).paint(), SIZE) == rendered.renderer._wanted


def test_next_picture_is_the_difference_to_the_one_shown():
    """Over a picture that is shown, the screen is not switched again and only what differs is sent."""
    rendered = RenderedTerminal()
    rendered.show(paint(1, 0, [("38;2;1;2;3", "a question")]))
    taken = take(rendered)
    terminal = Emulator(*SIZE)
    terminal.write(draw_whole(taken.paint(), SIZE, FULL))
    terminal.read_written()

    renderer = DiffRenderer(terminal, lambda: SIZE, FULL, read_rows(taken.paint(), SIZE))
    renderer.write("\x1b[?1049h")
    renderer.write("\x1b[?25l")
    renderer.write(paint(1, 0, [("38;2;1;2;3", "a Question")]))
    renderer.flush()

    assert terminal.read_written() == "\x1b[?25l\x1b[2;3H\x1b[0;38;2;1;2;3mQ\x1b[H"
    assert terminal.text(1) == "a Question"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (" Lantern     saved 10:42", " Lantern         opening"),
        (" Lantern                ", " Lantern        opening "),
        ("                        ", "                 opening"),
    ],
)
def test_top_line_says_what_happens(line, said):
    """The word is where the mark was, or at the end of the line."""
    rendered = RenderedTerminal()
    rendered.show(paint(0, 0, [("1", line)]))
    assert "".join(take(rendered).with_word(0, "opening").rows[0].glyphs) == said


CELLS, DRAWING = "\x1b[1;1H\x1b[0mwords", "\x1b[H\x1b[Jwords"
HOSTILE = [
    "\x1b]52;c;YQ==\x07",
    "\x1b[?1049l",
    "\x1b[5i",
    "\x1b[6n",
    "\x1bc",
    "\x1bP$q\x1b\\",
    "\x9b2J",
    "\x07",
    "\u202e",
    "\x1b[1;1r",
    "\x1b[>25u",
    "\x00",
    "\x1b",
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
@pytest.mark.parametrize("where", ["cells", "drawing"])
def test_nothing_but_a_picture_comes_out_of_a_file(where, hostile):
    """A file with any other sequence is no picture, wherever it stands."""
    parts = {"cells": CELLS, "drawing": DRAWING}
    assert KeptPicture.decode(KeptPicture("k", 1, **parts).encode())
    for spoilt in (parts[where] + hostile, parts[where] + hostile + "words"):
        assert KeptPicture.decode(KeptPicture("k", 1, **parts | {where: spoilt}).encode()) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        MARK,
        MARK + b"\xff" * 40,
        KeptPicture("k", 1, CELLS, DRAWING).encode()[len(MARK) :],
        KeptPicture("k", 1, CELLS, DRAWING).encode()[:-6],
        MARK + zlib.compress(b"k\nlater\n" + CELLS.encode() + b"\n" + DRAWING.encode()),
        MARK + zlib.compress(b"k\n1\n" + CELLS.encode()),
        MARK + zlib.compress(b"k\n1\n" + CELLS.encode() + b"\n\xff\xfe"),
        KeptPicture("k", 1, CELLS + "x" * MOST, DRAWING).encode(),
    ],
)
def test_broken_files_are_no_pictures(content):
    """A file that is cut, of another kind, or too large is no picture."""
    assert KeptPicture.decode(content) is None

"""The renderer: the terminal shows the same as if everything painted had been sent.

    .venv/bin/pytest -n 0 -m long tests/renderer

tries two hundred times as many pictures.
"""

import pytest
from emulator import Emulator
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size

from earnest.terminal.capabilities import FULL, OLD, SCREEN
from earnest.terminal.renderer.allowed_sequences import BEGIN_PICTURE, END_PICTURE
from earnest.terminal.renderer.renderer import AT_ONCE, DiffRenderer

COLUMNS, ROWS = 24, 6
QUICK, MANY = 30, 6_000
STYLES = [
    "",
    "1",
    "38;2;1;2;3",
    "48;2;9;9;9",
    "1;38;2;1;2;3;48;2;9;9;9",
    "7",
    "4;38;5;9",
    "3;91;104",
    "9",
    "7;38;2;200;0;0;48;2;9;9;9",
]
SURE = ["a", "b", "W", "x", " ", "  ", "       ", "                    ", "─", "│", "●", "é", "字", "語", "ﾊ"]
UNSURE = ["e\u0301", "👨\u200d👩\u200d👧", "❤\ufe0f", "n\u0303", "👍🏽"]
TERMINALS = pytest.mark.parametrize("capabilities", [FULL, SCREEN, OLD], ids=["xterm", "screen", "old"])


def paint(row, column, pieces):
    """Return a stretch as Textual paints it: a move, styled pieces, a line's end."""
    text = "".join(f"\x1b[{style}m{piece}\x1b[0m" if style else piece for style, piece in pieces)
    end = "\n" if row + 1 < ROWS else ""
    return f"\x1b[{row + 1};{column + 1}H{text}{end}"


@st.composite
def strips(draw, texts):
    """Draw one stretch of a row, cut to the room there is."""
    row, column = draw(st.integers(0, ROWS - 1)), draw(st.integers(0, COLUMNS - 1))
    pieces, room = [], COLUMNS - column
    for style, words in draw(
        st.lists(st.tuples(st.sampled_from(STYLES), st.lists(st.sampled_from(texts))), max_size=5)
    ):
        text = set_cell_size("".join(words), min(room, cell_len("".join(words))))
        room -= cell_len(text)
        if text:
            pieces.append((style, text))
    return paint(row, column, pieces)


@st.composite
def pictures(draw, texts):
    """Draw one picture: stretches anywhere, and a place for the cursor."""
    cursor = f"\x1b[{draw(st.integers(1, ROWS))};{draw(st.integers(1, COLUMNS))}H"
    return "".join(draw(st.lists(strips(texts), min_size=1, max_size=8))) + cursor


def sequences(texts):
    """Draw several pictures in a row."""
    return st.lists(pictures(texts), min_size=1, max_size=6)


class RenderedTerminal:
    """A renderer with an emulator behind it, and the size of the app."""

    def __init__(self, capabilities=FULL, size=(COLUMNS, ROWS)):
        self.size = size
        self.terminal = Emulator(*size, erases_in_colour=capabilities.erases_in_colour)
        self.renderer = DiffRenderer(self.terminal, lambda: self.size, capabilities)

    def show(self, *frames, flushes=None):
        """Write frames, some of them without a flush, as on a busy line."""
        for number, frame in enumerate(frames):
            self.renderer.write(frame)
            if flushes is None or number in flushes:
                self.renderer.flush()
        self.renderer.flush()
        return self.terminal.read_written()


def draw_everything(frames):
    """Return an emulator that received everything as it was painted."""
    whole = Emulator(COLUMNS, ROWS)
    for frame in frames:
        whole.write(frame)
    return whole


def shows_the_same(capabilities, frames, flushes):
    """Return whether the difference makes the same picture as everything, cursor included."""
    whole, rendered = draw_everything(frames), RenderedTerminal(capabilities)
    rendered.show(*frames, flushes=flushes)
    terminal = rendered.terminal
    return terminal.cells == whole.cells and terminal.cursor == whole.cursor


@pytest.mark.slow
@TERMINALS
@settings(deadline=None, max_examples=QUICK)
@given(frames=sequences(SURE), flushes=st.sets(st.integers(0, 5)))
def test_terminal_shows_the_same_as_with_the_plain_driver(capabilities, frames, flushes):
    """Every cell is as with Textual's own driver, also where pictures are sent together."""
    assert shows_the_same(capabilities, frames, flushes)


@pytest.mark.long
@TERMINALS
@settings(deadline=None, max_examples=MANY)
@given(frames=sequences(SURE), flushes=st.sets(st.integers(0, 5)))
def test_terminal_shows_the_same_for_many_more_pictures(capabilities, frames, flushes):
    """The same with many more examples."""
    assert shows_the_same(capabilities, frames, flushes)


def assert_nothing_moves(frames):
    """Assert that earlier pictures leave no trace behind unsure characters."""
    rendered, fresh = RenderedTerminal(), RenderedTerminal()
    rendered.show(*frames)
    fresh.show(*frames, flushes=())

    assert rendered.terminal.cells == fresh.terminal.cells
    for row, wanted in zip(rendered.terminal.cells, rendered.renderer._wanted, strict=True):
        surely = [x for x, glyph in enumerate(wanted.glyphs) if len(glyph) == 1 and glyph.isascii()]
        assert [row[x][0] for x in surely] == [wanted.glyphs[x] for x in surely]


@pytest.mark.slow
@settings(deadline=None, max_examples=QUICK)
@given(frames=sequences([*SURE, *UNSURE]))
def test_unsure_characters_move_nothing_behind_them(frames):
    """Characters of unsure width leave those to their right in place."""
    assert_nothing_moves(frames)


@pytest.mark.long
@settings(deadline=None, max_examples=MANY)
@given(frames=sequences([*SURE, *UNSURE]))
def test_unsure_characters_move_nothing_in_many_more_pictures(frames):
    """The same with many more examples."""
    assert_nothing_moves(frames)


def test_unchanged_cells_are_not_sent_again():
    """The same picture costs nothing the second time; one changed letter costs a letter and a move."""
    rendered = RenderedTerminal()
    rendered.show(paint(1, 0, [("38;2;1;2;3", "a question")]))

    assert rendered.show(paint(1, 0, [("38;2;1;2;3", "a question")])) == ""
    assert rendered.show(paint(1, 0, [("38;2;1;2;3", "a Question")]) + "\x1b[2;4H") == "\x1b[2;3HQ"


def test_style_is_remembered_between_pictures():
    """A key paint_typed in a field sends the letter, and the cursor as a reversed cell."""
    rendered = RenderedTerminal()

    def paint_typed(text):
        return paint(0, 0, [("38;2;1;2;3", text), ("7;38;2;1;2;3", " ")]) + f"\x1b[1;{len(text) + 1}H"

    rendered.show(paint_typed("a"), flushes=[0])
    rendered.show(paint_typed("ab"))

    assert rendered.show(paint_typed("abc")) == "\x1b[27mc\x1b[7m \b"
    assert rendered.show(paint_typed("abc ")) == "\x1b[27m \x1b[7m \b"


@TERMINALS
def test_emptied_row_is_erased_where_the_terminal_can(capabilities):
    """A row that empties is erased where the terminal erases in colour, and else overwritten with blanks."""
    rendered = RenderedTerminal(capabilities)
    rendered.show(paint(0, 0, [("48;2;9;9;9", "x" * COLUMNS)]))

    sent = rendered.show(paint(0, 0, [("48;2;9;9;9", " " * COLUMNS)]))

    assert ("\x1b[K" in sent) == capabilities.erases_in_colour
    assert rendered.terminal.cells[0] == [(" ", "090909")] * COLUMNS


def test_foreign_control_sequences_are_dropped():
    """A title, a palette change and other foreign sequences are dropped; Earnest's own are sent."""
    rendered = RenderedTerminal()
    known = [
        "\x1b[?1000h\x1b[?1002h",
        "\x1b[?2026$p",
        "\x1b[>25u",
        "\x1b[<u",
        "\x1b]52;c;YQ==\x07",
        "\x1b]22;text\x07",
        "\x07",
    ]
    foreign = [
        "\x1b]0;gone\x07",
        "\x1b[5i",
        "\x1bP$q\x1b\\",
        "\x1b]52;c;?\x07",
        "\x1b]4;1;red\x07",
        "\x1b[21t",
        "rm -r",
    ]

    assert [rendered.show(command) for command in known] == known
    assert [rendered.show(command) for command in foreign] == [""] * len(foreign)
    assert rendered.show("\x1b[?25l\x1b]0;gone\x07\x1b[?7l") == "\x1b[?25l\x1b[?7l"


def test_control_characters_in_text_are_replaced():
    """A control character within painted text is replaced by a sign."""
    rendered = RenderedTerminal()

    sent = rendered.show("\x1b[1;1Ha\x9b5i\x07b\x1b]0;gone\x07c")

    assert not {"\x9b", "\x07", "\x1b]"} & set(sent)
    assert "\x1b]" not in sent


def test_only_large_pictures_are_bracketed():
    """Only a large picture is bracketed, and only for a terminal that knows the brackets."""
    small = paint(0, 0, [("1", "abcdefghijklmnopqrstuvwx")])
    many = "".join(paint(row, 0, [(f"38;2;1;{row};{column}", "w") for column in range(COLUMNS)]) for row in range(ROWS))
    knowing, other = RenderedTerminal(), RenderedTerminal()

    assert BEGIN_PICTURE not in knowing.show(BEGIN_PICTURE, small, END_PICTURE)
    sent = knowing.show(BEGIN_PICTURE, many, END_PICTURE)
    assert len(sent) > AT_ONCE
    assert sent.startswith(BEGIN_PICTURE)
    assert sent.endswith(END_PICTURE)
    assert BEGIN_PICTURE not in other.show(many)


def test_forgotten_screen_is_drawn_whole():
    """After `forget` the whole picture is drawn again."""
    rendered = RenderedTerminal()
    picture = paint(2, 3, [("1", "still here")])
    rendered.show(picture)
    rendered.terminal.write("\x1b[H\x1b[0mBroadcast message from root")

    rendered.renderer.forget()
    rendered.show()

    assert rendered.terminal.cells == draw_everything([picture]).cells


def test_switch_of_screens_draws_the_next_picture_whole():
    """The next picture is drawn whole after a switch of screens, which another program may have used."""
    rendered = RenderedTerminal()
    rendered.show(paint(2, 3, [("1", "still here")]))
    rendered.terminal.write("\x1b[2J")

    rendered.show("\x1b[?1049h", paint(0, 0, [("", "more")]))

    assert rendered.terminal.text(2) == "   still here"
    assert rendered.terminal.text(0) == "more"


def test_lost_terminal_is_written_to_no_more():
    """After a first failure nothing more is written to the terminal."""
    rendered = RenderedTerminal()
    tried = []

    def gone(*text):
        tried.extend(text)
        raise OSError(5, "Input/output error")

    rendered.terminal.write = rendered.terminal.flush = gone
    rendered.show(paint(0, 0, [("", "nobody sees it")]), "\x07", paint(1, 0, [("", "nor this")]))

    assert len(tried) == 1
    assert "nobody sees it" in tried[0]


def test_resized_screen_is_drawn_whole():
    """A new size discards what was painted for the old one."""
    rendered = RenderedTerminal()
    rendered.show(paint(5, 0, [("1", "down here")]))
    rendered.size = (12, 3)
    rendered.terminal = rendered.renderer._terminal = Emulator(12, 3)

    rendered.show(paint(1, 0, [("", "narrow and cut")]))

    assert rendered.terminal.text(1) == "narrow and c"
    assert rendered.terminal.text(0) == ""

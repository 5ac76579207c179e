"""The wire: whatever is painted, the terminal shows what it would if all of it had been sent.

    .venv/bin/pytest -n 0 -m long tests/wire

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
TERMINALS = pytest.mark.parametrize("abilities", [FULL, SCREEN, OLD], ids=["xterm", "screen", "old"])


def painted(row, column, pieces):
    """Paint as Textual does: a move, each piece with its rendition put on and taken off again, and a line's end."""
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
    return painted(row, column, pieces)


@st.composite
def pictures(draw, texts):
    """Draw one picture: stretches anywhere, and where the cursor is left."""
    cursor = f"\x1b[{draw(st.integers(1, ROWS))};{draw(st.integers(1, COLUMNS))}H"
    return "".join(draw(st.lists(strips(texts), min_size=1, max_size=8))) + cursor


def films(texts):
    """Pictures, one after the other."""
    return st.lists(pictures(texts), min_size=1, max_size=6)


class Line:
    """An emulator at the end of a wire, and how large the app draws."""

    def __init__(self, abilities=FULL, size=(COLUMNS, ROWS)):
        self.size = size
        self.terminal = Emulator(*size, erases_in_colour=abilities.erases_in_colour)
        self.wire = DiffRenderer(self.terminal, lambda: self.size, abilities)

    def show(self, *frames, flushes=None):
        """Send frames, and hold some of them back until the next, as a busy line does."""
        for number, frame in enumerate(frames):
            self.wire.write(frame)
            if flushes is None or number in flushes:
                self.wire.flush()
        self.wire.flush()
        return self.terminal.taken()


def all_of(frames):
    """Return an emulator that got everything as it was painted."""
    whole = Emulator(COLUMNS, ROWS)
    for frame in frames:
        whole.write(frame)
    return whole


def shows_the_same(abilities, frames, flushes):
    """Say whether what differs alone makes the picture that all of it makes, with the cursor where it belongs."""
    whole, line = all_of(frames), Line(abilities)
    line.show(*frames, flushes=flushes)
    lean = line.terminal
    return lean.cells == whole.cells and lean.cursor == whole.cursor


@TERMINALS
@settings(deadline=None, max_examples=QUICK)
@given(frames=films(SURE), flushes=st.sets(st.integers(0, 5)))
def test_the_terminal_shows_what_the_plain_driver_would(abilities, frames, flushes):
    """Cell by cell, also where some pictures wait for the next."""
    assert shows_the_same(abilities, frames, flushes)


@pytest.mark.long
@TERMINALS
@settings(deadline=None, max_examples=MANY)
@given(frames=films(SURE), flushes=st.sets(st.integers(0, 5)))
def test_the_terminal_shows_it_for_many_more(abilities, frames, flushes):
    """The same, at length."""
    assert shows_the_same(abilities, frames, flushes)


def hold_what_stands_behind(frames):
    """Hold that whatever stood there before, the screen is that of a terminal which got the last state alone."""
    line, fresh = Line(), Line()
    line.show(*frames)
    fresh.show(*frames, flushes=())

    assert line.terminal.cells == fresh.terminal.cells
    for row, wanted in zip(line.terminal.cells, line.wire._wanted, strict=True):
        surely = [x for x, glyph in enumerate(wanted.glyphs) if len(glyph) == 1 and glyph.isascii()]
        assert [row[x][0] for x in surely] == [wanted.glyphs[x] for x in surely]


@settings(deadline=None, max_examples=QUICK)
@given(frames=films([*SURE, *UNSURE]))
def test_letters_that_terminals_measure_otherwise_move_nothing_behind_them(frames):
    """Letters of more than one character, whose width terminals do not agree on."""
    hold_what_stands_behind(frames)


@pytest.mark.long
@settings(deadline=None, max_examples=MANY)
@given(frames=films([*SURE, *UNSURE]))
def test_letters_measured_otherwise_move_nothing_in_many_more(frames):
    """The same, at length."""
    hold_what_stands_behind(frames)


def test_what_stands_there_is_not_sent_again():
    """The same picture twice costs nothing the second time; one letter costs a letter and a move."""
    line = Line()
    line.show(painted(1, 0, [("38;2;1;2;3", "a question")]))

    assert line.show(painted(1, 0, [("38;2;1;2;3", "a question")])) == ""
    assert line.show(painted(1, 0, [("38;2;1;2;3", "a Question")]) + "\x1b[2;4H") == "\x1b[2;3HQ"


def test_colours_are_carried_from_one_picture_to_the_next():
    """A key in a field: the letter, and the cursor as a cell the other way round."""
    line = Line()

    def typed(text):
        return painted(0, 0, [("38;2;1;2;3", text), ("7;38;2;1;2;3", " ")]) + f"\x1b[1;{len(text) + 1}H"

    line.show(typed("a"), flushes=[0])
    line.show(typed("ab"))

    assert line.show(typed("abc")) == "\x1b[27mc\x1b[7m \b"
    assert line.show(typed("abc ")) == "\x1b[27m \x1b[7m \b"


@TERMINALS
def test_a_row_that_empties_is_erased_where_the_terminal_can(abilities):
    """In the ground of the pen where it erases in colour; else blank by blank."""
    line = Line(abilities)
    line.show(painted(0, 0, [("48;2;9;9;9", "x" * COLUMNS)]))

    sent = line.show(painted(0, 0, [("48;2;9;9;9", " " * COLUMNS)]))

    assert ("\x1b[K" in sent) == abilities.erases_in_colour
    assert line.terminal.cells[0] == [(" ", "090909")] * COLUMNS


def test_of_commands_only_those_of_the_house_go_out():
    """A title, a colour of the palette, a paste into the terminal's own keyboard: none of it leaves."""
    line = Line()
    known = ["\x1b[?1000h\x1b[?1002h", "\x1b[?2026$p", "\x1b[>25u", "\x1b]52;c;YQ==\x07", "\x1b]22;text\x07", "\x07"]
    foreign = [
        "\x1b]0;gone\x07",
        "\x1b[5i",
        "\x1bP$q\x1b\\",
        "\x1b]52;c;?\x07",
        "\x1b]4;1;red\x07",
        "\x1b[21t",
        "rm -r",
    ]

    assert [line.show(command) for command in known] == known
    assert [line.show(command) for command in foreign] == [""] * len(foreign)
    assert line.show("\x1b[?25l\x1b]0;gone\x07\x1b[?7l") == "\x1b[?25l\x1b[?7l"


def test_what_comes_as_text_commands_nothing():
    """Should a control character ever come through with the paint, it is drawn as a sign."""
    line = Line()

    sent = line.show("\x1b[1;1Ha\x9b5i\x07b\x1b]0;gone\x07c")

    assert not {"\x9b", "\x07", "\x1b]"} & set(sent)
    assert "\x1b]" not in sent


def test_only_a_large_picture_is_held_together():
    """The brackets cost sixteen bytes, which a key's few do not need; a terminal that knows none gets none."""
    small = painted(0, 0, [("1", "abcdefghijklmnopqrstuvwx")])
    many = "".join(painted(row, 0, [(style, "wm") for style in STYLES[1:]]) for row in range(ROWS))
    knowing, other = Line(), Line()

    assert BEGIN_PICTURE not in knowing.show(BEGIN_PICTURE, small, END_PICTURE)
    sent = knowing.show(BEGIN_PICTURE, many, END_PICTURE)
    assert len(sent) > AT_ONCE
    assert sent.startswith(BEGIN_PICTURE)
    assert sent.endswith(END_PICTURE)
    assert BEGIN_PICTURE not in other.show(many)


def test_what_it_did_not_write_itself_is_drawn_over():
    """After a suspension, a change of size or a word from somebody else, all is drawn anew."""
    line = Line()
    picture = painted(2, 3, [("1", "still here")])
    line.show(picture)
    line.terminal.write("\x1b[H\x1b[0mBroadcast message from root")

    line.wire.forget()
    line.show()

    assert line.terminal.cells == all_of([picture]).cells


def test_coming_back_to_the_other_screen_draws_all_of_the_next_picture():
    """Another program may have used it meanwhile."""
    line = Line()
    line.show(painted(2, 3, [("1", "still here")]))
    line.terminal.write("\x1b[2J")

    line.show("\x1b[?1049h", painted(0, 0, [("", "more")]))

    assert line.terminal.text(2) == "   still here"
    assert line.terminal.text(0) == "more"


def test_a_terminal_that_has_gone_is_written_to_no_more():
    """It is no fault of anybody's here: whoever reads from it is told."""
    line = Line()
    tried = []

    def gone(*text):
        tried.extend(text)
        raise OSError(5, "Input/output error")

    line.terminal.write = line.terminal.flush = gone
    line.show(painted(0, 0, [("", "nobody sees it")]), "\x07", painted(1, 0, [("", "nor this")]))

    assert len(tried) == 1
    assert "nobody sees it" in tried[0]


def test_a_screen_of_another_size_is_drawn_whole():
    """What was painted for the old one is gone with it."""
    line = Line()
    line.show(painted(5, 0, [("1", "down here")]))
    line.size = (12, 3)
    line.terminal = line.wire._terminal = Emulator(12, 3)

    line.show(painted(1, 0, [("", "narrow and cut")]))

    assert line.terminal.text(1) == "narrow and c"
    assert line.terminal.text(0) == ""

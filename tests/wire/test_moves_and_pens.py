"""Moves and pens: each brings the cursor or the colours where they belong, in no more bytes than naming the place."""

import pytest
from emulator import Emulator
from hypothesis import given
from hypothesis import strategies as st

from earnest.terminal.capabilities import FULL, OLD, SCREEN, detect_capabilities
from earnest.terminal.renderer.moves import move
from earnest.terminal.renderer.styles import BARE, TRAITS_ON, CellStyle, pen_after, way

PLACES = st.tuples(st.integers(0, 23), st.integers(0, 79))
PENS = st.builds(
    CellStyle,
    st.one_of(st.just(""), st.sampled_from(["31", "97", "38;5;17", "38;2;1;2;3", "38;2;200;0;9"])),
    st.one_of(st.just(""), st.sampled_from(["41", "107", "48;5;17", "48;2;1;2;3"])),
    st.sampled_from([0, 1, 2, 4, 8, 64, 1 | 4, 2 | 8 | 64, 256, 1 | 2]),
    st.just(""),
)


@given(start=PLACES, end=PLACES, goes_to_columns=st.booleans())
def test_a_move_ends_where_it_is_to(start, end, goes_to_columns):
    """Never at more cost than to name row and column."""
    terminal = Emulator(80, 24)
    terminal.write(f"\x1b[{start[0] + 1};{start[1] + 1}H")

    moved = move(start, end, goes_to_columns=goes_to_columns)
    terminal.write(moved)

    assert terminal.cursor == end
    assert len(moved) <= len(f"\x1b[{end[0] + 1};{end[1] + 1}H")


@given(end=PLACES)
def test_from_nowhere_a_move_names_the_place(end):
    """Wherever the cursor is, it ends there."""
    terminal = Emulator(80, 24)
    terminal.write("\x1b[7;7H")

    terminal.write(move(None, end))

    assert terminal.cursor == end


@given(old=st.one_of(st.none(), PENS), new=PENS)
def test_a_way_from_pen_to_pen_ends_at_the_new_one(old, new):
    """From a pen that nobody knows it begins with none at all."""
    sent = way(old, new)
    held = BARE if old is None else old
    for rendition in filter(None, sent.split("\x1b[")):
        held = pen_after(held, rendition.removesuffix("m"))

    assert held == new
    assert old != new or not sent


@pytest.mark.parametrize(("number", "bit"), TRAITS_ON.items())
def test_each_trait_is_put_on_and_taken_off_alone(number, bit):
    """With the others as they were."""
    worn = CellStyle("31", "", bit | 4)
    bare = CellStyle("31", "", 4 if bit != 4 else 0)

    assert pen_after(bare, str(number)).traits & bit
    assert pen_after(worn, way(worn, bare).removeprefix("\x1b[").removesuffix("m")) == bare


def test_a_link_is_opened_and_closed():
    """By the sequences of OSC 8."""
    link = CellStyle(link="id=1;https://example.org")

    assert way(BARE, link) == "\x1b]8;id=1;https://example.org\x1b\\"
    assert way(link, BARE) == "\x1b]8;;\x1b\\"


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm-256color"}, FULL),
        ({"TERM": "tmux-256color", "TMUX": "x"}, FULL),
        ({"TERM": "screen-256color", "TMUX": "x"}, FULL),
        ({"TERM": "screen.xterm-256color", "STY": "x"}, SCREEN),
        ({"TERM": "screen"}, SCREEN),
        ({"TERM": "linux"}, FULL),
        ({"TERM": "vt100"}, OLD),
        ({"TERM": "vt220"}, OLD),
        ({"TERM": ""}, OLD),
        ({}, OLD),
    ],
)
def test_what_a_terminal_understands_is_told_by_its_name(environ, expected):
    """And by who stands between."""
    assert detect_capabilities(environ) == expected

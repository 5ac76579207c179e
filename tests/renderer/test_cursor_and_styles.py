"""Moves and styles: the shortest sequences that have the intended effect."""

import pytest
from emulator import Emulator
from hypothesis import given
from hypothesis import strategies as st

from earnest.terminal.capabilities import FULL, OLD, SCREEN, detect_capabilities
from earnest.terminal.renderer.cursor import encode_move
from earnest.terminal.renderer.styles import BARE, TRAITS_ON, CellStyle, apply_codes, encode_style

PLACES = st.tuples(st.integers(0, 23), st.integers(0, 79))
CELL_STYLES = st.builds(
    CellStyle,
    st.one_of(st.just(""), st.sampled_from(["31", "97", "38;5;17", "38;2;1;2;3", "38;2;200;0;9"])),
    st.one_of(st.just(""), st.sampled_from(["41", "107", "48;5;17", "48;2;1;2;3"])),
    st.sampled_from([0, 1, 2, 4, 8, 64, 1 | 4, 2 | 8 | 64, 256, 1 | 2]),
    st.just(""),
)


@given(start=PLACES, end=PLACES, goes_to_columns=st.booleans())
def test_move_ends_at_its_goal(start, end, goes_to_columns):
    """A move ends at its goal and costs no more than naming row and column."""
    terminal = Emulator(80, 24)
    terminal.write(f"\x1b[{start[0] + 1};{start[1] + 1}H")

    sequence = encode_move(start, end, goes_to_columns=goes_to_columns)
    terminal.write(sequence)

    assert terminal.cursor == end
    assert len(sequence) <= len(f"\x1b[{end[0] + 1};{end[1] + 1}H")


@given(end=PLACES)
def test_move_from_unknown_place_names_row_and_column(end):
    """Without a known start, the move names row and column."""
    terminal = Emulator(80, 24)
    terminal.write("\x1b[7;7H")

    terminal.write(encode_move(None, end))

    assert terminal.cursor == end


@given(old=st.one_of(st.none(), CELL_STYLES), new=CELL_STYLES)
def test_style_sequence_ends_at_the_new_style(old, new):
    """The sequence between two styles ends at the new one; an unknown style is reset first."""
    sent = encode_style(old, new)
    style = BARE if old is None else old
    for rendition in filter(None, sent.split("\x1b[")):
        style = apply_codes(style, rendition.removesuffix("m"))

    assert style == new
    assert old != new or not sent


@pytest.mark.parametrize(("number", "bit"), TRAITS_ON.items())
def test_trait_is_set_and_cleared_alone(number, bit):
    """Setting and clearing one trait leaves the others unchanged."""
    with_trait = CellStyle("31", "", bit | 4)
    without_trait = CellStyle("31", "", 4 if bit != 4 else 0)

    assert apply_codes(without_trait, str(number)).traits & bit
    assert (
        apply_codes(with_trait, encode_style(with_trait, without_trait).removeprefix("\x1b[").removesuffix("m"))
        == without_trait
    )


def test_link_is_opened_and_closed():
    """A link opens and closes with the sequences of OSC 8."""
    link = CellStyle(link="id=1;https://example.org")

    assert encode_style(BARE, link) == "\x1b]8;id=1;https://example.org\x1b\\"
    assert encode_style(link, BARE) == "\x1b]8;;\x1b\\"


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
def test_capabilities_follow_from_the_environment(environ, expected):
    """The capabilities follow from TERM and from tmux or screen in between."""
    assert detect_capabilities(environ) == expected

"""Pastes of any size (P17) and windows of any size (P18), on a real terminal."""

import os
import random
import time

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from terminal.pseudo_terminal import read_kept, start_app

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("terminal")]

BEGIN, END = b"\x1b[200~", b"\x1b[201~"
LINE = "They said nbqxwsp? and then: it was 7 o'clock, "
SIZES = [(80, 24), (120, 40), (200, 60), (59, 15), (60, 16), (1, 1), (0, 0), (10, 200), (300, 5), (80, 1)]


@pytest.fixture
def terminal(tmp_path):
    """Yield the app at the first question of a new session."""
    one = start_app(tmp_path / "s")
    yield one
    one.end()


def write_all(terminal, data):
    """Write data as fast as the terminal takes it."""
    while data:
        data = data[os.write(terminal.master, data[:4096]) :]


def paste_goal(terminal, data):
    """Paste, leave the field and go on; return the goal in the file."""
    write_all(terminal, data)
    terminal.type(b"!", pause=0.3)
    terminal.type(b"\x1b", b"n", pause=0.3)  # Esc and a letter at once are Alt
    assert terminal.until(lambda: (terminal.goal() or "").endswith("!")), terminal.shown
    return terminal.goal()


PASTES = {
    "a megabyte, bracketed": (lambda: "".join(f"{LINE}{number}\n" for number in range(20_000)), True),
    "ten thousand, not bracketed": (lambda: "".join(f"{LINE}{number} " for number in range(200)), False),
    "lines that end as elsewhere": (lambda: f"{LINE}\r\n{LINE}\r{LINE}\n{LINE}", True),
    "an end mark within": (lambda: f"{LINE}\x1b[201~{LINE}nnq", True),
}


@pytest.mark.parametrize("what", PASTES)
def test_paste_is_whole_and_runs_no_command(terminal, what, promise):
    """Every character is there, with one kind of line break; an end mark within is none of its text."""
    kept = promise("P17", "pastes into an answer: whole, and no letter of them commands")
    make, is_bracketed = PASTES[what]
    text = make()
    data = text.encode() if not is_bracketed else BEGIN + text.encode() + END

    goal = paste_goal(terminal, data)

    expected = text.replace("\r\n", "\n").replace("\r", "\n").replace(END.decode(), "")
    kept.case(goal == expected + "!", f"{what}: {len(goal)} of {len(expected)}, {goal[-60:]!r}")
    kept.holds()


@pytest.mark.parametrize("is_bracketed", [True, False], ids=["bracketed", "not bracketed"])
def test_paste_outside_a_field_is_dropped(terminal, is_bracketed, promise):
    """Its letters are no commands, and the top line says so."""
    kept = promise("P17", "pastes out of a field: dropped, with a word")
    terminal.type(b"Be among", b"\x1b", pause=0.5)
    assert terminal.until(lambda: "enter write" in terminal.shown)
    before = terminal.shown.partition("\n")[2]

    data = b"qnnbxu123q?"
    terminal.type(BEGIN + data + END if is_bracketed else data)

    terminal.shows("go to a field first")
    kept.case(terminal.shown.partition("\n")[2] == before and terminal.process.poll() is None, terminal.shown)
    kept.holds()


def resize_while_typing(terminal, count, seed):
    """Resize again and again while typing; return what was typed, and what is on disk."""
    chance = random.Random(seed)
    typed = ""
    for number in range(count):
        terminal.resize(*chance.choice(SIZES))
        if number % 5 == 0:
            letter = chance.choice("abcdefghijklm")
            typed += letter
            os.write(terminal.master, letter.encode())
        time.sleep(0.004)
    terminal.resize(80, 24)
    terminal.until(lambda: typed in read_kept(terminal) or terminal.process.poll() is not None)
    return typed, read_kept(terminal)


def count_sizes(terminal, kept, count, seed=18):
    """Resize many times, and check that the app draws and keeps."""
    typed, there = resize_while_typing(terminal, count, seed)
    terminal.screen.reset()
    terminal.resize(81, 24)
    terminal.resize(80, 24)
    terminal.shows("RIGHT TO PROPOSE")
    for _ in range(count):
        kept.case(typed in there and "RIGHT TO PROPOSE" in terminal.shown, f"seed {seed}: {typed} {terminal.shown}")
    kept.holds()


def test_resizing_keeps_typed_text(terminal, promise):
    """Sizes of none and one by one are among them, and the screen is drawn again."""
    count_sizes(terminal, promise("P18", "sizes, while somebody types"), 200)


@pytest.mark.long
def test_two_thousand_sizes_keep_typed_text(terminal, promise):
    """The same holds two thousand times."""
    count_sizes(terminal, promise("P18", "sizes, while somebody types"), 2000)


def test_small_window_says_so_and_keeps_typed_text(terminal, promise):
    """One line asks for more room, and with room the text is there."""
    kept = promise("P18", "typed in a window too small to draw in")
    terminal.screen.resize(15, 59)
    terminal.resize(59, 15)
    assert terminal.shows("Window too small (needs 60×16)"), terminal.shown
    terminal.type(b"Be among the top five")
    assert terminal.until(lambda: "Be among the top five" in terminal.drafted())
    terminal.screen.resize(24, 80)
    terminal.resize(80, 24)
    kept.case("Be among the top five" in terminal.shows("Be among the top five"), terminal.shown)
    kept.holds()
    assert terminal.process.poll() is None

"""A whole transcript pasted (P17), and windows of any size (P18), on a real terminal."""

import os
import random
import time

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from terminal.test_endings import read_kept, start_app

pytestmark = pytest.mark.xdist_group("terminal")

BEGIN, END = b"\x1b[200~", b"\x1b[201~"
LINE = "They said nbqxwsp? and then: it was 7 o'clock, "
SIZES = [(80, 24), (120, 40), (200, 60), (59, 15), (60, 16), (1, 1), (0, 0), (10, 200), (300, 5), (80, 1)]


@pytest.fixture
def terminal(tmp_path):
    """Return the app at the first question of a new session."""
    one = start_app(tmp_path / "s")
    yield one
    one.end()


def write_all(terminal, data):
    """Write it as fast as it is taken, as a terminal does with a paste."""
    while data:
        data = data[os.write(terminal.master, data[:4096]) :]


def goal_after(terminal, data):
    """Paste, leave the field and go on; return the goal that is in the file."""
    write_all(terminal, data)
    terminal.type(b"!", b"\x1b", b"n", pause=0.3)
    assert terminal.until(lambda: (terminal.goal() or "").endswith("!")), terminal.shown
    return terminal.goal()


PASTES = {
    "a megabyte, bracketed": (lambda: "".join(f"{LINE}{number}\n" for number in range(20_000)), True),
    "ten thousand, not bracketed": (lambda: "".join(f"{LINE}{number} " for number in range(200)), False),
    "lines that end as elsewhere": (lambda: f"{LINE}\r\n{LINE}\r{LINE}\n{LINE}", True),
    "an end mark within": (lambda: f"{LINE}\x1b[201~{LINE}nnq", True),
}


@pytest.mark.parametrize("what", PASTES)
def test_a_paste_is_whole_and_no_key_of_it_commands(terminal, what, promise):
    """Every character is there, with one kind of line's end; no letter of it left the field."""
    kept = promise("P17", "pastes into an answer: whole, and no letter of them commands")
    make, is_bracketed = PASTES[what]
    text = make()
    data = text.encode() if not is_bracketed else BEGIN + text.encode() + END

    goal = goal_after(terminal, data)

    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    kept.case(goal == expected + "!", f"{what}: {len(goal)} of {len(expected)}, {goal[-60:]!r}")
    kept.holds()


@pytest.mark.parametrize("is_bracketed", [True, False], ids=["bracketed", "not bracketed"])
def test_a_paste_out_of_a_field_is_dropped_with_a_word(terminal, is_bracketed, promise):
    """Its letters would be commands: none acts, and the top line says so."""
    kept = promise("P17", "pastes out of a field: dropped, with a word")
    terminal.type(b"Be among", b"\x1b", pause=0.5)
    assert terminal.until(lambda: "enter write" in terminal.shown)
    before = terminal.shown.partition("\n")[2]

    data = b"qnnbxu123q?"
    terminal.type(BEGIN + data + END if is_bracketed else data)

    terminal.shows("nothing taken")
    kept.case(terminal.shown.partition("\n")[2] == before and terminal.process.poll() is None, terminal.shown)
    kept.holds()


def stormed(terminal, count, seed):
    """Change the size again and again while somebody types; return what was typed, and what is on disk of it."""
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


def hold(terminal, kept, count, seed=18):
    """Storm, and see that the app draws and keeps."""
    typed, there = stormed(terminal, count, seed)
    terminal.screen.reset()
    terminal.resize(81, 24)
    terminal.resize(80, 24)
    terminal.shows("RIGHT TO PROPOSE")
    for _ in range(count):
        kept.case(typed in there and "RIGHT TO PROPOSE" in terminal.shown, f"seed {seed}: {typed} {terminal.shown}")
    kept.holds()


def test_any_size_at_any_moment(terminal, promise):
    """A storm of sizes, none and one by one among them: every letter typed meanwhile is kept, and it is drawn again."""
    hold(terminal, promise("P18", "sizes, while somebody types"), 200)


@pytest.mark.long
def test_two_thousand_sizes(terminal, promise):
    """The same, at length."""
    hold(terminal, promise("P18", "sizes, while somebody types"), 2000)


def test_too_small_a_window_says_so_and_keeps_what_is_typed(terminal, promise):
    """One line asks for more room; with room again, what was typed is there."""
    kept = promise("P18", "typed in a window too small to draw in")
    terminal.screen.resize(15, 59)
    terminal.resize(59, 15)
    assert terminal.shows("A little more room, please: 60 by 16."), terminal.shown
    terminal.type(b"Be among the top five")
    assert terminal.until(lambda: "Be among the top five" in terminal.drafted())
    terminal.screen.resize(24, 80)
    terminal.resize(80, 24)
    kept.case("Be among the top five" in terminal.shows("Be among the top five"), terminal.shown)
    kept.holds()
    assert terminal.process.poll() is None

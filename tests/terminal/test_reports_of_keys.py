"""What keys type into an answer, by bytes, in the real app; the file has it."""

import time

import pytest

pytest.importorskip("pyte", reason="needs the terminal emulator pyte")
from terminal.pseudo_terminal import start_app

pytestmark = pytest.mark.xdist_group("terminal")


@pytest.fixture
def terminal(tmp_path):
    """Yield the app at the first question of a new session."""
    one = start_app(tmp_path / "s")
    yield one
    one.end()


@pytest.mark.slow
def test_what_an_input_method_composed_is_on_file(terminal):
    """Five characters in one report, a Space with Shift, a terminal's answer, and a report that is cut off."""
    terminal.type(
        b"\x1b[49;;26469:24180:12398:22770:19978u",
        b"\x1b[32;2u\x1b[97;2u\x1b[97;1:3u",
        b"\x1b]11;rgb:0000/0000/0000\x1b\\",
        b"\x1b[57441;2u\x1b[49;;26469:241",
    )
    time.sleep(1.5)
    terminal.type(b"80:12398u", b"!", b"\x1b", b"n", pause=0.3)

    assert terminal.until(lambda: terminal.goal() == "来年の売上 A!"), terminal.goal()


@pytest.mark.slow
def test_what_is_typed_ahead_has_no_tab(terminal):
    """A Tab in a burst leaves the field, and what follows it is none of the answer."""
    terminal.type(b"Be among the top\t five", b"\x1b", b"n", pause=0.5)

    assert terminal.until(lambda: terminal.goal() == "Be among the top five"), terminal.shown


def test_letter_of_another_layout_acts_or_is_told(terminal):
    """By its place on the keyboard where the terminal tells it, as it is asked to; else one line says why not."""
    assert b"\x1b[>29u" in terminal.written
    terminal.type(b"Be among", b"\x1b", pause=0.4)
    terminal.until(lambda: "enter write" in terminal.shown)
    terminal.type("т".encode())
    assert terminal.shows("keys here are small Latin letters; ? lists them"), terminal.shown
    terminal.type(b"\x1b[1094::119;;1094u")
    assert terminal.until(lambda: "Why" in terminal.shown and "What result" not in terminal.shown), terminal.shown

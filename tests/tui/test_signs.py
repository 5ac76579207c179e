import pytest
from rich.cells import cell_len

from earnest.terminal.signs import ASCII, UNICODE, signs_for

ONE_CELL = set(UNICODE._fields) - {"branch", "last_branch", "dot"}


@pytest.mark.parametrize(
    ("encoding", "term", "signs"),
    [
        ("utf-8", "xterm-256color", UNICODE),
        ("UTF8", "xterm", UNICODE),
        ("utf-8", "linux", ASCII),
        ("ascii", "xterm", ASCII),
        ("ANSI_X3.4-1968", "xterm", ASCII),
        ("iso-8859-1", "xterm", ASCII),
        ("no such thing", "xterm", ASCII),
        ("", "", ASCII),
    ],
)
def test_signs_follow_the_terminal(encoding, term, signs):
    """A terminal that cannot draw the signs gets letters instead."""
    assert signs_for(encoding, term) is signs


def test_ascii_signs_are_ascii():
    """Nothing of the house's own needs more than ASCII there."""
    assert "".join(ASCII).isascii()


def test_signs_take_one_cell():
    """Columns stay straight in both sets."""
    assert all(cell_len(sign) == 1 for name, sign in UNICODE._asdict().items() if name in ONE_CELL)
    assert all(cell_len(sign) == 1 for name, sign in ASCII._asdict().items() if name in ONE_CELL - {"elided"})


@pytest.mark.parametrize("signs", [UNICODE, ASCII])
def test_grades_are_told_apart(signs):
    """Each of the five grades has a sign of its own."""
    grades = ["blank", "guess", "read", "heard", "confirmed"]

    assert len({signs.of(grade) for grade in grades}) == len(grades)
    assert signs.of("heard") == signs.heard

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earnest.core.text.escaping import remove_controls

TYPED = {
    "Open a shp\x1b[D": "Open a shp",
    "\x1b[200~Open a shop\x1b[201~": "Open a shop",
    "a\x1b[1;5Cb\x1bOPc\x1b[15~d\x1b[[Ae": "abcde",
    "one \x1b[49;;26469:24180:12398u two": "one  two",
    "\x1b]52;c;aGVsbG8=\x07Sell more\x1b]0;title\x1b\\": "Sell more",
    "\x9bDSell\x9d0;t\x9c more\x90q\x1b\\": "Sell more",
    "\x1bcSell\x1b(B more\x1b7": "Sell more",
    "Sell\x00 mo\x08\x7fre\x1b": "Sell more",
    "Sell\rmore\x0blunches\x85now": "Sell more lunches now",
    "\x1b]Sell more, said without an end": "Sell more, said without an end",
    "\x1b[31mSell\x1b[0m more": "Sell more",
    "Mara\t0:04": "Mara\t0:04",
    "三年 👩‍👩‍👧 می‌خواهم": "三年 👩‍👩‍👧 می‌خواهم",
}


@pytest.mark.parametrize("typed", TYPED, ids=ascii)
def test_sequences_are_left_out_and_words_stay(typed):
    """Keys, paste marks, commands, titles and clipboards go; every word stays."""
    assert remove_controls(typed) == TYPED[typed]


@given(st.text(st.sampled_from("ab \x1b[]O\\;3~\x07\x9b\x9c\x90\r\t\x00é"), max_size=12))
def test_no_control_character_is_left(line):
    """Whatever comes, only text and tabs are left, and nothing more goes the next time."""
    left = remove_controls(line)
    assert not [character for character in left if unicodedata.category(character) == "Cc" and character != "\t"]
    assert remove_controls(left) == left

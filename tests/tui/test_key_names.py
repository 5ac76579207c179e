from itertools import chain

import pytest

from earnest.tui.key_commands import LETTERS, NAMES, STAGE_KEYS, KeyNames


def test_table_holds_without_a_choice():
    """Every letter means itself."""
    names = KeyNames()
    assert all(names.find_letter(letter) == letter == names.show(letter) for letter in LETTERS)
    assert names.faults == []


def test_every_letter_of_the_table_can_be_changed():
    """Only digits, the list of keys, play and its paces keep their keys."""
    assert set(NAMES.values()) == LETTERS - {*STAGE_KEYS, "?", " ", "<", ">", "=", "+", "-"}


def test_changed_letter_acts_and_the_old_one_is_free():
    """The footer shows the new one, with Alt too; a letter that nobody has passes."""
    names = KeyNames({"next": "j", "back": "ö"})
    assert [names.find_letter(typed) for typed in ("j", "ö", "n", "b", "k", "z", None)] == [
        "n",
        "b",
        None,
        None,
        "k",
        "z",
        None,
    ]
    assert [names.show(shown) for shown in ("n", "alt+b", "alt+k", "esc")] == ["j", "alt+ö", "alt+k", "esc"]
    assert names.list_letters() >= {"j", "ö", "k"}


def test_letters_can_change_places():
    """Next may have the letter of back, and back that of next."""
    names = KeyNames({"next": "b", "back": "n"})
    assert (names.find_letter("b"), names.find_letter("n"), names.faults) == ("n", "b", [])


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"nexxt": "j"}, "keys.nexxt: unknown name; expected one of next, back"),
        ({"next": "jj"}, "keys.next: 'jj' cannot be used; expected one character"),
        ({"next": ""}, "keys.next: ''"),
        ({"next": "4"}, "keys.next: '4'"),
        ({"next": "?"}, "keys.next: '?'"),
        ({"next": "\x1b"}, "keys.next: '\\x1b'"),
        ({"next": "k"}, "keys: next and not_known use the same key, k; your keys are ignored"),
    ],
)
def test_unusable_choice_is_told(chosen, told):
    """It says which and what was expected, and the letter stays as it was."""
    names = KeyNames(chosen)
    assert told in "".join(chain(names.faults))
    assert names.find_letter("n") == "n"

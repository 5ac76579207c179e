"""What reports of keys mean, by the protocols of kitty and xterm."""

from collections.abc import Sequence
from copy import copy
from typing import Final, NamedTuple

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual.events import Key, Paste
from textual.keys import KEY_NAME_REPLACEMENTS, _character_to_key

from earnest.core.text.late_pattern import LatePattern

TEXTUALS_KEYS: Final = "\x1b[>25u"
"""The flags of kitty's protocol that Textual asks for."""
ALTERNATE_KEYS: Final = "\x1b[>29u"
"""The same flags, and the Latin letters at keys' places."""
_REPORT: Final = LatePattern(r"\x1b\[([\d:]*)(?:;([\d:]*))?(?:;([\d:]*))?([u~A-HP-S])")
_OTHER_KEY: Final = LatePattern(r"\x1b\[27;(\d+);(\d+)~")
"""What xterm sends with `modifyOtherKeys`: the modifiers come before the character."""
_WINDOWS_KEY: Final = LatePattern(r"\x1b\[(\d*)(?:;(\d*))?(?:;(\d*))?(?:;(\d*))?(?:;(\d*))?(?:;(\d*))?_")
"""What Windows sends with win32-input-mode: key, scan code, character, whether it is down, modifiers, repeats."""
_WINDOWS_NAMES: Final = {
    33: "pageup",
    34: "pagedown",
    35: "end",
    36: "home",
    37: "left",
    38: "up",
    39: "right",
    40: "down",
    45: "insert",
    46: "delete",
    **{111 + number: f"f{number}" for number in range(1, 13)},
}
_WINDOWS_ALT, _WINDOWS_CTRL, _WINDOWS_SHIFT, _MOST_REPEATS = 0b11, 0b1100, 0b10000, 64
_SHIFT, _ALT, _CAPS_LOCK = 1, 2, 64
_SHORTCUTS: Final = {2: "alt", 4: "ctrl", 8: "super", 16: "hyper", 32: "meta"}
"""What makes a key a shortcut, which types nothing."""
_RELEASED: Final = 3
_CHARACTERS: Final = {8: "\x7f", 9: "\t", 13: "\r", 27: "\x1b", 127: "\x7f"} | dict(
    zip(range(57399, 57417), "0123456789./*-+\r=,", strict=True)
)
"""Characters of keys that Shift does not change, and of the keypad."""
_KEYPAD_SEQUENCES: Final = {"\x1bOM": "\r", "\x1bOI": "\t", "\x1bOX": "=", "\x1bOl": ",", "\x1bO ": " "}
_WITHOUT_CHARACTER: Final = range(57344, 63744)
_PRESSED_FOR_OTHERS: Final = frozenset((*range(57358, 57364), *range(57428, 57455)))
"""Locks, keys for music, and modifiers pressed by themselves."""
_UNTYPED: Final = LatePattern("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffd]+")
_LARGEST_CHARACTER, _MOST_DIGITS = 0x10FFFF, 7


class LayoutKey(Key):
    """A letter, and the Latin letter where it is on the keyboard."""

    def __init__(self, character: str, at_place: str) -> None:
        super().__init__(name_key(character), character)
        self.at_place = at_place

    def resolve(self, *, is_text: bool) -> Key | Paste:
        """Return the key that is meant, as text or as a command."""
        return press(self.character or "" if is_text else self.at_place)


class _Report(NamedTuple):
    """A report of a key, its numbers read."""

    codes: Sequence[int]
    """The character's number, with Shift, and at its place on a Latin keyboard."""
    modifiers: int
    is_release: bool
    text: str
    end: str


def name_key(character: str) -> str:
    """Return Textual's name for the key of a character, controls too."""
    names = ANSI_SEQUENCES_KEYS.get(character)
    if isinstance(names, tuple):
        return str(names[0].value)
    name = character if character.isalnum() else _character_to_key(character)
    return KEY_NAME_REPLACEMENTS.get(name, name)


def press(character: str) -> Key | Paste:
    """Return the key that types a character, or a paste of it."""
    # Textual takes no key for text whose character is not printable, as a space that does not break.
    is_text = character.isascii() or character.isprintable()
    return Key(name_key(character), character) if is_text else Paste(character)


def without_controls(text: str) -> str:
    """Return text without controls, halves of characters and lost ones."""
    return _UNTYPED.sub("", text)


def read_keys(sequence: str) -> list[Key | Paste] | None:
    """Return what a sequence types or presses; None for no known key."""
    windows = _WINDOWS_KEY.fullmatch(sequence)
    return _read_windows_key(*(_numbers(field)[0] for field in windows.groups(""))) if windows else _read_keys(sequence)


def _read_keys(sequence: str) -> list[Key | Paste] | None:
    if other := _OTHER_KEY.fullmatch(sequence):
        sequence = f"\x1b[{other[2]};{other[1]}u"
    if found := _REPORT.fullmatch(sequence):
        report = _read_report(*found.groups(""))
        if report.is_release:
            return []
        keys = _read_character(report) if report.end == "u" else _read_named(report)
        if keys is not None:
            return keys
    if sequence in _KEYPAD_SEQUENCES:
        return [press(_KEYPAD_SEQUENCES[sequence])]
    names = ANSI_SEQUENCES_KEYS.get(sequence)
    if isinstance(names, str):
        return [press(names)]
    if isinstance(names, tuple):
        return [Key(name.value, None) for name in names]
    return None if names is None else []


def _read_windows_key(key: int, _scan: int, code: int, is_down: int, held: int, repeats: int) -> list[Key | Paste]:
    """Return what a key of Windows types or presses."""
    if not is_down:
        return []
    is_altgr = bool(held & _WINDOWS_ALT and held & _WINDOWS_CTRL and code)
    bits = {_SHIFT: held & _WINDOWS_SHIFT, _ALT: held & _WINDOWS_ALT, 4: held & _WINDOWS_CTRL}
    modifiers = sum(bit for bit, is_held in bits.items() if is_held)
    if key in _WINDOWS_NAMES and not without_controls(_character(code)):
        pressed: list[Key | Paste] = [_shortcut(_Report((0, 0, 0), modifiers, False, "", "_"), _WINDOWS_NAMES[key])]
    elif is_altgr or (without_controls(_character(code)) and not modifiers & ~_SHIFT):
        pressed = [press(chr(code))]
    else:
        typed = code if code in _CHARACTERS or without_controls(_character(code)) else key + ord(" ")
        is_known = code in _CHARACTERS or (_character(key).isascii() and _character(key).isalnum())
        pressed = _read_character(_Report((typed, 0, 0), modifiers, False, "", "u")) if is_known else []
    # Each is a message of its own: Textual notes on a message that it was taken.
    return [copy(each) for _ in range(min(max(repeats, 1), _MOST_REPEATS)) for each in pressed]


def _read_report(codes: str, modifiers: str, text: str, end: str) -> _Report:
    """Read the numbers of a report."""
    bits, event, *_ = *_numbers(modifiers), 0, 0
    characters = "".join(map(_character, _numbers(text)))
    return _Report((*_numbers(codes), 0, 0, 0)[:3], max(bits - 1, 0), event == _RELEASED, characters, end)


def _numbers(fields: str) -> list[int]:
    """Read numbers between colons; 0 for what is empty or too long."""
    return [int(field) if 0 < len(field) <= _MOST_DIGITS else 0 for field in fields.split(":")]


def _read_named(report: _Report) -> list[Key | Paste] | None:
    """Return a key that the sequence's last character names."""
    name = FUNCTIONAL_KEYS.get(f"{report.codes[0] or 1}{report.end}")
    return None if name is None else [_shortcut(report, name)]


def _shortcut(report: _Report, name: str) -> Key:
    """Return a key with its modifiers, in Textual's order; locks are none."""
    held = [word for bit, word in {_SHIFT: "shift", **_SHORTCUTS}.items() if report.modifiers & bit]
    return Key("+".join([*sorted(held), name]), None)


def _read_character(report: _Report) -> list[Key | Paste]:
    """Return what a key with a character's number types or presses."""
    if text := without_controls(report.text):
        return [_press_letter(report, text) if len(text) == 1 else Paste(text)]
    character, shortcut = _find_character(report), report.modifiers & sum(_SHORTCUTS)
    if not character:
        name = FUNCTIONAL_KEYS.get(f"{report.codes[0]}u")
        return [] if name is None or report.codes[0] in _PRESSED_FOR_OTHERS else [_shortcut(report, name)]
    if shortcut == _ALT and without_controls(character):
        return [press("\x1b"), press(character)]
    if shortcut or (character == "\t" and report.modifiers & _SHIFT):
        return [_shortcut(report, name_key(_find_latin(report) or character.lower()))]
    return [_press_letter(report, character)]


def _find_character(report: _Report) -> str:
    """Return the character of a key with its modifiers; empty for none."""
    code, with_shift, _ = report.codes
    if code in _CHARACTERS:
        return _CHARACTERS[code]
    if code in _WITHOUT_CHARACTER or not without_controls(_character(code)):
        return ""
    shift, caps_lock = bool(report.modifiers & _SHIFT), bool(report.modifiers & _CAPS_LOCK)
    character = (without_controls(_character(with_shift)) if shift else "") or chr(code)
    changed = character.upper() if shift != caps_lock else character.lower() if caps_lock else character
    return changed if character.isalpha() and len(changed) == 1 else character


def _find_latin(report: _Report) -> str:
    """Return the small Latin letter at a key's place, or nothing."""
    code, _, place = report.codes
    latin = _character(code) if _character(code).isascii() else _character(place)
    return latin if latin.isascii() and latin.isalpha() else ""


def _press_letter(report: _Report, character: str) -> Key | Paste:
    """Return the key of a character, with the Latin letter there."""
    latin = _find_latin(report).upper() if report.modifiers & _SHIFT else _find_latin(report)
    is_of_key = character.isalpha() and character.casefold() == _character(report.codes[0]).casefold()
    is_other = latin not in ("", character) and is_of_key and not report.modifiers & sum(_SHORTCUTS)
    return LayoutKey(character, latin) if is_other else press(character)


def _character(code: int) -> str:
    """Return the character of a number, NUL where there is none."""
    return chr(code) if code <= _LARGEST_CHARACTER else "\0"

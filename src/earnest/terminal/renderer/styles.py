"""Responsible for pens: in which colours and with which traits a cell is drawn, and how one pen becomes another."""

from functools import lru_cache
from typing import Final, NamedTuple

TRAITS_ON: Final = {1: 1, 2: 2, 3: 4, 4: 8, 5: 16, 6: 32, 7: 64, 8: 128, 9: 256, 21: 512, 51: 1024, 52: 2048, 53: 4096}
"""The traits that Select Graphic Rendition (ECMA-48, 8.3.117) knows, each as one bit."""
TRAITS_OFF: Final = {22: 3, 23: 4, 24: 8 | 512, 25: 16 | 32, 27: 64, 28: 128, 29: 256, 54: 1024 | 2048, 55: 4096}
"""Which bits a number takes away."""
SEEN_ON_BLANKS: Final = 8 | 64 | 256 | 512 | 1024 | 2048 | 4096
"""The traits that show where there is no letter: lines under, through and over, frames, and exchanged colours."""
_INK, _GROUND = 38, 48
"""What a colour out of many begins with."""
_OWN_INK, _OWN_GROUND = 39, 49
_INKS: Final = {*range(30, 40), *range(90, 98)}
_GROUNDS: Final = {*range(40, 50), *range(100, 108)}
_LENGTHS: Final = {"2": 5, "5": 3}
"""How many numbers such a colour takes, by the second: three of a true one, or one of a table."""


class CellStyle(NamedTuple):
    """How a cell is drawn; a colour is what asks for it, such as `38;2;1;2;3`, and none is the terminal's own."""

    ink: str = ""
    ground: str = ""
    traits: int = 0
    link: str = ""

    @property
    def on_blank(self) -> "CellStyle":
        """The same as far as it shows where there is no letter."""
        if self.traits & SEEN_ON_BLANKS:
            return self
        return CellStyle("", self.ground, 0, self.link)

    @property
    def is_plain_ground(self) -> bool:
        """Whether a blank of this pen shows nothing but its ground, as erased cells do."""
        return not (self.traits & SEEN_ON_BLANKS or self.link)


BARE: Final = CellStyle()
"""The terminal's own colours, and no trait."""


@lru_cache(maxsize=4096)
def pen_after(pen: CellStyle, codes: str) -> CellStyle:
    """Return the pen that a rendition such as `1;38;2;1;2;3` makes of another."""
    ink, ground, traits = pen.ink, pen.ground, pen.traits
    numbers = codes.split(";")
    at = 0
    while at < len(numbers):
        number = int(numbers[at] or 0)
        size = 1
        if number in (_INK, _GROUND):
            size = _LENGTHS.get(numbers[at + 1] if at + 1 < len(numbers) else "", 1)
            colour = ";".join(numbers[at : at + size])
            ink, ground = (colour, ground) if number == _INK else (ink, colour)
        elif number == 0:
            ink, ground, traits = "", "", 0
        elif number in TRAITS_ON:
            traits |= TRAITS_ON[number]
        elif number in TRAITS_OFF:
            traits &= ~TRAITS_OFF[number]
        elif number in _INKS:
            ink = "" if number == _OWN_INK else str(number)
        elif number in _GROUNDS:
            ground = "" if number == _OWN_GROUND else str(number)
        at += size
    return CellStyle(ink, ground, traits, pen.link)


def _from_nothing(pen: CellStyle) -> list[str]:
    codes = [str(number) for number, bit in TRAITS_ON.items() if pen.traits & bit]
    return ["0", *codes, *filter(None, (pen.ink, pen.ground))]


def _from_another(old: CellStyle, new: CellStyle) -> list[str]:
    codes, traits = [], old.traits
    for number, bits in TRAITS_OFF.items():
        if traits & bits & ~new.traits:
            codes.append(str(number))
            traits &= ~bits
    codes += [str(number) for number, bit in TRAITS_ON.items() if new.traits & bit & ~traits]
    if new.ink != old.ink:
        codes.append(new.ink or str(_OWN_INK))
    if new.ground != old.ground:
        codes.append(new.ground or str(_OWN_GROUND))
    return codes


@lru_cache(maxsize=4096)
def way(old: CellStyle | None, new: CellStyle) -> str:
    """Return the shortest sequence that turns a pen into another; from one that is not known, it begins with none."""
    ways = [_from_nothing(new)] + ([] if old is None else [_from_another(old, new)])
    codes = min((";".join(codes) for codes in ways), key=len)
    rendition = f"\x1b[{'' if codes == '0' else codes}m" if codes else ""
    if new.link != ("" if old is None else old.link):
        return f"{rendition}\x1b]8;{new.link or ';'}\x1b\\"
    return rendition

"""Styles of cells, and the sequences that change them."""

from functools import lru_cache
from typing import Final, NamedTuple

TRAITS_ON: Final = {1: 1, 2: 2, 3: 4, 4: 8, 5: 16, 6: 32, 7: 64, 8: 128, 9: 256, 21: 512, 51: 1024, 52: 2048, 53: 4096}
"""The traits of Select Graphic Rendition (ECMA-48, 8.3.117), each as one bit."""
TRAITS_OFF: Final = {22: 3, 23: 4, 24: 8 | 512, 25: 16 | 32, 27: 64, 28: 128, 29: 256, 54: 1024 | 2048, 55: 4096}
"""The bits that each number clears."""
SEEN_ON_BLANKS: Final = 8 | 64 | 256 | 512 | 1024 | 2048 | 4096
"""The traits that show on blanks: lines under, through and over, frames, and reversed colours."""
_INK, _GROUND = 38, 48
"""The numbers that start a colour of 256 or a true colour."""
_OWN_INK, _OWN_GROUND = 39, 49
_INKS: Final = {*range(30, 40), *range(90, 98)}
_GROUNDS: Final = {*range(40, 50), *range(100, 108)}
_LENGTHS: Final = {"2": 5, "5": 3}
"""How many numbers such a colour takes, by its second number."""


class CellStyle(NamedTuple):
    """How a cell is drawn.

    Colours are codes such as `38;2;1;2;3`.

    An empty colour is the terminal's own.
    """

    ink: str = ""
    ground: str = ""
    traits: int = 0
    link: str = ""

    @property
    def on_blank(self) -> "CellStyle":
        """The part of the style that shows on a blank."""
        if self.traits & SEEN_ON_BLANKS:
            return self
        return CellStyle("", self.ground, 0, self.link)

    @property
    def is_plain_ground(self) -> bool:
        """Whether a blank shows only its background, as erased cells do."""
        return not (self.traits & SEEN_ON_BLANKS or self.link)


BARE: Final = CellStyle()
"""The terminal's own colours, without traits."""


class _Rendition(NamedTuple):
    """The changes that rendition codes make.

    None leaves a colour as it is.
    """

    ink: str | None = None
    ground: str | None = None
    kept: int = -1
    """The bits of the traits that stay."""
    added: int = 0

    def with_trait(self, bits: int) -> "_Rendition":
        """Return it with some traits added."""
        return self._replace(added=self.added | bits)

    def without_trait(self, bits: int) -> "_Rendition":
        """Return it with some traits removed."""
        return self._replace(kept=self.kept & ~bits, added=self.added & ~bits)


@lru_cache(maxsize=4096)
def _parse_codes(codes: str) -> _Rendition:
    rendition = _Rendition()
    numbers = codes.split(";")
    at = 0
    while at < len(numbers):
        number = int(numbers[at] or 0)
        size = 1
        if number in (_INK, _GROUND):
            size = _LENGTHS.get(numbers[at + 1] if at + 1 < len(numbers) else "", 1)
            colour = ";".join(numbers[at : at + size])
            rendition = rendition._replace(ink=colour) if number == _INK else rendition._replace(ground=colour)
        elif number == 0:
            rendition = _Rendition("", "", 0)
        elif number in TRAITS_ON:
            rendition = rendition.with_trait(TRAITS_ON[number])
        elif number in TRAITS_OFF:
            rendition = rendition.without_trait(TRAITS_OFF[number])
        elif number in _INKS:
            rendition = rendition._replace(ink="" if number == _OWN_INK else str(number))
        elif number in _GROUNDS:
            rendition = rendition._replace(ground="" if number == _OWN_GROUND else str(number))
        at += size
    return rendition


def apply_codes(style: CellStyle, codes: str) -> CellStyle:
    """Return a style changed by rendition codes such as `1;38;2;1;2;3`."""
    ink, ground, kept, added = _parse_codes(codes)
    return CellStyle(
        style.ink if ink is None else ink,
        style.ground if ground is None else ground,
        style.traits & kept | added,
        style.link,
    )


def _from_nothing(style: CellStyle) -> list[str]:
    codes = [str(number) for number, bit in TRAITS_ON.items() if style.traits & bit]
    return ["0", *codes, *filter(None, (style.ink, style.ground))]


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


def encode_style(old: CellStyle | None, new: CellStyle) -> str:
    """Return the shortest sequence that changes one style into another.

    Args:
        old: The present style; None where that is unknown, and then everything is reset first.
        new: The style to set.
    """
    ways = [_from_nothing(new)] + ([] if old is None else [_from_another(old, new)])
    codes = min((";".join(codes) for codes in ways), key=len)
    rendition = f"\x1b[{'' if codes == '0' else codes}m" if codes else ""
    if new.link != ("" if old is None else old.link):
        return f"{rendition}\x1b]8;{new.link or ';'}\x1b\\"
    return rendition

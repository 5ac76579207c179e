"""Responsible for the house's own signs, with an ASCII form of each."""

from codecs import lookup
from typing import Final, NamedTuple


class Signs(NamedTuple):
    """One set of the signs that Earnest draws; people's words are never put into these."""

    blank: str
    """Nothing is known."""
    guess: str
    """Text of one's own."""
    read: str
    """From a public source."""
    heard: str
    """In the client's own words."""
    confirmed: str
    """Heard, said back and confirmed."""
    bar: str
    """The field or line one is on."""
    idle_bar: str
    """A field one is not in."""
    join: str
    """A chain goes on downwards."""
    weakest: str
    """The weakest link."""
    met: str
    """A rule that is met."""
    missing: str
    """A rule that lacks its record, and what counts as blank."""
    asks: str
    """A rule or a remark that asks a question."""
    changed: str
    """A verdict changed here, on the timeline."""
    hairline: str
    """The line across."""
    heavy: str
    """The line across, over the stage one is in."""
    divider: str
    """The line down, between the main column and the panel."""
    tick: str
    """A change on the timeline."""
    branch: str
    """A line of a tree that has others below it."""
    last_branch: str
    """The last line of a branch of a tree."""
    elided: str
    """Something was cut here."""
    inwards: str
    """One step inwards: a page of a client, a change from one to another."""
    quote_open: str
    """Before words that were spoken."""
    quote_close: str
    """After words that were spoken."""
    dot: str
    """Between facts on one line, with its spaces."""

    def of(self, grade: str) -> str:
        """Return the sign of a grade named by its word.

        Raises:
            KeyError: The word is no grade.
        """
        return {
            "blank": self.blank,
            "guess": self.guess,
            "read": self.read,
            "heard": self.heard,
            "confirmed": self.confirmed,
        }[grade]


UNICODE: Final = Signs(
    blank="·",
    guess="○",
    read="◔",
    heard="◑",
    confirmed="●",
    bar="▌",
    idle_bar="▎",
    join="│",
    weakest="◂",
    met="✓",
    missing="–",
    asks="?",
    changed="◆",
    hairline="─",
    heavy="━",
    divider="│",
    tick="┴",
    branch="├─",
    last_branch="└─",
    elided="…",
    inwards="›",
    quote_open="“",
    quote_close="”",
    dot=" · ",
)
"""The signs of a terminal that draws each of them one cell wide."""

ASCII: Final = Signs(
    blank=".",
    guess="o",
    read="r",
    heard="h",
    confirmed="*",
    bar="|",
    idle_bar=" ",
    join="|",
    weakest="<",
    met="+",
    missing="-",
    asks="?",
    changed="#",
    hairline="-",
    heavy="=",
    divider="|",
    tick="'",
    branch="|-",
    last_branch="`-",
    elided="...",
    inwards=">",
    quote_open='"',
    quote_close='"',
    dot=" - ",
)
"""The signs of every other terminal."""


def signs_for(encoding: str, term: str) -> Signs:
    """Return the signs that a terminal can draw.

    Args:
        encoding: The encoding of what is written to it; one nobody knows counts as not UTF-8.
        term: The value of `TERM`.
    """
    try:
        is_utf8 = lookup(encoding).name == "utf-8"
    except LookupError:
        is_utf8 = False
    return UNICODE if is_utf8 and term != "linux" else ASCII

"""The signs that Earnest draws, with an ASCII form of each."""

from codecs import lookup
from typing import Final, NamedTuple


class Signs(NamedTuple):
    """The signs that Earnest draws, by default one cell wide."""

    blank: str = "·"
    """Nothing is known."""
    guess: str = "○"
    """The user's own text."""
    read: str = "◔"
    """From a public source."""
    heard: str = "◑"
    """In the client's own words."""
    confirmed: str = "●"
    """Heard, said back and confirmed."""
    bar: str = "▌"
    """The field or line in focus."""
    join: str = "│"
    """A chain continues below."""
    weakest: str = "◂"
    """The weakest link."""
    met: str = "✓"
    """A rule that is met."""
    missing: str = "–"
    """A rule without its record, or something that counts as blank."""
    asks: str = "?"
    """A rule or a remark that asks a question."""
    changed: str = "◆"
    """A step that changed the verdict, on the timeline."""
    hairline: str = "─"
    """A horizontal line."""
    heavy: str = "━"
    """A heavy horizontal line, above the current stage."""
    tick: str = "┴"
    """A change on the timeline."""
    branch: str = "├─"
    """A branch of a tree with others below it."""
    last_branch: str = "└─"
    """The last branch of a tree."""
    elided: str = "…"
    """The end of a text that was cut."""
    inwards: str = "›"
    """A step from one thing to another."""
    quote_open: str = "“"
    """The start of a quote."""
    quote_close: str = "”"
    """The end of a quote."""
    dot: str = " · "
    """A separator of facts on one line, with its spaces."""

    def of(self, grade: str) -> str:
        """Return the sign of a grade.

        Raises:
            KeyError: there is no such grade.
        """
        return {
            "blank": self.blank,
            "guess": self.guess,
            "read": self.read,
            "heard": self.heard,
            "confirmed": self.confirmed,
        }[grade]


UNICODE: Final = Signs()
"""The signs for terminals that draw each of them one cell wide."""

ASCII: Final = Signs(
    blank=".",
    guess="o",
    read="r",
    heard="h",
    confirmed="*",
    bar="|",
    join="|",
    weakest="<",
    met="+",
    missing="-",
    asks="?",
    changed="#",
    hairline="-",
    heavy="=",
    tick="'",
    branch="|-",
    last_branch="`-",
    elided="...",
    inwards=">",
    quote_open='"',
    quote_close='"',
    dot=" - ",
)
"""The signs for all other terminals."""


def signs_for(encoding: str, term: str) -> Signs:
    """Return the signs that a terminal can draw.

    Args:
        encoding: The encoding of the output; an unknown one counts as not UTF-8.
        term: The value of `TERM`.
    """
    try:
        is_utf8 = lookup(encoding).name == "utf-8"
    except LookupError:
        is_utf8 = False
    return UNICODE if is_utf8 and term != "linux" else ASCII

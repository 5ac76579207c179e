"""TOML source split into strings, comments, signs and words."""

import re
from collections.abc import Iterator

from earnest.core.text.late_pattern import LatePattern

Token = tuple[str, str, int]
"""A kind (`string`, `broken`, `comment`, `newline`, `sign`, `bare`), the text, and its 1-based line."""

# Possessive throughout: a hostile file must not cause backtracking.
# `(?!)` never matches: Python before 3.11.5 goes on from where the last alternative failed (gh-106052).
_TOKEN = LatePattern(
    r'''
      (?P<string> """ (?: [^"\\]++ | \\. | "{1,2}(?!") | (?!) )*+ "{3,5}
                | \'\'\' (?: [^\']++ | \'{1,2}(?!\') | (?!) )*+ \'{3,5}
                | "(?!"") (?: [^"\\\n]++ | \\[^\n] )*+ "
                | \'(?!\'\') [^\'\n]*+ \' )
    | (?P<broken>  ["\'] )
    | (?P<comment> \#[^\n]*+ )
    | (?P<newline> \n (?: [ \t\r\n]++ | \#[^\n]*+ )*+ )
    | (?P<sign>    [][{},=.] )
    | (?P<bare>    [^\s"\'\#\[\]{},=.]++ )
    | [^\S\n]++
    ''',
    re.VERBOSE | re.DOTALL,
)


def split_tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a TOML source, without white space.

    A string that does not end is the last token.
    """
    line = 1
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind is None:
            continue
        piece = match.group()
        yield kind, piece, line
        if kind == "broken":
            return
        if kind in {"newline", "string"}:
            line += piece.count("\n")

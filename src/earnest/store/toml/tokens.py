"""TOML source cut into strings, comments, signs and words, each with its line."""

import re
from collections.abc import Iterator

Token = tuple[str, str, int]
"""Kind (`string`, `broken`, `comment`, `newline`, `sign`, `bare`), the text itself, its 1-based line."""

# Possessive throughout: a hostile file must not make the scan go back over what it has seen.
_TOKEN = re.compile(
    r'''
      (?P<string> """ (?: [^"\\]++ | \\. | "{1,2}(?!") )*+ "{3,5}
                | \'\'\' (?: [^\']++ | \'{1,2}(?!\') )*+ \'{3,5}
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
    """Yield the tokens of a TOML source, white space left out; a string that never ends is the last one."""
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

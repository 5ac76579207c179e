"""How deep and how crowded a TOML source may be before a parser is let near it."""

from earnest.store.toml.tokens import split_tokens

DEEPEST = 64
"""The most dots and brackets that may lead to one value."""
MOST_SIGNS = 450_000
"""The most a file may hold, in signs weighed by depth; a session of 4 MiB with its history stays below."""


def find_crowded(text: str) -> tuple[int, str] | None:
    """Return the first line that is too deep or holds too much, and what was expected there; else None.

    tomllib takes a time that grows with the square of a key's depth, and raises RecursionError on brackets.
    """
    depth = dots = header = signs = 0
    fresh, in_header = True, False
    for kind, piece, line in split_tokens(text):
        if kind == "newline":
            header = dots if in_header else header
            dots = 0
            fresh, in_header = depth == 0, False
            continue
        if kind != "sign":
            fresh = False
            continue
        if fresh and piece == "[":
            in_header, header = True, 0
        fresh = False
        if piece in "]}":
            depth -= 1
            continue
        if piece == ".":
            dots += 1
        else:
            dots = 0
            depth += piece in "[{"
        signs += 1 + header + dots + in_header
        if header + depth + dots > DEEPEST:
            return line, f"at most {DEEPEST} keys and brackets inside one another"
        if signs > MOST_SIGNS:
            return line, "fewer entries: this is more than a session can hold"
    return None

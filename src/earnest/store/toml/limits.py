"""The limits of depth and size for TOML sources."""

from earnest.store.toml.tokens import split_tokens

DEEPEST = 64
"""The most dots and brackets that may lead to a value."""
SIGNS = ".,=[{"
MOST_SIGNS = 850_000
"""The most signs in a file, weighed by depth; a session of 4 MiB stays below."""


def may_be_crowded(text: str) -> bool:
    """Return whether a text has too many signs to be parsed unseen.

    No sign counts for more than the dots of its own line and of the deepest header.
    """
    signs = sum(map(text.count, SIGNS))
    if signs * 2 * (DEEPEST + 1) <= MOST_SIGNS:
        return False
    dotted = [line for line in text.split("\n") if "." in line]
    header = max((line.count(".") for line in dotted if line.lstrip().startswith("[")), default=0)
    beside = sum(line.count(".") * sum(map(line.count, SIGNS)) for line in dotted)
    return signs * (2 + header) + beside > MOST_SIGNS


def find_crowded(text: str) -> tuple[int, str] | None:
    """Return the first line beyond the limits, with what was expected.

    The time that a parser takes grows with the square of a key's depth.
    """
    depth = dots = header = signs = 0
    is_at_start, in_header = True, False
    for kind, piece, line in split_tokens(text):
        if kind == "newline":
            header = dots if in_header else header
            dots = 0
            is_at_start, in_header = depth == 0, False
            continue
        if kind != "sign":
            is_at_start = False
            continue
        if is_at_start and piece == "[":
            in_header, header = True, 0
        is_at_start = False
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
            return line, f"at most {DEEPEST} nested keys and brackets"
        if signs > MOST_SIGNS:
            return line, "fewer entries: more than a session can hold"
    return None

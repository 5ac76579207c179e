"""Responsible for bringing the cursor somewhere in the fewest bytes."""

from functools import lru_cache

Place = tuple[int, int]
"""A row and a column, from 0."""


def _steps(count: int, letter: str) -> str:
    return f"\x1b[{'' if count == 1 else count}{letter}"


@lru_cache(maxsize=8192)
def move(start: Place | None, end: Place, *, goes_to_columns: bool = True) -> str:
    """Return the shortest move; from a place that is not known it names row and column.

    Args:
        start: Where the cursor stands, if that is known.
        end: Where it is to stand.
        goes_to_columns: The terminal takes a move to a column or a row alone.
    """
    row, column = end
    if start == end:
        return ""
    ways = ["\x1b[H" if end == (0, 0) else f"\x1b[{row + 1}H" if not column else f"\x1b[{row + 1};{column + 1}H"]
    if start is None:
        return ways[0]
    down, right = row - start[0], column - start[1]
    if not down:
        ways += ["\r"] if not column else []
        ways += [_steps(right, "C")] if right > 0 else ["\b" * -right, _steps(-right, "D")]
        ways += [f"\x1b[{column + 1}G"] if goes_to_columns else []
    else:
        along = _steps(down, "B") if down > 0 else _steps(-down, "A")
        ways += [along] if not right else ["\r" + along] if not column else []
        ways += [f"\x1b[{row + 1}d"] if goes_to_columns and not right else []
    return min(ways, key=len)

"""What differs between two versions of a long text."""

import re
from collections.abc import Iterator, Sequence

from pydantic import Field

from earnest.core.model.keys import Table

LONG = 2_000
"""A change within a text of more characters is kept as splices."""
BLOCK = 32
"""So many characters in a row, found once in a text, are known again in its next version."""
WORD = BLOCK // 2
"""A splice is widened to whole words that begin or end within so many characters."""
OVERHEAD = 80
"""About what a splice costs in the file beside its texts."""

_WORD_END, _WORD_BEGINNING = re.compile(r"\S*\Z"), re.compile(r"\S*")

Cut = tuple[int, int, str]
"""From where to where a text is cut, and what is put there."""


class Splice(Table):
    """One place in which a text changed."""

    at: int = Field(ge=0, description="Where in the text before, in characters from its start.")
    cut: str = Field("", description="What was cut there.")
    put: str = Field("", description="What was put in its place.")


def find_splices(was: str, now: str) -> tuple[Splice, ...]:
    """Return what changes a text into another, in its order."""
    start = count_common(was, now)
    end = count_common(was[start:][::-1], now[start:][::-1])
    before, after = was[start : len(was) - end], now[start : len(now) - end]
    cuts = _find_cuts(before, after) if min(len(before), len(after)) > LONG else [(0, len(before), after)]
    return tuple(_widen(was, start + first, start + last, put) for first, last, put in cuts)


def apply_splices(text: str, splices: Sequence[Splice]) -> str | None:
    """Return a text with its changes; None if they do not fit."""
    parts, done = [], 0
    for splice in splices:
        end = splice.at + len(splice.cut)
        if splice.at < done or end > len(text) or text[splice.at : end] != splice.cut:
            return None
        parts += [text[done : splice.at], splice.put]
        done = end
    return "".join((*parts, text[done:]))


def estimate_cost(splices: Sequence[Splice]) -> int:
    """Return about how many characters splices take in the file."""
    return sum(len(each.cut) + len(each.put) + OVERHEAD for each in splices)


def may_undo(later: Sequence[Splice], earlier: Sequence[Splice]) -> bool:
    """Return whether splices may take back others, seen without the text.

    They do so only where the first place of both holds the first letter that differs.
    """
    grown = sum(len(each.put) - len(each.cut) for each in (*later, *earlier))
    return grown == 0 and later[0].at <= _find_end(earlier[0]) and earlier[0].at <= _find_end(later[0])


def _find_end(splice: Splice) -> int:
    return splice.at + max(len(splice.cut), len(splice.put))


def count_common(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their start."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def _find_cuts(was: str, now: str) -> Iterator[Cut]:
    """Yield the places between the blocks that both texts have."""
    places: dict[str, int] = {}
    for place in range(0, len(was) - BLOCK + 1, BLOCK):
        block = was[place : place + BLOCK]
        places[block] = -1 if block in places else place
    in_was = in_now = place = 0
    while place <= len(now) - BLOCK:
        found = places.get(now[place : place + BLOCK], -1)
        if found < in_was:
            place += 1
            continue
        back = count_common(was[in_was:found][::-1], now[in_now:place][::-1])
        if found - back > in_was or place - back > in_now:
            yield in_was, found - back, now[in_now : place - back]
        on = count_common(was[found:], now[place:])
        in_was, in_now = found + on, place + on
        place = in_now
    if in_was < len(was) or in_now < len(now):
        yield in_was, len(was), now[in_now:]


def _widen(text: str, start: int, end: int, put: str) -> Splice:
    """Return a splice of whole words, where they are not long."""
    before, after = text[max(0, start - WORD) : start], text[end : end + WORD]
    head, tail = _WORD_END.findall(before)[0], _WORD_BEGINNING.findall(after)[0]
    head = "" if len(head) == WORD else head
    tail = "" if len(tail) == WORD else tail
    return Splice(at=start - len(head), cut=head + text[start:end] + tail, put=head + put + tail)

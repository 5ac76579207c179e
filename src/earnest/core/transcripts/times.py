"""Times within a recording."""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

TIME: Final = r"\d{1,3}:\d{1,3}(?::\d{1,3})?(?:[.,]\d{1,3})?"
_PARTS: Final = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,3})(?:[.,](\d{1,9}))?")
_DURATION: Final = re.compile(r"(?:PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?)?(\d{1,9}(?:\.\d{1,9})?)[sS]")
"""Such as `1.100s` or `PT1M0.76S`."""

MOST_SECONDS: Final = 1e9
LEAST_PACE: Final = 0.5
"""Nobody says fewer letters a second; times that say so are in milliseconds."""
LONGEST_MEETING: Final = 86_400


def parse_time(text: str, *, in_thousandths: bool = False) -> float | None:
    """Return a time in seconds, or None where it is none.

    Args:
        text: Such as `0:34`, `1:02:03` or `00:16.500`; minutes and seconds may be 60 and more.
        in_thousandths: Whether what follows the point counts milliseconds, so that `.90` is 0.09 seconds.
    """
    found = _PARTS.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds, fraction = found.groups()
    part = int(fraction or 0) / (1000 if in_thousandths else 10 ** len(fraction or ""))
    return round(int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + part, 3)


def read_seconds(value: Any) -> float | None:
    """Return a time in its own unit, or None."""
    if isinstance(value, str):
        if found := _DURATION.fullmatch(value):
            return int(found[1] or 0) * 3600 + int(found[2] or 0) * 60 + float(found[3])
        try:
            return parse_time(value.strip()) if ":" in value else read_seconds(float(value))
        except ValueError:
            return None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and abs(value) < MOST_SECONDS else None


def find_scale(spans: Sequence[tuple[float | None, float | None, str]]) -> Callable[[float | None], float | None]:
    """Return the function that turns times into seconds.

    Some programs count milliseconds and do not say so.

    Args:
        spans: When each piece of speech begins and ends, and its words.
    """
    whole = [(start, end, words) for start, end, words in spans if start is not None]
    known = [(end - start, words) for start, end, words in whole if end is not None]
    lasting = sum(length for length, _ in known)
    is_slow = sum(len(words) for _, words in known) < lasting * LEAST_PACE
    is_long = not known and any(start > LONGEST_MEETING for start, _, _ in whole)
    if (is_slow or is_long) and all(start.is_integer() for start, _, _ in whole):
        return lambda time: None if time is None else time / 1000
    return lambda time: time


def format_time(seconds: float) -> str:
    """Return a time as people write it."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"  # noqa: PLR2004

"""Times within a recording."""

import re
from typing import Final

TIME: Final = r"\d{1,3}:\d{1,3}(?::\d{1,3})?(?:[.,]\d{1,3})?"
_PARTS: Final = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,3})(?:[.,](\d{1,3}))?")


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


def format_time(seconds: float) -> str:
    """Return a time as people write it."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"  # noqa: PLR2004

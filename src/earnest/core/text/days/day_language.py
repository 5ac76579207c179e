"""What a language says of days."""

from typing import NamedTuple


class DayWords(NamedTuple):
    """The words of one language.

    Words are separated by spaces and have other forms after a slash; phrases are separated by bars.
    """

    months: str
    weekdays: str
    """From Monday on."""
    near: tuple[str, ...]
    """Phrases for today, yesterday, the day before it, tomorrow, and the day after it."""
    ago: tuple[str, ...]
    """Phrases for so many days ago, weeks, months and years; `#` is the number."""
    numbers: str
    """The words for 1, 2 and so on before *days ago*."""
    last: str
    """Words that make *Monday* the previous one today."""
    fillers: str
    """Words that change nothing."""
    order: str = "dmy"
    """The order of day, month and year in numbers; empty where people differ."""
    weeks: tuple[str, str, str] = ("", "", "")
    """Patterns that put a weekday into the last week, this one, or the next."""
    of_month: str = ""
    """Patterns for a day of this month; `#` is the number."""

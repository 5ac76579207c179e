"""The prompt for a day."""

from collections.abc import Callable
from datetime import date

from earnest.core.text.dates import DayReading, format_whole_day
from earnest.plain.console import Console

HINT = "today, Monday, 4 Mar"


ReadDay = Callable[[str], DayReading]
"""Returns what a text means on the present day."""


def ask_day(
    console: Console, label: str, before: date | None, read_day: ReadDay, *, is_kept: bool = False
) -> date | None:
    """Ask for a day, say which was understood, and ask which is meant of several.

    A file of answers cannot be asked: its unclear day is refused.

    Args:
        console: Where it is asked.
        label: What the day is.
        before: The day that Enter keeps.
        read_day: Reads what is typed.
        is_kept: Whether the day before stands in the session, so that a refused day leaves it there.

    Raises:
        CommandGiven: A command was given.
        EndOfInput: There is no more input.
    """
    while True:
        typed = console.line(label, format_whole_day(before) if before else "", HINT)
        if typed is None:
            return before
        reading = read_day(typed)
        day = reading.day
        if reading.asks and console.is_from_file:
            console.refuse(f"Line {console.lines}, “{typed.strip()}”: did you mean {reading.asks} It is not kept.")
            return before if is_kept else None
        if reading.asks:
            console.say(f"Did you mean {reading.asks}")
        if reading.days and not day:
            choices = [(each.isoformat(), format_whole_day(each)) for each in reading.days]
            picked = console.choose("Which day", [*choices, ("", "another day")])
            day = date.fromisoformat(picked) if picked else None
        if day:
            console.say(f"{format_whole_day(day)}.")
        if day or not reading.asks:
            return day

"""A form asked line by line; nothing given in it is lost."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from earnest.core.text.dates import format_whole_day
from earnest.core.text.days.day_parsing import DayReading
from earnest.plain import texts as say
from earnest.plain.console import Choice, CommandGiven, Console, EndOfInput

ReadDay = Callable[[str], DayReading]
"""Returns what a text means on the present day."""


class Form:
    """What was given in a form, by the names of its fields."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.given: dict[str, Any] = {}

    @property
    def is_written(self) -> bool:
        """Whether anything was given."""
        return any(isinstance(value, str) and value.strip() for value in self.given.values())

    @contextmanager
    def kept_if_left(self, keep: Callable[[Mapping[str, Any]], None]) -> Iterator[None]:
        """Keep what was given where the form is left before its end."""
        try:
            yield
        except (CommandGiven, EndOfInput, SystemExit):
            if self.is_written:
                keep(self.given)
                self._console.say(say.LEFT_EARLY)
            raise

    def text(self, name: str, label: str, before: str = "") -> str:
        """Ask for several lines; return them, or what was there before."""
        return self._take(name, before, lambda: self._console.text(label, before))

    def line(self, name: str, label: str, before: str = "", hint: str = "") -> str:
        """Ask for one line; return it, or what was there before."""
        return self._take(name, before, lambda: self._console.line(label, before, hint))

    def choose(self, name: str, label: str, choices: Sequence[Choice], before: str | None = None) -> str | None:
        """Ask for a choice; return it, or what was chosen before."""
        chosen = self._console.choose(label, choices, (before,) if before else ())
        self.given[name] = before if chosen is None else chosen
        if not self.given[name]:
            self._console.say(say.NOT_CHOSEN.format(label=label))
        return chosen or before

    def _take(self, name: str, before: str, ask: Callable[[], str | None]) -> str:
        try:
            answer = ask()
        except (CommandGiven, EndOfInput) as stop:
            if stop.typed and stop.typed.strip():
                self.given[name] = stop.typed.strip()
            raise
        self.given[name] = before if answer is None else answer.strip()
        return str(self.given[name])


def ask_day(
    console: Console, label: str, before: date | None, read_day: ReadDay, *, is_kept: bool = False
) -> date | None:
    """Ask for a day, and say which was understood.

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
        typed = console.line(label, format_whole_day(before) if before else "", say.DAY_HINT)
        if typed is None:
            return before
        reading = read_day(typed)
        day = reading.day
        if reading.asks and console.is_from_file:
            console.refuse(say.DID_YOU_MEAN_LINE.format(line=console.lines, typed=typed.strip(), asks=reading.asks))
            return before if is_kept else None
        if reading.asks:
            (console.say if reading.days else console.refuse)(say.DID_YOU_MEAN.format(asks=reading.asks))
        if reading.days and not day:
            choices = [(each.isoformat(), format_whole_day(each)) for each in reading.days]
            picked = console.choose(say.WHICH_DAY, [*choices, ("", say.ANOTHER_DAY)])
            day = date.fromisoformat(picked) if picked else None
        if day:
            console.say(f"{format_whole_day(day)}.")
        if day or not reading.asks:
            return day

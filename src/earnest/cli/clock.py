"""What day and time it is where the command was typed."""

from datetime import date, datetime


def today() -> date:
    """Return this day, by this machine's clock and zone."""
    return now().date()


def now() -> datetime:
    """Return this moment, with this machine's offset, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)

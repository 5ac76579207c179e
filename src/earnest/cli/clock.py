"""The present day and time."""

from datetime import date, datetime


def today() -> date:
    """Return the present day in this machine's time zone."""
    return now().date()


def now() -> datetime:
    """Return the present time, to the second, with this machine's offset."""
    return datetime.now().astimezone().replace(microsecond=0)

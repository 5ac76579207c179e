"""What day it is where the command was typed."""

from datetime import date, datetime


def today() -> date:
    """Return this day, by this machine's clock and zone."""
    return datetime.now().astimezone().date()

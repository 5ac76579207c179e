"""The present day and time."""

from datetime import date

from earnest.workspace.stamp import now

__all__ = ["now", "today"]


def today() -> date:
    """Return the present day in this machine's time zone."""
    return now().date()

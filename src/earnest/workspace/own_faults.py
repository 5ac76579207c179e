"""Faults of Earnest itself, told without a word of any session."""

import sys
import traceback
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def describe_own_fault(fault: BaseException) -> str:
    """Return the kind and the place of a fault: *KeyError at core/model/ids.py:24*."""
    return f"{_kind_of(fault)} at {_place_of(fault)}"


def describe_unread(fault: Exception) -> str:
    """Return why an entry of a folder is not read, as a sentence; all others are."""
    return f"a fault of Earnest's own, {describe_own_fault(fault)}; please report this line"


def _kind_of(fault: BaseException) -> str:
    """Return the name of a fault's class or nearest known base.

    The name of a class that was made at run time may quote what somebody wrote.
    """
    for kind in type(fault).__mro__:
        known: object = getattr(sys.modules.get(kind.__module__), kind.__name__, None)
        if known is kind:
            return kind.__name__
    return "a fault"


def _place_of(fault: BaseException) -> str:
    """Return the innermost line of Earnest that the fault passed through."""
    place = "an unknown place"
    for frame, line in traceback.walk_tb(fault.__traceback__):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(PACKAGE):
            place = f"{file.relative_to(PACKAGE)}:{line}"
    return place

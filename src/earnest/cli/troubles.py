"""From anything that stops a command to one sentence on standard error, and its exit code."""

import traceback
from pathlib import Path

from earnest.cli.output import complain
from earnest.cli.refusal import Refusal
from earnest.exits import Exit
from earnest.store.troubles import ChangedElsewhere, Held, NotHandedOut, NotLocked, NotSaved, StoreTrouble

PACKAGE = Path(__file__).parents[1]

CODES: dict[type[StoreTrouble], Exit] = {
    Held: Exit.LOCKED,
    NotLocked: Exit.NOT_MADE,
    NotHandedOut: Exit.NOT_MADE,
    NotSaved: Exit.NOT_WRITTEN,
    ChangedElsewhere: Exit.NOT_WRITTEN,
}
"""The exit codes of what the disk does not allow; all else is a file or a folder that cannot be used."""


def told(fault: Exception) -> Exit:
    """Say what stopped a command, without a word of the client's, and return its exit code."""
    if isinstance(fault, Refusal):
        complain(str(fault))
        return fault.code
    if isinstance(fault, StoreTrouble):
        complain(str(fault))
        return CODES.get(type(fault), Exit.UNUSABLE)
    complain(
        f"Earnest met something it was not made for, {type(fault).__name__} at {_place_of(fault)}: "
        "please report this line, which holds nothing of your session."
    )
    return Exit.BUG


def _place_of(fault: Exception) -> str:
    """Return the innermost line of Earnest's own that the fault came through."""
    place = "an unknown place"
    for frame, line in traceback.walk_tb(fault.__traceback__):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(PACKAGE):
            place = f"{file.relative_to(PACKAGE)}:{line}"
    return place

"""Migration of older formats, step by step."""

from collections.abc import Callable, Mapping

from earnest.core.model.faults import Fault, NotASession
from earnest.core.model.formats.format_1 import migrate_format_1
from earnest.core.model.session import FORMAT, Tables

Step = Callable[[Tables], Tables]
"""A function from the tables of one format to those of the next, without the key `format`."""

STEPS: Mapping[int, Step] = {1: migrate_format_1}
"""The step up from each older format, by its number; format 1 is the first there was."""


def migrate(document: Tables, steps: Mapping[int, Step] | None = None, newest: int = FORMAT) -> Tables:
    """Return a session's tables in the present format.

    Tables of this format or a newer one come back as they are.

    Raises:
        NotASession: no step leads up from its format.
    """
    steps = STEPS if steps is None else steps
    number = document.get("format")
    if type(number) is not int or number >= newest:
        return document
    while number < newest:
        if number not in steps:
            oldest = min(steps, default=newest)
            raise NotASession((Fault(("format",), f"{oldest} or more", "a smaller number"),))
        document, number = steps[number](document), number + 1
        document = {**document, "format": number}
    return document

"""Checks whether a history is unbroken and each entry fits the last."""

import re
from collections.abc import Iterator
from copy import deepcopy

from earnest.core.history.steps import is_next, number_of, replay_in_place, rewind_to_start, sort_entries
from earnest.core.model.session import Session

PRINT = re.compile(r"[0-9a-f]{16}")


def find_inconsistencies(session: Session) -> Iterator[str]:
    """Yield a sentence for each inconsistency of a session's history.

    Changes made by hand that are not recorded yet are none.
    """
    yield from _numbers(session)
    yield from _links_of_the_chain(session)
    yield from _times(session)
    yield from _prints(session)


def _numbers(session: Session) -> Iterator[str]:
    for place, (number, _) in enumerate(sort_entries(session), 1):
        if number_of(number) != place:
            yield f"history.{number}: expected number {place:04}; an entry is missing or repeated"
            return


def _links_of_the_chain(session: Session) -> Iterator[str]:
    tables = deepcopy(rewind_to_start(session))
    for number, entry in sort_entries(session):
        if not is_next(entry, tables):
            yield f"history.{number}: what {entry.path} was does not follow from the entries before"
        replay_in_place(tables, entry)


def _times(session: Session) -> Iterator[str]:
    for number, entry in sort_entries(session):
        if entry.at.tzinfo is None:
            yield f"history.{number}: its time has no offset from UTC, such as +01:00"


def _prints(session: Session) -> Iterator[str]:
    for key, said in session.said_back.items():
        prints = [*said.of.values(), *(vouched.print for vouched in said.same_meaning.values())]
        if not all(PRINT.fullmatch(each) for each in prints):
            yield f"said_back.{key}: a fingerprint is not 16 hexadecimal digits"

"""A claim's quotes and sources, as edits."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from earnest.core.editing.edits import begin_record, set_keys
from earnest.core.editing.people import name_speaker
from earnest.core.history.changes import Edit
from earnest.core.model.claims import Heard
from earnest.core.model.ids import next_id
from earnest.core.model.paths import split_path
from earnest.core.model.session import Entry, Session


def add_quote(
    session: Session,
    claim: str | None,
    words: str,
    who: str,
    on: date | None,
    how: str,
    *,
    second_hand: bool = False,
    all_they_said: bool = False,
) -> tuple[Edit, ...]:
    """Add a quote to a claim; no edits without a claim.

    Args:
        session: The session.
        claim: The claim's id.
        words: What was said, word for word.
        who: Who said it, as people write it.
        on: The day.
        how: The way, such as *call*.
        second_hand: Whether somebody else told it.
        all_they_said: Whether these few words are all that was said.
    """
    if claim is None:
        return ()
    person, person_edits = name_speaker(session, who)
    path = (session.claims[claim].kind, claim, "heard", next_id(session.claims[claim].heard, "h"))
    said = {"second_hand": second_hand or None, "all_they_said": all_they_said or None}
    record = {"words": words, "who": person, "on": on, "how": how, **said}
    return (*person_edits, *begin_record(path, record))


def add_source(session: Session, claim: str | None, source: str, on: date | None) -> tuple[Edit, ...]:
    """Add a public source to a claim; no edits without a claim."""
    if claim is None:
        return ()
    path = (session.claims[claim].kind, claim, "read", next_id(session.claims[claim].read, "r"))
    return begin_record(path, {"source": source, "on": on})


def rewrite_record(session: Session, claim: str | None, record: str, values: Mapping[str, Any]) -> tuple[Edit, ...]:
    """Set keys of a claim's record; no edits without a claim.

    Args:
        session: The session.
        claim: The claim's id.
        record: The record: `heard.h1` or `read.r1`.
        values: What its keys hold now; `who` as people write it.
    """
    if claim is None:
        return ()
    path = (session.claims[claim].kind, claim, *record.split("."))
    if "who" not in values:
        return set_keys(path, values)
    person, person_edits = name_speaker(session, values["who"])
    return (*person_edits, *set_keys(path, {**values, "who": person}))


def remove_record(session: Session, claim: str | None, record: str) -> tuple[Edit, ...]:
    """Remove a claim's record; no edits without a claim."""
    return () if claim is None else (Edit((session.claims[claim].kind, claim, *record.split("."))),)


def find_added_record(before: Session, after: Session, claim: str | None) -> str:
    """Return the record that was added to a claim: `heard.h2`.

    Empty if there is none.
    """
    if claim is None:
        return ""
    now, then = after.claims[claim], before.claims[claim]
    added = [f"heard.{key}" for key in now.heard if key not in then.heard]
    added += [f"read.{key}" for key in now.read if key not in then.read]
    return added[0] if added else ""


def find_last_quote(session: Session) -> Heard | None:
    """Return the last quote that is still there, or None."""
    last = _find_last(session)
    return last[1] if last else None


def find_new_day(session: Session, today: date) -> date:
    """Return the day that a new record begins with.

    It is today; but after a quote that was written down today, that quote's day: more of the same talk follows.
    """
    last = _find_quote_of_today(session, today)
    return last.on if last and last.on else today


def find_new_way(session: Session, today: date) -> str:
    """Return the way that a new quote begins with.

    It is the way of a quote that was written down today; else nothing is chosen.
    """
    last = _find_quote_of_today(session, today)
    return last.how if last else ""


def _find_quote_of_today(session: Session, today: date) -> Heard | None:
    last = _find_last(session)
    return last[1] if last and last[0].at.date() == today else None


def _find_last(session: Session) -> tuple[Entry, Heard] | None:
    for entry in reversed(list(session.history.values())):
        match split_path(entry.path):
            case (_, claim, "heard", key, _) if claim in session.claims and key in session.claims[claim].heard:
                return entry, session.claims[claim].heard[key]
    return None

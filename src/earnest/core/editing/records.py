"""Quotes and sources, and what they speak of, as edits."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from earnest.core.editing.edits import begin_record, set_keys, to_toml_value
from earnest.core.editing.people import name_speaker
from earnest.core.history.changes import Edit
from earnest.core.model.entries.entry import Entry
from earnest.core.model.ids import next_id
from earnest.core.model.keys import split_path
from earnest.core.model.links import find_record
from earnest.core.model.records import FOR, SENSES, Quote, Record, name_target, split_target
from earnest.core.model.session import Session

Links = Mapping[str, Sequence[str]]
"""What a record speaks for, against and about, by how it speaks."""


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
    meeting: str = "",
    links: Links | None = None,
) -> tuple[Edit, ...]:
    """Add a quote for a claim; no edits without a claim.

    Args:
        session: The session.
        claim: The claim's id.
        words: What was said, word for word.
        who: Who said it, as people write it.
        on: The day.
        how: The way, such as *call*.
        second_hand: Whether somebody else told it.
        all_they_said: Whether these few words are all that was said.
        meeting: The id of the meeting in which it was said, if known.
        links: What it speaks of, where that is more than for the claim.
    """
    if claim is None:
        return ()
    person, person_edits = name_speaker(session, who)
    said = {"second_hand": second_hand or None, "all_they_said": all_they_said or None}
    facts = {"words": words, "who": person, "on": on, "how": how, "meeting": meeting, **said}
    path = ("quote", next_id(session.quote, "q"))
    return (*person_edits, *begin_record(path, {**facts, **(links or {FOR: [name_target(claim)]})}))


def add_source(
    session: Session, claim: str | None, where: str, on: date | None, *, links: Links | None = None
) -> tuple[Edit, ...]:
    """Add a public source for a claim; no edits without a claim."""
    if claim is None:
        return ()
    path = ("source", next_id(session.source, "s"))
    return begin_record(path, {"where": where, "on": on, **(links or {FOR: [name_target(claim)]})})


def rewrite_record(session: Session, record: str, values: Mapping[str, Any]) -> tuple[Edit, ...]:
    """Set keys of a record.

    Args:
        session: The session.
        record: The record: `quote.q1` or `source.s1`.
        values: What its keys hold now; `who` as people write it.
    """
    path = tuple(record.split(".", 1))
    if "who" not in values:
        return set_keys(path, values)
    person, person_edits = name_speaker(session, values["who"])
    return (*person_edits, *set_keys(path, {**values, "who": person}))


def read_links(record: Record | None, target: str) -> tuple[str, tuple[str, ...]]:
    """Return how a record speaks of a target, and what else.

    A new one is for it; one on file may not speak of it, such as that of a part.
    """
    if record is None:
        return FOR, ()
    sense = next((each for each in SENSES if target in record.speaks_of(each)), "")
    return sense, tuple(each for each in record.for_ if each != target)


def choose_links(record: Record | None, target: str, sense: str, also: Sequence[str]) -> Links:
    """Return what a record speaks of once it is chosen.

    Args:
        record: The record as it is; None for a new one.
        target: The claim or part whose form it is.
        sense: How it speaks of that; empty if it does not.
        also: What else it is for.
    """
    found = {each: [*(record.speaks_of(each) if record else ())] for each in SENSES}
    found[FOR] = [each for each in found[FOR] if each == target or each in also]
    found[FOR] += [each for each in also if each not in found[FOR]]
    for each in SENSES:
        if each != sense:
            found[each] = [other for other in found[each] if other != target]
        elif target not in found[each]:
            found[each].insert(0, target)
    return found


def link_record(session: Session, record: str, target: str, sense: str) -> tuple[Edit, ...]:
    """Have a record speak for, against or about a claim or part.

    Args:
        session: The session.
        record: The record: `quote.q1` or `source.s1`.
        target: The claim or part, as `name_target` names it.
        sense: `for`, `against` or `about`; empty to unlink it.
    """
    path = tuple(record.split(".", 1))
    found = find_record(session, path)
    if found is None:
        return ()
    also = [each for each in found.for_ if each != target]
    links = choose_links(found, target, sense, also)
    return tuple(
        Edit((*path, each), to_toml_value(links[each])) for each in SENSES if links[each] != [*found.speaks_of(each)]
    )


def remove_record(session: Session, claim: str | None, record: str) -> tuple[Edit, ...]:
    """Take a record from a claim, or remove it.

    It is removed where it speaks of nothing else.
    """
    path = tuple(record.split(".", 1))
    found = find_record(session, path)
    if claim is None or found is None:
        return ()
    if found.claims.keys() <= {claim}:
        return (Edit(path),)
    return tuple(
        Edit((*path, sense), to_toml_value(left))
        for sense in SENSES
        if (left := [each for each in found.speaks_of(sense) if split_target(each)[0] != claim])
        != list(found.speaks_of(sense))
    )


def find_added_record(before: Session, after: Session) -> str:
    """Return the record that was added: `quote.q2`.

    Empty if there is none.
    """
    added = [f"quote.{key}" for key in after.quote if key not in before.quote]
    added += [f"source.{key}" for key in after.source if key not in before.source]
    return added[0] if added else ""


def find_last_quote(session: Session) -> Quote | None:
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


def _find_quote_of_today(session: Session, today: date) -> Quote | None:
    last = _find_last(session)
    return last[1] if last and last[0].at.date() == today else None


def _find_last(session: Session) -> tuple[Entry, Quote] | None:
    for _, entry in reversed(session.entries):
        match split_path(entry.path):
            case ("quote", key, _) if key in session.quote:
                return entry, session.quote[key]
    return None

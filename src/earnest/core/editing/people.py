"""The people of a session, as edits."""

from collections.abc import Mapping

from earnest.core.history.changes import Edit
from earnest.core.model.ids import next_id
from earnest.core.model.session import YOU, Session
from earnest.core.text.normalize import normalize
from earnest.core.text.words import words

TITLES = frozenset("mr mrs ms miss mx dr prof sir madam herr frau".split())
"""Titles before a name, which make no id."""


def name_person(session: Session, spoken: str, new: Mapping[str, str] | None = None) -> tuple[str, tuple[Edit, ...]]:
    """Return a named person's id, and the edits for what is new.

    The same normalized name is the same person. A role that is given replaces theirs.

    Args:
        session: The session.
        spoken: The name, and after a comma the role: *Dana, founder*.
        new: People named along with this one who are not in the session yet: their ids by their normalized names.
    """
    name, _, role = (part.strip() for part in spoken.partition(","))
    if normalize(name) == YOU:
        return YOU, ()
    if new and normalize(name) in new:
        known = new[normalize(name)]
        return known, (Edit(("person", known, "role"), role),) if role else ()
    for key, person in session.people():
        if normalize(person.name or key) == normalize(name) or key == name:
            return key, (Edit(("person", key, "role"), role),) if role not in {"", person.role} else ()
    taken = {**session.person, **dict.fromkeys((new or {}).values())}
    first = [word for word in words(name) if word not in TITLES][:1]
    key = first[0] if first and first[0].isascii() and first[0] != YOU else next_id(taken, "p")
    if key in taken:
        key = next_id({**taken, f"{key}1": None}, key)
    edits = (Edit(("person", key, field), value) for field, value in (("name", name), ("role", role)) if value)
    return key, tuple(edits)


def name_people(session: Session, spoken: str) -> tuple[tuple[str, ...], tuple[Edit, ...]]:
    """Return the ids of named people, and the edits.

    Args:
        session: The session.
        spoken: The names, with ; or a line's end between.
    """
    ids, edits, new = list[str](), list[Edit](), dict[str, str]()
    for name in filter(None, map(str.strip, spoken.replace("\n", ";").split(";"))):
        person, brought = name_person(session, name, new)
        new.setdefault(normalize(name.partition(",")[0].strip()), person)
        ids.append(person)
        edits.extend(brought)
    return tuple(dict.fromkeys(ids)), tuple(edits)


def name_speaker(session: Session, who: str) -> tuple[str, tuple[Edit, ...]]:
    """Return the speaker's id and edits; empty without a name.

    Words have one speaker. Of several names it is the first; the others become people of the session.
    """
    people, edits = name_people(session, who)
    return next(iter(people), ""), edits


def mark_as_namesake(person: str) -> tuple[Edit, ...]:
    """Mark a person of your name as somebody else (RULES 6)."""
    return (Edit(("person", person, "namesake"), now=True),)

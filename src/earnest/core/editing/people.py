"""The people of a session, as edits."""

from collections.abc import Collection, Iterator, Mapping

from earnest.core.history.changes import Edit
from earnest.core.model.ids import next_id
from earnest.core.model.keys import KeyPath
from earnest.core.model.links import links_of
from earnest.core.model.meetings.meeting import VOICES
from earnest.core.model.paths import value_at
from earnest.core.model.session import YOU, Person, Session
from earnest.core.text.normalize import normalize, normalize_for_search
from earnest.core.text.words import TITLES, words

NO_IDS = (YOU, *VOICES)
"""Words that mean yourself or nobody where a person's id may be."""


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
            back = [Edit(("person", key, "archived"))] if person.archived else []
            return key, (*back, *([Edit(("person", key, "role"), role)] if role not in {"", person.role} else []))
    taken = {**session.person, **dict.fromkeys((new or {}).values())}
    first = [word for word in words(normalize_for_search(name)) if word not in TITLES][:1]
    key = first[0] if first and first[0].isascii() and first[0] not in NO_IDS else next_id(taken, "p")
    if key in taken:
        key = next_id({**taken, f"{key}1": None}, key)
    edits = (Edit(("person", key, field), value) for field, value in (("name", name), ("role", role)) if value)
    return key, tuple(edits)


def name_people(session: Session, spoken: str, there: Collection[str] = ()) -> tuple[tuple[str, ...], tuple[Edit, ...]]:
    """Return the ids of named people, and the edits.

    Somebody archived who is named comes back.

    Args:
        session: The session.
        spoken: The names, with ; or a line's end between.
        there: The ids that stood there before; who is archived among them stays so.
    """
    ids, edits, new = list[str](), list[Edit](), dict[str, str]()
    for name in filter(None, map(str.strip, spoken.replace("\n", ";").split(";"))):
        person, brought = name_person(session, name, new)
        new.setdefault(normalize(name.partition(",")[0].strip()), person)
        ids.append(person)
        edits.extend(edit for edit in brought if person not in there or edit.path[-1] != "archived")
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


def introduce_person(person: str, role: str = "", side: str = "") -> tuple[Edit, ...]:
    """Set a person's role and side; an empty one stays."""
    given = {"role": role.strip(), "side": side}
    return tuple(Edit(("person", person, key), value) for key, value in given.items() if value)


def rename_client(name: str) -> tuple[Edit, ...]:
    """Give the client another name; an empty one changes nothing."""
    return (Edit(("client",), name.strip()),) if name.strip() else ()


def rename_person(person: str, name: str) -> tuple[Edit, ...]:
    """Give a person another name; an empty one changes nothing."""
    return (Edit(("person", person, "name"), name.strip()),) if name.strip() else ()


def archive_person(session: Session, person: str) -> tuple[Edit, ...]:
    """Archive a person, or bring them back; their words still count."""
    return (Edit(("person", person, "archived"), None if session.person[person].archived else True),)


def find_namesake_of(session: Session, person: str, name: str) -> str:
    """Return another person of a name, or nothing."""
    same = (key for key, other in session.people() if normalize(other.name or key) == normalize(name))
    return next((key for key in same if key != person), "")


def list_others(session: Session, person: str) -> tuple[tuple[str, Person], ...]:
    """Return the people whom a person may be merged with."""
    return tuple(each for each in session.people() if each[0] not in {person, YOU, *session.namesakes})


def merge_people(session: Session, person: str, into: str) -> tuple[Edit, ...]:
    """Merge a person into another, who is the same under another spelling.

    Every record and meeting points to the one who is kept. There are no edits where either is nobody, or may be you.
    """
    known = {key for key, _ in list_others(session, "")}
    if person == into or not {person, into} <= known:
        return ()
    links = dict.fromkeys(path for path, target, tables in links_of(session) if target == person and "person" in tables)
    moved = [Edit(path, _replace(value_at(session.document, path), person, into)) for path in links]
    return (*moved, *_join(session, person, into), Edit(("person", person)))


def _replace(value: str | list[str], person: str, into: str) -> str | list[str]:
    if isinstance(value, str):
        return into
    return list(dict.fromkeys(into if each == person else each for each in value))


def _join(session: Session, person: str, into: str) -> Iterator[Edit]:
    """Yield what the one who is kept takes over."""
    old, kept = session.person[person], session.person[into]

    def to(key: str) -> KeyPath:
        """Return the path of a key of the one who is kept."""
        return ("person", into, key)

    if old.role and normalize(old.role) != normalize(kept.role):
        yield Edit(to("role"), "; ".join(filter(None, (kept.role, old.role))))
    if old.must_see and normalize(old.must_see) != normalize(kept.must_see):
        yield Edit(to("must_see"), "\n".join(filter(None, (kept.must_see, old.must_see))))
    if old.has_a_say is not None and not kept.has_a_say:
        yield Edit(to("has_a_say"), old.has_a_say)
    sides = (old.side, kept.side)
    if side := next((each for each in ("ours", "between") if each in sides), None):
        yield Edit(to("side"), side)  # words that did not count as the client's do not begin to
    if old.namesake and not kept.namesake:
        yield Edit(to("namesake"), now=True)
    if kept.archived and not old.archived:
        yield Edit(to("archived"))
    known = set(Person.model_fields)
    theirs = session.document["person"][into]
    yield from (
        Edit(to(key), value)
        for key, value in session.document["person"][person].items()
        if key not in known and key not in theirs
    )

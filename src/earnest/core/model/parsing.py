"""Parsing of a file's tables into a session and its faults."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, cast

from pydantic import ValidationError

from earnest.core.model.claims import Claim
from earnest.core.model.entries.clash import Clash
from earnest.core.model.entries.past import is_recordable
from earnest.core.model.faults import Fault, NotASession
from earnest.core.model.keys import KeyPath, join_path, split_path
from earnest.core.model.kinds import KIND
from earnest.core.model.limits import find_excesses
from earnest.core.model.links import link_faults
from earnest.core.model.paths import with_value
from earnest.core.model.session import Session, Tables
from earnest.core.model.unknown_keys import find_typos

HEADER = {"format": int, "client": str, "interview": str}
"""The keys without which a file is not a session."""

EXPECTED = {
    "string_type": "text in quotes",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "date_type": "a date such as 2026-03-04",
    "datetime_type": "a date and time with its offset, such as 2026-03-04T11:40:30+01:00",
    "tuple_type": 'a list such as ["g1"]',
    "list_type": "a list",
    "mapping_type": "a table",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "missing": "a value, and there is none",
}
"""What was expected, by pydantic's name for the error."""

TYPES: dict[type, str] = {
    str: "text",
    datetime: "a date and time",
    date: "a date",
    time: "a time",
    bool: "true or false",
    int: "a number",
    float: "a number with a point",
    list: "a list",
    dict: "a table",
}


def read_session(document: Tables) -> tuple[Session, tuple[Fault, ...]]:
    """Read a session from its tables, with faults for unusable keys.

    A session with faults is for reading only. A key of a wrong type counts as absent; an id that leads nowhere is
    shown as it stands.

    Raises:
        NotASession: `format`, `client` or `interview` is missing or of another type.
    """
    missing = tuple(
        Fault((key,), EXPECTED["string_type" if kind is str else "int_type"], describe_kind(document.get(key)))
        for key, kind in HEADER.items()
        if type(document.get(key)) is not kind
    )
    if missing:
        raise NotASession(missing)
    session, faults = _taken(document, find_excesses(document))
    return session, faults + find_typos(document) + link_faults(session)


def _taken(document: Tables, excesses: tuple[Fault, ...]) -> tuple[Session, tuple[Fault, ...]]:
    faults = list(excesses)
    usable: Mapping[str, Any] = document
    usable = _without(usable, [fault.path for fault in excesses])
    while True:
        try:
            session = Session.model_validate(usable, context={"document": document})
        except ValidationError as wrong:
            whole = usable
            told = {fault.path for fault in faults}
            unusable = []
            for detail in wrong.errors(include_url=False, include_context=True, include_input=True):
                path = _path(whole, detail["loc"])
                is_missing = detail["type"] == "missing"
                if not any(path[:keys] in told for keys in range(len(path) + 1)):
                    found = "" if is_missing else describe_kind(detail["input"])
                    faults.append(Fault(path, expected_by(detail), found))
                    told.add(path)
                unusable.append(path[:-1] if is_missing else path)
            usable = _without(usable, unusable)
        else:
            if not (clashes := find_clash_faults(session, usable)):
                _hang_records(session)
                return session, tuple(faults)
            told = {fault.path[:2] for fault in faults}
            faults.extend(fault for fault in clashes if fault.path[:2] not in told)
            usable = _without(usable, [fault.path[:2] for fault in clashes])


def _hang_records(session: Session) -> None:
    """Hang each record on its claims, which nobody else holds yet."""
    for kind in KIND:
        claims: Mapping[str, Claim] = getattr(session, kind)
        for key in claims.keys() & session.hung.keys():
            claims[key].hang(session.hung[key])


def find_clash_faults(session: Session, tables: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return a fault for each clash that cannot be settled.

    Args:
        session: The session.
        tables: Its tables, as far as they are usable.
    """
    return tuple(fault for key, clash in session.clash.items() if (fault := _check_clash(key, clash, tables)))


def _check_clash(key: str, clash: Clash, tables: Mapping[str, Any]) -> Fault | None:
    path, counts = split_path(clash.path), {len(clash.both), len(clash.who), len(clash.when)}
    if not is_recordable(path, "") or any(split_path(entry.path) != path for entry in clash.earlier.values()):
        return Fault(("clash", key, "path"), "the key of an answer, the same in all that waits")
    if len(counts) > 1 or min(counts) == 1 or not clash.both or len(clash.why) not in {0, len(clash.both)}:
        return Fault(("clash", key, "both"), "two versions or more, each with who and when")
    if not all(_may_hold(tables, path, now) for now in clash.both[1:]):
        return Fault(("clash", key, "both"), f"values that {join_path(path)} can have")
    return None


def _may_hold(tables: Mapping[str, Any], path: KeyPath, now: Any) -> bool:
    """Return whether a key can have a value."""
    bare = {key: tables[key] for key in (*HEADER, path[0]) if key in tables}
    try:
        Session.model_validate(with_value(bare, path, now))
    except ValidationError:
        return False
    return True


def _path(document: Mapping[str, Any], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the part of pydantic's location that the file has keys for.

    A list counts as a whole.
    """
    path: list[str] = []
    for part in loc:
        if not isinstance(part, str) or part == "[key]":
            break
        path.append(part)
        if not isinstance(document, Mapping) or part not in document:
            break
        document = document[part]
    return tuple(path)


def _without(document: Mapping[str, Any], paths: Sequence[tuple[str, ...]]) -> dict[str, Any]:
    """Return the tables without some keys."""
    below: dict[str, list[tuple[str, ...]]] = {}
    for path in paths:
        below.setdefault(path[0], []).append(path[1:])
    found = {}
    for key, value in document.items():
        if key not in below:
            found[key] = value
        elif () not in below[key] and isinstance(value, Mapping):
            found[key] = _without(value, below[key])
    return found


def expected_by(detail: Mapping[str, Any]) -> str:
    """Return what a model expected, from the details of pydantic."""
    if detail["type"] == "literal_error":
        return "one of " + cast("str", detail["ctx"]["expected"]).replace(" or ", ", ")
    return EXPECTED.get(detail["type"], "another value")


def describe_kind(value: object) -> str:
    """Return what kind of value there is, in a few words."""
    return next((words for kind, words in TYPES.items() if isinstance(value, kind)), "")

"""A session in plain words, for git to compare."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from earnest.core.model.keys import KeyPath, split_path
from earnest.core.model.labels import noun_of
from earnest.core.model.paths import leaves, thing_of
from earnest.core.model.records import split_target
from earnest.core.model.session import Session, Tables
from earnest.core.text.escaping import escape_controls

UNTOLD = frozenset({"format", "interview", "started", "at_question", "history", "clash"})
"""Keys that say nothing of the client."""


def describe_session(session: Session) -> Iterator[str]:
    """Yield lines that differ only where what the session holds differs."""
    yield f"Client: {_show(session.client)}"
    told: Tables = {key: value for key, value in session.document.items() if key not in {*UNTOLD, "client"}}
    last: KeyPath = ()
    for path, value in leaves(told):
        thing = thing_of(path)
        if thing != last and len(path) > len(thing):
            yield ""
            yield f"{noun_of(thing)} {_show(' '.join(thing[1:]))}"
        last = thing
        label, text = _name(path), _describe(value, session)
        if path[:1] == ("said_back",) and path[2:3] == ("of",):
            label, text = f"covers {_describe(path[-1], session)}", f"as worded then, {text}"
        first, *more = text.split("\n")
        yield f"  {_show(label)}: {first}"
        yield from (f"    {line}" for line in more)
    for clash in session.clash.values():
        yield ""
        path = split_path(clash.path)
        yield f"Two versions of {_show(' '.join((noun_of(path).lower(), *path[1:2])))}, {_show(_name(path))}"
        for who, value in zip(clash.who, clash.both, strict=False):
            yield f"  {_show(who)}: {_describe(value, session)}"


def _name(path: KeyPath) -> str:
    return " ".join(path[len(thing_of(path)) :] or path).replace("_", " ")


def _describe(value: Any, session: Session) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_describe(each, session) for each in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime | date):
        return value.isoformat()
    text = str(value)
    if text in session.person:
        return escape_controls(session.name_of(text))
    claim, part = split_target(text)
    if claim in session.claims:
        kind = session.claims[claim].kind.replace("_", " ")
        return escape_controls(f"{kind} {claim}{f', {part}' if part else ''}")
    return escape_controls(text)


def _show(text: str) -> str:
    return escape_controls(text, keep_newlines=False)

"""A new session, empty or carried over from an old one."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from earnest.core.history.changes import Edit
from earnest.core.model.keys import KeyPath
from earnest.core.model.kinds import CLAIM_KINDS
from earnest.core.model.paths import leaves
from earnest.core.model.session import FORMAT, Session, Tables

THEIR_WORD = frozenset({"rank_told", "remove_first", "not_known"})
"""Fields of a claim that have to be asked again."""


def begin_tables(
    client: str, interview: str, started: datetime, language: str = "en", *, is_practice: bool = False
) -> Tables:
    """Return the tables of a new session, before its first change."""
    tables: Tables = {
        "format": FORMAT,
        "client": client,
        "interview": interview,
        "started": started,
        "language": language,
    }
    return tables | {"practice": True} if is_practice else tables


def toggle_practice(session: Session) -> tuple[Edit, ...]:
    """Mark a session as practice, or have it count again."""
    return (Edit(("practice",), None if session.practice else True),)


def carry_tables(old: Session, named: str, beginning: Tables) -> Tables:
    """Return new tables that name the file they are carried over from.

    Args:
        old: The old session.
        named: Its file's name, without the ending.
        beginning: The new session's tables before its first change.
    """
    kept: Tables = {"carried_from": named}
    if old.stale_after_weeks is not None:
        kept = {"stale_after_weeks": old.stale_after_weeks, **kept}
    return {**beginning, **kept}


def carry_claims(old: Session) -> tuple[Edit, ...]:
    """Return the edits that carry claims over (DESIGN section 3).

    You, the people, the claims and their links come along under their old ids. Quotes, sources, say-backs, what they
    told of rank and choice, answers to remarks, meetings and the proposal stay behind: so all of it is a guess.
    """
    return tuple(Edit(path, value) for path, value in _kept(old))


def _kept(old: Session) -> Iterator[tuple[KeyPath, Any]]:
    for table in ("you", "person"):
        yield from leaves(old.document.get(table, {}), (table,))
    for kind in CLAIM_KINDS:
        for key, claim in old.document.get(kind.key, {}).items():
            own = {field: value for field, value in claim.items() if field not in THEIR_WORD}
            yield from leaves(own, (kind.key, key))

"""The tables of a new session, empty or with claims of another."""

from typing import Any, NamedTuple

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.session_lookup import find_session
from earnest.cli.sessions_folder import folder_to_read
from earnest.core.editing.new_session import begin_tables, carry_claims, carry_tables
from earnest.core.history.changes import Author, apply_edits
from earnest.core.model.parsing import read_session
from earnest.core.model.session import Session
from earnest.store.sessions.open import open_session
from earnest.store.system_user import locale_language, user_name

INTERVIEW = "client"
"""The interview of a session where none is named."""


class CarriedSession(NamedTuple):
    """The session whose claims a new one starts with."""

    name: str
    session: Session


def find_carried(arguments: Arguments) -> CarriedSession | None:
    """Return the session that `--from` names, if any.

    Raises:
        NoSuchSession: there is none of that name.
        UnusableFile: it cannot be read.
    """
    if arguments.carried_from is None:
        return None
    path = find_session(arguments.carried_from, folder_to_read(arguments))
    return CarriedSession(path.stem, open_session(path, to_write=False).session)


def make_tables(arguments: Arguments, client: str, interview: str | None, old: CarriedSession | None) -> dict[str, Any]:
    """Return the tables of a new session about a client."""
    now, is_practice = clock.now(), arguments.practice
    if old is None:
        language = arguments.language or locale_language()
        return begin_tables(client, interview or INTERVIEW, now, language, is_practice=is_practice)
    before, language = old.session, arguments.language or old.session.language
    beginning = begin_tables(client, interview or before.interview, now, language, is_practice=is_practice)
    session, _ = read_session(carry_tables(before, old.name, beginning))
    return apply_edits(session, carry_claims(before), Author(user_name(), now)).document

"""`earnest new`: begin a session, afresh or with what an old one claims."""

import os
from typing import Any

from earnest.cli import clock
from earnest.cli import launch_tui as drawn
from earnest.cli.arguments import Arguments
from earnest.cli.errors import CommandError
from earnest.cli.output.streams import say
from earnest.cli.session_lookup import find_session, folder_to_read, folder_to_write
from earnest.core.editing.new_session import begin_tables, carry_claims, carry_tables
from earnest.core.history.changes import Author, apply_edits
from earnest.core.model.parsing import read_session
from earnest.core.model.session import Session
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder
from earnest.store.interviews import interview_names
from earnest.store.locale_language import locale_language
from earnest.store.sessions.open import create, new_session, open_session
from earnest.store.system_user import user_name

INTERVIEW = "client"


def run(arguments: Arguments) -> int:
    """Begin a session and open it; into a pipe or a file, say where it is.

    Raises:
        Refusal: it is not clear whose decision it is about, or there is no such interview.
    """
    is_drawn = drawn.is_terminal("stdout")
    old = _old(arguments)
    client = " ".join(arguments.client).strip() or (old[1].client if old else "")
    is_plain = arguments.plain or (is_drawn and drawn.is_plain_wanted(arguments))
    if is_drawn and not is_plain:
        drawn.require_terminal()
    elif not client:
        raise CommandError("Whose decision is it? `earnest new CLIENT` begins a session.")
    if not client and arguments.language:
        raise CommandError("--language goes with a client: `earnest new CLIENT --language xx`.")
    folder = folder_to_write(arguments)
    interview = _interview(arguments, folder)
    if not client:
        return drawn.run_app(folder, begin=True)
    tables = _tables(arguments, client, interview, old)
    if is_plain:
        from earnest.cli import launch_plain as plain  # noqa: PLC0415 - the drawn screens never load it

        return plain.open_plain(folder, new_session(folder, tables))
    if is_drawn:
        return drawn.run_app(folder, opened=new_session(folder, tables))
    path = create(folder, tables)
    say(escape_controls(os.fspath(path.absolute()), keep_newlines=False))
    return Exit.EARNED


def _tables(
    arguments: Arguments, client: str, interview: str | None, old: tuple[str, Session] | None
) -> dict[str, Any]:
    now = clock.now()
    if old is None:
        return begin_tables(client, interview or INTERVIEW, now, arguments.language or locale_language())
    named, before = old
    beginning = begin_tables(client, interview or before.interview, now, arguments.language or before.language)
    session, _ = read_session(carry_tables(before, named, beginning))
    return apply_edits(session, carry_claims(before), Author(user_name(), now)).document


def _old(arguments: Arguments) -> tuple[str, Session] | None:
    if arguments.carried_from is None:
        return None
    path = find_session(arguments.carried_from, folder_to_read(arguments))
    return path.stem, open_session(path, to_write=False).session


def _interview(arguments: Arguments, folder: Folder) -> str | None:
    known = interview_names(folder)
    if arguments.interview is not None and arguments.interview not in known:
        raise CommandError(f"There is no interview {arguments.interview}; there are {', '.join(known)}.")
    return arguments.interview

"""`earnest new`: begin a session, afresh or with what an old one claims."""

import os
from typing import Any

from earnest.cli import clock
from earnest.cli import launch_tui as drawn
from earnest.cli.arguments import Arguments
from earnest.cli.errors import Refusal
from earnest.cli.output.streams import say
from earnest.cli.session_lookup import folder_to_read, folder_to_write, session_named
from earnest.core.editing.answer_edits import begun
from earnest.core.editing.new_session import carried_beginning, carried_over
from earnest.core.history.changes import Pen, changed
from earnest.core.model.parsing import read_session
from earnest.core.model.session import Session
from earnest.core.text.escaping import visible
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder
from earnest.store.interviews import interview_names
from earnest.store.locale_language import language_here
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
    is_plain = arguments.plain or (is_drawn and drawn.is_unwanted(arguments))
    if is_drawn and not is_plain:
        drawn.need_terminal()
    elif not client:
        raise Refusal("Whose decision is it? `earnest new CLIENT` begins a session.")
    if not client and arguments.language:
        raise Refusal("--language goes with a client: `earnest new CLIENT --language xx`.")
    folder = folder_to_write(arguments)
    interview = _interview(arguments, folder)
    if not client:
        return drawn.draw(folder, begin=True)
    tables = _tables(arguments, client, interview, old)
    if is_plain:
        from earnest.cli import launch_plain as plain  # noqa: PLC0415 - the drawn screens never load it

        return plain.talk_about(folder, new_session(folder, tables))
    if is_drawn:
        return drawn.draw(folder, opened=new_session(folder, tables))
    path = create(folder, tables)
    say(visible(os.fspath(path.absolute()), keep_newlines=False))
    return Exit.EARNED


def _tables(
    arguments: Arguments, client: str, interview: str | None, old: tuple[str, Session] | None
) -> dict[str, Any]:
    now = clock.now()
    if old is None:
        return begun(client, interview or INTERVIEW, now, arguments.language or language_here())
    named, before = old
    beginning = begun(client, interview or before.interview, now, arguments.language or before.language)
    session, _ = read_session(carried_beginning(before, named, beginning))
    return changed(session, carried_over(before), Pen(user_name(), now)).document


def _old(arguments: Arguments) -> tuple[str, Session] | None:
    if arguments.carried_from is None:
        return None
    path = session_named(arguments.carried_from, folder_to_read(arguments))
    return path.stem, open_session(path, to_write=False).session


def _interview(arguments: Arguments, folder: Folder) -> str | None:
    known = interview_names(folder)
    if arguments.interview is not None and arguments.interview not in known:
        raise Refusal(f"There is no interview {arguments.interview}; there are {', '.join(known)}.")
    return arguments.interview

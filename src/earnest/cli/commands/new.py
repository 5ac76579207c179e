"""`earnest new`: start a session, empty or with claims of another."""

import os

from earnest.cli.arguments import Arguments
from earnest.cli.commands import texts as say
from earnest.cli.errors import CommandError
from earnest.cli.front_ends import terminal
from earnest.cli.front_ends.launches import Launch, PlainLaunch, ScreensLaunch
from earnest.cli.new_session import find_carried, make_tables
from earnest.cli.output.streams import write_error, write_line
from earnest.cli.sessions_folder import folder_to_write
from earnest.core.text.escaping import escape_controls
from earnest.core.text.normalize import shows_nothing
from earnest.exit_codes import Exit
from earnest.store.files.access import MODELESS, keeps_modes
from earnest.store.files.folder import Folder
from earnest.store.interviews import list_interviews
from earnest.store.sessions.open import new_session
from earnest.store.sessions.save import create


def run(arguments: Arguments) -> int | Launch:
    """Create a session and open it, or print its path.

    Raises:
        CommandError: no client is named, or there is no such interview.
    """
    is_terminal = terminal.is_terminal("stdout")
    old = find_carried(arguments)
    named = " ".join(arguments.client).strip()
    client = (old.session.client if old else "") if shows_nothing(named) else named
    is_plain = arguments.plain or (is_terminal and terminal.is_plain_wanted(arguments))
    if is_terminal and not is_plain:
        terminal.require_terminal()
    elif not client:
        raise CommandError(say.NAME_CLIENT)
    if not client and arguments.language:
        raise CommandError(say.LANGUAGE_NEEDS_CLIENT)
    folder = folder_to_write(arguments)
    interview = _check_interview(arguments.interview, folder)
    if not client:
        return ScreensLaunch(folder, new=True)
    tables = make_tables(arguments, client, interview, old)
    if is_plain:
        return PlainLaunch(folder, new_session(folder, tables), new=True)
    if is_terminal:
        return ScreensLaunch(folder, new_session(folder, tables))
    path = create(folder, tables)
    if not keeps_modes(folder.path):
        write_error(say.WARNING.format(what=MODELESS))
    write_line(escape_controls(os.fspath(path.absolute()), keep_newlines=False))
    return Exit.DONE


def _check_interview(name: str | None, folder: Folder) -> str | None:
    known = list_interviews(folder)
    if name is not None and name not in known:
        raise CommandError(say.UNKNOWN_INTERVIEW.format(name=name, known=", ".join(known)))
    return name

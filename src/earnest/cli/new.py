"""`earnest new`: begin a session."""

import os
from datetime import datetime

from earnest.cli.arguments import Arguments
from earnest.cli.drawn import draw, is_terminal, need_terminal
from earnest.cli.exits import Exit, Refusal
from earnest.cli.folders import folder_to_write
from earnest.cli.output import say
from earnest.core.deeds import begun
from earnest.core.visible import visible
from earnest.store.sessions import create, new_session

INTERVIEW = "client"


def run(arguments: Arguments) -> int:
    """Begin a session and open it; into a pipe or a file, say where it is."""
    drawn = is_terminal("stdout")
    client = " ".join(arguments.client).strip()
    if drawn:
        need_terminal()
    elif not client:
        raise Refusal("Whose decision is it? `earnest new CLIENT` begins a session.")
    if not client and arguments.language:
        raise Refusal("--language goes with a client: `earnest new CLIENT --language xx`.")
    folder = folder_to_write(arguments)
    if not client:
        return draw(folder, begin=True)
    tables = begun(client, INTERVIEW, datetime.now().astimezone().replace(microsecond=0), arguments.language or "en")
    if drawn:
        return draw(folder, opened=new_session(folder, tables))
    path = create(folder, tables)
    say(visible(os.fspath(path.absolute()), keep_newlines=False))
    return Exit.EARNED

"""`earnest new`: begin a session."""

import os
from datetime import datetime

from earnest.cli import drawn
from earnest.cli.arguments import Arguments
from earnest.cli.folders import folder_to_write
from earnest.cli.output import say
from earnest.cli.refusal import Refusal
from earnest.core.deeds import begun
from earnest.core.visible import visible
from earnest.exits import Exit
from earnest.store.sessions import create, new_session

INTERVIEW = "client"


def run(arguments: Arguments) -> int:
    """Begin a session and open it; into a pipe or a file, say where it is."""
    is_drawn = drawn.is_terminal("stdout")
    client = " ".join(arguments.client).strip()
    if is_drawn:
        drawn.need_terminal()
    elif not client:
        raise Refusal("Whose decision is it? `earnest new CLIENT` begins a session.")
    if not client and arguments.language:
        raise Refusal("--language goes with a client: `earnest new CLIENT --language xx`.")
    folder = folder_to_write(arguments)
    if not client:
        return drawn.draw(folder, begin=True)
    tables = begun(client, INTERVIEW, datetime.now().astimezone().replace(microsecond=0), arguments.language or "en")
    if is_drawn:
        return drawn.draw(folder, opened=new_session(folder, tables))
    path = create(folder, tables)
    say(visible(os.fspath(path.absolute()), keep_newlines=False))
    return Exit.EARNED

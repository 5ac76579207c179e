"""`earnest versions`: the older versions of a session, newest first, each with what it was worth."""

from earnest.cli import clock
from earnest.cli.arguments import Arguments
from earnest.cli.output.json_output import say_json
from earnest.cli.output.streams import say
from earnest.cli.session_lookup import find_session, folder_to_read
from earnest.core.standing.standing import assess
from earnest.core.text.escaping import escape_controls
from earnest.exit_codes import Exit
from earnest.store.files.folder import Folder
from earnest.store.files.names import name_of
from earnest.store.interviews import load_interview
from earnest.store.sessions.open import open_session
from earnest.store.sessions.versions import Version, versions_of
from earnest.workspace.errors import StorageError


def run(arguments: Arguments) -> Exit:
    """List the versions, and say how to go back to one."""
    folder = folder_to_read(arguments)
    path = find_session(arguments.sessions[0], folder)
    found = [(each, _worth(each, folder)) for each in versions_of(path)]
    name = escape_controls(name_of(path), keep_newlines=False)
    if arguments.json:
        say_json([{"number": each.number, "saved": each.saved_at.isoformat(), "says": told} for each, told in found])
    elif found:
        lines = [f"{each.number} {each.saved_at:%Y-%m-%d %H:%M}, {told}" for each, told in found]
        say("\n".join([*lines, f"`earnest restore {name} NUMBER` goes back to one; how it stands now is kept."]))
    else:
        say("There are none yet: one is kept from before each sitting.")
    return Exit.EARNED


def _worth(version: Version, folder: Folder) -> str:
    try:
        opened = open_session(version.path, to_write=False)
        if opened.unfit:
            return escape_controls(opened.unfit, keep_newlines=False)
        return assess(opened.session, load_interview(opened.session.interview, folder), clock.today()).verdict.phrase
    except StorageError as trouble:
        return str(trouble)
